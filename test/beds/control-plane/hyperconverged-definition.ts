import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";

const permittedHostDevices = {
  type: "object",
  properties: {
    pciHostDevices: {
      type: "array",
      "x-kubernetes-list-type": "map",
      "x-kubernetes-list-map-keys": ["pciDeviceSelector"],
      items: {
        type: "object",
        required: ["pciDeviceSelector", "resourceName"],
        properties: {
          pciDeviceSelector: { type: "string" },
          resourceName: { type: "string" },
          externalResourceProvider: { type: "boolean" },
          disabled: { type: "boolean" },
        },
      },
    },
  },
};

const certConfig = {
  type: "object",
  properties: Object.fromEntries(
    ["ca", "server"].map((name) => [
      name,
      {
        type: "object",
        properties: { duration: { type: "string" }, renewBefore: { type: "string" } },
      },
    ]),
  ),
};

/**
 * HyperConverged's definition comes in no module that can be had, so this is our own, minimal: the
 * fields that we use, where the two API versions have them. `previous` and `current` upstream files
 * in the shared references are what it was compared with.
 */
export const HYPERCONVERGED: KubeObject = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "hyperconvergeds.hco.kubevirt.io" },
  spec: {
    group: "hco.kubevirt.io",
    scope: "Namespaced",
    names: {
      kind: "HyperConverged",
      plural: "hyperconvergeds",
      singular: "hyperconverged",
      listKind: "HyperConvergedList",
    },
    conversion: { strategy: "None" },
    versions: [
      versionOf("v1beta1", true, { permittedHostDevices, certConfig }),
      versionOf("v1", false, {
        virtualization: { type: "object", properties: { permittedHostDevices } },
        security: { type: "object", properties: { certConfig } },
      }),
    ],
  },
};

function versionOf(name: string, storage: boolean, properties: object): object {
  return {
    name,
    served: true,
    storage,
    subresources: { status: {} },
    schema: {
      openAPIV3Schema: {
        type: "object",
        properties: {
          spec: { type: "object", properties },
          status: { type: "object", "x-kubernetes-preserve-unknown-fields": true },
        },
      },
    },
  };
}

import type { KubeObject } from "../../backends/cluster/api/kube-object";

/** An object of which we know some fields; what else stands there is not ours to judge. */
const partOf = (properties: object) => ({
  type: "object",
  properties,
  "x-kubernetes-preserve-unknown-fields": true,
});

const permittedHostDevices = partOf({
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
});

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
 * fields that we use, where the two API versions have them, in objects that may hold more. The bed
 * serves it, and offline checks know its names and types.
 * Compared with: hyperconverged-cluster-operator 1.20, deploy/crds/hco00.crd.yaml.
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
        virtualization: partOf({ permittedHostDevices }),
        security: partOf({ certConfig }),
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
        properties: { spec: partOf(properties), status: partOf({}) },
      },
    },
  };
}

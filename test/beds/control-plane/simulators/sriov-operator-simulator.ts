/**
 * What the SR-IOV operator does with a SriovNetwork: an attachment definition of its name in the
 * network's namespace, and none when it is gone. Source: sriov-network-operator 1.6,
 * controllers/generic_network_controller.go, and bindata/manifests/cni-config.
 */
import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import { type Simulator, simulate } from "./simulator";

const NETWORK = { apiVersion: "sriovnetwork.openshift.io/v1", kind: "SriovNetwork" };
const ATTACHMENT = { apiVersion: "k8s.cni.cncf.io/v1", kind: "NetworkAttachmentDefinition" };
const OPERATOR = "sriov-network-operator";

export function startSriovOperatorSimulator(admin: ApiClient): Simulator {
  const made = new Set<string>();
  return simulate(admin, async () => {
    const wanted = new Set<string>();
    for (const { metadata, spec } of (await admin.list(NETWORK)).items) {
      const { networkNamespace, resourceName } = spec as Record<string, string>;
      const namespace = networkNamespace ?? metadata.namespace ?? "";
      const name = metadata.name ?? "";
      wanted.add(`${namespace}/${name}`);
      const config = JSON.stringify({ cniVersion: "1.0.0", name, type: "sriov" });
      await admin.apply(
        {
          ...ATTACHMENT,
          metadata: {
            name,
            namespace,
            annotations: {
              "k8s.v1.cni.cncf.io/resourceName": `openshift.io/${resourceName}`,
            },
          },
          spec: { config },
        },
        { fieldManager: OPERATOR, force: true },
      );
      made.add(`${namespace}/${name}`);
    }
    for (const id of [...made].filter((one) => !wanted.has(one))) {
      const [namespace = "", name = ""] = id.split("/");
      await admin.delete({ ...ATTACHMENT, namespace, name });
      made.delete(id);
    }
  });
}

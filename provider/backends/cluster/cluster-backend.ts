import type { Operation } from "../../core/operation";
import { SYSTEM_CLOCK } from "../../core/system-clock";
import type { Properties } from "../../core/value";
import type { Backend } from "../backend";
import { Cluster } from "./cluster";
import { ClusterObjectHandler } from "./kinds/cluster-object/cluster-object-handler";
import { VirtualMachineHandler } from "./kinds/virtual-machine/virtual-machine-handler";

/** Makes the backend from checked configuration; nothing is connected by that. */
export function createClusterBackend(config: Properties): Backend {
  const settings = (config.cluster ?? {}) as {
    kubeconfig?: string;
    kubeconfigContent?: string;
    context?: string;
    namespace?: string;
  };
  const cluster = new Cluster(settings, SYSTEM_CLOCK);
  return {
    name: "cluster",
    handlers: {
      ClusterObject: new ClusterObjectHandler(cluster),
      VirtualMachine: new VirtualMachineHandler(cluster),
    },
    functions: {},
    identity: (operation) => clusterIdentity(cluster, operation),
    close: () => cluster.close(),
  };
}

/** The UID of the namespace `kube-system`: it lives as long as the cluster does. */
async function clusterIdentity(
  cluster: Cluster,
  operation: Operation,
): Promise<string | undefined> {
  const client = await cluster.client();
  const ref = { apiVersion: "v1", kind: "Namespace", name: "kube-system" };
  return (await client.get(ref, operation.signal).catch(() => undefined))?.metadata.uid;
}

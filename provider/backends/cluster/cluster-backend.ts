import type { Operation } from "../../core/operation";
import { SYSTEM_CLOCK } from "../../core/system-clock";
import { type Properties, reveal } from "../../core/value";
import type { Backend } from "../backend";
import { Cluster, type ClusterConfig } from "./cluster";
import { BridgeHandler } from "./kinds/bridge/bridge-handler";
import { ClusterObjectHandler } from "./kinds/cluster-object/cluster-object-handler";
import { NetworkHandler } from "./kinds/network/network-handler";
import { PciDeviceHandler } from "./kinds/pci-device/pci-device-handler";
import { StoragePoolHandler } from "./kinds/storage-pool/storage-pool-handler";
import { VirtualMachineHandler } from "./kinds/virtual-machine/virtual-machine-handler";
import { VolumeHandler } from "./kinds/volume/volume-handler";

/** Makes the backend from checked configuration; nothing is connected by that. */
export function createClusterBackend(config: Properties): Backend {
  const cluster = new Cluster(
    reveal((config.cluster ?? {}) as Properties) as ClusterConfig,
    SYSTEM_CLOCK,
  );
  return {
    name: "cluster",
    handlers: handlersOf(cluster),
    functions: {},
    identity: (operation) => clusterIdentity(cluster, operation),
    close: () => cluster.close(),
  };
}

/** A handler for each kind, all on one cluster. */
export function handlersOf(cluster: Cluster): Backend["handlers"] {
  return {
    ClusterObject: new ClusterObjectHandler(cluster),
    VirtualMachine: new VirtualMachineHandler(cluster),
    Volume: new VolumeHandler(cluster),
    StoragePool: new StoragePoolHandler(cluster),
    Network: new NetworkHandler(cluster),
    Bridge: new BridgeHandler(cluster),
    PciDevice: new PciDeviceHandler(cluster),
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

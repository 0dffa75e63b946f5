import type { Construct } from "constructs";
import { type PassthroughNodesProps, passthroughNodes } from "../../recipes/passthrough-nodes";
import type { ConstructConfig } from "../composed-machine";
import { ObjectsConstruct } from "../composed-objects";
import type { ClusterObject } from "../generated/cluster-object";

export type PassthroughNodesConfig = PassthroughNodesProps & ConstructConfig;

/**
 * Nodes of OpenShift whose PCI devices machines may have: the IOMMU is on, and the devices are with vfio-pci.
 * The nodes of the pool are drained and rebooted.
 */
export class PassthroughNodes extends ObjectsConstruct {
  public constructor(scope: Construct, id: string, config: PassthroughNodesConfig) {
    super(scope, id, () => passthroughNodes(id, config), config);
  }

  /** The kernel's arguments. */
  public get iommu(): ClusterObject {
    return this.objectOf("iommu");
  }

  /** The files that give the devices to vfio-pci. */
  public get vfio(): ClusterObject {
    return this.objectOf("vfio");
  }
}

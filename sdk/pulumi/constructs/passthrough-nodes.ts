import type * as pulumi from "@pulumi/pulumi";
import { type PassthroughNodesProps, passthroughNodes } from "../../recipes/passthrough-nodes";
import type { ClusterObject } from "../cluster-object";
import { ObjectsComponent } from "../composed-objects";

export type PassthroughNodesArgs = PassthroughNodesProps;

/**
 * Nodes of OpenShift whose PCI devices machines may have: the IOMMU is on, and the devices are with vfio-pci.
 * The nodes of the pool are drained and rebooted.
 *
 * ```ts
 * new virt.PassthroughNodes("gpus", { cpuVendor: "intel", devices: ["10de:1eb8"], rebootsNodes: true });
 * ```
 */
export class PassthroughNodes extends ObjectsComponent {
  constructor(
    name: string,
    args: PassthroughNodesArgs,
    options?: pulumi.ComponentResourceOptions,
  ) {
    super("virt:index:PassthroughNodes", name, passthroughNodes(name, args), options);
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

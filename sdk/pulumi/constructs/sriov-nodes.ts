import type * as pulumi from "@pulumi/pulumi";
import { type SriovNodesProps, sriovNodes } from "../../recipes/sriov-nodes";
import type { ClusterObject } from "../cluster-object";
import { ObjectsComponent } from "../composed-objects";

export type SriovNodesArgs = SriovNodesProps;

/**
 * Virtual functions of the nodes' cards, made for machines by the SR-IOV network operator. A network of mode
 * `sriov` hands them out. The nodes are drained.
 *
 * ```ts
 * new virt.SriovNodes("fast", { resourceName: "fast", functions: 8, vendor: "8086", drainsNodes: true });
 * ```
 */
export class SriovNodes extends ObjectsComponent {
  constructor(
    name: string,
    args: SriovNodesArgs,
    options?: pulumi.ComponentResourceOptions,
  ) {
    super("virt:index:SriovNodes", name, sriovNodes(name, args), options);
  }

  /** The operator's policy. */
  public get policy(): ClusterObject {
    return this.objectOf("policy");
  }
}

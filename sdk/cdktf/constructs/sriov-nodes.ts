import type { Construct } from "constructs";
import { type SriovNodesProps, sriovNodes } from "../../recipes/sriov-nodes";
import type { ConstructConfig } from "../composed-machine";
import { ObjectsConstruct } from "../composed-objects";
import type { ClusterObject } from "../generated/cluster-object";

export type SriovNodesConfig = SriovNodesProps & ConstructConfig;

/**
 * Virtual functions of the nodes' cards, made for machines by the SR-IOV network operator. A network of mode
 * `sriov` hands them out. The nodes are drained.
 */
export class SriovNodes extends ObjectsConstruct {
  public constructor(scope: Construct, id: string, config: SriovNodesConfig) {
    super(scope, id, () => sriovNodes(id, config), config);
  }

  /** The operator's policy. */
  public get policy(): ClusterObject {
    return this.objectOf("policy");
  }
}

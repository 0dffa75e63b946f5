import type { Construct } from "constructs";
import { type WholeMachineCloneProps, wholeMachineClone } from "../../recipes/whole-machine-clone";
import type { ConstructConfig } from "../composed-machine";
import { ObjectsConstruct } from "../composed-objects";
import type { ClusterObject } from "../generated/cluster-object";

export type WholeMachineCloneConfig = WholeMachineCloneProps & ConstructConfig;

/**
 * A copy of a machine on a cluster with its volumes, which KubeVirt makes through a snapshot. The copy is a machine
 * of its own: it stays when this is deleted.
 */
export class WholeMachineClone extends ObjectsConstruct {
  public constructor(scope: Construct, id: string, config: WholeMachineCloneConfig) {
    super(scope, id, () => wholeMachineClone(id, config), config);
  }

  /** The order to copy; made when the copy is there. */
  public get clone(): ClusterObject {
    return this.objectOf("clone");
  }
}

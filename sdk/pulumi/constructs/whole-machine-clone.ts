import type * as pulumi from "@pulumi/pulumi";
import { type WholeMachineCloneProps, wholeMachineClone } from "../../recipes/whole-machine-clone";
import type { ClusterObject } from "../cluster-object";
import { ObjectsComponent } from "../composed-objects";

export type WholeMachineCloneArgs = WholeMachineCloneProps;

/**
 * A copy of a machine on a cluster with its volumes, which KubeVirt makes through a snapshot. The copy is a machine
 * of its own: it stays when this is deleted.
 *
 * ```ts
 * new virt.WholeMachineClone("copy", { source: "golden", labelFilters: ["*", "!owner"] });
 * ```
 */
export class WholeMachineClone extends ObjectsComponent {
  constructor(
    name: string,
    args: WholeMachineCloneArgs,
    options?: pulumi.ComponentResourceOptions,
  ) {
    super("virt:index:WholeMachineClone", name, wholeMachineClone(name, args), options);
  }

  /** The order to copy; made when the copy is there. */
  public get clone(): ClusterObject {
    return this.objectOf("clone");
  }
}

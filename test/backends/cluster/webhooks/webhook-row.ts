import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import type { Properties } from "../../../../provider/core/value";
import type { SriovNodesProps } from "../../../../sdk/recipes/sriov-nodes";

/** What an operator's real admission answers, beside what our checks say of the same wish. */
export interface WebhookRow {
  /** ★ marks what the admission lets through and we refuse. */
  readonly name: string;
  /** The wish, written by hand so that our own mapping has no part in it; also given to `ClusterObject`. */
  readonly manifest: KubeObject;
  readonly admitted: boolean;
  /** What `ClusterObject`'s check says; absent where it allows. */
  readonly refused?: string;
  /** The same wish in the words of a kind or a recipe of ours, where they can say it. */
  readonly said?: Said;
  /** What the check of those words says; absent where it allows. */
  readonly saidRefused?: string;
  /** Why no check can know. The preview, which asks the admission, must say it then. */
  readonly onlyThere?: string;
}

/** A kind with its inputs, or the administrator's recipe with its props. */
export type Said =
  | readonly [kind: "Volume" | "Network", inputs: Properties]
  | readonly [recipe: "SriovNodes", props: SriovNodesProps];

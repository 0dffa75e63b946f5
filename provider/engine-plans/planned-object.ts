import type { ImpactWord } from "../core/impact";

/** One object of an engine's plan, in our words, whichever engine made it. */
export interface PlannedObject {
  /** As the engine names it: a Terraform address or a Pulumi name with its type. */
  readonly name: string;
  /** Its kind, as `VirtualMachine`. */
  readonly kind: string;
  /** Its own name on the host or cluster; absent where the plan does not know it yet. */
  readonly objectName?: string;
  readonly action: "create" | "update" | "replace" | "delete" | "none";
  readonly impacts: readonly PropertyImpact[];
  /** True when what the update does is certain only at apply, because it depends on values that are not known yet. */
  readonly uncertain?: true;
}

export interface PropertyImpact {
  readonly path: string;
  readonly word: ImpactWord;
  /** Empty where the engine's plan does not carry it. */
  readonly reason: string;
}

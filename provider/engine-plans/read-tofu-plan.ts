import { IMPACT_WORDS, type ImpactWord } from "../core/impact";
import { formatPath } from "../core/property-path";
import type { PlannedObject, PropertyImpact } from "./planned-object";

/** What we use of `tofu show -json PLAN`; its format is versioned, additions are promised. */
export interface TofuPlan {
  readonly format_version: string;
  readonly resource_changes?: readonly TofuChange[];
}

interface TofuChange {
  readonly address: string;
  readonly type: string;
  readonly mode?: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before?: TofuObject | null;
    readonly after: (TofuObject & { readonly pending_impact?: unknown }) | null;
    readonly after_unknown?: { readonly pending_impact?: unknown };
    readonly replace_paths?: readonly (readonly (string | number)[])[];
  };
}

interface TofuObject {
  readonly name?: unknown;
}

export function isTofuPlan(document: unknown): document is TofuPlan {
  return typeof document === "object" && document !== null && "format_version" in document;
}

const PREFIX = "virt_";

/** `virt_virtual_machine` as `VirtualMachine`. */
function kindOf(type: string): string {
  return type
    .slice(PREFIX.length)
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** Our resources of a Terraform or OpenTofu plan. */
export function readTofuPlan(plan: TofuPlan): readonly PlannedObject[] {
  return (plan.resource_changes ?? [])
    .filter(({ type, mode }) => type.startsWith(PREFIX) && mode !== "data")
    .map(({ address, type, change }) => {
      const action = actionOf(change.actions);
      const objectName = (change.after ?? change.before)?.name;
      return {
        name: address,
        kind: kindOf(type),
        ...(typeof objectName === "string" ? { objectName } : {}),
        action,
        impacts: action === "none" ? [] : impactsOf(change),
        ...(action === "update" && change.after_unknown?.pending_impact === true
          ? { uncertain: true as const }
          : {}),
      };
    });
}

function actionOf(actions: readonly string[]): PlannedObject["action"] {
  if (actions.includes("delete")) return actions.includes("create") ? "replace" : "delete";
  if (actions.includes("create")) return "create";
  return actions.includes("update") ? "update" : "none";
}

function impactsOf(change: TofuChange["change"]): readonly PropertyImpact[] {
  const impacts = change.after?.pending_impact;
  if (typeof impacts === "object" && impacts !== null) {
    const told = Object.entries(impacts).flatMap(([path, word]) =>
      isImpactWord(word) ? [{ path, word, reason: "" }] : [],
    );
    if (told.length > 0) return told;
  }
  return (change.replace_paths ?? []).map((path) => ({
    path: formatPath(path),
    word: "replace",
    reason: "",
  }));
}

function isImpactWord(word: unknown): word is ImpactWord {
  return IMPACT_WORDS.some((known) => known === word);
}

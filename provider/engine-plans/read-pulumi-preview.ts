import { parseImpactLine } from "../core/impact-lines";
import type { PlannedObject, PropertyImpact } from "./planned-object";

/** What we use of `pulumi preview --json`. */
export interface PulumiPreview {
  readonly steps?: readonly PulumiStep[];
  readonly diagnostics?: readonly { readonly urn?: string; readonly message?: string }[];
}

interface PulumiStep {
  readonly op: string;
  readonly urn: string;
  readonly oldState?: PulumiResource | null;
  readonly newState?: PulumiResource | null;
  readonly replaceReasons?: readonly string[] | null;
}

interface PulumiResource {
  readonly inputs?: { readonly [name: string]: unknown } | null;
}

const OUR_TYPES = /::(?:[^:$]+\$)*(virt:index:\w+|pulumi-nodejs:dynamic\/virt:\w+)::/;

export function isPulumiPreview(document: unknown): document is PulumiPreview {
  return typeof document === "object" && document !== null && "steps" in document;
}

/** Our resources of a Pulumi preview. A replace arrives as several steps and counts once. */
export function readPulumiPreview(preview: PulumiPreview): readonly PlannedObject[] {
  const objects = new Map<string, PlannedObject>();
  for (const step of preview.steps ?? []) {
    const action = actionOf(step.op);
    if (action === undefined || !OUR_TYPES.test(step.urn)) continue;
    const known = objects.get(step.urn);
    if (known?.action === "replace") continue;
    objects.set(step.urn, {
      ...namesOf(step),
      action,
      impacts: action === "none" ? [] : impactsOf(preview, step),
    });
  }
  return [...objects.values()];
}

function actionOf(op: string): PlannedObject["action"] | undefined {
  if (op.includes("replace")) return "replace";
  if (op === "same") return "none";
  return op === "create" || op === "update" || op === "delete" ? op : undefined;
}

function impactsOf(preview: PulumiPreview, step: PulumiStep): readonly PropertyImpact[] {
  const told = (preview.diagnostics ?? [])
    .filter(({ urn }) => urn === step.urn)
    .flatMap(({ message = "" }) => message.split("\n"))
    .flatMap((line) => parseImpactLine(line) ?? []);
  if (told.length > 0) return told;
  return (step.replaceReasons ?? []).map((path) => ({ path, word: "replace", reason: "" }));
}

/** By its name in the program, as `web (VirtualMachine)`, and on the host. */
function namesOf(step: PulumiStep): Pick<PlannedObject, "name" | "kind" | "objectName"> {
  const [, , type = "", ...name] = step.urn.split("::");
  const kind = type.split(":").at(-1) ?? "";
  const objectName = (step.newState ?? step.oldState)?.inputs?.name;
  return {
    name: `${name.join("::")} (${kind})`,
    kind,
    ...(typeof objectName === "string" ? { objectName } : {}),
  };
}

import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import type { PropertyPath } from "../../../../core/property-path";
import { isUnknown, type Properties } from "../../../../core/value";
import { checkSchema } from "./rules/check-schema";
import { checkKnownKind } from "./rules/manifest-rules";
import { hasNodes } from "./wait-for-nodes";

const MANIFEST: PropertyPath = ["manifest"];
const SERVER_FIELDS = [
  "uid",
  "creationTimestamp",
  "generation",
  "managedFields",
  "resourceVersion",
  "selfLink",
  "deletionTimestamp",
];

/** What the API server would refuse, or what would never come to rest, told before it is asked. */
export function checkManifest(inputs: Properties): readonly Diagnostic[] {
  const { manifest } = inputs;
  if (typeof manifest !== "string" || isUnknown(manifest)) return [];
  const object: unknown = JSON.parse(manifest);
  if (!isRecord(object)) return [wrong("an object", object)];
  const metadata = isRecord(object.metadata) ? object.metadata : {};
  return [
    ...required(object, "apiVersion"),
    ...required(object, "kind"),
    ...(typeof metadata.name === "string" ? [] : [missing("metadata.name", metadata.name)]),
    ...SERVER_FIELDS.filter((field) => field in metadata).map(serverField),
    ...("status" in object ? [serverStatus()] : []),
    ...checkWait(inputs),
    ...checkNodeWait(inputs, object),
    ...checkKnownKind(object),
    ...checkSchema(object),
  ];
}

function checkWait(inputs: Properties): readonly Diagnostic[] {
  const wait = isRecord(inputs.waitFor) ? inputs.waitFor : {};
  if (wait.field !== undefined) return checkFailedValue(wait);
  return ["value", "failedValue"]
    .filter((name) => wait[name] !== undefined)
    .map((name) => {
      const detail = `Found ${name} without \`waitFor.field\`. Add the path of the field.`;
      return errorAt(["waitFor", name], "needs a field", detail);
    });
}

function checkFailedValue({ value, failedValue }: Record<string, unknown>): readonly Diagnostic[] {
  if (failedValue === undefined || (value !== undefined && failedValue !== value)) return [];
  const path = ["waitFor", "failedValue"];
  const found = `Found ${JSON.stringify(failedValue)}`;
  return value === undefined
    ? [
        errorAt(
          path,
          "is waited for",
          `${found} without \`waitFor.value\`: any value is ready then.`,
        ),
      ]
    : [errorAt(path, "is waited for", `${found}, which is \`waitFor.value\` too.`)];
}

function checkNodeWait(inputs: Properties, object: Record<string, unknown>): readonly Diagnostic[] {
  const wait = isRecord(inputs.waitFor) ? inputs.waitFor : {};
  if (wait.nodes !== true || hasNodes(object)) return [];
  const detail = `Found ${String(object.kind)}. Expected a SriovNetworkNodePolicy or a MachineConfig, or no \`waitFor.nodes\`.`;
  return [errorAt(["waitFor", "nodes"], "has no nodes to wait for", detail)];
}

function required(object: Record<string, unknown>, field: string): readonly Diagnostic[] {
  return typeof object[field] === "string" ? [] : [missing(field, object[field])];
}

function missing(field: string, found: unknown): Diagnostic {
  const shown = found === undefined ? "nothing" : JSON.stringify(found);
  return errorAt(MANIFEST, `has no ${field}`, `Found ${shown}. Expected text in ${field}.`);
}

function wrong(expected: string, found: unknown): Diagnostic {
  const shown = Array.isArray(found) ? "a list" : typeof found;
  return errorAt(MANIFEST, "is no manifest", `Found ${shown}. Expected ${expected}.`);
}

function serverField(field: string): Diagnostic {
  return errorAt(
    MANIFEST,
    `must not set metadata.${field}`,
    "The API server sets it. Leave it out.",
  );
}

function serverStatus(): Diagnostic {
  return errorAt(MANIFEST, "must not set status", "Controllers write it. Leave it out.");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

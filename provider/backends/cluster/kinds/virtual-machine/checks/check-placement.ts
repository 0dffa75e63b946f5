import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";

const EFFECTS = ["NoSchedule", "PreferNoSchedule", "NoExecute"];
const TOLERATION_OPERATORS = ["Equal", "Exists", "Lt", "Gt"];
const NODE_OPERATORS = ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"];
const POD_OPERATORS = NODE_OPERATORS.slice(0, 4);
const DNS_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

type Cluster = NonNullable<MachineInputs["cluster"]>;

/** Where a machine may run, in the words of a pod; a wrong one is refused long after the preview. */
export function checkPlacement({ cluster }: MachineInputs): readonly Diagnostic[] {
  if (cluster === undefined) return [];
  return [
    ...checkTolerations(cluster),
    ...checkAffinity(cluster),
    ...checkNames(cluster),
    ...checkProcessorAmounts(cluster),
  ];
}

function checkTolerations({ tolerations }: Cluster): readonly Diagnostic[] {
  if (tolerations === undefined) return [];
  const path = ["cluster", "tolerations"];
  const list: unknown = JSON.parse(tolerations);
  if (!Array.isArray(list)) return [errorAt(path, "is no list", "Expected a list of tolerations.")];
  return (list as Record<string, unknown>[]).flatMap(({ effect, operator, value }, index) => [
    ...oneOf(path, `effect of toleration ${index}`, effect, EFFECTS),
    ...oneOf(path, `operator of toleration ${index}`, operator, TOLERATION_OPERATORS),
    ...(operator === "Exists" && value
      ? [errorAt(path, "has a value that is not asked for", `Toleration ${index} is "Exists".`)]
      : []),
  ]);
}

interface Expression {
  readonly key?: unknown;
  readonly operator?: unknown;
}

function checkAffinity({ affinity }: Cluster): readonly Diagnostic[] {
  if (affinity === undefined) return [];
  const path = ["cluster", "affinity"];
  const rules: unknown = JSON.parse(affinity);
  const known = ["nodeAffinity", "podAffinity", "podAntiAffinity"];
  if (typeof rules !== "object" || rules === null || Array.isArray(rules)) {
    return [errorAt(path, "is no object", `Expected an object with ${known.join(", ")}.`)];
  }
  return Object.entries(rules).flatMap(([name, rule]) => [
    ...oneOf(path, "member", name, known),
    ...[...expressions(rule)].flatMap(({ operator }) =>
      oneOf(
        path,
        `operator in ${name}`,
        operator,
        name === "nodeAffinity" ? NODE_OPERATORS : POD_OPERATORS,
      ),
    ),
    ...[...weights(rule)].flatMap((weight) =>
      typeof weight === "number" && weight >= 1 && weight <= 100
        ? []
        : [errorAt(path, "has a weight out of range", `Found ${weight}. Expected 1 to 100.`)],
    ),
  ]);
}

function* expressions(rule: unknown): Generator<Expression> {
  for (const [name, value] of members(rule)) {
    if (name === "matchExpressions" || name === "matchFields") {
      for (const [, expression] of members(value)) yield expression as Expression;
    } else yield* expressions(value);
  }
}

function* weights(rule: unknown): Generator<unknown> {
  for (const [name, value] of members(rule)) {
    if (name === "weight") yield value;
    else yield* weights(value);
  }
}

function members(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function checkNames({ hostname, subdomain }: Cluster): readonly Diagnostic[] {
  return Object.entries({ hostname, subdomain }).flatMap(([name, value]) =>
    value === undefined || DNS_LABEL.test(value)
      ? []
      : [
          errorAt(
            ["cluster", name],
            "is no DNS label",
            `Found "${value}". Expected at most 63 small letters, digits and '-'.`,
          ),
        ],
  );
}

function checkProcessorAmounts({ requests, limits }: Cluster): readonly Diagnostic[] {
  const [asked, most] = [amount(requests?.cpu), amount(limits?.cpu)];
  if (asked === undefined || most === undefined || asked <= most) return [];
  const detail = `Found ${limits?.cpu}. Expected at least ${requests?.cpu}, what is asked for.`;
  return [errorAt(["cluster", "limits", "cpu"], "is less than the request", detail)];
}

function amount(quantity: string | undefined): number | undefined {
  if (quantity === undefined) return undefined;
  return quantity.endsWith("m") ? Number(quantity.slice(0, -1)) / 1000 : Number(quantity);
}

function oneOf(
  path: readonly string[],
  what: string,
  found: unknown,
  expected: readonly string[],
): readonly Diagnostic[] {
  if (found === undefined || found === "" || expected.includes(String(found))) return [];
  const detail = `Found ${JSON.stringify(found)} as ${what}. Expected one of ${expected.join(", ")}.`;
  return [errorAt([...path], "is not valid", detail)];
}

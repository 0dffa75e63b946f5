import { makeBackend } from "../../provider/bin/backend-factory";
import { Redaction } from "../../provider/core/redaction";
import { snakeCase } from "../../provider/core/snake-case";
import { containsUnknown, isUnknown, UNKNOWN } from "../../provider/core/value";
import { answerCall } from "../../provider/frontends/terraform-plugin/answer-call";
import type { Message } from "../../provider/frontends/terraform-plugin/protocol/messages";
import { typeNameOf } from "../../provider/frontends/terraform-plugin/schema/terraform-names";
import { Session } from "../../provider/frontends/terraform-plugin/session";
import {
  decodeDynamicValue,
  encodeDynamicValue,
} from "../../provider/frontends/terraform-plugin/values/dynamic-value";
import { inputsToTerraform } from "../../provider/frontends/terraform-plugin/values/inputs-to-terraform";
import { stateToTerraform } from "../../provider/frontends/terraform-plugin/values/resource-value";
import type { TerraformObject } from "../../provider/frontends/terraform-plugin/values/terraform-value";
import { DynamicValueError } from "../../provider/frontends/terraform-plugin/values/wire-shape";
import { FUNCTIONS } from "../../provider/kinds/functions/registry";
import { checkProviderConfig, providerConfig } from "../../provider/kinds/provider-config";
import { KINDS } from "../../provider/kinds/registry";
import { PREVIEW_ROWS } from "./all-rows";
import { type PreviewRow, replacePathsOf } from "./preview-row";

const session = new Session({
  kinds: KINDS,
  functions: FUNCTIONS,
  backend: makeBackend,
  providerConfig,
  checkProviderConfig,
  defaultOwner: "test/test",
  redaction: new Redaction(),
  log: { log: () => {} },
});

beforeAll(async () => {
  // Nothing listens there: what a preview says from saved state needs no host.
  const uri = "qemu+unix:///system?socket=/nonexistent/libvirt-sock";
  const config = encodeDynamicValue(session.providerBlock, { uri });
  await answerCall(session, "ConfigureProvider", { config });
});
afterAll(() => session.close());

describe("previews through the Terraform plugin", () => {
  test.each(PREVIEW_ROWS.map((row) => [`${row.kind}: ${row.title}`, row] as const))(
    "%s",
    async (_, row) => {
      const config = configOf(row);
      if (config === undefined) {
        // The engine holds a configuration against the schema before the plugin sees it.
        expect(row.expected.action).toBe("refused");
        return;
      }
      const prior = priorOf(row);
      const { diagnostics, planned, replaces } = await plan(row, prior, config);
      expectDiagnostics(row, diagnostics);
      const { action, impact = {}, unknownOutputs = [], knownOutputs = {} } = row.expected;
      if (action === "refused") return;
      expect(replaces).toEqual(action === "replace" ? rootsOf(replacePathsOf(row)) : []);
      if (action === "none") expect(planned.pending_impact).toEqual(prior?.pending_impact);
      // The engine holds us to every word that was promised, and a value may turn out to be the old one.
      const promised = containsUnknown(row.inputs) ? UNKNOWN : inTerraformNames(impact);
      if (action === "update") expect(planned.pending_impact).toEqual(promised);
      for (const name of unknownOutputs) {
        expect([name, planned[snakeCase(name)]]).toEqual([name, UNKNOWN]);
      }
      for (const [name, value] of Object.entries(knownOutputs)) {
        const expected = name === "pendingImpact" ? inTerraformNames(value as object) : value;
        if (!isUnknown(value)) expect(planned[snakeCase(name)]).toEqual(expected);
      }
    },
  );
});

/** Undefined when the schema has no place for it. */
function configOf({ kind, inputs }: PreviewRow): TerraformObject | undefined {
  const { block, kind: described } = session.schema(typeNameOf(kind));
  if (Object.keys(inputs).some((name) => !Object.hasOwn(described.inputs, name))) return undefined;
  const config: TerraformObject = {
    ...Object.fromEntries(block.attributes.map(({ name }) => [name, null])),
    timeouts: null,
    ...inputsToTerraform(described.inputs, inputs, undefined),
  };
  try {
    encodeDynamicValue(block, config);
    return config;
  } catch (error) {
    if (error instanceof DynamicValueError) return undefined;
    throw error;
  }
}

function priorOf({ kind, prior }: PreviewRow): TerraformObject | null {
  return prior === undefined
    ? null
    : stateToTerraform(session.schema(typeNameOf(kind)), prior, undefined);
}

async function plan({ kind }: PreviewRow, prior: TerraformObject | null, config: TerraformObject) {
  const { block, typeName } = session.schema(typeNameOf(kind));
  const answer = await answerCall(session, "PlanResourceChange", {
    typeName,
    priorState: encodeDynamicValue(block, prior),
    config: encodeDynamicValue(block, config),
  });
  return {
    diagnostics: answer.diagnostics ?? [],
    planned: decodeDynamicValue(block, answer.plannedState) ?? {},
    replaces: rootsOf(
      (answer.requiresReplace ?? []).map(({ steps }) => steps?.[0]?.attributeName ?? ""),
    ),
  };
}

function expectDiagnostics(
  { expected }: PreviewRow,
  found: readonly Message<"Diagnostic">[],
): void {
  const said = found.map(({ severity, summary, detail }) => ({
    severity: severity === 1 ? "error" : "warning",
    text: `${summary}. ${detail}`,
  }));
  for (const { severity, path, says } of expected.diagnostics ?? []) {
    const matching = said.filter(
      (one) =>
        one.severity === severity &&
        one.text.startsWith(path === undefined ? "" : `${snakeCase(path)}: `) &&
        says.test(one.text),
    );
    expect({ path, says, said, matching: matching.length }).toMatchObject({ matching: 1 });
  }
  const errors = (expected.diagnostics ?? []).filter(({ severity }) => severity === "error");
  const errorsSaid = said.filter(({ severity }) => severity === "error");
  expect({ said: errorsSaid, count: errorsSaid.length }).toMatchObject({ count: errors.length });
}

function rootsOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => snakeCase(path.replace(/[.[].*$/, ""))))].sort();
}

function inTerraformNames(impact: object): object {
  return Object.fromEntries(Object.entries(impact).map(([path, word]) => [snakeCase(path), word]));
}

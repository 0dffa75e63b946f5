import { hclBlock, programStatement } from "../../provider/codegen/reference/example-block";
import { exampleValue } from "../../provider/codegen/reference/example-value";
import { functionsPage } from "../../provider/codegen/reference/functions-page";
import { propertyImpact } from "../../provider/codegen/reference/property-impact";
import { providerPage } from "../../provider/codegen/reference/provider-page";
import { referencePage } from "../../provider/codegen/reference/reference-page";
import { normaliseScalar } from "../../provider/core/normalise-scalar";
import { number, object, walkSchema } from "../../provider/core/property-schema";
import { FUNCTIONS } from "../../provider/kinds/functions/registry";
import { providerConfig } from "../../provider/kinds/provider-config";
import { KINDS } from "../../provider/kinds/registry";
import { gadget, memoryBackend, World } from "../frontends/memory-backend";

const handler = memoryBackend(new World(), {}).handlers.Gadget;
if (handler === undefined) throw new Error("the double lost its handler");

test.each(KINDS.map((kind) => [kind.name, kind] as const))(
  "the page of %s has a line for every property, input and output, and an import line",
  (_, kind) => {
    const page = referencePage(kind, {}, {});
    const patterns = [...walkSchema(kind.inputs)].map(({ pattern }) => pattern);
    const missing = [...patterns, ...Object.keys(kind.outputs)].filter(
      (name) => !page.includes(`| \`${name}\` |`),
    );
    expect(missing).toEqual([]);
    expect(page).toContain("tofu import virt_");
  },
);

test.each(KINDS.map((kind) => [kind.name, kind] as const))(
  "every property of %s that takes a value has an example, and texts one that is accepted",
  (_, { inputs }) => {
    const problems = [...walkSchema(inputs)].flatMap(({ pattern, property }) => {
      const { type } = property;
      if (type === "object" || (type === "list" && property.items.type === "object")) return [];
      const example = exampleValue(property);
      if (example === undefined) return [`${pattern} has none`];
      const wrong = type === "text" && normaliseScalar(property, example).problem;
      return wrong ? [`${pattern}: ${example} ${wrong.summary} ${wrong.detail}`] : [];
    });
    expect(problems).toEqual([]);
  },
);

test("the page of functions has a line for every input and output", () => {
  const page = functionsPage(FUNCTIONS);
  const names = FUNCTIONS.flatMap(({ inputs, outputs }) =>
    [...walkSchema(inputs), ...walkSchema(outputs)].map(({ pattern }) => pattern),
  );
  expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  expect(page).toContain('Pulumi: `virt.getHost`. Terraform: `data "virt_host"`.');
});

test("the page of the provider has a line for every property of its configuration", () => {
  const page = providerPage(providerConfig, {});
  const names = [...walkSchema(providerConfig)].map(({ pattern }) => pattern);
  expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
});

test("a line says type, unit, limits, default, impact and example", () => {
  const lines = referencePage(gadget, { libvirt: handler, cluster: undefined }, {}).split("\n");
  expect(lines).toContain("| `name` | text: name | **required** | live | The name. |");
  expect(lines).toContain(
    "| `memory` | size with unit, at least 1MiB | `1GiB` | restart | Memory. Example: `1GiB`. |",
  );
  expect(lines).toContain(
    "| `cores` | whole number, at least 1 | `1` | next-start | Cores. Example: `1`. |",
  );
  expect(lines).toContain("| `disks` | list of objects by `name` |  | live | Disks. |");
  expect(lines).toContain("| `userData` | text, secret |  | live | A secret document. |");
});

test("what lies in a property of one backend is refused by the other as well", () => {
  const nested = object({
    doc: "A block.",
    only: "cluster",
    properties: { wait: number({ doc: "A wait.", unit: "seconds", min: 1, example: "5" }) },
  });
  const kind = { ...gadget, inputs: { ...gadget.inputs, nested } };
  const lines = referencePage(kind, { libvirt: handler, cluster: handler }, {}).split("\n");
  expect(lines).toContain("| `nested` | object |  | refused |  | A block. |");
  expect(lines).toContain(
    "| `nested.wait` | whole number of seconds, at least 1 |  | refused | live | A wait. Example: `5`. |",
  );
});

test("the impact is the handler's own answer, and an answer that needs more is none", () => {
  const place = gadget.inputs.place;
  if (place === undefined) throw new Error("the double lost a property");
  expect(propertyImpact(gadget, handler, place, "place")).toEqual({
    running: "replace",
    off: "replace",
  });
  const careful = {
    ...handler,
    impact: () => {
      throw new Error("needs more");
    },
  };
  expect(propertyImpact(gadget, careful, place, "place")).toBeUndefined();
});

test("a page quotes exactly the block that it means", () => {
  const hcl = 'resource "a" "x" {\n  b = {\n  }\n}\n\nresource "c" "y" {\n}\n';
  expect(hclBlock(hcl, 'resource "a"')).toBe('resource "a" "x" {\n  b = {\n  }\n}');
  expect(hclBlock(hcl, 'resource "z"')).toBeUndefined();
  const program =
    'const a = 1;\nexport const b = new virt.B("b", {\n  c: { d: 1 },\n});\nlast();\n';
  expect(programStatement(program, "new virt.B(")).toBe(
    'export const b = new virt.B("b", {\n  c: { d: 1 },\n});',
  );
  expect(programStatement('const c = new virt.C("c", {});\nlast();\n', "new virt.C(")).toBe(
    'const c = new virt.C("c", {});',
  );
  expect(programStatement(program, "new virt.C(")).toBeUndefined();
});

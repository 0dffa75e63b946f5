import { schemaProblems } from "../../provider/codegen/terraform-schema/schema-problems";
import { kindSchema } from "../../provider/frontends/terraform-plugin/schema/kind-schema";
import type {
  AttributeSchema,
  BlockSchema,
} from "../../provider/frontends/terraform-plugin/schema/terraform-schema";
import { KINDS } from "../../provider/kinds/registry";

const attribute = (change: Partial<AttributeSchema>): AttributeSchema => ({
  name: "a",
  mode: "optional",
  type: "string",
  description: "",
  ...change,
});

const block = (...attributes: readonly AttributeSchema[]): BlockSchema => ({
  description: "",
  attributes,
  blocks: [],
});

const inner: BlockSchema = { description: "", attributes: [], blocks: [] };

const bad: readonly [title: string, block: BlockSchema, problem: string][] = [
  [
    "a name that the engine keeps",
    block(attribute({ name: "count" })),
    "virt_x.count: is reserved",
  ],
  [
    "a name that is no snake_case",
    block(attribute({ name: "macTable" })),
    "virt_x.macTable: is no snake_case",
  ],
  [
    "a name that begins with a digit",
    block(attribute({ name: "9p" })),
    "virt_x.9p: is no snake_case",
  ],
  [
    "a name that does not compile in bindings",
    block(attribute({ name: "to_string" })),
    "virt_x.to_string: spoils",
  ],
  [
    "an attribute and a block of one name",
    { ...block(attribute({})), blocks: [{ name: "a", block: inner }] },
    "virt_x.a: is used twice",
  ],
  [
    "a map of maps",
    block(attribute({ type: ["map", ["map", "string"]], mode: "computed" })),
    "virt_x.a: map(map(string))",
  ],
  [
    "three lists",
    block(attribute({ type: ["list", ["list", ["list", "string"]]] })),
    "virt_x.a: list(list(list(string)))",
  ],
  [
    "a plain object as input",
    block(attribute({ type: ["list", ["object", { b: "string" }]] })),
    "virt_x.a: list(object) must be a nested attribute",
  ],
  [
    "an empty object",
    block(attribute({ type: { nesting: "single", attributes: [] } })),
    "virt_x.a: has no attributes",
  ],
  [
    "a trap inside an object",
    block(attribute({ type: { nesting: "list", attributes: [attribute({ name: "fqn" })] } })),
    "virt_x.a.fqn: spoils",
  ],
  [
    "a write-only value that may be printed",
    block(attribute({ writeOnly: true })),
    "virt_x.a: a write-only value",
  ],
];

test.each(bad)("the lint finds %s", (_, schema, problem) => {
  expect(schemaProblems("virt_x", schema)).toEqual([expect.stringContaining(problem)]);
});

test("the lint finds a resource of another provider's name", () => {
  expect(schemaProblems("libvirt_domain", block())).toEqual([
    expect.stringContaining("libvirt_domain"),
  ]);
});

test.each(KINDS.map((kind) => [kind.name, kind] as const))(
  "%s has none of these problems",
  (_, kind) => {
    const { typeName, block: schema } = kindSchema(kind);
    expect(schemaProblems(typeName, schema)).toEqual([]);
  },
);

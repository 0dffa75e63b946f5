import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { buildPackageSpec } from "../../../provider/codegen/pulumi-schema/build-package-spec";
import type {
  ComplexTypeSpec,
  PackageSpec,
  PropertySpec,
  TypeSpec,
} from "../../../provider/codegen/pulumi-schema/package-spec";
import { enumValueName, itemName } from "../../../provider/codegen/pulumi-schema/type-names";
import { walkSchema } from "../../../provider/core/property-schema";
import { FUNCTIONS } from "../../../provider/kinds/functions/registry";
import { providerConfig } from "../../../provider/kinds/provider-config";
import { KINDS } from "../../../provider/kinds/registry";
import { repositoryRoot } from "../../beds/repository-root";

const run = promisify(execFile);
const spec: PackageSpec = JSON.parse(
  readFileSync(path.join(repositoryRoot(), "schema.json"), "utf8"),
);

const TOP = [
  "name displayName version description keywords homepage license repository logoUrl publisher",
  "pluginDownloadURL config types provider resources functions language meta",
]
  .join(" ")
  .split(" ");
const PROPERTY = [
  "type $ref items additionalProperties description secret willReplaceOnChanges",
  "replaceOnChanges default defaultInfo const plain deprecationMessage",
]
  .join(" ")
  .split(" ");
const RESOURCE = [
  "description properties required inputProperties requiredInputs listInputs stateInputs aliases",
  "deprecationMessage methods isComponent",
]
  .join(" ")
  .split(" ");
const TOKEN = /^virt:index:[A-Za-z][A-Za-z0-9]*$/;

test("the committed schema is what the kinds say now", () => {
  const built = buildPackageSpec({
    kinds: KINDS,
    config: providerConfig,
    functions: FUNCTIONS,
    version: spec.version,
    description: spec.description,
  });
  expect(JSON.parse(JSON.stringify(built))).toEqual(spec);
});

describe("the package schema", () => {
  const resources = Object.entries(spec.resources);
  const types = Object.entries(spec.types);

  test("has no key that Pulumi does not know", () => {
    expect(Object.keys(spec).filter((key) => !TOP.includes(key))).toEqual([]);
    for (const [token, resource] of [...resources, ["provider", spec.provider] as const]) {
      const unknown = Object.keys(resource).filter((key) => !RESOURCE.includes(key));
      expect([token, unknown]).toEqual([token, []]);
    }
    for (const [where, property] of everyProperty()) {
      const unknown = Object.keys(property).filter((key) => !PROPERTY.includes(key));
      expect([where, unknown]).toEqual([where, []]);
    }
  });

  test("names every kind, type and function by a well-formed token", () => {
    expect(Object.keys(spec.resources)).toEqual(KINDS.map(({ name }) => `virt:index:${name}`));
    const tokens = [...Object.keys(spec.types), ...Object.keys(spec.functions)];
    expect(tokens.filter((token) => !TOKEN.test(token))).toEqual([]);
  });

  test("refers only to types that are there, and has none that nobody refers to", () => {
    const used = new Set(everyProperty().flatMap(([, property]) => references(property)));
    expect([...used].filter((token) => spec.types[token] === undefined)).toEqual([]);
    expect(types.map(([token]) => token).filter((token) => !used.has(token))).toEqual([]);
  });

  test("requires only what it describes", () => {
    for (const [token, { properties, required, inputProperties, requiredInputs }] of resources) {
      expect([token, required.filter((name) => !properties[name])]).toEqual([token, []]);
      const missing = requiredInputs.filter((name) => !inputProperties[name]);
      expect([token, missing]).toEqual([token, []]);
      expect([token, requiredInputs.includes("name")]).toEqual([token, false]);
    }
    for (const [token, { properties = {}, required = [] }] of types) {
      expect([token, required.filter((name) => !properties[name])]).toEqual([token, []]);
    }
  });

  test("gives an input the same type where it is an output", () => {
    for (const [token, { properties, inputProperties }] of resources) {
      const differing = Object.keys(inputProperties).filter(
        (name) => JSON.stringify(properties[name]) !== JSON.stringify(inputProperties[name]),
      );
      expect([token, differing]).toEqual([token, []]);
    }
  });

  test("uses no name that Pulumi keeps for itself", () => {
    for (const [token, { properties }] of resources) {
      const reserved = Object.keys(properties).filter((name) => ["id", "urn"].includes(name));
      expect([token, reserved]).toEqual([token, []]);
    }
  });

  test("describes everything, and calls secret what the kinds call secret", () => {
    const silent = everyProperty().filter(([, { description }]) => description === "");
    expect(silent.map(([where]) => where)).toEqual([]);
    const described = [...KINDS, ...FUNCTIONS];
    const tables = [
      ...described.flatMap(({ inputs, outputs }) => [inputs, outputs]),
      providerConfig,
    ];
    const secrets = tables.flatMap((table) =>
      [...walkSchema(table)].filter(({ property }) => property.secret),
    );
    const marked = everyProperty().filter(([, { secret }]) => secret);
    // A secret input at the top of a resource is there twice: as an input and as an output.
    const twice = KINDS.flatMap(({ inputs }) => Object.values(inputs)).filter(
      ({ secret }) => secret,
    ).length;
    expect(marked.length).toBe(secrets.length + twice);
  });

  test("gives every choice a name of its own", () => {
    for (const [token, { enum: values = [] }] of types) {
      const names = values.map(({ name }) => name);
      expect([token, new Set(names).size]).toEqual([token, names.length]);
      expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(name))).toEqual([]);
    }
  });

  test("satisfies the Pulumi CLI", async () => {
    const root = repositoryRoot();
    const { stdout: cli } = await run(process.execPath, [
      path.join(root, "scripts/pulumi-cli.mjs"),
    ]);
    const check = (file: string) => run(cli.trim(), ["schema", "check", file]);
    await expect(check(path.join(root, "schema.json"))).resolves.toBeDefined();
    // The CLI does see what is wrong: a type that is not there.
    const folder = mkdtempSync(path.join(os.tmpdir(), "virt-schema-"));
    const broken = path.join(folder, "schema.json");
    writeFileSync(broken, JSON.stringify({ ...spec, types: {} }));
    await expect(check(broken)).rejects.toThrow();
    rmSync(folder, { recursive: true });
  });
});

test.each([
  ["disks", "Disk"],
  ["addresses", "Address"],
  ["entries", "Entry"],
  ["access", "Access"],
  ["bus", "Bus"],
])("an item of %s is called %s", (list, item) => expect(itemName(list)).toBe(item));

test.each([
  ["next-start", "NextStart"],
  ["802.1Qbh", "V802_1Qbh"],
  ["io_uring", "IoUring"],
  ["0", "V0"],
])("the choice %s is called %s", (value, name) => expect(enumValueName(value)).toBe(name));

function everyProperty(): readonly (readonly [string, PropertySpec])[] {
  const of = (where: string, bag: { readonly [name: string]: PropertySpec } = {}) =>
    Object.entries(bag).map(([name, property]) => [`${where}.${name}`, property] as const);
  return [
    ...of("config", spec.config.variables),
    ...Object.entries(spec.resources).flatMap(([token, resource]) => [
      ...of(token, resource.properties),
      ...of(`${token} input`, resource.inputProperties),
    ]),
    ...Object.entries(spec.types).flatMap(([token, type]: [string, ComplexTypeSpec]) =>
      of(token, type.properties),
    ),
    ...Object.entries(spec.functions).flatMap(([token, { inputs, outputs }]) => [
      ...of(token, inputs.properties),
      ...of(token, outputs.properties),
    ]),
  ];
}

function references(type: TypeSpec): readonly string[] {
  return [
    ...(type.$ref ? [type.$ref.replace("#/types/", "")] : []),
    ...(type.items ? references(type.items) : []),
    ...(type.additionalProperties ? references(type.additionalProperties) : []),
  ];
}

import { outputsOfKind } from "../../core/flat-state";
import type { Kind } from "../../core/kind";
import type { PropertyTable } from "../../core/property-schema";
import type { FunctionSpec, PackageSpec, PropertySpec, ResourceSpec } from "./package-spec";
import { PropertySpecs, requiredNames } from "./property-specs";
import { pascalCase } from "./type-names";

const PACKAGE_NAME = "virt";

/** A function that programs can call: what it takes and gives. */
export interface FunctionSchema {
  readonly name: string;
  readonly doc: string;
  readonly inputs: PropertyTable;
  readonly outputs: PropertyTable;
}

export interface PackageSource {
  readonly kinds: readonly Kind[];
  readonly config: PropertyTable;
  readonly functions: readonly FunctionSchema[];
  readonly version: string;
  readonly description: string;
}

/** The whole package, from the kinds alone. */
export function buildPackageSpec(source: PackageSource): PackageSpec {
  const specs = new PropertySpecs(PACKAGE_NAME);
  const resources = Object.fromEntries(
    source.kinds.map((kind) => [`${PACKAGE_NAME}:index:${kind.name}`, resourceSpec(kind, specs)]),
  );
  const functions = Object.fromEntries(
    source.functions.map((called) => [
      `${PACKAGE_NAME}:index:${called.name}`,
      functionSpec(called, specs),
    ]),
  );
  const config = specs.table(source.config, "Provider");
  return {
    name: PACKAGE_NAME,
    displayName: "Virt",
    version: source.version,
    description: source.description,
    keywords: ["category/infrastructure", "kind/native", "libvirt", "kubevirt", "qemu", "kvm"],
    homepage: "https://github.com/virt-iac/virt",
    repository: "https://github.com/virt-iac/virt",
    license: "Apache-2.0",
    publisher: "virt-iac",
    config: { variables: config },
    provider: {
      description: "The host or cluster that holds the objects, and in whose name they are made.",
      properties: config,
      required: [],
      inputProperties: config,
      requiredInputs: [],
    },
    types: specs.types(),
    resources,
    functions,
    language: {
      nodejs: {
        packageName: "@virt-iac/pulumi",
        respectSchemaVersion: true,
        dependencies: { "@pulumi/pulumi": "^3.142.0" },
      },
      python: {
        packageName: "virt_iac_pulumi",
        respectSchemaVersion: true,
        pyproject: { enabled: true },
      },
      go: {
        importBasePath: "github.com/virt-iac/virt/sdk/go/virt",
        respectSchemaVersion: true,
        generateResourceContainerTypes: true,
      },
      csharp: { rootNamespace: "VirtIac", respectSchemaVersion: true },
    },
  };
}

function resourceSpec(kind: Kind, specs: PropertySpecs): ResourceSpec {
  const inputs = specs.table(kind.inputs, kind.name);
  const outputTable = outputsOfKind(kind);
  const outputs = specs.table(outputTable, kind.name);
  // The name is made from the resource's own where the program gives none.
  const requiredInputs = requiredNames(kind.inputs).filter((name) => name !== "name");
  return {
    description: describe(kind),
    properties: { ...markIdentity(inputs), ...outputs },
    required: [...requiredNames(kind.inputs), ...alwaysThere(outputTable)],
    inputProperties: markIdentity(inputs),
    requiredInputs,
    listInputs: { properties: {} },
    aliases: [{ type: `pulumi-nodejs:dynamic/${PACKAGE_NAME}:${kind.name}` }],
  };
}

function functionSpec(called: FunctionSchema, specs: PropertySpecs): FunctionSpec {
  const owner = pascalCase(called.name);
  return {
    description: called.doc,
    inputs: {
      type: "object",
      properties: specs.table(called.inputs, owner),
      required: requiredNames(called.inputs),
    },
    outputs: {
      type: "object",
      properties: specs.table(called.outputs, `${owner}Result`),
      required: Object.keys(called.outputs),
    },
  };
}

/** A changed name is another object, for every kind. */
function markIdentity(specs: { readonly [name: string]: PropertySpec }) {
  const { name } = specs;
  return name === undefined
    ? specs
    : { ...specs, name: { ...name, willReplaceOnChanges: true } as const };
}

/** Outputs that never are absent: what does not change, and collections, which may be empty. */
function alwaysThere(outputs: PropertyTable): readonly string[] {
  return Object.entries(outputs).flatMap(([name, property]) =>
    property.stable || property.type === "list" || property.type === "map" ? name : [],
  );
}

function describe(kind: Kind): string {
  const imports = Object.values(kind.importId);
  return `${kind.doc}\n\n## Import\n\n${imports.join("\n\n")}\n`;
}

import type { PackageSpec, PropertySpec, ResourceSpec } from "../pulumi-schema/package-spec";
import { nestedSecrets } from "./secret-paths";
import { docComment, GENERATED, nameOfToken } from "./source-text";
import { TypeText } from "./type-text";

/** How the class of a resource differs between native and dynamic ones. */
export interface ResourceFlavour {
  /** What the constructor says its type is. */
  readonly type: (name: string) => string;
  /** Lines that fill in what only this flavour sends. */
  readonly extraInputs: (name: string) => readonly string[];
  /** What the object is called where the program gives no name; left to the provider by default. */
  readonly ownName?: string;
  readonly aliases: boolean;
  /** A dynamic resource cannot be read by its id. */
  readonly get: boolean;
}

export const NATIVE: ResourceFlavour = {
  type: (name) => `virt:index:${name}`,
  extraInputs: () => [],
  aliases: true,
  get: true,
};

/** The file of one resource's class and its arguments. */
export function resourceFile(
  spec: PackageSpec,
  token: string,
  resource: ResourceSpec,
  flavour: ResourceFlavour,
): string {
  const name = nameOfToken(token);
  const types = new TypeText(spec);
  const args = `/** What a {@link ${name}} is made from. */\nexport interface ${name}Args {\n${types.members(resource.inputProperties, resource.requiredInputs, "input")}\n}`;
  const body = `${classText(spec, name, resource, flavour)}\n\n${args}`;
  const namespaces = ["inputs", "outputs", "enums"] as const;
  const files = { inputs: "input", outputs: "output", enums: "enums" };
  const imports = namespaces
    .filter((namespace) => new RegExp(`\\b${namespace}\\.`).test(body))
    .map((namespace) => `import type * as ${namespace} from "./types/${files[namespace]}";`);
  const head = [
    'import * as pulumi from "@pulumi/pulumi";',
    ...imports,
    'import * as utilities from "./utilities";',
  ];
  return `${GENERATED}\n\n${head.join("\n")}\n\n${body}\n`;
}

function classText(
  spec: PackageSpec,
  name: string,
  resource: ResourceSpec,
  flavour: ResourceFlavour,
): string {
  const types = new TypeText(spec);
  const fields = Object.entries(resource.properties).map(([key, property]) => {
    const text = types.of(property, "output");
    const type = resource.required.includes(key) ? text : `${text} | undefined`;
    return `${docComment(property.description, "  ")}\n  declare public readonly ${key}: pulumi.Output<${type}>;`;
  });
  const sections = [
    ...(flavour.get ? [getText(name)] : []),
    `  /** @internal */\n  public static readonly __pulumiType = ${JSON.stringify(flavour.type(name))};`,
    isInstanceText(name),
    fields.join("\n"),
    constructorText(spec, name, resource, flavour),
  ];
  return `${docComment(resource.description)}\nexport class ${name} extends pulumi.CustomResource {\n${sections.join("\n\n")}\n}`;
}

function getText(name: string): string {
  return `  /**
   * The state of one that exists, by its id; nothing is managed by that.
   * @param name the name that it has in this program
   * @param id its id on the backend
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): ${name} {
    return new ${name}(name, undefined as unknown as ${name}Args, { ...opts, id });
  }`;
}

function isInstanceText(name: string): string {
  return `  /** True for a ${name}, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is ${name} {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType === ${name}.__pulumiType
    );
  }`;
}

function constructorText(
  spec: PackageSpec,
  name: string,
  resource: ResourceSpec,
  flavour: ResourceFlavour,
): string {
  const inputs = Object.entries(resource.inputProperties);
  const outputs = Object.keys(resource.properties).filter(
    (key) => !Object.hasOwn(resource.inputProperties, key),
  );
  const required = resource.requiredInputs.map(
    (key) =>
      `      if (args?.${key} === undefined && !opts.urn) {\n        throw new Error("Missing required property '${key}'");\n      }`,
  );
  const given = [
    ...inputs.map(([key, property]) => {
      const own = key === "name" ? flavour.ownName : undefined;
      return `      ${key}: ${own ?? inputText(spec, key, property)},`;
    }),
    ...outputs.map((key) => `      ${key}: undefined /*out*/,`),
    ...flavour.extraInputs(name).map((line) => `      ${line}`),
  ];
  const secretOutputs = outputs.filter((key) => resource.properties[key]?.secret);
  const secretInputs = inputs.filter(([, property]) => property.secret).map(([key]) => key);
  const secrets = [...secretInputs, ...secretOutputs];
  const merges = [
    "    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);",
    ...(flavour.aliases && resource.aliases
      ? [`    opts = pulumi.mergeOptions(opts, { aliases: ${JSON.stringify(resource.aliases)} });`]
      : []),
    ...(secrets.length > 0
      ? [
          `    opts = pulumi.mergeOptions(opts, { additionalSecretOutputs: ${JSON.stringify(secrets)} });`,
        ]
      : []),
  ];
  const optional = resource.requiredInputs.length === 0 ? "?" : "";
  return `  /**
   * @param name the name of the resource in this program; also the object's name, unless \`args.name\` says another
   * @param args what it is made from
   */
  constructor(name: string, args${optional}: ${name}Args, opts: pulumi.CustomResourceOptions = {}) {
${required.length === 0 ? "" : `    if (!opts.id) {\n${required.join("\n")}\n    }\n`}    const given: pulumi.Inputs = {
${given.join("\n")}
    };
${merges.join("\n")}
    super(${name}.__pulumiType, name, opts.id ? utilities.allUndefined(given) : given, opts);
  }`;
}

function inputText(spec: PackageSpec, key: string, property: PropertySpec): string {
  if (property.secret) return `utilities.secret(args?.${key})`;
  const paths = nestedSecrets(spec, property);
  if (paths.length === 0) return `args?.${key}`;
  return `utilities.secretsInside(args?.${key}, ${JSON.stringify(paths)})`;
}

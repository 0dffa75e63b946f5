import type { TerraformConfiguration } from "../../beds/constructs-library";

/** What a construct makes, in one set of words for every engine: `Kind name` and its inputs. */
export type MadeResources = { readonly [kindAndName: string]: unknown };

/** A reference to another resource, whoever writes it. */
export function referenceTo(kind: string, name: string, output: string): string {
  return `<${kind} ${name}>.${output}`;
}

/** The resources of a Terraform configuration, with texts as Terraform reads them. */
export function resourcesOf({ resource = {} }: TerraformConfiguration): MadeResources {
  const made: Record<string, unknown> = {};
  for (const [type, byId] of Object.entries(resource)) {
    for (const [logicalId, attributes] of Object.entries(byId)) {
      const { "//": _, ...inputs } = attributes;
      const name = nameOf(logicalId, attributes);
      made[`${kindOf(type)} ${name}`] = read(inputs, resource);
    }
  }
  return made;
}

type Blocks = NonNullable<TerraformConfiguration["resource"]>;

function read(value: unknown, all: Blocks): unknown {
  if (typeof value === "string") return readText(value, all);
  if (Array.isArray(value)) return value.map((item) => read(item, all));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [camelCase(key), read(item, all)]);
  return Object.fromEntries(entries);
}

function readText(text: string, all: Blocks): string {
  const [, type = "", id = "", output = ""] =
    /^\$\{(virt_\w+)\.([\w-]+)\.(\w+)\}$/.exec(text) ?? [];
  const target = all[type]?.[id];
  if (target) return referenceTo(kindOf(type), nameOf(id, target), output);
  if (/(^|[^$])\$\{/.test(text)) throw new Error(`a reference to nothing that is here: ${text}`);
  return text.replaceAll("$${", "${").replaceAll("%%{", "%{");
}

/** A ClusterObject has no name of its own; its logical id ends in a hash. */
function nameOf(logicalId: string, { name }: { readonly [attribute: string]: unknown }): string {
  return typeof name === "string"
    ? name
    : logicalId.replace(/_[0-9A-F]{8}$/, "").replaceAll("_", "-");
}

function kindOf(type: string): string {
  const camel = camelCase(type.replace(/^virt_/, ""));
  return `${camel[0]?.toUpperCase()}${camel.slice(1)}`;
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

import { functionSchema } from "../../frontends/terraform-plugin/schema/function-schema";
import {
  kindSchema,
  providerSchema,
  SCHEMA_VERSION,
} from "../../frontends/terraform-plugin/schema/kind-schema";
import {
  type AttributeSchema,
  type BlockSchema,
  isNested,
} from "../../frontends/terraform-plugin/schema/terraform-schema";
import { FUNCTIONS } from "../../kinds/functions/registry";
import { providerConfig } from "../../kinds/provider-config";
import { KINDS } from "../../kinds/registry";
import { schemaProblems } from "./schema-problems";

/** The key that binding generators look a short source up by, whichever engine is used later. */
export const TERRAFORM_ADDRESS = "registry.terraform.io/virt-iac/virt";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * `sdk/terraform-schema.json`: what `tofu providers schema -json` prints about this provider, with
 * sorted keys and Terraform's address. Throws when a shape or a name would not survive the generators.
 */
export function generateTerraformSchema(): string {
  const kinds = KINDS.map(kindSchema);
  const sources = FUNCTIONS.map(functionSchema);
  const problems = [...kinds, ...sources].flatMap(({ typeName, block }) =>
    schemaProblems(typeName, block),
  );
  if (problems.length > 0)
    throw new Error(`the Terraform schema has problems:\n${problems.join("\n")}`);
  const document = {
    format_version: "1.0",
    provider_schemas: {
      [TERRAFORM_ADDRESS]: {
        data_source_schemas: Object.fromEntries(
          sources.map(({ typeName, block }) => [typeName, { version: 0, block: blockJson(block) }]),
        ),
        provider: { version: 0, block: blockJson(providerSchema(providerConfig)) },
        resource_schemas: Object.fromEntries(
          kinds.map(({ typeName, block }) => [
            typeName,
            { version: SCHEMA_VERSION, block: blockJson(block) },
          ]),
        ),
      },
    },
  };
  return `${JSON.stringify(sortKeys(document), undefined, 2)}\n`;
}

/** The engine leaves out whatever is empty or false. */
function blockJson({ attributes, blocks, description }: BlockSchema): Json {
  return {
    ...(attributes.length > 0 ? { attributes: attributesJson(attributes) } : {}),
    ...(blocks.length > 0
      ? {
          block_types: Object.fromEntries(
            blocks.map(({ name, block }) => [
              name,
              { nesting_mode: "single", block: blockJson(block) },
            ]),
          ),
        }
      : {}),
    description,
    description_kind: "markdown",
  };
}

function attributesJson(attributes: readonly AttributeSchema[]): Json {
  return Object.fromEntries(
    attributes.map((attribute) => [attribute.name, attributeJson(attribute)]),
  );
}

/** `write_only` is known to engines from 1.11 on; the one that the tests run leaves it out. */
function attributeJson({ type, mode, description, sensitive, writeOnly }: AttributeSchema): Json {
  return {
    ...(isNested(type)
      ? {
          nested_type: {
            attributes: attributesJson(type.attributes),
            nesting_mode: type.nesting,
          },
        }
      : { type }),
    description,
    description_kind: "markdown",
    [mode]: true,
    ...(sensitive ? { sensitive: true } : {}),
    ...(writeOnly ? { write_only: true } : {}),
  };
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object") return value;
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)]),
  );
}

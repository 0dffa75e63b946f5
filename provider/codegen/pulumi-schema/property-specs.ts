import type { Property, PropertyTable } from "../../core/property-schema";
import type { ComplexTypeSpec, PropertySpec, TypeSpec } from "./package-spec";
import { enumValueName, itemName, pascalCase } from "./type-names";

/** Turns properties of a kind into specs and collects the types that they need on the way. */
export class PropertySpecs {
  readonly #package: string;
  readonly #types = new Map<string, ComplexTypeSpec>();

  constructor(packageName: string) {
    this.#package = packageName;
  }

  /** Every type met so far, by its token, in the order of names. */
  types(): { readonly [token: string]: ComplexTypeSpec } {
    const entries = [...this.#types].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  }

  table(table: PropertyTable, owner: string): { readonly [name: string]: PropertySpec } {
    return Object.fromEntries(
      Object.entries(table).map(([name, property]) => [
        name,
        this.#property(property, owner + pascalCase(name), owner + itemName(name)),
      ]),
    );
  }

  #property(property: Property, typeName: string, itemTypeName: string): PropertySpec {
    return {
      ...this.#type(property, typeName, itemTypeName),
      description: describe(property),
      ...(property.secret ? { secret: true as const } : {}),
    };
  }

  #type(property: Property, typeName: string, itemTypeName = typeName): TypeSpec {
    switch (property.type) {
      case "text":
      case "size":
      case "duration":
        return { type: "string" };
      case "number":
        return { type: property.fractional ? "number" : "integer" };
      case "flag":
        return { type: "boolean" };
      case "choice":
        return this.#reference(typeName, {
          description: property.doc,
          type: "string",
          enum: property.choices.map((value) => ({ name: enumValueName(value), value })),
        });
      case "list":
        return { type: "array", items: this.#type(property.items, itemTypeName) };
      case "map":
        return {
          type: "object",
          additionalProperties: this.#type(property.values, itemTypeName),
        };
      case "object":
        return this.#reference(typeName, {
          description: property.doc,
          type: "object",
          properties: this.table(property.properties, typeName),
          required: requiredNames(property.properties),
        });
    }
  }

  #reference(typeName: string, type: ComplexTypeSpec): TypeSpec {
    const token = `${this.#package}:index:${typeName}`;
    const known = this.#types.get(token);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(type)) {
      throw new Error(`two different types would be called ${token}; rename one of the properties`);
    }
    this.#types.set(token, type);
    return { type: type.type, $ref: `#/types/${token}` };
  }
}

export function requiredNames(table: PropertyTable): readonly string[] {
  return Object.entries(table).flatMap(([name, property]) => (property.required ? name : []));
}

/** The property's reference text: its words, its default, who honours it, an example. */
function describe(property: Property): string {
  const sentences = [property.doc];
  if ("default" in property && property.default !== undefined) {
    sentences.push(`Default: \`${property.default}\`.`);
  }
  if (property.only !== undefined) {
    sentences.push(`Only on ${property.only === "libvirt" ? "libvirt" : "a cluster"}.`);
  }
  if (property.type === "size") sentences.push("A size with its unit, as `20GiB`.");
  if (property.type === "duration") sentences.push("A time with its unit, as `30s`.");
  if (property.example !== undefined) sentences.push(`Example: \`${property.example}\`.`);
  return sentences.join(" ");
}

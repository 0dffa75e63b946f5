import type { PackageSpec, PropertySpec, TypeSpec } from "../pulumi-schema/package-spec";
import { docComment, nameOfToken } from "./source-text";

/** `input`: what a program writes. `output`: what it gets. `plain`: without promises in it. */
export type TypeMode = "input" | "output" | "plain";

/** Types in TypeScript's words. `inside` leaves out the namespace, within the file of the types. */
export class TypeText {
  readonly #package: PackageSpec;
  readonly #inside: boolean;

  constructor(packageSpec: PackageSpec, inside = false) {
    this.#package = packageSpec;
    this.#inside = inside;
  }

  of(type: TypeSpec, mode: TypeMode): string {
    const text = this.#bare(type, mode);
    return mode === "input" ? `pulumi.Input<${text}>` : text;
  }

  #bare(type: TypeSpec, mode: TypeMode): string {
    if (type.$ref !== undefined) return this.#reference(type.$ref, mode);
    switch (type.type) {
      case "array":
        return listOf(this.of(type.items ?? {}, mode));
      case "object":
        return `{ [key: string]: ${this.of(type.additionalProperties ?? {}, mode)} }`;
      case "integer":
      case "number":
        return "number";
      case "boolean":
      case "string":
        return type.type;
      default:
        throw new Error(`a property without a type: ${JSON.stringify(type)}`);
    }
  }

  #reference(reference: string, mode: TypeMode): string {
    const token = reference.replace("#/types/", "");
    const name = nameOfToken(token);
    if (this.#package.types[token]?.enum !== undefined) return `enums.${name}`;
    if (mode === "output") return this.#inside ? name : `outputs.${name}`;
    const suffix = mode === "input" ? "Args" : "";
    return this.#inside ? `${name}${suffix}` : `inputs.${name}${suffix}`;
  }

  /** The members of an interface. */
  members(
    properties: { readonly [name: string]: PropertySpec },
    required: readonly string[],
    mode: TypeMode,
  ): string {
    return Object.entries(properties)
      .map(([name, property]) => {
        const optional = required.includes(name) ? "" : "?";
        return `${docComment(property.description, "  ")}\n  readonly ${name}${optional}: ${this.of(property, mode)};`;
      })
      .join("\n");
  }
}

function listOf(item: string): string {
  return /^[\w.]+$/.test(item) || item.startsWith("pulumi.Input<") ? `${item}[]` : `(${item})[]`;
}

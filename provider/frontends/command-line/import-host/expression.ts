/** A value in a program, in no language yet. */
export type Expression =
  | { readonly is: "literal"; readonly value: string | number | boolean }
  | { readonly is: "list"; readonly items: readonly Expression[] }
  /** Properties have names of ours, which each language spells in its way; keys of a map stay. */
  | { readonly is: "object" | "map"; readonly entries: readonly Entry[] }
  /** A value of another resource of the program. */
  | { readonly is: "reference"; readonly to: ResourceRef; readonly output: "id" | "name" }
  /** A value that must not be printed: whoever runs the program gives it. */
  | { readonly is: "secret"; readonly variable: string };

export type Entry = readonly [name: string, value: Expression];

/** A resource of the program. */
export interface ResourceRef {
  /** `VirtualMachine`. */
  readonly kind: string;
  /** Words in lower case with underscores between, as `web_1`; each once among its kind. */
  readonly label: string;
}

/** True for a value that holds no other. */
export function isScalar({ is }: Expression): boolean {
  return is === "literal" || is === "reference" || is === "secret";
}

/** The resources that a value names. */
export function referencesIn(value: Expression): readonly ResourceRef[] {
  if (value.is === "reference") return [value.to];
  if (value.is === "list") return value.items.flatMap(referencesIn);
  if (value.is === "object" || value.is === "map") {
    return value.entries.flatMap(([, item]) => referencesIn(item));
  }
  return [];
}

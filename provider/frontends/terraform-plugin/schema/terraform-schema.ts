/** Terraform's schema words, as far as we use them. */

export type ValueType =
  | "string"
  | "number"
  | "bool"
  | readonly ["list" | "map", ValueType]
  | readonly ["object", { readonly [name: string]: ValueType }];

export interface AttributeSchema {
  /** snake_case. */
  readonly name: string;
  /** Never two of them: what we choose ourselves is computed, what the user writes is not. */
  readonly mode: "required" | "optional" | "computed";
  readonly type: ValueType | NestedType;
  readonly description: string;
  readonly sensitive?: boolean;
  readonly writeOnly?: boolean;
}

/** An object whose attributes have schemas of their own, alone or in a collection. */
export interface NestedType {
  readonly nesting: "single" | "list" | "map";
  readonly attributes: readonly AttributeSchema[];
}

export interface BlockSchema {
  readonly description: string;
  readonly attributes: readonly AttributeSchema[];
  /** Blocks that may be written at most once. */
  readonly blocks: readonly { readonly name: string; readonly block: BlockSchema }[];
}

export function isNested(type: AttributeSchema["type"]): type is NestedType {
  return typeof type === "object" && "nesting" in type;
}

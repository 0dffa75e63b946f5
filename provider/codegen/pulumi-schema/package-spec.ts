/** The parts of Pulumi's package schema that we use; see `pulumi schema check`. */

export interface TypeSpec {
  readonly type?: "string" | "number" | "integer" | "boolean" | "array" | "object";
  /** `#/types/virt:index:…`; `type` is then that type's own. */
  readonly $ref?: string;
  readonly items?: TypeSpec;
  readonly additionalProperties?: TypeSpec;
}

export interface PropertySpec extends TypeSpec {
  readonly description: string;
  readonly secret?: true;
  readonly willReplaceOnChanges?: true;
  readonly defaultInfo?: { readonly environment: readonly string[] };
}

export interface EnumValueSpec {
  readonly name: string;
  readonly value: string;
}

export interface ComplexTypeSpec {
  readonly description: string;
  readonly type: "object" | "string";
  readonly properties?: { readonly [name: string]: PropertySpec };
  readonly required?: readonly string[];
  readonly enum?: readonly EnumValueSpec[];
}

export interface ResourceSpec {
  readonly description: string;
  readonly properties: { readonly [name: string]: PropertySpec };
  readonly required: readonly string[];
  readonly inputProperties: { readonly [name: string]: PropertySpec };
  readonly requiredInputs: readonly string[];
  /** What `pulumi do … list` may be asked; nothing yet, but without it there is no list. */
  readonly listInputs?: { readonly properties: { readonly [name: string]: PropertySpec } };
  readonly aliases?: readonly { readonly type: string }[];
}

export interface FunctionSpec {
  readonly description: string;
  readonly inputs: ObjectSpec;
  readonly outputs: ObjectSpec;
}

export interface ObjectSpec {
  readonly type: "object";
  readonly properties: { readonly [name: string]: PropertySpec };
  readonly required?: readonly string[];
}

export interface PackageSpec {
  readonly name: string;
  readonly displayName: string;
  readonly version: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly homepage: string;
  readonly repository: string;
  readonly license: string;
  readonly publisher: string;
  readonly config: {
    readonly variables: { readonly [name: string]: PropertySpec };
    readonly defaults?: readonly string[];
  };
  readonly provider: ResourceSpec;
  readonly types: { readonly [token: string]: ComplexTypeSpec };
  readonly resources: { readonly [token: string]: ResourceSpec };
  readonly functions: { readonly [token: string]: FunctionSpec };
  readonly language: { readonly [language: string]: { readonly [option: string]: unknown } };
}

import type { FieldsShape, Shape } from "../../backends/cluster/schemas/shape";

/** An OpenAPI schema as resource definitions have it, as far as it says names and types. */
export interface OpenApiSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, OpenApiSchema>>;
  readonly items?: OpenApiSchema;
  readonly additionalProperties?: OpenApiSchema | boolean;
  readonly "x-kubernetes-preserve-unknown-fields"?: boolean;
  readonly "x-kubernetes-embedded-resource"?: boolean;
  readonly "x-kubernetes-int-or-string"?: boolean;
}

const PLAIN: Readonly<Record<string, Shape>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
};

export function shapeOf(schema: OpenApiSchema): Shape {
  if (schema["x-kubernetes-int-or-string"]) return "whole number or text";
  if (schema["x-kubernetes-embedded-resource"]) return "anything";
  if (schema.type === "array") return [schema.items ? shapeOf(schema.items) : "anything"];
  if (schema.type === "object" || schema.properties) return fieldsOf(schema);
  return PLAIN[schema.type ?? ""] ?? "anything";
}

function fieldsOf(schema: OpenApiSchema): Shape {
  const { properties = {}, additionalProperties } = schema;
  const open = schema["x-kubernetes-preserve-unknown-fields"] || additionalProperties === true;
  const others: FieldsShape = open
    ? { "*": "anything" }
    : typeof additionalProperties === "object"
      ? { "*": shapeOf(additionalProperties) }
      : {};
  const fields = Object.entries(properties).map(([name, one]) => [name, shapeOf(one)] as const);
  if (open && fields.length === 0) return "anything";
  return { ...Object.fromEntries(fields), ...others };
}

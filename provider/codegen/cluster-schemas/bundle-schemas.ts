import type { SchemaBundle, Shape } from "../../backends/cluster/schemas/shape";
import { type OpenApiSchema, shapeOf } from "./shape-of";

/** A CustomResourceDefinition, as far as it is read. */
export interface ResourceDefinition {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly served: boolean;
      readonly schema?: { readonly openAPIV3Schema?: OpenApiSchema };
    }[];
  };
}

/** Shorter ones cost less where they stand than a number that has to be looked up. */
const WORTH_SHARING = 80;

export function bundleSchemas(definitions: readonly ResourceDefinition[]): SchemaBundle {
  const kinds = definitions
    .map(({ spec: { group, names, versions } }) => {
      const served = versions.filter((version) => version.served);
      const shapes = served.map(({ name, schema }) => [name, rootShape(schema?.openAPIV3Schema)]);
      return [
        `${group}/${names.kind}`,
        Object.fromEntries(shapes) as Record<string, Shape>,
      ] as const;
    })
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return shareEqual(Object.fromEntries(kinds));
}

/** Status is the controllers', and metadata every server knows itself. */
function rootShape(schema: OpenApiSchema = {}): Shape {
  const shape = shapeOf(schema);
  if (typeof shape !== "object" || Array.isArray(shape)) return shape;
  const { status: _, ...fields } = shape as Record<string, Shape>;
  return { ...fields, apiVersion: "text", kind: "text", metadata: "anything" };
}

/** Machines stand in snapshots, pools and templates: what is equal is written once. */
function shareEqual(kinds: SchemaBundle["kinds"]): SchemaBundle {
  const seen = new Map<string, number>();
  const count = (shape: Shape): void => {
    if (typeof shape !== "object") return;
    const text = JSON.stringify(shape);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    // What is inside of a shared shape is written where that is written, and only there.
    if (seen.get(text) === 1) for (const inner of Object.values(shape)) count(inner as Shape);
  };
  for (const versions of Object.values(kinds))
    for (const one of Object.values(versions)) count(one);

  const shared: Shape[] = [];
  const numbers = new Map<string, number>();
  const share = (shape: Shape): Shape => {
    if (typeof shape !== "object") return shape;
    const text = JSON.stringify(shape);
    if ((seen.get(text) ?? 0) < 2 || text.length < WORTH_SHARING) return shareInside(shape);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const inner = shareInside(shape);
    numbers.set(text, shared.length);
    shared.push(inner);
    return shared.length - 1;
  };
  const shareInside = (shape: Exclude<Shape, string | number>): Shape =>
    Array.isArray(shape)
      ? [share(shape[0])]
      : Object.fromEntries(Object.entries(shape).map(([name, one]) => [name, share(one as Shape)]));
  const written = Object.entries(kinds).map(([kind, versions]) => [
    kind,
    Object.fromEntries(Object.entries(versions).map(([name, one]) => [name, share(one)])),
  ]);
  return { kinds: Object.fromEntries(written), shared };
}

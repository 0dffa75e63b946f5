import type { FieldsShape, SchemaBundle, Shape } from "./shape";

export interface ShapeProblem {
  /** `spec.template.spec.domain.cpu.cores`. */
  readonly place: string;
  readonly found: unknown;
  /** What may stand there; undefined where there is no such field. */
  readonly expected?: string;
  /** The fields that there are instead. */
  readonly fields?: readonly string[];
}

/** Where a value is not of the shape, in the order of the value. */
export function* shapeProblems(
  shape: Shape,
  value: unknown,
  shared: SchemaBundle["shared"],
  place = "",
): Generator<ShapeProblem> {
  const open = typeof shape === "number" ? (shared[shape] ?? "anything") : shape;
  if (value === null || open === "anything") return;
  if (isList(open)) {
    if (!Array.isArray(value)) yield { place, found: value, expected: "a list" };
    else
      for (const [index, item] of value.entries()) {
        yield* shapeProblems(open[0], item, shared, `${place}[${index}]`);
      }
    return;
  }
  if (typeof open === "object") {
    yield* fieldProblems(open, value, shared, place);
    return;
  }
  if (!isPlain(open, value)) yield { place, found: value, expected: String(open) };
}

function* fieldProblems(
  fields: FieldsShape,
  value: unknown,
  shared: SchemaBundle["shared"],
  place: string,
): Generator<ShapeProblem> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    yield { place, found: value, expected: "an object" };
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    const inner = place === "" ? name : `${place}.${name}`;
    const shape = Object.hasOwn(fields, name) ? fields[name] : fields["*"];
    if (shape === undefined) yield { place: inner, found: name, fields: Object.keys(fields) };
    else yield* shapeProblems(shape, member, shared, inner);
  }
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isPlain(shape: Shape, value: unknown): boolean {
  switch (shape) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "whole number":
      return Number.isInteger(value);
    case "true or false":
      return typeof value === "boolean";
    default:
      return typeof value === "string" || Number.isInteger(value);
  }
}

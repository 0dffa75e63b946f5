/** What may stand in one place of an object. A definition's schema without its prose and its rules. */
export type Shape =
  | "text"
  | "whole number"
  | "number"
  | "true or false"
  | "whole number or text"
  | "anything"
  | SharedShape
  | ListShape
  | FieldsShape;

/** The number of a shape in the bundle's list of shapes that stand in several places. */
export type SharedShape = number;

export type ListShape = readonly [items: Shape];

/** The fields there are; `*` is what every other one holds, where there may be others. */
export interface FieldsShape {
  readonly [field: string]: Shape;
}

export interface SchemaBundle {
  /** By group and kind, then by version: what the definitions serve. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, Shape>>>>;
  readonly shared: readonly Shape[];
}

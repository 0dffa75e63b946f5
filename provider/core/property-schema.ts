/**
 * The words a kind's schema may use.
 *
 * One schema makes everything else: checks, defaults, the comparison, `schema.json`, the Terraform
 * schema, the SDKs and the reference pages. A property's text here is its reference page.
 */
import type { BackendName } from "./backend-name";
import type { PropertyFormat } from "./property-format";
import type { PathPattern } from "./property-path";

interface Described {
  /** One or two sentences for the reference page: meaning, allowed values, what the default does. */
  readonly doc: string;
  /** The user must write it. */
  readonly required?: boolean;
  /** Never printed, encrypted where the engine can. */
  readonly secret?: boolean;
  /** Outputs only: it keeps its value through every update in place. */
  readonly stable?: boolean;
  /**
   * Outputs only: an update in place moves it only when one of these properties, or what lies in
   * them, changes, or when something restarts. Without it any update may.
   */
  readonly movedBy?: readonly PathPattern[];
  /** Only this backend honours it; the other one refuses it at check. */
  readonly only?: BackendName;
  /** An example value for the reference page. */
  readonly example?: string;
}

export interface TextProperty extends Described {
  readonly type: "text";
  readonly default?: string;
  readonly format?: PropertyFormat;
  /** Whole-value regular expression, with the words that describe it to the user. */
  readonly pattern?: { readonly regex: RegExp; readonly expected: string };
  readonly maxLength?: number;
}

export interface ChoiceProperty<C extends string = string> extends Described {
  readonly type: "choice";
  readonly choices: readonly C[];
  readonly default?: C;
}

export interface NumberProperty extends Described {
  readonly type: "number";
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
  /** Fractions are allowed; whole numbers only by default. */
  readonly fractional?: boolean;
  /** The unit, as a word for the reference page. */
  readonly unit?: string;
}

export interface FlagProperty extends Described {
  readonly type: "flag";
  readonly default?: boolean;
}

/** An amount of bytes, written with its unit: `"20GiB"`, `"512MiB"`. Normalised: bytes. */
export interface SizeProperty extends Described {
  readonly type: "size";
  readonly default?: string;
  readonly min?: string;
  readonly max?: string;
  /** The value must be a multiple of this, e.g. `"1KiB"`. */
  readonly multipleOf?: string;
}

/** A span of time, written with its unit: `"30s"`, `"5m"`. Normalised: milliseconds. */
export interface DurationProperty extends Described {
  readonly type: "duration";
  readonly default?: string;
  readonly min?: string;
  readonly max?: string;
}

export interface ListProperty extends Described {
  readonly type: "list";
  readonly items: Property;
  /** Items are objects told apart by this property, not by their position. */
  readonly key?: string;
  /** The order has no meaning. */
  readonly unordered?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface MapProperty extends Described {
  readonly type: "map";
  readonly values: Property;
}

export interface ObjectProperty extends Described {
  readonly type: "object";
  readonly properties: PropertyTable;
  /** When the user leaves it out it counts as `{}`, so that its defaults hold. */
  readonly filled?: boolean;
}

export type Property =
  | TextProperty
  | ChoiceProperty
  | NumberProperty
  | FlagProperty
  | SizeProperty
  | DurationProperty
  | ListProperty
  | MapProperty
  | ObjectProperty;

export type PropertyTable = { readonly [name: string]: Property };

type Options<P extends Property> = Omit<P, "type">;

export const text = <const O extends Options<TextProperty>>(options: O) =>
  ({ type: "text", ...options }) as const;
export const choice = <const C extends string, const O extends Options<ChoiceProperty<C>>>(
  options: O & { readonly choices: readonly C[] },
) => ({ type: "choice", ...options }) as const;
export const number = <const O extends Options<NumberProperty>>(options: O) =>
  ({ type: "number", ...options }) as const;
export const flag = <const O extends Options<FlagProperty>>(options: O) =>
  ({ type: "flag", ...options }) as const;
export const size = <const O extends Options<SizeProperty>>(options: O) =>
  ({ type: "size", ...options }) as const;
export const duration = <const O extends Options<DurationProperty>>(options: O) =>
  ({ type: "duration", ...options }) as const;
export const list = <const O extends Options<ListProperty>>(options: O) =>
  ({ type: "list", ...options }) as const;
export const map = <const O extends Options<MapProperty>>(options: O) =>
  ({ type: "map", ...options }) as const;
export const object = <const O extends Options<ObjectProperty>>(options: O) =>
  ({ type: "object", ...options }) as const;

/** The TypeScript type of a property after normalising: sizes in bytes, durations in ms. */
export type Normalised<P> = P extends { type: "text" }
  ? string
  : P extends { type: "choice"; choices: readonly (infer C)[] }
    ? C
    : P extends { type: "number" | "size" | "duration" }
      ? number
      : P extends { type: "flag" }
        ? boolean
        : P extends { type: "list"; items: infer I }
          ? readonly Normalised<I>[]
          : P extends { type: "map"; values: infer V }
            ? { readonly [key: string]: Normalised<V> }
            : P extends { type: "object"; properties: infer T }
              ? NormalisedTable<T>
              : never;

type Given<P> = P extends { required: true }
  ? true
  : P extends { default: string | number | boolean }
    ? true
    : P extends { filled: true }
      ? true
      : false;

/** The type of a whole bag after defaults: present where required or defaulted. */
export type NormalisedTable<T> = {
  readonly [K in keyof T as Given<T[K]> extends true ? K : never]: Normalised<T[K]>;
} & {
  readonly [K in keyof T as Given<T[K]> extends true ? never : K]?: Normalised<T[K]>;
};

/** One property met on a walk through a schema. */
export interface VisitedProperty {
  readonly pattern: PathPattern;
  readonly property: Property;
  /** The one backend that honours it, or what it lies in. */
  readonly only: BackendName | undefined;
}

/** Every property of a table, containers before their contents, in schema order. */
export function walkSchema(table: PropertyTable): Generator<VisitedProperty> {
  return walkTable(table, "", undefined);
}

function* walkTable(
  table: PropertyTable,
  prefix: PathPattern,
  inherited: BackendName | undefined,
): Generator<VisitedProperty> {
  for (const [name, property] of Object.entries(table)) {
    const pattern = prefix === "" ? name : `${prefix}.${name}`;
    const only = property.only ?? inherited;
    yield { pattern, property, only };
    yield* walkContents(property, pattern, only);
  }
}

function* walkContents(
  property: Property,
  pattern: PathPattern,
  only: BackendName | undefined,
): Generator<VisitedProperty> {
  if (property.type === "object") yield* walkTable(property.properties, pattern, only);
  if (property.type === "list") yield* walkContents(property.items, `${pattern}[]`, only);
  if (property.type === "map") yield* walkContents(property.values, `${pattern}{}`, only);
}

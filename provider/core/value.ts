/**
 * What a property may hold between an engine and a backend.
 *
 * `UNKNOWN` and `Secret` exist as tagged values so that no engine's sentinel string ever travels
 * further than its front end. A backend sees `UNKNOWN` only in a preview, and secrets revealed.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [key: string]: Value | undefined }
  | Unknown
  | Secret;

/** A bag of named values: a resource's inputs or outputs. */
export type Properties = { readonly [key: string]: Value | undefined };

/** A value that is not known before apply. There is one instance, {@link UNKNOWN}. */
export class Unknown {
  readonly kind = "unknown";
  toJSON(): never {
    throw new TypeError("an unknown value cannot be written as JSON");
  }
}

export const UNKNOWN: Unknown = new Unknown();

/** A value that must never be printed. It hides itself from string conversion and inspection. */
export class Secret {
  readonly kind = "secret";
  readonly #value: Value;

  constructor(value: Value) {
    this.#value = value instanceof Secret ? value.reveal() : value;
  }

  /** The hidden value. Call it as late as possible: where the backend is told. */
  reveal(): Value {
    return this.#value;
  }

  toString(): string {
    return "[secret]";
  }

  toJSON(): string {
    return "[secret]";
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "[secret]";
  }
}

export function isUnknown(value: unknown): value is Unknown {
  return value instanceof Unknown;
}

export function isSecret(value: unknown): value is Secret {
  return value instanceof Secret;
}

/** True for a plain bag of named values, false for lists, scalars, `UNKNOWN` and secrets. */
export function isProperties(value: unknown): value is Properties {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !isUnknown(value) &&
    !isSecret(value)
  );
}

export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

/** The value out of its own wrapper; what lies in it stays wrapped. */
export function unwrap<V extends Value | undefined>(value: V): V | Value {
  return isSecret(value) ? value.reveal() : value;
}

/** The same value with every secret opened, at any depth. */
export function reveal<V extends Value | undefined>(value: V): V;
export function reveal(value: Value | undefined): Value | undefined {
  if (isSecret(value)) return reveal(value.reveal());
  if (isList(value)) return value.map((item) => reveal(item));
  if (isProperties(value)) return mapProperties(value, (item) => reveal(item));
  return value;
}

export function containsUnknown(value: Value | undefined): boolean {
  return contains(value, isUnknown);
}

export function containsSecret(value: Value | undefined): boolean {
  return contains(value, isSecret);
}

function contains(value: Value | undefined, matches: (value: Value) => boolean): boolean {
  if (value === undefined) return false;
  if (matches(value)) return true;
  if (isSecret(value)) return contains(value.reveal(), matches);
  if (isList(value)) return value.some((item) => contains(item, matches));
  if (isProperties(value)) return Object.values(value).some((item) => contains(item, matches));
  return false;
}

export function mapProperties(
  properties: Properties,
  change: (value: Value, key: string) => Value | undefined,
): Properties {
  const result: Record<string, Value> = {};
  for (const [key, value] of Object.entries(properties)) {
    const changed = value === undefined ? undefined : change(value, key);
    if (changed !== undefined) setOwn(result, key, changed);
  }
  return result;
}

/** What a bag or table has under a name that may come from anywhere, `constructor` as well. */
export function getOwn<T>(bag: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(bag, name) ? bag[name] : undefined;
}

/** Sets a key without ever touching a prototype, also for `__proto__`. */
export function setOwn<T>(target: Record<string, T>, key: string, value: T): void {
  // Every other key is only ever one's own, and defining costs ten times what setting does.
  if (key !== "__proto__") {
    target[key] = value;
    return;
  }
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

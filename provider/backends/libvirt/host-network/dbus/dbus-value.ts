/**
 * A value on the bus: numbers up to 32 bits as `number`, 64 bits as `bigint`, texts, paths and
 * signatures as `string`, byte arrays as `Uint8Array`, dictionaries as objects, arrays and structs
 * as arrays.
 */
export type DBusValue =
  | number
  | bigint
  | boolean
  | string
  | Uint8Array
  | Variant
  | readonly DBusValue[]
  | DBusDictionary;

export interface DBusDictionary {
  readonly [key: string]: DBusValue;
}

/** A value that carries its own type. */
export class Variant {
  readonly signature: string;
  readonly value: DBusValue;

  constructor(signature: string, value: DBusValue) {
    this.signature = signature;
    this.value = value;
  }
}

export function isDictionary(value: DBusValue | undefined): value is DBusDictionary {
  return (
    typeof value === "object" &&
    !Array.isArray(value) &&
    !(value instanceof Variant) &&
    !(value instanceof Uint8Array)
  );
}

/** What is in a variant; anything else as it is. */
export function opened(value: DBusValue | undefined): DBusValue | undefined {
  return value instanceof Variant ? value.value : value;
}

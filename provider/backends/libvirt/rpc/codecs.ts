import type { Codec, Fields, StructOf } from "./codec";
import { XdrError } from "./rpc-error";

const STRING_MAX = 4_194_304;

export const int: Codec<number> = {
  shape: "int",
  minBytes: 4,
  read: (reader) => reader.int(),
  write: (writer, value) => writer.int(value),
};

export const uint: Codec<number> = {
  shape: "uint",
  minBytes: 4,
  read: (reader) => reader.uint(),
  write: (writer, value) => writer.uint(value),
};

export const hyper: Codec<bigint> = {
  shape: "hyper",
  minBytes: 8,
  read: (reader) => reader.hyper(),
  write: (writer, value) => writer.hyper(value),
};

export const uhyper: Codec<bigint> = {
  shape: "uhyper",
  minBytes: 8,
  read: (reader) => reader.uhyper(),
  write: (writer, value) => writer.uhyper(value),
};

export const double: Codec<number> = {
  shape: "double",
  minBytes: 8,
  read: (reader) => reader.double(),
  write: (writer, value) => writer.double(value),
};

/** A small number: it travels in four bytes, whatever its C type. */
function smallNumber(shape: string, min: number, max: number): Codec<number> {
  const check = (value: number): number => {
    if (value < min || value > max) throw new XdrError(`${value} is not between ${min} and ${max}`);
    return value;
  };
  return {
    shape,
    minBytes: 4,
    read: (reader) => check(reader.int()),
    write: (writer, value) => writer.int(check(value)),
  };
}

export const char = smallNumber("char", -128, 127);
export const uchar = smallNumber("uchar", 0, 255);
export const ushort = smallNumber("ushort", 0, 65_535);

/** One of the numbers that the protocol names. */
export function enumeration(...values: readonly number[]): Codec<number> {
  const check = (value: number): number => {
    if (!values.includes(value)) throw new XdrError(`${value} is none of ${values.join(", ")}`);
    return value;
  };
  return {
    shape: `enum(${values.join(",")})`,
    minBytes: 4,
    read: (reader) => check(reader.int()),
    write: (writer, value) => writer.int(check(value)),
  };
}

/** Text that is never absent. */
export const string: Codec<string> = {
  shape: `string<${STRING_MAX}>`,
  minBytes: 4,
  read: (reader) => reader.string(STRING_MAX),
  write: (writer, value) => writer.string(value, STRING_MAX),
};

/** A value or `null`. */
export function optional<T>(codec: Codec<T>): Codec<T | null> {
  return {
    shape: `*${codec.shape}`,
    minBytes: 4,
    read(reader) {
      const present = reader.uint();
      if (present > 1) throw new XdrError(`${present} is neither "absent" nor "present"`);
      return present === 1 ? codec.read(reader) : null;
    },
    write(writer, value) {
      writer.uint(value === null ? 0 : 1);
      if (value !== null) codec.write(writer, value);
    },
  };
}

/** Packed bytes of any length up to `max`. */
export function opaque(max: number): Codec<Uint8Array> {
  return {
    shape: `opaque<${max}>`,
    minBytes: 4,
    read: (reader) => Buffer.from(reader.opaque(max)),
    write: (writer, value) => writer.opaque(value, max),
  };
}

export function array<T>(codec: Codec<T>, max: number): Codec<readonly T[]> {
  return {
    shape: `${codec.shape}<${max}>`,
    minBytes: 4,
    read(reader) {
      const count = reader.count(max, codec.minBytes);
      const values: T[] = [];
      for (let index = 0; index < count; index += 1) values.push(codec.read(reader));
      return values;
    },
    write(writer, values) {
      writer.count(values.length, max);
      for (const value of values) codec.write(writer, value);
    },
  };
}

export function struct<F extends Fields>(fields: F): Codec<StructOf<F>> {
  const entries = Object.entries(fields);
  return {
    shape: `{${entries.map(([name, codec]) => `${name}:${codec.shape}`).join(";")}}`,
    minBytes: entries.reduce((sum, [, codec]) => sum + codec.minBytes, 0),
    read(reader) {
      const value: Record<string, unknown> = {};
      for (const [name, codec] of entries) value[name] = inField(name, () => codec.read(reader));
      return value as StructOf<F>;
    },
    write(writer, value) {
      for (const [name, codec] of entries) {
        inField(name, () => codec.write(writer, value[name as keyof F]));
      }
    },
  };
}

function inField<T>(name: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof XdrError)) throw error;
    throw new XdrError(`${name}: ${error.message}`, { cause: error.cause });
  }
}

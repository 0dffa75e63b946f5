import type { Codec } from "./codec";
import { array, char } from "./codecs";
import { XdrError } from "./rpc-error";

/*
 * C's `char` is a number in XDR and takes four bytes, also inside arrays; only `opaque` is packed.
 * The sign is the sender's platform's, so one byte can arrive as -1 or as 255.
 */
const charElement: Codec<number> = {
  shape: char.shape,
  minBytes: 4,
  read(reader) {
    const value = reader.int();
    if (value < -128 || value > 255) throw new XdrError(`${value} is not a character`);
    return value & 0xff;
  },
  write: (writer, value) => writer.int((value << 24) >> 24),
};

/** Bytes of any length up to `max`, four bytes on the wire for each. */
export function chars(max: number): Codec<Uint8Array> {
  const elements = array(charElement, max);
  return {
    shape: elements.shape,
    minBytes: elements.minBytes,
    read: (reader) => Uint8Array.from(elements.read(reader)),
    write: (writer, value) => elements.write(writer, [...value]),
  };
}

/** Text that ends at the first zero character, with a terminating zero on the wire. */
export function charText(max: number): Codec<string> {
  const bytes = chars(max);
  return {
    shape: bytes.shape,
    minBytes: bytes.minBytes,
    read: (reader) => textUpToZero(bytes.read(reader)),
    write: (writer, value) => bytes.write(writer, Buffer.from(`${value}\0`, "utf8")),
  };
}

/** Text in a field of exactly `length` characters, filled up with zeros. */
export function fixedCharText(length: number): Codec<string> {
  return {
    shape: `char[${length}]`,
    minBytes: length * 4,
    read(reader) {
      const bytes = new Uint8Array(length);
      for (let index = 0; index < length; index += 1) bytes[index] = charElement.read(reader);
      return textUpToZero(bytes);
    },
    write(writer, value) {
      const bytes = Buffer.from(value, "utf8");
      if (bytes.length >= length) {
        throw new XdrError(`${bytes.length} bytes of text, fewer than ${length} are allowed`);
      }
      for (let index = 0; index < length; index += 1) charElement.write(writer, bytes[index] ?? 0);
    },
  };
}

function textUpToZero(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString("utf8");
}

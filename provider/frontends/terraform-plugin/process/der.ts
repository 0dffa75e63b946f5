/** The few DER forms that a certificate is made of. */

export function tlv(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

export function sequence(...items: readonly Uint8Array[]): Buffer {
  return tlv(0x30, ...items);
}

export function set(...items: readonly Uint8Array[]): Buffer {
  return tlv(0x31, ...items);
}

/** A positive integer of the given big-endian bytes. */
export function integer(bytes: Uint8Array): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const digits = bytes.subarray(start);
  // A leading one bit would make it negative.
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return tlv(0x02, Buffer.from(sign), digits);
}

export function boolean(value: boolean): Buffer {
  return tlv(0x01, Buffer.from([value ? 0xff : 0x00]));
}

export function octets(content: Uint8Array): Buffer {
  return tlv(0x04, content);
}

/** A bit string that uses all but `unused` bits of its last byte. */
export function bits(content: Uint8Array, unused = 0): Buffer {
  return tlv(0x03, Buffer.from([unused]), content);
}

export function utf8(text: string): Buffer {
  return tlv(0x0c, Buffer.from(text, "utf8"));
}

/** `[n]` around a complete value. */
export function explicit(number: number, content: Uint8Array): Buffer {
  return tlv(0xa0 + number, content);
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** Years from 2050 on need the longer form (RFC 5280 §4.1.2.5). */
export function time(date: Date): Buffer {
  const stamp = `${date.toISOString().replaceAll(/[-:T]|\.\d+Z$/g, "")}Z`;
  return date.getUTCFullYear() < 2050
    ? tlv(0x17, Buffer.from(stamp.slice(2), "ascii"))
    : tlv(0x18, Buffer.from(stamp, "ascii"));
}

function base128(value: number): number[] {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest % 128) + 128);
  }
  return digits;
}

function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const bytes: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 + bytes.length, ...bytes]);
}

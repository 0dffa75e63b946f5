import {
  chars,
  charText,
  fixedCharText,
} from "../../../../provider/backends/libvirt/rpc/char-codecs";
import type { Codec } from "../../../../provider/backends/libvirt/rpc/codec";
import {
  array,
  double,
  enumeration,
  hyper,
  int,
  opaque,
  optional,
  string,
  struct,
  uchar,
  uhyper,
  uint,
  ushort,
} from "../../../../provider/backends/libvirt/rpc/codecs";
import { domain } from "../../../../provider/backends/libvirt/rpc/objects";
import { XdrError } from "../../../../provider/backends/libvirt/rpc/rpc-error";
import { typedParam } from "../../../../provider/backends/libvirt/rpc/typed-param";
import { uuid } from "../../../../provider/backends/libvirt/rpc/uuid";
import { XdrReader } from "../../../../provider/backends/libvirt/rpc/xdr-reader";
import { XdrWriter } from "../../../../provider/backends/libvirt/rpc/xdr-writer";

// The bytes were written by a program of another language from RFC 4506, or by hand.
const oneUuid = "8126ab3b-aa94-4fea-92b4-6ba0f8dfcece";
const x8664 = "0000007800000038000000360000005f0000003600000034";
const vectors: readonly (readonly [string, Codec<never>, unknown, string])[] = [
  ["a negative int", int as Codec<never>, -1, "ffffffff"],
  ["the largest uint", uint as Codec<never>, 4294967295, "ffffffff"],
  ["a negative hyper", hyper as Codec<never>, -5n, "fffffffffffffffb"],
  ["a large unsigned hyper", uhyper as Codec<never>, 2n ** 63n, "8000000000000000"],
  ["a double", double as Codec<never>, 1.5, "3ff8000000000000"],
  ["an unsigned char in four bytes", uchar as Codec<never>, 5, "00000005"],
  ["an unsigned short in four bytes", ushort as Codec<never>, 65535, "0000ffff"],
  ["a text with padding", string as Codec<never>, "abcde", "000000056162636465000000"],
  ["a text in UTF-8", string as Codec<never>, "ü", "00000002c3bc0000"],
  ["an absent text", optional(string) as Codec<never>, null, "00000000"],
  ["a present text", optional(string) as Codec<never>, "", "0000000100000000"],
  ["packed bytes", opaque(5) as Codec<never>, Buffer.from([1, 2, 3]), "0000000301020300"],
  ["a list", array(int, 3) as Codec<never>, [1, 2], "000000020000000100000002"],
  ["a UUID as sixteen bytes", uuid as Codec<never>, oneUuid, oneUuid.replaceAll("-", "")],
  [
    "a domain",
    domain as Codec<never>,
    { name: "one", uuid: oneUuid, id: -1 },
    "000000036f6e65008126ab3baa944fea92b46ba0f8dfceceffffffff",
  ],
  [
    "a char array of fixed length",
    fixedCharText(32) as Codec<never>,
    "x86_64",
    x8664 + "0".repeat(208),
  ],
  [
    "a char list with its final zero",
    charText(257) as Codec<never>,
    "none",
    "000000050000006e0000006f0000006e0000006500000000",
  ],
  [
    "characters above 127 with their sign",
    chars(9) as Codec<never>,
    Uint8Array.from([0xc3, 0xbc]),
    "00000002ffffffc3ffffffbc",
  ],
  [
    "typed parameters of every type",
    array(typedParam, 16) as Codec<never>,
    [
      { field: "a", value: { type: "int", value: -5 } },
      { field: "b", value: { type: "uint", value: 4000000000 } },
      { field: "c", value: { type: "llong", value: -5n } },
      { field: "d", value: { type: "ullong", value: 2n ** 63n } },
      { field: "e", value: { type: "double", value: 1.5 } },
      { field: "f", value: { type: "boolean", value: true } },
      { field: "g", value: { type: "string", value: "x" } },
    ],
    "00000007" +
      "000000016100000000000001fffffffb" +
      "000000016200000000000002ee6b2800" +
      "000000016300000000000003fffffffffffffffb" +
      "0000000164000000000000048000000000000000" +
      "0000000165000000000000053ff8000000000000" +
      "00000001660000000000000600000001" +
      "0000000167000000000000070000000178000000",
  ],
];

function encode<T>(codec: Codec<T>, value: T, maxBytes = 1_000_000): string {
  const writer = new XdrWriter(maxBytes);
  codec.write(writer, value);
  return writer.finish().toString("hex");
}

function decode<T>(codec: Codec<T>, hex: string): T {
  const reader = new XdrReader(Buffer.from(hex, "hex"));
  const value = codec.read(reader);
  reader.end();
  return value;
}

describe("what cannot be read", () => {
  it.each<readonly [string, Codec<unknown>, string, string]>([
    ["too few bytes", int, "000000", "4 bytes expected, 3 left"],
    ["too many bytes", int, "0000000000000000", "4 bytes too many"],
    ["a text longer than the message", string, "000000ff61626364", "255 bytes expected|256 bytes"],
    ["a text over its limit", string, "ffffffff", "4294967295 bytes, at most 4194304"],
    ["bytes over their limit", opaque(2), "0000000300000000", "3 bytes, at most 2"],
    ["a list over its limit", array(int, 2), "00000003", "3 elements, at most 2"],
    [
      "a list longer than the message",
      array(uhyper, 99),
      "0000000a00000000",
      "10 elements announced",
    ],
    ["neither absent nor present", optional(int), "00000002", "neither"],
    ["a number that is none of those named", enumeration(0, 1, 2), "00000003", "none of 0, 1, 2"],
    ["an unsigned char over 255", uchar, "00000100", "256 is not between 0 and 255"],
    ["a character of more than a byte", chars(4), "0000000100000100", "256 is not a character"],
    ["a parameter of an unknown type", typedParam, "000000016100000000000008", "value: 8 is not"],
    ["a broken field of a structure", struct({ a: int, b: string }), "0000000100000009", "b: "],
  ])("%s", (_, codec, hex, message) => {
    expect(() => decode(codec, hex)).toThrow(XdrError);
    expect(() => decode(codec, hex)).toThrow(new RegExp(message));
  });
});

describe("what cannot be sent", () => {
  it.each<readonly [string, Codec<never>, unknown, string]>([
    ["a fraction as int", int as Codec<never>, 1.5, "not a signed 32-bit number"],
    ["an int over its range", int as Codec<never>, 2 ** 31, "not a signed 32-bit number"],
    ["a negative uint", uint as Codec<never>, -1, "not an unsigned 32-bit number"],
    ["a hyper over its range", hyper as Codec<never>, 2n ** 63n, "not a signed 64-bit number"],
    ["a negative unsigned hyper", uhyper as Codec<never>, -1n, "not an unsigned 64-bit number"],
    ["a text that the daemon would cut off", string as Codec<never>, "a\0b", "zero character"],
    [
      "a text over four mebibytes",
      string as Codec<never>,
      "x".repeat(4_194_305),
      "at most 4194304",
    ],
    ["something that is no UUID", uuid as Codec<never>, "x", "not a UUID"],
    ["a text longer than its field", fixedCharText(3) as Codec<never>, "abc", "fewer than 3"],
    ["a list over its limit", array(int, 1) as Codec<never>, [1, 2], "at most 1"],
    ["a message over its limit", string as Codec<never>, "x".repeat(2_000_000), "larger than the"],
  ])("%s", (_, codec, value, message) => {
    expect(() => encode(codec, value as never)).toThrow(XdrError);
    expect(() => encode(codec, value as never)).toThrow(new RegExp(message));
  });
});

describe("bytes on the wire", () => {
  it.each(vectors)("%s is written as the standard says", (_, codec, value, hex) => {
    expect(encode(codec, value as never)).toBe(hex);
  });

  it.each(vectors)("%s is read back", (_, codec, value, hex) => {
    expect(decode<unknown>(codec, hex)).toEqual(value);
  });

  it.each([63, 64, 65, 1_000])("a message grows with its %d numbers", (count) => {
    const numbers = Array.from({ length: count }, (_, index) => index);
    const words = [count, ...numbers].map((number) => number.toString(16).padStart(8, "0"));
    expect(encode(array(uint, 1_000), numbers)).toBe(words.join(""));
    const wide = numbers.map((number) => number.toString(16).padStart(16, "0"));
    expect(encode(array(uhyper, 1_000), numbers.map(BigInt))).toBe([words[0], ...wide].join(""));
  });

  it("a character is read whichever sign its sender's platform gives it", () => {
    expect(decode(chars(2), "00000001000000ff")).toEqual(Uint8Array.from([255]));
  });
});

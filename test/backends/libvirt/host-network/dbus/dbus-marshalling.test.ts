import fc from "fast-check";
import { readValues } from "../../../../../provider/backends/libvirt/host-network/dbus/dbus-reader";
import {
  type DBusValue,
  Variant,
} from "../../../../../provider/backends/libvirt/host-network/dbus/dbus-value";
import { writeValues } from "../../../../../provider/backends/libvirt/host-network/dbus/dbus-writer";
import { parseSignature } from "../../../../../provider/backends/libvirt/host-network/dbus/signature";
import { ProtocolError, XdrError } from "../../../../../provider/backends/libvirt/rpc/rpc-error";

/** Written down by the rules of the D-Bus specification, "Marshaling". */
const KNOWN: readonly (readonly [string, readonly DBusValue[], string])[] = [
  ["y", [7], "07"],
  ["yu", [1, 2], "01000000 02000000"],
  ["b", [true], "01000000"],
  ["n", [-2], "feff"],
  ["x", [-1n], "ffffffffffffffff"],
  ["s", ["foo"], "03000000 666f6f00"],
  ["sss", ["foo", "+", "bar"], "03000000 666f6f00 01000000 2b000000 03000000 62617200"],
  ["g", ["a{sv}"], "05 617b73767d 00"],
  // An array's length does not count the padding before its first element.
  ["ax", [[5n]], "08000000 00000000 0500000000000000"],
  ["ax", [[]], "00000000 00000000"],
  ["ay", [Uint8Array.of(1, 2)], "02000000 0102"],
  ["v", [new Variant("u", 3)], "01 75 00 00 03000000"],
  ["(yu)", [[1, 2]], "01000000 02000000"],
  ["a{ss}", [{ a: "b" }], "0e000000 00000000 01000000 61000000 01000000 6200"],
];

describe("values on the bus", () => {
  it.each(KNOWN)("of type %s are written and read: %p", (signature, values, hex) => {
    const bytes = Buffer.from(hex.replaceAll(" ", ""), "hex");
    expect(writeValues(signature, values).toString("hex")).toBe(bytes.toString("hex"));
    expect(readValues(signature, bytes, true)).toEqual(values);
  });

  it("are read in the other byte order as well", () => {
    const bytes = Buffer.from(
      "00000003 666f6f00 00000000 00000000 00000009".replaceAll(" ", ""),
      "hex",
    );
    expect(readValues("sxu", bytes.subarray(0, 20), false)).toEqual(["foo", 0n, 9]);
  });

  it("come back as they were", () => {
    const settings = fc.dictionary(
      fc.string(),
      fc.oneof(
        fc.string({ unit: "grapheme" }).map((text) => new Variant("s", text.replaceAll("\0", ""))),
        fc.boolean().map((is) => new Variant("b", is)),
        fc.nat().map((number) => new Variant("u", number)),
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((number) => new Variant("t", number)),
        fc.uint8Array().map((bytes) => new Variant("ay", bytes)),
        fc.array(fc.nat()).map((list) => new Variant("au", list)),
        fc.array(fc.tuple(fc.nat(255), fc.nat())).map((list) => new Variant("a(yu)", list)),
      ),
    );
    const texts = settings.map((one) =>
      Object.fromEntries(
        Object.entries(one).map(([key, value]) => [key.replaceAll("\0", ""), value]),
      ),
    );
    fc.assert(
      fc.property(texts, fc.double({ noNaN: true }), (group, number) => {
        const values = [{ connection: group }, number];
        const bytes = writeValues("a{sa{sv}}d", values);
        expect(readValues("a{sa{sv}}d", bytes, true)).toEqual(values);
      }),
    );
  });

  it("that are cut off anywhere are an error, never a value", () => {
    const bytes = writeValues("a{sv}s", [{ a: new Variant("as", ["b", "c"]) }, "d"]);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => readValues("a{sv}s", bytes.subarray(0, length), true)).toThrow(ProtocolError);
    }
  });

  it.each([
    ["an array that is longer than the message", "ay", "ffffff0f 00"],
    ["a text that is longer than the message", "s", "10000000 6100"],
    ["a variant of two types", "v", "02 7575 00 0000000000000000"],
    ["a variant of no type", "v", "00 00"],
    ["a type that does not exist", "v", "01 5a 00 00"],
  ])("%s is refused", (_, signature, hex) => {
    const bytes = Buffer.from(hex.replaceAll(" ", ""), "hex");
    expect(() => readValues(signature, bytes, true)).toThrow(ProtocolError);
  });

  it("nested without end are refused", () => {
    const bytes = Buffer.from("017600".repeat(1_000), "hex");
    expect(() => readValues("v", bytes, true)).toThrow("nested too deeply");
    expect(() => parseSignature("a".repeat(1_000))).toThrow(ProtocolError);
  });

  it.each<readonly [string, DBusValue]>([
    ["s", 1],
    ["s", "a\0b"],
    ["u", "1"],
    ["t", 1],
    ["v", "open"],
    ["a{sv}", [1]],
    ["as", "text"],
    ["(yu)", [1]],
  ])("that do not fit %s are not written: %p", (signature, value) => {
    expect(() => writeValues(signature, [value])).toThrow(XdrError);
  });

  it.each(["a", "(", "()", "{sv}", "a{vs}", "a{s}", "Z", "(y"])(
    "%p is no signature",
    (signature) => {
      expect(() => parseSignature(signature)).toThrow(ProtocolError);
    },
  );
});

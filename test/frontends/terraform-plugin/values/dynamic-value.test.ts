import fc from "fast-check";
import { UNKNOWN } from "../../../../provider/core/value";
import type {
  AttributeSchema,
  BlockSchema,
} from "../../../../provider/frontends/terraform-plugin/schema/terraform-schema";
import {
  decodeDynamicValue,
  encodeDynamicValue,
} from "../../../../provider/frontends/terraform-plugin/values/dynamic-value";
import type { TerraformObject } from "../../../../provider/frontends/terraform-plugin/values/terraform-value";
import { DynamicValueError } from "../../../../provider/frontends/terraform-plugin/values/wire-shape";

const attribute = (name: string, type: AttributeSchema["type"]): AttributeSchema => ({
  name,
  type,
  mode: "optional",
  description: "",
});

const block = (...attributes: readonly AttributeSchema[]): BlockSchema => ({
  description: "",
  attributes,
  blocks: [],
});

const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");
const decode = (schema: BlockSchema, hex: string) =>
  decodeDynamicValue(schema, { msgpack: bytes(hex) });
const encode = (schema: BlockSchema, value: TerraformObject | null) =>
  Buffer.from(encodeDynamicValue(schema, value).msgpack ?? []).toString("hex");

const text = block(attribute("a", "string"));
const number = block(attribute("a", "number"));
const nested = block(
  attribute("a", {
    nesting: "list",
    attributes: [attribute("b", "string"), attribute("c", "bool")],
  }),
);
const mapped = block(attribute("a", ["map", "string"]));
const timeouts: BlockSchema = { ...text, blocks: [{ name: "t", block: number }] };

describe("values that do not fit", () => {
  const bad: readonly [title: string, schema: BlockSchema, hex: string][] = [
    ["a list where an object belongs", text, "91 a1 61"],
    ["a number where text belongs", text, "81 a1 61 01"],
    ["words where a number belongs", number, "81 a1 61 a3 6f 6e 65"],
    ["an object where a list belongs", nested, "81 a1 61 80"],
    ["text inside a list of objects", nested, "81 a1 61 91 a1 78"],
  ];
  test.each(bad)("%s is refused with its path, not with its value", (_, schema, hex) => {
    expect(() => decode(schema, hex)).toThrow(DynamicValueError);
    expect(() => decode(schema, hex)).toThrow(/^(a|the value)/);
  });

  test("what no schema knows is our bug when we write it", () => {
    expect(() => encode(text, { a: "x", b: "y" })).toThrow("b is not in the schema");
    expect(() => encode(text, { a: 1 })).toThrow("a: expected string, found number");
  });

  test("bytes that are no MessagePack at all throw, and do not hang", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (random) => {
        try {
          decodeDynamicValue(nested, { msgpack: random });
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});

describe("values on the wire", () => {
  // Written by hand from the MessagePack specification and the engine's rules for it.
  const golden: readonly [
    title: string,
    schema: BlockSchema,
    value: TerraformObject | null,
    hex: string,
  ][] = [
    ["nothing", text, null, "c0"],
    ["an absent attribute is nil", text, { a: null }, "81 a161 c0"],
    ["an unknown one is extension 0", text, { a: UNKNOWN }, "81 a161 d40000"],
    ["small whole numbers are integers", number, { a: 7 }, "81 a161 07"],
    ["negative ones too", number, { a: -1 }, "81 a161 ff"],
    ["2^32", number, { a: 2 ** 32 }, "81 a161 cf0000000100000000"],
    ["a half is a float", number, { a: 0.5 }, "81 a161 cb3fe0000000000000"],
    ["2^63 is exact", number, { a: 2n ** 63n }, "81 a161 cf8000000000000000"],
    [
      "2^64 is digits",
      number,
      { a: 2n ** 64n },
      "81 a161 b43138343436373434303733373039353531363136",
    ],
    [
      "names are sorted, as the engine does",
      block(attribute("b", "bool"), attribute("a", "bool")),
      { a: true, b: false },
      "82 a161 c3 a162 c2",
    ],
    ["an empty list is no nil", nested, { a: [] }, "81 a161 90"],
    ["an unknown list", nested, { a: UNKNOWN }, "81 a161 d40000"],
    [
      "objects in a list are whole",
      nested,
      { a: [{ b: "x", c: null }] },
      "81 a161 91 82 a162 a178 a163 c0",
    ],
    ["an unknown object in a list", nested, { a: [UNKNOWN] }, "81 a161 91 d40000"],
    ["a map's keys are the user's", mapped, { a: { "x y": "z" } }, "81 a161 81 a3782079 a17a"],
    ["an absent block is nil", timeouts, { a: null, t: null }, "82 a161 c0 a174 c0"],
    ["a block", timeouts, { a: null, t: { a: 1 } }, "82 a161 c0 a174 81 a161 01"],
  ];
  test.each(golden)("writes: %s", (_, schema, value, hex) => {
    expect(encode(schema, value)).toBe(hex.replaceAll(" ", ""));
  });

  test.each(golden.filter(([title]) => title !== "2^64 is digits"))(
    "reads: %s",
    (_, schema, value, hex) => {
      expect(decode(schema, hex)).toEqual(value);
    },
  );

  const foreign: readonly [
    title: string,
    schema: BlockSchema,
    hex: string,
    value: TerraformObject,
  ][] = [
    ["an unknown value with refinements", text, "81 a161 c7020c81c2", { a: UNKNOWN }],
    ["an unknown value of a type that nobody has defined", text, "81 a161 d47f00", { a: UNKNOWN }],
    ["a number as text", number, "81 a161 a3302e31", { a: 0.1 }],
    [
      "digits that no double holds stay as they are",
      number,
      "81 a161 b43138343436373434303733373039353531363135",
      { a: "18446744073709551615" },
    ],
    ["2^63 - 1 stays exact", number, "81 a161 cf7fffffffffffffff", { a: 2n ** 63n - 1n }],
    ["a missing attribute is null", nested, "80", { a: null }],
    ["an attribute of another schema is left out", text, "82 a161 a178 a162 01", { a: "x" }],
  ];
  test.each(foreign)("reads %s", (_, schema, hex, value) => {
    expect(decode(schema, hex)).toEqual(value);
  });

  test("JSON is read where there is no MessagePack", () => {
    const json = Buffer.from('{"a":[{"b":"x"}],"gone":1}');
    expect(decodeDynamicValue(nested, { json })).toEqual({ a: [{ b: "x", c: null }] });
  });

  test("text leaves in the form to which the engine brings it", () => {
    expect(encode(text, { a: "e\u0301" })).toBe("81a161a2c3a9");
  });
});

test("whatever is written is read again", () => {
  const scalar = fc.oneof(
    fc.constant(null),
    fc.constant(UNKNOWN),
    fc.string({ unit: "grapheme" }).map((s) => s.normalize()),
  );
  const object = fc.record({
    s: scalar,
    n: fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    ),
    list: fc.oneof(fc.constant(null), fc.constant(UNKNOWN), fc.array(fc.record({ b: scalar }))),
    map: fc.oneof(
      fc.constant(null),
      fc.dictionary(
        fc.string().filter((key) => key !== "__proto__"),
        scalar,
      ),
    ),
  });
  const schema = block(
    attribute("s", "string"),
    attribute("n", "number"),
    attribute("list", { nesting: "list", attributes: [attribute("b", "string")] }),
    attribute("map", ["map", "string"]),
  );
  fc.assert(
    fc.property(object, (value) => {
      const read = decodeDynamicValue(schema, encodeDynamicValue(schema, value));
      expect(read).toEqual({ ...value, ...(value.map === null ? {} : { map: { ...value.map } }) });
    }),
  );
});

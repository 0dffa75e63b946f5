import fc from "fast-check";
import protobufjs from "protobufjs";
import {
  decode,
  encode,
  MESSAGES,
} from "../../../../provider/frontends/terraform-plugin/protocol/messages";
import {
  decodeMessage,
  encodeMessage,
  type MessageTable,
  ProtobufError,
} from "../../../../provider/frontends/terraform-plugin/protocol/protobuf";

const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");

describe("messages from outside", () => {
  const bad: readonly [title: string, hex: string][] = [
    ["a number without an end", "08 ff"],
    ["a number of eleven bytes", "08 ff ff ff ff ff ff ff ff ff ff 01"],
    ["a field that is longer than the message", "12 05 61"],
    ["a length of four gigabytes", "12 ff ff ff ff 0f 61"],
    ["a group, which proto3 does not have", "0b 0c"],
    ["a text where a number belongs", "0a 01 61"],
  ];
  test.each(bad)("%s is refused", (_, hex) => {
    expect(() => decode("Diagnostic", bytes(hex))).toThrow(ProtobufError);
  });

  test("random bytes give a message or a ProtobufError, never anything else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (random) => {
        try {
          decode("GetProviderSchemaResponse", random);
        } catch (error) {
          expect(error).toBeInstanceOf(ProtobufError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("the wire format", () => {
  // Written by hand from the protobuf specification.
  const golden = [
    {
      title: "a diagnostic with a path of three kinds of steps",
      name: "Diagnostic",
      message: {
        severity: 1,
        summary: "no",
        attribute: {
          steps: [{ attributeName: "disks" }, { elementKeyInt: 0 }, { elementKeyString: "k" }],
        },
      },
      hex: "08 01 12 02 6e 6f 22 12 0a 07 0a 05 64 69 73 6b 73 0a 02 18 00 0a 03 12 01 6b",
    },
    {
      title: "a map of schemas",
      name: "GetProviderSchemaResponse",
      message: { resourceSchemas: { a: { version: 1 } } },
      hex: "12 07 0a 01 61 12 02 08 01",
    },
    {
      title: "a negative number in ten bytes",
      name: "Schema",
      message: { version: -1 },
      hex: "08 ff ff ff ff ff ff ff ff ff 01",
    },
    { title: "an empty message", name: "Empty", message: {}, hex: "" },
  ] as const;

  test.each(golden)("writes $title", ({ name, message, hex }) => {
    expect(encode(name, message as never).toString("hex")).toBe(hex.replaceAll(" ", ""));
  });

  test.each(golden)("reads $title", ({ name, message, hex }) => {
    expect(decode(name, bytes(hex))).toEqual(message);
  });

  test("skips fields that only a newer engine knows, of every wire type", () => {
    const newer = "f8 07 05 f9 07 0102030405060708 fa 07 02 6162 fd 07 01020304";
    expect(decode("Schema", bytes(`${newer} 08 02`))).toEqual({ version: 2 });
  });
});

describe("beside protobufjs", () => {
  const root = oracle(MESSAGES);

  test("what one writes the other reads, for random schemas", () => {
    const attribute = fc.record({
      name: fc.string(),
      type: fc.uint8Array({ maxLength: 20 }),
      description: fc.string({ unit: "grapheme" }),
      required: fc.boolean(),
      descriptionKind: fc.nat(),
    });
    const schema = fc.record({
      version: fc.integer(),
      block: fc.record({ attributes: fc.array(attribute, { minLength: 1 }) }),
    });
    const type = root.lookupType("Schema");
    fc.assert(
      fc.property(schema, (message) => {
        const theirs = type.toObject(type.decode(encode("Schema", message)), {
          longs: Number,
          defaults: true,
        });
        expect(normal(theirs)).toMatchObject(normal(message));
        const ours = decode("Schema", type.encode(type.fromObject(message)).finish());
        expect(normal({ version: 0, ...ours })).toMatchObject({ version: message.version });
        expect(ours.block?.attributes).toHaveLength(message.block.attributes.length);
      }),
    );
  });
});

test("a table that names a message it lacks is our bug", () => {
  const table: MessageTable = { A: { b: [1, "Missing"] } };
  expect(() => encodeMessage(table, "A", { b: {} })).toThrow("Missing");
  expect(() => decodeMessage(table, "B", bytes(""))).toThrow("B");
});

/** Bytes compare as plain lists, whichever class holds them. */
function normal(value: unknown): never {
  if (value instanceof Uint8Array) return [...value] as never;
  if (Array.isArray(value)) return value.map(normal) as never;
  if (typeof value !== "object" || value === null) return value as never;
  const entries = Object.entries(value).map(([key, item]) => [key, normal(item)]);
  return Object.fromEntries(entries) as never;
}

/** The same table given to a library that others wrote. */
function oracle(table: MessageTable): protobufjs.Root {
  const made = new protobufjs.Root();
  for (const [name, fields] of Object.entries(table)) {
    const type = new protobufjs.Type(name);
    for (const [field, [number, kind, repeats]] of Object.entries(fields)) {
      type.add(
        repeats === "map"
          ? new protobufjs.MapField(field, number, "string", kind)
          : new protobufjs.Field(field, number, kind, repeats),
      );
    }
    made.add(type);
  }
  return made;
}

import fc from "fast-check";
import { isUnknown, Secret, UNKNOWN, type Value } from "../../../provider/core/value";
import { ignoresPath } from "../../../provider/frontends/pulumi-plugin/ignored-path";
import { parseUrn } from "../../../provider/frontends/pulumi-plugin/resource-urn";
import { unwrapValue } from "../../../provider/frontends/pulumi-plugin/unwrap-value";
import { wrapValue } from "../../../provider/frontends/pulumi-plugin/wrap-value";

const KEY = "4dabf18193072939515e22adb298388d";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const ASSET = "c44067f5952c0a294b673a41bacd8c17";
const ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";
const RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";
const UNKNOWN_TEXT = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value; secret: Value; open: Value }>(
  (tie) => ({
    open: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
      fc.constant(UNKNOWN),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
    ),
    secret: fc.oneof(fc.string(), fc.integer()).map((value) => new Secret(value)),
    value: fc.oneof({ weight: 5, arbitrary: tie("open") }, { weight: 1, arbitrary: tie("secret") }),
  }),
).value;

describe("values on Pulumi's wire", () => {
  test("come back as they were sent, secrets and unknowns included", () => {
    fc.assert(
      fc.property(values, (value) => {
        const wire = wrapValue(value, { secrets: true });
        const back = unwrapValue(JSON.parse(JSON.stringify(wire)));
        expect(wrapValue(back, { secrets: true })).toEqual(JSON.parse(JSON.stringify(wire)));
      }),
    );
  });

  test("carry no mark of a secret for an engine that knows none", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.stringify(wrapValue(value, { secrets: false }))).not.toContain(SECRET);
      }),
    );
  });

  const special: readonly (readonly [string, unknown, Value])[] = [
    ["an output with a value", { [KEY]: OUTPUT, value: "x", dependencies: ["urn"] }, "x"],
    ["an output without one", { [KEY]: OUTPUT, dependencies: [] }, UNKNOWN],
    ["a file asset, by its path", { [KEY]: ASSET, path: "./disk.img", hash: "00" }, "./disk.img"],
    [
      "a remote asset, by its address",
      { [KEY]: ASSET, uri: "https://a/b", hash: "00" },
      "https://a/b",
    ],
    ["a resource, by its id", { [KEY]: RESOURCE, urn: "urn", id: "images/a" }, "images/a"],
    [
      "a resource that is not there yet",
      { [KEY]: RESOURCE, urn: "urn", id: UNKNOWN_TEXT },
      UNKNOWN,
    ],
    ["an unknown flag", "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", UNKNOWN],
    ["an unknown list", "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", UNKNOWN],
    ["an unknown object", "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", UNKNOWN],
  ];
  test.each(special)("%s", (_, wire, expected) => {
    const value = unwrapValue(wire);
    if (isUnknown(expected)) expect(isUnknown(value)).toBe(true);
    else expect(value).toEqual(expected);
  });

  test("a secret output stays secret", () => {
    const value = unwrapValue({ [KEY]: OUTPUT, value: "x", secret: true });
    expect(value).toBeInstanceOf(Secret);
  });

  test("what no property can be is refused by its kind", () => {
    expect(() => unwrapValue({ [KEY]: ARCHIVE })).toThrow(/an archive/);
    expect(() => unwrapValue({ [KEY]: "who knows" })).toThrow(/does not know/);
  });

  test("a property called __proto__ is a property like any other", () => {
    const value = unwrapValue(JSON.parse('{"__proto__":{"polluted":true}}'));
    expect(Object.getOwnPropertyNames(value)).toEqual(["__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

test.each([
  [
    "urn:pulumi:dev::lab::virt:index:Network::lan",
    { stack: "dev", project: "lab", type: "virt:index:Network", name: "lan" },
  ],
  [
    "urn:pulumi:dev::lab::a:b:C$d:e:F$virt:index:Network::a::b",
    { stack: "dev", project: "lab", type: "virt:index:Network", name: "a::b" },
  ],
])("%s is read", (urn, expected) => expect(parseUrn(urn)).toEqual(expected));

test("what is no URN is refused", () => expect(() => parseUrn("lan")).toThrow(/urn:pulumi:/));

test.each([
  [["disks"], ["disks", 0, "size"], true],
  [["disks[0].size"], ["disks", 0, "size"], true],
  [["disks[*].size"], ["disks", 3, "size"], true],
  [["disks[1].size"], ["disks", 0, "size"], false],
  [["disks[0].size.x"], ["disks", 0, "size"], false],
  [['labels["a.b"]'], ["labels", "a.b"], true],
  [["labels.a"], ["labels", "a.b"], false],
  [["disk"], ["disks"], false],
  [[""], ["disks"], false],
])("%j ignores %j: %s", (ignored, path, expected) => {
  expect(ignoresPath(ignored, path)).toBe(expected);
});

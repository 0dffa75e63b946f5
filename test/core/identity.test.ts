import { fingerprintOf, macFor, uuidFor } from "../../provider/core/identity";
import { TEXT_FORMATS } from "../../provider/core/property-format";
import { Secret } from "../../provider/core/value";

describe("identity", () => {
  // Expected value from Python: uuid.uuid5(UUID("7f1c2b0e-…"), "8:lab/test14:VirtualMachine3:web").
  test("a UUID is version 5 of owner, kind and name", async () => {
    expect(await uuidFor("lab/test", "VirtualMachine", "web")).toBe(
      "a7783d23-e494-597a-be8b-c84551f2ef6c",
    );
  });

  test("moving a letter between owner and name gives another UUID", async () => {
    expect(await uuidFor("ab", "c", "d")).not.toBe(await uuidFor("a", "bc", "d"));
  });

  test("a MAC is a unicast address that stays the same", async () => {
    const mac = await macFor("lab/test", "web", "lan");
    expect(TEXT_FORMATS.mac.normalise(mac)).toBe(mac);
    expect(await macFor("lab/test", "web", "lan")).toBe(mac);
    expect(await macFor("lab/test", "web", "wan")).not.toBe(mac);
  });

  test("a fingerprint does not depend on the order of keys or on secret wrappers", async () => {
    const one = await fingerprintOf({ a: 1, b: { c: "x", d: [1, 2] } });
    expect(await fingerprintOf({ b: { d: [1, 2], c: new Secret("x") }, a: 1 })).toBe(one);
    expect(await fingerprintOf({ b: { d: [2, 1], c: "x" }, a: 1 })).not.toBe(one);
  });
});

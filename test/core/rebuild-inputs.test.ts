import { compare } from "../../provider/core/compare";
import { normalise } from "../../provider/core/normalise";
import { list, object, text } from "../../provider/core/property-schema";
import { rebuildInputs } from "../../provider/core/rebuild-inputs";
import { isSecret, type Properties, Secret } from "../../provider/core/value";
import { machineTable } from "./machine-table";

const GIB = 2 ** 30;
const refresh = (written: Properties, observed: Properties) =>
  rebuildInputs(machineTable, written, observed, "refresh");

describe("rebuilding inputs from what was observed", () => {
  const rows: readonly [string, Properties, Properties, Properties][] = [
    ["keeps the user's spelling", { memory: "1024MiB" }, { memory: GIB }, { memory: "1024MiB" }],
    ["shows drift in a written size", { memory: "1GiB" }, { memory: 2 * GIB }, { memory: "2GiB" }],
    ["keeps what the backend cannot know", { title: "x" }, {}, { title: "x" }],
    ["drops what is gone", { title: "x" }, { title: null }, {}],
    ["leaves an unwritten default unwritten", {}, { memory: GIB, count: 1 }, {}],
    ["shows drift from an unwritten default", {}, { count: 4 }, { count: 4 }],
    ["ignores what the host chose for an unwritten property", {}, { title: "host" }, {}],
    [
      "shows drift from a default inside an unwritten object",
      {},
      { power: { state: "stopped" } },
      { power: { state: "stopped" } },
    ],
    [
      "keeps the user's order and puts a foreign disk last",
      { disks: [{ name: "b" }, { name: "a", size: "1024MiB" }] },
      { disks: [{ name: "x", size: GIB }, { name: "a", size: GIB }, { name: "b" }] },
      { disks: [{ name: "b" }, { name: "a", size: "1024MiB" }, { name: "x", size: "1GiB" }] },
    ],
    ["drops a missing disk", { disks: [{ name: "a" }] }, { disks: [] }, { disks: [] }],
    [
      "shows a disk where none was written",
      {},
      { disks: [{ name: "x" }] },
      { disks: [{ name: "x" }] },
    ],
    [
      "does not mind the order of a set",
      { tags: ["a", "b"] },
      { tags: ["b", "a"] },
      { tags: ["a", "b"] },
    ],
  ];
  test.each(rows)("%s", (_, written, observed, expected) => {
    expect(refresh(written, observed)).toEqual(expected);
  });

  test("knows an item again whose key is spelled in another way", () => {
    const table = {
      addresses: list({
        doc: "x",
        key: "address",
        items: object({
          doc: "x",
          properties: { address: text({ doc: "x", format: "cidr" }), note: text({ doc: "x" }) },
        }),
      }),
    };
    const written = { addresses: [{ address: "FD00:0::1/64", note: "mine" }] };
    const there = { address: "fd00::1/64", note: "mine" };
    const again = (addresses: Properties[]) =>
      rebuildInputs(table, written, { addresses }, "refresh");
    expect(again([there])).toEqual(written);
    expect(again([{ ...there, note: "other" }])).toEqual({
      addresses: [{ address: "FD00:0::1/64", note: "other" }],
    });
    expect(again([{ address: "fd00::2/64" }])).toEqual({ addresses: [{ address: "fd00::2/64" }] });
  });

  test("wraps an observed secret that differs and keeps one that does not", () => {
    const changed = refresh({ userData: new Secret("old") }, { userData: "new" });
    expect(isSecret(changed.userData) && changed.userData.reveal()).toBe("new");
    const secret = new Secret("old");
    expect(refresh({ userData: secret }, { userData: "old" }).userData).toBe(secret);
  });

  test("a secret inside an object stays wrapped, whether the backend can read it back or not", () => {
    const table = {
      login: object({
        doc: "x",
        properties: { user: text({ doc: "x" }), password: text({ doc: "x", secret: true }) },
      }),
    };
    const password = new Secret("canary");
    const written = { login: { user: "a", password } };
    const observed = { login: { user: "b" } };
    const kept = rebuildInputs(table, written, observed, "refresh");
    expect(kept).toEqual({ login: { user: "b", password } });
    expect(JSON.stringify(kept)).not.toContain("canary");
    const wrapped = rebuildInputs(table, { login: new Secret(written.login) }, observed, "refresh");
    expect(isSecret(wrapped.login)).toBe(true);
  });

  test("an import writes what is no default, and its next comparison is empty", () => {
    const observed = {
      name: "web",
      memory: 3 * GIB,
      count: 1,
      title: "mine",
      disks: [{ name: "a", size: GIB, readOnly: false }],
    };
    const inputs = rebuildInputs(machineTable, {}, observed, "import");
    expect(inputs).toEqual({
      name: "web",
      memory: "3GiB",
      title: "mine",
      disks: [{ name: "a", size: "1GiB" }],
    });
    const again = rebuildInputs(machineTable, inputs, observed, "refresh");
    const normal = (bag: Properties) => normalise(machineTable, bag).value;
    expect(compare(machineTable, normal(inputs), normal(again))).toEqual([]);
  });
});

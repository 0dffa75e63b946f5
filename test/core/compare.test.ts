import fc from "fast-check";
import { compare } from "../../provider/core/compare";
import { normalise } from "../../provider/core/normalise";
import { formatPath } from "../../provider/core/property-path";
import { type Properties, Secret, UNKNOWN } from "../../provider/core/value";
import { machineTable } from "./machine-table";

const bag = (inputs: Properties) => normalise(machineTable, { name: "web", ...inputs }).value;
const changes = (before: Properties, after: Properties) =>
  compare(machineTable, bag(before), bag(after)).map(
    ({ kind, path, pattern }) => `${kind} ${formatPath(path)} (${pattern})`,
  );

describe("compare", () => {
  const same: readonly [string, Properties, Properties][] = [
    ["another unit of the same size", { memory: "1024MiB" }, { memory: "1GiB" }],
    ["a default that is written out", {}, { memory: "1GiB", power: { state: "running" } }],
    ["another case of a MAC", macs("52:54:00:AB:CD:EF"), macs("52:54:00:ab:cd:ef")],
    ["the items of a keyed list in another order", disks("a", "b"), disks("b", "a")],
    ["the items of a set in another order", { tags: ["x", "y"] }, { tags: ["y", "x"] }],
    [
      "the keys of a map in another order",
      { labels: { a: "1", b: "2" } },
      { labels: { b: "2", a: "1" } },
    ],
    ["a secret that is wrapped", { userData: "x" }, { userData: new Secret("x") }],
    ["an empty list and none", { disks: [] }, {}],
  ];
  test.each(same)("finds no change in %s", (_, before, after) => {
    expect(changes(before, after)).toEqual([]);
    expect(changes(after, before)).toEqual([]);
  });

  const different: readonly [string, Properties, Properties, readonly string[]][] = [
    ["a size", { memory: "1GiB" }, { memory: "2GiB" }, ["update memory (memory)"]],
    ["a removed title", { title: "x" }, {}, ["delete title (title)"]],
    ["a removed property with a default", { memory: "2GiB" }, {}, ["update memory (memory)"]],
    ["an added disk", disks("a"), disks("b", "a"), ["add disks[0] (disks[])"]],
    ["a removed disk", disks("a", "b"), disks("b"), ["delete disks[0] (disks[])"]],
    [
      "a property of a disk that moved",
      { disks: [{ name: "a" }, { name: "b", size: "1GiB" }] },
      { disks: [{ name: "b", size: "2GiB" }, { name: "a" }] },
      ["update disks[0].size (disks[].size)"],
    ],
    [
      "a map's entry",
      { labels: { a: "1" } },
      { labels: { a: "2", b: "3" } },
      ["update labels.a (labels.a)", "add labels.b (labels.b)"],
    ],
    ["a set's item", { tags: ["x"] }, { tags: ["y"] }, ["update tags (tags)"]],
    [
      "a value that is not known",
      { memory: "1GiB" },
      { memory: UNKNOWN },
      ["update memory (memory)"],
    ],
    ["a nested choice", {}, { power: { state: "stopped" } }, ["update power.state (power.state)"]],
  ];
  test.each(different)("finds %s", (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  test("calls a property that the schema does not know changed", () => {
    const found = compare(machineTable, { odd: 1 }, { odd: 2 });
    expect(found).toMatchObject([{ kind: "update", pattern: "odd", property: undefined }]);
  });

  test("finds nothing between any bag and itself, and something when a disk is gone", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, fc.nat(), (list, drop) => {
        const gone = list.filter((_, index) => index !== drop % list.length);
        expect(changes(disks(...list), disks(...[...list].reverse()))).toEqual([]);
        expect(changes(disks(...list), disks(...gone))).toHaveLength(1);
      }),
    );
  });
});

function disks(...names: readonly string[]): Properties {
  return { disks: names.map((name) => ({ name, size: "1GiB" })) };
}

function macs(mac: string): Properties {
  return { disks: [{ name: "a", mac }] };
}

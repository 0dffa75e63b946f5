import { formatDiagnostic } from "../../provider/core/diagnostic";
import { normalise } from "../../provider/core/normalise";
import { isSecret, type Properties, reveal, Secret, UNKNOWN } from "../../provider/core/value";
import { machineTable } from "./machine-table";

const messages = (inputs: Properties, backend?: "libvirt" | "cluster") =>
  normalise(machineTable, inputs, backend ? { backend } : {}).diagnostics.map(formatDiagnostic);

describe("normalise", () => {
  test("fills defaults in, sizes in bytes and times in milliseconds", () => {
    expect(normalise(machineTable, { name: "web" }).value).toEqual({
      name: "web",
      memory: 2 ** 30,
      count: 1,
      firmware: "bios",
      wait: 300_000,
      power: { state: "running" },
    });
  });

  test("lets unknown values through, at any depth, without a diagnostic", () => {
    const inputs = { name: UNKNOWN, memory: UNKNOWN, disks: [{ name: "a", size: UNKNOWN }] };
    const { value, diagnostics } = normalise(machineTable, inputs);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ name: UNKNOWN, disks: [{ name: "a", size: UNKNOWN }] });
  });

  test("keeps a secret wrapped around its normalised value", () => {
    const { value } = normalise(machineTable, { name: "web", memory: new Secret("2GiB") });
    expect(isSecret(value.memory)).toBe(true);
    expect(reveal(value.memory)).toBe(2 ** 31);
  });

  const refused: readonly [string, Properties, string][] = [
    ["a missing name", {}, "name: is required. Found nothing. Expected: The name."],
    [
      "a misspelt property",
      { name: "web", memry: "1GiB" },
      'memry: is not a property. Found "memry". Did you mean "memory"?',
    ],
    [
      "a size without unit",
      { name: "web", memory: "1024" },
      'memory: is not valid. Found "1024". Expected a size with its unit, as 512MiB or 20GiB.',
    ],
    [
      "a bare number as size",
      { name: "web", memory: 1024 },
      "memory: is not valid. Found 1024. Expected a size with its unit, as 512MiB or 20GiB.",
    ],
    [
      "a zero size",
      { name: "web", memory: "0B" },
      'memory: is not valid. Found "0B". Expected at least 1MiB.',
    ],
    [
      "a negative count",
      { name: "web", count: -1 },
      "count: is not valid. Found -1. Expected at least 1.",
    ],
    [
      "half a count",
      { name: "web", count: 1.5 },
      "count: is not valid. Found 1.5. Expected a whole number.",
    ],
    [
      "a name with a slash",
      { name: "a/b" },
      "name: is not valid. Found \"a/b\". Expected a name of letters, digits, '.', '_', '+' or '-' that starts with a letter, a digit or '_', is at most 200 characters long and not only digits.",
    ],
    [
      "a name of digits only",
      { name: "123" },
      "name: is not valid. Found \"123\". Expected a name of letters, digits, '.', '_', '+' or '-' that starts with a letter, a digit or '_', is at most 200 characters long and not only digits.",
    ],
    [
      "a multicast MAC",
      { name: "web", disks: [{ name: "a", mac: "01:00:5e:00:00:01" }] },
      'disks[0].mac: is not valid. Found "01:00:5e:00:00:01". Expected a unicast MAC address of six bytes, as 52:54:00:12:34:56.',
    ],
    [
      "a control character",
      { name: "web", title: "a\u0007b" },
      'title: is not valid. Found "a\\u0007b". Expected text without control characters; U+0007 is one.',
    ],
    [
      "a lone surrogate",
      { name: "web", title: "\ud800" },
      'title: is not valid. Found "\\ud800". Expected text without lone surrogates (half of a UTF-16 pair).',
    ],
    [
      "the same key twice",
      { name: "web", disks: [{ name: "a" }, { name: "a" }] },
      'disks[1].name: is used twice. Found "a" here and at position 0. Give each item its own name.',
    ],
    [
      "an object where a list is wanted",
      { name: "web", disks: {} },
      "disks: has the wrong type. Found an object. Expected a list.",
    ],
    [
      "nothing where an item is wanted",
      { name: "web", disks: [null] },
      "disks[0]: has the wrong type. Found nothing. Expected an object with name, ",
    ],
    [
      "a wrong choice",
      { name: "web", firmware: "efi" },
      'firmware: is not valid. Found "efi". Expected one of bios, uefi.',
    ],
    [
      "a property that looks like a prototype",
      { name: "web", ["__proto__"]: "x" } as Properties,
      "__proto__: is not a property.",
    ],
  ];

  test.each(refused)("refuses %s and says what was found and expected", (_, inputs, message) => {
    expect(messages(inputs)).toEqual([expect.stringContaining(message)]);
  });

  test("tells every problem at once, not only the first", () => {
    expect(messages({ memory: "x", count: 99, disks: [{ size: "y" }] })).toHaveLength(5);
  });

  test("refuses by name what only the other backend honours", () => {
    expect(messages({ name: "web", hugepages: true }, "cluster")).toEqual([
      "hugepages: is not supported by the cluster backend. Only the libvirt backend honours it. Leave it out, or use that backend.",
    ]);
    expect(messages({ name: "web", hugepages: true }, "libvirt")).toEqual([]);
  });

  test("never shows the value of a secret property", () => {
    const table = { ...machineTable, userData: { ...machineTable.userData, maxLength: 3 } };
    const { diagnostics } = normalise(table, { name: "web", userData: "canary-\u0000" });
    expect(diagnostics.map(formatDiagnostic).join()).not.toContain("canary");
    expect(diagnostics).toHaveLength(1);
  });
});

import fc from "fast-check";
import { domainFromXml } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/domain-from-xml";
import { domainToXml } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/domain-to-xml";
import { formatXml, parseXml, sameXml } from "../../../../../../provider/backends/libvirt/xml";
import { formatPath } from "../../../../../../provider/core/property-path";
import { walkSchema } from "../../../../../../provider/core/property-schema";
import {
  isList,
  isProperties,
  type Properties,
  type Value,
} from "../../../../../../provider/core/value";
import { machineInputs } from "../../../../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { MACHINE_EXAMPLES } from "../../../../../fixtures/machines/machine-examples";
import { context, driftOf, normalised, pathsOf, volumeOfPath } from "./definition-of";

const machine = (inputs: Properties): Properties => ({ name: "web-1", memory: "64MiB", ...inputs });

describe.each(MACHINE_EXAMPLES)("$title", ({ inputs }) => {
  const written = machine(inputs);

  test("reads back as it was written", () => {
    const definition = domainToXml(normalised(written), undefined, context);
    expect(pathsOf(driftOf(written, parseXml(formatXml(definition))))).toEqual([]);
  });

  test("is the same definition when it is laid over itself", () => {
    const definition = domainToXml(normalised(written), undefined, context);
    expect(sameXml(domainToXml(normalised(written), definition, context), definition)).toBe(true);
  });

  test("becomes the shortest machine when all of it is taken away", () => {
    const definition = domainToXml(normalised(written), undefined, context);
    const bare = domainToXml(normalised(machine({})), definition, context);
    expect(pathsOf(driftOf(machine({}), bare))).toEqual([]);
    const left = hereAndThere(domainFromXml(bare, { volumeOfPath, imported: true }), inputs);
    expect(left).toEqual([]);
  });
});

/** What is as it would be without a word, or what only a new machine is made with. */
const UNSEEN: { readonly [path: string]: readonly Value[] } = {
  "libvirt.sparePorts": [0],
  "libvirt.machine": ["pc", "pc-q35-7.2"],
  "libvirt.accelerator": ["qemu"],
  "libvirt.architecture": ["x86_64"],
  "libvirt.emulator": ["/usr/bin/qemu-system-x86_64"],
  "libvirt.clock.offset": ["utc"],
  "libvirt.events.poweroff": ["destroy"],
  "libvirt.boot.loaderType": ["rom"],
  memory: ["64MiB"],
};

describe.each(MACHINE_EXAMPLES)("$title, changed behind our back", ({ inputs }) => {
  test("shows all of it and nothing else", () => {
    const written = machine(inputs);
    const definition = domainToXml(normalised(written), undefined, context);
    const bare = domainToXml(normalised(machine({})), definition, context);
    const drift = pathsOf(driftOf(written, bare));
    const leaves = [...leavesOf(inputs)];
    const changed = leaves.filter(([path, value]) => !UNSEEN[path]?.includes(value ?? null));
    const unseen = changed.filter(([leaf]) => !drift.some((path) => isInside(leaf, path)));
    expect(unseen).toEqual([]);
    expect(drift.filter((path) => !leaves.some(([leaf]) => isInside(leaf, path)))).toEqual([]);
  });
});

type Leaf = readonly [path: string, value: Value | undefined];

function* leavesOf(bag: Properties): Generator<Leaf> {
  for (const [name, value] of Object.entries(bag)) yield* leavesIn(value, [name]);
}

function* leavesIn(value: Value | undefined, path: (string | number)[]): Generator<Leaf> {
  if (isList(value) && value.length > 0) {
    for (const [index, item] of value.entries()) yield* leavesIn(item, [...path, index]);
  } else if (isProperties(value) && Object.keys(value).length > 0) {
    for (const [name, item] of Object.entries(value)) yield* leavesIn(item, [...path, name]);
  } else yield [formatPath(path), value];
}

function isInside(leaf: string, path: string): boolean {
  return leaf === path || /^[.[]/.test(leaf.startsWith(path) ? leaf.slice(path.length) : "");
}

/** Properties that a definition keeps once it has them: the host's choices, and what they were. */
const KEPT = [
  "libvirt.machine",
  "libvirt.accelerator",
  "libvirt.architecture",
  "libvirt.boot.nvram",
];

/** Paths that still hold what had been written. */
function hereAndThere(there: Properties, written: Properties, prefix = ""): readonly string[] {
  return Object.entries(written).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    const now = there[name];
    if (KEPT.includes(path)) return [];
    if (isProperties(value) && isProperties(now)) return hereAndThere(now, value, `${path}.`);
    const gone = now === null || now === undefined || (isList(now) && now.length === 0);
    return gone || isDefault(path, now) ? [] : [path];
  });
}

function isDefault(path: string, value: Value): boolean {
  const found = [...walkSchema(machineInputs)].find(({ pattern }) => pattern === path);
  if (found === undefined || !("default" in found.property)) return path === "memory";
  return path === "memory" || found.property.default === value;
}

test("every property that a definition can hold is in an example", () => {
  const used = new Set(MACHINE_EXAMPLES.flatMap(({ inputs }) => [...patternsOf(machine(inputs))]));
  const refused = [...walkSchema(machineInputs)]
    .filter(({ property }) => property.only === "cluster")
    .map(({ pattern }) => pattern);
  const unused = [...walkSchema(machineInputs)]
    .map(({ pattern }) => pattern)
    .filter(
      (pattern) =>
        !refused.some(
          (outer) => `${pattern}.`.startsWith(`${outer}.`) || pattern.startsWith(`${outer}[]`),
        ),
    )
    .filter((pattern) => !/^(power|waitFor|install|cloudInit|autostart)(\.|$)/.test(pattern))
    .filter((pattern) => !used.has(pattern));
  expect(unused).toEqual(["graphics[].tlsPort"]);
});

function* patternsOf(bag: Properties, prefix = ""): Generator<string> {
  for (const [name, value] of Object.entries(bag)) {
    const pattern = `${prefix}${name}`;
    yield pattern;
    for (const item of isList(value) ? value : []) {
      if (isProperties(item)) yield* patternsOf(item, `${pattern}[].`);
    }
    if (isProperties(value)) yield* patternsOf(value, `${pattern}.`);
  }
}

test("examples laid over each other in any order leave the last one", () => {
  const any = fc.constantFrom(...MACHINE_EXAMPLES);
  fc.assert(
    fc.property(fc.array(any, { minLength: 2, maxLength: 4 }), (sequence) => {
      let stored = domainToXml(normalised(machine({})), undefined, context);
      for (const { inputs } of sequence) {
        stored = domainToXml(normalised(machine(inputs)), stored, context);
      }
      const last = sequence.at(-1);
      expect(pathsOf(driftOf(machine(last?.inputs ?? {}), stored))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

import fs from "node:fs";
import path from "node:path";
import { domainToXml } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/domain-to-xml";
import {
  childrenOf,
  parseXml,
  type XmlElement,
} from "../../../../../../provider/backends/libvirt/xml";
import { type LibvirtdBed, startLibvirtd } from "../../../../../beds/private-libvirtd";
import { domainDefinitions } from "../../../../../fixtures/domains/domain-definitions";
import { context, driftOf, normalised, pathsOf } from "./definition-of";
import { importOf, schemaProblems } from "./import-of";

const definitions = domainDefinitions();

test("there are at least 150 definitions, each of its own", () => {
  expect(new Set(definitions.map(({ xml }) => xml)).size).toBeGreaterThanOrEqual(150);
});

/** What an update may add to a definition that somebody else made. */
const ADDED = ["alias", "metadata", "link", "boot", "on_crash", "on_reboot", "on_poweroff"];

/** Elements of a definition by their path, as often as they are there. */
function countsOf(node: XmlElement, at = "", counts = new Map<string, number>()) {
  const here = `${at}/${node.name}`;
  counts.set(here, (counts.get(here) ?? 0) + 1);
  for (const child of childrenOf(node)) countsOf(child, here, counts);
  return counts;
}

/** Elements that are there less often than before. */
function lostOf(before: XmlElement, after: XmlElement): readonly string[] {
  const left = countsOf(after);
  return [...countsOf(before)]
    .filter(([at, count]) => (left.get(at) ?? 0) < count)
    .map(([at]) => at);
}

/** Elements that are there more often than before, but for what an update adds. */
function gainedOf(before: XmlElement, after: XmlElement): readonly string[] {
  const names = (at: string) => at.split("/");
  return lostOf(after, before).filter((at) => !names(at).some((name) => ADDED.includes(name)));
}

function expectImported(stored: XmlElement): void {
  const imported = importOf(stored);
  expect(schemaProblems(imported)).toEqual([]);
  expect(pathsOf(driftOf(imported, stored))).toEqual([]);
  const patched = domainToXml(normalised(imported), stored, context);
  expect(lostOf(stored, patched)).toEqual([]);
  expect(gainedOf(stored, patched)).toEqual([]);
  expect(pathsOf(driftOf(imported, patched))).toEqual([]);
}

let bed: LibvirtdBed;
beforeAll(async () => {
  bed = await startLibvirtd();
});
afterAll(() => bed.stop());

test.each(definitions)("$title: the next preview is empty and nothing is lost", async ({ xml }) => {
  const file = path.join(bed.stateDir, "domain.xml");
  fs.writeFileSync(file, xml);
  await bed.virsh("define", file);
  try {
    expectImported(
      parseXml(await bed.virsh("dumpxml", "--inactive", "--security-info", "imported")),
    );
  } finally {
    await bed.virsh("undefine", "--nvram", "imported");
  }
});

import fs from "node:fs";
import path from "node:path";
import { domainToXml } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/domain-to-xml";
import {
  formatXml,
  parseXml,
  type XmlElement,
} from "../../../../../../provider/backends/libvirt/xml";
import type { Properties } from "../../../../../../provider/core/value";
import { type LibvirtdBed, startLibvirtd } from "../../../../../beds/private-libvirtd";
import { MACHINE_EXAMPLES } from "../../../../../fixtures/machines/machine-examples";
import { context, driftOf, normalised, pathsOf } from "./definition-of";
import { importOf, schemaProblems } from "./import-of";

let bed: LibvirtdBed;
beforeAll(async () => {
  bed = await startLibvirtd();
});
afterAll(() => bed?.stop());

const { uuid } = context;

/** Defines and gives back what libvirt stored, its text sorted by lines: the order has no meaning. */
async function define(
  definition: XmlElement,
): Promise<{ stored: XmlElement; lines: readonly string[] }> {
  const file = path.join(bed.stateDir, "domain.xml");
  fs.writeFileSync(file, formatXml(definition));
  await bed.virsh("define", "--validate", file);
  const text = await bed.virsh("dumpxml", "--inactive", "--security-info", uuid);
  return { stored: parseXml(text), lines: text.split("\n").sort() };
}

describe.each(MACHINE_EXAMPLES)("$title", ({ inputs }) => {
  const written: Properties = { name: "web-1", memory: "64MiB", ...inputs };
  afterEach(() => bed.virsh("undefine", "--nvram", uuid));

  test("is what libvirt stores, stays it, and is imported", async () => {
    const first = await define(domainToXml(normalised(written), undefined, context));
    expect(pathsOf(driftOf(written, first.stored))).toEqual([]);

    // libvirt counts the ports of consoles anew each time it reads them.
    const again = await define(domainToXml(normalised(written), first.stored, context));
    const third = await define(domainToXml(normalised(written), again.stored, context));
    expect(third.lines).toEqual(again.lines);

    const imported = importOf(first.stored);
    expect(schemaProblems(imported)).toEqual([]);
    expect(pathsOf(driftOf(imported, first.stored))).toEqual([]);
  });
});

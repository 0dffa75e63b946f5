import { parseSize } from "../../../../../../core/unit";
import type { Value } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { childOf, childrenOf, element, type XmlElement } from "../../../../xml";
import { patchAttributes, patchChild, patchChildren } from "../patch-element";

type Cells = NonNullable<NonNullable<NonNullable<MachineInputs["libvirt"]>["numa"]>["cells"]>;

/** The guest's NUMA cells by their number; distances and caches of a stored cell stay. */
export function patchCells(cpu: XmlElement, cells: Cells): XmlElement {
  return patchChild(cpu, "numa", (numa) => {
    const stored = childrenOf(numa, "cell");
    const patched = cells.map((cell, id) =>
      patchAttributes(stored[id] ?? element("cell"), {
        id,
        cpus: cell.cpus,
        memory: cell.memory / 1024,
        unit: "KiB",
        memAccess: cell.shared === undefined ? undefined : cell.shared ? "shared" : "private",
      }),
    );
    const next = patchChildren(numa, "cell", patched);
    return patched.length === 0 ? undefined : next;
  });
}

export function readCells(cpu: XmlElement): readonly Value[] {
  const numa = childOf(cpu, "numa");
  return (numa ? childrenOf(numa, "cell") : []).map((cell) => {
    const { cpus, memory, unit, memAccess } = cell.attributes;
    return {
      cpus: cpus ?? null,
      memory: parseSize(`${memory ?? "0"}${unit ?? "KiB"}`) ?? 0,
      shared: memAccess === undefined ? null : memAccess === "shared",
    };
  });
}

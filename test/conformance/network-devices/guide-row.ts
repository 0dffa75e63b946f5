import { readFileSync } from "node:fs";
import path from "node:path";
import { repositoryRoot } from "../../beds/repository-root";
import type { ConformanceRow, RowResult } from "../row";
import { shownByTests } from "../shown-by-tests";
import { GUIDE_ROWS } from "./guide-rows";

/** The scenarios run here, the guide's other lines in the rows of this area; this says which belongs to which line. */
const scenarios = shownByTests({
  area: "network-devices",
  name: "guide scenarios",
  files: [
    "test/backends/libvirt/kinds/network/guide-scenarios.test.ts",
    "test/backends/libvirt/kinds/virtual-machine/virtual-machine-check.test.ts",
  ],
});

export const guideRow: ConformanceRow = {
  area: "network-devices",
  name: "guide scenarios",
  async run(): Promise<RowResult> {
    const { ok, figure } = await scenarios.run();
    const lost = GUIDE_ROWS.filter(({ test }) => test !== undefined && !stands(test));
    const without = GUIDE_ROWS.filter(({ test }) => test === undefined);
    const shown = GUIDE_ROWS.length - without.length - lost.length;
    const told = [
      figure,
      `${shown} of ${GUIDE_ROWS.length} lines of chapters 6, 9 and 16 name a test that is there`,
      ...without.map(({ row, what, reason }) => `without: ${row} ${what} (${reason})`),
      ...lost.map(({ row }) => `lost: ${row}`),
    ];
    return { ok: ok && lost.length === 0, figure: told.join("; ") };
  },
};

function stands([file, words]: readonly [file: string, words: string]): boolean {
  return readFileSync(path.join(repositoryRoot(), file), "utf8").includes(words);
}

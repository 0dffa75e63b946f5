import { readFileSync } from "node:fs";
import path from "node:path";
import { repositoryRoot } from "../../beds/repository-root";
import type { ConformanceRow, RowResult } from "../row";
import { GUIDE_ROWS } from "./guide-rows";

/** The tests themselves run in the other rows; this one says which belongs to which line. */
export const guideRow: ConformanceRow = {
  area: "cluster",
  name: "rows C0-01 … C3-20",
  async run(): Promise<RowResult> {
    const folder = path.join(repositoryRoot(), "test", "backends", "cluster");
    const shown = GUIDE_ROWS.filter(({ test }) => test !== undefined);
    const lost = shown.filter(({ test: [file, words] = ["", ""] }) => {
      return !readFileSync(path.join(folder, file), "utf8").includes(words);
    });
    const open = GUIDE_ROWS.filter(({ test }) => test === undefined).map(
      ({ row, reason }) => `${row} (${reason})`,
    );
    return {
      ok: open.length === 0 && lost.length === 0,
      figure:
        `${shown.length - lost.length} of ${GUIDE_ROWS.length} rows name a test that is there` +
        `${lost.length > 0 ? `; lost: ${lost.map(({ row }) => row).join(", ")}` : ""}; without a test: ${open.join(", ")}`,
    };
  },
};

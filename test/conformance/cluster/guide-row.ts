import { readFileSync } from "node:fs";
import path from "node:path";
import { repositoryRoot } from "../../beds/repository-root";
import type { ConformanceRow, RowResult } from "../row";
import { shownByTests } from "../shown-by-tests";
import { GUIDE_ROWS, type GuideRow } from "./guide-rows";

const FOLDER = "test/backends/cluster";
const NAMES = { area: "cluster", name: "rows C0-01 … C3-20" } as const;

/** Which tests run what is only a table. */
const RUN_BY: Readonly<Record<string, string>> = {
  "admission-rows.ts": "admission.test.ts",
  "clones/clone-decisions.ts": "clones/clones.test.ts",
  "kinds/cluster-object/rules/manifest-rows.ts":
    "kinds/cluster-object/rules/manifest-rules.test.ts",
};

/** Every line of the guides has its test, and all of those tests pass. */
export const guideRow: ConformanceRow = {
  ...NAMES,
  async run(): Promise<RowResult> {
    const files = new Set(GUIDE_ROWS.map(({ test: [file] }) => RUN_BY[file] ?? file));
    const tests = shownByTests({ ...NAMES, files: [...files].map((file) => `${FOLDER}/${file}`) });
    const { ok, figure } = await tests.run();
    const lost = GUIDE_ROWS.filter((row) => !isThere(row)).map(({ row }) => row);
    return {
      ok: ok && lost.length === 0,
      figure: [
        `${GUIDE_ROWS.length - lost.length} of ${GUIDE_ROWS.length} rows name a test that is there`,
        ...(lost.length > 0 ? [`lost: ${lost.join(", ")}`] : []),
        figure,
      ].join("; "),
    };
  },
};

function isThere({ test: [file, words] }: GuideRow): boolean {
  return readFileSync(path.join(repositoryRoot(), FOLDER, file), "utf8").includes(words);
}

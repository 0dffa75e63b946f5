import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../beds/repository-root";
import type { ConformanceRow, RowResult } from "../row";
import { shownByTests } from "../shown-by-tests";

const run = promisify(execFile);
const FOLDER = "test/backends/cluster/webhooks";

/** The row, and the same beside CDI's and the SR-IOV operator's own admission: `npm run test:webhooks`. */
export function withWebhooks(row: ConformanceRow, ...files: readonly string[]): ConformanceRow {
  const { area, name } = row;
  const suite = shownByTests({ area, name, files: files.map((file) => `${FOLDER}/${file}`) });
  return {
    area,
    name,
    async run(): Promise<RowResult> {
      const own = await row.run();
      // Made before a test waits for them: building takes longer than a test may.
      await run(process.execPath, [path.join(repositoryRoot(), "scripts", "webhook-binaries.mjs")]);
      const beside = await suite.run();
      const figure = `${own.figure}; beside CDI's and the SR-IOV operator's admission: ${beside.figure}`;
      return { ok: own.ok && beside.ok, figure };
    },
  };
}

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { repositoryRoot } from "../beds/repository-root";
import type { Area, ConformanceRow, RowResult } from "./row";

export interface TestedRow {
  readonly area: Area;
  readonly name: string;
  /** Test files, from the repository's root. */
  readonly files: readonly string[];
  /** Only tests whose full name has this in it. */
  readonly matching?: string;
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
}

/** A row that tests show: they run now, and what they measured is the figure. */
export function shownByTests(row: TestedRow): ConformanceRow {
  return { area: row.area, name: row.name, run: () => runTests(row) };
}

async function runTests({ files, matching }: TestedRow): Promise<RowResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "virt-conformance-"));
  const report = path.join(folder, "report.json");
  const figures = path.join(folder, "figures");
  try {
    const missing = files.filter((file) => !existsSync(path.join(repositoryRoot(), file)));
    if (missing.length > 0) return { ok: false, figure: `there is no ${missing.join(", ")}` };
    await runJest(
      [...files, ...(matching ? ["--testNamePattern", matching] : [])],
      report,
      figures,
    );
    const result = JSON.parse(readFileSync(report, "utf8")) as JestReport;
    const measured = existsSync(figures)
      ? readFileSync(figures, "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as string)
      : [];
    const { numPassedTests: passed, numFailedTests: failed } = result;
    return {
      ok: result.success && passed > 0,
      figure: [
        `${passed} test${passed === 1 ? "" : "s"} passed, ${failed} failed`,
        ...measured,
      ].join("; "),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs to the end whatever the outcome; the report says it. */
function runJest(args: readonly string[], report: string, figures: string): Promise<void> {
  const root = repositoryRoot();
  const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
  const all = [
    "--experimental-vm-modules",
    jest,
    "--runInBand",
    "--json",
    `--outputFile=${report}`,
    ...args,
  ];
  const options = {
    cwd: root,
    env: { ...process.env, CONFORMANCE_FIGURES: figures },
    maxBuffer: 2 ** 28,
  };
  return new Promise((resolve) => execFile(process.execPath, all, options, () => resolve()));
}

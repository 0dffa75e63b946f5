import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../beds/repository-root";
import type { RowResult } from "../row";

const run = promisify(execFile);

/** What CI does, in a clone of what is committed; without a terminal. */
export async function wholeTestRun(): Promise<RowResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "virt-clone-"));
  const clone = path.join(folder, "repository");
  const start = performance.now();
  try {
    await run("git", ["clone", "-q", repositoryRoot(), clone]);
    const printed = await printedBy("bash", [".ci/run"], clone);
    const last = printed.trimEnd().split("\n").at(-1) ?? "";
    const minutes = ((performance.now() - start) / 60_000).toFixed(1);
    const counts = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(last);
    const [, passed = "0", failed = "0"] = counts ?? [];
    return { ok: Number(passed) > 0 && failed === "0", figure: `${last} in ${minutes} min` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything that it prints, whatever its exit code. Shown as it comes: a failure is told there alone. */
function printedBy(program: string, args: readonly string[], cwd: string): Promise<string> {
  const env = { ...process.env, CI: "true" };
  return new Promise((resolve) => {
    const child = execFile(program, [...args], { cwd, env, maxBuffer: 2 ** 28 }, (_, stdout) =>
      resolve(stdout),
    );
    child.stdin?.end();
    for (const stream of [child.stdout, child.stderr]) stream?.pipe(process.stderr, { end: false });
  });
}

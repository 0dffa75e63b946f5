import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { repositoryRoot } from "../beds/repository-root";

/** What one process has used in its whole life. */
export interface ProcessRecord {
  readonly cpuMs: number;
  /** The most memory that was resident. */
  readonly peakMib: number;
}

export interface ProcessRecords {
  /** For the environment of an engine: its plugins leave their records. */
  readonly env: Readonly<Record<string, string>>;
  /** The processes that ended since the last call. Throws if one of them was killed. */
  take(): readonly ProcessRecord[];
  dispose(): void;
}

export function recordProcesses(): ProcessRecords {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-bench-"));
  const preload = path.join(repositoryRoot(), "test", "bench", "record-process.cjs");
  return {
    env: { NODE_OPTIONS: `--require=${preload}`, VIRT_BENCH_RECORDS: folder },
    take: () => {
      const started = fs.readdirSync(folder).filter((name) => name.endsWith(".started"));
      const records = started.map((name) => {
        const file = path.join(folder, name.replace(".started", ".json"));
        const record = JSON.parse(fs.readFileSync(file, "utf8")) as ProcessRecord;
        fs.rmSync(file);
        fs.rmSync(path.join(folder, name));
        return record;
      });
      if (records.length === 0) throw new Error("no process left a record");
      return records;
    },
    dispose: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

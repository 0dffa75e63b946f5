import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { repositoryRoot } from "../beds/repository-root";
import { allRows } from "./all-rows";
import type { ShownRow } from "./report";

/** What a row said when it last ran, and when that was. */
export interface RememberedRow extends ShownRow {
  /** As 2026-11-21. */
  readonly day: string;
}

/** Keeps what the rows said beside the page; forgets rows that are no more. Gives all that is kept. */
export function remember(shown: readonly ShownRow[]): readonly RememberedRow[] {
  const file = path.join(repositoryRoot(), "docs", "conformance.json");
  const before = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as readonly RememberedRow[])
    : [];
  const day = new Date().toISOString().slice(0, 10);
  const kept = allRows.flatMap(({ area, name }): readonly RememberedRow[] => {
    const isIt = (row: ShownRow) => row.area === area && row.row === name;
    const now = shown.find(isIt);
    if (now !== undefined) return [{ ...now, day }];
    const last = before.find(isIt);
    return last === undefined ? [] : [last];
  });
  writeFileSync(file, `${JSON.stringify(kept, undefined, 2)}\n`);
  return kept;
}

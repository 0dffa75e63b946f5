/**
 * `npm run conformance [-- --area NAME] [-- --row TEXT] [-- --json]`: runs claims of ours on the same
 * real beds and engines as the tests, prints a table and writes them into docs/conformance.md. A row
 * that did not run keeps what it said last; one that never ran says so.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { repositoryRoot } from "../beds/repository-root";
import { allRows } from "./all-rows";
import { remember } from "./remembered-rows";
import { conformancePage, conformanceTable, type ShownRow } from "./report";
import { AREAS, type ConformanceRow } from "./row";
import { versions } from "./versions";

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      area: { type: "string" },
      row: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  if (values.area && !AREAS.some((area) => area === values.area)) {
    console.error(`--area: found "${values.area}", expected one of ${AREAS.join(", ")}`);
    return 2;
  }
  const rows = allRows.filter(
    ({ area, name }) =>
      (values.area ? area === values.area : true) &&
      (values.row ? name.includes(values.row) : true),
  );
  const shown: ShownRow[] = [];
  for (const row of rows) {
    if (!values.json) process.stderr.write(`… ${row.area}: ${row.name}\n`);
    shown.push(await show(row));
  }
  console.log(values.json ? JSON.stringify(shown, undefined, 2) : conformanceTable(shown));
  const kept = remember(shown);
  const page = path.join(repositoryRoot(), "docs", "conformance.md");
  writeFileSync(page, conformancePage(kept, allRows, await versions()));
  return shown.every(({ ok }) => ok) ? 0 : 1;
}

async function show(row: ConformanceRow): Promise<ShownRow> {
  const { area, name } = row;
  try {
    return { area, row: name, ...(await row.run()) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { area, row: name, ok: false, figure: message.split("\n")[0] ?? "failed" };
  }
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);

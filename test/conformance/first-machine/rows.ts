import { allBudgets } from "../../bench/all-budgets";
import { toRow } from "../../bench/budget";
import type { ConformanceRow } from "../row";
import { shownByTests, type TestedRow } from "../shown-by-tests";
import { wholeTestRun } from "./whole-test-run";

const tested = (name: string, ...files: readonly string[]): ConformanceRow =>
  shownByTests({ area: "first-machine", name, files } satisfies TestedRow);

/** The table of the first-machine issue, row by row. */
export const firstMachineRows: readonly ConformanceRow[] = [
  tested("fresh clone, `npm start`, again, `npm run stop`", "test/commands/start-and-stop.test.ts"),
  { area: "first-machine", name: "fresh clone, `npm test`", run: wholeTestRun },
  tested("second preview", "test/engines/second-preview.test.ts"),
  tested(
    "same stack through Pulumi plugin, dynamic, OpenTofu",
    "test/engines/same-objects.test.ts",
  ),
  tested(
    "killed (-9) before, in and after each call of a create, then run again",
    "test/lifecycles/killed-create.test.ts",
  ),
  tested(
    "unreachable host or denied permission during refresh and destroy",
    "test/engines/broken-host.test.ts",
  ),
  tested("import of a machine made by hand with virsh", "test/engines/import-by-hand.test.ts"),
  tested("secrets", "test/engines/secrets.test.ts"),
  tested(
    "connection cut at each lookup of refresh and destroy",
    "test/lifecycles/broken-refresh-and-delete.test.ts",
  ),
  tested("20 networks, 50 volumes, 50 domains at once", "test/engines/many-at-once.test.ts"),
  ...allBudgets.map(
    (budget): ConformanceRow => ({
      area: "first-machine",
      name: `bench: ${budget.name}`,
      run: async () => {
        const { ours, against, ratio, met } = toRow(budget, await budget.measure());
        const figure = `${ours} against ${against}, ratio ${ratio}, budget ${budget.budget}`;
        return { ok: met, figure };
      },
    }),
  ),
];

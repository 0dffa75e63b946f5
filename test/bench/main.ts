/** `npm run bench [-- --json] [-- --only TEXT]`: every budget as a ratio, and docs/benchmarks.md. */
import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs, styleText } from "node:util";
import { repositoryRoot } from "../beds/repository-root";
import { textTable } from "../conformance/report";
import { versions } from "../conformance/versions";
import { allBudgets } from "./all-budgets";
import { type BudgetRow, toRow } from "./budget";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: "boolean", default: false }, only: { type: "string" } },
  });
  const rows: BudgetRow[] = [];
  const loadBefore = load();
  for (const budget of allBudgets.filter(({ name }) => name.includes(values.only ?? ""))) {
    if (!values.json) process.stderr.write(`… ${budget.name}\n`);
    rows.push(toRow(budget, await budget.measure()));
  }
  console.log(values.json ? JSON.stringify(rows, undefined, 2) : table(rows));
  if (values.only === undefined) {
    writeFileSync(
      path.join(repositoryRoot(), "docs", "benchmarks.md"),
      page(rows, [...(await versions()), `a load of ${loadBefore} before and ${load()} after`]),
    );
  }
}

/** Runnable processes of the last minute, others' included: above the number of processors, seconds stretch. */
function load(): string {
  return (os.loadavg()[0] ?? 0).toFixed(1);
}

function table(rows: readonly BudgetRow[]): string {
  const lines = rows.map(({ name, ours, against, ratio, budget, met }) => [
    name,
    ours,
    against,
    String(ratio),
    budget,
    met ? styleText("green", "met") : styleText("red", "missed"),
  ]);
  return textTable(["name", "ours", "against", "ratio", "budget", "met"], lines);
}

function page(rows: readonly BudgetRow[], machine: readonly string[]): string {
  return [
    "# Benchmarks",
    "",
    "Each figure is a ratio to something measured in the same run. `npm run bench` writes this page.",
    "",
    `Measured on ${new Date().toISOString().slice(0, 10)} with ${machine.join(", ")}.`,
    "",
    "| what | ours | against | ratio | budget | met |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(
      ({ name, ours, against, ratio, budget, met }) =>
        `| ${name} | ${ours} | ${against} | ${ratio} | ${budget} | ${met ? "yes" : "**no**"} |`,
    ),
    "",
    ...rows.flatMap(({ name, note }) => (note === undefined ? [] : [`- ${name}: ${note}`])),
    "",
  ].join("\n");
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);

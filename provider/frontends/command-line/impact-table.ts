import { stripVTControlCharacters, styleText } from "node:util";
import { compareImpact, type ImpactWord } from "../../core/impact";
import type { PlannedObject } from "../../engine-plans/planned-object";

const COLOURS: { readonly [W in ImpactWord]: "green" | "cyan" | "yellow" | "red" } = {
  live: "green",
  replug: "cyan",
  "next-start": "cyan",
  restart: "yellow",
  replace: "red",
};

/** The worst word of a whole plan; undefined when nothing that exists is touched. */
export function worstOf(objects: readonly PlannedObject[]): ImpactWord | undefined {
  return objects
    .flatMap(({ action, impacts }) => [
      ...impacts.map(({ word }) => word),
      ...(action === "replace" ? (["replace"] as const) : []),
    ])
    .sort((a, b) => compareImpact(b, a))[0];
}

export function terminalTable(objects: readonly PlannedObject[]): string {
  const rows = rowsOf(objects).map(([name, action, path, word, reason]) => [
    name,
    action,
    path,
    word ? styleText(COLOURS[word], word) : "",
    reason,
  ]);
  if (rows.length === 0) return "no changes";
  const table = [["object", "action", "property", "impact", "why"], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((row) => width(row[column] ?? ""))),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function markdownTable(objects: readonly PlannedObject[]): string {
  const rows = rowsOf(objects);
  if (rows.length === 0) return "No changes to virtual machines or what they stand on.\n";
  const worst = worstOf(objects);
  const verdict = worst
    ? `Worst impact: **${worst}**.`
    : objects.some(({ uncertain }) => uncertain)
      ? "What it does is known after apply."
      : "Nothing that exists is touched.";
  const cells = rows.map(
    (row) => `| ${row.map((cell) => (cell ?? "").replaceAll("|", "\\|")).join(" | ")} |`,
  );
  return [
    verdict,
    "",
    "| object | action | property | impact | why |",
    "| --- | --- | --- | --- | --- |",
    ...cells,
    "",
  ].join("\n");
}

type Row = readonly [string, string, string, ImpactWord | undefined, string];

function rowsOf(objects: readonly PlannedObject[]): readonly Row[] {
  return objects
    .filter(({ action }) => action !== "none")
    .flatMap(({ name, action, impacts, uncertain }): readonly Row[] =>
      impacts.length === 0
        ? [[name, action, "", undefined, uncertain ? "known after apply" : ""]]
        : impacts.map(({ path, word, reason }) => [name, action, path, word, reason] as const),
    );
}

function width(text: string): number {
  return stripVTControlCharacters(text).length;
}

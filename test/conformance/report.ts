/** How the conformance report looks. */
import { stripVTControlCharacters, styleText } from "node:util";
import type { RememberedRow } from "./remembered-rows";
import type { ConformanceRow } from "./row";

export interface ShownRow {
  readonly area: string;
  readonly row: string;
  readonly ok: boolean;
  readonly figure: string;
}

export function conformanceTable(rows: readonly ShownRow[]): string {
  const lines = rows.map(({ area, row, ok, figure }) => [
    area,
    row,
    ok ? styleText("green", "ok") : styleText("red", "NOT"),
    figure,
  ]);
  return textTable(["area", "row", "ok", "figure"], lines);
}

/** Every row that there is, with what it said when it last ran. */
export function conformancePage(
  remembered: readonly RememberedRow[],
  rows: readonly ConformanceRow[],
  versions: readonly string[],
): string {
  const lines = rows.map(({ area, name }) => {
    const last = remembered.find((one) => one.area === area && one.row === name);
    const shown = last === undefined ? "not run yet" : last.ok ? "yes" : "**no**";
    const cells = [area, name, shown, inShort(last?.figure ?? ""), last?.day ?? ""];
    return `| ${cells.map(cell).join(" | ")} |`;
  });
  const shown = remembered.filter(({ ok }) => ok).length;
  return [
    "# Conformance",
    "",
    "What we claim, run on real beds and engines by `npm run conformance`, which writes this page and, with every figure in full, [conformance.json](conformance.json).",
    "",
    `${shown} of ${rows.length} rows are shown, with ${versions.join(", ")}.`,
    "",
    "| area | row | shown | figure | on |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

const FIGURES_SHOWN = 4;

/** The first figures of a row that has many, and how many there are besides. */
function inShort(figure: string): string {
  const figures = figure.split("; ");
  const more = figures.length - FIGURES_SHOWN;
  if (more <= 1) return figure;
  return `${figures.slice(0, FIGURES_SHOWN).join("; ")}; and ${more} more`;
}

/** A table for the terminal: columns padded, the last one free. */
export function textTable(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const width = (text: string) => stripVTControlCharacters(text).length;
  const widths = heads.map((head, column) =>
    Math.max(width(head), ...lines.map((line) => width(line[column] ?? ""))),
  );
  const format = (line: readonly string[]) =>
    line
      .map((text, column) => {
        const last = column === line.length - 1;
        return last ? text : text + " ".repeat((widths[column] ?? 0) - width(text));
      })
      .join("  ");
  return [format(heads), ...lines.map(format)].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

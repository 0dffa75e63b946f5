/**
 * The words in which every door tells what a change does, and the way back from them: `virt preview`
 * reads them out of an engine's own preview.
 */
import { compareImpact, IMPACT_WORDS, type ImpactWord } from "./impact";
import type { PlannedChange } from "./plan";
import { formatPath, type PropertyPath } from "./property-path";

export interface ImpactLine {
  readonly path: string;
  readonly word: ImpactWord;
  readonly dataLoss: boolean;
  readonly reason: string;
}

const DATA_LOSS = " (its content is lost)";

/** One line for each change, the worst first: `memory: restart: QEMU fixes it at start`. */
export function impactLines(
  changes: readonly PlannedChange[],
  format: (path: PropertyPath) => string = formatPath,
): readonly string[] {
  return [...changes]
    .sort((a, b) => compareImpact(b.impact.word, a.impact.word))
    .map(({ path, impact }) => {
      const loss = impact.dataLoss ? DATA_LOSS : "";
      const others = impact.alsoAffects?.length ? `; ${impact.alsoAffects.join("; ")}` : "";
      return `${format(path)}: ${impact.word}${loss}: ${impact.reason}${others}`;
    });
}

/** Reads back what {@link impactLines} wrote; undefined for any other text. */
export function parseImpactLine(line: string): ImpactLine | undefined {
  const words = IMPACT_WORDS.join("|");
  const pattern = new RegExp(`^(\\S.*?): (${words})( \\(its content is lost\\))?: (.+)$`);
  const match = pattern.exec(line.trim());
  if (match === null) return undefined;
  const [, path = "", word, loss, reason = ""] = match;
  return { path, word: word as ImpactWord, dataLoss: loss !== undefined, reason };
}

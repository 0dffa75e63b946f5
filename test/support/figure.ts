import { appendFileSync } from "node:fs";

/**
 * Tells the conformance report a figure that this test has measured. Without a report it says
 * nothing, so a test is the same whoever runs it.
 */
export function recordFigure(figure: string): void {
  const file = process.env.CONFORMANCE_FIGURES;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

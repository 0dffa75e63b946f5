import { isDisruptive } from "./impact";
import { impactLines } from "./impact-lines";
import type { Plan } from "./plan";

export interface ImpactMessage {
  /** `warning` if something restarts, is replaced or data is at risk. */
  readonly severity: "warning" | "info";
  readonly text: string;
}

/** What a planned change does, told once, the worst first; undefined when all of it is live. */
export function impactMessage({ changes }: Plan): ImpactMessage | undefined {
  const warned = changes.some(({ impact }) => isDisruptive(impact));
  if (!warned && changes.every(({ impact }) => impact.word === "live")) return undefined;
  return { severity: warned ? "warning" : "info", text: impactLines(changes).join("\n") };
}

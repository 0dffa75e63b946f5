import { isDisruptive } from "./impact";
import { impactLines } from "./impact-lines";
import type { Plan } from "./plan";

export interface ImpactMessage {
  /** `warning` if something restarts, is replaced or data is at risk. */
  readonly severity: "warning" | "info";
  readonly text: string;
}

/** What a planned change does, told once, the worst first; undefined when nothing changes. */
export function impactMessage({ changes }: Plan): ImpactMessage | undefined {
  if (changes.length === 0) return undefined;
  const warned = changes.some(({ impact }) => isDisruptive(impact));
  return { severity: warned ? "warning" : "info", text: impactLines(changes).join("\n") };
}

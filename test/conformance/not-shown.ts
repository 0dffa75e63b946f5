import type { Area, ConformanceRow } from "./row";

/** A row that cannot be shown says so itself, and why. */
export function notShown(area: Area, name: string, reason: string): ConformanceRow {
  return { area, name, run: async () => ({ ok: false, figure: reason }) };
}

import { firstMachineRows } from "./first-machine/rows";
import type { ConformanceRow } from "./row";

/** Every row of every issue's "shown when done" table, in the order of the issues. */
export const allRows: readonly ConformanceRow[] = [...firstMachineRows];

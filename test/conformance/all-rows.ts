import { firstMachineRows } from "./first-machine/rows";
import type { ConformanceRow } from "./row";
import { rows as storageRows } from "./storage/storage-rows";

/** Every row of every issue's "shown when done" table, in the order of the issues. */
export const allRows: readonly ConformanceRow[] = [...firstMachineRows, ...storageRows];

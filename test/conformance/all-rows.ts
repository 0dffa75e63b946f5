import { rows as clusterRows } from "./cluster/cluster-rows";
import { firstMachineRows } from "./first-machine/rows";
import { rows as networkDevicesRows } from "./network-devices/network-devices-rows";
import type { ConformanceRow } from "./row";
import { rows as sdkRows } from "./sdk/sdk-rows";
import { rows as storageRows } from "./storage/storage-rows";
import { rows as wholeMachineRows } from "./whole-machine/whole-machine-rows";

/** Every row of every issue's "shown when done" table, in the order of the issues. */
export const allRows: readonly ConformanceRow[] = [
  ...firstMachineRows,
  ...wholeMachineRows,
  ...storageRows,
  ...networkDevicesRows,
  ...clusterRows,
  ...sdkRows,
];

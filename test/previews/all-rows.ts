import type { PreviewRow } from "./preview-row";
import { machineRows } from "./rows/machine-rows";
import { networkRows } from "./rows/network-rows";
import { storageRows } from "./rows/storage-rows";

/** Every preview scenario. A runner that cannot run one of them is wrong, not the row. */
export const PREVIEW_ROWS: readonly PreviewRow[] = [...machineRows, ...storageRows, ...networkRows];

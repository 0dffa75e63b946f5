import type { PropertyTable } from "../../core/property-schema";

/** What only a cluster honours; the content of a machine's `cluster` block. */
export const clusterBlock = {} as const satisfies PropertyTable;

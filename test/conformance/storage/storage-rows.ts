import type { ConformanceRow } from "../row";
import { shownByTests } from "../shown-by-tests";
import { linkedClonesRow } from "./linked-clones-row";
import { manyAtOnceRow } from "./many-at-once-row";
import { uploadRow } from "./upload-row";

const TESTS = "test/backends/libvirt/";

/** The claims about storage, in the order of their issue. */
export const rows: readonly ConformanceRow[] = [
  shownByTests({
    area: "storage",
    name: "every pool type",
    files: [
      `${TESTS}storage-pools.test.ts`,
      `${TESTS}storage-devices.test.ts`,
      `${TESTS}storage-plans.test.ts`,
      `${TESTS}storage-host.test.ts`,
    ],
  }),
  shownByTests({
    area: "storage",
    name: "existing content",
    files: [`${TESTS}storage-pools.test.ts`, `${TESTS}storage-devices.test.ts`],
    matching: "never touch",
  }),
  uploadRow,
  shownByTests({
    area: "storage",
    name: "broken uploads",
    files: [
      `${TESTS}storage-cut.test.ts`,
      `${TESTS}storage-broken-uploads.test.ts`,
      `${TESTS}storage-volumes.test.ts`,
      `${TESTS}kinds/volume/content/http-content.test.ts`,
    ],
  }),
  shownByTests({
    area: "storage",
    name: "disk full",
    files: [`${TESTS}storage-full.test.ts`],
  }),
  manyAtOnceRow,
  linkedClonesRow,
  shownByTests({
    area: "storage",
    name: "second preview, import",
    files: [`${TESTS}storage-plans.test.ts`],
    matching: "are empty after",
  }),
];

import type { ConformanceRow } from "../row";
import { shownByTests } from "../shown-by-tests";
import { admissionRow } from "./admission-row";
import { costRow } from "./cost-row";
import { guideRow } from "./guide-row";
import { withWebhooks } from "./with-webhooks";

const TESTS = "test/backends/cluster/";

/** The claims about the cluster, in the order of their issue. */
export const rows: readonly ConformanceRow[] = [
  guideRow,
  withWebhooks(admissionRow, "admission.test.ts", "clone-decisions.test.ts"),
  withWebhooks(
    shownByTests({
      area: "cluster",
      name: "second preview",
      files: ["storage", "networks", "pci-device", "running-machines", "virtual-machine"].map(
        (name) => `${TESTS}${name}.test.ts`,
      ),
      matching: "quiet|read back without a difference|second preview is empty|no drift",
    }),
    "second-preview.test.ts",
  ),
  shownByTests({
    area: "cluster",
    name: "impact",
    files: [`${TESTS}running-machines.test.ts`],
    matching: "what the preview said|in force afterwards",
  }),
  shownByTests({
    area: "cluster",
    name: "lifecycle",
    files: [`${TESTS}lifecycle/lifecycle.test.ts`],
  }),
  shownByTests({
    area: "cluster",
    name: "same program, two backends",
    files: ["test/engines/portable-machine.test.ts"],
  }),
  shownByTests({
    area: "cluster",
    name: "conflict, uid, terminating, 429, watch cut",
    files: [
      `${TESTS}bad-days.test.ts`,
      `${TESTS}cluster-object.test.ts`,
      `${TESTS}running-machines.test.ts`,
    ],
    matching: "conflict|made anew|way out|being deleted|busy|watch",
  }),
  shownByTests({
    area: "cluster",
    name: "least privilege",
    files: [`${TESTS}least-privilege.test.ts`],
  }),
  costRow,
];

import type { ConformanceRow } from "../row";
import { shownByTests } from "../shown-by-tests";

const TESTS = "test/backends/libvirt/kinds/virtual-machine/";

const IMPACTS = ["impact-table", "device-impact-table", "impact-coverage"].map(
  (name) => `${TESTS}impacts/${name}.test.ts`,
);

/** The claims about the whole machine, in the order of their issue. */
export const rows: readonly ConformanceRow[] = [
  shownByTests({
    area: "whole-machine",
    name: "impact table",
    files: IMPACTS,
  }),
  shownByTests({
    area: "whole-machine",
    name: "every property",
    files: [
      ...IMPACTS,
      `${TESTS}domain-xml/machine-definitions-on-libvirtd.test.ts`,
      `${TESTS}virtual-machine-tpm.test.ts`,
    ],
  }),
  shownByTests({
    area: "whole-machine",
    name: "drift",
    files: [`${TESTS}drift/drift.test.ts`],
  }),
  shownByTests({
    area: "whole-machine",
    name: "import corpus",
    files: [`${TESTS}domain-xml/import-corpus.test.ts`, "test/engines/import-host.test.ts"],
  }),
  shownByTests({
    area: "whole-machine",
    name: "update of a running tiny guest",
    files: [`${TESTS}virtual-machine-guest-view.test.ts`],
  }),
  shownByTests({
    area: "whole-machine",
    name: "install",
    files: [
      `${TESTS}install/install-media-on-libvirtd.test.ts`,
      `${TESTS}install/install-on-libvirtd.test.ts`,
      `${TESTS}install/fetch-tree.test.ts`,
      `${TESTS}install/ftp-tree.test.ts`,
    ],
  }),
  shownByTests({
    area: "whole-machine",
    name: "refused XML, failed start, killed mid-update",
    files: [`${TESTS}virtual-machine-failures.test.ts`],
  }),
  shownByTests({
    area: "whole-machine",
    name: "guide's validation rules",
    files: [
      "test/kinds/virtual-machine/virtual-machine-rules.test.ts",
      `${TESTS}virtual-machine-check.test.ts`,
      `${TESTS}guide-rules.test.ts`,
      `${TESTS}guide-scenarios.test.ts`,
      `${TESTS}preview-places.test.ts`,
    ],
  }),
];

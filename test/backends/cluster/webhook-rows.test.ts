import { createClusterBackend } from "../../../provider/backends/cluster/cluster-backend";
import { createProvider } from "../../../provider/core/provider";
import { KINDS } from "../../../provider/kinds/registry";
import { DATA_VOLUME_ROWS } from "./webhooks/data-volume-rows";
import { expectRefusal } from "./webhooks/expect-refusal";
import { checkRow } from "./webhooks/side-by-side";
import { SRIOV_ROWS } from "./webhooks/sriov-rows";

/** What the real admission answers to the same wishes is shown by `npm run test:webhooks`. */
describe("our checks of what CDI's and the SR-IOV operator's admission judge", () => {
  const config = { cluster: {} };
  const provider = createProvider({ kinds: KINDS, backend: createClusterBackend, config });
  afterAll(() => provider.close());

  const rows = [...DATA_VOLUME_ROWS, ...SRIOV_ROWS].map((row) => [row.name, row] as const);
  test.each(rows)("%s", (_, row) => {
    const [object, ours] = checkRow(provider, row);
    expectRefusal(object.refusals, row.refused);
    if (ours) expectRefusal(ours.refusals, row.saidRefused);
  });
});

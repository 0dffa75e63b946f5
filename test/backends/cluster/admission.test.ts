import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import { createClusterBackend } from "../../../provider/backends/cluster/cluster-backend";
import { createProvider, type Provider } from "../../../provider/core/provider";
import { virtualMachine } from "../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { ADMISSION_ROWS } from "./admission-rows";
import { sideBySide } from "./side-by-side";

describe("our check beside KubeVirt's real admission, on the same wishes", () => {
  let bed: ControlPlane;
  let client: ApiClient;
  let provider: Provider;
  beforeAll(async () => {
    bed = await startControlPlane();
    client = await bed.client("admin");
    provider = createProvider({
      kinds: [virtualMachine],
      backend: createClusterBackend,
      config: { cluster: {} },
    });
  });
  afterAll(async () => {
    await provider?.close();
    await bed?.stop();
  });

  test.each(ADMISSION_ROWS.map((row) => [row.name, row] as const))("%s", async (_, row) => {
    const { admitted, told, refusals } = await sideBySide(client, provider, row);
    expect({ admitted, told: admitted ? "" : told }).toEqual({ admitted: row.admitted, told });
    if (refusals === undefined) return;
    if (row.refusedAt === undefined) expect(refusals).toEqual([]);
    else expect(refusals).toContainEqual(expect.stringContaining(row.refusedAt));
    // Never allowed by us and refused by it.
    expect(refusals.length > 0 || admitted).toBe(true);
  });
});

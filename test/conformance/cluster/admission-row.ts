import { createClusterBackend } from "../../../provider/backends/cluster/cluster-backend";
import { createProvider } from "../../../provider/core/provider";
import { virtualMachine } from "../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { ADMISSION_ROWS } from "../../backends/cluster/admission-rows";
import { sideBySide } from "../../backends/cluster/side-by-side";
import { startControlPlane } from "../../beds/control-plane/control-plane";
import type { ConformanceRow, RowResult } from "../row";

export const admissionRow: ConformanceRow = { area: "cluster", name: "admission table §1.6", run };

async function run(): Promise<RowResult> {
  const bed = await startControlPlane();
  const config = { cluster: {} };
  const provider = createProvider({
    kinds: [virtualMachine],
    backend: createClusterBackend,
    config,
  });
  try {
    const client = await bed.client("admin");
    const wrong: string[] = [];
    let stars = 0;
    let both = 0;
    for (const row of ADMISSION_ROWS) {
      const { admitted, refusals } = await sideBySide(client, provider, row);
      const refused = (refusals ?? []).length > 0;
      if (refusals !== undefined && !refused && !admitted) wrong.push(`${row.name}: we allow`);
      if (admitted !== row.admitted) wrong.push(`${row.name}: admission changed its mind`);
      if (row.name.startsWith("★")) {
        stars += 1;
        if (!refused) wrong.push(`${row.name}: not caught`);
      }
      if (refusals !== undefined) both += 1;
    }
    const total = ADMISSION_ROWS.length;
    return {
      ok: wrong.length === 0,
      figure: `${total} wishes, ${both} in our words: none allowed by us and denied by KubeVirt 1.8.4; ${stars} of ${stars} ★ caught${wrong.length > 0 ? `; but ${wrong.join("; ")}` : ""}`,
    };
  } finally {
    await provider.close();
    await bed.stop();
  }
}

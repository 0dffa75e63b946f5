import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import { startControlPlane } from "../../beds/control-plane/control-plane";
import { countingProvider } from "../../beds/control-plane/counting-provider";
import { startNodeSimulator } from "../../beds/control-plane/simulators/node-simulator";
import { testOperation } from "../../support/test-operation";
import type { ConformanceRow, RowResult } from "../row";

export const costRow: ConformanceRow = { area: "cluster", name: "cost", run };

const APPLIES = 100;

async function run(): Promise<RowResult> {
  const bed = await startControlPlane();
  const admin = await bed.client("admin");
  const node = await startNodeSimulator(admin, await bed.client("virtController"));
  const { provider, requestCounts } = countingProvider(bed.kubeconfig("admin"));
  try {
    const operation = testOperation({ timeoutMs: 120_000 });
    const begin = performance.now();
    const [end, ready] = await Promise.all([
      provider.create("VirtualMachine", { name: "cost" }, operation).then(() => performance.now()),
      readyAt(admin, "cost"),
    ]);
    const addedMs = Math.max(0, end - ready);
    const counts = [...(await requestCounts())];
    const requests = counts.reduce((sum, [, count]) => sum + count, 0);
    const start = performance.now();
    await Promise.all(
      Array.from({ length: APPLIES }, (_, index) =>
        provider.create(
          "VirtualMachine",
          { name: `m-${index}`, power: { state: "stopped" } },
          operation,
        ),
      ),
    );
    const seconds = (performance.now() - start) / 1000;
    const watches = counts.filter(([name]) => /^(list|watch) /.test(name));
    return {
      // One watch for a whole wait; each look is one request, and there is one for each event.
      ok: watches.reduce((sum, [, count]) => sum + count, 0) === 1,
      figure:
        `${requests} requests from create to ready (${counts.map(([name, count]) => `${count} ${name}`).join(", ")}), ` +
        `${Math.round(end - begin)} ms with a simulated node, of which ${Math.round(addedMs)} ms after KubeVirt said ready; ` +
        `${APPLIES} machines made at once in ${seconds.toFixed(1)} s`,
    };
  } finally {
    await node.stop();
    await provider.close();
    await bed.stop();
  }
}

/** When somebody who does nothing but look sees that the machine is ready. */
async function readyAt(admin: ApiClient, name: string): Promise<number> {
  const ref = { apiVersion: "kubevirt.io/v1", kind: "VirtualMachine", namespace: "default", name };
  for (;;) {
    const machine = await admin.get(ref);
    if ((machine?.status as { ready?: boolean } | undefined)?.ready) return performance.now();
  }
}

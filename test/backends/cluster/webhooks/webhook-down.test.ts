import { createClusterBackend } from "../../../../provider/backends/cluster/cluster-backend";
import { formatDiagnostic } from "../../../../provider/core/diagnostic";
import { createProvider, type Provider } from "../../../../provider/core/provider";
import type { Properties } from "../../../../provider/core/value";
import { KINDS } from "../../../../provider/kinds/registry";
import { sriovNodes } from "../../../../sdk/recipes/sriov-nodes";
import { startWebhooks, type WebhookBed } from "../../../beds/webhooks/webhooks";
import { testOperation } from "../../../support/test-operation";

const NOBODY = "The operator that answers this webhook does not run.";

describe("an operator's admission that does not answer", () => {
  let bed: WebhookBed;
  let provider: Provider;
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startWebhooks();
    const cluster = { kubeconfig: bed.controlPlane.kubeconfig("admin") };
    const config = { cluster };
    provider = createProvider({ kinds: KINDS, backend: createClusterBackend, config });
    await bed.kill("cdi-apiserver");
    await bed.kill("sriov-operator-webhook");
  });
  afterAll(async () => {
    await provider?.close();
    await bed?.stop();
  });

  const [policy] = sriovNodes("row", {
    resourceName: "nics",
    functions: 4,
    vendor: "8086",
    drainsNodes: true,
  }).pieces;
  const wishes: readonly [string, string, Properties, string][] = [
    [
      "CDI's",
      "Volume",
      { name: "row", pool: "default", size: "1GiB" },
      "datavolume-mutate.cdi.kubevirt.io",
    ],
    [
      "the SR-IOV operator's",
      "ClusterObject",
      policy?.args as Properties,
      "operator-webhook.sriovnetwork.openshift.io",
    ],
  ];
  test.each(wishes)(
    "%s is named by preview and create, with what to do",
    async (_, kind, inputs, webhook) => {
      const planned = await provider.plan(kind, inputs, undefined, operation);
      const told = await provider.preview(kind, inputs, undefined, planned, operation);
      const said = told.map(formatDiagnostic).join("\n");
      expect(said).toContain(webhook);
      expect(said).toContain(NOBODY);
      await expect(provider.create(kind, inputs, operation)).rejects.toMatchObject({
        message: expect.stringContaining(webhook),
      });
      await expect(provider.create(kind, inputs, operation)).rejects.toThrow(NOBODY);
    },
  );

  test("what it does not judge is made all the same", async () => {
    const inputs: Properties = {
      name: "lab",
      mode: "bridge",
      bridge: "br1",
    };
    const made = await provider.create("Network", inputs, operation);
    await provider.delete("Network", made, operation);
  });
});

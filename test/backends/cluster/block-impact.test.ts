import { createClusterBackend } from "../../../provider/backends/cluster/cluster-backend";
import type { ImpactWord } from "../../../provider/core/impact";
import { createProvider } from "../../../provider/core/provider";
import type { Properties } from "../../../provider/core/value";
import { KINDS } from "../../../provider/kinds/registry";
import { testOperation } from "../../support/test-operation";

const MINIMAL: Readonly<Record<string, Properties>> = {
  VirtualMachine: { name: "a" },
  Volume: { name: "a", pool: "p", size: "1GiB" },
  StoragePool: { name: "a" },
  Network: { name: "a", mode: "bridge", bridge: "b" },
  Bridge: { name: "a" },
  PciDevice: { name: "a", selector: "10de:1eb8" },
};

const ROWS: readonly [string, string, Properties, ImpactWord][] = [
  ["VirtualMachine", "placement", { nodeSelector: { zone: "a" } }, "live"],
  ["VirtualMachine", "another namespace", { namespace: "b" }, "replace"],
  ["VirtualMachine", "what restarts", { dedicatedCpus: true, hostname: "b" }, "next-start"],
  ["Volume", "labels", { labels: { team: "blue" } }, "live"],
  ["Volume", "a default", { preallocation: false }, "live"],
  ["Volume", "labels and content", { labels: { a: "b" }, registry: "docker://x" }, "replace"],
  ["StoragePool", "nothing", {}, "live"],
  ["StoragePool", "clone strategy", { cloneStrategy: "copy" }, "live"],
  ["StoragePool", "a provisioner", { provisioner: "a/b", allowExpansion: false }, "replace"],
  ["Network", "another namespace", { namespace: "b" }, "replace"],
  ["Network", "tuning", { tuning: true }, "next-start"],
  ["Bridge", "how many nodes at once", { maxUnavailable: "1" }, "live"],
  ["Bridge", "which nodes", { nodeSelector: { zone: "a" } }, "restart"],
  ["Bridge", "another policy", { policy: "b" }, "replace"],
  ["PciDevice", "how many there must be", { minimumCount: 2 }, "live"],
  ["PciDevice", "another resource", { resourceName: "a.b/c" }, "replace"],
];

describe("a cluster block that comes or goes as a whole is what its members are", () => {
  const provider = createProvider({
    kinds: KINDS,
    backend: createClusterBackend,
    config: { cluster: {} },
  });
  afterAll(() => provider.close());

  test.each(ROWS)("%s: %s", async (kind, _, cluster, word) => {
    const without = MINIMAL[kind] ?? {};
    const withBlock = { ...without, cluster };
    const outputs = { powerState: "running" };
    for (const [from, to] of [
      [without, withBlock],
      [withBlock, without],
    ] as const) {
      const prior = { id: "default/a", inputs: from, outputs };
      const { changes } = await provider.plan(kind, to, prior, testOperation());
      expect(changes).toMatchObject([{ pattern: "cluster", impact: { word } }]);
    }
  });
});

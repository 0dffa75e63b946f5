import { Cluster } from "../../../provider/backends/cluster/cluster";
import { handlersOf } from "../../../provider/backends/cluster/cluster-backend";
import { createProvider, type Provider } from "../../../provider/core/provider";
import { SYSTEM_CLOCK } from "../../../provider/core/system-clock";
import { KINDS } from "../../../provider/kinds/registry";

/** Our provider with a look at what it asks the cluster for. */
export interface CountingProvider {
  readonly provider: Provider;
  /** How often it has asked for what until now, by verb and resource: `patch virtualmachines`. */
  requestCounts(): Promise<ReadonlyMap<string, number>>;
}

export function countingProvider(kubeconfig: string): CountingProvider {
  const cluster = new Cluster({ kubeconfig }, SYSTEM_CLOCK);
  const provider = createProvider({
    kinds: KINDS,
    backend: () => ({
      name: "cluster",
      handlers: handlersOf(cluster),
      functions: {},
      identity: async () => undefined,
      close: () => cluster.close(),
    }),
    config: {},
  });
  return { provider, requestCounts: async () => (await cluster.client()).requestCounts() };
}

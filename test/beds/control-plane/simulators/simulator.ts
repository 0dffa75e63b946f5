import { setTimeout as pause } from "node:timers/promises";
import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";

/** Something that a cluster has and the bed cannot run. It writes what the real one would write. */
export interface Simulator {
  stop(): Promise<void>;
}

const ROUND_MS = 50;

/** Runs `round` again and again until stopped. What raced with somebody is done in the next round. */
export function simulate(
  client: ApiClient,
  round: (client: ApiClient) => Promise<void>,
): Simulator {
  let running = true;
  const loop = (async () => {
    while (running) {
      await round(client).catch(() => undefined);
      await pause(ROUND_MS);
    }
  })();
  return {
    async stop() {
      running = false;
      await loop;
    },
  };
}

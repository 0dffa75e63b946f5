import { createHash } from "node:crypto";
import { openConnection } from "../../provider/backends/libvirt/connection";
import { createLibvirtBackend, handlersOn } from "../../provider/backends/libvirt/libvirt-backend";
import { createProvider, type Provider } from "../../provider/core/provider";
import type { ResourceState } from "../../provider/core/resource-state";
import { KINDS } from "../../provider/kinds/registry";
import { type FakeHost, startFakeHost } from "../../provider/testing";
import { testOperation } from "../support/test-operation";
import type { LifecycleCase } from "./lifecycle-case";

const operation = testOperation();

/** A provider as an engine's process has it: a fresh one for each run. */
export function freshProvider(host: FakeHost): Provider {
  return createProvider({
    kinds: KINDS,
    backend: createLibvirtBackend,
    config: { uri: host.uri },
  });
}

/** A provider whose process can be killed: after `kill` it does nothing any more, not even clean up. */
export function mortalProvider(host: FakeHost): { provider: Provider; kill(): Promise<void> } {
  const connection = openConnection(host.uri);
  const provider = createProvider({
    kinds: KINDS,
    backend: () => ({
      name: "libvirt",
      handlers: handlersOn(connection),
      functions: {},
      identity: async () => undefined,
      close: () => connection.close(),
    }),
    config: {},
  });
  return { provider, kill: () => connection.close() };
}

/** A fake host on which everything that the case needs is there. */
export async function preparedHost(one: LifecycleCase): Promise<FakeHost> {
  const host = await startFakeHost();
  const provider = freshProvider(host);
  for (const [kind, inputs] of one.before) await provider.create(kind, inputs, operation);
  await provider.close();
  host.forgetCalls();
  return host;
}

export function create(provider: Provider, one: LifecycleCase): Promise<ResourceState> {
  return provider.create(one.kind, one.inputs, operation);
}

/** What a user would see on the host: names, and what is in the files. */
export function inventory({ state }: FakeHost): unknown {
  const { pools, networks, domains, secrets, files } = state;
  return {
    pools: [...pools.values()].map(({ name, live, autostart }) => [name, !!live, autostart]),
    networks: [...networks.values()].map(({ name, live, autostart, ports }) => {
      return [name, !!live, autostart, ports.size];
    }),
    domains: [...domains.values()].map(({ name, live, autostart }) => [name, !!live, autostart]),
    secrets: [...secrets.keys()].length,
    files: [...files.files]
      .map(([path, { content }]) => [
        path,
        content.length,
        createHash("sha256").update(content.read(0, content.length)).digest("hex"),
      ])
      .sort(),
  };
}

/** Nothing left to do: what is there is what was written. */
export async function expectConverged(
  provider: Provider,
  one: LifecycleCase,
  state: ResourceState,
): Promise<void> {
  const now = await provider.read(one.kind, state, operation);
  const plan = await provider.plan(one.kind, one.inputs, now, operation);
  expect(plan.changes.map(({ pattern }) => pattern)).toEqual([]);
  expect(plan.action).toBe("none");
}

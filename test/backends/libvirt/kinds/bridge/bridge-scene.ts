import { createLibvirtBackend } from "../../../../../provider/backends/libvirt/libvirt-backend";
import { formatDiagnostic } from "../../../../../provider/core/diagnostic";
import { createProvider } from "../../../../../provider/core/provider";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { KINDS } from "../../../../../provider/kinds/registry";
import type { HostInNamespaces } from "../../../../beds/network-host/host-in-namespaces";
import { testOperation } from "../../../../support/test-operation";

export interface KernelLink {
  readonly ifindex: number;
  readonly mtu: number;
  readonly master?: string;
  readonly linkinfo?: { readonly info_data?: object };
}

export type BridgeScene = ReturnType<typeof bridgeScene>;

/** What tests do with bridges of a host, over ssh, and how they look at the host itself. */
export function bridgeScene(host: HostInNamespaces) {
  const operation = testOperation();
  const config = { uri: host.uri };
  const provider = createProvider({ kinds: KINDS, backend: createLibvirtBackend, config });
  const create = (inputs: Properties) => provider.create("Bridge", inputs, operation);
  const refresh = (state: ResourceState) => provider.read("Bridge", state, operation);
  const remove = (state: ResourceState) => provider.delete("Bridge", state, operation);

  async function preview(inputs: Properties): Promise<readonly string[]> {
    const plan = await provider.plan("Bridge", inputs, undefined, operation);
    const told = await provider.preview("Bridge", inputs, undefined, plan, operation);
    return told.map((one) => `${one.severity} ${formatDiagnostic(one)}`);
  }

  /** At preview, and at create if nobody looked at the preview. */
  async function expectRefused(inputs: Properties, told: string): Promise<void> {
    expect(await preview(inputs)).toEqual([expect.stringContaining(told)]);
    await expect(create(inputs)).rejects.toThrow(told);
  }

  async function expectNothingToDo(inputs: Properties, state: ResourceState): Promise<void> {
    const plan = await provider.plan("Bridge", inputs, await refresh(state), operation);
    expect(plan.changes).toEqual([]);
    expect(plan.action).toBe("none");
  }

  async function update(state: ResourceState, inputs: Properties) {
    const plan = await provider.plan("Bridge", inputs, state, operation);
    const words = Object.fromEntries(plan.changes.map((one) => [one.pattern, one.impact.word]));
    const updated = await provider.update("Bridge", inputs, state, operation);
    await expectNothingToDo(inputs, updated);
    return { updated, words };
  }

  /** Addresses of a device that are not the kernel's own. */
  async function addresses(device: string): Promise<readonly string[]> {
    const asked = ["--json", "address", "show", "dev", device, "scope", "global"];
    // It leaves out a device that has addresses of another scope alone.
    const [found] = JSON.parse(await host.exec("ip", ...asked)) as [
      { addr_info: readonly { local?: string; prefixlen?: number }[] }?,
    ];
    return (found?.addr_info ?? []).flatMap(({ local, prefixlen }) =>
      local === undefined ? [] : [`${local}/${prefixlen}`],
    );
  }

  async function link(device: string): Promise<KernelLink> {
    const shown = await host.exec("ip", "--json", "--details", "link", "show", "dev", device);
    const [found] = JSON.parse(shown) as [KernelLink];
    return found;
  }

  /** Until the host is as it was, of itself. */
  async function untilItIs(before: string, look: () => Promise<string>): Promise<void> {
    for (const deadline = Date.now() + 120_000; Date.now() < deadline; ) {
      if ((await look()) === before) return;
      await operation.clock.sleep(100);
    }
    expect(await look()).toBe(before);
  }

  /** What a program of the host does to a bridge shows as changes of `patterns`, and the next update takes it back. */
  async function expectTakenBack(
    state: ResourceState,
    inputs: Properties,
    [program, ...args]: readonly [string, ...string[]],
    patterns: readonly string[],
  ): Promise<ResourceState> {
    await host.exec(program, ...args);
    const drifted = await refresh(state);
    const plan = await provider.plan("Bridge", inputs, drifted, operation);
    expect(plan.changes.map(({ pattern }) => pattern)).toEqual(patterns);
    const updated = await provider.update("Bridge", inputs, drifted as ResourceState, operation);
    await expectNothingToDo(inputs, updated);
    const { name, ports } = inputs as { readonly name: string; readonly ports: readonly string[] };
    expect(await addresses(name)).toEqual(inputs.addresses);
    for (const port of ports) expect((await link(port)).master).toBe(name);
    return updated;
  }

  return {
    provider,
    operation,
    create,
    refresh,
    remove,
    preview,
    expectRefused,
    expectNothingToDo,
    update,
    expectTakenBack,
    addresses,
    link,
    untilItIs,
    close: () => provider.close(),
  };
}

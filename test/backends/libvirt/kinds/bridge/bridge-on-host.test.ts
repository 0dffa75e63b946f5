import { createLibvirtBackend } from "../../../../../provider/backends/libvirt/libvirt-backend";
import { formatDiagnostic } from "../../../../../provider/core/diagnostic";
import { createProvider, type Provider } from "../../../../../provider/core/provider";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { KINDS } from "../../../../../provider/kinds/registry";
import { type NetworkHost, startNetworkHost } from "../../../../beds/network-host/network-host";
import { testOperation } from "../../../../support/test-operation";

const operation = testOperation();

describe("a bridge on a host with NetworkManager, over ssh", () => {
  let host: NetworkHost;
  let provider: Provider;
  beforeAll(async () => {
    host = await startNetworkHost();
    const config = { uri: host.uri };
    provider = createProvider({ kinds: KINDS, backend: createLibvirtBackend, config });
  });
  afterAll(async () => {
    await provider?.close();
    await host?.stop();
  });

  const create = (inputs: Properties) => provider.create("Bridge", inputs, operation);
  const refresh = (state: ResourceState) => provider.read("Bridge", state, operation);
  const remove = (state: ResourceState) => provider.delete("Bridge", state, operation);
  const nmcli = (...args: readonly string[]) => host.exec("nmcli", ...args);
  const profiles = async () =>
    (await nmcli("--get-values", "name", "connection", "show")).split("\n").sort();

  /** Addresses of a device that are not the kernel's own. */
  async function addresses(device: string): Promise<readonly string[]> {
    const shown = await host.exec(
      "ip",
      "--json",
      "address",
      "show",
      "dev",
      device,
      "scope",
      "global",
    );
    const [found] = JSON.parse(shown) as [
      { addr_info: readonly { local?: string; prefixlen?: number }[] },
    ];
    return found.addr_info.flatMap(({ local, prefixlen }) =>
      local === undefined ? [] : [`${local}/${prefixlen}`],
    );
  }

  async function link(device: string) {
    const shown = await host.exec("ip", "--json", "--details", "link", "show", "dev", device);
    const [found] = JSON.parse(shown) as [
      { ifindex: number; mtu: number; master?: string; linkinfo?: { info_data?: object } },
    ];
    return found;
  }

  async function preview(inputs: Properties): Promise<readonly string[]> {
    const plan = await provider.plan("Bridge", inputs, undefined, operation);
    const told = await provider.preview("Bridge", inputs, undefined, plan, operation);
    return told.map((one) => `${one.severity} ${formatDiagnostic(one)}`);
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

  it("is made, changed and deleted, and its port has its own addresses back", async () => {
    const before = await profiles();
    const inputs = { name: "br1", ports: ["eth1"], addresses: ["10.9.0.1/24"] };
    const state = await create(inputs);
    expect(state.outputs).toMatchObject({ service: "network-manager", state: "up" });
    expect((await link("eth1")).master).toBe("br1");
    expect(await addresses("br1")).toEqual(["10.9.0.1/24"]);
    expect(await addresses("eth1")).toEqual([]);
    await expectNothingToDo(inputs, state);

    const { ifindex } = await link("br1");
    const next = {
      name: "br1",
      ports: ["eth2"],
      stp: true,
      mtu: 1400,
      addresses: ["10.9.0.2/24", "fd09::1/64"],
    };
    const { updated, words } = await update(state, next);
    expect(words).toEqual({ ports: "live", stp: "live", mtu: "live", addresses: "live" });
    expect(await link("br1")).toMatchObject({
      ifindex,
      mtu: 1400,
      linkinfo: { info_data: { stp_state: 1 } },
    });
    expect(await link("eth2")).toMatchObject({ master: "br1", mtu: 1400 });
    expect([...(await addresses("br1"))].sort()).toEqual(["10.9.0.2/24", "fd09::1/64"]);
    expect(await addresses("eth1")).toEqual(["10.78.0.1/24"]);

    const { updated: bare } = await update(updated, { name: "br1" });
    expect(await link("br1")).toMatchObject({ ifindex, mtu: 1500 });
    expect((await link("eth2")).master).toBeUndefined();
    await remove(bare);
    await expect(link("br1")).rejects.toThrow("does not exist");
    expect(await refresh(bare)).toBeUndefined();
    expect(await profiles()).toEqual(before);
  });

  it("keeps what others plugged in through every change, and is not deleted under it", async () => {
    const inputs = { name: "br1", ports: ["eth1"], addresses: ["10.9.0.1/24"] };
    const state = await create(inputs);
    await host.exec("ip", "tuntap", "add", "foreign0", "mode", "tap");
    await host.exec("ip", "link", "set", "foreign0", "master", "br1");
    const { updated } = await update(state, {
      name: "br1",
      ports: ["eth2"],
      mtu: 1450,
      addresses: ["10.9.0.3/24"],
    });
    expect((await link("foreign0")).master).toBe("br1");
    await expect(remove(updated)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining("plugged into it: foreign0"),
    });
    await host.exec("ip", "link", "delete", "foreign0");
    await remove(updated);
  });

  it("has an address by DHCP", async () => {
    await host.execOutside("ip", "address", "add", "10.8.0.254/24", "dev", "far2");
    await host.execOutside(
      "dnsmasq",
      ...["--conf-file=/dev/null", "--port=0", "--interface=far2", "--bind-interfaces"],
      ...["--dhcp-range=10.8.0.5,10.8.0.5,1h", "--dhcp-leasefile=/run/outside.leases"],
      "--pid-file=/run/outside.pid",
    );
    const inputs = { name: "br2", ports: ["eth2"], dhcp: true };
    const state = await create(inputs);
    expect(await addresses("br2")).toEqual(["10.8.0.5/24"]);
    await expectNothingToDo(inputs, state);
    await remove(state);
    await host.exec("sh", "-c", "kill $(cat /run/outside.pid)");
  });

  describe("drift", () => {
    const inputs = { name: "br1", ports: ["eth1", "eth2"], mtu: 1450, addresses: ["10.9.0.1/24"] };
    let state: ResourceState;
    beforeAll(async () => {
      state = await create(inputs);
    });
    afterAll(() => remove(state));

    it.each([
      [
        "in the kernel: stp",
        ["ip", "link", "set", "br1", "type", "bridge", "stp_state", "1"],
        ["stp"],
      ],
      ["in the kernel: mtu", ["ip", "link", "set", "br1", "mtu", "1300"], ["mtu"]],
      ["in the kernel: addresses", ["ip", "address", "flush", "dev", "br1"], ["addresses"]],
      ["by a deleted profile", ["nmcli", "connection", "delete", "br1 port eth2"], ["ports"]],
      [
        "in the profile: stp",
        ["nmcli", "connection", "modify", "br1", "bridge.stp", "yes"],
        ["stp"],
      ],
      [
        "in the profile: addresses",
        ["nmcli", "connection", "modify", "br1", "+ipv4.addresses", "10.9.0.7/24"],
        [],
      ],
      ["by another profile", ["nmcli", "connection", "up", "second"], ["ports"]],
      ["of all: the bridge is down", ["nmcli", "connection", "down", "br1"], ["ports"]],
    ] as const)("%s is seen and taken back", async (_, [program, ...args], changed) => {
      await host.exec(program, ...args);
      const drifted = await refresh(state);
      const plan = await provider.plan("Bridge", inputs, drifted, operation);
      expect(plan.changes.map(({ pattern }) => pattern)).toEqual(changed);
      state = await provider.update("Bridge", inputs, drifted as ResourceState, operation);
      await expectNothingToDo(inputs, state);
      expect(await addresses("br1")).toEqual(["10.9.0.1/24"]);
      expect([(await link("eth1")).master, (await link("eth2")).master]).toEqual(["br1", "br1"]);
    });
  });

  it("finds its own bridge when the answer to its create was lost", async () => {
    const inputs = { name: "br1", ports: ["eth1"] };
    const first = await create(inputs);
    const { ifindex } = await link("br1");
    expect(await create(inputs)).toEqual(first);
    expect((await link("br1")).ifindex).toBe(ifindex);
    await expect(create({ ...inputs, mtu: 1400 })).rejects.toMatchObject({
      code: "AlreadyExists",
      message: expect.stringContaining("created from other inputs than these"),
    });
    await remove(first);
  });

  it("two at once wait for each other", async () => {
    const states = await Promise.all([
      create({ name: "br1", ports: ["eth1"] }),
      create({ name: "br2", ports: ["eth2"] }),
    ]);
    expect([(await link("eth1")).master, (await link("eth2")).master]).toEqual(["br1", "br2"]);
    await Promise.all(states.map(remove));
    expect(await addresses("eth1")).toEqual(["10.78.0.1/24"]);
  });

  it("is imported with what it has", async () => {
    const inputs = {
      name: "br1",
      ports: ["eth1"],
      stp: true,
      addresses: ["10.9.0.1/24"],
    };
    const made = await create(inputs);
    const imported = await provider.import("Bridge", "br1", operation);
    expect(imported.inputs).toEqual(inputs);
    await expectNothingToDo(inputs, imported);
    expect(await provider.list("Bridge", operation)).toContainEqual({ id: "br1", name: "br1" });
    await remove(made);
  });

  describe("that is there already", () => {
    beforeAll(() => host.exec("ip", "link", "add", "foreign1", "type", "bridge"));
    afterAll(() => host.exec("ip", "link", "delete", "foreign1"));

    it.each<Properties>([
      { name: "foreign1" },
      { name: "foreign1", libvirt: { service: "existing" } },
    ])("is used as it is and never deleted: %j", async (inputs) => {
      const state = await create(inputs);
      expect(state.outputs.service).toBe("existing");
      await expectNothingToDo(inputs, state);
      await remove(state);
      expect((await link("foreign1")).ifindex).toBeGreaterThan(0);
    });

    it("is imported by reference", async () => {
      const imported = await provider.import("Bridge", "foreign1", operation);
      expect(imported.inputs).toEqual({ name: "foreign1", libvirt: { service: "existing" } });
      await expectNothingToDo(imported.inputs, imported);
    });

    it("is not taken over", async () => {
      const inputs = { name: "foreign1", ports: ["eth1"] };
      const taken = expect.stringContaining("name: is taken on the host");
      expect(await preview(inputs)).toEqual([taken]);
      await expect(create(inputs)).rejects.toMatchObject({ code: "AlreadyExists", message: taken });
    });
  });

  describe("that the host cannot have is refused at preview", () => {
    it.each<readonly [Properties, string]>([
      [{ name: "br1", ports: ["eth9"] }, 'Found "eth9", expected one of eth0, eth1, eth2'],
      [{ name: "br1", ports: ["lo"] }, '"lo" is no Ethernet device'],
      [{ name: "br9", libvirt: { service: "existing" } }, 'The host has no bridge "br9"'],
    ])("%j", async (inputs, told) => {
      expect(await preview(inputs)).toEqual([expect.stringContaining(told)]);
      await expect(create(inputs)).rejects.toThrow(told);
    });

    it("a port that is in another bridge", async () => {
      const other = await create({ name: "br2", ports: ["eth2"] });
      const told = '"eth2" is in "br2". Take it out there first';
      expect(await preview({ name: "br1", ports: ["eth2"] })).toEqual([
        expect.stringContaining(told),
      ]);
      await remove(other);
    });

    it("a port that NetworkManager does not have", async () => {
      await nmcli("device", "set", "eth2", "managed", "no");
      const told = "nmcli device set eth2 managed yes";
      expect(await preview({ name: "br1", ports: ["eth2"] })).toEqual([
        expect.stringContaining(told),
      ]);
      await nmcli("device", "set", "eth2", "managed", "yes");
    });

    it("one on a host without NetworkManager, with what to do by hand", async () => {
      const state = await create({ name: "br2", ports: ["eth2"] });
      await host.stopNetworkManager();
      const told = await preview({ name: "br1", ports: ["eth1"] });
      expect(told).toEqual([expect.stringContaining("NetworkManager does not run on the host")]);
      expect(told[0]).toContain("[Match] Name=eth1 [Network] Bridge=br1");
      // That it cannot be asked does not mean that the bridge is gone.
      await expect(refresh(state)).rejects.toMatchObject({ code: "FailedPrecondition" });
      await expect(remove(state)).rejects.toMatchObject({ code: "FailedPrecondition" });
      await host.startNetworkManager();
      await remove(state);
    });
  });
});

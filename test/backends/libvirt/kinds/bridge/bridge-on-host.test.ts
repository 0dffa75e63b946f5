import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { SECOND_ADDRESS } from "../../../../beds/network-host/host-in-namespaces";
import { type NetworkHost, startNetworkHost } from "../../../../beds/network-host/network-host";
import { kernelHasVlans } from "../../../../support/kernel-abilities";
import { type BridgeScene, bridgeScene } from "./bridge-scene";

const whereVlansAre = kernelHasVlans() ? it : it.skip;
const whereNoVlansAre = kernelHasVlans() ? it.skip : it;

describe("a bridge on a host with NetworkManager, over ssh", () => {
  let host: NetworkHost;
  let scene: BridgeScene;
  beforeAll(async () => {
    host = await startNetworkHost();
    scene = bridgeScene(host);
  });
  afterAll(async () => {
    await scene?.close();
    await host?.stop();
  });

  const create = (inputs: Properties) => scene.create(inputs);
  const refresh = (state: ResourceState) => scene.refresh(state);
  const remove = (state: ResourceState) => scene.remove(state);
  const update = (state: ResourceState, inputs: Properties) => scene.update(state, inputs);
  const preview = (inputs: Properties) => scene.preview(inputs);
  const addresses = (device: string) => scene.addresses(device);
  const link = (device: string) => scene.link(device);
  const expectNothingToDo = (inputs: Properties, state: ResourceState) =>
    scene.expectNothingToDo(inputs, state);
  const nmcli = (...args: readonly string[]) => host.exec("nmcli", ...args);
  const profiles = async () =>
    (await nmcli("--get-values", "name", "connection", "show")).split("\n").sort();

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
      const plan = await scene.provider.plan("Bridge", inputs, drifted, scene.operation);
      expect(plan.changes.map(({ pattern }) => pattern)).toEqual(changed);
      state = await scene.provider.update(
        "Bridge",
        inputs,
        drifted as ResourceState,
        scene.operation,
      );
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

  whereVlansAre("has VLANs of a device as ports, where the kernel has 8021q", async () => {
    const inputs = { name: "br1", vlanPorts: [{ name: "eth1.7", device: "eth1", vlan: 7 }] };
    const state = await create(inputs);
    expect((await link("eth1.7")).master).toBe("br1");
    await expectNothingToDo(inputs, state);
    const { updated, words } = await update(state, {
      name: "br1",
      vlanPorts: [{ name: "eth1.7", device: "eth1", vlan: 8 }],
    });
    expect(words).toEqual({ "vlanPorts[].vlan": "restart" });
    await remove(updated);
    await expect(link("eth1.7")).rejects.toThrow("does not exist");
  });

  whereNoVlansAre("is put back where the kernel cannot make its VLAN port", async () => {
    const before = await profiles();
    const vlanPorts = [{ name: "eth1.7", device: "eth1", vlan: 7 }];
    await expect(create({ name: "br1", vlanPorts })).rejects.toThrow(
      "Failed to create VLAN interface 'eth1.7'",
    );
    await expect(link("br1")).rejects.toThrow("does not exist");
    expect(await profiles()).toEqual(before);
    expect(await addresses("eth1")).toEqual([SECOND_ADDRESS]);
  });

  it("is imported with what it has", async () => {
    const inputs = {
      name: "br1",
      ports: ["eth1"],
      stp: true,
      addresses: ["10.9.0.1/24"],
    };
    const made = await create(inputs);
    const imported = await scene.provider.import("Bridge", "br1", scene.operation);
    expect(imported.inputs).toEqual(inputs);
    await expectNothingToDo(inputs, imported);
    expect(await scene.provider.list("Bridge", scene.operation)).toContainEqual({
      id: "br1",
      name: "br1",
    });
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
      const imported = await scene.provider.import("Bridge", "foreign1", scene.operation);
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
      const none = "Neither NetworkManager nor systemd-networkd runs on the host";
      expect(told).toEqual([expect.stringContaining(none)]);
      expect(told[0]).toContain('"bridge_ports eth1" in /etc/network/interfaces');
      // That it cannot be asked does not mean that the bridge is gone.
      await expect(refresh(state)).rejects.toMatchObject({ code: "FailedPrecondition" });
      await expect(remove(state)).rejects.toMatchObject({ code: "FailedPrecondition" });
      await host.startNetworkManager();
      await remove(state);
    });
  });
});

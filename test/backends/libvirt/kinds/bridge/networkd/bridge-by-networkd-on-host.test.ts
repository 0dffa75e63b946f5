import path from "node:path";
import type { ResourceState } from "../../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../../provider/core/value";
import {
  type HostInNamespaces,
  MANAGEMENT_ADDRESS,
  SECOND_ADDRESS,
  until,
} from "../../../../../beds/network-host/host-in-namespaces";
import { startSystemdHost } from "../../../../../beds/network-host/systemd-host";
import { repositoryRoot } from "../../../../../beds/repository-root";
import { kernelHasVlans } from "../../../../../support/kernel-abilities";
import { type BridgeScene, bridgeScene } from "../bridge-scene";

const whereVlansAre = kernelHasVlans() ? it : it.skip;
const whereNoVlansAre = kernelHasVlans() ? it.skip : it;

/** Where this machine's Node is; a program on the host is run by it. */
const NODE = path.dirname(path.dirname(process.execPath));

describe("a bridge that systemd-networkd keeps, over ssh", () => {
  let host: HostInNamespaces;
  let scene: BridgeScene;
  beforeAll(async () => {
    host = await startSystemdHost("networkd", repositoryRoot(), NODE);
    scene = bridgeScene(host);
  });
  afterAll(async () => {
    await scene?.close();
    await host?.stop();
  });

  const ownFiles = () =>
    host.exec("find", "/etc/systemd/network", "-name", "00-virt-iac-*", "-type", "f");

  it("keeps what others plugged in through every change, and is not deleted under it", async () => {
    const state = await scene.create({ name: "br1", ports: ["eth1"], addresses: ["10.9.0.1/24"] });
    await host.exec("ip", "tuntap", "add", "foreign0", "mode", "tap");
    await host.exec("ip", "link", "set", "foreign0", "master", "br1");
    const { updated } = await scene.update(state, {
      name: "br1",
      ports: ["eth2"],
      mtu: 1450,
      addresses: ["10.9.0.3/24"],
    });
    expect((await scene.link("foreign0")).master).toBe("br1");
    await expect(scene.remove(updated)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining("plugged into it: foreign0"),
    });
    await host.exec("ip", "link", "delete", "foreign0");
    await scene.remove(updated);
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
    const state = await scene.create(inputs);
    expect(await scene.addresses("br2")).toEqual(["10.8.0.5/24"]);
    await scene.expectNothingToDo(inputs, state);
    await scene.remove(state);
    await host.bed.namespaceExec("sh", ["-c", "kill $(cat /run/outside.pid)"]);
  });

  describe("drift", () => {
    const inputs = { name: "br1", ports: ["eth1", "eth2"], mtu: 1450, addresses: ["10.9.0.1/24"] };
    let state: ResourceState;
    beforeAll(async () => {
      state = await scene.create(inputs);
    });
    afterAll(() => scene.remove(state));

    const file = (name: string) => `/etc/systemd/network/00-virt-iac-${name}`;
    it.each([
      [
        "in the kernel: stp",
        ["ip", "link", "set", "br1", "type", "bridge", "stp_state", "1"],
        ["stp"],
      ],
      ["in the kernel: mtu", ["ip", "link", "set", "br1", "mtu", "1300"], ["mtu"]],
      ["in the kernel: addresses", ["ip", "address", "flush", "dev", "br1"], ["addresses"]],
      ["by a deleted file", ["rm", file("br1@eth2.network")], ["ports"]],
      ["in a file: stp", ["sed", "-i", "s/STP=no/STP=yes/", file("br1.netdev")], ["stp"]],
      [
        "in a file: addresses",
        ["sed", "-i", "s/10.9.0.1/10.9.0.7/", file("br1.network")],
        ["addresses"],
      ],
      ["of all: the bridge is gone", ["ip", "link", "delete", "br1"], ["ports"]],
    ] as const)("%s is seen and taken back", async (_, [program, ...args], changed) => {
      await host.exec(program, ...args);
      const drifted = await scene.refresh(state);
      const plan = await scene.provider.plan("Bridge", inputs, drifted, scene.operation);
      expect(plan.changes.map(({ pattern }) => pattern)).toEqual(changed);
      const { operation, provider } = scene;
      state = await provider.update("Bridge", inputs, drifted as ResourceState, operation);
      await scene.expectNothingToDo(inputs, state);
      expect(await scene.addresses("br1")).toEqual(["10.9.0.1/24"]);
      const masters = [(await scene.link("eth1")).master, (await scene.link("eth2")).master];
      expect(masters).toEqual(["br1", "br1"]);
    });
  });

  it("is made and deleted by a program on the host itself, over its own management port", async () => {
    const uri = "qemu+unix:///system?socket=/run/libvirt/libvirt-sock";
    const program = path.join(
      repositoryRoot(),
      "test/beds/network-host/create-and-delete-bridge.ts",
    );
    const inputs = {
      name: "br0",
      ports: ["eth0"],
      allowManagementPort: true,
      libvirt: { uplink: "eth0" },
    };
    const run = path.join(repositoryRoot(), "scripts/run.mjs");
    const said = await host.exec(process.execPath, run, program, uri, JSON.stringify(inputs));
    expect(JSON.parse(said)).toMatchObject({ service: "networkd", state: "up" });
    expect(await scene.addresses("eth0")).toEqual([MANAGEMENT_ADDRESS]);
    expect(await ownFiles()).toBe("");
  });

  it("finds its own bridge when the answer to its create was lost", async () => {
    const inputs = { name: "br1", ports: ["eth1"] };
    const first = await scene.create(inputs);
    const { ifindex } = await scene.link("br1");
    expect(await scene.create(inputs)).toEqual(first);
    expect((await scene.link("br1")).ifindex).toBe(ifindex);
    await expect(scene.create({ ...inputs, mtu: 1400 })).rejects.toMatchObject({
      code: "AlreadyExists",
      message: expect.stringContaining("created from other inputs than these"),
    });
    await scene.remove(first);
  });

  it("two at once wait for each other", async () => {
    const states = await Promise.all([
      scene.create({ name: "br1", ports: ["eth1"] }),
      scene.create({ name: "br2", ports: ["eth2"] }),
    ]);
    const masters = [(await scene.link("eth1")).master, (await scene.link("eth2")).master];
    expect(masters).toEqual(["br1", "br2"]);
    await Promise.all(states.map(scene.remove));
    expect(await scene.addresses("eth1")).toEqual([SECOND_ADDRESS]);
    expect(await ownFiles()).toBe("");
  });

  it("is imported with what it has", async () => {
    const inputs = { name: "br1", ports: ["eth1"], stp: true, addresses: ["10.9.0.1/24"] };
    const made = await scene.create(inputs);
    const imported = await scene.provider.import("Bridge", "br1", scene.operation);
    expect(imported.inputs).toEqual(inputs);
    await scene.expectNothingToDo(inputs, imported);
    await scene.remove(made);
  });

  whereVlansAre("has VLANs of a device as ports, where the kernel has 8021q", async () => {
    const vlanPorts = [{ name: "eth1.7", device: "eth1", vlan: 7 }];
    const inputs = { name: "br1", vlanPorts };
    const state = await scene.create(inputs);
    expect((await scene.link("eth1.7")).master).toBe("br1");
    await scene.expectNothingToDo(inputs, state);
    const { updated, words } = await scene.update(state, {
      name: "br1",
      vlanPorts: [{ name: "eth1.7", device: "eth1", vlan: 8 }],
    });
    expect(words).toEqual({ "vlanPorts[].vlan": "restart" });
    await scene.remove(updated);
    await expect(scene.link("eth1.7")).rejects.toThrow("does not exist");
    expect(await ownFiles()).toBe("");
  });

  whereNoVlansAre("is put back where the kernel cannot make its VLAN port", async () => {
    const inputs = {
      name: "br1",
      vlanPorts: [{ name: "eth1.7", device: "eth1", vlan: 7 }],
      libvirt: { rollbackAfter: "40s" },
    };
    await expect(scene.create(inputs)).rejects.toMatchObject({
      code: "Aborted",
      message: expect.stringContaining("eth1.7 did not become a port of br1"),
    });
    await expect(scene.link("br1")).rejects.toThrow("does not exist");
    expect(await scene.addresses("eth1")).toEqual([SECOND_ADDRESS]);
    expect(await ownFiles()).toBe("");
    await until("networkd has done with the device below again", async () => {
      const said = await host.exec("networkctl", "--json=short", "status", "eth1");
      expect(JSON.parse(said)).toMatchObject({ AdministrativeState: "configured" });
    });
  });

  describe("that the host cannot have is refused at preview", () => {
    it.each<readonly [Properties, string]>([
      [{ name: "br1", ports: ["eth9"] }, 'Found "eth9", expected one of eth0, eth1, eth2'],
      [{ name: "br1", ports: ["lo"] }, '"lo" is neither an Ethernet device'],
      [
        { name: "br1", vlanPorts: [{ name: "eth2.7", device: "eth2", vlan: 7 }] },
        'it has no file for "eth2"',
      ],
      [{ name: "eth1", ports: ["eth2"] }, 'The host has "eth1" already, and it is not ours'],
      [
        { name: "br1", ports: ["eth1"], libvirt: { service: "network-manager" } },
        "NetworkManager does not run on the host",
      ],
    ])("%j", async (inputs, told) => {
      expect(await scene.preview(inputs)).toEqual([expect.stringContaining(told)]);
      await expect(scene.create(inputs)).rejects.toThrow(told);
    });

    it("a port that is in another bridge", async () => {
      const other = await scene.create({ name: "br2", ports: ["eth2"] });
      const told = '"eth2" is in "br2". Take it out there first';
      expect(await scene.preview({ name: "br1", ports: ["eth2"] })).toEqual([
        expect.stringContaining(told),
      ]);
      await scene.remove(other);
    });

    it("a port that something else gave its addresses", async () => {
      await host.exec("ip", "address", "add", "10.66.0.1/24", "dev", "eth2");
      expect(await scene.preview({ name: "br1", ports: ["eth2"] })).toEqual([
        expect.stringContaining('Something else than systemd-networkd gave "eth2" its addresses'),
      ]);
      await host.exec("ip", "address", "flush", "dev", "eth2");
    });

    it("one that lies in somebody else's files", async () => {
      const text = "[NetDev]\nName=br7\nKind=bridge\n";
      const path = "/etc/systemd/network/50-other.netdev";
      await host.exec("sh", "-c", 'printf %s "$1" >"$2"', "sh", text, path);
      expect(await scene.preview({ name: "br7", ports: ["eth1"] })).toEqual([
        expect.stringContaining('The host has "br7" already, and it is not ours'),
      ]);
      await host.exec("rm", path);
    });

    it("one whose service does not run, which says nothing about the bridge", async () => {
      const state = await scene.create({ name: "br1", ports: ["eth1"] });
      await host.exec("systemctl", "stop", "systemd-networkd.socket", "systemd-networkd.service");
      expect(await scene.preview({ name: "br2", ports: ["eth2"] })).toEqual([
        expect.stringContaining("Neither NetworkManager nor systemd-networkd runs on the host"),
      ]);
      await expect(scene.refresh(state)).rejects.toMatchObject({ code: "FailedPrecondition" });
      await expect(scene.remove(state)).rejects.toMatchObject({ code: "FailedPrecondition" });
      await host.exec("systemctl", "start", "systemd-networkd.socket", "systemd-networkd.service");
      await scene.remove(state);
    });
  });
});

import path from "node:path";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import {
  MANAGEMENT_ADDRESS,
  SECOND_ADDRESS,
} from "../../../../beds/network-host/host-in-namespaces";
import { repositoryRoot } from "../../../../beds/repository-root";
import { kernelHasVlans } from "../../../../support/kernel-abilities";
import type { HostForTests } from "./keeping-hosts";
import { GOOD } from "./over-management-port";

const whereVlansAre = kernelHasVlans() ? it : it.skip;

/** The life of a bridge on a host of any kind. */
export function bridgeLivesOn(on: HostForTests): void {
  it("is made, changed and deleted, and its port has its own addresses back", async () => {
    const { scene, host } = on;
    const { create, update, remove, refresh, link, addresses } = scene;
    await host.exec("ip", "link", "set", "eth2", "down");
    const before = await on.network();
    const inputs = { name: "br1", ports: ["eth1"], addresses: ["10.9.0.1/24"] };
    const state = await create(inputs);
    expect(state.outputs).toMatchObject({ service: on.kind.service, state: "up" });
    expect((await link("eth1")).master).toBe("br1");
    expect(await addresses("br1")).toEqual(["10.9.0.1/24"]);
    expect(await addresses("eth1")).toEqual([]);
    await scene.expectNothingToDo(inputs, state);

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
    expect(await addresses("eth1")).toEqual([SECOND_ADDRESS]);

    const { updated: bare } = await update(updated, { name: "br1" });
    expect(await link("br1")).toMatchObject({ ifindex, mtu: 1500 });
    expect((await link("eth2")).master).toBeUndefined();
    await remove(bare);
    await expect(link("br1")).rejects.toThrow("does not exist");
    expect(await refresh(bare)).toBeUndefined();
    await host.exec("ip", "link", "set", "eth2", "down");
    await on.expectBack(before);
  });
}

/** What a keeper of bridges does beside that, whichever it is. */
export function everyKeeper(on: HostForTests): void {
  describe("whoever keeps it", () => {
    afterEach(async () => {
      expect(await on.kind.leftovers(on.host)).toBe("");
    });

    keepsBridges(on);
    refusesAtPreview(on);
  });
}

/** A program on the host changes the very port that others reach the host by. */
export function madeOnTheHostItself(on: HostForTests): void {
  it("is made and deleted by a program on the host itself, over its own management port", async () => {
    const at = (file: string) => path.join(repositoryRoot(), file);
    const uri = "qemu+unix:///system?socket=/run/libvirt/libvirt-sock";
    const run = [at("scripts/run.mjs"), at("test/beds/network-host/create-and-delete-bridge.ts")];
    const said = await on.host.exec(process.execPath, ...run, uri, JSON.stringify(GOOD));
    expect(JSON.parse(said)).toMatchObject({ service: on.kind.service, state: "up" });
    expect(await on.scene.addresses("eth0")).toEqual([MANAGEMENT_ADDRESS]);
    expect(await on.kind.leftovers(on.host)).toBe("");
  });
}

/** `rest` and `wake` are done to the service. */
export function saysNothingWhileItRests(
  on: HostForTests,
  rest: () => Promise<unknown>,
  wake: () => Promise<unknown>,
): void {
  it("is not known while its service does not run, and another is told how to be made by hand", async () => {
    const { scene } = on;
    const state = await scene.create({ name: "br1", ports: ["eth2"] });
    await rest();
    const told = await scene.preview({ name: "br2", ports: ["eth1"] });
    expect(told).toEqual([
      expect.stringContaining("None of NetworkManager, systemd-networkd and ifupdown"),
    ]);
    expect(told[0]).toContain('"bridge-ports eth1" in /etc/network/interfaces');
    await expect(scene.refresh(state)).rejects.toMatchObject({ code: "FailedPrecondition" });
    await expect(scene.remove(state)).rejects.toMatchObject({ code: "FailedPrecondition" });
    await wake();
    await scene.remove(state);
  });
}

/** What somebody did to the bridge br1, and the properties that show it. */
export type DriftRow = readonly [
  title: string,
  command: readonly [string, ...string[]],
  patterns: readonly string[],
];

const DRIFT_OF_THE_KERNEL: readonly DriftRow[] = [
  ["in the kernel: stp", ["ip", "link", "set", "br1", "type", "bridge", "stp_state", "1"], ["stp"]],
  ["in the kernel: mtu", ["ip", "link", "set", "br1", "mtu", "1300"], ["mtu"]],
  ["in the kernel: addresses", ["ip", "address", "flush", "dev", "br1"], ["addresses"]],
];

/** `own` is what only this keeper's hosts can drift by. The bridge has the ports eth1 and eth2. */
export function driftIsTakenBack(on: HostForTests, own: readonly DriftRow[]): void {
  describe("drift", () => {
    const inputs = { name: "br1", ports: ["eth1", "eth2"], mtu: 1450, addresses: ["10.9.0.1/24"] };
    let state: ResourceState;
    beforeAll(async () => {
      state = await on.scene.create(inputs);
    });
    afterAll(() => on.scene.remove(state));

    it.each([...DRIFT_OF_THE_KERNEL, ...own])(
      "%s is seen and taken back",
      async (_, command, patterns) => {
        state = await on.scene.expectTakenBack(state, inputs, command, patterns);
      },
    );
  });
}

function keepsBridges(on: HostForTests): void {
  it("keeps what others plugged in through every change, and is not deleted under it", async () => {
    const { scene, host } = on;
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
    const { scene, host } = on;
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

  it("finds its own bridge when the answer to its create was lost", async () => {
    const { scene } = on;
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
    const { scene } = on;
    const states = await Promise.all([
      scene.create({ name: "br1", ports: ["eth1"] }),
      scene.create({ name: "br2", ports: ["eth2"] }),
    ]);
    const masters = [(await scene.link("eth1")).master, (await scene.link("eth2")).master];
    expect(masters).toEqual(["br1", "br2"]);
    await Promise.all(states.map(scene.remove));
    expect(await scene.addresses("eth1")).toEqual([SECOND_ADDRESS]);
  });

  it("is imported with what it has", async () => {
    const { scene } = on;
    const inputs = { name: "br1", ports: ["eth1"], stp: true, addresses: ["10.9.0.1/24"] };
    const made = await scene.create(inputs);
    const imported = await scene.provider.import("Bridge", "br1", scene.operation);
    expect(imported.inputs).toEqual(inputs);
    await scene.expectNothingToDo(inputs, imported);
    expect(await scene.provider.list("Bridge", scene.operation)).toContainEqual({
      id: "br1",
      name: "br1",
    });
    await scene.remove(made);
  });

  whereVlansAre("has VLANs of a device as ports, where the kernel has 8021q", async () => {
    const { scene } = on;
    const vlanPorts = [{ name: "eth1.7", device: "eth1", vlan: 7 }];
    const inputs = { name: "br1", vlanPorts };
    const state = await scene.create(inputs);
    expect((await scene.link("eth1.7")).master).toBe("br1");
    await scene.expectNothingToDo(inputs, state);
    const isRenamed = !on.kind.namesVlansFreely;
    const { updated, words } = await scene.update(state, {
      name: "br1",
      vlanPorts: [{ name: isRenamed ? "eth1.8" : "eth1.7", device: "eth1", vlan: 8 }],
    });
    expect(words).toEqual(
      isRenamed ? { "vlanPorts[]": "live" } : { "vlanPorts[].vlan": "restart" },
    );
    await scene.remove(updated);
    await expect(scene.link("eth1.7")).rejects.toThrow("does not exist");
  });
}

function refusesAtPreview(on: HostForTests): void {
  describe("that the host cannot have is refused at preview", () => {
    it.each<readonly [Properties, string]>([
      [{ name: "br1", ports: ["eth9"] }, 'Found "eth9", expected one of eth0, eth1, eth2'],
      [{ name: "br9", libvirt: { service: "existing" } }, 'The host has no bridge "br9"'],
      [{ name: "eth1", ports: ["eth2"] }, 'The host has "eth1" already, and it is not ours'],
    ])("%j", (inputs, told) => on.scene.expectRefused(inputs, told));

    it("a port that is in another bridge", async () => {
      const { scene } = on;
      const other = await scene.create({ name: "br2", ports: ["eth2"] });
      const told = '"eth2" is in "br2". Take it out there first';
      expect(await scene.preview({ name: "br1", ports: ["eth2"] })).toEqual([
        expect.stringContaining(told),
      ]);
      await scene.remove(other);
    });
  });
}

import { spawn } from "node:child_process";
import type { Properties } from "../../../../../../provider/core/value";
import {
  type HostInNamespaces,
  MANAGEMENT_ADDRESS,
  SECOND_ADDRESS,
} from "../../../../../beds/network-host/host-in-namespaces";
import { type Renderer, startSystemdHost } from "../../../../../beds/network-host/systemd-host";
import { recordFigure } from "../../../../../support/figure";
import { type BridgeScene, bridgeScene } from "../bridge-scene";

/** Of another network than the one by which the host is reached. */
const WRONG_ADDRESS = "10.99.0.1/24";
const BAD: Properties = {
  name: "br0",
  ports: ["eth0"],
  addresses: [WRONG_ADDRESS],
  allowManagementPort: true,
  libvirt: { rollbackAfter: "20s" },
};
const GOOD: Properties = {
  name: "br0",
  ports: ["eth0"],
  allowManagementPort: true,
  libvirt: { uplink: "eth0" },
};

describe.each<Renderer>(["networkd", "netplan"])("a bridge on a host with %s", (renderer) => {
  let host: HostInNamespaces;
  let scene: BridgeScene;
  beforeAll(async () => {
    host = await startSystemdHost(renderer);
    scene = bridgeScene(host);
  });
  afterAll(async () => {
    await scene?.close();
    await host?.stop();
  });

  /** Everything that the host is reached by, as the kernel has it, and what would be at its next boot. */
  async function network(): Promise<string> {
    const shown = [
      await host.exec("ip", "-brief", "address"),
      await host.exec("ip", "route"),
      await host.exec("find", "/etc/systemd/network", "/etc/netplan", "-type", "f"),
    ];
    return shown.join("\n").replaceAll(/ +$/gm, "");
  }

  it("is made, changed and deleted, and its port has its own addresses back", async () => {
    const { create, update, remove, refresh, link, addresses } = scene;
    const before = await network();
    const inputs = { name: "br1", ports: ["eth1"], addresses: ["10.9.0.1/24"] };
    const state = await create(inputs);
    expect(state.outputs).toMatchObject({ service: "networkd", state: "up" });
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
    expect(await network()).toBe(before);
  });

  it("over the management port takes its addresses and routes, and gives them back", async () => {
    const before = await network();
    expect(await scene.preview(GOOD)).toEqual([
      expect.stringContaining("warning ports[0]: is how the host is reached"),
    ]);
    const state = await scene.create(GOOD);
    expect(await host.exec("ip", "route", "show", "default")).toContain("dev br0");
    expect(await scene.addresses("br0")).toEqual([MANAGEMENT_ADDRESS]);
    expect(await scene.addresses("eth0")).toEqual([]);
    await scene.expectNothingToDo(GOOD, state);
    // As the host's own tool would go on.
    if (renderer === "netplan") await host.exec("/usr/lib/netplan/generate");
    await host.exec("networkctl", "reload");
    await scene.expectNothingToDo(GOOD, state);
    await scene.remove(state);
    expect(await network()).toBe(before);
  });

  it("that cuts the host off is taken back by the host itself", async () => {
    const before = await network();
    const began = Date.now();
    await expect(scene.create(BAD)).rejects.toMatchObject({
      code: "Aborted",
      message: expect.stringContaining("the host has put everything back"),
    });
    recordFigure(
      `${renderer}: a bad change to the management link was taken back within its 20 s and told after ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
    expect(await network()).toBe(before);
  });

  it("is taken back also when our process is killed in the middle", async () => {
    const before = await network();
    const program = ["scripts/run.mjs", "test/beds/network-host/create-bridge-until-killed.ts"];
    const inputs = { ...GOOD, libvirt: { uplink: "eth0", rollbackAfter: "60s" } };
    const child = spawn(process.execPath, [...program, host.uri, JSON.stringify(inputs)], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    await new Promise((resolve) => child.once("close", resolve));
    expect(await network()).not.toBe(before);
    await scene.untilItIs(before, network);
    await scene.remove(await scene.create(GOOD));
    expect(await network()).toBe(before);
  });

  it("that exists stays as it was when a change of it cuts the host off", async () => {
    const { provider, operation } = scene;
    const state = await scene.create(GOOD);
    const before = await network();
    await expect(provider.update("Bridge", BAD, state, operation)).rejects.toMatchObject({
      code: "Aborted",
    });
    expect(await network()).toBe(before);
    await scene.expectNothingToDo(GOOD, state);
    await scene.remove(state);
  });
});

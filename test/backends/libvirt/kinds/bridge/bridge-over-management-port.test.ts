import { spawn } from "node:child_process";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { MANAGEMENT_ADDRESS } from "../../../../beds/network-host/host-in-namespaces";
import { type NetworkHost, startNetworkHost } from "../../../../beds/network-host/network-host";
import { recordFigure } from "../../../../support/figure";
import { type BridgeScene, bridgeScene } from "./bridge-scene";

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

describe("a bridge over the port by which the host is reached", () => {
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
  const remove = (state: ResourceState) => scene.remove(state);
  const preview = (inputs: Properties) => scene.preview(inputs);

  /** Everything that the host is reached by, as the kernel and NetworkManager have it; metrics are chosen anew. */
  async function network(): Promise<string> {
    const shown = [
      await host.exec("ip", "-brief", "address"),
      await host.exec("ip", "route"),
      await host.exec("nmcli", "--get-values", "name,uuid,device", "connection", "show"),
    ];
    return shown
      .join("\n")
      .replaceAll(/ metric \d+/g, "")
      .replaceAll(/ +$/gm, "");
  }

  const untilItIs = (before: string) => scene.untilItIs(before, network);

  it.each<readonly [string, Properties, string]>([
    ["without the user's word", { name: "br0", ports: ["eth0"] }, "write allowManagementPort"],
    [
      "when the host would have no address",
      { name: "br0", ports: ["eth0"], allowManagementPort: true },
      "The bridge would have no address",
    ],
    [
      "when its addresses are to come from a port that has none",
      { name: "br0", ports: ["eth2"], libvirt: { uplink: "eth2" } },
      'Nothing is configured on "eth2"',
    ],
  ])("is refused %s", async (_, inputs, told) => {
    const before = await network();
    expect(await preview(inputs)).toEqual([expect.stringMatching(`^error .*${told}`)]);
    await expect(create(inputs)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining(told),
    });
    expect(await network()).toBe(before);
  });

  it("takes the port's addresses and routes over, and gives them back", async () => {
    const before = await network();
    expect(await preview(GOOD)).toEqual([
      expect.stringContaining("warning ports[0]: is how the host is reached"),
    ]);
    const state = await create(GOOD);
    expect(await host.exec("ip", "route", "show", "default")).toContain("dev br0");
    expect(await host.exec("ip", "-brief", "address", "show", "br0")).toContain(MANAGEMENT_ADDRESS);
    const read = await scene.provider.read("Bridge", state, scene.operation);
    expect((await scene.provider.plan("Bridge", GOOD, read, scene.operation)).changes).toEqual([]);
    await remove(state);
    await untilItIs(before);
  });

  it("that cuts the host off is taken back by the host itself", async () => {
    const before = await network();
    const began = Date.now();
    await expect(create(BAD)).rejects.toMatchObject({
      code: "Aborted",
      message: expect.stringContaining("the host has put everything back"),
    });
    recordFigure(
      `a bad change to the management link was taken back within its 20 s and told after ${((Date.now() - began) / 1000).toFixed(1)} s`,
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
    await untilItIs(before);
    await remove(await create(GOOD));
    await untilItIs(before);
  });

  it("that exists stays as it was when a change of it cuts the host off", async () => {
    const state = await create(GOOD);
    const before = await network();
    const update = (inputs: Properties) =>
      scene.provider.update("Bridge", inputs, state, scene.operation);
    await expect(update({ ...GOOD, allowManagementPort: false, mtu: 1400 })).rejects.toMatchObject({
      message: expect.stringContaining("Say with allowManagementPort that it may be changed"),
    });
    const { libvirt } = BAD;
    await expect(
      update({ ...GOOD, ports: ["eth1"], addresses: [WRONG_ADDRESS], libvirt: libvirt ?? {} }),
    ).rejects.toMatchObject({ code: "Aborted" });
    await untilItIs(before);
    await remove(state);
  });
});

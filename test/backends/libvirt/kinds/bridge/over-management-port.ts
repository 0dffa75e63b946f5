import { spawn } from "node:child_process";
import type { Properties } from "../../../../../provider/core/value";
import { MANAGEMENT_ADDRESS } from "../../../../beds/network-host/host-in-namespaces";
import { recordFigure } from "../../../../support/figure";
import type { HostForTests } from "./keeping-hosts";

/** Its addresses are of another network than the one by which the host is reached. */
export const BAD: Properties = {
  name: "br0",
  ports: ["eth0"],
  addresses: ["10.99.0.1/24"],
  allowManagementPort: true,
  libvirt: { rollbackAfter: "20s" },
};
export const GOOD: Properties = {
  name: "br0",
  ports: ["eth0"],
  allowManagementPort: true,
  libvirt: { uplink: "eth0" },
};

/**
 * A bridge over the port by which the host is reached, on a host of any kind. `goOn` has the host's
 * own tool go over its network again.
 */
export function bridgeOverManagementPort(
  on: HostForTests,
  goOn: () => Promise<void> = async () => undefined,
): void {
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
    const { scene } = on;
    const before = await on.network();
    expect(await scene.preview(inputs)).toEqual([expect.stringMatching(`^error .*${told}`)]);
    await expect(scene.create(inputs)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining(told),
    });
    expect(await on.network()).toBe(before);
  });

  it("takes the port's addresses and routes over, and gives them back", async () => {
    const { scene, host } = on;
    const before = await on.network();
    expect(await scene.preview(GOOD)).toEqual([
      expect.stringContaining("warning ports[0]: is how the host is reached"),
    ]);
    const state = await scene.create(GOOD);
    expect(await host.exec("ip", "route", "show", "default")).toContain("dev br0");
    expect(await scene.addresses("br0")).toEqual([MANAGEMENT_ADDRESS]);
    expect(await scene.addresses("eth0")).toEqual([]);
    await scene.expectNothingToDo(GOOD, state);
    await goOn();
    await scene.expectNothingToDo(GOOD, state);
    await scene.remove(state);
    await on.expectBack(before);
  });

  it("that cuts the host off is taken back by the host itself", async () => {
    const { scene } = on;
    const before = await on.network();
    const began = Date.now();
    await expect(scene.create(BAD)).rejects.toMatchObject({
      code: "Aborted",
      message: expect.stringContaining("the host has put everything back"),
    });
    recordFigure(
      `${on.kind.title}: a bad change to the management link was taken back within its 20 s and told after ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
    await on.expectBack(before);
  });

  it("is taken back also when our process is killed in the middle", async () => {
    const { scene, host } = on;
    const before = await on.network();
    const program = ["scripts/run.mjs", "test/beds/network-host/create-bridge-until-killed.ts"];
    const inputs = { ...GOOD, libvirt: { uplink: "eth0", rollbackAfter: "60s" } };
    const child = spawn(process.execPath, [...program, host.uri, JSON.stringify(inputs)], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    await new Promise((resolve) => child.once("close", resolve));
    expect(await on.network()).not.toBe(before);
    await scene.untilItIs(before, on.network);
    await scene.remove(await scene.create(GOOD));
    await on.expectBack(before);
  });

  it("that exists stays as it was when a change of it cuts the host off", async () => {
    const { scene } = on;
    const start = await on.network();
    const state = await scene.create(GOOD);
    const before = await on.network();
    const update = (inputs: Properties) =>
      scene.provider.update("Bridge", inputs, state, scene.operation);
    await expect(update({ ...GOOD, allowManagementPort: false, mtu: 1400 })).rejects.toMatchObject({
      message: expect.stringContaining("Say with allowManagementPort that it may be changed"),
    });
    await expect(update(BAD)).rejects.toMatchObject({ code: "Aborted" });
    await on.expectBack(before);
    await scene.expectNothingToDo(GOOD, state);
    await scene.remove(state);
    await on.expectBack(start);
  });
}

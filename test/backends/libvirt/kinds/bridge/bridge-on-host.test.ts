import type { Properties } from "../../../../../provider/core/value";
import { SECOND_ADDRESS } from "../../../../beds/network-host/host-in-namespaces";
import { kernelHasVlans } from "../../../../support/kernel-abilities";
import {
  bridgeLivesOn,
  driftIsTakenBack,
  everyKeeper,
  saysNothingWhileItRests,
} from "./every-keeper";
import { hostForTests, NETWORK_MANAGER } from "./keeping-hosts";

const whereNoVlansAre = kernelHasVlans() ? it.skip : it;

describe("a bridge on a host with NetworkManager, over ssh", () => {
  const on = hostForTests(NETWORK_MANAGER);
  const nmcli = (...args: readonly string[]) => on.host.exec("nmcli", ...args);
  const profiles = async () =>
    (await nmcli("--get-values", "name", "connection", "show")).split("\n").sort();

  bridgeLivesOn(on);

  everyKeeper(on);

  driftIsTakenBack(on, [
    ["by a deleted profile", ["nmcli", "connection", "delete", "br1 port eth2"], ["ports"]],
    ["in the profile: stp", ["nmcli", "connection", "modify", "br1", "bridge.stp", "yes"], ["stp"]],
    [
      "in the profile: addresses",
      ["nmcli", "connection", "modify", "br1", "+ipv4.addresses", "10.9.0.7/24"],
      [],
    ],
    ["by another profile", ["nmcli", "connection", "up", "second"], ["ports"]],
    ["of all: the bridge is down", ["nmcli", "connection", "down", "br1"], ["ports"]],
  ]);

  saysNothingWhileItRests(
    on,
    () => on.host.stopNetworkManager(),
    () => on.host.startNetworkManager(),
  );

  whereNoVlansAre("is put back where the kernel cannot make its VLAN port", async () => {
    const { scene } = on;
    const before = await profiles();
    const vlanPorts = [{ name: "eth1.7", device: "eth1", vlan: 7 }];
    await expect(scene.create({ name: "br1", vlanPorts })).rejects.toThrow(
      "Failed to create VLAN interface 'eth1.7'",
    );
    await expect(scene.link("br1")).rejects.toThrow("does not exist");
    expect(await profiles()).toEqual(before);
    expect(await scene.addresses("eth1")).toEqual([SECOND_ADDRESS]);
  });

  describe("that is there already", () => {
    beforeAll(() => on.host.exec("ip", "link", "add", "foreign1", "type", "bridge"));
    afterAll(() => on.host.exec("ip", "link", "delete", "foreign1"));

    it.each<Properties>([
      { name: "foreign1" },
      { name: "foreign1", libvirt: { service: "existing" } },
    ])("is used as it is and never deleted: %j", async (inputs) => {
      const { scene } = on;
      const state = await scene.create(inputs);
      expect(state.outputs.service).toBe("existing");
      await scene.expectNothingToDo(inputs, state);
      await scene.remove(state);
      expect((await scene.link("foreign1")).ifindex).toBeGreaterThan(0);
    });

    it("is imported by reference", async () => {
      const { scene } = on;
      const imported = await scene.provider.import("Bridge", "foreign1", scene.operation);
      expect(imported.inputs).toEqual({ name: "foreign1", libvirt: { service: "existing" } });
      await scene.expectNothingToDo(imported.inputs, imported);
    });

    it("is not taken over", async () => {
      const { scene } = on;
      const inputs = { name: "foreign1", ports: ["eth1"] };
      const taken = expect.stringContaining("name: is taken on the host");
      expect(await scene.preview(inputs)).toEqual([taken]);
      await expect(scene.create(inputs)).rejects.toMatchObject({
        code: "AlreadyExists",
        message: taken,
      });
    });
  });

  it("over a port that NetworkManager does not have is refused at preview", async () => {
    await nmcli("device", "set", "eth2", "managed", "no");
    const told = "nmcli device set eth2 managed yes";
    expect(await on.scene.preview({ name: "br1", ports: ["eth2"] })).toEqual([
      expect.stringContaining(told),
    ]);
    await nmcli("device", "set", "eth2", "managed", "yes");
  });

  it("over a device that is no Ethernet device is refused at preview", async () => {
    expect(await on.scene.preview({ name: "br1", ports: ["lo"] })).toEqual([
      expect.stringContaining('"lo" is no Ethernet device'),
    ]);
  });
});

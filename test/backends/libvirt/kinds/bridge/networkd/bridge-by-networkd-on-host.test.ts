import path from "node:path";
import type { Properties } from "../../../../../../provider/core/value";
import { SECOND_ADDRESS, until } from "../../../../../beds/network-host/host-in-namespaces";
import { repositoryRoot } from "../../../../../beds/repository-root";
import { kernelHasVlans } from "../../../../../support/kernel-abilities";
import {
  driftIsTakenBack,
  everyKeeper,
  madeOnTheHostItself,
  saysNothingWhileItRests,
} from "../every-keeper";
import { hostForTests, NETWORKD } from "../keeping-hosts";

const whereNoVlansAre = kernelHasVlans() ? it.skip : it;

/** Where this machine's Node is; a program on the host is run by it. */
const NODE = path.dirname(path.dirname(process.execPath));

describe("a bridge that systemd-networkd keeps, over ssh", () => {
  const on = hostForTests(NETWORKD, repositoryRoot(), NODE);
  const file = (name: string) => `/etc/systemd/network/00-virt-iac-${name}`;

  everyKeeper(on);

  driftIsTakenBack(on, [
    ["by a deleted file", ["rm", file("br1@eth2.network")], ["ports"]],
    ["in a file: stp", ["sed", "-i", "s/STP=no/STP=yes/", file("br1.netdev")], ["stp"]],
    [
      "in a file: addresses",
      ["sed", "-i", "s/10.9.0.1/10.9.0.7/", file("br1.network")],
      ["addresses"],
    ],
    ["of all: the bridge is gone", ["ip", "link", "delete", "br1"], ["ports"]],
  ]);

  madeOnTheHostItself(on);

  const units = ["systemd-networkd.socket", "systemd-networkd.service"];
  saysNothingWhileItRests(
    on,
    () => on.host.exec("systemctl", "stop", ...units),
    () => on.host.exec("systemctl", "start", ...units),
  );

  whereNoVlansAre("is put back where the kernel cannot make its VLAN port", async () => {
    const { scene, host } = on;
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
    expect(await on.kind.leftovers(host)).toBe("");
    await until("networkd has done with the device below again", async () => {
      const said = await host.exec("networkctl", "--json=short", "status", "eth1");
      expect(JSON.parse(said)).toMatchObject({ AdministrativeState: "configured" });
    });
  });

  describe("that the host cannot have is refused at preview", () => {
    it.each<readonly [Properties, string]>([
      [{ name: "br1", ports: ["lo"] }, '"lo" is neither an Ethernet device'],
      [
        { name: "br1", vlanPorts: [{ name: "eth2.7", device: "eth2", vlan: 7 }] },
        'it has no file for "eth2"',
      ],
      [
        { name: "br1", ports: ["eth1"], libvirt: { service: "network-manager" } },
        "NetworkManager does not run on the host",
      ],
    ])("%j", (inputs, told) => on.scene.expectRefused(inputs, told));

    it("a port that something else gave its addresses", async () => {
      const { scene, host } = on;
      await host.exec("ip", "address", "add", "10.66.0.1/24", "dev", "eth2");
      expect(await scene.preview({ name: "br1", ports: ["eth2"] })).toEqual([
        expect.stringContaining('Something else than systemd-networkd gave "eth2" its addresses'),
      ]);
      await host.exec("ip", "address", "flush", "dev", "eth2");
    });

    it("one that lies in somebody else's files", async () => {
      const { scene, host } = on;
      const text = "[NetDev]\nName=br7\nKind=bridge\n";
      const path = "/etc/systemd/network/50-other.netdev";
      await host.exec("sh", "-c", 'printf %s "$1" >"$2"', "sh", text, path);
      expect(await scene.preview({ name: "br7", ports: ["eth1"] })).toEqual([
        expect.stringContaining('The host has "br7" already, and it is not ours'),
      ]);
      await host.exec("rm", path);
    });
  });
});

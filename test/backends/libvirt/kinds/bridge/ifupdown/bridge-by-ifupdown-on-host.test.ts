import path from "node:path";
import type { Properties } from "../../../../../../provider/core/value";
import { SECOND_ADDRESS } from "../../../../../beds/network-host/host-in-namespaces";
import { repositoryRoot } from "../../../../../beds/repository-root";
import { kernelHasVlans } from "../../../../../support/kernel-abilities";
import {
  driftIsTakenBack,
  everyKeeper,
  madeOnTheHostItself,
  saysNothingWhileItRests,
} from "../every-keeper";
import { hostForTests, IFUPDOWN } from "../keeping-hosts";

const whereNoVlansAre = kernelHasVlans() ? it.skip : it;

/** Where this machine's Node is; a program on the host is run by it. */
const NODE = path.dirname(path.dirname(process.execPath));
const MAIN = "/etc/network/interfaces";
const HOOK = "/etc/network/if-pre-up.d/bridge";
const OWN = "/etc/network/interfaces.d/virt-iac-br1";

describe("a bridge that ifupdown keeps, over ssh", () => {
  const on = hostForTests(IFUPDOWN, repositoryRoot(), NODE);

  everyKeeper(on);

  describe("with stanzas of its own for a port", () => {
    // It was given back when the bridge went.
    afterAll(() => on.host.exec("sed", "-i", "/^iface eth2/d", MAIN));

    driftIsTakenBack(on, [
      ["in its file: stp", ["sed", "-i", "s/bridge_stp off/bridge_stp on/", OWN], ["stp"]],
      ["in its file: addresses", ["sed", "-i", "s/10.9.0.1/10.9.0.7/", OWN], ["addresses"]],
      ["in its file: mtu", ["sed", "-i", "s/mtu 1450/mtu 1400/", OWN], ["mtu"]],
      ["by a stanza of a port", ["sed", "-i", "$a iface eth2 inet manual", MAIN], ["ports"]],
      ["of a port that was taken out", ["ip", "link", "set", "eth2", "nomaster"], ["ports"]],
      ["of all: the bridge is gone", ["ip", "link", "delete", "br1"], ["ports"]],
    ]);
  });

  madeOnTheHostItself(on);

  saysNothingWhileItRests(
    on,
    () => on.host.exec("mount", "--bind", "/bin/false", "/usr/sbin/ifup"),
    () => on.host.exec("umount", "/usr/sbin/ifup"),
  );

  whereNoVlansAre("is put back where the kernel cannot make its VLAN port", async () => {
    const vlanPorts = [{ name: "eth1.7", device: "eth1", vlan: 7 }];
    const before = await on.network();
    await expect(on.scene.create({ name: "br1", vlanPorts })).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining("eth1.7 did not come up"),
    });
    expect(await on.scene.addresses("eth1")).toEqual([SECOND_ADDRESS]);
    await on.expectBack(before);
  });

  describe("that the host cannot have is refused at preview", () => {
    it.each<readonly [Properties, string]>([
      [{ name: "br1", ports: ["lo"] }, '"lo" is neither an Ethernet device'],
      [
        { name: "br1", vlanPorts: [{ name: "lab", device: "eth1", vlan: 7 }] },
        'Found "lab", expected "eth1.7"',
      ],
      [
        { name: "br1", ports: ["eth1"], libvirt: { service: "networkd" } },
        "systemd-networkd does not run on the host",
      ],
    ])("%j", (inputs, told) => on.scene.expectRefused(inputs, told));

    it.each([
      [
        "iface eth2 inet static\n address 10.1.0.1/24\n up ip route add 10.2.0.0/16 dev eth2",
        "up ip route add",
      ],
      [
        "iface eth2 inet static inherits card\n address 10.1.0.1/24",
        "iface eth2 inet static inherits card",
      ],
      ["iface eth2 inet ppp\n provider dsl", "iface eth2 inet ppp"],
      ["iface eth2 inet manual\nmapping eth*\n script /bin/map", "mapping eth*"],
      ["iface br7 inet manual\n bridge-ports eth2", '"eth2" is in "br7"'],
      [
        "iface br1 inet manual\n bridge_ports none",
        'The host has "br1" already, and it is not ours',
      ],
      ["source /srv/interfaces", 'Found "source /srv/interfaces"'],
    ])("with the file %j", async (text, told) => {
      const file = "/etc/network/interfaces.d/somebody";
      await on.host.exec("sh", "-c", 'printf "%s\\n" "$1" >"$2"', "sh", text, file);
      expect(await on.scene.preview({ name: "br1", ports: ["eth2"] })).toEqual([
        expect.stringContaining(told),
      ]);
      await on.host.exec("rm", file);
    });

    it.each([
      [
        "without the line that reads our files",
        ["sed", "-i", "s/^source/#source/", MAIN],
        ["sed", "-i", "s/^#source/source/", MAIN],
        'Add the line "source /etc/network/interfaces.d/*"',
      ],
      [
        "without bridge-utils",
        ["mv", HOOK, "/run/hook"],
        ["mv", "/run/hook", HOOK],
        "apt install bridge-utils",
      ],
      [
        "with a port that something else gave its addresses",
        ["ip", "address", "add", "10.66.0.1/24", "dev", "eth2"],
        ["ip", "address", "flush", "dev", "eth2"],
        'Something else than ifupdown gave "eth2" its addresses',
      ],
    ] as const)("%s", async (_, [before, ...args], [after, ...afterArgs], told) => {
      await on.host.exec(before, ...args);
      expect(await on.scene.preview({ name: "br1", ports: ["eth2"] })).toEqual([
        expect.stringContaining(told),
      ]);
      await on.host.exec(after, ...afterArgs);
    });
  });
});

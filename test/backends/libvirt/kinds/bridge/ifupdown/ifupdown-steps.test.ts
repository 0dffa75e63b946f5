import { changeStepLine } from "../../../../../../provider/backends/libvirt/host-network/files/change-step";
import type { HostLink } from "../../../../../../provider/backends/libvirt/host-network/files/host-facts";
import {
  type IfupdownBridge,
  seeIfupdownBridge,
} from "../../../../../../provider/backends/libvirt/kinds/bridge/ifupdown/ifupdown-bridge";
import {
  stepsToBridge,
  stepsToRemoval,
  stepsToTidy,
  wishedFiles,
} from "../../../../../../provider/backends/libvirt/kinds/bridge/ifupdown/ifupdown-steps";
import { IDENTITY, toldFacts, toldLink, wishOf } from "../told-host";

const MAIN = "/etc/network/interfaces";
const OWN = "/etc/network/interfaces.d/virt-iac-br1";

const INTERFACES = `source interfaces.d/*
auto eth0 eth1
iface eth0 inet static
    address 10.0.0.1
    netmask 255.255.0.0
    gateway 10.0.0.254
    dns-nameservers 10.0.0.3
    mtu 9000
iface eth0 inet6 auto
iface eth1 inet dhcp
iface eth1.5 inet static
    address 10.5.0.1/24
`;

function seen(
  files: ReadonlyMap<string, string>,
  up: readonly string[] = ["lo", "eth0", "eth1", "eth1.5"],
  links: readonly HostLink[] = [],
): IfupdownBridge {
  const own = [
    toldLink("eth0", { addresses: ["10.0.0.1/16"], hasDefaultRoute: true, mtu: 9000 }),
    toldLink("eth1", { linkLocal: "eui64" }),
    toldLink("eth2"),
  ].filter(({ name }) => !links.some((link) => link.name === name));
  const facts = toldFacts({
    links: [...own, ...links],
    ifupdown: { up, hasBridgeUtils: true },
    files: new Map([[MAIN, INTERFACES], ...files]),
  });
  const found = seeIfupdownBridge(facts, IDENTITY);
  if (found === undefined) throw new Error("ifupdown does not run");
  return found;
}

const empty = seen(new Map());

/** Steps without the texts of files. */
function told(steps: readonly Parameters<typeof changeStepLine>[0][]): readonly string[] {
  return steps.map((step) => changeStepLine(step).split(" ").slice(0, 3).join(" ")).map(short);
}

function short(line: string): string {
  return /^(write|edit) /.test(line) ? line.split(" ").slice(0, 2).join(" ") : line;
}

describe("a bridge as files of ifupdown", () => {
  it("says everything in the words of interfaces(5), and what its ports had", () => {
    const wish = wishOf({
      ports: ["eth1", "eth2"],
      stp: true,
      mtu: 1400,
      addresses: ["10.9.0.1/24", "fd09::1/64"],
    });
    expect(wishedFiles(empty, wish).get(OWN)).toBe(`# virt-iac ${JSON.stringify({
      bridge: "br1",
      owner: "me",
      object: "br1",
      fingerprint: "f",
      ports: [
        { name: "eth1", wasUp: true, mtu: 1500, linkLocal: "eui64" },
        { name: "eth2", wasUp: false, mtu: 1500 },
      ],
      leaving: [],
    })}
# Written by virt-iac, which writes it anew; lines that it set aside elsewhere begin with #virt-iac.

iface eth1 inet manual

iface eth2 inet manual

auto br1

iface br1 inet manual
    bridge_ports eth1 eth2
    bridge_stp on
    bridge_maxwait 0
    mtu 1400

iface br1 inet static
    address 10.9.0.1/24

iface br1 inet6 static
    address fd09::1/64
    dad-attempts 0
`);
  });

  it("moves the addresses of its uplink, whose link stays as it is", () => {
    const wish = wishOf({ ports: ["eth0"], libvirt: { uplink: "eth0" } });
    const files = wishedFiles(empty, wish);
    expect(files.get(OWN)?.split("\n").slice(2).join("\n")).toBe(`
iface eth0 inet manual
    mtu 9000

auto br1

iface br1 inet manual
    bridge_ports eth0
    bridge_stp off
    bridge_maxwait 0
    bridge_hw 52:54:00:00:00:01

iface br1 inet static
    address 10.0.0.1
    netmask 255.255.0.0
    gateway 10.0.0.254
    dns-nameservers 10.0.0.3

iface br1 inet6 auto
`);
    expect(files.get(MAIN)).toBe(`source interfaces.d/*
auto eth0 eth1
#virt-iac br1@eth0# iface eth0 inet static
#virt-iac br1@eth0#     address 10.0.0.1
#virt-iac br1@eth0#     netmask 255.255.0.0
#virt-iac br1@eth0#     gateway 10.0.0.254
#virt-iac br1@eth0#     dns-nameservers 10.0.0.3
#virt-iac br1@eth0#     mtu 9000
#virt-iac br1@eth0# iface eth0 inet6 auto
iface eth1 inet dhcp
iface eth1.5 inet static
    address 10.5.0.1/24
`);
  });

  it("is the same file again when it is looked at anew", () => {
    const wish = wishOf({ ports: ["eth0"], mtu: 1400, libvirt: { uplink: "eth0" } });
    const files = wishedFiles(empty, wish);
    expect(wishedFiles(seen(files), wish)).toEqual(new Map([[OWN, files.get(OWN)]]));
  });

  it("is another owner's, or nobody's whom we know", () => {
    const [[, text = ""] = []] = wishedFiles(empty, wishOf({}));
    const another = text.replace('"owner":"me"', '"owner":"you"');
    expect(seen(new Map([[OWN, another]]))).toMatchObject({
      stored: undefined,
      foreign: { owner: "you" },
    });
    expect(seen(new Map([[OWN, text.replace("{", "")]]))).toMatchObject({
      stored: undefined,
      foreign: { owner: undefined },
    });
  });
});

describe("the steps to a bridge that ifupdown keeps", () => {
  it("take its ports down with their former stanzas, and bring it up with its own", () => {
    const wish = wishOf({ ports: ["eth1"] });
    expect(told(stepsToBridge(empty, wish))).toEqual([
      "ifdown eth1",
      "ifdown-alone br1",
      `edit ${MAIN}`,
      `write ${OWN}`,
      "link-local eth1 none",
      "ifup eth1",
      "ifup-later eth1.5",
      "ifup br1",
    ]);
  });

  const wish = wishOf({ ports: ["eth1"], addresses: ["10.9.0.1/24"] });
  const made = seen(
    wishedFiles(empty, wish),
    ["lo", "eth0", "eth1", "br1"],
    [
      toldLink("eth1", { master: "br1", linkLocal: "none" }),
      toldLink("br1", { kind: "bridge", addresses: ["10.9.0.1/24"] }),
    ],
  );

  it("are none when all is as wished", () => {
    expect(stepsToBridge(made, wish)).toEqual([]);
  });

  it("leave a running bridge up while its ports, MTU and protocol change", () => {
    const next = wishOf({ ports: ["eth2"], addresses: ["10.9.0.1/24"], mtu: 1400, stp: true });
    expect(told(stepsToBridge(made, next))).toEqual([
      "ifdown eth1",
      `edit ${MAIN}`,
      `write ${OWN}`,
      "release eth1",
      "link-local eth1 eui64",
      "ifup-later eth1",
      "ifup eth2",
      "plug eth2 br1",
      "mtu eth2 1400",
      "mtu br1 1400",
      "stp br1 1",
    ]);
  });

  it("keep the bridge and what others plugged in while its addresses change", () => {
    const next = wishOf({ ports: ["eth1"], dhcp: true });
    expect(told(stepsToBridge(made, next))).toEqual([
      "ifdown-alone br1",
      `write ${OWN}`,
      "ifup br1",
    ]);
  });

  it("to its end give every line and every port back", () => {
    const steps = stepsToRemoval(made);
    expect(told(steps)).toEqual([
      "ifdown br1",
      "ifdown eth1",
      "remove br1",
      `edit ${MAIN}`,
      `write ${OWN}`,
      "release eth1",
      "link-local eth1 eui64",
      "ifup-later eth1",
    ]);
    expect(steps.find(({ step }) => step === "edit")).toMatchObject({ text: INTERFACES });
  });

  it("that left a port are tidied up", () => {
    const next = wishOf({ addresses: ["10.9.0.1/24"] });
    const left = seen(wishedFiles(made, next));
    expect(left.ports).toMatchObject([{ name: "eth1", isPlugged: false }]);
    const [step, ...more] = stepsToTidy(left, next);
    expect(more).toEqual([]);
    expect(step).toMatchObject({ step: "write", text: expect.stringContaining('"leaving":[]') });
  });
});

import { domainToXml } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/domain-to-xml";
import { installStage } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/install-stage";
import {
  attributeAt,
  childrenOf,
  elementAt,
  formatXml,
  parseXml,
  sameXml,
  textAt,
  type XmlElement,
} from "../../../../../../provider/backends/libvirt/xml";
import type { Properties } from "../../../../../../provider/core/value";
import { context, normalised } from "./definition-of";

const machine = (inputs: Properties = {}): Properties => ({ name: "web-1", ...inputs });
const define = (inputs: Properties, stored?: XmlElement, more: object = {}) =>
  domainToXml(normalised(machine(inputs)), stored, { ...context, ...more });
const devicesOf = (domain: XmlElement, tag: string) =>
  childrenOf(elementAt(domain, "devices") ?? domain, tag);

/** Written by hand from libvirt's own description of the format. */
const SHORTEST = `
  <domain type="qemu">
    <name>web-1</name>
    <uuid>11111111-2222-4333-8444-000000000001</uuid>
    <metadata>
      <virt:machine xmlns:virt="urn:virt-iac:machine:1" owner="project/stack" name="web-1" fingerprint="f1"/>
    </metadata>
    <devices>
      <disk type="file" device="disk">
        <driver name="qemu" type="raw"/>
        <source file="/pools/default/web-1.img"/>
        <target dev="vda" bus="virtio"/>
        <alias name="ua-disk-root"/>
      </disk>
      <interface type="network">
        <source network="lab"/>
        <mac address="52:54:00:00:00:03"/>
        <model type="virtio"/>
        <link state="up"/>
        <alias name="ua-nic-lan"/>
      </interface>
      <serial type="pty"><alias name="ua-own-serial-console"/></serial>
      <channel type="unix">
        <target type="virtio" name="org.qemu.guest_agent.0"/>
        <alias name="ua-own-guest-agent"/>
      </channel>
      <rng model="virtio">
        <alias name="ua-own-rng"/>
        <backend model="random">/dev/urandom</backend>
      </rng>
      <memballoon model="virtio"/>
      <emulator>/usr/bin/qemu-system-x86_64</emulator>
    </devices>
    <vcpu>1</vcpu>
    <memory unit="KiB">1048576</memory>
    <currentMemory unit="KiB">1048576</currentMemory>
    <os>
      <type arch="x86_64" machine="q35">hvm</type>
      <boot dev="hd"/>
    </os>
    <features><acpi/><apic/></features>
    <clock offset="utc"/>
    <on_poweroff>destroy</on_poweroff>
    <on_reboot>restart</on_reboot>
    <on_crash>destroy</on_crash>
  </domain>`;

const shortest: Properties = {
  disks: [{ name: "root", volume: "default/web-1.img" }],
  interfaces: [{ name: "lan", network: "lab" }],
  libvirt: { sparePorts: 0 },
};

test("a short program is a sensible definition", () => {
  const definition = define(shortest);
  const expected = parseXml(SHORTEST);
  expect(formatXml(definition).replaceAll("><", ">\n<")).toBe(
    formatXml(withoutBlank(expected)).replaceAll("><", ">\n<"),
  );
});

function withoutBlank(node: XmlElement): XmlElement {
  const children = node.children
    .filter((child) => typeof child !== "string" || child.trim() !== "")
    .map((child) => (typeof child === "string" ? child : withoutBlank(child)));
  return { ...node, children };
}

test("a new q35 machine has free ports for what comes while it runs", () => {
  const ports = (libvirt: Properties) =>
    devicesOf(define({ ...shortest, libvirt }), "controller").filter(
      (controller) => attributeAt(controller, "", "model") === "pcie-root-port",
    ).length;
  expect(ports({ sparePorts: 4 }) - ports({ sparePorts: 1 })).toBe(3);
  expect(ports({ machine: "pc" })).toBe(0);
});

test("a volume has its own format, and a path of /dev is a block device", () => {
  const disks = [
    { name: "a", volume: "default/a" },
    { name: "b", volume: "vg/b" },
    { name: "c", volume: "rbd/c" },
  ];
  const places: Record<string, string> = {
    "default/a": "/images/a",
    "vg/b": "/dev/vg/b",
    "rbd/c": "rbd/c",
  };
  const definition = define({ disks }, undefined, {
    volumePath: (id: string) => places[id],
    volumeOfPath: undefined,
    volumeFormat: (id: string) => (id === "default/a" ? "qcow2" : undefined),
  });
  const told = devicesOf(definition, "disk").map((disk) => [
    attributeAt(disk, "", "type"),
    attributeAt(disk, "driver", "type"),
    elementAt(disk, "source")?.attributes,
  ]);
  expect(told).toEqual([
    ["file", "qcow2", { file: "/images/a" }],
    ["block", "raw", { dev: "/dev/vg/b" }],
    ["volume", "raw", { pool: "rbd", volume: "c" }],
  ]);
});

test("the cloud-init image is in a drive of its own, and goes with its image", () => {
  const drives = (domain: XmlElement) =>
    devicesOf(domain, "disk").filter((disk) => attributeAt(disk, "", "device") === "cdrom");
  const cloudInitIsoPath = "/pools/default/web-1.cloud-init.iso";
  const definition = define(shortest, undefined, { cloudInitIsoPath });
  expect(drives(definition).map((drive) => attributeAt(drive, "source", "file"))).toEqual([
    cloudInitIsoPath,
  ]);
  expect(drives(define(shortest, definition))).toEqual([]);
});

/** A machine of somebody else's, with much that no property says. */
const FOREIGN = parseXml(`
  <domain type="kvm">
    <name>web-1</name><uuid>11111111-2222-4333-8444-000000000001</uuid>
    <genid>43dc0cf8-809b-4adb-9bea-a9abb5f3d90e</genid>
    <memory unit="KiB">1048576</memory><vcpu placement="static">1</vcpu>
    <os firmware="efi">
      <type arch="x86_64" machine="pc-q35-7.1">hvm</type>
      <loader secure="no" type="pflash">/fw/CODE.fd</loader>
      <nvram template="/fw/VARS.fd">/nvram/web-1.fd</nvram>
    </os>
    <features><acpi/><apic/><vmcoreinfo state="on"/></features>
    <perf><event name="cmt" enabled="yes"/></perf>
    <devices>
      <disk type="file" device="disk">
        <driver name="qemu" type="qcow2"><metadata_cache><max_size unit="bytes">1</max_size></metadata_cache></driver>
        <source file="/images/a"><seclabel model="dac" relabel="no"/></source>
        <target dev="vdb" bus="virtio"/>
        <iotune><group_name>g</group_name></iotune>
        <address type="pci" domain="0x0000" bus="0x05" slot="0x00" function="0x0"/>
      </disk>
      <interface type="network">
        <mac address="52:54:00:aa:bb:cc"/><source network="lab"/><model type="virtio"/>
        <coalesce><rx><frames max="7"/></rx></coalesce>
        <address type="pci" domain="0x0000" bus="0x06" slot="0x00" function="0x0"/>
      </interface>
      <smartcard mode="host"/>
    </devices>
  </domain>`);

describe("while an installer runs", () => {
  const ordered: Properties = {
    disks: [{ name: "root", volume: "default/a", bootOrder: 1 }],
    interfaces: [{ name: "lan", network: "lab" }],
    kernel: { kernel: "/boot/own" },
  };
  const installing = (install: object) => define(ordered, undefined, { install });
  const orders = (domain: XmlElement) =>
    [...devicesOf(domain, "disk"), ...devicesOf(domain, "interface")].map((device) =>
      attributeAt(device, "boot", "order"),
    );

  test("nothing but its medium is tried", () => {
    const definition = installing({ isoPath: "/isos/debian.iso" });
    expect(orders(definition)).toEqual([undefined, "1", undefined]);
    expect(childrenOf(elementAt(definition, "os") ?? definition, "boot")).toEqual([]);
  });

  test("nothing but its network is tried", () => {
    expect(orders(installing({ bootInterface: "lan" }))).toEqual([undefined, "1"]);
  });

  test("its kernel stands in for the machine's own, and a reboot ends it", () => {
    const definition = installing({ kernelPath: "/k", initrdPath: "/i", arguments: "auto" });
    const told = ["os/kernel", "os/initrd", "os/cmdline", "on_reboot"].map((at) =>
      textAt(definition, at),
    );
    expect(told).toEqual(["/k", "/i", "auto", "destroy"]);
  });

  test("nothing of it is left afterwards", () => {
    const before = installing({
      isoPath: "/isos/debian.iso",
      extraIsoPaths: ["/isos/drivers.iso"],
    });
    const after = define(ordered, before, { installed: true });
    expect(orders(after)).toEqual(["1", undefined]);
    expect(textAt(after, "os/kernel")).toBe("/boot/own");
    expect(textAt(after, "on_reboot")).toBe("restart");
  });

  test.each([
    ["a new machine is to be installed", undefined, {}, "wanted"],
    ["an installer runs", undefined, { install: { isoPath: "/a.iso" } }, "running"],
    ["it has run to its end", installing({ isoPath: "/a.iso" }), { installed: true }, "done"],
    ["a machine that was there already holds a system", FOREIGN, {}, "done"],
  ])("our mark notes that %s", (_, stored, more, stage) => {
    const inputs: Properties = {
      disks: [{ name: "root", volume: "default/a" }],
      interfaces: [{ name: "lan", network: "lab" }],
      install: { iso: "/a.iso" },
    };
    expect(installStage(define(inputs, stored, more))).toBe(stage);
  });
});

const foreign: Properties = {
  firmware: "uefi",
  disks: [{ name: "disk-vdb", file: "/images/a", format: "qcow2" }],
  interfaces: [{ name: "nic-0", network: "lab" }],
};

describe("an update of a machine that somebody else made", () => {
  const after = define(foreign, FOREIGN);
  const [disk] = devicesOf(after, "disk");
  const [nic] = devicesOf(after, "interface");

  test.each([
    ["its MAC address", () => nic && attributeAt(nic, "mac", "address"), "52:54:00:aa:bb:cc"],
    ["its disk's place", () => disk && attributeAt(disk, "address", "bus"), "0x05"],
    ["its disk's name", () => disk && attributeAt(disk, "target", "dev"), "vdb"],
    ["its interface's place", () => nic && attributeAt(nic, "address", "bus"), "0x06"],
    ["its machine version", () => attributeAt(after, "os/type", "machine"), "pc-q35-7.1"],
    ["its accelerator", () => attributeAt(after, "", "type"), "kvm"],
    ["its firmware's image", () => textAt(after, "os/loader"), "/fw/CODE.fd"],
    ["its firmware's variables", () => textAt(after, "os/nvram"), "/nvram/web-1.fd"],
    ["its generation id", () => textAt(after, "genid"), "43dc0cf8-809b-4adb-9bea-a9abb5f3d90e"],
    ["a driver's cache", () => disk && textAt(disk, "driver/metadata_cache/max_size"), "1"],
    ["a source's label", () => disk && attributeAt(disk, "source/seclabel", "model"), "dac"],
    ["a throttling group", () => disk && textAt(disk, "iotune/group_name"), "g"],
    ["coalescing", () => nic && attributeAt(nic, "coalesce/rx/frames", "max"), "7"],
    ["events of its processor", () => attributeAt(after, "perf/event", "name"), "cmt"],
    [
      "a device that no property says",
      () => attributeAt(after, "devices/smartcard", "mode"),
      "host",
    ],
  ])("keeps %s", (_, seen, expected) => {
    expect(seen()).toBe(expected);
  });
});

describe("a disk that moves to another bus", () => {
  const moved = define(
    { ...foreign, disks: [{ name: "disk-vdb", file: "/images/a", format: "qcow2", bus: "sata" }] },
    FOREIGN,
  );
  const [disk] = devicesOf(moved, "disk");

  test("gets a name of that bus and leaves its old place", () => {
    expect(disk && elementAt(disk, "target")?.attributes).toEqual({ dev: "sda", bus: "sata" });
    expect(disk && elementAt(disk, "address")).toBeUndefined();
  });
});

test("another image in a disk loses what hung on the old one", () => {
  const stored = define({ disks: [{ name: "a", file: "/images/a" }] });
  const chained = parseXml(
    formatXml(stored).replace(
      "<target",
      "<backingStore type='file'><format type='raw'/><source file='/images/base'/></backingStore><target",
    ),
  );
  const [same] = devicesOf(define({ disks: [{ name: "a", file: "/images/a" }] }, chained), "disk");
  const [other] = devicesOf(define({ disks: [{ name: "a", file: "/images/b" }] }, chained), "disk");
  expect(same && elementAt(same, "backingStore")).toBeDefined();
  expect(other && elementAt(other, "backingStore")).toBeUndefined();
});

test("new disks take the first free names, around those that are wished", () => {
  const definition = define({
    disks: [
      { name: "a", file: "/a" },
      { name: "b", file: "/b", target: "vda" },
      { name: "c", device: "cdrom" },
      { name: "d", file: "/d", bus: "scsi" },
    ],
  });
  const names = devicesOf(definition, "disk").map((disk) => attributeAt(disk, "target", "dev"));
  expect(names).toEqual(["vdb", "vda", "sda", "sdb"]);
});

test("more than 26 disks go on with two letters", () => {
  const disks = Array.from({ length: 28 }, (_, n) => ({ name: `d${n}`, file: `/d${n}` }));
  const names = devicesOf(define({ disks }), "disk").map((d) => attributeAt(d, "target", "dev"));
  expect(names.slice(25)).toEqual(["vdz", "vdaa", "vdab"]);
});

test("a running device keeps the alias that it runs with", () => {
  const live = parseXml(
    "<domain><devices><disk type='file' device='disk'><source file='/images/a'/><target dev='vdb' bus='virtio'/><alias name='virtio-disk1'/></disk></devices></domain>",
  );
  const [disk] = devicesOf(
    define({ disks: [{ name: "disk-vdb", file: "/images/a" }] }, live),
    "disk",
  );
  expect(disk && attributeAt(disk, "alias", "name")).toBe("virtio-disk1");
});

test("laying the same wish over the result changes nothing", () => {
  const once = define(foreign, FOREIGN);
  expect(sameXml(define(foreign, once), once)).toBe(true);
});

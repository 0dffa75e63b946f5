import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { HostLoad } from "../../../../../provider/backends/libvirt/kinds/virtual-machine/host-load";
import { sizeWishes } from "../../../../../provider/backends/libvirt/kinds/virtual-machine/host-wishes";
import { checkVirtualMachine } from "../../../../../provider/backends/libvirt/kinds/virtual-machine/virtual-machine-check";
import { formatDiagnostic } from "../../../../../provider/core/diagnostic";
import { normalise } from "../../../../../provider/core/normalise";
import type { Properties } from "../../../../../provider/core/value";
import {
  type MachineInputs,
  virtualMachine,
} from "../../../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { repositoryRoot } from "../../../../beds/repository-root";
import {
  type MachineRuleRow,
  saidOf,
  sound,
} from "../../../../kinds/virtual-machine/machine-rule-row";
import { recordFigure } from "../../../../support/figure";

/** One of the 55 rules of a libvirt user's guide. */
type Rule =
  | Told
  /** Shown by another test, found by a word of it. */
  | { readonly shownIn: string; readonly by: string }
  /** There is nothing of ours that could break it. */
  | { readonly cannotHappen: string };

interface Told {
  readonly offline?: readonly MachineRuleRow[];
  /** Only the figures of a host and of the other machines on it can tell. */
  readonly onHost?: readonly (MachineRuleRow & { readonly others: HostLoad })[];
}

const GIB = 2 ** 30;
const HOST = { memoryBytes: 64 * GIB, cpus: 8 };
const IDLE: HostLoad = { memoryBytes: 0, cpus: 0 };
const disk = (more: Properties) => ({ disks: [{ name: "root", volume: "default/root", ...more }] });
const nic = (more: Properties) => ({ interfaces: [{ name: "lan", ...more }] });
const device = (more: Properties) => ({
  hostDevices: [{ name: "card", device: "0000:01:00.0", ...more }],
});
const row = (title: string, inputs: Properties, ...says: readonly RegExp[]): MachineRuleRow => ({
  title,
  inputs,
  says,
});

const HERE = "test/backends/libvirt/kinds/virtual-machine";
const NETWORKS = "test/kinds/network/check-network.test.ts";
const POOLS = "test/kinds/storage-pool/storage-pool-rules.test.ts";
const VOLUMES = "test/kinds/volume/volume-rules.test.ts";
const PCI = "test/backends/libvirt/kinds/pci-device/pci-device-on-fake-host.test.ts";
const ASSIGNED = "test/backends/libvirt/kinds/pci-device/assigned-devices.test.ts";

const RULES: { readonly [number: number]: Rule } = {
  1: {
    offline: [
      row("digits", { name: "12345" }, /^error name: .*not only digits/),
      row("a slash", { name: "a/b" }, /^error name: .*"a\/b"/),
      row("a space", { name: "a b" }, /^error name: .*"a b"/),
      row("all that is allowed", { name: "guest1-rhel7.a_b" }),
    ],
  },
  2: {
    offline: [
      row("no name", { name: undefined }, /^error name: is required/),
      row(
        "two ways to install",
        { ...disk({}), install: { iso: "/a.iso", tree: "http://h/t/" } },
        /^error install: needs exactly one source/,
      ),
      row(
        "nothing to install to",
        { install: { iso: "/a.iso" } },
        /^error install: has nothing to install to/,
      ),
    ],
  },
  3: {
    offline: [
      row("none", { memory: "0MiB" }, /^error memory: /),
      row("little", { memory: "256MiB" }, /^warning memory: is little.*256MiB.*512MiB/),
      row(
        "little for its processors",
        { memory: "1GiB", cpu: { count: 4 } },
        /^warning memory: is little for so many processors.*1GiB for 4/,
      ),
    ],
  },
  4: {
    onHost: [
      {
        ...row(
          "more processors than the host",
          { cpu: { count: 9 } },
          /^warning cpu\.count: is more than the host has processors.*Found 9, the host has 8/,
        ),
        others: IDLE,
      },
    ],
  },
  5: {
    onHost: [
      {
        ...row(
          "more than ten on one of the host's",
          { cpu: { count: 8 } },
          /^warning cpu\.count: overcommits the host's processors.*83 virtual processors on 8.*at most 80/,
        ),
        others: { ...IDLE, cpus: 75 },
      },
      {
        ...row(
          "more memory than the host has",
          { memory: "8GiB" },
          /^warning memory: is more than the host has when all machines run.*8GiB.*70\.0GiB; the host has 64\.0GiB/,
        ),
        others: { ...IDLE, memoryBytes: 62 * GIB },
      },
    ],
  },
  6: { shownIn: `${HERE}/preview-places.test.ts`, by: "is little to install to" },
  7: {
    offline: [
      row(
        "the host's drive",
        { ...disk({}), install: { iso: "/dev/sr0" } },
        /^error install\.iso: is no image.*\/dev\/sr0/,
      ),
    ],
  },
  8: {
    offline: [
      row(
        "no such interface",
        { ...disk({}), install: { network: "lan" } },
        /^error install\.network: is no interface/,
      ),
      row(
        "no boot server",
        { ...disk({}), ...nic({ user: true }), install: { network: "lan" } },
        /^error install\.network: cannot boot from its network/,
      ),
    ],
  },
  9: {
    offline: [
      row(
        "arguments",
        { ...disk({}), install: { iso: "/a.iso", arguments: "ks=x" } },
        /^error install\.arguments: needs an install tree/,
      ),
      row(
        "an answer file",
        { ...disk({}), install: { iso: "/a.iso", answerFile: "x" } },
        /^error install\.answerFile: needs an install tree/,
      ),
    ],
  },
  10: {
    offline: [
      row(
        "gopher",
        { ...disk({}), install: { tree: "gopher://h/t/" } },
        /^error install\.tree: .*gopher/,
      ),
    ],
  },
  11: {
    offline: [
      row(
        "elsewhere",
        { disks: [{ name: "f", file: "/srv/a.img" }] },
        /^warning disks\[0\]\.file: is outside.*\/srv\/a\.img/,
      ),
    ],
  },
  12: {
    shownIn: `${HERE}/preview-places.test.ts`,
    by: "a network device that the host does not have yet",
  },
  13: {
    shownIn: "test/sdk/recipes/virtual-machine-clone.test.ts",
    by: "of a machine that is cloned",
  },
  14: {
    offline: [
      row(
        "qcow2",
        disk({ shareable: true, format: "qcow2" }),
        /^error disks\[0\]\.shareable: needs a raw image.*"qcow2"/,
      ),
    ],
  },
  15: {
    offline: [
      row(
        "another bus",
        disk({ target: "hda" }),
        /^error disks\[0\]\.target: does not fit.*"hda".*"virtio"/,
      ),
      row(
        "twice",
        {
          disks: [
            { name: "a", volume: "p/a", target: "vda" },
            { name: "b", volume: "p/b", target: "vda" },
          ],
        },
        /^error disks\[1\]\.target: is used twice/,
      ),
    ],
  },
  16: {
    offline: [
      row(
        "a place of another bus",
        disk({ bus: "sata", address: "pci:00:05.0" }),
        /^error disks\[0\]\.address: does not fit.*drive:/,
      ),
    ],
  },
  17: {
    offline: [
      row(
        "two models",
        {
          interfaces: [
            { name: "a", network: "l" },
            { name: "b", network: "l", model: "e1000e" },
          ],
        },
        /^warning interfaces: have different models/,
      ),
    ],
  },
  18: {
    offline: [
      row(
        "queues",
        nic({ network: "lab", model: "e1000e", queues: 2 }),
        /^error interfaces\[0\]\.queues: .*"e1000e"/,
      ),
      row(
        "vhost",
        nic({ network: "lab", model: "e1000e", driver: { name: "vhost" } }),
        /^error interfaces\[0\]\.driver\.name: .*"e1000e"/,
      ),
    ],
  },
  19: { shownIn: NETWORKS, by: "a range outside the subnet" },
  20: {
    offline: [
      row(
        "a balloon",
        { ...device({}), memory: "1GiB", memoryMax: "2GiB" },
        /^error memoryMax: cannot be together with hostDevices/,
      ),
    ],
    onHost: [
      {
        ...row(
          "more memory than is left",
          { ...device({}), memory: "8GiB" },
          /^error memory: is more than the host has, and a machine with host devices needs all of it/,
        ),
        others: { ...IDLE, memoryBytes: 62 * GIB },
      },
      {
        ...row(
          "more memory than is left, under a virtual function",
          { ...nic({ virtualFunction: "03:10.1" }), memory: "8GiB" },
          /^error memory: is more than the host has, and a machine with host devices needs all of it/,
        ),
        others: { ...IDLE, memoryBytes: 62 * GIB },
      },
      {
        ...row(
          "more memory than is left, beside a USB device that needs none of it",
          { ...device({ device: "usb:1d6b:0002" }), memory: "8GiB" },
          /^warning memory: is more than the host has when all machines run/,
        ),
        others: { ...IDLE, memoryBytes: 62 * GIB },
      },
    ],
  },
  21: {
    offline: [
      row(
        "multicast",
        nic({ network: "lab", mac: "01:00:5e:00:00:01" }),
        /^error interfaces\[0\]\.mac: .*unicast/,
      ),
      row(
        "twice",
        {
          interfaces: [
            { name: "a", network: "l", mac: "52:54:00:AA:00:01" },
            { name: "b", network: "l", mac: "52:54:00:aa:00:01" },
          ],
        },
        /^error interfaces\[1\]\.mac: is used twice/,
      ),
    ],
  },
  22: { shownIn: NETWORKS, by: "a boot server without a boot file" },
  23: {
    offline: [
      row(
        "a channel",
        {
          libvirt: {
            characterDevices: [
              { name: "p", kind: "channel", target: "com.redhat.spice.0", source: "spicevmc" },
            ],
          },
        },
        /^error libvirt\.characterDevices\[0\]\.source: needs a spice display/,
      ),
      row(
        "redirection",
        { libvirt: { usbRedirection: { ports: 1 } } },
        /^error libvirt\.usbRedirection: needs a spice display/,
      ),
    ],
  },
  24: {
    offline: [
      row(
        "no channel",
        { guestAgent: false, waitFor: { agent: true } },
        /^error waitFor\.agent: needs the guest agent's channel/,
      ),
    ],
  },
  25: {
    offline: [
      row(
        "another model",
        { cpu: { nested: true, model: "EPYC" } },
        /^error cpu\.model: cannot run machines.*host-passthrough/,
      ),
      row(
        "a device",
        { ...device({}), cpu: { nested: true } },
        /^warning cpu\.nested: is together with hostDevices/,
      ),
    ],
  },
  26: { shownIn: POOLS, by: "a format of another type" },
  27: { shownIn: POOLS, by: "iSCSI without a target" },
  28: { shownIn: "test/backends/libvirt/storage-devices.test.ts", by: "on a file system" },
  29: {
    shownIn: "test/backends/libvirt/storage-pools.test.ts",
    by: "are not built when the user said never",
  },
  30: { shownIn: POOLS, by: "half a world wide name" },
  31: { shownIn: POOLS, by: "two credentials" },
  32: { cannotHappen: "no property marks a machine as one that migrates" },
  33: { shownIn: VOLUMES, by: "a cluster of 3000 bytes" },
  34: {
    shownIn: "test/backends/libvirt/storage-volumes.test.ts",
    by: "grow and never shrink unasked",
  },
  35: {
    shownIn: "test/backends/libvirt/storage-plans.test.ts",
    by: "refuse an image that is larger than its volume",
  },
  36: {
    shownIn: "test/backends/libvirt/storage-pools.test.ts",
    by: "while a running machine uses a volume",
  },
  37: {
    offline: [
      row(
        "an image file",
        { disks: [{ name: "l", device: "lun", file: "/var/lib/libvirt/images/a" }] },
        /^error disks\[0\]\.file: takes no SCSI commands/,
      ),
      row(
        "a format",
        { disks: [{ name: "l", device: "lun", block: "/dev/sda", format: "qcow2" }] },
        /^error disks\[0\]\.format: cannot be passed/,
      ),
      row(
        "ide",
        disk({ device: "lun", bus: "ide" }),
        /^error disks\[0\]\.bus: does not fit the device.*lun.*"ide"/,
      ),
    ],
  },
  38: { shownIn: `${HERE}/guide-scenarios.test.ts`, by: "13: a SCSI disk brings one controller" },
  39: {
    offline: [
      row(
        "another word",
        disk({ cache: "writearound" }),
        /^error disks\[0\]\.cache: .*writearound/,
      ),
    ],
  },
  40: { cannotHappen: "the time-outs of a host's fibre channel ports are no property of ours" },
  41: { shownIn: VOLUMES, by: "an image below without its format" },
  42: { cannotHappen: "machines are not migrated; a move to another host is a new machine" },
  43: {
    offline: [
      row(
        "33 devices",
        {
          hostDevices: Array.from({ length: 33 }, (_, n) => ({
            name: `d${n}`,
            device: `0000:01:${(n >> 3).toString().padStart(2, "0")}.${n % 8}`,
          })),
        },
        /^error hostDevices: are too many.*33.*32/,
      ),
      row(
        "a function 8",
        device({ device: "0000:01:00.8" }),
        /^error hostDevices\[0\]\.device: is no device of a libvirt host/,
      ),
      row(
        "a slot 32",
        device({ device: "0000:01:20.0" }),
        /^error hostDevices\[0\]\.device: is no device of a libvirt host/,
      ),
    ],
  },
  44: {
    offline: [
      row(
        "in two spellings",
        {
          hostDevices: [
            { name: "a", device: "0000:01:00.0" },
            { name: "b", device: "pci_0000_01_00_0" },
          ],
        },
        /^error hostDevices\[1\]\.device: is used twice/,
      ),
      row(
        "two at one place of the guest",
        {
          disks: [
            { name: "a", volume: "p/a", address: "pci:05:00.0" },
            { name: "b", volume: "p/b", address: "pci:0000:05:00.0" },
          ],
        },
        /^error disks\[1\]\.address: is used twice/,
      ),
    ],
  },
  45: { shownIn: PCI, by: "a card in one group with the host's network device" },
  46: { shownIn: PCI, by: "any card of a host whose IOMMU is off" },
  47: {
    offline: [
      row(
        "a MAC of a plain device",
        device({ mac: "52:54:00:00:00:01" }),
        /^error hostDevices\[0\]\.mac: is not a property/,
      ),
    ],
  },
  48: {
    offline: [
      row(
        "a tag and a profile",
        nic({ virtualFunction: "03:10.1", vlan: 5, virtualPort: { type: "802.1Qbh" } }),
        /^error interfaces\[0\]\.vlan: cannot be together/,
      ),
      row(
        "802.1Qbg",
        nic({ virtualFunction: "03:10.1", virtualPort: { type: "802.1Qbg" } }),
        /^error interfaces\[0\]\.virtualPort\.type: .*802\.1Qbg/,
      ),
      row(
        "a tag of 4096",
        nic({ network: "lab", vlan: 4096 }),
        /^error interfaces\[0\]\.vlan: .*4096/,
      ),
    ],
  },
  49: { shownIn: ASSIGNED, by: "an interface on a physical function" },
  50: { shownIn: PCI, by: "more functions than the card can have" },
  51: { shownIn: NETWORKS, by: "functions without a physical function" },
  52: {
    shownIn: `${HERE}/impact-of-change.test.ts`,
    by: "a device of the host that shares a slot",
  },
  53: {
    offline: [
      row(
        "no verdict",
        {
          graphics: [{ type: "spice" }],
          libvirt: { usbRedirection: { ports: 1, filter: ["0x08:-1:-1:-1"] } },
        },
        /^error libvirt\.usbRedirection\.filter\[0\]: /,
      ),
      row(
        "no last word",
        {
          graphics: [{ type: "spice" }],
          libvirt: { usbRedirection: { ports: 1, filter: ["0x08:-1:-1:-1:yes"] } },
        },
        /^warning libvirt\.usbRedirection\.filter: does not end/,
      ),
    ],
  },
  54: { shownIn: `${HERE}/impacts/impact-table.test.ts`, by: "is what the host then does" },
  55: {
    offline: [
      row(
        "one place twice",
        { ...disk({ bootOrder: 1 }), ...nic({ network: "lab", bootOrder: 1 }) },
        /^error interfaces\[0\]\.bootOrder: is used twice/,
      ),
      row(
        "both orders",
        { ...disk({ bootOrder: 1 }), libvirt: { boot: { devices: ["hd"] } } },
        /^error libvirt\.boot\.devices: cannot be together with bootOrder/,
      ),
    ],
  },
};

function saidOnHost(inputs: Properties, others: HostLoad): readonly string[] {
  const { value } = normalise(virtualMachine.inputs, { ...sound, ...inputs });
  return sizeWishes(value as unknown as MachineInputs, HOST, others).map(
    (diagnostic) => `${diagnostic.severity} ${formatDiagnostic(diagnostic)}`,
  );
}

function expectLines(said: readonly string[], expected: readonly RegExp[]): void {
  expect(said).toHaveLength(expected.length);
  for (const [index, line] of expected.entries()) expect(said[index]).toMatch(line);
}

const numbered = Object.entries(RULES);
const rows = numbered.flatMap(([number, rule]) => {
  const { offline = [], onHost = [] } = "shownIn" in rule || "cannotHappen" in rule ? {} : rule;
  return [
    ...offline.map((one) => ({
      ...one,
      number,
      said: () => saidOf(one.inputs, checkVirtualMachine),
    })),
    ...onHost.map((one) => ({ ...one, number, said: () => saidOnHost(one.inputs, one.others) })),
  ];
});
const shownElsewhere = numbered.flatMap(([number, rule]) =>
  "shownIn" in rule ? [{ number, ...rule }] : [],
);

test("every rule of the guide is here", () => {
  expect(Object.keys(RULES).map(Number)).toEqual(Array.from({ length: 55 }, (_, n) => n + 1));
  const told = new Set(rows.map(({ number }) => number)).size;
  const never = numbered.length - told - shownElsewhere.length;
  recordFigure(
    `${told} rules told of a machine in ${rows.length} rows, ${shownElsewhere.length} shown by tests of other kinds and of the host, ${never} cannot be broken`,
  );
});

test.each(rows)("V$number: $title", ({ said, says }) => expectLines(said(), says));

test.each(shownElsewhere)("V$number is shown in $shownIn: $by", ({ shownIn, by }) => {
  const file = path.join(repositoryRoot(), shownIn);
  expect(existsSync(file) && readFileSync(file, "utf8").includes(by)).toBe(true);
});

import type { Provider } from "../../../../../provider/core/provider";
import type { Properties } from "../../../../../provider/core/value";
import { UNKNOWN } from "../../../../../provider/core/value";
import type { FakeHost } from "../../../../../provider/testing";
import {
  NO_IOMMU,
  SHARED_GROUPS,
  type TreeDevice,
  TWO_SOCKETS,
  usbNodeDevice,
} from "../../../../fixtures/pci-trees";
import { testOperation } from "../../../../support/test-operation";
import { addPool, addUser, onPciTree } from "./on-pci-tree";

const operation = testOperation();

interface Row {
  readonly title: string;
  readonly tree?: readonly TreeDevice[];
  readonly inputs: Properties;
  /** A running machine that has this address. */
  readonly user?: string;
  /** A machine that is off and has this address. */
  readonly owner?: string;
  /** The network device of a card whose functions a network gives away. */
  readonly pool?: string;
  /** `severity path: detail` of all that the preview says. */
  readonly says: readonly RegExp[];
}

const USB = {
  ...usbNodeDevice("046d:c52b", "1.2"),
  ...usbNodeDevice("1050:0407", "1.4"),
  ...usbNodeDevice("1050:0407", "2.3"),
};

const nic = (virtualFunction: Properties[string], more: Properties = {}): Properties => ({
  interfaces: [{ name: "fast", virtualFunction, ...more }],
});
const devices = (...words: readonly Properties[string][]): Properties => ({
  hostDevices: words.map((device, index) => ({ name: `device-${index}`, device })),
});

const ROWS: readonly Row[] = [
  { title: "a free virtual function", inputs: nic("18:02.0"), says: [] },
  { title: "a free card", inputs: devices("pci_0000_af_00_0"), says: [] },
  { title: "a function that is not known yet", inputs: nic(UNKNOWN), says: [] },
  { title: "a USB device by its kind", inputs: devices("usb:46d:C52B"), says: [] },
  { title: "a USB device by its place", inputs: devices("usb-at:1.4"), says: [] },
  {
    title: "a kind of USB device that the host has twice",
    inputs: devices("usb:1050:0407"),
    says: [/^error hostDevices\.0\.device: .* 2 times\. Expected usb-at:1\.4 or usb-at:2\.3\./],
  },
  {
    title: "a USB device that nobody has plugged in",
    inputs: devices("usb:1234:5678", "usb-at:9.9"),
    says: [
      /^warning hostDevices\.0\.device: Found usb:1234:5678\. Unless it is plugged/,
      /^warning hostDevices\.1\.device: Found usb-at:9\.9\. Unless it is plugged/,
    ],
  },
  {
    title: "an interface on a physical function",
    inputs: nic("0000:18:00.1"),
    says: [/^error interfaces\.0\.virtualFunction: 0000:18:00\.1 .* is no virtual function/],
  },
  {
    title: "an interface on a card of another kind",
    inputs: nic("0000:af:00.0"),
    says: [/^error interfaces\.0\.virtualFunction: .*Tesla T4.* is no virtual function/],
  },
  {
    title: "an interface on a function of a pool",
    inputs: nic("0000:18:02.0"),
    pool: "ens1f0",
    says: [/^error interfaces\.0\.virtualFunction: .*the pool of network "functions"/],
  },
  {
    title: "a function that is not there, which may be made in the same run",
    inputs: nic("0000:18:02.7"),
    says: [/^warning interfaces\.0\.virtualFunction: Found 0000:18:02\.7\. Unless this run/],
  },
  {
    title: "a function that a running machine has, which may leave it in the same run",
    inputs: nic("0000:18:02.0"),
    user: "0000:18:02.0",
    says: [/^warning interfaces\.0\.virtualFunction: .* is in use by machine "user"\. Unless/],
  },
  {
    title: "a card that a machine has that is off",
    inputs: devices("0000:af:00.0"),
    owner: "0000:af:00.0",
    says: [/^warning hostDevices\.0\.device: 0000:af:00\.0 belongs to machine "user"/],
  },
  {
    title: "a physical function whose function is in use, on which libvirtd would hang",
    inputs: devices("0000:18:00.0"),
    user: "0000:18:02.1",
    says: [/^error hostDevices\.0\.device: .*virtual function 0000:18:02\.1 is in use by machine/],
  },
  {
    title: "a root port",
    inputs: devices("0000:17:00.0"),
    says: [/^error hostDevices\.0\.device: 0000:17:00\.0 is a bridge or port/],
  },
  {
    title: "the controller of the host's disk",
    inputs: devices("0000:b1:00.0"),
    says: [/^warning hostDevices\.0\.device: the host needs 0000:b1:00\.0: it holds the disk/],
  },
  {
    title: "half of a group, of which the host keeps the other half",
    tree: SHARED_GROUPS,
    inputs: devices("0000:01:00.0"),
    says: [
      /^warning hostDevices\.0\.device: IOMMU group 1 .* 0000:01:00\.1 .* stays with the host's driver snd_hda_intel/,
    ],
  },
  {
    title: "half of a group, of which a machine has the other half",
    tree: SHARED_GROUPS,
    inputs: devices("0000:01:00.0"),
    user: "0000:01:00.1",
    says: [/^warning hostDevices\.0\.device: IOMMU group 1 .* 0000:01:00\.1 is in use by machine/],
  },
  {
    title: "a whole group",
    tree: SHARED_GROUPS,
    inputs: devices("0000:01:00.0", "01:00.1"),
    says: [],
  },
  {
    title: "an unmanaged device that the host's driver has",
    inputs: {
      hostDevices: [{ name: "card", device: "0000:af:00.0", managed: false }],
    },
    says: [/^warning hostDevices\.0\.device: .*not managed and has the host's driver nouveau/],
  },
  {
    title: "any device of a host whose IOMMU is off",
    tree: NO_IOMMU,
    inputs: devices("0000:01:00.0"),
    says: [/^error hostDevices\.0\.device: .*IOMMU is off/],
  },
];

describe("devices of the host that a machine names itself", () => {
  test.each(ROWS)("$title", async ({ tree = TWO_SOCKETS, inputs, user, owner, pool, says }) => {
    const look = async (host: FakeHost, provider: Provider) => {
      if (pool !== undefined) await addPool(host, pool);
      if (user !== undefined) await addUser(host, user);
      if (owner !== undefined) await addUser(host, owner, false);
      const whole = { name: "web", memory: "64MiB", ...inputs };
      const plan = await provider.plan("VirtualMachine", whole, undefined, operation);
      const told = await provider.preview("VirtualMachine", whole, undefined, plan, operation);
      const lines = told.map(
        ({ severity, path, detail }) => `${severity} ${path?.join(".")}: ${detail}`,
      );
      expect(lines).toEqual(says.map((words) => expect.stringMatching(words)));
    };
    await onPciTree(tree, look, USB);
  });

  test("of which a daemon without a driver for them tells nothing are nobody's fault", async () => {
    await onPciTree(TWO_SOCKETS, async (host, provider) => {
      const inputs = { name: "web", memory: "64MiB", ...devices("0000:af:00.0", "usb:1234:5678") };
      const plan = await provider.plan("VirtualMachine", inputs, undefined, operation);
      host.faults.fail({ procedure: "connectListAllNodeDevices", code: "NoSupport" });
      expect(await provider.preview("VirtualMachine", inputs, undefined, plan, operation)).toEqual(
        [],
      );
    });
  });

  test("that it has already are nobody's news, and a change of something else asks nothing of the host", async () => {
    await onPciTree(TWO_SOCKETS, async (host, provider) => {
      const inputs = { name: "web", memory: "64MiB", ...nic("0000:18:02.0") };
      const state = await provider.create("VirtualMachine", inputs, operation);
      const more = { ...inputs, ...devices("0000:af:00.0") };
      const changed = await provider.plan("VirtualMachine", more, state, operation);
      expect(await provider.preview("VirtualMachine", more, state, changed, operation)).toEqual([]);
      const before = lookups(host.calls());
      const titled = { ...inputs, title: "other" };
      const plan = await provider.plan("VirtualMachine", titled, state, operation);
      expect(await provider.preview("VirtualMachine", titled, state, plan, operation)).toEqual([]);
      expect(lookups(host.calls())).toBe(before);
    });
  });
});

function lookups(calls: readonly unknown[]): number {
  return calls.filter((call) => JSON.stringify(call).includes("NodeDevices")).length;
}

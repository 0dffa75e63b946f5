import { parsePciAddress } from "../../../../../provider/backends/libvirt/kinds/pci-device/pci-address";
import type { Provider } from "../../../../../provider/core/provider";
import { type Properties, UNKNOWN } from "../../../../../provider/core/value";
import type { FakeHost } from "../../../../../provider/testing";
import {
  NO_IOMMU,
  SHARED_GROUPS,
  type TreeDevice,
  TWO_SOCKETS,
  VIRTUAL_GPUS,
} from "../../../../fixtures/pci-trees";
import { testOperation } from "../../../../support/test-operation";
import { addPool, addUser, onPciTree } from "./on-pci-tree";

const operation = testOperation();

interface Row {
  readonly title: string;
  readonly tree: readonly TreeDevice[];
  readonly inputs: Properties;
  /** The address that is chosen, or the words of the refusal. */
  readonly chosen?: string;
  readonly says?: RegExp;
  /** Words of a warning. */
  readonly warns?: RegExp;
  /** A running machine that has this address. */
  readonly user?: string;
  /** The network device of a card whose functions a network gives away. */
  readonly pool?: string;
}

const match = (wish: Properties) => ({ libvirt: { match: wish } });
const at = (address: string, more: Properties = {}) => ({ libvirt: { address, ...more } });

const ROWS: readonly Row[] = [
  {
    title: "by address, in a group of its own",
    tree: TWO_SOCKETS,
    inputs: at("0000:af:00.0"),
    chosen: "0000:af:00.0",
  },
  {
    title: "by address, as lspci writes it",
    tree: TWO_SOCKETS,
    inputs: at("AF:00.0"),
    chosen: "0000:af:00.0",
  },
  {
    title: "by address, as libvirt calls it",
    tree: TWO_SOCKETS,
    inputs: at("pci_0000_af_00_0"),
    chosen: "0000:af:00.0",
  },
  {
    title: "the first of its kind",
    tree: TWO_SOCKETS,
    inputs: { selector: "10de:1eb8" },
    chosen: "0000:af:00.0",
  },
  {
    title: "the first of its kind that the host does not need",
    tree: TWO_SOCKETS,
    inputs: { selector: "8086:158b" },
    chosen: "0000:18:00.1",
  },
  {
    title: "an address that the host does not have",
    tree: TWO_SOCKETS,
    inputs: at("0000:99:00.0"),
    says: /no PCI device at 0000:99:00\.0/,
  },
  {
    title: "a kind that the host does not have",
    tree: TWO_SOCKETS,
    inputs: { selector: "dead:beef" },
    says: /no PCI device dead:beef/,
  },
  {
    title: "an address of another kind",
    tree: TWO_SOCKETS,
    inputs: { selector: "10de:1eb8", ...at("0000:b1:00.0") },
    says: /is 144d:a80a, not 10de:1eb8/,
  },
  {
    title: "a root port",
    tree: TWO_SOCKETS,
    inputs: at("0000:17:00.0"),
    says: /is a bridge or port/,
  },
  {
    title: "the controller of the host's disk",
    tree: TWO_SOCKETS,
    inputs: at("0000:b1:00.0"),
    says: /holds the disk nvme0n1/,
  },
  {
    title: "the host's network device",
    tree: TWO_SOCKETS,
    inputs: at("0000:18:00.0"),
    says: /network device ens1f0, which is up/,
  },
  {
    title: "the host's network device, by opt-in",
    tree: TWO_SOCKETS,
    inputs: at("0000:18:00.0", { allowHostDevice: true }),
    chosen: "0000:18:00.0",
  },
  {
    title: "a physical function whose function is in use, also by opt-in",
    tree: TWO_SOCKETS,
    inputs: at("0000:18:00.0", { allowHostDevice: true }),
    user: "0000:18:02.0",
    says: /virtual function 0000:18:02\.0 is in use by machine "user"/,
  },
  {
    title: "a virtual function",
    tree: TWO_SOCKETS,
    inputs: at("0000:18:02.1"),
    chosen: "0000:18:02.1",
  },
  {
    title: "a card with a second function in its group",
    tree: SHARED_GROUPS,
    inputs: { selector: "10de:2204" },
    chosen: "0000:01:00.0",
    warns: /0000:01:00\.1 \(GA102 High Definition Audio\)/,
  },
  {
    title: "a card in one group with the host's network device",
    tree: SHARED_GROUPS,
    inputs: at("0000:04:00.0"),
    says: /group 7 of 0000:04:00\.0 is not clean: .*enp3s0/,
  },
  {
    title: "a card of whose group another machine has a part",
    tree: SHARED_GROUPS,
    inputs: at("0000:01:00.0"),
    user: "0000:01:00.1",
    says: /group 1 of 0000:01:00\.0 is not clean: 0000:01:00\.1 is in use by machine "user"/,
  },
  {
    title: "the first of a class on a NUMA node",
    tree: TWO_SOCKETS,
    inputs: match({ class: "0302", numaNode: 1 }),
    chosen: "0000:af:00.0",
  },
  {
    title: "a class on a NUMA node that has none",
    tree: TWO_SOCKETS,
    inputs: match({ class: "03", numaNode: 0 }),
    says: /no PCI device of class 03, on NUMA node 0/,
  },
  {
    title: "by its driver and a part of its name",
    tree: SHARED_GROUPS,
    inputs: match({ driver: "snd_hda_intel", label: "definition AUDIO" }),
    chosen: "0000:01:00.1",
    warns: /0000:01:00\.0 \(GA102/,
  },
  {
    title: "an address that does not fit what else was said",
    tree: TWO_SOCKETS,
    inputs: { libvirt: { address: "0000:b1:00.0", match: { numaNode: 0 } } },
    says: /0000:b1:00\.0 is on NUMA node 1, not on NUMA node 0/,
  },
  {
    title: "a virtual function by its index",
    tree: TWO_SOCKETS,
    inputs: match({ physicalFunction: "18:00.0", functionIndex: 1 }),
    chosen: "0000:18:02.1",
  },
  {
    title: "any free function of a card",
    tree: TWO_SOCKETS,
    inputs: match({ physicalFunction: "0000:18:00.0" }),
    user: "0000:18:02.0",
    chosen: "0000:18:02.1",
  },
  {
    title: "a virtual function with an index that the card can never have",
    tree: TWO_SOCKETS,
    inputs: match({ physicalFunction: "0000:18:00.0", functionIndex: 64 }),
    says: /can have 64 virtual functions, so none has the index 64/,
  },
  {
    title: "a card that another machine has",
    tree: TWO_SOCKETS,
    inputs: at("0000:af:00.0"),
    user: "0000:af:00.0",
    says: /0000:af:00\.0 is in use by machine "user"/,
  },
  {
    title: "the next of its kind when a machine has the first",
    tree: TWO_SOCKETS,
    inputs: { selector: "10de:1eb8" },
    user: "0000:af:00.0",
    chosen: "0000:b0:00.0",
  },
  {
    title: "a function of a card whose functions a network gives away",
    tree: TWO_SOCKETS,
    inputs: at("0000:18:02.0"),
    pool: "ens1f0",
    says: /a virtual function of the pool of network "functions"/,
  },
  {
    title: "functions of a card that has none",
    tree: TWO_SOCKETS,
    inputs: at("0000:af:00.0", { virtualFunctions: { count: 2 } }),
    says: /Tesla T4\]\) cannot have virtual functions/,
  },
  {
    title: "more functions than the card can have",
    tree: TWO_SOCKETS,
    inputs: at("0000:18:00.0", { virtualFunctions: { count: 65 } }),
    says: /can have at most 64 virtual functions, not 65/,
  },
  {
    title: "another number of functions while a machine has one",
    tree: TWO_SOCKETS,
    inputs: at("0000:18:00.0", { virtualFunctions: { count: 4 } }),
    user: "0000:18:02.1",
    says: /virtual function 0000:18:02\.1 is in use by machine "user"/,
  },
  {
    title: "a type of mediated devices that no card has",
    tree: VIRTUAL_GPUS,
    inputs: at("0000:d8:00.0", { mediatedType: "nvidia-999" }),
    says: /has no mediated type nvidia-999; it has nvidia-222 \(GRID nvidia-222\), nvidia-223/,
  },
  {
    title: "a mediated device on a card without room",
    tree: VIRTUAL_GPUS,
    inputs: at("0000:3b:00.0", { mediatedType: "nvidia-222" }),
    says: /has no room for one more mediated device of type nvidia-222/,
  },
  {
    title: "any card of a host whose IOMMU is off",
    tree: NO_IOMMU,
    inputs: at("0000:01:00.0"),
    says: /IOMMU is off/,
  },
];

async function previewOf(provider: Provider, inputs: Properties) {
  expect(provider.check("PciDevice", inputs).diagnostics).toEqual([]);
  const plan = await provider.plan("PciDevice", inputs, undefined, operation);
  return provider.preview("PciDevice", inputs, undefined, plan, operation);
}

describe("a PCI device on a libvirt host", () => {
  test.each(ROWS)("$title", async ({ tree, inputs, chosen, says, warns, user, pool }) => {
    await onPciTree(tree, async (host, provider) => {
      if (pool !== undefined) await addPool(host, pool);
      if (user !== undefined) await addUser(host, user);
      const whole = { name: "card", ...inputs };
      const told = await previewOf(provider, whole);
      if (says !== undefined) {
        expect(told).toMatchObject([{ severity: "error", detail: expect.stringMatching(says) }]);
        await expect(provider.create("PciDevice", whole, operation)).rejects.toMatchObject({
          code: "FailedPrecondition",
          message: expect.stringMatching(says),
        });
        return;
      }
      expect(told.map(({ detail }) => detail)).toEqual(warns ? [expect.stringMatching(warns)] : []);
      const state = await provider.create("PciDevice", whole, operation);
      expect(state.outputs.device).toBe(chosen);
      const refreshed = await provider.read("PciDevice", state, operation);
      expect((await provider.plan("PciDevice", whole, refreshed, operation)).action).toBe("none");
      await provider.delete("PciDevice", state, operation);
    });
  });

  test("a second claim in the same program gets another one, and a third is told why not", async () => {
    await onPciTree(TWO_SOCKETS, async (_, provider) => {
      const wish = { selector: "10de:1eb8" };
      const first = await provider.create("PciDevice", { name: "a", ...wish }, operation);
      const second = await provider.create("PciDevice", { name: "b", ...wish }, operation);
      expect([first.id, second.id]).toEqual(["0000:af:00.0", "0000:b0:00.0"]);
      await expect(
        provider.create("PciDevice", { name: "c", ...wish }, operation),
      ).rejects.toMatchObject({ message: expect.stringContaining('claimed by PciDevice "a"') });
    });
  });

  test("a detached device leaves with its whole group and comes back with it", async () => {
    await onPciTree(SHARED_GROUPS, async (host, provider) => {
      const driver = (name: string) =>
        /<driver><name>([^<]*)/.exec(host.state.nodeDevices.get(name)?.xml ?? "")?.[1];
      const names = ["pci_0000_01_00_0", "pci_0000_01_00_1"];
      const inputs = { name: "card", selector: "10de:2204", libvirt: { detach: true } };
      const state = await provider.create("PciDevice", inputs, operation);
      expect(names.map(driver)).toEqual(["vfio-pci", "vfio-pci"]);
      expect(driver("pci_0000_00_01_0")).toBe("pcieport");
      const refreshed = await provider.read("PciDevice", state, operation);
      expect((await provider.plan("PciDevice", inputs, refreshed, operation)).action).toBe("none");
      await provider.delete("PciDevice", state, operation);
      expect(names.map(driver)).toEqual(["nouveau", "snd_hda_intel"]);
    });
  });

  test.each([
    ["a function", { functionIndex: 0 }, "has 0 virtual functions now"],
    ["any function", {}, "has no virtual functions now"],
  ])(
    "%s that another PciDevice may make first is a warning, not an error",
    async (_, which, says) => {
      const cards = TWO_SOCKETS.filter(({ physicalFunction }) => physicalFunction === undefined);
      const tree = cards.map((device) =>
        device.virtualFunctions ? { ...device, virtualFunctions: [] } : device,
      );
      await onPciTree(tree, async (_, provider) => {
        const inputs = {
          name: "later",
          ...match({ physicalFunction: "0000:18:00.0", ...which }),
        };
        expect(await previewOf(provider, inputs)).toMatchObject([
          { severity: "warning", path: ["libvirt", "match"] },
        ]);
        await expect(provider.create("PciDevice", inputs, operation)).rejects.toMatchObject({
          code: "FailedPrecondition",
          message: expect.stringContaining(says),
        });
      });
    },
  );

  describe("a pool and a fixed function of one card in the same program", () => {
    const pool = { name: "functions", mode: "sriov", physicalFunction: "ens1f0" };
    const fixed = { name: "fixed", ...at("0000:18:02.1") };
    const words = async (provider: Provider, kind: string, inputs: Properties) => {
      const plan = await provider.plan(kind, inputs, undefined, operation);
      const told = await provider.preview(kind, inputs, undefined, plan, operation);
      return told.map(({ severity, detail }) => `${severity}: ${detail}`).join();
    };

    test("are refused when the pool is planned first", async () => {
      await onPciTree(TWO_SOCKETS, async (_, provider) => {
        expect(await words(provider, "Network", pool)).toBe("");
        expect(await words(provider, "PciDevice", fixed)).toMatch(
          /^error: 0000:18:02\.1 is a virtual function of the pool of network "functions"/,
        );
      });
    });

    test("are refused when the function is planned first, until it is given up", async () => {
      await onPciTree(TWO_SOCKETS, async (_, provider) => {
        const state = await provider.create("PciDevice", fixed, operation);
        expect(await words(provider, "Network", pool)).toMatch(
          /^error: Found ens1f0, .*: 0000:18:02\.1 \(PciDevice fixed\)/,
        );
        await provider.delete("PciDevice", state, operation);
        expect(await words(provider, "Network", pool)).toBe("");
      });
    });

    test("are no two when they are of different cards", async () => {
      await onPciTree(TWO_SOCKETS, async (_, provider) => {
        expect(await words(provider, "Network", { ...pool, physicalFunction: "ens1f1" })).toBe("");
        expect(await words(provider, "PciDevice", fixed)).toBe("");
      });
    });
  });

  test("functions are never made on another machine than libvirt's", async () => {
    await onPciTree(TWO_SOCKETS, async (_, provider) => {
      const inputs = { name: "card", ...at("0000:18:00.0", { virtualFunctions: { count: 4 } }) };
      expect(await previewOf(provider, inputs)).toEqual([]);
      await expect(provider.create("PciDevice", inputs, operation)).rejects.toMatchObject({
        code: "FailedPrecondition",
        message: expect.stringContaining("not the host that libvirt speaks of"),
      });
    });
  });

  test("whose address comes from another object is judged when that is there", async () => {
    await onPciTree(TWO_SOCKETS, async (_, provider) => {
      const match = { physicalFunction: UNKNOWN, functionIndex: 0 };
      expect(await previewOf(provider, { name: "later", libvirt: { match } })).toEqual([]);
    });
  });

  describe("a mediated device", () => {
    const inputs = {
      name: "vgpu",
      selector: "10de:1eb8",
      libvirt: { mediatedType: "nvidia-223" },
    };

    test("is made on the first card with room, runs, starts with the host, and goes", async () => {
      await onPciTree(VIRTUAL_GPUS, async (host, provider) => {
        expect(await previewOf(provider, inputs)).toEqual([]);
        const state = await provider.create("PciDevice", inputs, operation);
        const uuid = String(state.id).replace("mdev:", "");
        expect(state.outputs).toMatchObject({
          device: `mdev:${uuid}`,
          description: "Vendor TU104GL [Tesla T4]",
          iommuGroup: 101,
        });
        const name = `mdev_${uuid.replaceAll("-", "_")}_0000_d8_00_0`;
        expect(host.state.nodeDevices.get(name)).toMatchObject({ active: true, autostart: true });
        const refreshed = await provider.read("PciDevice", state, operation);
        expect((await provider.plan("PciDevice", inputs, refreshed, operation)).action).toBe(
          "none",
        );
        const imported = await provider.import("PciDevice", state.id, operation);
        expect(
          (await provider.plan("PciDevice", imported.inputs, imported, operation)).action,
        ).toBe("none");
        await provider.delete("PciDevice", state, operation);
        expect(host.state.nodeDevices.has(name)).toBe(false);
        expect(await provider.read("PciDevice", state, operation)).toBeUndefined();
      });
    });

    test("whose create lost its answer is found again, and takes no second place", async () => {
      await onPciTree(VIRTUAL_GPUS, async (_, provider) => {
        const first = await provider.create("PciDevice", inputs, operation);
        const again = await provider.create("PciDevice", inputs, operation);
        expect(again.id).toBe(first.id);
        const more = { ...inputs, name: "second" };
        expect((await provider.create("PciDevice", more, operation)).id).not.toBe(first.id);
        const third = { ...inputs, name: "third" };
        await expect(provider.create("PciDevice", third, operation)).rejects.toMatchObject({
          message: expect.stringContaining("no room"),
        });
      });
    });

    test("that somebody stopped is drift, and another type is another device", async () => {
      await onPciTree(VIRTUAL_GPUS, async (host, provider) => {
        const state = await provider.create("PciDevice", inputs, operation);
        const name = [...host.state.nodeDevices.keys()].find((one) => one.startsWith("mdev_"));
        await host.act("nodeDeviceDestroy", { name: String(name) });
        const drifted = await provider.read("PciDevice", state, operation);
        const plan = await provider.plan("PciDevice", inputs, drifted, operation);
        expect(plan.changes.map(({ pattern, impact }) => [pattern, impact.word])).toEqual([
          ["libvirt.mediatedType", "live"],
        ]);
        const updated = await provider.update("PciDevice", inputs, drifted ?? state, operation);
        expect(host.state.nodeDevices.get(String(name))?.active).toBe(true);
        const other = { ...inputs, libvirt: { mediatedType: "nvidia-222" } };
        const replaced = await provider.plan("PciDevice", other, updated, operation);
        expect(replaced.action).toBe("replace");
      });
    });

    test.each([
      [
        "that does not start with the host any more",
        (host: FakeHost, name: string) =>
          host.act("nodeDeviceSetAutostart", { name, autostart: 0 }),
      ],
      [
        "whose definition somebody took away while it runs",
        (host: FakeHost, name: string) => host.act("nodeDeviceUndefine", { name, flags: 0 }),
      ],
    ])("%s is drift, and is put right without a stop", async (_, meddle) => {
      await onPciTree(VIRTUAL_GPUS, async (host, provider) => {
        const state = await provider.create("PciDevice", inputs, operation);
        const name = [...host.state.nodeDevices.keys()].find((one) => one.startsWith("mdev_"));
        await meddle(host, String(name));
        const drifted = await provider.read("PciDevice", state, operation);
        const plan = await provider.plan("PciDevice", inputs, drifted, operation);
        expect(plan.changes.map(({ pattern, impact }) => [pattern, impact.word])).toEqual([
          ["libvirt.mediatedType", "live"],
        ]);
        const before = host.calls().length;
        await provider.update("PciDevice", inputs, drifted ?? state, operation);
        expect(host.state.nodeDevices.get(String(name))).toMatchObject({
          ...{ active: true, autostart: true, defined: true },
        });
        const since = JSON.stringify(host.calls().slice(before));
        expect(since).not.toContain("nodeDeviceDestroy");
        await provider.delete("PciDevice", state, operation);
        expect(host.state.nodeDevices.has(String(name))).toBe(false);
      });
    });

    test("that a machine has is not taken away", async () => {
      await onPciTree(VIRTUAL_GPUS, async (_, provider) => {
        const state = await provider.create("PciDevice", inputs, operation);
        const machine = {
          name: "renderer",
          hostDevices: [{ name: "gpu", device: String(state.outputs.device) }],
        };
        await provider.create("VirtualMachine", machine, operation);
        await expect(provider.delete("PciDevice", state, operation)).rejects.toMatchObject({
          message: expect.stringContaining("in use by domain renderer"),
        });
      });
    });
  });

  test.each<readonly [string, Properties, string]>([
    ["nothing that says which device", { libvirt: { match: {} } }, "selector"],
    [
      "an index without its card",
      { libvirt: { match: { functionIndex: 0 } } },
      "libvirt.match.physicalFunction",
    ],
    [
      "functions and a mediated type",
      at("01:00.0", { virtualFunctions: { count: 1 }, mediatedType: "a" }),
      "libvirt.mediatedType",
    ],
    [
      "a divided card that is detached",
      at("01:00.0", { mediatedType: "a", detach: true }),
      "libvirt.detach",
    ],
  ])("%s is refused offline", async (_, inputs, where) => {
    await onPciTree([], async (host, provider) => {
      const { diagnostics } = provider.check("PciDevice", { name: "card", ...inputs });
      expect(diagnostics.map(({ path }) => path?.join("."))).toEqual([where]);
      expect(host.calls()).toEqual([]);
    });
  });

  test("is imported by any spelling of its address", async () => {
    await onPciTree(TWO_SOCKETS, async (_, provider) => {
      const state = await provider.import("PciDevice", "pci_0000_af_00_0", operation);
      expect(state.id).toBe("0000:af:00.0");
      const plan = await provider.plan("PciDevice", state.inputs, state, operation);
      expect(plan.action).toBe("none");
    });
  });

  test.each([
    ["0000:01:00.0", "0000:01:00.0"],
    ["01:00.0", "0000:01:00.0"],
    ["pci_0001_AF_1f_7", "0001:af:1f.7"],
    ["01:20.0", undefined],
    ["01:00.8", undefined],
    ["1:0.0", undefined],
    ["", undefined],
  ])("the address %j means %j", (text, address) => {
    expect(parsePciAddress(text)).toBe(address);
  });
});

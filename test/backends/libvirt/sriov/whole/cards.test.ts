import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openConnection } from "../../../../../provider/backends/libvirt/connection";
import {
  MediatedDevices,
  mediatedXml,
} from "../../../../../provider/backends/libvirt/kinds/pci-device/mediated-device";
import { formatXml } from "../../../../../provider/backends/libvirt/xml";
import { emptyMachine, operation, type SriovHost, startSriovHost } from "../sriov-host";

describe("cards of a real host", () => {
  let host: SriovHost;
  beforeAll(async () => {
    host = await startSriovHost();
  });
  afterEach(() => host?.putBack());
  afterAll(() => host?.stop());

  test("a plain card is chosen by its kind, taken from its driver and given back", async () => {
    const { guest, driverOf, make, remove } = host;
    const inputs = { name: "card", selector: "8086:10d3", libvirt: { detach: true } };
    expect(await driverOf(guest.plainCard)).toBe("e1000e");
    const state = await make("PciDevice", inputs);
    expect(state.outputs.device).toBe(guest.plainCard);
    expect(await driverOf(guest.plainCard)).toBe("vfio-pci");
    await host.expectNothingToDo("PciDevice", inputs, state);
    await remove("PciDevice", state);
    expect(await driverOf(guest.plainCard)).toBe("e1000e");
  });

  test("a card is chosen by class and driver", async () => {
    const match = { class: "0200", driver: "e1000e" };
    const state = await host.make("PciDevice", { name: "card", libvirt: { match } });
    expect(state.outputs.device).toBe(host.guest.plainCard);
    await host.remove("PciDevice", state);
  });

  test("a machine has the card while it runs, and nobody else gets it", async () => {
    const { guest, driverOf, make, remove } = host;
    const card = await make("PciDevice", { name: "card", selector: "8086:10d3" });
    const inputs = emptyMachine("owner", {
      hostDevices: [{ name: "nic", device: String(card.outputs.device), rom: "off" }],
    });
    const state = await make("VirtualMachine", inputs);
    expect(await driverOf(guest.plainCard)).toBe("vfio-pci");
    expect(await guest.virsh("dumpxml", "owner")).toContain("<rom bar='off'/>");
    await host.expectNothingToDo("VirtualMachine", inputs, state);
    const another = { name: "another", libvirt: { address: guest.plainCard } };
    expect(await host.refusalOf(another)).toContain('is in use by machine "owner"');
    await remove("VirtualMachine", state);
    expect(await driverOf(guest.plainCard)).toBe("e1000e");
    await remove("PciDevice", card);
  });

  test("a card is plugged into a running machine, and leaves it when the guest lets go", async () => {
    const { guest, driverOf, make, providerOf, remove } = host;
    const bare = emptyMachine("plugged", {});
    const running = await make("VirtualMachine", bare);
    const inputs = { ...bare, hostDevices: [{ name: "nic", device: guest.plainCard }] };
    const provider = providerOf("VirtualMachine");
    const plan = await provider.plan("VirtualMachine", inputs, running, operation);
    expect(plan.changes.map(({ impact }) => impact)).toMatchObject([
      { word: "live", needsGuest: true },
    ]);
    const state = await provider.update("VirtualMachine", inputs, running, operation);
    expect(await driverOf(guest.plainCard)).toBe("vfio-pci");
    expect(state.outputs.domainId).toBe(running.outputs.domainId);
    await host.expectNothingToDo("VirtualMachine", inputs, state);
    // Nobody is inside who could let go: it waits, and goes with the machine's end.
    const waiting = await provider.update("VirtualMachine", bare, state, operation);
    expect(waiting.outputs.pendingChanges).toEqual([expect.stringContaining("hostDevices")]);
    expect(await driverOf(guest.plainCard)).toBe("vfio-pci");
    await remove("VirtualMachine", waiting);
    expect(await driverOf(guest.plainCard)).toBe("e1000e");
  });

  test("the root port of the card is refused before libvirt would take it", async () => {
    const port = { name: "port", libvirt: { address: "0000:00:04.0" } };
    expect(await host.refusalOf(port)).toContain("is a bridge or port");
  });

  test("a card without virtual functions and without mediated devices is refused", async () => {
    const at = { address: host.guest.plainCard };
    const functions = { name: "card", libvirt: { ...at, virtualFunctions: { count: 2 } } };
    expect(await host.refusalOf(functions)).toContain("cannot have virtual functions");
    const mediated = { name: "card", libvirt: { ...at, mediatedType: "nvidia-63" } };
    expect(await host.refusalOf(mediated)).toContain("cannot have mediated devices");
  });

  /** No driver of the distribution's kernel divides a card; all but the start itself is real. */
  test("a mediated device is defined and starts with the host; its start says what the host said", async () => {
    const connection = openConnection(host.guest.uri);
    const folder = mkdtempSync(path.join(os.tmpdir(), "virt-mediated-"));
    try {
      const devices = new MediatedDevices(connection);
      const uuid = "5c0f1e8a-7a53-5d55-9a3e-0b6f2f1c4d11";
      const wish = { uuid, type: "nvidia-63", parent: host.guest.plainCard };
      const definition = path.join(folder, "mediated.xml");
      writeFileSync(definition, formatXml(mediatedXml(wish)));
      await host.guest.virsh("nodedev-define", "--validate", definition);
      await devices.remove(uuid, operation);
      await expect(devices.ensure(wish, operation)).rejects.toMatchObject({
        message: expect.stringContaining("Unable to create mediated device"),
      });
      expect(await devices.find(uuid, operation)).toEqual({
        ...wish,
        name: `mdev_${uuid.replaceAll("-", "_")}_0000_02_00_0`,
        iommuGroup: undefined,
        isActive: false,
        isDefined: true,
        startsWithHost: true,
      });
      const told = await host.guest.shell("mdevctl list --defined");
      expect(told).toMatch(new RegExp(`${uuid} ${host.guest.plainCard} nvidia-63 auto`));
      await devices.remove(uuid, operation);
      expect(await devices.find(uuid, operation)).toBeUndefined();
      expect(await host.guest.shell("mdevctl list --defined")).toBe("");
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await connection.close();
    }
  });
});

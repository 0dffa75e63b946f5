import { createLibvirtBackend } from "../../../../provider/backends/libvirt/libvirt-backend";
import { createProvider, type Provider } from "../../../../provider/core/provider";
import type { ResourceState } from "../../../../provider/core/resource-state";
import type { Properties } from "../../../../provider/core/value";
import { KINDS } from "../../../../provider/kinds/registry";
import { type SriovGuestBed, startSriovGuest } from "../../../beds/sriov-guest";
import { testOperation } from "../../../support/test-operation";

jest.setTimeout(600_000);

const operation = testOperation();
const POOL = { name: "functions", mode: "sriov" };

describe("a host with SR-IOV", () => {
  let guest: SriovGuestBed;
  let provider: Provider;
  let pf: string;
  beforeAll(async () => {
    guest = await startSriovGuest();
    provider = createProvider({
      kinds: KINDS,
      backend: createLibvirtBackend,
      config: { uri: guest.uri },
    });
    pf = await guest.shell(`ls /sys/bus/pci/devices/${guest.physicalFunction}/net`);
  }, 400_000);
  afterAll(async () => {
    await provider.close();
    await guest.stop();
  });

  const driverOf = async (address: string) =>
    (await guest.shell(`readlink /sys/bus/pci/devices/${address}/driver`)).split("/").at(-1);

  const machine = (name: string, more: Properties): Properties => ({
    name,
    memory: "64MiB",
    libvirt: { accelerator: "qemu" },
    power: { gracefulTimeout: "0s" },
    ...more,
  });

  const onPool = (name: string, mac: string, more: Properties = {}) =>
    machine(name, { interfaces: [{ name: "fast", network: POOL.name, mac, ...more }] });

  const make = (kind: string, inputs: Properties) => provider.create(kind, inputs, operation);
  const remove = (kind: string, state: ResourceState) => provider.delete(kind, state, operation);

  async function expectNothingToDo(kind: string, inputs: Properties, state: ResourceState) {
    const refreshed = await provider.read(kind, state, operation);
    const plan = await provider.plan(kind, inputs, refreshed, operation);
    expect(plan.changes.map(({ pattern }) => pattern)).toEqual([]);
  }

  async function refusalOf(inputs: Properties): Promise<string> {
    const plan = await provider.plan("PciDevice", inputs, undefined, operation);
    const told = await provider.preview("PciDevice", inputs, undefined, plan, operation);
    return told
      .filter(({ severity }) => severity === "error")
      .map(({ detail }) => detail)
      .join();
  }

  test("a pool on a card without functions says so, and nothing is left half", async () => {
    const failure = await make("Network", { ...POOL, physicalFunction: pf }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      name: "PartialStateError",
      message: expect.stringContaining("No usable Vf's"),
    });
    await remove("Network", (failure as { state: ResourceState }).state);
    expect(await guest.virsh("net-list", "--all", "--name")).toBe("");
  });

  test("machines get functions with MAC and VLAN, one too many is told why, and all come back", async () => {
    await guest.shell(`ip link set ${pf} up`);
    await guest.shell(`echo 2 > /sys/bus/pci/devices/${guest.physicalFunction}/sriov_numvfs`);
    const inputs = { ...POOL, physicalFunction: pf };
    const pool = await make("Network", inputs);
    await expectNothingToDo("Network", inputs, pool);

    const first = onPool("first", "52:54:00:11:11:01", { vlan: 42 });
    const second = onPool("second", "52:54:00:11:11:02");
    const states = [await make("VirtualMachine", first), await make("VirtualMachine", second)];
    const links = await guest.shell(`ip link show ${pf}`);
    expect(links).toMatch(/52:54:00:11:11:01[^\n]*vlan 42/);
    expect(links).toContain("52:54:00:11:11:02");
    expect(await driverOf("0000:01:10.0")).toBe("vfio-pci");
    await expectNothingToDo("VirtualMachine", first, states[0] as ResourceState);
    // The pool's running definition now lists the functions; that is nobody's change.
    await expectNothingToDo("Network", inputs, pool);

    const third = await make("VirtualMachine", onPool("third", "52:54:00:11:11:03")).catch(
      (error: unknown) => error,
    );
    expect(third).toMatchObject({ message: expect.stringContaining("none are available") });
    const { state } = third as { state?: ResourceState };
    if (state) await remove("VirtualMachine", state);

    const whole = {
      name: "whole",
      libvirt: { address: guest.physicalFunction, allowHostDevice: true },
    };
    expect(await refusalOf(whole)).toMatch(/virtual function 0000:01:10\.\d is in use/);

    for (const one of states) await remove("VirtualMachine", one);
    expect(await driverOf("0000:01:10.0")).toBe("igbvf");
    expect(await guest.shell(`ip link show ${pf}`)).not.toContain("vlan 42");
    await remove("Network", pool);
    expect(await guest.virsh("net-list", "--all", "--name")).toBe("");
  });

  test("a plain card is chosen by its kind, taken from its driver and given back", async () => {
    const inputs = { name: "card", selector: "8086:10d3", libvirt: { detach: true } };
    expect(await driverOf(guest.plainCard)).toBe("e1000e");
    const state = await make("PciDevice", inputs);
    expect(state.outputs.device).toBe(guest.plainCard);
    expect(await driverOf(guest.plainCard)).toBe("vfio-pci");
    await expectNothingToDo("PciDevice", inputs, state);
    await remove("PciDevice", state);
    expect(await driverOf(guest.plainCard)).toBe("e1000e");
  });

  test("a machine has the card while it runs", async () => {
    const card = await make("PciDevice", { name: "card", selector: "8086:10d3" });
    const inputs = machine("owner", {
      hostDevices: [{ name: "nic", device: String(card.outputs.device) }],
    });
    const state = await make("VirtualMachine", inputs);
    expect(await driverOf(guest.plainCard)).toBe("vfio-pci");
    await expectNothingToDo("VirtualMachine", inputs, state);
    await remove("VirtualMachine", state);
    expect(await driverOf(guest.plainCard)).toBe("e1000e");
    await remove("PciDevice", card);
  });

  test("the root port of the card is refused before libvirt would take it", async () => {
    const port = { name: "port", libvirt: { address: "0000:00:04.0" } };
    expect(await refusalOf(port)).toContain("is a bridge or port");
  });
});

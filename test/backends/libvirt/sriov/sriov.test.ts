import type { ResourceState } from "../../../../provider/core/resource-state";
import type { Properties } from "../../../../provider/core/value";
import { emptyMachine, type SriovHost, startSriovHost } from "./sriov-host";

const POOL = { name: "functions", mode: "sriov" };

/** The part that every run of all tests has; the rest is in `whole/`, for every night. */
describe("a host with SR-IOV", () => {
  let host: SriovHost;
  let pf: string;
  beforeAll(async () => {
    host = await startSriovHost();
    pf = await host.cardName();
  });
  afterEach(() => host?.putBack());
  afterAll(() => host?.stop());

  const onPool = (name: string, mac: string, more: Properties = {}) =>
    emptyMachine(name, { interfaces: [{ name: "fast", network: POOL.name, mac, ...more }] });

  test("a pool on a card without functions says so, and nothing is left half", async () => {
    const failure = await host
      .make("Network", { ...POOL, physicalFunction: pf })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: "PartialStateError",
      message: expect.stringContaining("No usable Vf's"),
    });
    await host.remove("Network", (failure as { state: ResourceState }).state);
    expect(await host.guest.virsh("net-list", "--all", "--name")).toBe("");
  });

  test("machines get functions with MAC and VLAN, one too many is told why, and all come back", async () => {
    const { guest, expectNothingToDo, make, remove, driverOf } = host;
    await guest.shell(`ip link set ${pf} up`);
    const card = {
      name: "card",
      libvirt: { address: guest.physicalFunction, virtualFunctions: { count: 2 } },
    };
    const divided = await make("PciDevice", card);
    expect(divided.outputs.virtualFunctions).toEqual(["0000:01:10.0", "0000:01:10.2"]);
    await expectNothingToDo("PciDevice", card, divided);
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
    expect(third).toMatchObject({
      code: "ResourceExhausted",
      message: expect.stringContaining("all 2 are given away, to first, second"),
    });
    const { state } = third as { state?: ResourceState };
    if (state) await remove("VirtualMachine", state);

    const whole = {
      name: "whole",
      libvirt: { address: guest.physicalFunction, allowHostDevice: true },
    };
    expect(await host.refusalOf(whole)).toMatch(/virtual function 0000:01:10\.\d is in use/);
    await expect(remove("PciDevice", divided)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringMatching(/0000:01:10\.0 is in use by machine "first"/),
    });

    for (const one of states) await remove("VirtualMachine", one);
    expect(await driverOf("0000:01:10.0")).toBe("igbvf");
    expect(await guest.shell(`ip link show ${pf}`)).not.toContain("vlan 42");
    await remove("Network", pool);
    expect(await guest.virsh("net-list", "--all", "--name")).toBe("");
    await remove("PciDevice", divided);
    expect(await guest.shell(`ip link show ${pf}`)).not.toContain("vf 0");
  });
});

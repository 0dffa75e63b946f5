import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { waitUntil } from "../../../../../provider/core/wait-until";
import {
  emptyMachine,
  operation,
  providerOn,
  refusalOf,
  type SriovHost,
  startSriovHost,
} from "../sriov-host";

describe("virtual functions of a card", () => {
  let host: SriovHost;
  let pf: string;
  beforeAll(async () => {
    host = await startSriovHost();
    pf = await host.cardName();
    await host.guest.shell(`ip link set ${pf} up`);
  });
  afterAll(() => host.stop());

  const card = (virtualFunctions: Properties): Properties => ({
    name: "card",
    libvirt: { address: host.guest.physicalFunction, virtualFunctions },
  });
  const onHost = () => `/sys/bus/pci/devices/${host.guest.physicalFunction}`;
  const count = () => host.guest.shell(`cat ${onHost()}/sriov_numvfs`);
  const update = (inputs: Properties, state: ResourceState) =>
    host.providerOf("PciDevice").update("PciDevice", inputs, state, operation);

  test("cannot be made over a connection that has no login, and the preview says so", async () => {
    const provider = providerOn(host.guest.uri);
    try {
      expect(await refusalOf(provider, card({ count: 2 }))).toContain("use qemu+ssh://");
      await expect(
        provider.create("PciDevice", card({ count: 2 }), operation),
      ).rejects.toMatchObject({ code: "FailedPrecondition" });
      expect(await count()).toBe("0");
    } finally {
      await provider.close();
    }
  });

  test("more than the card has are refused with its number", async () => {
    expect(await host.refusalOf(card({ count: 8 }))).toContain(
      "at most 7 virtual functions, not 8",
    );
  });

  test("are made, changed, seen when somebody else changes them, and taken away", async () => {
    const two = card({ count: 2, trust: true, spoofCheck: false });
    const state = await host.make("PciDevice", two);
    expect(state.outputs.virtualFunctions).toHaveLength(2);
    expect(await host.guest.shell(`ip link show ${pf}`)).toMatch(
      /vf 1 .*spoof checking off.*trust on/,
    );
    await host.expectNothingToDo("PciDevice", two, state);

    const three = card({ count: 3, trust: false });
    const plan = await host.providerOf("PciDevice").plan("PciDevice", three, state, operation);
    expect(plan.changes.map(({ pattern, impact }) => [pattern, impact.word])).toEqual([
      ["libvirt.virtualFunctions.count", "live"],
      ["libvirt.virtualFunctions.trust", "live"],
      ["libvirt.virtualFunctions.spoofCheck", "live"],
    ]);
    const changed = await update(three, state);
    expect(changed.outputs.virtualFunctions).toHaveLength(3);
    await host.expectNothingToDo("PciDevice", three, changed);

    await host.guest.shell(`ip link set ${pf} vf 1 trust on`);
    const trusted = await host.providerOf("PciDevice").read("PciDevice", changed, operation);
    const drift = await host.providerOf("PciDevice").plan("PciDevice", three, trusted, operation);
    expect(drift.changes.map(({ pattern }) => pattern)).toEqual(["libvirt.virtualFunctions.trust"]);

    await host.guest.shell(`echo 0 > ${onHost()}/sriov_numvfs`);
    const gone = await host.providerOf("PciDevice").read("PciDevice", changed, operation);
    const repair = await host.providerOf("PciDevice").plan("PciDevice", three, gone, operation);
    expect(repair.changes.map(({ pattern }) => pattern)).toContain(
      "libvirt.virtualFunctions.count",
    );
    const repaired = await update(three, gone ?? changed);
    expect(await count()).toBe("3");

    await host.remove("PciDevice", repaired);
    expect(await count()).toBe("0");
    expect(await host.guest.shell("ls /etc/udev/rules.d")).toBe("");
  });

  test("come back with their settings when the host's driver does, as after a reboot", async () => {
    const state = await host.make("PciDevice", card({ count: 2, trust: true }));
    const driver = "/sys/bus/pci/drivers/igb";
    const { physicalFunction: address } = host.guest;
    await host.guest.shell(`echo ${address} > ${driver}/unbind && ! ls -d ${onHost()}/virtfn0`);
    await host.guest.shell(`echo ${address} > ${driver}/bind`);
    const what = "both functions with their settings";
    await waitUntil(operation, { what, timeoutMs: 180_000, intervalMs: 500 }, async () => {
      if ((await count()) !== "2") return undefined;
      const links = await host.guest.shell(`ip link show ${await host.cardName()}`);
      return /vf 1 .*trust on/.test(links) || undefined;
    });
    await host.guest.shell(`ip link set ${await host.cardName()} up`);
    await host.remove("PciDevice", state);

    const fleeting = await host.make("PciDevice", card({ count: 2, persistent: false }));
    expect(await host.guest.shell("ls /etc/udev/rules.d")).toBe("");
    await host.expectNothingToDo("PciDevice", card({ count: 2, persistent: false }), fleeting);
    await host.remove("PciDevice", fleeting);
  });

  test("a fixed one has its MAC and VLAN, also plugged in live, and keeps its card's number", async () => {
    const divided = await host.make("PciDevice", card({ count: 2 }));
    const chosen = await host.make("PciDevice", {
      name: "fixed",
      libvirt: { match: { physicalFunction: host.guest.physicalFunction, functionIndex: 1 } },
    });
    const fixed = {
      name: "fast",
      virtualFunction: String(chosen.outputs.device),
      mac: "52:54:00:6d:90:02",
      vlan: 42,
    };
    const bare = emptyMachine("plugged", { interfaces: [] });
    const running = await host.make("VirtualMachine", bare);
    const plugged = emptyMachine("plugged", { interfaces: [fixed] });
    const state = await host
      .providerOf("VirtualMachine")
      .update("VirtualMachine", plugged, running, operation);
    expect(await host.guest.shell(`ip link show ${pf}`)).toMatch(
      /vf 1 .*52:54:00:6d:90:02.*vlan 42/,
    );
    expect(await host.driverOf(fixed.virtualFunction)).toBe("vfio-pci");
    await host.expectNothingToDo("VirtualMachine", plugged, state);

    await expect(update(card({ count: 3 }), divided)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining('is in use by machine "plugged"'),
    });
    await host.remove("VirtualMachine", state);
    expect(await host.driverOf(fixed.virtualFunction)).toBe("igbvf");
    await host.remove("PciDevice", chosen);
    await host.remove("PciDevice", divided);
  });
});

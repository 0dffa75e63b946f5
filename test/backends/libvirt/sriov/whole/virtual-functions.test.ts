import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { waitUntil } from "../../../../../provider/core/wait-until";
import { sriovAttachment } from "../../../../../sdk/recipes/sriov-attachment";
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
  afterEach(() => host?.putBack());
  afterAll(() => host?.stop());

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
    const attachment = sriovAttachment("fast", {
      interfaceName: "fast",
      card: String(divided.outputs.device),
      functionIndex: 1,
      mac: "52:54:00:6d:90:02",
      vlan: 42,
    });
    const [piece] = attachment.pieces;
    const chosen = await host.make("PciDevice", { name: "fixed", ...(piece?.args as Properties) });
    const fixed = {
      ...(attachment.interface as Properties),
      virtualFunction: String(chosen.outputs.device),
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

  test("two in one slot of the guest are two functions of it, each with the MAC that it keeps", async () => {
    const divided = await host.make("PciDevice", card({ count: 2 }));
    const [first, second] = divided.outputs.virtualFunctions as readonly string[];
    const inputs = emptyMachine("twofold", {
      interfaces: [
        { name: "a", virtualFunction: first, address: "pci:0000:05:00.0" },
        { name: "b", virtualFunction: second, address: "pci:0000:05:00.1" },
      ],
    });
    const state = await host.make("VirtualMachine", inputs);
    const [slot] = /<address [^>]*bus='0x05' slot='0x00' function='0x0'[^>]*>/.exec(
      await host.guest.virsh("dumpxml", "twofold"),
    ) ?? [""];
    expect(slot).toContain("multifunction='on'");
    const macs = Object.values(state.outputs.macAddresses as Properties);
    expect(macs).toHaveLength(2);
    const links = await host.guest.shell(`ip link show ${pf}`);
    for (const mac of macs) expect(links).toContain(String(mac));
    await host.expectNothingToDo("VirtualMachine", inputs, state);
    await host.remove("VirtualMachine", state);
    await host.remove("PciDevice", divided);
  });

  /** The emulated card sits on no switch that knows profiles: libvirt asks the card, which has no answer. */
  test("a profile of the switch reaches libvirt, and its refusal by the card is told", async () => {
    const divided = await host.make("PciDevice", card({ count: 1 }));
    const [virtualFunction] = divided.outputs.virtualFunctions as readonly string[];
    const virtualPort = { type: "802.1Qbh", profileid: "finance" };
    const inputs = emptyMachine("profiled", {
      interfaces: [{ name: "fast", virtualFunction, virtualPort }],
    });
    const failure = (await host.make("VirtualMachine", inputs).catch((error) => error)) as {
      readonly message: string;
      readonly state: ResourceState;
    };
    expect(failure.message).toContain("PortProfileRequest");
    expect(await host.guest.virsh("dumpxml", "--inactive", "profiled")).toMatch(
      /<virtualport type='802\.1Qbh'>\s*<parameters profileid='finance'\/>/,
    );
    await host.remove("VirtualMachine", failure.state);
    expect(await host.driverOf(String(virtualFunction))).toBe("igbvf");
    await host.remove("PciDevice", divided);
  });
});

import { eventually } from "../../../../support/eventually";
import { type MachineBed, startMachineBed } from "./machine-bed";

interface Case {
  readonly action: "reset" | "poweroff" | "pause";
  /** What libvirt calls it in its event. */
  readonly event: number;
  readonly state: string;
}

const CASES: readonly Case[] = [
  { action: "reset", event: 2, state: "running" },
  { action: "poweroff", event: 3, state: "shut off" },
  { action: "pause", event: 1, state: "paused" },
];

describe("a watchdog that nobody feeds", () => {
  let machines: MachineBed;
  const fired = new Map<string, number>();
  const rebooted = new Set<string>();
  beforeAll(async () => {
    machines = await startMachineBed();
    const { connection } = machines;
    await connection.subscribe("domainEventCallbackWatchdog", ({ dom, action }) => {
      fired.set(dom.name, action);
    });
    await connection.subscribe("domainEventCallbackReboot", ({ dom }) => {
      rebooted.add(dom.name);
    });
  });
  afterAll(() => machines.stop());

  async function starve({ action, event, state }: Case): Promise<void> {
    const name = `dog-${action}`;
    const { bed, guest } = machines;
    const inputs = machines.booting(name, {
      watchdog: { model: "i6300esb", action },
      kernel: {
        kernel: guest.kernel,
        initrd: guest.initrd,
        arguments: `${guest.commandLine} watchdog=starve watchdog_timeout=6`,
      },
    });
    const created = await machines.create(inputs);
    const domstate = () => bed.virsh("domstate", name);
    await eventually(`the watchdog of ${name} fires`, () => fired.has(name));
    expect(fired.get(name)).toBe(event);
    await eventually(`${name} is ${state}`, async () => (await domstate()) === state);
    if (action === "pause") {
      const { outputs } = await machines.refresh(created);
      expect(outputs).toMatchObject({ powerState: "paused", pauseReason: "watchdog" });
      expect(machines.warnings).toContain(`machine "${name}" is paused: its watchdog fired`);
    }
    if (action === "reset") {
      await eventually(`${name} boots again`, () => rebooted.has(name));
    }
  }

  it("resets, powers off or pauses the guest as configured, and tells it", async () => {
    // Side by side, because each takes a boot and the watchdog's time.
    await Promise.all(CASES.map(starve));
  });
});

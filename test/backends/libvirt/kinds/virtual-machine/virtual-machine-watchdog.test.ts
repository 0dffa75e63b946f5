import type { Properties } from "../../../../../provider/core/value";
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

  function starving(name: string, action: Case["action"], more: Properties = {}): Properties {
    const { kernel, initrd, commandLine } = machines.guest;
    const starves = `${commandLine} watchdog=starve watchdog_timeout=6`;
    return machines.booting(name, {
      watchdog: { model: "i6300esb", action },
      kernel: { kernel, initrd, arguments: starves },
      ...more,
    });
  }

  async function starve({ action, event, state }: Case): Promise<void> {
    const name = `dog-${action}`;
    const { bed } = machines;
    const created = await machines.create(starving(name, action));
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

  it("tells a run that waits for the guest why it waits in vain", async () => {
    const waitFor = { console: "a word that this guest never says" };
    const failure = await machines
      .create(starving("dog-waited", "poweroff", { waitFor }))
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: expect.stringContaining("the guest is stopped") });
    expect(machines.warnings).toContain(
      'machine "dog-waited": its watchdog fired and powered it off',
    );
  });
});

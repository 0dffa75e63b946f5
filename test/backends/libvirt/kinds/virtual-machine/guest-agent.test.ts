import { DomainConsole } from "../../../../../provider/backends/libvirt/rpc/constants";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { GuestConsole } from "./guest-console";
import { type MachineBed, startMachineBed } from "./machine-bed";

let on: MachineBed;
beforeAll(async () => {
  on = await startMachineBed();
});
afterAll(() => on.stop());
beforeEach(() => {
  on.warnings.length = 0;
});

const withAgent = (name: string, more: Properties = {}) =>
  on.booting(name, { waitFor: { agent: true, timeout: "5m" }, ...more });

async function consoleOf(name: string, state: ResourceState): Promise<GuestConsole> {
  const dom = { name, uuid: state.id, id: Number(state.outputs.domainId) };
  return new GuestConsole(await on.connection.openConsole(dom, { flags: DomainConsole.Force }));
}

/** What a command in the guest printed, of one line. */
async function asked(guest: GuestConsole, command: string, answer: RegExp): Promise<string> {
  return guest.said(answer, await guest.type(`run ${command}`));
}

const YEAR = /^\d{4}$/;
const now = () => String(new Date().getUTCFullYear());

test("a guest that was paused has the right time again", async () => {
  const inputs = withAgent("paused");
  const state = await on.create(inputs);
  const guest = await consoleOf("paused", state);
  await asked(guest, "date -u -s 2001-02-03", /^GUEST exit 0/);
  expect(await asked(guest, "date +%Y", YEAR)).toBe("2001");

  const paused = await on.update({ ...inputs, power: { state: "paused" } }, state);
  const running = await on.update(inputs, paused);
  expect(await asked(guest, "date +%Y", YEAR)).toBe(now());
  expect(on.warnings).toEqual([]);
  await guest.close();
  await on.remove(running);
});

test("a guest that goes on from its saved memory has the right time again", async () => {
  const inputs = withAgent("saved");
  const state = await on.create(inputs);
  const before = await consoleOf("saved", state);
  await asked(before, "date -u -s 2001-02-03", /^GUEST exit 0/);
  await before.close();
  await on.bed.virsh("managedsave", "saved");

  const running = await on.update(inputs, await on.refresh(state));
  const guest = await consoleOf("saved", running);
  expect(await asked(guest, "date +%Y", YEAR)).toBe(now());
  expect(on.warnings).toEqual([]);
  await guest.close();
  await on.remove(running);
});

test("a guest without an agent is paused and goes on all the same", async () => {
  const { kernel } = on.booting("mute");
  const quiet = { ...(kernel as Properties), arguments: `${on.guest.commandLine} agent=off` };
  const inputs = on.booting("mute", { kernel: quiet });
  const state = await on.create(inputs);
  const paused = await on.update({ ...inputs, power: { state: "paused" } }, state);
  const running = await on.update(inputs, paused);
  expect(running.outputs.powerState).toBe("running");
  expect(on.warnings).toEqual([]);
  await on.remove(running);
});

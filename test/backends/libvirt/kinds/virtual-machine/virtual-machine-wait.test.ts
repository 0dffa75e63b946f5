import { PartialStateError } from "../../../../../provider/core/provider-error";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import { SYSTEM_CLOCK } from "../../../../../provider/core/system-clock";
import type { Properties } from "../../../../../provider/core/value";
import { eventually } from "../../../../support/eventually";
import { type MachineBed, startMachineBed } from "./machine-bed";

let on: MachineBed;

beforeAll(async () => {
  on = await startMachineBed();
});
afterAll(() => on?.stop());

const HOUR_MS = 3_600_000;

/** A wait whose time is over when the test says so, however fast the machine is. */
function waiting() {
  let late = 0;
  const clock = { ...SYSTEM_CLOCK, now: () => SYSTEM_CLOCK.now() + late };
  return {
    operation: { ...on.operation, clock },
    giveUp: () => {
      late = HOUR_MS;
    },
  };
}

async function partialState(work: Promise<unknown>): Promise<PartialStateError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof PartialStateError) return error;
  throw new Error(`it did not end in a partial state but in ${String(error)}`);
}

/** The guest's agent answers after the guest has said that it is ready. */
async function agentAnswers(name: string): Promise<void> {
  const ping = () => on.bed.virsh("qemu-agent-command", name, '{"execute":"guest-ping"}');
  await eventually(`the agent of ${name} answers`, () =>
    ping().then(
      () => true,
      () => false,
    ),
  );
}

/** Creates a machine, lets its wait fail once the guest is up, and gives what was saved. */
async function givenUp(inputs: Properties): Promise<PartialStateError> {
  const { operation, giveUp } = waiting();
  const created = partialState(on.provider.create("VirtualMachine", inputs, operation));
  await agentAnswers(String(inputs.name));
  giveUp();
  return created;
}

/** A wait that looks once: the next time it asks the clock, an hour is over. */
function looksOnce() {
  let hours = 0;
  const now = () => {
    hours += 1;
    return hours * HOUR_MS;
  };
  return { ...on.operation, clock: { ...SYSTEM_CLOCK, now } };
}

function goOn(inputs: Properties, state: ResourceState): Promise<ResourceState> {
  return on.provider.update("VirtualMachine", inputs, state, looksOnce());
}

const LOST = "said while nobody listens";

test("what an earlier run has seen is not waited for again", async () => {
  const waitFor = { console: "GUEST ready", address: "203.0.113.0/24", timeout: "10m" };
  const inputs = on.booting("seen", { interfaces: [{ name: "lan", network: "lab" }], waitFor });
  const { state } = await givenUp(inputs);
  expect(state.outputs.pendingChanges).toEqual(["waitFor.address = 203.0.113.0/24"]);
  const reachable = { ...inputs, waitFor: { ...waitFor, address: "192.168.177.0/24" } };
  const done = await on.update(reachable, state);
  expect(done.outputs).toMatchObject({ powerState: "running", pendingChanges: [] });
  await on.remove(done);
});

test("a text that went by between two runs is waited for no longer when the guest is up", async () => {
  const inputs = on.booting("passed", {
    interfaces: [{ name: "lan", network: "lab" }],
    waitFor: { console: LOST, timeout: "10m" },
  });
  const { state, message } = await givenUp(inputs);
  expect(state.outputs.pendingChanges).toEqual([`waitFor.console = ${LOST}`]);
  expect(message).not.toContain("gone by");
  on.warnings.length = 0;
  const done = await goOn(inputs, state);
  expect(done.outputs).toMatchObject({ powerState: "running", pendingChanges: [] });
  expect(on.warnings).toEqual([
    expect.stringMatching(
      /^machine "passed": the text "said while nobody listens" was not heard on its console\. Its agent is connected, /,
    ),
  ]);
  expect(await on.drift(done)).toEqual([]);
  await on.remove(done);
});

test("without any sign of the guest it goes on waiting, and says how the text is heard again", async () => {
  const waitFor = { console: LOST, timeout: "10m" };
  const inputs = on.booting("silent", { guestAgent: false, waitFor });
  const create = on.provider.create("VirtualMachine", inputs, looksOnce());
  const { state } = await partialState(create);
  const again = await partialState(goOn(inputs, state));
  expect(again.message).toContain("it is heard again when the guest reboots while a run waits");
  expect(again.state.outputs.pendingChanges).toEqual([`waitFor.console = ${LOST}`]);
  await on.remove(again.state);
});

import {
  expectAction,
  expectImpact,
  expectNoChanges,
  expectReplace,
} from "../../provider/testing/expect-plan";

/** As OpenTofu prints it, with what the expectations need. */
const change = (address: string, name: string, actions: string[], impact = {}) => ({
  address,
  type: address.split(".")[0],
  change: { actions, before: {}, after: { name, pending_impact: impact } },
});
const plan = JSON.stringify({
  format_version: "1.2",
  resource_changes: [
    change("virt_virtual_machine.web", "web-1", ["update"], { memory: "next-start" }),
    change("virt_volume.root", "root.qcow2", ["delete", "create"]),
    change("virt_network.lan", "lan", ["no-op"]),
    change("virt_storage_pool.lan", "lan", ["no-op"]),
  ],
});

const holding: readonly [string, () => void][] = [
  ["an action, by the object's own name", () => expectAction(plan, "web-1", "update")],
  ["an action, by the engine's name", () => expectAction(plan, "virt_network.lan", "none")],
  ["a name that two kinds have", () => expectAction(plan, "Network lan", "none")],
  ["a replace", () => expectReplace(plan, "root.qcow2")],
  ["the impacts", () => expectImpact(plan, "web-1", { memory: "next-start" })],
  ["no impact", () => expectImpact(plan, "Network lan", {})],
  ["an empty plan", () => expectNoChanges('{"format_version":"1.2"}')],
  ["planned objects", () => expectNoChanges([])],
];
test.each(holding)("%s holds", (_, expectation) => {
  expect(expectation).not.toThrow();
});

const failing: readonly [string, () => void, RegExp][] = [
  ["another action", () => expectAction(plan, "web-1", "create"), /web-1: create\n.*update/s],
  [
    "no such object",
    () => expectAction(plan, "db", "none"),
    /an object "db"\n.*virt_network\.lan/s,
  ],
  ["two of that name", () => expectAction(plan, "lan", "none"), /put its kind before the name/],
  ["an update instead of a replace", () => expectReplace(plan, "web-1"), /web-1: replace/],
  ["another word", () => expectImpact(plan, "web-1", { memory: "live" }), /memory: next-start/],
  ["one impact more", () => expectImpact(plan, "web-1", {}), /no impact\n.*memory: next-start/s],
  ["changes", () => expectNoChanges(plan), /no changes\n.*web.*\n.*root/s],
  ["what is no plan", () => expectNoChanges("{}"), /tofu show -json/],
];
test.each(failing)("%s fails, and says what the plan has", (_, expectation, message) => {
  expect(expectation).toThrow(message);
});

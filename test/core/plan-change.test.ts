import type { Handler } from "../../provider/core/handler";
import { live } from "../../provider/core/impact";
import type { Kind } from "../../provider/core/kind";
import { planChange } from "../../provider/core/plan-change";
import { flag, text } from "../../provider/core/property-schema";
import type { ResourceState } from "../../provider/core/resource-state";
import { type Properties, UNKNOWN } from "../../provider/core/value";
import { testOperation } from "../support/test-operation";
import { machineTable } from "./machine-table";

const kind: Kind = {
  name: "Machine",
  doc: "A machine.",
  inputs: machineTable,
  outputs: {
    uuid: text({ doc: "UUID.", stable: true }),
    address: text({ doc: "Address." }),
    running: flag({ doc: "Running.", movedBy: ["power"] }),
  },
  importId: {},
};

const never = () => Promise.reject(new Error("a plan asks no backend"));
const handler: Handler = {
  check: () => [],
  impact: ({ pattern }) => {
    if (pattern === "name") return { word: "replace", reason: "identity", dataLoss: true };
    if (pattern === "memory") return { word: "restart", reason: "fixed at start" };
    return live("set at once");
  },
  plannedOutputs: async () => ({ uuid: "u-1" }),
  reconcile: never,
  read: never,
  delete: never,
  list: never,
};

const prior: ResourceState = {
  id: "u-1",
  inputs: { name: "web", disks: [{ name: "a", size: "1GiB" }] },
  outputs: { uuid: "u-1", address: "10.0.0.2", running: true, pendingImpact: { count: "live" } },
};
const plan = (inputs: Properties, state: ResourceState | undefined = prior) =>
  planChange(kind, handler, { inputs, prior: state, operation: testOperation() });

describe("a plan", () => {
  test("of a new object knows what is certain and nothing else", async () => {
    const created = await planChange(kind, handler, {
      inputs: { name: "web" },
      prior: undefined,
      operation: testOperation(),
    });
    expect(created).toEqual({
      action: "create",
      changes: [],
      outputs: { uuid: "u-1", address: UNKNOWN, running: UNKNOWN, pendingImpact: {} },
      diagnostics: [],
    });
  });

  test("of the same meaning is empty and keeps every output", async () => {
    const same = await plan({
      name: "web",
      memory: "1024MiB",
      disks: [{ name: "a", size: "1024MiB" }],
    });
    expect(same).toEqual({ action: "none", changes: [], outputs: prior.outputs, diagnostics: [] });
  });

  test("of a live change keeps stable outputs and warns of nothing", async () => {
    const live = await plan({ ...prior.inputs, count: 2 });
    expect(live.action).toBe("update");
    expect(live.outputs).toEqual({
      uuid: "u-1",
      address: UNKNOWN,
      running: true,
      pendingImpact: { count: "live" },
    });
    expect(live.diagnostics).toEqual([]);
  });

  test("does not know an output that one of the changes moves, nor any after a restart", async () => {
    const stopped = await plan({ ...prior.inputs, power: { state: "stopped" } });
    expect(stopped.outputs.running).toBe(UNKNOWN);
    const restarted = await plan({ ...prior.inputs, memory: "2GiB" });
    expect(restarted.outputs.running).toBe(UNKNOWN);
  });

  test("of a restart warns with the path and the reason", async () => {
    const { diagnostics, outputs } = await plan({ ...prior.inputs, memory: "2GiB" });
    expect(outputs.pendingImpact).toEqual({ memory: "restart" });
    expect(diagnostics).toEqual([
      { severity: "warning", path: ["memory"], summary: "restart: fixed at start" },
    ]);
  });

  test("of a replace wins over everything else and says that content goes", async () => {
    const replaced = await plan({ ...prior.inputs, name: "db", memory: "2GiB" });
    expect(replaced.action).toBe("replace");
    expect(replaced.outputs.address).toBe(UNKNOWN);
    expect(replaced.diagnostics[0]?.summary).toBe("replace and its content is lost: identity");
  });

  test("is the same when it is made twice", async () => {
    const inputs = { ...prior.inputs, memory: "2GiB", count: 3 };
    expect(await plan(inputs)).toEqual(await plan(inputs));
  });
});

import type { ApiClient } from "../../../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../../../provider/backends/cluster/api/kube-object";
import { createClusterBackend } from "../../../../../provider/backends/cluster/cluster-backend";
import { formatDiagnostic } from "../../../../../provider/core/diagnostic";
import { createProvider, type Provider } from "../../../../../provider/core/provider";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { virtualMachine } from "../../../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { type ControlPlane, startControlPlane } from "../../../../beds/control-plane/control-plane";
import { changesOf, readBack } from "../../../../beds/control-plane/lifecycle";
import { startNodeSimulator } from "../../../../beds/control-plane/simulators/node-simulator";
import type { Simulator } from "../../../../beds/control-plane/simulators/simulator";
import { testOperation } from "../../../../support/test-operation";

const KIND = "VirtualMachine";
const MACHINE = { apiVersion: "kubevirt.io/v1", kind: KIND, namespace: "default" } as const;

/** Machines that somebody wrote with KubeVirt's deprecated word, on the real admission. */
describe("a machine that says `running`", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  let provider: Provider;
  let node: Simulator;
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startControlPlane();
    admin = await bed.client("admin");
    node = await startNodeSimulator(admin, await bed.client("virtController"));
    provider = createProvider({
      kinds: [virtualMachine],
      backend: createClusterBackend,
      config: { cluster: { kubeconfig: bed.kubeconfig("admin") } },
    });
  });
  afterAll(async () => {
    await node?.stop();
    await provider?.close();
    await bed?.stop();
  });

  const foreign = (name: string, running: boolean): KubeObject => ({
    apiVersion: MACHINE.apiVersion,
    kind: KIND,
    metadata: { name, namespace: MACHINE.namespace },
    spec: {
      running,
      template: { spec: { domain: { devices: {}, memory: { guest: "1Gi" } } } },
    },
  });
  const applied = (name: string, running: boolean) =>
    admin.apply(foreign(name, running), { fieldManager: "kubectl" });
  const specOf = async (name: string) => (await admin.get({ ...MACHINE, name }))?.spec;
  const imported = async (name: string) => {
    const state = await provider.import(KIND, name, operation);
    expect(await changesOf(provider, KIND, state.inputs, state, operation)).toEqual([]);
    return state;
  };
  const previewed = async (inputs: Properties, state: ResourceState) => {
    const planned = await provider.plan(KIND, inputs, state, operation);
    return (await provider.preview(KIND, inputs, state, planned, operation)).map(formatDiagnostic);
  };
  const quiet = async (inputs: Properties, state: ResourceState) => {
    const seen = await readBack(provider, KIND, state, operation);
    expect(await changesOf(provider, KIND, inputs, seen, operation)).toEqual([]);
  };

  const writers: readonly [string, (name: string, running: boolean) => Promise<KubeObject>][] = [
    ["a create", (name, running) => admin.create(foreign(name, running))],
    ["an apply", applied],
  ];
  describe.each(writers)("by %s of somebody else", (writer, write) => {
    const words: readonly [boolean, string, string][] = [
      [false, "stopped", "Halted"],
      [true, "running", "Always"],
    ];
    test.each(words)(
      "running: %s is imported, and says it as a run strategy from its first change on",
      async (running, power, strategy) => {
        const name = `${writer.replace(" ", "-")}-${power}`;
        await write(name, running);
        const state = await imported(name);
        const { state: said = "running" } = (state.inputs.power ?? {}) as { state?: string };
        expect(said).toBe(power);
        const wished = { ...state.inputs, title: "Ours" };
        expect(await previewed(wished, state)).toEqual([]);
        const updated = await provider.update(KIND, wished, state, operation);
        const spec = await specOf(name);
        expect(spec).toMatchObject({ runStrategy: strategy });
        expect(spec).not.toHaveProperty("running");
        await quiet(wished, updated);
        const other = { ...wished, power: { state: running ? "stopped" : "running" } };
        const switched = await provider.update(KIND, other, updated, operation);
        expect(switched.outputs.powerState).toBe(running ? "stopped" : "running");
        await quiet(other, switched);
        await provider.delete(KIND, switched, operation);
      },
    );
  });

  test("another power state than it says is a conflict that names who said it, and force changes it", async () => {
    await applied("contested", false);
    const state = await imported("contested");
    const wished = { ...state.inputs, power: { state: "running" } };
    await expect(provider.update(KIND, wished, state, operation)).rejects.toMatchObject({
      code: "Aborted",
      message: expect.stringMatching(
        /conflict with "kubectl": \.spec\.running.*conflictPolicy: force/,
      ),
    });
    expect(await specOf("contested")).toMatchObject({ running: false });
    const forced = { ...wished, cluster: { conflictPolicy: "force" } };
    expect(await previewed(forced, state)).toEqual([]);
    const updated = await provider.update(KIND, forced, state, operation);
    expect(await specOf("contested")).toMatchObject({ runStrategy: "Always" });
    await quiet(forced, updated);
    await provider.delete(KIND, updated, operation);
  });

  test("who leaves the power to others leaves them their word", async () => {
    await applied("left", false);
    const state = await imported("left");
    const wished = {
      ...state.inputs,
      memory: "2GiB",
      cluster: { managePower: false, conflictPolicy: "force" },
    };
    expect(await previewed(wished, state)).toEqual([]);
    const updated = await provider.update(KIND, wished, state, operation);
    const spec = await specOf("left");
    expect(spec).toMatchObject({ running: false });
    expect(spec).not.toHaveProperty("runStrategy");
    await quiet(wished, updated);
    await provider.delete(KIND, updated, operation);
  });
});

import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { findCondition } from "../../../provider/backends/cluster/conditions/condition";
import { formatDiagnostic } from "../../../provider/core/diagnostic";
import type { Provider } from "../../../provider/core/provider";
import type { ResourceState } from "../../../provider/core/resource-state";
import type { Properties } from "../../../provider/core/value";
import { virtualMachine } from "../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { changesOf, readBack } from "../../beds/control-plane/lifecycle";
import { startNodeSimulator } from "../../beds/control-plane/simulators/node-simulator";
import type { Simulator } from "../../beds/control-plane/simulators/simulator";
import { untilTrue } from "../../beds/control-plane/until-true";
import { testOperation } from "../../support/test-operation";
import { IMPACT_ROWS } from "./impact-rows";

const KIND = "VirtualMachine";
const MACHINE = { apiVersion: "kubevirt.io/v1", kind: KIND, namespace: "default" };
const INSTANCE = { ...MACHINE, kind: "VirtualMachineInstance" };

describe("running machines: KubeVirt's real controllers, and a simulated node", () => {
  let bed: ControlPlane;
  let provider: Provider;
  let node: Simulator;
  let admin: ApiClient;
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startControlPlane();
    admin = await bed.client("admin");
    node = await startNodeSimulator(admin, await bed.client("virtController"));
    provider = bed.provider([virtualMachine]);
  });
  afterAll(async () => {
    await node?.stop();
    await bed?.stop();
  });

  const base = (name: string): Properties => ({
    name,
    cpu: { count: 1, maxCount: 4 },
    memory: "2GiB",
    memoryMax: "4GiB",
    interfaces: [{ name: "lan", network: "pod" }],
    power: { gracefulTimeout: "1s" },
  });
  const seen = (name: string) => admin.get({ ...MACHINE, name }) as Promise<KubeObject>;
  const remove = (state: ResourceState) => provider.delete(KIND, state, operation);

  test("a machine runs, has an address, and its second preview is empty", async () => {
    const inputs = base("runs");
    const made = await provider.create(KIND, inputs, operation);
    expect(made.outputs).toMatchObject({
      powerState: "running",
      address: "10.0.2.10",
      pendingChanges: [],
    });
    const before = (await seen("runs")).metadata.resourceVersion;
    const again = await readBack(provider, KIND, made, operation);
    expect(await changesOf(provider, KIND, inputs, again, operation)).toEqual([]);
    expect((await seen("runs")).metadata.resourceVersion).toBe(before);
    await remove(again);
    expect(await admin.get({ ...INSTANCE, name: "runs" })).toBeUndefined();
  });

  test.each(IMPACT_ROWS)(
    "%s: what the preview said is what the real controller's conditions say",
    async (what, change, pattern, word) => {
      const name = `i-${what.replaceAll(/[^a-z]+/g, "-")}`.slice(0, 40).replace(/-$/, "");
      const made = await provider.create(KIND, base(name), operation);
      const wished = { ...base(name), ...change };
      const planned = await provider.plan(KIND, wished, made, operation);
      expect(planned.outputs.pendingImpact).toMatchObject({ [pattern]: word });
      const updated = await provider.update(KIND, wished, made, operation);
      const restart = findCondition(await seen(name), "RestartRequired")?.status === "True";
      expect(restart).toBe(word === "next-start");
      expect((updated.outputs.pendingChanges as readonly string[]).length > 0).toBe(restart);
      const read = await readBack(provider, KIND, updated, operation);
      expect(await changesOf(provider, KIND, wished, read, operation)).toEqual([]);
      await remove(read);
    },
  );

  test("processors within the bound are plugged into the running instance, which stays", async () => {
    const made = await provider.create(KIND, base("plugs"), operation);
    const before = await admin.get({ ...INSTANCE, name: "plugs" });
    const wished = { ...base("plugs"), cpu: { count: 2, maxCount: 4 } };
    const updated = await provider.update(KIND, wished, made, operation);
    await untilTrue("virt-controller has plugged the socket in", async () => {
      const { spec } = (await admin.get({ ...INSTANCE, name: "plugs" })) as KubeObject;
      const { domain } = spec as { domain: { cpu?: { sockets?: number } } };
      return domain.cpu?.sockets === 2;
    });
    const after = await admin.get({ ...INSTANCE, name: "plugs" });
    expect(after?.metadata.uid).toBe(before?.metadata.uid);
    await remove(updated);
  });

  test("with applyChanges: restart the change is in force afterwards, in a new instance", async () => {
    const made = await provider.create(KIND, base("again"), operation);
    const first = await admin.get({ ...INSTANCE, name: "again" });
    const power = { applyChanges: "restart", gracefulTimeout: "1s" };
    const wished = { ...base("again"), watchdog: { action: "reset" }, power };
    const planned = await provider.plan(KIND, wished, made, operation);
    expect(planned.outputs.pendingImpact).toMatchObject({ watchdog: "restart" });
    const updated = await provider.update(KIND, wished, made, operation);
    const second = await admin.get({ ...INSTANCE, name: "again" });
    expect(second?.metadata.uid).not.toBe(first?.metadata.uid);
    expect(updated.outputs.pendingChanges).toEqual([]);
    await remove(updated);
  });

  test("a stop by somebody else is drift; its conflict names who owns the run strategy", async () => {
    const inputs = base("stopped");
    const made = await provider.create(KIND, inputs, operation);
    const path =
      "/apis/subresources.kubevirt.io/v1/namespaces/default/virtualmachines/stopped/stop";
    await admin.subresource(path, {});
    const read = await readBack(provider, KIND, made, operation);
    expect(await changesOf(provider, KIND, inputs, read, operation)).toMatchObject([
      { pattern: "power.state", from: "stopped", to: "running" },
    ]);
    await expect(provider.update(KIND, inputs, read, operation)).rejects.toMatchObject({
      message: expect.stringMatching(/conflict with "virt-api".*\.spec\.runStrategy/),
    });
    const forced = { ...inputs, cluster: { conflictPolicy: "force" } };
    const updated = await provider.update(KIND, forced, read, operation);
    expect(updated.outputs.powerState).toBe("running");
    await remove(updated);
  });

  test("with managePower: false starting and stopping is nobody's drift", async () => {
    const inputs = { ...base("hands-off"), cluster: { managePower: false, runStrategy: "Manual" } };
    const made = await provider.create(KIND, inputs, operation);
    const path =
      "/apis/subresources.kubevirt.io/v1/namespaces/default/virtualmachines/hands-off/start";
    await admin.subresource(path, {});
    await untilTrue("it runs", async () => {
      const { status } = await seen("hands-off");
      return (status as { printableStatus?: string }).printableStatus === "Running";
    });
    const read = await readBack(provider, KIND, made, operation);
    expect(await changesOf(provider, KIND, inputs, read, operation)).toEqual([]);
    const titled = { ...inputs, title: "left alone" };
    const updated = await provider.update(KIND, titled, read, operation);
    expect(updated.outputs.powerState).toBe("running");
    await remove(updated);
  });

  test("deleted and made anew by somebody: an update names it and touches nothing", async () => {
    const made = await provider.create(KIND, base("remade"), operation);
    await remove(made);
    const manifest = {
      ...MACHINE,
      metadata: { name: "remade", namespace: "default" },
      spec: {
        runStrategy: "Halted",
        template: { spec: { domain: { devices: {}, memory: { guest: "1Gi" } } } },
      },
    };
    const { namespace: _, ...theirs } = manifest;
    await admin.apply(theirs, { fieldManager: "somebody" });
    expect(await provider.read(KIND, made, operation)).toBeUndefined();
    await expect(
      provider.update(KIND, { ...base("remade"), memory: "3GiB" }, made, operation),
    ).rejects.toMatchObject({ code: "FailedPrecondition" });
    await remove(made);
    expect(await seen("remade")).toBeDefined();
  });

  test("a device that is not permitted is told at preview, and so is a network that is not there", async () => {
    const inputs = {
      ...base("wishes"),
      hostDevices: [{ name: "gpu", device: "nvidia.com/none" }],
      interfaces: [{ name: "lab", network: "nowhere" }],
    };
    const planned = await provider.plan(KIND, inputs, undefined, operation);
    const told = await provider.preview(KIND, inputs, undefined, planned, operation);
    const text = told.map(formatDiagnostic).join("\n");
    expect(text).toMatch(/hostDevices\[0\]\.device: is not permitted.*intel\.com\/igb/);
    expect(text).toMatch(/interfaces\[0\]\.network: is not there yet/);
  });
});

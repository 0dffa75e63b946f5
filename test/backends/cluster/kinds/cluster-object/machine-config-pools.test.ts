import type { ApiClient } from "../../../../../provider/backends/cluster/api/api-client";
import { createClusterBackend } from "../../../../../provider/backends/cluster/cluster-backend";
import { createProvider, type Provider } from "../../../../../provider/core/provider";
import type { Properties } from "../../../../../provider/core/value";
import { clusterObject } from "../../../../../provider/kinds/cluster-object/cluster-object";
import { passthroughNodes } from "../../../../../sdk/recipes/passthrough-nodes";
import { type ControlPlane, startControlPlane } from "../../../../beds/control-plane/control-plane";
import { changesOf } from "../../../../beds/control-plane/lifecycle";
import { startMachineConfigSimulator } from "../../../../beds/control-plane/simulators/machine-config-simulator";
import type { Simulator } from "../../../../beds/control-plane/simulators/simulator";
import { untilTrue } from "../../../../beds/control-plane/until-true";
import { testOperation } from "../../../../support/test-operation";

const KIND = "ClusterObject";
const POOL = {
  apiVersion: "machineconfiguration.openshift.io/v1",
  kind: "MachineConfigPool",
} as const;

/** A real API server; the pools are played by a simulator of the machine-config operator. */
describe("a MachineConfig that waits for its nodes", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  let provider: Provider;
  const simulators: Simulator[] = [];
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    admin = await bed.client("admin");
    provider = createProvider({
      kinds: [clusterObject],
      backend: createClusterBackend,
      config: { cluster: { kubeconfig: bed.kubeconfig("admin") } },
    });
  });
  afterAll(async () => {
    for (const one of simulators) await one.stop();
    await provider?.close();
    await bed?.stop();
  });

  const play = async (
    ...[pool, behaviour]: [string, Parameters<typeof startMachineConfigSimulator>[2]?]
  ) => {
    simulators.push(await startMachineConfigSimulator(admin, pool, behaviour));
  };
  const inputsOf = (role: string, devices: readonly string[] = ["10de:1eb8"]) =>
    passthroughNodes("gpus", { cpuVendor: "intel", devices, role, rebootsNodes: true }).pieces.map(
      ({ args }) => args as Properties,
    ) as [Properties, Properties];
  const create = (inputs: Properties) => provider.create(KIND, inputs, operation);
  const poolOf = async (name: string) => {
    const { spec, status } = (await admin.get({ ...POOL, name })) as unknown as PoolObject;
    return {
      target: spec.configuration?.name,
      parts: spec.configuration?.source?.map(({ name }) => name),
      reached: status?.configuration?.name,
    };
  };

  test("is made when every node has what was rendered with it, and changed when they have the change", async () => {
    let updating = true;
    await play("worker", { updating: () => updating });
    const [iommu, vfio] = inputsOf("worker");
    const making = Promise.all([create(iommu), create(vfio)]);
    let made = false;
    making.then(
      () => {
        made = true;
      },
      () => undefined,
    );
    await untilTrue("the pool is on its way to what both say", async () => {
      const { parts = [] } = await poolOf("worker");
      return ["100-worker-iommu", "100-worker-vfio"].every((part) => parts.includes(part));
    });
    expect(made).toBe(false);
    updating = false;
    const [first, second] = await making;
    expect(await changesOf(provider, KIND, iommu, first, operation)).toEqual([]);

    const [, more] = inputsOf("worker", ["10de:1eb8", "10de:1db6"]);
    const before = await poolOf("worker");
    const planned = await provider.plan(KIND, more, second, operation);
    expect(planned.outputs.pendingImpact).toMatchObject({ manifest: "restart" });
    await provider.update(KIND, more, second, operation);
    const after = await poolOf("worker");
    expect(after.reached).toBe(after.target);
    expect(after.target).not.toBe(before.target);
  });

  test("a node that cannot take it ends the wait with the operator's words, and what is made stays", async () => {
    let stuck: string | undefined = "Node node01 is reporting: drain failed";
    await play("stuck", { degraded: () => stuck });
    const [iommu] = inputsOf("stuck");
    await expect(create(iommu)).rejects.toMatchObject({
      name: "PartialStateError",
      message: expect.stringMatching(/the pool stuck: Node node01 is reporting: drain failed/),
    });
    stuck = undefined;
    expect((await create(iommu)).outputs.objectName).toBe("100-stuck-iommu");
  });

  test("what cannot be rendered ends the wait too", async () => {
    await play("broken", { unrenderable: () => "parsing Ignition config failed: unknown version" });
    await expect(create(inputsOf("broken")[0])).rejects.toMatchObject({
      name: "PartialStateError",
      message: expect.stringMatching(/the pool broken: parsing Ignition config failed/),
    });
  });

  test("a pool that is paused is told at once, and a role without a pool is said at the end", async () => {
    await play("paused");
    await admin.mergePatch({ ...POOL, name: "paused" }, { spec: { paused: true } });
    await expect(create(inputsOf("paused")[0])).rejects.toMatchObject({
      message: expect.stringMatching(/the pool paused is paused/),
    });
    const short = testOperation({ timeoutMs: 300 });
    await expect(provider.create(KIND, inputsOf("nobody")[0], short)).rejects.toMatchObject({
      message: expect.stringMatching(/no pool selects it/),
    });
  });
});

interface PoolObject {
  readonly spec: {
    readonly configuration?: {
      readonly name?: string;
      readonly source?: readonly { readonly name: string }[];
    };
  };
  readonly status?: { readonly configuration?: { readonly name?: string } };
}

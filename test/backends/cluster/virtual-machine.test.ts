import { formatDiagnostic, hasErrors } from "../../../provider/core/diagnostic";
import type { Provider } from "../../../provider/core/provider";
import type { ResourceState } from "../../../provider/core/resource-state";
import { type Properties, Secret } from "../../../provider/core/value";
import { virtualMachine } from "../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { testOperation } from "../../support/test-operation";

const KIND = "VirtualMachine";
const MACHINE = { apiVersion: "kubevirt.io/v1", kind: KIND, namespace: "default" };

/** Everything that a machine without nodes can be created with, so that the read-back shows it all. */
const RICH: Properties = {
  title: "Rich",
  description: "All of it",
  cpu: {
    count: 4,
    topology: { sockets: 2, cores: 2, threads: 1 },
    model: "host-model",
    features: [{ name: "vmx", policy: "optional" }],
  },
  memory: "2GiB",
  memoryMax: "4GiB",
  firmware: "uefi",
  secureBoot: true,
  tpm: true,
  disks: [
    {
      name: "root",
      containerDisk: "quay.io/containerdisks/fedora:42",
      bootOrder: 1,
      cache: "none",
    },
    { name: "data", volume: "default/data", bus: "scsi", serial: "D1", readOnly: true },
    { name: "cd", containerDisk: "quay.io/x/cd", device: "cdrom" },
  ],
  interfaces: [
    { name: "lan", network: "pod", ports: [{ port: 22, name: "ssh" }] },
    {
      name: "lab",
      network: "lab-net",
      mac: "52:54:00:AA:BB:01",
      model: "e1000e",
      linkState: "down",
    },
  ],
  graphics: [{ type: "vnc" }],
  watchdog: { action: "poweroff" },
  power: { state: "stopped", gracefulTimeout: "3m" },
  cloudInit: {
    userData: new Secret("#cloud-config\n# canary\n"),
    networkConfig: new Secret("version: 2\n"),
  },
  cluster: {
    requests: { memory: "2GiB", cpu: "500m" },
    limits: { memory: "3GiB" },
    nodeSelector: { zone: "a" },
    tolerations: '[{"key":"gpu","operator":"Exists","effect":"NoSchedule"}]',
    evictionStrategy: "LiveMigrate",
    labels: { app: "web" },
    annotations: { note: "x" },
    hostname: "rich",
    sshKeys: { secret: "keys" },
    patch: '{"metadata":{"labels":{"team":"blue"}}}',
  },
};

describe("a VirtualMachine on real KubeVirt admission and controllers", () => {
  let bed: ControlPlane;
  let provider: Provider;
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startControlPlane();
    provider = bed.provider([virtualMachine]);
  });
  afterAll(async () => {
    await bed?.stop();
  });

  const plan = (inputs: Properties, prior: ResourceState | undefined) =>
    provider.plan(KIND, inputs, prior, operation);
  const errorsOf = (inputs: Properties) =>
    provider
      .check(KIND, inputs)
      .diagnostics.filter(({ severity }) => severity === "error")
      .map(formatDiagnostic);
  const create = (inputs: Properties) => provider.create(KIND, inputs, operation);
  const read = async (state: ResourceState) => {
    const seen = await provider.read(KIND, state, operation);
    if (seen === undefined) throw new Error("the machine is gone");
    return seen;
  };
  const halted = (name: string, more: Properties = {}): Properties => ({
    name,
    power: { state: "stopped" },
    ...more,
  });

  const shapes: readonly [string, Properties][] = [
    ["least", halted("least")],
    ["rich", { name: "rich", ...RICH }],
    [
      "bios-sata",
      halted("bios-sata", { disks: [{ name: "root", bus: "sata", containerDisk: "x/y" }] }),
    ],
    [
      "placed",
      halted("placed", {
        interfaces: [{ name: "lan", network: "pod" }],
        // More than KubeVirt takes inside of the machine itself.
        cloudInit: { userData: new Secret(`#cloud-config\n# ${"x".repeat(4096)}\n`) },
        cluster: {
          topologySpread:
            '[{"maxSkew":1,"topologyKey":"kubernetes.io/hostname","whenUnsatisfiable":"DoNotSchedule"}]',
          subdomain: "machines",
          priorityClass: "low",
          serviceAccount: "web",
          readinessProbe: '{"tcpSocket":{"port":22},"initialDelaySeconds":60}',
          livenessProbe: '{"guestAgentPing":{},"failureThreshold":10}',
        },
      }),
    ],
    ["dedicated", halted("dedicated", { cluster: { dedicatedCpus: true } })],
    ["manual", halted("manual", { cluster: { runStrategy: "Manual" } })],
    ["instance-type", halted("instance-type", { cluster: { instanceType: "namespaced:small" } })],
  ];
  test.each(shapes)(
    "the %s machine is read back without a difference, and deleted",
    async (name, inputs) => {
      if (name === "instance-type") await makeInstanceType();
      expect(errorsOf(inputs)).toEqual([]);
      const made = await create(inputs);
      const seen = await read(made);
      expect(
        (await plan(inputs, seen)).changes.map(({ pattern, from, to }) => ({ pattern, from, to })),
      ).toEqual([]);
      const imported = await provider.import(KIND, name, operation);
      expect((await plan(imported.inputs, await read(imported))).action).toBe("none");
      await provider.delete(KIND, seen, operation);
      const client = await bed.client("admin");
      expect(await client.get({ ...MACHINE, name })).toBeUndefined();
      expect(
        await client.get({
          apiVersion: "v1",
          kind: "Secret",
          namespace: "default",
          name: `${name}-cloudinit`,
        }),
      ).toBeUndefined();
    },
  );

  test("drift shows exactly the property that somebody changed", async () => {
    const inputs = halted("drift", { memory: "1GiB", watchdog: { action: "reset" } });
    const made = await create(inputs);
    const client = await bed.client("admin");
    const patch = { spec: { template: { spec: { domain: { memory: { guest: "3Gi" } } } } } };
    await client.mergePatch({ ...MACHINE, name: "drift" }, patch);
    const seen = await read(made);
    expect((await plan(inputs, seen)).changes.map(({ pattern }) => pattern)).toEqual(["memory"]);
    await provider.delete(KIND, made, operation);
  });

  test("a machine that no node can run is kept, with KubeVirt's own reason", async () => {
    const failure = create({ name: "nowhere" });
    await expect(failure).rejects.toMatchObject({
      name: "PartialStateError",
      message: expect.stringMatching(/ErrorUnschedulable/),
      state: { id: "default/nowhere" },
    });
    const seen = await provider.import(KIND, "nowhere", operation);
    await provider.delete(KIND, seen, operation);
  });

  test("a stopped machine that is changed asks for no restart, and keeps its MAC addresses", async () => {
    const inputs = halted("macs", { interfaces: [{ name: "lan", network: "pod" }] });
    const made = await create(inputs);
    const changed = { ...inputs, memory: "2GiB" };
    const planned = await plan(changed, made);
    expect(planned.outputs.pendingImpact).toEqual({ memory: "live" });
    const updated = await provider.update(KIND, changed, made, operation);
    expect(updated.outputs.macAddresses).toEqual(made.outputs.macAddresses);
    expect(updated.outputs.pendingChanges).toEqual([]);
    await provider.delete(KIND, updated, operation);
  });

  test("a preview shows what the real admission refuses", async () => {
    const inputs = halted("refused", {
      cluster: { patch: '{"spec":{"template":{"spec":{"domain":{"bogus":1}}}}}' },
    });
    const planned = await plan(inputs, undefined);
    const diagnostics = await provider.preview(KIND, inputs, undefined, planned, operation);
    expect(hasErrors(diagnostics)).toBe(true);
    expect(diagnostics.map(formatDiagnostic).join()).toMatch(/bogus/);
  });

  const refused: readonly [string, Properties, string][] = [
    [
      "a watchdog action that KubeVirt ignores",
      { watchdog: { action: "pause" } },
      "watchdog.action",
    ],
    ["a huge page of 3MiB", { hugePages: "3MiB" }, "hugePages"],
    [
      "a limit without room for the emulator",
      { memory: "1GiB", cluster: { limits: { memory: "1074MiB" } } },
      "cluster.limits.memory",
    ],
    [
      "sriov on the pod network",
      { interfaces: [{ name: "a", network: "pod", binding: "sriov" }] },
      "interfaces[0].binding",
    ],
    [
      "a port of live migration",
      { interfaces: [{ name: "a", network: "pod", ports: [{ port: 49_152 }] }] },
      "interfaces[0].ports[0].port",
    ],
    [
      "two pod networks",
      {
        interfaces: [
          { name: "a", network: "pod" },
          { name: "b", network: "pod" },
        ],
      },
      "interfaces",
    ],
    ["a disk on ide", { disks: [{ name: "a", containerDisk: "x", bus: "ide" }] }, "disks[0].bus"],
    ["a paused machine", { power: { state: "paused" } }, "power.state"],
    ["a name with capitals", { name: "Web" }, "name"],
    ["autostart, which only libvirt has", { autostart: true }, "autostart"],
    ["a namespace of the system", { cluster: { namespace: "kube-system" } }, "cluster.namespace"],
    [
      "half a socket",
      { cpu: { count: 3, topology: { sockets: 2, cores: 2, threads: 1 } } },
      "cpu.count",
    ],
  ];
  test.each(refused)("refuses %s at check", (_, inputs, where) => {
    const told = errorsOf({ name: "web", ...inputs });
    expect(told).toContainEqual(expect.stringContaining(`${where}: `));
  });

  async function makeInstanceType(): Promise<void> {
    const client = await bed.client("admin");
    await client.apply(
      {
        apiVersion: "instancetype.kubevirt.io/v1beta1",
        kind: "VirtualMachineInstancetype",
        metadata: { name: "small", namespace: "default" },
        spec: { cpu: { guest: 1 }, memory: { guest: "256Mi" } },
      },
      { fieldManager: "test" },
    );
  }
});

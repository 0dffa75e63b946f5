import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import type { Provider } from "../../../provider/core/provider";
import type { Properties } from "../../../provider/core/value";
import { virtualMachine } from "../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { watchdog } from "../../../sdk/recipes/watchdog";
import { bindClaim } from "../../beds/control-plane/bind-claim";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { changesOf, createdAndQuiet, readBack } from "../../beds/control-plane/lifecycle";
import { addNode, startNodeSimulator } from "../../beds/control-plane/simulators/node-simulator";
import type { Simulator } from "../../beds/control-plane/simulators/simulator";
import { untilTrue } from "../../beds/control-plane/until-true";
import { testOperation } from "../../support/test-operation";

const KIND = "VirtualMachine";
const MACHINE = { apiVersion: "kubevirt.io/v1", kind: KIND, namespace: "default" };
const INSTANCE = { ...MACHINE, kind: "VirtualMachineInstance" };
const DATA_VOLUME = {
  apiVersion: "cdi.kubevirt.io/v1beta1",
  kind: "DataVolume",
  namespace: "default",
};
const CLAIM = { apiVersion: "v1", kind: "PersistentVolumeClaim", namespace: "default" };
const POD = { apiVersion: "v1", kind: "Pod", namespace: "default" };
const NODE = { apiVersion: "v1", kind: "Node", name: "node01" };
const BY_TEST = { fieldManager: "test" } as const;

/** What the guides do with machines by console and YAML, on real admission and controllers. */
describe("machines of the guides", () => {
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

  const create = (inputs: Properties) => provider.create(KIND, inputs, operation);
  const remove = (state: Awaited<ReturnType<typeof create>>) =>
    provider.delete(KIND, state, operation);
  const seen = (name: string) => admin.get({ ...MACHINE, name }) as Promise<KubeObject>;
  const instance = (name: string) => admin.get({ ...INSTANCE, name });
  const halted = (name: string, more: Properties = {}): Properties => ({
    name,
    power: { state: "stopped" },
    ...more,
  });

  /** A disk that KubeVirt makes with the machine, from what `content` says. */
  const fromTemplate = (name: string, content: object): Properties => ({
    disks: [{ name: "root", volume: `default/${name}` }],
    cluster: {
      patch: JSON.stringify({
        spec: {
          dataVolumeTemplates: [
            {
              metadata: { name },
              spec: { ...content, storage: { resources: { requests: { storage: "1Gi" } } } },
            },
          ],
        },
      }),
    },
  });

  /** Somebody else's object of the namespace. */
  const theirs = ({ apiVersion, kind, namespace }: typeof MACHINE, name: string, more: object) =>
    admin.apply(
      { apiVersion, kind, metadata: { name, ...(namespace ? { namespace } : {}) }, ...more },
      BY_TEST,
    );
  const access = { accessModes: ["ReadWriteOnce"], storageClassName: "" };
  const requests = { storage: "1Gi" };
  /** A claim that waits for a volume of its own name. */
  const claim = (name: string) =>
    theirs(CLAIM, name, { spec: { ...access, volumeName: name, resources: { requests } } });

  test("a DataSource is a machine's boot source: KubeVirt makes its volume from it", async () => {
    await claim("fedora-image");
    await bindClaim(admin, "default", "fedora-image");
    await theirs({ ...DATA_VOLUME, kind: "DataSource" }, "fedora", {
      spec: { source: { pvc: { name: "fedora-image", namespace: "default" } } },
    });
    const sourceRef = { kind: "DataSource", name: "fedora", namespace: "default" };
    const inputs = halted("from-source", fromTemplate("from-source-root", { sourceRef }));
    const made = await createdAndQuiet(provider, KIND, inputs, operation);
    await untilTrue("virt-controller has made the volume of the template", async () => {
      return (await admin.get({ ...DATA_VOLUME, name: "from-source-root" })) !== undefined;
    });
    await remove(made);
  });

  test("a machine that is made while its volume is copied waits for the copy, and then runs", async () => {
    const source = { pvc: { name: "golden", namespace: "default" } };
    const inputs = { name: "waits", ...fromTemplate("waits-root", { source }) };
    await claim("golden");
    await bindClaim(admin, "default", "golden");
    const creating = create(inputs);
    const ref = { ...DATA_VOLUME, name: "waits-root" };
    await untilTrue("virt-controller has made the volume of the template", async () => {
      return (await admin.get(ref)) !== undefined;
    });
    // What CDI's controllers say, which need nodes: pkg/controller/datavolume/pvc-clone-controller.go.
    await claim("waits-root");
    const say = (status: object) => admin.mergePatch(ref, { status }, { subresource: "status" });
    let percent = 0;
    await untilTrue("the machine says that it waits", async () => {
      // virt-controller looks at the claim whenever the copy has come further.
      percent += 1;
      await say({ phase: "CloneInProgress", progress: `${percent}%` });
      const { printableStatus } = (await seen("waits")).status as { printableStatus?: string };
      return printableStatus === "WaitingForVolumeBinding";
    });
    expect(await instance("waits")).toBeUndefined();
    await bindClaim(admin, "default", "waits-root");
    await say({ phase: "Succeeded", progress: "100.0%" });
    const made = await creating;
    expect(made.outputs.powerState).toBe("running");
    await remove(made);
  });

  test("an instance type and a preference decide what the running machine is", async () => {
    const types = { ...MACHINE, apiVersion: "instancetype.kubevirt.io/v1beta1" };
    await theirs({ ...types, kind: "VirtualMachineInstancetype" }, "two", {
      spec: { cpu: { guest: 2 }, memory: { guest: "256Mi" } },
    });
    await theirs({ ...types, kind: "VirtualMachinePreference" }, "cores", {
      spec: { cpu: { preferredCPUTopology: "cores" }, devices: { preferredTPM: {} } },
    });
    const cluster = { instanceType: "namespaced:two", preference: "namespaced:cores" };
    const made = await createdAndQuiet(provider, KIND, { name: "typed", cluster }, operation);
    const { domain } = ((await instance("typed"))?.spec ?? {}) as { domain?: object };
    expect(domain).toMatchObject({
      cpu: { sockets: 1, cores: 2, threads: 1 },
      memory: { guest: "256Mi" },
      devices: { tpm: {} },
    });
    await remove(made);
  });

  test("a power state becomes a run strategy in one apply, and being made or gone twice is once", async () => {
    const inputs = halted("switched");
    const made = await create(inputs);
    expect((await create(inputs)).outputs.uuid).toBe(made.outputs.uuid);
    const wished = { ...inputs, cluster: { runStrategy: "Manual" } };
    const updated = await provider.update(KIND, wished, made, operation);
    const { spec } = await seen("switched");
    expect(spec).toMatchObject({ runStrategy: "Manual" });
    expect(spec).not.toHaveProperty("running");
    expect(await changesOf(provider, KIND, wished, updated, operation)).toEqual([]);
    await remove(updated);
    await remove(updated);
    expect(await admin.get({ ...MACHINE, name: "switched" })).toBeUndefined();
  });

  test("UEFI keeps its variables where the patch says so", async () => {
    const efi = { persistent: true, secureBoot: false };
    const firmware = { bootloader: { efi } };
    const patch = JSON.stringify({ spec: { template: { spec: { domain: { firmware } } } } });
    const inputs = halted("variables", { firmware: "uefi", cluster: { patch } });
    const made = await createdAndQuiet(provider, KIND, inputs, operation);
    expect(await seen("variables")).toMatchObject({
      spec: { template: { spec: { domain: { firmware: { bootloader: { efi } } } } } },
    });
    await remove(made);
  });

  test("the memory that running a machine costs is not asked for where it is told so", async () => {
    const cluster = { overcommitGuestOverhead: true, requests: { memory: "1GiB" } };
    const inputs = { name: "dense", memory: "1GiB", cluster };
    const made = await createdAndQuiet(provider, KIND, inputs, operation);
    const plain = { name: "plain", memory: "1GiB", cluster: { requests: { memory: "1GiB" } } };
    const other = await createdAndQuiet(provider, KIND, plain, operation);
    const [dense, usual] = [await podMemory("dense"), await podMemory("plain")];
    expect(dense).toBe("1Gi");
    expect(usual).not.toBe("1Gi");
    await remove(made);
    await remove(other);
  });

  async function podOf(machine: string): Promise<KubeObject> {
    const { items } = await admin.list(POD, { namespace: POD.namespace });
    const pod = items.find(({ metadata }) =>
      metadata.name?.startsWith(`virt-launcher-${machine}-`),
    );
    if (pod === undefined) throw new Error(`the machine ${machine} has no pod`);
    return pod;
  }

  /** What the machine's pod asks its node for. */
  async function podMemory(machine: string): Promise<unknown> {
    const { containers } = (await podOf(machine)).spec as { containers: readonly ContainerSpec[] };
    return containers.find(({ name }) => name === "compute")?.resources?.requests?.memory;
  }

  test("the guest's daemon of a watchdog goes with the machine: its package, its device, its module", async () => {
    const { watchdog: device, cloudConfig } = watchdog({ action: "reset", timeoutSeconds: 60 });
    const { files, ...rest } = cloudConfig;
    const config = { ...rest, write_files: files };
    const userData = `#cloud-config\n${JSON.stringify(config)}`;
    const inputs = halted("watched", { watchdog: device, cloudInit: { userData } });
    const made = await createdAndQuiet(provider, KIND, inputs, operation);
    expect(await seen("watched")).toMatchObject({
      spec: {
        template: {
          spec: { domain: { devices: { watchdog: { i6300esb: { action: "reset" } } } } },
        },
      },
    });
    const secret = await admin.get({ ...CLAIM, kind: "Secret", name: "watched-cloudinit" });
    const { userdata = "" } = (secret?.data ?? {}) as { userdata?: string };
    const told = Buffer.from(userdata, "base64").toString();
    for (const part of [
      '"watchdog"',
      "/etc/watchdog.conf",
      "watchdog-device = /dev/watchdog",
      "modprobe i6300esb",
    ]) {
      expect(told).toContain(part);
    }
    await remove(made);
  });

  test("an address that nobody wrote is ours from the create on, and stays through changes and a new machine", async () => {
    const lan = { name: "lan", network: "pod" };
    const inputs = halted("addressed", { interfaces: [lan] });
    const made = await create(inputs);
    const first = await macsOf("addressed");
    expect(first).toEqual({ lan: expect.stringMatching(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/) });
    const more = { ...inputs, interfaces: [{ name: "lab", network: "lab-net" }, lan] };
    const updated = await provider.update(KIND, more, made, operation);
    expect(await macsOf("addressed")).toMatchObject(first);
    await remove(updated);
    const again = await create(inputs);
    expect(await macsOf("addressed")).toEqual(first);
    await remove(again);
  });

  async function macsOf(name: string): Promise<Record<string, unknown>> {
    const { spec } = (await seen(name)) as unknown as MachineObject;
    const { interfaces } = spec.template.spec.domain.devices;
    return Object.fromEntries(interfaces.map((one) => [one.name, one.macAddress]));
  }

  test("a machine whose node is gone runs on another one, and its next preview is empty", async () => {
    const inputs = { name: "moved", cluster: { evictionStrategy: "None" } };
    const made = await create(inputs);
    const first = await instance("moved");
    await addNode(admin, "node02");
    // What a MachineHealthCheck does with a host that lost its power: its pods, then the node itself.
    const { metadata } = await podOf("moved");
    await admin.delete({ ...POD, name: metadata.name ?? "" });
    await untilTrue("the pod of the lost node is gone", async () => {
      return (await admin.get({ ...POD, name: metadata.name ?? "" })) === undefined;
    });
    await admin.delete(NODE);
    await untilTrue("the machine runs on the other node", async () => {
      const { phase, nodeName } = ((await instance("moved"))?.status ?? {}) as {
        phase?: string;
        nodeName?: string;
      };
      return phase === "Running" && nodeName === "node02";
    });
    expect((await instance("moved"))?.metadata.uid).not.toBe(first?.metadata.uid);
    const read = await readBack(provider, KIND, made, operation);
    expect(read.outputs.powerState).toBe("running");
    expect(await changesOf(provider, KIND, inputs, read, operation)).toEqual([]);
    await remove(read);
  });
});

interface ContainerSpec {
  readonly name: string;
  readonly resources?: { readonly requests?: Readonly<Record<string, string>> };
}

interface MachineObject {
  readonly spec: {
    readonly template: {
      readonly spec: {
        readonly domain: {
          readonly devices: {
            readonly interfaces: readonly { readonly name: string; readonly macAddress?: string }[];
          };
        };
      };
    };
  };
}

import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { createClusterBackend } from "../../../provider/backends/cluster/cluster-backend";
import { formatDiagnostic } from "../../../provider/core/diagnostic";
import { createProvider, type Provider } from "../../../provider/core/provider";
import type { ResourceState } from "../../../provider/core/resource-state";
import type { Properties } from "../../../provider/core/value";
import { clusterObject } from "../../../provider/kinds/cluster-object/cluster-object";
import { volume } from "../../../provider/kinds/volume/volume-schema";
import { certificateRotation } from "../../../sdk/recipes/certificate-rotation";
import { clonePermission } from "../../../sdk/recipes/clone-permission";
import { passthroughNodes } from "../../../sdk/recipes/passthrough-nodes";
import type { Recipe } from "../../../sdk/recipes/recipe";
import { sriovNodes } from "../../../sdk/recipes/sriov-nodes";
import { wholeMachineClone } from "../../../sdk/recipes/whole-machine-clone";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { changesOf, createdAndQuiet } from "../../beds/control-plane/lifecycle";
import { startMachineConfigSimulator } from "../../beds/control-plane/simulators/machine-config-simulator";
import { addNode } from "../../beds/control-plane/simulators/node-simulator";
import { untilTrue } from "../../beds/control-plane/until-true";
import { testOperation } from "../../support/test-operation";

const KIND = "ClusterObject";
/** Without the operator's conversion the bed keeps what the older API has. */
const HYPERCONVERGED = {
  apiVersion: "hco.kubevirt.io/v1beta1",
  kind: "HyperConverged",
  name: "kubevirt-hyperconverged",
  namespace: "openshift-cnv",
};
const KUBEVIRT = {
  apiVersion: "kubevirt.io/v1",
  kind: "KubeVirt",
  name: "kubevirt",
  namespace: "kubevirt",
};
const SRIOV = {
  apiVersion: "sriovnetwork.openshift.io/v1",
  namespace: "openshift-sriov-network-operator",
};
const MACHINE = { apiVersion: "kubevirt.io/v1", kind: "VirtualMachine", namespace: "default" };
const BY_OPERATOR = { fieldManager: "operator" } as const;

/** What the recipes of a cluster's administrator make, on the real API server and admission. */
describe("recipes on a cluster", () => {
  let bed: ControlPlane;
  let provider: Provider;
  let admin: ApiClient;
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startControlPlane();
    admin = await bed.client("admin");
    provider = createProvider({
      kinds: [clusterObject, volume],
      backend: createClusterBackend,
      config: { cluster: { kubeconfig: bed.kubeconfig("admin") } },
    });
    for (const name of ["openshift-cnv", "golden", "lab", "openshift-sriov-network-operator"]) {
      await admin.apply({ apiVersion: "v1", kind: "Namespace", metadata: { name } }, BY_OPERATOR);
    }
    const developerConfiguration = { featureGates: ["Snapshot"] };
    await admin.mergePatch(KUBEVIRT, { spec: { configuration: { developerConfiguration } } });
  });
  afterAll(async () => {
    await provider?.close();
    await bed?.stop();
  });

  const inputsOf = ({ pieces }: Recipe) => pieces.map(({ args }) => args as Properties);
  const remove = async (states: readonly ResourceState[]) => {
    for (const state of states) await provider.delete(KIND, state, operation);
  };
  const created = async (recipe: Recipe) => {
    const states: ResourceState[] = [];
    for (const inputs of inputsOf(recipe))
      states.push(await provider.create(KIND, inputs, operation));
    return states;
  };
  const toldOf = async (inputs: Properties) => {
    const planned = await provider.plan(KIND, inputs, undefined, operation);
    const told = await provider.preview(KIND, inputs, undefined, planned, operation);
    return told.map(
      ({ severity, ...one }) => `${severity} ${formatDiagnostic({ severity, ...one })}`,
    );
  };

  test("nodes for passthrough: both MachineConfigs are previewed with their reboot, made, quiet, and gone", async () => {
    const recipe = passthroughNodes("gpus", {
      cpuVendor: "intel",
      devices: ["10de:1eb8"],
      rebootsNodes: true,
    });
    for (const inputs of inputsOf(recipe)) {
      expect(await toldOf(inputs)).toEqual([
        expect.stringMatching(/^warning .*drained and rebooted/s),
      ]);
    }
    const pool = await startMachineConfigSimulator(admin, "worker");
    const states: ResourceState[] = [];
    for (const inputs of inputsOf(recipe)) {
      states.push(await createdAndQuiet(provider, KIND, inputs, operation));
    }
    await pool.stop();
    const config = { apiVersion: "machineconfiguration.openshift.io/v1", kind: "MachineConfig" };
    const role = { "machineconfiguration.openshift.io/role": "worker" };
    expect(await admin.get({ ...config, name: "100-worker-iommu" })).toMatchObject({
      metadata: { labels: role },
      spec: { kernelArguments: ["intel_iommu=on"] },
    });
    const vfio = await admin.get({ ...config, name: "100-worker-vfio" });
    expect(filesOf(vfio)).toEqual({
      "/etc/modprobe.d/vfio.conf": "options vfio-pci ids=10de:1eb8\n",
      "/etc/modules-load.d/vfio-pci.conf": "vfio-pci\n",
    });
    await remove(states);
    expect(await admin.get({ ...config, name: "100-worker-vfio" })).toBeUndefined();
  });

  /** What Ignition would write, by path. */
  function filesOf(object: KubeObject | undefined): Readonly<Record<string, string>> {
    const { config } = (object?.spec ?? {}) as { config?: IgnitionConfig };
    return Object.fromEntries(
      (config?.storage.files ?? []).map(({ path, contents }) => [
        path,
        decodeURIComponent(contents.source.replace(/^data:,/, "")),
      ]),
    );
  }

  test("virtual functions of nodes: the preview says that nodes are drained, and what a change does", async () => {
    const of = (functions: number) =>
      inputsOf(
        sriovNodes("fast", { resourceName: "fast", functions, vendor: "8086", drainsNodes: true }),
      )[0] ?? {};
    expect(await toldOf(of(4))).toEqual([expect.stringMatching(/^warning .*are drained/s)]);
    const { waitFor: _, ...atOnce } = of(4);
    const made = await createdAndQuiet(provider, KIND, atOnce, operation);
    const planned = await provider.plan(KIND, of(8), made, operation);
    expect(planned.outputs.pendingImpact).toMatchObject({ manifest: "restart" });
    await remove([made]);
  });

  describe("a policy that waits for its nodes", () => {
    const state = { ...SRIOV, kind: "SriovNetworkNodeState", name: "node01" };
    const say = (status: object) => admin.mergePatch(state, { status }, { subresource: "status" });
    const card = { name: "ens1f0", pciAddress: "0000:02:00.0", vendor: "8086", totalvfs: 64 };
    const interfaces = [card];
    const waits = (name: string): Properties => {
      const props = {
        resourceName: name,
        functions: 4,
        vendor: "8086",
        drainsNodes: true,
      } as const;
      const [inputs = {}] = inputsOf(sriovNodes(name, props));
      return { ...inputs, waitFor: { nodes: true } };
    };
    /** What the operator writes when it has taken the policy over. */
    const take = (policyName: string) => {
      const vfGroups = [{ policyName, vfRange: "0-3", deviceType: "vfio-pci" }];
      const taken = { pciAddress: card.pciAddress, name: card.name, numVfs: 4, vfGroups };
      return admin.mergePatch(state, { spec: { interfaces: [taken] } });
    };
    beforeAll(async () => {
      await addNode(admin, "node01");
      const capable = { "feature.node.kubernetes.io/network-sriov.capable": "true" };
      const node = { apiVersion: "v1", kind: "Node", name: "node01" };
      await admin.mergePatch(node, { metadata: { labels: capable } });
      const { name, namespace, ...type } = state;
      await admin.apply({ ...type, metadata: { name, namespace }, spec: {} }, BY_OPERATOR);
      await say({ interfaces, syncStatus: "Succeeded" });
    });

    test("an old success is none, a drain is waited for, and then it is made", async () => {
      const short = testOperation({ timeoutMs: 300 });
      await expect(provider.create(KIND, waits("waits"), short)).rejects.toMatchObject({
        name: "PartialStateError",
        message: expect.stringMatching(/has not given it to node01 yet/),
      });
      await take("waits");
      await say({ interfaces, syncStatus: "InProgress" });
      await expect(provider.create(KIND, waits("waits"), short)).rejects.toMatchObject({
        message: expect.stringMatching(/node01 is InProgress/),
      });
      await say({ interfaces, syncStatus: "Succeeded" });
      const made = await provider.create(KIND, waits("waits"), operation);
      expect(await changesOf(provider, KIND, waits("waits"), made, operation)).toEqual([]);
      await remove([made]);
    });

    test("what a node cannot do ends the wait with the operator's own words", async () => {
      await take("fails");
      await say({ interfaces, syncStatus: "Failed", lastSyncError: "no space for functions" });
      await expect(provider.create(KIND, waits("fails"), operation)).rejects.toMatchObject({
        name: "PartialStateError",
        message: expect.stringMatching(/node01: no space for functions/),
      });
    });

    test("another kind has no nodes to wait for", () => {
      const manifest = JSON.stringify({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "a" },
      });
      const { diagnostics } = provider.check(KIND, { manifest, waitFor: { nodes: true } });
      expect(diagnostics).toMatchObject([{ path: ["waitFor", "nodes"] }]);
    });
  });

  test("the life of certificates: fields of the operator's object, given back by the delete", async () => {
    const { name, namespace, ...type } = HYPERCONVERGED;
    const device = { pciDeviceSelector: "10DE:1EB8", resourceName: "nvidia.com/T4" };
    const permittedHostDevices = { pciHostDevices: [device] };
    const theirs = { ...type, metadata: { name, namespace }, spec: { permittedHostDevices } };
    await admin.apply(theirs, BY_OPERATOR);
    const recipe = certificateRotation("certificates", {
      apiVersion: "v1beta1",
      ca: { duration: "72h" },
      server: { duration: "48h", renewBefore: "1h" },
    });
    const states = await created(recipe);
    const certConfig = { ca: { duration: "72h" }, server: { duration: "48h", renewBefore: "1h" } };
    expect((await admin.get(HYPERCONVERGED))?.spec).toEqual({ permittedHostDevices, certConfig });
    const [inputs = {}] = inputsOf(recipe);
    const [made] = states;
    if (made) expect(await changesOf(provider, KIND, inputs, made, operation)).toEqual([]);
    await remove(states);
    expect((await admin.get(HYPERCONVERGED))?.spec).toEqual({ permittedHostDevices });
  });

  test("where the parts of KubeVirt run is set on its own object, and given back", async () => {
    const nodePlacement = { nodeSelector: { zone: "machines" } };
    const { name, namespace, ...type } = KUBEVIRT;
    const inputs = {
      manifest: JSON.stringify({
        ...type,
        metadata: { name, namespace },
        spec: { workloads: { nodePlacement } },
      }),
      ownership: "fields",
    };
    const made = await provider.create(KIND, inputs, operation);
    expect((await admin.get(KUBEVIRT))?.spec).toMatchObject({ workloads: { nodePlacement } });
    expect(await changesOf(provider, KIND, inputs, made, operation)).toEqual([]);
    await remove([made]);
    expect((await admin.get(KUBEVIRT))?.spec).not.toMatchObject({ workloads: { nodePlacement } });
  });

  test("a volume that is unpacked beside itself is too much for a quota that holds it once", async () => {
    const quota = { apiVersion: "v1", kind: "ResourceQuota", name: "storage", namespace: "lab" };
    const { name, namespace, ...type } = quota;
    await admin.apply(
      { ...type, metadata: { name, namespace }, spec: { hard: { "requests.storage": "3Gi" } } },
      BY_OPERATOR,
    );
    await untilTrue("the quota is counted", async () => {
      const { status } = (await admin.get(quota)) as KubeObject;
      return JSON.stringify(status ?? {}).includes("3Gi");
    });
    const toldOfVolume = async (size: string, registry: string | undefined) => {
      const cluster = { namespace, ...(registry ? { registry } : {}) };
      const inputs = { name: "image", pool: "default", size, cluster };
      const planned = await provider.plan("Volume", inputs, undefined, operation);
      const told = await provider.preview("Volume", inputs, undefined, planned, operation);
      return told.map(formatDiagnostic);
    };
    expect(await toldOfVolume("2GiB", "docker://quay.io/x/y:1")).toEqual([
      expect.stringMatching(/^size: is more than the namespace's quota holds/),
    ]);
    expect(await toldOfVolume("1GiB", "docker://quay.io/x/y:1")).toEqual([]);
    expect(await toldOfVolume("2GiB", undefined)).toEqual([]);
  });

  test("a permission to copy allows exactly that, in the source namespace alone", async () => {
    const recipe = clonePermission("golden-to-lab", {
      sourceNamespace: "golden",
      targetNamespace: "lab",
    });
    const mayCopy = async (namespace: string, verb: string) => {
      const review = await admin.create({
        apiVersion: "authorization.k8s.io/v1",
        kind: "SubjectAccessReview",
        metadata: {},
        spec: {
          user: "system:serviceaccount:lab:default",
          resourceAttributes: {
            namespace,
            verb,
            group: "cdi.kubevirt.io",
            resource: "datavolumes",
            subresource: "source",
          },
        },
      });
      return (review.status as { allowed?: boolean }).allowed;
    };
    expect(await mayCopy("golden", "create")).toBe(false);
    const states = await created(recipe);
    expect(await mayCopy("golden", "create")).toBe(true);
    expect(await mayCopy("golden", "delete")).toBe(false);
    expect(await mayCopy("lab", "create")).toBe(false);
    await remove(states);
    expect(await mayCopy("golden", "create")).toBe(false);
  });

  test("a whole machine is copied by KubeVirt, without what the filters leave out", async () => {
    await admin.apply(
      {
        apiVersion: MACHINE.apiVersion,
        kind: MACHINE.kind,
        metadata: { name: "golden", namespace: "default", labels: { app: "web", owner: "me" } },
        spec: {
          runStrategy: "Halted",
          template: {
            spec: {
              domain: { devices: {}, memory: { guest: "1Gi" }, firmware: { serial: "golden-1" } },
            },
          },
        },
      },
      BY_OPERATOR,
    );
    const recipe = wholeMachineClone("copy", {
      source: "golden",
      labelFilters: ["*", "!owner"],
      newSerial: "copy-1",
    });
    const [inputs = {}] = inputsOf(recipe);
    expect(await toldOf(inputs)).toEqual([]);
    const states = await created(recipe);
    const copy = await admin.get({ ...MACHINE, name: "copy" });
    expect(copy?.metadata.labels).toEqual({ app: "web" });
    expect(copy?.spec).toMatchObject({
      template: { spec: { domain: { firmware: { serial: "copy-1" } } } },
    });
    await remove(states);
    expect(await admin.get({ ...MACHINE, name: "copy" })).toBeDefined();
  });

  test("a copy that KubeVirt gives up ends the wait with its reason, and the order stays", async () => {
    const devices = { tpm: { persistent: true } };
    const domain = { devices, memory: { guest: "1Gi" } };
    await admin.apply(
      {
        apiVersion: MACHINE.apiVersion,
        kind: MACHINE.kind,
        metadata: { name: "sealed", namespace: "default" },
        spec: { runStrategy: "Halted", template: { spec: { domain } } },
      },
      BY_OPERATOR,
    );
    const [inputs = {}] = inputsOf(wholeMachineClone("unsealed", { source: "sealed" }));
    await expect(provider.create(KIND, inputs, operation)).rejects.toMatchObject({
      name: "PartialStateError",
      message: expect.stringMatching(
        /status\.phase is Failed[\s\S]*backendstorage is not supported/,
      ),
    });
  });

  test("KubeVirt refuses the copies that the recipe refuses", async () => {
    const [inputs = {}] = inputsOf(wholeMachineClone("same", { source: "golden" }));
    const wrong = [
      ["golden", ["*"], /Target name cannot be equal/],
      ["copy", ["a!b"], /negation/],
      ["copy", ["a*b"], /wildcard/],
    ] as const;
    for (const [target, labelFilters, says] of wrong) {
      expect(() => wholeMachineClone("same", { source: "golden", target, labelFilters })).toThrow(
        /expected/,
      );
      const manifest = JSON.parse(String(inputs.manifest)) as { spec: { target: object } };
      const spec = {
        ...manifest.spec,
        labelFilters,
        target: { ...manifest.spec.target, name: target },
      };
      const told = await toldOf({ ...inputs, manifest: JSON.stringify({ ...manifest, spec }) });
      expect(told).toEqual([expect.stringMatching(says)]);
    }
  });
});

interface IgnitionConfig {
  readonly storage: {
    readonly files: readonly {
      readonly path: string;
      readonly contents: { readonly source: string };
    }[];
  };
}

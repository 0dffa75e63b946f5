import type { ApiClient } from "../../../../../provider/backends/cluster/api/api-client";
import type {
  KubeObject,
  ObjectRef,
} from "../../../../../provider/backends/cluster/api/kube-object";
import { formatDiagnostic } from "../../../../../provider/core/diagnostic";
import type { Provider } from "../../../../../provider/core/provider";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { virtualMachine } from "../../../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { clonePermission } from "../../../../../sdk/recipes/clone-permission";
import { bindClaim } from "../../../../beds/control-plane/bind-claim";
import { type ControlPlane, startControlPlane } from "../../../../beds/control-plane/control-plane";
import { changesOf, createdAndQuiet, readBack } from "../../../../beds/control-plane/lifecycle";
import { startCdiSimulator } from "../../../../beds/control-plane/simulators/cdi-simulator";
import type { Simulator } from "../../../../beds/control-plane/simulators/simulator";
import { untilTrue } from "../../../../beds/control-plane/until-true";
import { testOperation } from "../../../../support/test-operation";

const KIND = "VirtualMachine";
const MACHINE = { apiVersion: "kubevirt.io/v1", kind: KIND, namespace: "default" } as const;
const DATA_VOLUME = {
  apiVersion: "cdi.kubevirt.io/v1beta1",
  kind: "DataVolume",
  namespace: "default",
} as const;
const CLAIM = { apiVersion: "v1", kind: "PersistentVolumeClaim" } as const;
const BY_TEST = { fieldManager: "test" } as const;
const ACCESS = { accessModes: ["ReadWriteOnce"], storageClassName: "" };

/** A stopped machine with one volume of its own. */
const machine = (name: string, template: Properties, more: Properties = {}): Properties => ({
  name,
  power: { state: "stopped" },
  disks: [{ name: "root", volume: `default/${name}-root` }],
  cluster: { dataVolumeTemplates: [{ name: `${name}-root`, onDelete: "delete", ...template }] },
  ...more,
});

describe("volumes that come and go with a machine", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  let provider: Provider;
  let cdi: Simulator;
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startControlPlane();
    admin = await bed.client("admin");
    // KubeVirt calls a machine stopped only when its volumes are made.
    cdi = startCdiSimulator(admin);
    provider = bed.provider([virtualMachine]);
    const source = { apiVersion: "v1", kind: "Namespace", metadata: { name: "source" } };
    await admin.apply(source, BY_TEST);
    await makeClaim("default", "base");
    const fedora = { ...DATA_VOLUME, kind: "DataSource", name: "fedora" };
    await admin.apply(asObject(fedora, { source: { pvc } }), BY_TEST);
  });
  afterAll(async () => {
    await cdi?.stop();
    await bed?.stop();
  });

  const create = (inputs: Properties) => provider.create(KIND, inputs, operation);
  const remove = (state: ResourceState) => provider.delete(KIND, state, operation);
  const errorsOf = (inputs: Properties) =>
    provider
      .check(KIND, inputs)
      .diagnostics.filter(({ severity }) => severity === "error")
      .map(formatDiagnostic);
  const previewOf = async (inputs: Properties) => {
    const planned = await provider.plan(KIND, inputs, undefined, operation);
    return (await provider.preview(KIND, inputs, undefined, planned, operation)).map(
      ({ severity, ...one }) => `${severity} ${formatDiagnostic({ severity, ...one })}`,
    );
  };
  /** Somebody's claim of 10 GiB. */
  const makeClaim = (namespace: string, name: string) => {
    const resources = { requests: { storage: "10Gi" } };
    return admin.apply(asObject({ ...CLAIM, namespace, name }, { ...ACCESS, resources }), BY_TEST);
  };

  const sourceRef = { kind: "DataSource", namespace: "default", name: "fedora" };
  const pvc = { namespace: "default", name: "base" };
  const snapshot = { namespace: "default", name: "before" };
  const shapes: readonly [string, Properties, object][] = [
    ["empty", { size: "1GiB" }, { source: { blank: {} } }],
    [
      "url",
      { size: "1GiB", url: "https://x.example/a.img" },
      { source: { http: { url: "https://x.example/a.img" } } },
    ],
    [
      "registry",
      { size: "1GiB", registry: "docker://x/y:1" },
      { source: { registry: { url: "docker://x/y:1" } } },
    ],
    ["copy", { cloneFrom: "default/base" }, { source: { pvc } }],
    ["snapshot", { snapshot: "default/before" }, { source: { snapshot } }],
    ["source", { size: "30GiB", dataSource: "default/fedora" }, { sourceRef }],
    [
      "all",
      {
        size: "1GiB",
        storageClass: "fast",
        accessModes: ["ReadWriteMany"],
        volumeMode: "Block",
        preallocation: true,
      },
      {
        source: { blank: {} },
        storage: {
          storageClassName: "fast",
          accessModes: ["ReadWriteMany"],
          volumeMode: "Block",
          resources: { requests: { storage: "1Gi" } },
        },
        preallocation: true,
      },
    ],
  ];
  test.each(shapes)(
    "%s: admitted, read back and imported without a difference, and gone with the machine",
    async (name, template, spec) => {
      const made = await createdAndQuiet(provider, KIND, machine(name, template), operation);
      const { spec: seen } = (await admin.get({ ...MACHINE, name })) as unknown as MachineObject;
      expect(seen.dataVolumeTemplates).toMatchObject([
        { metadata: { name: `${name}-root` }, spec },
      ]);
      expect(seen.template.spec.volumes).toEqual([
        { name: "root", dataVolume: { name: `${name}-root` } },
      ]);
      await remove(made);
      expect(await admin.get({ ...MACHINE, name })).toBeUndefined();
    },
  );

  test("virt-controller makes the volume, which the machine owns", async () => {
    const made = await create(machine("owned", { size: "1GiB" }));
    const ref = { ...DATA_VOLUME, name: "owned-root" };
    await untilTrue("the volume is made", async () => (await admin.get(ref)) !== undefined);
    expect(await admin.get(ref)).toMatchObject({
      metadata: { ownerReferences: [{ kind: KIND, name: "owned" }] },
      spec: { source: { blank: {} }, storage: { resources: { requests: { storage: "1Gi" } } } },
    });
    await remove(made);
    await untilTrue("the volume is gone", async () => (await admin.get(ref)) === undefined);
  });

  const refused: readonly [string, Properties, string][] = [
    [
      "two sources",
      machine("web", { size: "1GiB", url: "https://x.example/a", registry: "docker://x/y" }),
      "cluster.dataVolumeTemplates[0].registry: is a second source",
    ],
    [
      "no size",
      machine("web", { url: "https://x.example/a" }),
      "cluster.dataVolumeTemplates[0].size: is required",
    ],
    ["less than 1MiB", machine("web", { size: "1KiB" }), "cluster.dataVolumeTemplates[0].size: "],
    [
      "a volume that no disk uses",
      machine("web", { size: "1GiB" }, { disks: [{ name: "root", containerDisk: "x/y" }] }),
      "cluster.dataVolumeTemplates[0].name: is used by no disk",
    ],
    [
      "a disk of another namespace",
      machine(
        "web",
        { size: "1GiB" },
        {
          cluster: { namespace: "lab", dataVolumeTemplates: [{ name: "web-root", size: "1GiB" }] },
        },
      ),
      "cluster.dataVolumeTemplates[0].name: is used by no disk",
    ],
    [
      "a name with capitals",
      machine("web", { name: "Root", size: "1GiB" }),
      "cluster.dataVolumeTemplates[0].name: ",
    ],
  ];
  test.each(refused)("refuses %s at check", (_, inputs, told) => {
    expect(errorsOf(inputs)).toContainEqual(expect.stringContaining(told));
  });

  test("what somebody changes of a template is drift of that property alone", async () => {
    const inputs = machine("drifts", { size: "1GiB" });
    const made = await create(inputs);
    const ref = { ...MACHINE, name: "drifts" };
    const { spec } = (await admin.get(ref)) as unknown as MachineObject;
    const dataVolumeTemplates = spec.dataVolumeTemplates.map((one) => ({
      ...one,
      spec: { ...one.spec, storage: { resources: { requests: { storage: "2Gi" } } } },
    }));
    await admin.mergePatch(ref, { spec: { dataVolumeTemplates } });
    const seen = await readBack(provider, KIND, made, operation);
    expect(await changesOf(provider, KIND, inputs, seen, operation)).toMatchObject([
      { pattern: "cluster.dataVolumeTemplates[].size" },
    ]);
    await remove(made);
  });

  const changes: readonly [string, Properties, string, object][] = [
    ["more of it", { size: "2GiB" }, "size", { word: "live" }],
    ["less of it", { size: "512MiB" }, "size", { word: "replace", dataLoss: true }],
    ["another content", { url: "https://x.example/b" }, "url", { word: "replace", dataLoss: true }],
    [
      "another class",
      { storageClass: "slow" },
      "storageClass",
      { word: "replace", dataLoss: true },
    ],
    ["another word for its end", { onDelete: "refuse" }, "onDelete", { word: "live" }],
  ];
  test("the preview says what a change does to the volume", async () => {
    const before = { size: "1GiB", url: "https://x.example/a" };
    const made = await create(machine("impact", before));
    for (const [, change, property, impact] of changes) {
      const inputs = machine("impact", { ...before, ...change });
      const planned = await provider.plan(KIND, inputs, made, operation);
      expect(planned.changes).toMatchObject([
        { pattern: `cluster.dataVolumeTemplates[].${property}`, impact },
      ]);
    }
    const renamed = machine("impact", before, { name: "renamed" });
    expect((await provider.plan(KIND, renamed, made, operation)).changes).toContainEqual(
      expect.objectContaining({
        pattern: "name",
        impact: expect.objectContaining({ dataLoss: true }),
      }),
    );
    await remove(made);
  });

  test("a volume that holds data keeps its machine from being deleted and its template from being dropped, until the program says otherwise", async () => {
    const made = await create(machine("kept", { size: "10GiB", onDelete: "refuse" }));
    await bindClaim(admin, "default", "kept-root");
    const refusal = {
      code: "FailedPrecondition",
      message: expect.stringMatching(/holds data, on the persistent volume "kept-root".*onDelete/),
    };
    await expect(remove(made)).rejects.toMatchObject(refusal);
    const without = machine("kept", {}, { cluster: {} });
    await expect(provider.update(KIND, without, made, operation)).rejects.toMatchObject(refusal);
    expect(await admin.get({ ...MACHINE, name: "kept" })).toBeDefined();
    const agreed = machine("kept", { size: "10GiB", onDelete: "delete" });
    await remove(await provider.update(KIND, agreed, made, operation));
    const ref = { ...CLAIM, namespace: "default", name: "kept-root" };
    await untilTrue("the claim is gone too", async () => (await admin.get(ref)) === undefined);
  });

  test("a larger size makes the claim grow, which KubeVirt does not, and is refused before it has storage", async () => {
    const type = { apiVersion: "storage.k8s.io/v1", kind: "StorageClass" };
    const provisioner = { provisioner: "example.com/disk", allowVolumeExpansion: true };
    await admin.apply({ ...type, metadata: { name: "elastic" }, ...provisioner }, BY_TEST);
    const inputs = machine("grows", { size: "10GiB", storageClass: "elastic" });
    const larger = machine("grows", { size: "20GiB", storageClass: "elastic" });
    const made = await create(inputs);
    const ref = { ...CLAIM, namespace: "default", name: "grows-root" };
    await untilTrue("the claim is made", async () => (await admin.get(ref)) !== undefined);
    await expect(provider.update(KIND, larger, made, operation)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining("the claim has no storage yet"),
    });
    const seen = await readBack(provider, KIND, made, operation);
    expect(await changesOf(provider, KIND, larger, seen, operation)).toMatchObject([
      { pattern: "cluster.dataVolumeTemplates[].size" },
    ]);
    await bindClaim(admin, "default", "grows-root");
    const growing = provider.update(KIND, larger, seen, operation);
    await untilTrue("more is asked for", async () => {
      const spec = (await admin.get(ref))?.spec as ClaimSpec | undefined;
      return spec?.resources.requests.storage === "20Gi";
    });
    // What the storage's own resizer says when it is done.
    const status = { capacity: { storage: "20Gi" } };
    await admin.mergePatch(ref, { status }, { subresource: "status" });
    const grown = await growing;
    expect(await changesOf(provider, KIND, larger, grown, operation)).toEqual([]);
    await remove(grown);
  });

  test("a copy is looked at before: its size, and whether the machine's account may make it", async () => {
    await makeClaim("source", "golden");
    const small = machine("copies", { cloneFrom: "source/golden", size: "1GiB" });
    const account = "system:serviceaccount:default:default";
    expect(await previewOf(small)).toEqual([
      expect.stringMatching(
        /^error cluster\.dataVolumeTemplates\[0\]\.size: is less than the source's/,
      ),
      expect.stringContaining(
        `error cluster.dataVolumeTemplates[0].cloneFrom: may not be copied by the account ${account}`,
      ),
    ]);
    const permission = clonePermission("copies", {
      sourceNamespace: "source",
      targetNamespace: "default",
    });
    for (const { args } of permission.pieces) {
      await admin.apply(JSON.parse(String(args.manifest)) as KubeObject, BY_TEST);
    }
    const large = machine("copies", { cloneFrom: "source/golden", size: "10GiB" });
    await untilTrue(
      "the permission is in force",
      async () => (await previewOf(large)).length === 0,
    );
    const made = await create(large);
    await admin.delete({ ...CLAIM, namespace: "source", name: "golden" });
    const titled = { ...large, title: "Copied" };
    const planned = await provider.plan(KIND, titled, made, operation);
    expect(await provider.preview(KIND, titled, made, planned, operation)).toEqual([]);
    await remove(made);
    const absent = machine("copies", { cloneFrom: "source/nowhere" });
    expect(await previewOf(absent)).toEqual([
      expect.stringMatching(
        /^warning cluster\.dataVolumeTemplates\[0\]\.cloneFrom: is not there yet/,
      ),
    ]);
  });

  /** A machine that somebody else made, imported. */
  const imported = async (
    name: string,
    template: { readonly metadata?: object; readonly spec: object },
  ) => {
    const metadata = { name: `${name}-root`, ...template.metadata };
    const disks = [{ name: "root", disk: { bus: "virtio" } }];
    const spec = {
      runStrategy: "Halted",
      dataVolumeTemplates: [{ ...template, metadata }],
      template: {
        spec: {
          domain: { devices: { disks }, memory: { guest: "1Gi" } },
          volumes: [{ name: "root", dataVolume: { name: metadata.name } }],
        },
      },
    };
    await admin.apply(asObject({ ...MACHINE, name }, spec), BY_TEST);
    return provider.import(KIND, name, operation);
  };
  const blank = { blank: {} };
  const storage = { resources: { requests: { storage: "1Gi" } } };

  test("a machine of somebody else is imported with its templates, and keeps their data until told otherwise", async () => {
    const { namespace: _, ...ofItsNamespace } = sourceRef;
    const state = await imported("theirs", { spec: { sourceRef: ofItsNamespace, storage } });
    expect(state.inputs.cluster).toMatchObject({
      dataVolumeTemplates: [{ name: "theirs-root", dataSource: "default/fedora" }],
    });
    expect(await changesOf(provider, KIND, state.inputs, state, operation)).toEqual([]);
    await bindClaim(admin, "default", "theirs-root");
    await expect(remove(state)).rejects.toMatchObject({ code: "FailedPrecondition" });
    await admin.delete({ ...MACHINE, name: "theirs" });
  });

  const pvcSpec = { accessModes: ["ReadWriteOnce"], ...storage };
  const url = "https://x.example/a.img";
  const beyond: readonly [string, string, { readonly metadata?: object; readonly spec: object }][] =
    [
      ["a claim in the older word", "older", { spec: { source: blank, pvc: pvcSpec } }],
      ["a login", "login", { spec: { source: { http: { url, secretRef: "login" } }, storage } }],
      [
        "an annotation",
        "noted",
        { metadata: { annotations: { team: "blue" } }, spec: { source: blank, storage } },
      ],
    ];
  test.each(beyond)(
    "%s in a template is beyond these words: it is imported without and stays as it is",
    async (_, name, template) => {
      const state = await imported(name, template);
      expect(state.inputs.cluster ?? {}).not.toHaveProperty("dataVolumeTemplates");
      expect(await changesOf(provider, KIND, state.inputs, state, operation)).toEqual([]);
      const ours = { ...state.inputs, cluster: { conflictPolicy: "force" } };
      const updated = await provider.update(KIND, ours, state, operation);
      const { spec } = (await admin.get({ ...MACHINE, name })) as unknown as MachineObject;
      expect(spec.dataVolumeTemplates).toMatchObject([template]);
      await remove(updated);
    },
  );
});

function asObject({ apiVersion, kind, ...metadata }: ObjectRef, spec: object): KubeObject {
  return { apiVersion, kind, metadata, spec };
}

interface ClaimSpec {
  readonly resources: { readonly requests: { readonly storage: string } };
}

interface MachineObject {
  readonly spec: {
    readonly dataVolumeTemplates: readonly { readonly spec: object }[];
    readonly template: { readonly spec: { readonly volumes: readonly object[] } };
  };
}

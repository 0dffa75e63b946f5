import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import type { KubeObject, ObjectRef } from "../../../../provider/backends/cluster/api/kube-object";
import { createClusterBackend } from "../../../../provider/backends/cluster/cluster-backend";
import { formatDiagnostic } from "../../../../provider/core/diagnostic";
import { createProvider, type Provider } from "../../../../provider/core/provider";
import type { ResourceState } from "../../../../provider/core/resource-state";
import type { Properties } from "../../../../provider/core/value";
import { virtualMachine } from "../../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { volume } from "../../../../provider/kinds/volume/volume-schema";
import {
  type VirtualMachineCloneProps,
  virtualMachineClone,
} from "../../../../sdk/recipes/virtual-machine-clone";
import { bindClaim } from "../../../beds/control-plane/bind-claim";
import { type ControlPlane, startControlPlane } from "../../../beds/control-plane/control-plane";
import { createdAndQuiet } from "../../../beds/control-plane/lifecycle";
import { startCdiSimulator } from "../../../beds/control-plane/simulators/cdi-simulator";
import type { Simulator } from "../../../beds/control-plane/simulators/simulator";
import { untilTrue } from "../../../beds/control-plane/until-true";
import { recordFigure } from "../../../support/figure";
import { testOperation } from "../../../support/test-operation";
import {
  CLASSES,
  CONTENTS,
  COPIES,
  type Copy,
  MODES,
  nameOf,
  PLACES,
  RULES,
  refusalsOf,
  SIZES,
  SOURCES,
} from "./clone-decisions";
import { ACCOUNT, makeCloneSources, TARGET } from "./clone-sources";
import { type CopyForm, errorsOf, MACHINE, rulingOf, VOLUME } from "./copy-inputs";

const KIND = "VirtualMachine";
const BY_TEST = { fieldManager: "test", force: true } as const;
const CLAIM = { apiVersion: "v1", kind: "PersistentVolumeClaim", namespace: TARGET } as const;
const VM = { apiVersion: "kubevirt.io/v1", kind: KIND, namespace: TARGET } as const;
const DATA_VOLUME = {
  apiVersion: "cdi.kubevirt.io/v1beta1",
  kind: "DataVolume",
  namespace: TARGET,
} as const;

describe("copies on a real API server with KubeVirt's admission", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  let provider: Provider;
  let tenant: Provider;
  let cdi: Simulator;
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startControlPlane();
    admin = await bed.client("admin");
    cdi = startCdiSimulator(admin);
    provider = bed.provider([virtualMachine, volume]);
    const cluster = { kubeconfig: bed.kubeconfig("admin"), impersonate: ACCOUNT };
    tenant = createProvider({
      kinds: [volume],
      backend: createClusterBackend,
      config: { cluster },
    });
    await makeCloneSources(admin);
  });
  afterAll(async () => {
    await tenant?.close();
    await cdi?.stop();
    await bed?.stop();
  });

  describe("the decision matrix", () => {
    /** What is told of each copy is what the rules say. */
    const compare = async (
      form: CopyForm,
      asker: Provider,
      account: string,
      copies: readonly Copy[],
    ) => {
      const decide = async (copy: Copy) =>
        [nameOf(copy), await errorsOf(asker, form, copy, operation)] as const;
      const decided = await Promise.all(copies.map(decide));
      const ruled = copies.map((copy) => [nameOf(copy), rulingOf(form, copy, account)] as const);
      expect(Object.fromEntries(decided)).toEqual(Object.fromEntries(ruled));
    };

    const groups = MODES.flatMap((from) =>
      MODES.flatMap((to) => CONTENTS.map((content) => [from, to, content] as const)),
    );
    const copiesOf = ([from, to, content]: (typeof groups)[number]) =>
      COPIES.filter((one) => one.from === from && one.to === to && one.content === content);

    test.each(groups)("%s to %s, %s: a volume is decided as the rules say", async (...group) => {
      await compare(VOLUME, tenant, "this account", copiesOf(group));
    });

    const disks = groups.filter(([, , content]) => content === "kubevirt");
    test.each(disks)(
      "%s to %s, %s: so is one that a machine brings, of which KubeVirt's admission refuses none",
      async (...group) => {
        await compare(MACHINE, provider, `the account ${ACCOUNT}`, copiesOf(group));
      },
    );

    test("holds every copy, and each rule refuses one that no other rule does", () => {
      const all = [PLACES, SOURCES, CLASSES, MODES, MODES, CONTENTS, SIZES];
      const names = new Set(COPIES.map(nameOf));
      expect(names.size).toBe(all.reduce((product, { length }) => product * length, 1));
      const alone = COPIES.map((copy) => RULES.filter(({ refuses }) => refuses(copy)));
      for (const rule of RULES) expect(alone).toContainEqual([rule]);
      const refused = COPIES.filter((copy) => refusalsOf(copy).length > 0);
      const brought = copiesOf(["Block", "Block", "kubevirt"]).length * disks.length;
      recordFigure(
        `${names.size} copies as a volume and ${brought} as a machine's own, ${refused.length} of the volumes refused, each with its reasons`,
      );
    });
  });

  const PLAIN: Copy = {
    place: "same namespace",
    source: "off",
    storageClass: "same",
    from: "Filesystem",
    to: "Filesystem",
    content: "kubevirt",
    size: "equal",
  };

  test("an archive is no disk, and no disk an archive", async () => {
    const other: CopyForm = {
      ...VOLUME,
      inputs: ({ content, ...copy }) => {
        const held = content === "archive" ? "kubevirt" : "archive";
        const { cloneFrom } = VOLUME.inputs({ ...copy, content: held });
        return { ...VOLUME.inputs({ ...copy, content }), ...(cloneFrom ? { cloneFrom } : {}) };
      },
    };
    for (const content of CONTENTS) {
      expect(await errorsOf(tenant, other, { ...PLAIN, content }, operation)).toEqual([
        "cloneFrom.volume: holds other content",
      ]);
    }
  });

  test("a file system's own part is what CDI is configured with", async () => {
    const ref = { apiVersion: "cdi.kubevirt.io/v1beta1", kind: "CDIConfig", name: "config" };
    const { name, ...type } = ref;
    const decided = async (size: Copy["size"], filesystemOverhead: object) => {
      const config = { ...type, metadata: { name }, spec: {}, status: { filesystemOverhead } };
      await admin.apply(config, BY_TEST);
      return errorsOf(tenant, VOLUME, { ...PLAIN, size }, operation);
    };
    try {
      // The claim was made with 6 %.
      expect(await decided("equal", { global: "0.06" })).toEqual([]);
      expect(await decided("equal", { global: "0.05" })).toHaveLength(1);
      expect(await decided("equal", { global: "0.06", storageClass: { fast: "0" } })).toHaveLength(
        1,
      );
      expect(await decided("smaller", { global: "0", storageClass: { fast: "0.2" } })).toEqual([]);
    } finally {
      await admin.delete(ref);
    }
  });

  test("a machine that has ended has let go of its volumes", async () => {
    const name = "let-go";
    const instance = { ...VM, kind: "VirtualMachineInstance", name };
    const { namespace } = instance;
    const resources = { requests: { storage: "1Gi" } };
    const spec = { accessModes: ["ReadWriteOnce"], storageClassName: "fast", resources };
    await admin.apply(asObject({ ...CLAIM, name }, spec), BY_TEST);
    const devices = { disks: [{ name, disk: { bus: "virtio" } }] };
    const volumes = [{ name, persistentVolumeClaim: { claimName: name } }];
    const domain = { memory: { guest: "1Gi" }, devices };
    await admin.apply(asObject(instance, { domain, volumes }), BY_TEST);
    const inputs = { ...VOLUME.inputs(PLAIN), cloneFrom: { volume: `${namespace}/${name}` } };
    const form = { ...VOLUME, inputs: () => inputs };
    expect(await errorsOf(tenant, form, PLAIN, operation)).toEqual(["cloneFrom.volume: is in use"]);
    const kubevirt = await bed.client("virtController");
    await kubevirt.mergePatch(instance, { status: { phase: "Succeeded" } });
    expect(await errorsOf(tenant, form, PLAIN, operation)).toEqual([]);
    await admin.delete(instance);
  });

  test("who may run pods beside a claim may copy it, as CDI has it, but no snapshot", async () => {
    const group = "rbac.authorization.k8s.io";
    const type = { apiVersion: `${group}/v1`, namespace: "vault", name: "runs-pods" };
    const role = { ...type, kind: "Role" };
    const binding = { ...type, kind: "RoleBinding" };
    const rules = [{ apiGroups: [""], resources: ["pods"], verbs: ["create"] }];
    const subjects = [{ kind: "Group", name: `system:serviceaccounts:${TARGET}`, apiGroup: group }];
    const roleRef = { apiGroup: group, kind: "Role", name: type.name };
    await admin.apply({ ...asObject(role), rules } as KubeObject, BY_TEST);
    await admin.apply({ ...asObject(binding), roleRef, subjects } as KubeObject, BY_TEST);
    const closed: Copy = { ...PLAIN, place: "closed namespace" };
    try {
      await untilTrue("the role is in force", async () => {
        return (await errorsOf(tenant, VOLUME, closed, operation)).length === 0;
      });
      expect(await errorsOf(provider, MACHINE, closed, operation)).toEqual([]);
      expect(await errorsOf(tenant, VOLUME, { ...closed, source: "snapshot" }, operation)).toEqual([
        "cluster.snapshot: may not be copied by this account",
      ]);
    } finally {
      await admin.delete(binding);
    }
  });

  describe("a clone whose volume its machine owns", () => {
    const SOURCE = "golden/filesystem-kubevirt-off";
    const owned = (name: string, more: Partial<VirtualMachineCloneProps> = {}): Properties => {
      const machine = { power: { state: "stopped" } };
      const props = { source: SOURCE, strategy: "owned", namespace: TARGET, machine } as const;
      const { pieces } = virtualMachineClone(name, { ...props, ...more });
      expect(pieces.map(({ kind }) => kind)).toEqual([KIND]);
      return { name, ...(pieces[0]?.args as Properties) };
    };
    const remove = (state: ResourceState) => provider.delete(KIND, state, operation);
    const toldOfPreview = async (inputs: Properties) => {
      const planned = await provider.plan(KIND, inputs, undefined, operation);
      const told = await provider.preview(KIND, inputs, undefined, planned, operation);
      return told.map(formatDiagnostic);
    };
    const isGone = async (name: string) =>
      (await admin.get({ ...CLAIM, name })) === undefined &&
      (await admin.get({ ...DATA_VOLUME, name })) === undefined;

    test("is made, quiet and imported without a difference, and takes its volume along", async () => {
      const made = await createdAndQuiet(provider, KIND, owned("copy"), operation);
      await bindClaim(admin, TARGET, "copy-root");
      expect(await admin.get({ ...DATA_VOLUME, name: "copy-root" })).toMatchObject({
        metadata: { ownerReferences: [{ kind: KIND, name: "copy", controller: true }] },
        spec: { source: { pvc: { namespace: "golden", name: "filesystem-kubevirt-off" } } },
      });
      await remove(made);
      expect(await admin.get({ ...VM, name: "copy" })).toBeUndefined();
      await untilTrue("the volume went with it", () => isGone("copy-root"));
    });

    test("keeps its volume, and so itself, where the program says so", async () => {
      const inputs = owned("kept", { onDelete: "refuse" });
      const made = await createdAndQuiet(provider, KIND, inputs, operation);
      await bindClaim(admin, TARGET, "kept-root");
      await expect(remove(made)).rejects.toMatchObject({ code: "FailedPrecondition" });
      expect(await admin.get({ ...VM, name: "kept" })).toBeDefined();
      expect(await isGone("kept-root")).toBe(false);
      const agreed = await provider.update(KIND, owned("kept"), made, operation);
      await remove(agreed);
      await untilTrue("the volume went with it", () => isGone("kept-root"));
    });

    test("is refused at preview without the permission, and of a machine that runs but by a snapshot", async () => {
      const closed = owned("copy", { source: "vault/filesystem-kubevirt-off" });
      expect(await toldOfPreview(closed)).toEqual([
        expect.stringMatching(
          /^cluster\.dataVolumeTemplates\[0\]\.cloneFrom: may not be copied by the account .*:lab:default/,
        ),
      ]);
      const running = owned("copy", { source: "golden/filesystem-kubevirt-running" });
      expect(await toldOfPreview(running)).toEqual([
        expect.stringMatching(
          /^cluster\.dataVolumeTemplates\[0\]\.cloneFrom: is in use\. The machine runs runs on it/,
        ),
      ]);
      const snapshot = { source: "golden/filesystem", sourceKind: "snapshot" } as const;
      expect(await toldOfPreview(owned("copy", snapshot))).toEqual([]);
    });
  });
});

function asObject({ apiVersion, kind, ...metadata }: ObjectRef, spec?: object): KubeObject {
  return { apiVersion, kind, metadata, ...(spec === undefined ? {} : { spec }) };
}

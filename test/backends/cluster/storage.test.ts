import { formatDiagnostic } from "../../../provider/core/diagnostic";
import type { Provider } from "../../../provider/core/provider";
import type { Properties } from "../../../provider/core/value";
import { storagePool } from "../../../provider/kinds/storage-pool/storage-pool-schema";
import { volume } from "../../../provider/kinds/volume/volume-schema";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { changesOf, createdAndQuiet, readBack } from "../../beds/control-plane/lifecycle";
import { startCdiSimulator } from "../../beds/control-plane/simulators/cdi-simulator";
import type { Simulator } from "../../beds/control-plane/simulators/simulator";
import { untilTrue } from "../../beds/control-plane/until-true";
import { testOperation } from "../../support/test-operation";

const CLAIM = { apiVersion: "v1", kind: "PersistentVolumeClaim", namespace: "default" };
const DATA_VOLUME = {
  apiVersion: "cdi.kubevirt.io/v1beta1",
  kind: "DataVolume",
  namespace: "default",
};
const URL = "https://images.example/debian.qcow2";

describe("storage on a real API server, with CDI simulated", () => {
  let bed: ControlPlane;
  let provider: Provider;
  let cdi: Simulator;
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    cdi = startCdiSimulator(await bed.client("admin"), {
      failing: { broken: "Unable to connect to http data source: 404" },
    });
    provider = bed.provider([volume, storagePool]);
  });
  afterAll(async () => {
    await cdi?.stop();
    await bed?.stop();
  });

  const remove = (kind: string, state: Parameters<Provider["delete"]>[1]) =>
    provider.delete(kind, state, operation);
  const blank = (name: string, more: Properties = {}): Properties => ({
    name,
    pool: "default",
    size: "1GiB",
    ...more,
  });

  const volumes: readonly [string, Properties][] = [
    ["blank", blank("blank")],
    ["from a URL", blank("from-url", { source: { url: URL } })],
    ["from a registry", blank("from-registry", { cluster: { registry: "docker://x/y:1" } })],
    [
      "from a registry with a login and an authority of its own",
      blank("from-login", {
        cluster: { registry: "docker://x/y:1", secret: "login", certificates: "authority" },
      }),
    ],
    ["a copy", blank("copy", { cloneFrom: { volume: "other/source" } })],
    ["from a snapshot", blank("from-snap", { cluster: { snapshot: "default/monday" } })],
    [
      "rich",
      blank("rich", {
        pool: "fast",
        cluster: {
          accessModes: ["ReadWriteMany"],
          volumeMode: "Block",
          preallocation: true,
          immediateBind: true,
          priorityClass: "low",
          labels: { team: "blue" },
        },
      }),
    ],
  ];
  test.each(volumes)("a volume %s is made, quiet, imported and gone", async (_, inputs) => {
    const state = await createdAndQuiet(provider, "Volume", inputs, operation);
    expect(state.id).toBe(`default/${inputs.name}`);
    expect(state.outputs.phase).toBe("Succeeded");
    await remove("Volume", state);
    const client = await bed.client("admin");
    const name = String(inputs.name);
    expect(await client.get({ ...CLAIM, name })).toBeUndefined();
    expect(await client.get({ ...DATA_VOLUME, name })).toBeUndefined();
    await remove("Volume", state);
  });

  test("an import that fails says why, and what is there is kept", async () => {
    const inputs = blank("broken", { source: { url: URL } });
    const failure = provider.create("Volume", inputs, operation);
    await expect(failure).rejects.toMatchObject({
      name: "PartialStateError",
      message: expect.stringContaining("404"),
      state: { id: "default/broken" },
    });
    const seen = await provider.import("Volume", "broken", operation);
    await remove("Volume", seen);
  });

  test("a claim that somebody else made is never taken over", async () => {
    const client = await bed.client("admin");
    await client.apply(claimObject("foreign"), { fieldManager: "somebody" });
    await expect(provider.create("Volume", blank("foreign"), operation)).rejects.toMatchObject({
      code: "AlreadyExists",
      message: expect.stringContaining("belongs to no stack"),
    });
  });

  test("a volume outlives its DataVolume, which older CDI collects", async () => {
    const inputs = blank("collected");
    const made = await provider.create("Volume", inputs, operation);
    const client = await bed.client("admin");
    await client.delete({ ...DATA_VOLUME, name: "collected" }, { propagation: "Orphan" });
    await untilTrue("the DataVolume is gone", async () => {
      return (await client.get({ ...DATA_VOLUME, name: "collected" })) === undefined;
    });
    const seen = await readBack(provider, "Volume", made, operation);
    expect(await changesOf(provider, "Volume", inputs, seen, operation)).toEqual([]);
    const updated = await provider.update("Volume", inputs, seen, operation);
    await remove("Volume", updated);
    expect(await client.get({ ...CLAIM, name: "collected" })).toBeUndefined();
  });

  test("a claim made anew under its name is another volume", async () => {
    const made = await provider.create("Volume", blank("anew"), operation);
    const client = await bed.client("admin");
    await remove("Volume", made);
    await client.apply(claimObject("anew"), { fieldManager: "somebody" });
    expect(await provider.read("Volume", made, operation)).toBeUndefined();
    await remove("Volume", made);
    expect(await client.get({ ...CLAIM, name: "anew" })).toBeDefined();
  });

  describe("a pool of local devices and a volume on it", () => {
    const device = (name: string, path: string) => ({ name, node: "node01", path, size: "2GiB" });
    const pool: Properties = {
      name: "local",
      cluster: { localDevices: [device("pv-a", "/dev/loop10"), device("pv-b", "/dev/loop11")] },
    };

    test("tells capacity and free space, refuses to go while in use, and goes", async () => {
      const made = await createdAndQuiet(provider, "StoragePool", pool, operation);
      const client = await bed.client("admin");
      await untilTrue("both volumes are available", async () => {
        const seen = await readBack(provider, "StoragePool", made, operation);
        return seen.outputs.availableBytes === 4 * 2 ** 30;
      });
      await bindClaim("on-local", "pv-a");
      const busy = await readBack(provider, "StoragePool", made, operation);
      expect(busy.outputs).toMatchObject({
        capacityBytes: 4 * 2 ** 30,
        availableBytes: 2 * 2 ** 30,
      });
      await expect(remove("StoragePool", busy)).rejects.toMatchObject({
        code: "FailedPrecondition",
        message: expect.stringContaining("pv-a by default/on-local"),
      });
      const claim = await provider.import("Volume", "on-local", operation);
      await expect(remove("Volume", claim)).rejects.toMatchObject({
        message: expect.stringContaining('it holds data, on the persistent volume "pv-a"'),
      });
      await remove("Volume", { ...claim, inputs: { ...claim.inputs, onDelete: "keep" } });
      expect(await client.get({ ...CLAIM, name: "on-local" })).toBeDefined();
      await remove("Volume", { ...claim, inputs: { ...claim.inputs, onDelete: "delete" } });
      await untilTrue("the volume is released", async () => {
        const pv = await client.get({ apiVersion: "v1", kind: "PersistentVolume", name: "pv-a" });
        return phaseOf(pv) === "Released";
      });
      await remove("StoragePool", busy);
      expect(
        await client.get({ apiVersion: "v1", kind: "PersistentVolume", name: "pv-b" }),
      ).toBeUndefined();
    });

    async function bindClaim(name: string, volumeName: string): Promise<void> {
      const client = await bed.client("admin");
      await client.apply(
        {
          ...claimObject(name),
          spec: {
            storageClassName: "local",
            volumeMode: "Block",
            accessModes: ["ReadWriteOnce"],
            volumeName,
            resources: { requests: { storage: "1Gi" } },
          },
        },
        { fieldManager: "test" },
      );
      await untilTrue("the claim is bound by the real controller", async () => {
        const claim = await client.get({ ...CLAIM, name });
        return phaseOf(claim) === "Bound";
      });
    }
  });

  test("growth edits the claim in place; a class that cannot is told in Kubernetes' own words", async () => {
    const classOf = (name: string, allowExpansion: boolean): Properties => ({
      name,
      cluster: { provisioner: "example.com/disk", allowExpansion },
    });
    const grows = await provider.create("StoragePool", classOf("grows", true), operation);
    const rigid = await provider.create("StoragePool", classOf("rigid", false), operation);
    for (const pool of ["grows", "rigid"]) await boundVolume(pool);

    const client = await bed.client("admin");
    const prior = await provider.import("Volume", "on-grows", operation);
    const larger = { ...prior.inputs, size: "2GiB" };
    const planned = await provider.plan("Volume", larger, prior, operation);
    expect(planned).toMatchObject({
      action: "update",
      outputs: { pendingImpact: { size: "live" } },
    });
    const growing = provider.update("Volume", larger, prior, operation);
    await untilTrue("the request has grown", async () => {
      const claim = await client.get({ ...CLAIM, name: "on-grows" });
      const spec = claim?.spec as { resources: { requests: { storage: string } } };
      return spec.resources.requests.storage === "2Gi";
    });
    await client.mergePatch(
      { ...CLAIM, name: "on-grows" },
      { status: { capacity: { storage: "2Gi" } } },
      { subresource: "status" },
    );
    const grown = await growing;
    expect(grown.outputs.capacityBytes).toBe(2 * 2 ** 30);
    const smaller = await provider.plan("Volume", prior.inputs, grown, operation);
    expect(smaller.changes).toMatchObject([{ impact: { word: "replace", dataLoss: true } }]);

    const stuck = await provider.import("Volume", "on-rigid", operation);
    await expect(
      provider.update("Volume", { ...stuck.inputs, size: "2GiB" }, stuck, operation),
    ).rejects.toMatchObject({ message: expect.stringContaining("must support resize") });
    for (const name of ["on-grows", "on-rigid"]) {
      const state = await provider.import("Volume", name, operation);
      await remove("Volume", { ...state, inputs: { ...state.inputs, onDelete: "delete" } });
    }
    await remove("StoragePool", grows);
    await remove("StoragePool", rigid);
  });

  test("a managed class edits CDI's profile and gives it back; a looked-up one is left alone", async () => {
    const client = await bed.client("admin");
    const profile = { apiVersion: "cdi.kubevirt.io/v1beta1", kind: "StorageProfile", name: "made" };
    const made = await createdAndQuiet(
      provider,
      "StoragePool",
      {
        name: "made",
        cluster: {
          provisioner: "example.com/disk",
          parameters: { tier: "gold" },
          claimModes: [{ accessModes: ["ReadWriteMany"], volumeMode: "Block" }],
          cloneStrategy: "csi-clone",
          snapshotClass: "csi-snapshots",
          reclaimPolicy: "Retain",
        },
      },
      operation,
    );
    expect((await client.get(profile))?.spec).toMatchObject({
      cloneStrategy: "csi-clone",
      snapshotClass: "csi-snapshots",
    });
    const type = { apiVersion: "storage.k8s.io/v1", kind: "StorageClass", name: "made" };
    expect(await client.get(type)).toMatchObject({ reclaimPolicy: "Retain" });
    const looked = await createdAndQuiet(
      provider,
      "StoragePool",
      { name: "made", cluster: {} },
      operation,
    );
    await remove("StoragePool", looked);
    expect(await client.get({ ...profile })).toBeDefined();
    await remove("StoragePool", made);
    expect((await client.get(profile))?.spec).toEqual({});
    await expect(
      provider.create("StoragePool", { name: "nowhere", cluster: {} }, operation),
    ).rejects.toMatchObject({
      code: "NotFound",
      message: expect.stringContaining("none of that name"),
    });
  });

  const replaced: readonly [string, Properties, Properties][] = [
    ["Volume", blank("smaller", { size: "2GiB" }), { size: "1GiB" }],
    [
      "StoragePool",
      { name: "other", cluster: { provisioner: "example.com/disk" } },
      { cluster: { provisioner: "example.com/other" } },
    ],
  ];
  test.each(replaced)(
    "a %s that is replaced under its name is previewed without a refusal",
    async (kind, inputs, change) => {
      const made = await provider.create(kind, inputs, operation);
      const wish = { ...inputs, ...change };
      const planned = await provider.plan(kind, wish, made, operation);
      expect(planned.action).toBe("replace");
      for (const prior of [made, undefined]) {
        expect(await provider.preview(kind, wish, prior, planned, operation)).toEqual([]);
      }
      await remove(kind, made);
    },
  );

  test("a copy from another namespace needs permission, told at preview", async () => {
    const admin = await bed.client("admin");
    const other = { apiVersion: "v1", kind: "Namespace", metadata: { name: "other" } };
    await admin.apply(other, { fieldManager: "test" });
    const source = claimObject("golden");
    await admin.apply(
      { ...source, metadata: { ...source.metadata, namespace: "other" } },
      { fieldManager: "test" },
    );
    const inputs = blank("copied", { size: "512MiB", cloneFrom: { volume: "other/golden" } });
    const planned = await provider.plan("Volume", inputs, undefined, operation);
    const told = await provider.preview("Volume", inputs, undefined, planned, operation);
    expect(told.map(formatDiagnostic)).toEqual([
      expect.stringContaining("size: is less than the source's"),
    ]);
  });

  const refused: readonly [string, string, Properties, string][] = [
    ["a format", "Volume", blank("a", { format: "raw" }), "format: is not supported"],
    [
      "an overlay",
      "Volume",
      blank("a", { backing: { path: "/x", format: "raw" } }),
      "backing: is not supported",
    ],
    ["a name with capitals", "Volume", blank("A"), "name: is not supported"],
    [
      "no size for an import",
      "Volume",
      { name: "a", pool: "p", source: { url: URL } },
      "size: is required",
    ],
    ["less than 1MiB", "Volume", blank("a", { size: "1KiB" }), "size: is too small"],
    [
      "an archive of a registry",
      "Volume",
      blank("a", { cluster: { contentType: "archive", registry: "docker://x" } }),
      "cluster.contentType: needs a URL",
    ],
    [
      "an archive on a block device",
      "Volume",
      blank("a", {
        source: { url: URL },
        cluster: { contentType: "archive", volumeMode: "Block" },
      }),
      "cluster.contentType: needs a file system",
    ],
    [
      "two sources",
      "Volume",
      blank("a", { source: { url: URL }, cluster: { registry: "docker://x" } }),
      "cluster.registry: cannot be combined",
    ],
    [
      "a bad access mode",
      "Volume",
      blank("a", { cluster: { accessModes: ["RWO"] } }),
      "cluster.accessModes[0]",
    ],
    [
      "a namespace of the system",
      "Volume",
      blank("a", { cluster: { namespace: "openshift-x" } }),
      "cluster.namespace: is a namespace of the system",
    ],
    [
      "credentials for nothing",
      "Volume",
      blank("a", { cluster: { secret: "s" } }),
      "cluster.secret: has nothing",
    ],
    [
      "zstd",
      "Volume",
      blank("a", { source: { url: URL, decompress: "zstd" } }),
      "source.decompress: is not supported",
    ],
    ["a pool without its block", "StoragePool", { name: "a" }, "cluster: is required"],
    [
      "a pool's path",
      "StoragePool",
      { name: "a", path: "/x", cluster: {} },
      "path: is not supported",
    ],
    [
      "parameters of a class that is looked up",
      "StoragePool",
      { name: "a", cluster: { parameters: { a: "b" } } },
      "cluster.parameters: is only for a class",
    ],
    [
      "a device twice",
      "StoragePool",
      {
        name: "a",
        cluster: {
          localDevices: ["x", "y"].map((name) => ({
            name,
            node: "n",
            path: "/dev/a",
            size: "1GiB",
          })),
        },
      },
      "cluster.localDevices[1].path: is used twice",
    ],
    [
      "a device with a relative path",
      "StoragePool",
      {
        name: "a",
        cluster: { localDevices: [{ name: "x", node: "n", path: "dev/a", size: "1GiB" }] },
      },
      "cluster.localDevices[0].path",
    ],
  ];
  test.each(refused)("refuses %s at check", (_, kind, inputs, says) => {
    const told = provider.check(kind, inputs).diagnostics.map(formatDiagnostic);
    expect(told).toContainEqual(expect.stringContaining(says));
  });

  /** A claim on a volume, both bound by hand, as a provisioner would. */
  async function boundVolume(pool: string): Promise<void> {
    const client = await bed.client("admin");
    const by = { fieldManager: "example.com/disk", force: true };
    const name = `on-${pool}`;
    await client.apply(
      {
        apiVersion: "v1",
        kind: "PersistentVolume",
        metadata: { name: `pv-${pool}` },
        spec: {
          capacity: { storage: "1Gi" },
          accessModes: ["ReadWriteOnce"],
          storageClassName: pool,
          persistentVolumeReclaimPolicy: "Retain",
          hostPath: { path: "/nowhere" },
        },
      },
      by,
    );
    const claim = claimObject(name);
    await client.apply(
      { ...claim, spec: { ...(claim.spec as object), storageClassName: pool } },
      by,
    );
    await untilTrue(`${name} is bound`, async () => {
      const seen = await client.get({ ...CLAIM, name });
      return phaseOf(seen) === "Bound";
    });
  }
});

function claimObject(name: string) {
  return {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name, namespace: "default" },
    spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
  };
}

function phaseOf(object: { readonly status?: unknown } | undefined): string | undefined {
  return (object?.status as { phase?: string } | undefined)?.phase;
}

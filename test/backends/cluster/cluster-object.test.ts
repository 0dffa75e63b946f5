import { ApiClient, type ApplyOptions } from "../../../provider/backends/cluster/api/api-client";
import {
  type ClusterAccess,
  loadClusterAccess,
} from "../../../provider/backends/cluster/api/cluster-access";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { applyObject } from "../../../provider/backends/cluster/objects/apply-object";
import { hasErrors } from "../../../provider/core/diagnostic";
import type { Provider } from "../../../provider/core/provider";
import { SYSTEM_CLOCK } from "../../../provider/core/system-clock";
import { clusterObject } from "../../../provider/kinds/cluster-object/cluster-object";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { testOperation } from "../../support/test-operation";

const CONFIG_MAP = { apiVersion: "v1", kind: "ConfigMap", namespace: "default" };
/** Nothing owned is waited for, so the name is free when the answer is there. */
const AT_ONCE = { propagation: "Background" } as const;
const manifest = (name: string, data: object, metadata: object = {}) => ({
  manifest: JSON.stringify({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name, namespace: "default", ...metadata },
    data,
  }),
});

describe("a ClusterObject on a real API server", () => {
  let bed: ControlPlane;
  let provider: Provider;
  const operation = testOperation();
  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    provider = bed.provider([clusterObject]);
  });
  afterAll(async () => {
    await bed?.stop();
  });

  const plan = (inputs: object, prior: Parameters<Provider["plan"]>[2]) =>
    provider.plan("ClusterObject", inputs as never, prior, operation);

  test("is made, read back without a difference, changed, and gone after its delete", async () => {
    const inputs = manifest("life", { b: "2", a: "1" });
    const made = await provider.create("ClusterObject", inputs, operation);
    const read = await provider.read("ClusterObject", made, operation);
    expect((await plan(inputs, read)).action).toBe("none");

    const changed = manifest("life", { a: "3" });
    expect(await plan(changed, read)).toMatchObject({
      action: "update",
      outputs: { pendingImpact: { manifest: "live" } },
    });
    const updated = await provider.update("ClusterObject", changed, made, operation);
    const client = await bed.client("admin");
    const there = await client.get({ ...CONFIG_MAP, name: "life" });
    expect(there?.data).toEqual({ a: "3" });

    await provider.delete("ClusterObject", updated, operation);
    expect(await client.get({ ...CONFIG_MAP, name: "life" })).toBeUndefined();
    await provider.delete("ClusterObject", updated, operation);
  });

  test("shows a field that somebody else changed, and none that somebody else added", async () => {
    const inputs = manifest("drift", { a: "1" });
    const made = await provider.create("ClusterObject", inputs, operation);
    const client = await bed.client("admin");
    await client.mergePatch({ ...CONFIG_MAP, name: "drift" }, { data: { other: "x" } });
    const same = await provider.read("ClusterObject", made, operation);
    expect((await plan(inputs, same)).action).toBe("none");

    await client.mergePatch({ ...CONFIG_MAP, name: "drift" }, { data: { a: "9" } });
    const drifted = await provider.read("ClusterObject", made, operation);
    expect((await plan(inputs, drifted)).changes).toMatchObject([{ pattern: "manifest" }]);
    await provider.delete("ClusterObject", made, operation);
  });

  test("a namespace that the manifest leaves to the provider is no drift, nor is writing it down", async () => {
    const inputs = manifest("implied", { a: "1" });
    const written = JSON.parse(inputs.manifest) as { metadata: { namespace?: string } };
    const { namespace: _, ...metadata } = written.metadata;
    const without = { ...inputs, manifest: JSON.stringify({ ...written, metadata }) };
    const made = await provider.create("ClusterObject", without, operation);
    const read = await provider.read("ClusterObject", made, operation);
    expect((await plan(without, read)).action).toBe("none");
    const named = {
      ...written,
      metadata: { ...metadata, namespace: made.outputs.objectNamespace },
    };
    expect((await plan({ manifest: JSON.stringify(named) }, read)).action).toBe("update");
    const elsewhere = { ...written, metadata: { ...metadata, namespace: "elsewhere" } };
    expect((await plan({ manifest: JSON.stringify(elsewhere) }, read)).action).toBe("replace");
    await provider.delete("ClusterObject", made, operation);
  });

  describe("with nothing but fields of its own on an object of somebody else", () => {
    const fields = (name: string, data: object) =>
      ({ ...manifest(name, data), ownership: "fields" }) as const;
    const dataOf = async (name: string) =>
      (await (await bed.client("admin")).get({ ...CONFIG_MAP, name }))?.data;
    const theirs = async (name: string, data: object) => {
      const object = JSON.parse(manifest(name, data).manifest) as KubeObject;
      await (await bed.client("admin")).apply(object, { fieldManager: "operator" });
    };

    test("sets, changes and gives back its fields, beside another program's, and leaves the rest", async () => {
      await theirs("settings", { theirs: "1" });
      const [ours, others] = [fields("settings", { ours: "1" }), fields("settings", { more: "1" })];
      const made = await provider.create("ClusterObject", ours, operation);
      const beside = await provider.create("ClusterObject", others, operation);
      const read = await provider.read("ClusterObject", made, operation);
      expect((await plan(ours, read)).action).toBe("none");
      const changed = fields("settings", { ours: "2" });
      const updated = await provider.update("ClusterObject", changed, made, operation);
      expect(await dataOf("settings")).toEqual({ theirs: "1", ours: "2", more: "1" });
      await provider.delete("ClusterObject", updated, operation);
      expect(await dataOf("settings")).toEqual({ theirs: "1", more: "1" });
      await provider.delete("ClusterObject", beside, operation);
      expect(await dataOf("settings")).toEqual({ theirs: "1" });
    });

    test("goes on from a create whose answer was lost", async () => {
      await theirs("lost-fields", { theirs: "1" });
      const inputs = fields("lost-fields", { ours: "1" });
      const first = await provider.create("ClusterObject", inputs, operation);
      const second = await provider.create("ClusterObject", inputs, operation);
      expect(second.outputs).toEqual(first.outputs);
      await provider.delete("ClusterObject", second, operation);
      expect(await dataOf("lost-fields")).toEqual({ theirs: "1" });
    });

    test("sees a field that somebody else changed as drift", async () => {
      await theirs("drifting", { theirs: "1" });
      const inputs = fields("drifting", { ours: "1" });
      const made = await provider.create("ClusterObject", inputs, operation);
      const client = await bed.client("admin");
      await client.mergePatch({ ...CONFIG_MAP, name: "drifting" }, { data: { ours: "9" } });
      const read = await provider.read("ClusterObject", made, operation);
      expect((await plan(inputs, read)).changes).toMatchObject([{ pattern: "manifest" }]);
    });

    test("never makes the object, and says at preview that it is not there", async () => {
      const inputs = fields("nobody", { ours: "1" });
      const planned = await plan(inputs, undefined);
      const asked = await provider.preview("ClusterObject", inputs, undefined, planned, operation);
      expect(asked).toMatchObject([
        { severity: "error", path: ["manifest"], detail: expect.stringContaining("not there") },
      ]);
      await expect(provider.create("ClusterObject", inputs, operation)).rejects.toMatchObject({
        code: "FailedPrecondition",
      });
      expect(await dataOf("nobody")).toBeUndefined();
    });

    test("a delete leaves alone what was made anew meanwhile", async () => {
      await theirs("renewed", { theirs: "1" });
      const inputs = fields("renewed", { ours: "1" });
      const made = await provider.create("ClusterObject", inputs, operation);
      const client = await bed.client("admin");
      await client.delete({ ...CONFIG_MAP, name: "renewed" }, AT_ONCE);
      await theirs("renewed", { theirs: "2", ours: "theirs" });
      expect(await provider.read("ClusterObject", made, operation)).toBeUndefined();
      await provider.delete("ClusterObject", made, operation);
      expect(await dataOf("renewed")).toEqual({ theirs: "2", ours: "theirs" });
    });

    test("a change from the whole object to fields is a replacement that loses the object", async () => {
      const inputs = manifest("whole", { a: "1" });
      const made = await provider.create("ClusterObject", inputs, operation);
      const planned = await plan(fields("whole", { a: "1" }), made);
      expect(planned.changes).toMatchObject([
        { pattern: "ownership", impact: { word: "replace", dataLoss: true } },
      ]);
      await provider.delete("ClusterObject", made, operation);
    });
  });

  test("a preview says which objects interrupt the machines of nodes", async () => {
    const write = (kernelArguments: readonly string[]) => ({
      manifest: JSON.stringify({
        apiVersion: "machineconfiguration.openshift.io/v1",
        kind: "MachineConfig",
        metadata: {
          name: "100-worker-iommu",
          labels: { "machineconfiguration.openshift.io/role": "worker" },
        },
        spec: { config: { ignition: { version: "3.2.0" } }, kernelArguments },
      }),
    });
    const inputs = write(["intel_iommu=on"]);
    const planned = await plan(inputs, undefined);
    const asked = await provider.preview("ClusterObject", inputs, undefined, planned, operation);
    expect(asked).toMatchObject([
      { severity: "warning", detail: expect.stringMatching(/drained and rebooted/) },
    ]);
    const made = await provider.create("ClusterObject", inputs, operation);
    expect((await plan(write(["amd_iommu=on"]), made)).changes).toMatchObject([
      { impact: { word: "restart", reason: expect.stringMatching(/drained and rebooted/) } },
    ]);
    await provider.delete("ClusterObject", made, operation);
  });

  test("never takes over an object that is not ours, and says whose it is", async () => {
    const client = await bed.client("admin");
    const foreign = { ...JSON.parse(manifest("foreign", { a: "1" }).manifest) };
    await client.apply(foreign, { fieldManager: "somebody" });
    await expect(
      provider.create("ClusterObject", manifest("foreign", { a: "2" }), operation),
    ).rejects.toMatchObject({
      code: "AlreadyExists",
      message: expect.stringContaining("managed by somebody"),
    });
  });

  test("goes on from a create whose answer was lost", async () => {
    const inputs = manifest("lost", { a: "1" });
    const first = await provider.create("ClusterObject", inputs, operation);
    const second = await provider.create("ClusterObject", inputs, operation);
    expect(second.outputs.uid).toBe(first.outputs.uid);
    await provider.delete("ClusterObject", second, operation);
  });

  test("counts as gone when somebody deleted it and made another of that name", async () => {
    const inputs = manifest("again", { a: "1" });
    const made = await provider.create("ClusterObject", inputs, operation);
    const client = await bed.client("admin");
    await client.delete({ ...CONFIG_MAP, name: "again" }, AT_ONCE);
    await client.apply(JSON.parse(inputs.manifest), { fieldManager: "somebody" });
    expect(await provider.read("ClusterObject", made, operation)).toBeUndefined();
    await expect(
      provider.update("ClusterObject", manifest("again", { a: "2" }), made, operation),
    ).rejects.toMatchObject({ code: "FailedPrecondition" });
    await provider.delete("ClusterObject", made, operation);
    expect(await client.get({ ...CONFIG_MAP, name: "again" })).toBeDefined();
  });

  const overtaking: readonly [string, string, boolean, RegExp][] = [
    ["deleted before", "before", false, /it was deleted by someone else/],
    ["deleted between our look and our write", "between", false, /it was deleted by someone else/],
    ["made anew before", "before", true, /made anew by someone else/],
    ["made anew between our look and our write", "between", true, /made anew by someone else/],
  ];
  test.each(overtaking)(
    "an update of what was %s is refused as lost",
    async (_, when, anew, says) => {
      const name = `overtaken-${when}-${anew ? "anew" : "gone"}`;
      const made = await provider.create("ClusterObject", manifest(name, { a: "1" }), operation);
      const client = await bed.client("admin");
      const overtake = async () => {
        await client.delete({ ...CONFIG_MAP, name }, AT_ONCE);
        if (!anew) return;
        await client.apply(JSON.parse(manifest(name, {}).manifest), { fieldManager: "somebody" });
      };
      const access = await loadClusterAccess({ kubeconfig: bed.kubeconfig("admin") });
      if (when === "before") await overtake();
      const update = applyObject(
        when === "before" ? client : new OvertakenClient(access, overtake),
        {
          object: JSON.parse(manifest(name, { a: "2" }).manifest),
          mark: { owner: operation.owner, fingerprint: "any" },
          uid: String(made.outputs.uid),
        },
        operation,
      );
      await expect(update).rejects.toMatchObject({
        code: "FailedPrecondition",
        message: expect.stringMatching(says),
      });
    },
  );

  test("a conflict names the other manager and the field; force takes it over", async () => {
    const inputs = manifest("conflict", { a: "1" });
    const made = await provider.create("ClusterObject", inputs, operation);
    const client = await bed.client("admin");
    const theirs = JSON.parse(manifest("conflict", { a: "theirs" }).manifest);
    await client.apply(theirs, { fieldManager: "somebody", force: true });
    const wish = manifest("conflict", { a: "2" });
    await expect(provider.update("ClusterObject", wish, made, operation)).rejects.toMatchObject({
      message: expect.stringMatching(/conflict with "somebody".*\.data\.a/),
    });
    const forced = { ...wish, conflictPolicy: "force" };
    const updated = await provider.update("ClusterObject", forced, made, operation);
    await provider.delete("ClusterObject", updated, operation);
  });

  test("an import has an empty next preview", async () => {
    const made = await provider.create("ClusterObject", manifest("import", { a: "1" }), operation);
    const imported = await provider.import("ClusterObject", made.id, operation);
    const read = await provider.read("ClusterObject", imported, operation);
    expect((await plan(imported.inputs, read)).action).toBe("none");
    await provider.delete("ClusterObject", made, operation);
  });

  test("a replacement is previewed, although what it replaces is still there", async () => {
    const made = await provider.create("ClusterObject", manifest("old", { a: "1" }), operation);
    const wish = manifest("new", { a: "1" });
    const planned = await plan(wish, made);
    expect(planned.action).toBe("replace");
    for (const prior of [made, undefined]) {
      expect(await provider.preview("ClusterObject", wish, prior, planned, operation)).toEqual([]);
    }
    const refused = manifest("new", { a: 5 });
    const told = await provider.preview("ClusterObject", refused, made, planned, operation);
    expect(hasErrors(told)).toBe(true);
    await provider.delete("ClusterObject", made, operation);
  });

  test("a preview asks the cluster, and only warns where it cannot know yet", async () => {
    const preview = async (inputs: object) => {
      const planned = await plan(inputs, undefined);
      return provider.preview("ClusterObject", inputs as never, undefined, planned, operation);
    };
    expect(await preview(manifest("ok", { a: "1" }))).toEqual([]);
    const refused = await preview(manifest("bad", { a: 5 }));
    expect(hasErrors(refused)).toBe(true);
    const early = await preview(manifest("early", { a: "1" }, { namespace: "not-yet" }));
    expect(early).toMatchObject([
      { severity: "warning", detail: expect.stringContaining("not-yet") },
    ]);
    const unserved = {
      manifest: '{"apiVersion":"example.com/v1","kind":"Thing","metadata":{"name":"x"}}',
    };
    expect(await preview(unserved)).toMatchObject([
      { severity: "warning", detail: expect.stringContaining("does not serve it") },
    ]);
  });

  const wrong: readonly [string, string, string][] = [
    ["a list", "[]", "is no manifest"],
    ["no name", '{"apiVersion":"v1","kind":"ConfigMap"}', "has no metadata.name"],
    [
      "a status",
      '{"apiVersion":"v1","kind":"A","metadata":{"name":"a"},"status":{}}',
      "must not set status",
    ],
    [
      "a uid",
      '{"apiVersion":"v1","kind":"A","metadata":{"name":"a","uid":"1"}}',
      "must not set metadata.uid",
    ],
    ["no JSON", "{", "is not valid"],
  ];
  test.each(wrong)("refuses a manifest with %s at check", (_, text, summary) => {
    const { diagnostics } = provider.check("ClusterObject", { manifest: text });
    expect(diagnostics).toMatchObject([{ path: ["manifest"], summary }]);
  });

  test("a wait that fails keeps the object and says what it saw", async () => {
    const inputs = { ...manifest("waits", { a: "1" }), waitFor: { field: "data.b", value: "2" } };
    const short = testOperation({ timeoutMs: 300 });
    const failure = provider.create("ClusterObject", inputs, short);
    await expect(failure).rejects.toMatchObject({
      name: "PartialStateError",
      message: expect.stringContaining("data.b is absent"),
      state: { inputs, id: "v1:ConfigMap:default/waits" },
    });
  });
});

/** Lets somebody else act after our look and before our write. */
class OvertakenClient extends ApiClient {
  readonly #overtake: () => Promise<void>;

  constructor(access: ClusterAccess, overtake: () => Promise<void>) {
    super(access, SYSTEM_CLOCK);
    this.#overtake = overtake;
  }

  override async apply(object: KubeObject, options: ApplyOptions): Promise<KubeObject> {
    await this.#overtake();
    return super.apply(object, options);
  }
}

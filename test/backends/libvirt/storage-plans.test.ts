import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { isWriteProcedure } from "../../../provider/backends/libvirt/connection";
import { handlersOn } from "../../../provider/backends/libvirt/libvirt-backend";
import { createProvider, type Provider } from "../../../provider/core/provider";
import type { ResourceState } from "../../../provider/core/resource-state";
import { isProperties, isUnknown, type Properties, Secret } from "../../../provider/core/value";
import { KINDS } from "../../../provider/kinds/registry";
import { addStorageTools } from "../../beds/storage-tools";
import { makeQcow2, type StorageBed, sha256File, startStorageBed } from "../../support/storage-bed";
import { testOperation } from "../../support/test-operation";

describe("plans for storage", () => {
  let storage: StorageBed;
  let provider: Provider;
  const operation = testOperation();

  beforeAll(async () => {
    storage = await startStorageBed();
    await addStorageTools(storage.bed);
    makeQcow2(storage.path("image.qcow2"));
    provider = createProvider({
      kinds: KINDS,
      config: {},
      backend: () => ({
        name: "libvirt",
        handlers: handlersOn(storage.connection),
        functions: {},
        identity: () => storage.connection.hostIdentity(),
        close: async () => undefined,
      }),
    });
    await provider.create("StoragePool", { name: "base", path: storage.path("base") }, operation);
    const base = { name: "base", pool: "base", source: { file: storage.path("image.qcow2") } };
    await provider.create("Volume", base, operation);
  });
  afterAll(() => storage.stop());

  async function writes(): Promise<number> {
    const counts = [...storage.connection.callCounts()];
    return counts.filter(([name]) => isWriteProcedure(name)).reduce((sum, [, n]) => sum + n, 0);
  }

  /** Check, create, preview; refresh, preview; import, preview: nothing to do, and nothing written. */
  async function expectSettled(
    kind: string,
    inputs: Properties,
    id: string,
  ): Promise<ResourceState> {
    expect(provider.check(kind, inputs).diagnostics).toEqual([]);
    const planned = (await provider.plan(kind, inputs, undefined, operation)).outputs;
    const made = await provider.create(kind, inputs, operation);
    const certain = Object.entries(planned).filter(([, value]) => !isUnknown(value));
    expect(made.outputs).toMatchObject(Object.fromEntries(certain));
    const before = await writes();
    expect((await provider.plan(kind, inputs, made, operation)).changes).toEqual([]);
    const refreshed = await provider.read(kind, made, operation);
    expect(refreshed?.inputs).toEqual(inputs);
    expect((await provider.plan(kind, inputs, refreshed, operation)).changes).toEqual([]);

    const imported = await provider.import(kind, id, operation);
    expect(imported.id).toBe(made.id);
    expect((await provider.plan(kind, imported.inputs, imported, operation)).changes).toEqual([]);
    const known = kind === "Volume" ? inputs : matchable(inputs, imported.inputs);
    const plan = await provider.plan(kind, known, imported, operation);
    expect(plan.changes.filter(({ impact }) => impact.word !== "live")).toEqual([]);
    expect(await writes()).toBe(before);
    return made;
  }

  /** What was written, without what no host can know; a volume may say it after an import. */
  function matchable(inputs: Properties, imported: Properties): Properties {
    const { source, permissions, value, ...rest } = inputs;
    if (!isProperties(source) || !isProperties(imported.source)) return rest;
    return { ...rest, source };
  }

  it.each<[string, Properties]>([
    ["dir", { path: "/srv/a" }],
    [
      "dir with all that can be said",
      { path: "/srv/b/", autostart: false, build: "never", deleteStorage: true },
    ],
    ["fs", { type: "fs", path: "/srv/c", source: { devices: ["/dev/sdz1"], format: "ext4" } }],
    ["fs by default", { type: "fs", path: "/srv/d", source: { devices: ["/dev/sdz2"] } }],
    [
      "netfs",
      {
        type: "netfs",
        path: "/srv/e",
        source: {
          hosts: [{ name: "nfs.example" }],
          directory: "/export",
          format: "nfs",
          nfsVersion: "4.2",
        },
      },
    ],
    ["logical", { type: "logical", source: { devices: ["/dev/sdy", "/dev/sdx"], name: "vg0" } }],
    ["logical by name alone", { type: "logical" }],
    ["disk", { type: "disk", source: { devices: ["/dev/sdw"], format: "dos" } }],
    [
      "iscsi",
      {
        type: "iscsi",
        source: {
          hosts: [{ name: "san.example", port: 3261 }],
          devices: ["iqn.2026-01.example:a"],
          initiator: "iqn.2026-01.example:host",
        },
      },
    ],
    [
      "iscsi with a password",
      {
        type: "iscsi",
        source: {
          hosts: [{ name: "san.example" }],
          devices: ["iqn.2026-01.example:b"],
          auth: { username: "u", password: new Secret("canary-password") },
        },
      },
    ],
    [
      "iscsi-direct",
      {
        type: "iscsi-direct",
        source: {
          hosts: [{ name: "san.example" }],
          devices: ["iqn.2026-01.example:c"],
          initiator: "iqn.2026-01.example:host",
        },
      },
    ],
    ["scsi", { type: "scsi", source: { adapter: { name: "scsi_host9" } } }],
    [
      "vHBA",
      {
        type: "scsi",
        path: "/dev",
        source: {
          adapter: { parent: "scsi_host3", wwnn: "5001a4a93526d0a1", wwpn: "5001a4ace3ee047d" },
        },
      },
    ],
    ["mpath", { type: "mpath" }],
    [
      "gluster",
      {
        type: "gluster",
        source: { hosts: [{ name: "gluster.example" }], name: "images", directory: "/vms" },
      },
    ],
    [
      "rbd",
      {
        type: "rbd",
        source: {
          hosts: [{ name: "mon-1.example" }, { name: "mon-2.example", port: 6789 }],
          name: "virt",
          auth: { username: "admin", secret: "2f2f6a3e-5a5c-4f0f-9f8e-0d3f5a0c1b2a" },
        },
      },
    ],
    ["zfs", { type: "zfs", source: { name: "tank" } }],
  ])("are empty after a create, a refresh and an import of a pool: %s", async (_what, inputs) => {
    // Not started: what stands below most of these types is not on this machine. The definition is libvirt's own.
    const written = { name: "planned", running: false, ...inputs };
    const state = await expectSettled("StoragePool", written, "planned");
    await provider.delete(
      "StoragePool",
      { ...state, inputs: { ...state.inputs, deleteStorage: false } },
      operation,
    );
    expect(await storage.bed.virsh("secret-list")).toBe("");
    expect(await storage.bed.virsh("pool-list", "--all", "--name")).not.toContain("planned");
  });

  it.each<[string, Properties]>([
    ["empty", { size: "1GiB" }],
    ["empty of an odd size", { size: "1000001B" }],
    ["raw", { size: "1.5MiB", format: "raw" }],
    ["overlay", { backing: { volume: "base/base", format: "qcow2" } }],
    ["larger overlay", { backing: { volume: "base/base", format: "qcow2" }, size: "128MiB" }],
    ["copy", { cloneFrom: { volume: "base/base" }, size: "80MiB" }],
    ["upload", { source: { file: "image.qcow2" } }],
    [
      "reserved",
      { size: "1MiB", format: "raw", preallocation: "full", permissions: { mode: "600" } },
    ],
  ])("are empty after a create, a refresh and an import of a volume: %s", async (_what, inputs) => {
    const source = isProperties(inputs.source)
      ? { source: { file: storage.path("image.qcow2") } }
      : {};
    const written = { name: "planned", pool: "base", onDelete: "delete", ...inputs, ...source };
    const state = await expectSettled("Volume", written, "base/planned");
    await provider.delete("Volume", state, operation);
  });

  it.each(["iscsi", "volume"])(
    "are empty after a create, a refresh and an import of a secret: %s",
    async (usage) => {
      const written = { name: "/planned", usage, value: new Secret("canary") };
      const { id } = await provider.create("Secret", written, operation);
      const state = await expectSettled("Secret", written, id);
      await provider.delete("Secret", state, operation);
    },
  );

  it.each<[string, Properties, Properties, readonly string[]]>([
    ["growing", { size: "2MiB" }, { size: "3MiB" }, ["size live"]],
    ["shrinking", { size: "2MiB" }, { size: "1MiB" }, ["size live, content is lost"]],
    [
      "another format",
      { size: "2MiB" },
      { size: "2MiB", format: "raw" },
      ["format replace, content is lost"],
    ],
    ["another spelling", { size: "2MiB" }, { size: "2048KiB" }, []],
    [
      "another word for deleting",
      { size: "2MiB" },
      { size: "2MiB", onDelete: "keep" },
      ["onDelete live"],
    ],
    [
      "another content",
      { size: "2MiB" },
      { backing: { volume: "base/base", format: "qcow2" }, size: "2MiB" },
      ["backing replace, content is lost"],
    ],
  ])("say what a change of a volume does: %s", async (_what, before, after, expected) => {
    const base = { name: "impact", pool: "base" };
    const prior = {
      id: "base/impact",
      inputs: { ...base, ...before },
      outputs: { capacityBytes: 2 << 20 },
    };
    const plan = await provider.plan("Volume", { ...base, ...after }, prior, operation);
    const said = plan.changes.map(
      ({ path, impact }) =>
        `${path.join(".")} ${impact.word}${impact.dataLoss ? ", content is lost" : ""}`,
    );
    expect(said).toEqual(expected);
  });

  it("let an imported volume be taken for one that was made as the program says, once", async () => {
    const file = storage.path("image.qcow2");
    const volume = { name: "adopted", pool: "base", onDelete: "delete", size: "64MiB" };
    const inputs = { ...volume, source: { file } };
    const made = await provider.create("Volume", inputs, operation);
    const said = async (wished: Properties, prior: ResourceState) => {
      const { changes } = await provider.plan("Volume", wished, prior, operation);
      return changes.map(({ path, impact }) => `${path.join(".")} ${impact.word}`);
    };
    expect(await said(inputs, { ...made, inputs: volume })).toEqual(["source replace"]);

    const imported = await provider.import("Volume", "base/adopted", operation);
    expect(await said(inputs, imported)).toEqual(["source live", "onDelete live"]);
    const adopted = await provider.update("Volume", inputs, imported, operation);
    const read = (await provider.read("Volume", adopted, operation)) as ResourceState;
    expect(await said(inputs, read)).toEqual([]);
    const other = { ...inputs, source: { file: storage.path("other.qcow2") } };
    expect(await said(other, read)).toEqual(["source.file replace"]);
    await provider.delete("Volume", read, operation);
  });

  it("refuse a shrink that was not allowed, and say how to allow it", async () => {
    const base = { name: "shrink", pool: "base" };
    const prior = { id: "base/shrink", inputs: { ...base, size: "2MiB" }, outputs: {} };
    const inputs = { ...base, size: "1MiB" };
    const plan = await provider.plan("Volume", inputs, prior, operation);
    const said = await provider.preview("Volume", inputs, prior, plan, operation);
    expect(said).toMatchObject([
      { severity: "error", path: ["size"], detail: expect.stringContaining("allowShrink") },
    ]);
    const allowed = { ...inputs, allowShrink: true };
    const allowedPlan = await provider.plan("Volume", allowed, prior, operation);
    expect(await provider.preview("Volume", allowed, prior, allowedPlan, operation)).toEqual([]);
  });

  it.each<[string, Properties, RegExp]>([
    ["a directory", { file: "/tmp" }, /is a directory/],
    ["a device", { file: "/dev/null" }, /is no plain file/],
    ["our standard input", { file: "/dev/stdin", length: "1MiB" }, /is the standard input/],
  ])("refuse a file to upload that is %s, before anything is touched", (_what, source, message) => {
    const { diagnostics } = provider.check("Volume", { name: "v", pool: "base", source });
    expect(diagnostics).toMatchObject([
      { path: ["source", "file"], summary: expect.stringMatching(message) },
    ]);
  });

  it("say that a file is missing only where a volume is to be made of it", async () => {
    const file = storage.path("once.qcow2");
    makeQcow2(file);
    const inputs = { name: "once", pool: "base", onDelete: "delete", source: { file } };
    const made = await provider.create("Volume", inputs, operation);
    fs.rmSync(file);
    expect(provider.check("Volume", inputs).diagnostics).toEqual([]);
    expect((await provider.plan("Volume", inputs, made, operation)).changes).toEqual([]);
    const preview = async (prior: ResourceState | undefined, more: Properties = {}) => {
      const plan = await provider.plan("Volume", { ...inputs, ...more }, prior, operation);
      const said = await provider.preview("Volume", { ...inputs, ...more }, prior, plan, operation);
      return said.map(({ severity, path, summary }) => `${severity} ${path?.join(".")} ${summary}`);
    };
    expect(await preview(made, { size: "80MiB" })).toEqual([]);
    expect(await preview(undefined)).toEqual(["warning source.file does not exist"]);
    expect(await preview(made, { name: "other" })).toEqual(["warning source.file does not exist"]);
    await provider.delete("Volume", made, operation);
  });

  it("read a file once for each content and not once for each run", async () => {
    const file = storage.path("again.qcow2");
    makeQcow2(file, "64M", ["1M 2M"]);
    const inputs = { name: "again", pool: "base", onDelete: "delete", source: { file } };
    const made = await provider.create("Volume", inputs, operation);
    makeQcow2(file, "64M", ["3M 2M"]);
    const before = await writes();
    const refreshed = await provider.read("Volume", made, operation);
    expect((await provider.plan("Volume", inputs, refreshed, operation)).changes).toEqual([]);
    expect(await writes()).toBe(before);
    const checksum = `sha256:${sha256File(file)}`;
    const newer = { ...inputs, source: { file, checksum } };
    const { action, changes } = await provider.plan("Volume", newer, refreshed, operation);
    expect([action, changes.map(({ path }) => path.join("."))]).toEqual([
      "replace",
      ["source.checksum"],
    ]);
    await provider.delete("Volume", made, operation);
  });

  it("take a pipe when its end can be told, and do not read it", () => {
    const file = storage.path("pipe");
    execFileSync("mkfifo", [file]);
    const check = (more: Properties) =>
      provider
        .check("Volume", { name: "v", pool: "base", source: { file, ...more } })
        .diagnostics.map(({ summary }) => summary);
    expect(check({})).toEqual(["is a pipe whose end cannot be told"]);
    expect(check({ length: "1MiB" })).toEqual([]);
    expect(check({ checksum: `sha256:${"0".repeat(64)}` })).toEqual([]);
  });

  it("refuse an image that is larger than its volume, or that names another file", () => {
    const check = (more: Properties) =>
      provider
        .check("Volume", { name: "v", pool: "base", ...more })
        .diagnostics.map(({ summary }) => summary);
    const file = storage.path("image.qcow2");
    expect(check({ source: { file }, size: "32MiB" })).toEqual(["is larger than the volume"]);
    expect(check({ source: { file }, format: "raw" })).toEqual(["is no raw image"]);
    expect(check({ source: { file }, size: "64MiB" })).toEqual([]);
  });
});

describe("the host's word about a new pool", () => {
  let storage: StorageBed;
  beforeAll(async () => {
    storage = await startStorageBed();
    await storage.bed.virsh("pool-define-as", "taken", "dir", "--target", "/srv/taken");
  });
  afterAll(() => storage.stop());

  it.each<[string, Properties, readonly string[]]>([
    ["nothing for what it can make", { name: "new", path: "/srv/new" }, []],
    [
      "that it lacks the part for a type",
      { name: "new", type: "rbd", source: { hosts: [{ name: "mon" }], name: "pool" } },
      ["error type is not supported by the host"],
    ],
    ["that the name is taken", { name: "taken", path: "/srv/new" }, ["warning name is taken"]],
  ])("is %s", async (_what, inputs, expected) => {
    const handler = handlersOn(storage.connection).StoragePool;
    const request = { inputs: { type: "dir", ...inputs }, changes: [] };
    const said = (await handler?.preview?.(request, testOperation())) ?? [];
    expect(
      said.map(({ severity, path, summary }) => `${severity} ${path?.join(".")} ${summary}`),
    ).toEqual(expected);
  });
});

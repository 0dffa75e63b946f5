import { execFile, execFileSync } from "node:child_process";
import fs from "node:fs";
import { promisify } from "node:util";
import { removeFinishedMarks } from "../../../provider/backends/libvirt/kinds/volume/volume-marks";
import type { ResourceState } from "../../../provider/core/resource-state";
import type { Properties } from "../../../provider/core/value";
import { answer, serve, startScriptedServer } from "../../support/scripted-server";
import {
  KindDriver,
  makeQcow2,
  type StorageBed,
  sha256File,
  startStorageBed,
  virtualBytes,
} from "../../support/storage-bed";
import { testOperation } from "../../support/test-operation";

const MIB = 1_048_576;
const DELETE = { pool: "images", onDelete: "delete" };

describe("volumes on a real daemon", () => {
  let storage: StorageBed;
  let volumes: KindDriver;
  let image: string;

  beforeAll(async () => {
    storage = await startStorageBed();
    volumes = new KindDriver(storage.connection, "Volume");
    image = makeQcow2(storage.path("image.qcow2"), "64M", ["0 1M", "20M 2M"]);
    await new KindDriver(storage.connection, "StoragePool").apply({
      name: "images",
      path: storage.path("pool"),
    });
  });
  afterAll(() => storage.stop());

  const file = (name: string) => storage.path("pool", name);
  const names = () =>
    fs.readdirSync(storage.path("pool")).filter((name) => !name.endsWith(".virt"));

  /** A machine that never boots but has the disk open. */
  async function startMachine(
    name: string,
    disk: string,
    format: string,
    more = "",
  ): Promise<void> {
    const xml = storage.path(`${name}.xml`);
    fs.writeFileSync(
      xml,
      `<domain type="qemu"><name>${name}</name><memory unit="MiB">64</memory>
       <os><type arch="x86_64" machine="q35">hvm</type></os><devices>
       <disk type="file"><driver name="qemu" type="${format}"/><source file="${disk}"/><target dev="vda" bus="virtio"/>${more}</disk>
       </devices></domain>`,
    );
    await storage.bed.virsh("create", xml);
  }

  it.each<[string, Properties, (path: string) => void]>([
    [
      "an empty qcow2 image",
      { size: "1GiB" },
      (path) => expect(virtualBytes(path)).toBe(1024 * MIB),
    ],
    [
      "an empty raw image that takes no space",
      { size: "1GiB", format: "raw" },
      (path) => expect(fs.statSync(path)).toMatchObject({ size: 1024 * MIB, blocks: 0 }),
    ],
    [
      "a raw image that has its space",
      { size: "8MiB", format: "raw", preallocation: "full" },
      (path) => expect(fs.statSync(path).blocks * 512).toBeGreaterThanOrEqual(8 * MIB),
    ],
    [
      "a qcow2 image that has its space",
      { size: "8MiB", preallocation: "full" },
      (path) => expect(fs.statSync(path).blocks * 512).toBeGreaterThanOrEqual(8 * MIB),
    ],
    [
      "qcow2 options",
      { size: "8MiB", qcow2: { clusterSize: "128KiB", lazyRefcounts: true } },
      (path) => {
        const info = execFileSync("qemu-img", ["info", "--output=json", path], {
          encoding: "utf8",
        });
        expect(JSON.parse(info)).toMatchObject({
          "cluster-size": 131_072,
          "format-specific": { data: { compat: "1.1", "lazy-refcounts": true } },
        });
      },
    ],
    [
      "a mode",
      { size: "1MiB", permissions: { mode: "0640" } },
      (path) => expect(fs.statSync(path).mode & 0o777).toBe(0o640),
    ],
  ])("are made as %s, and seen as what they are", async (_what, inputs, verify) => {
    const written = { ...DELETE, name: "made", ...inputs };
    const state = await volumes.apply(written);
    verify(file("made"));
    const seen = await volumes.read(state);
    expect(seen?.id).toBe("images/made");
    expect(seen?.outputs).toEqual(state.outputs);
    expect(state.outputs.path).toBe(file("made"));
    await volumes.delete(state);
    await volumes.delete(state);
    expect(await volumes.read(state)).toBeUndefined();
    expect(names()).toEqual([]);
  });

  it("are uploaded byte for byte, sparse, and grown to the wished size", async () => {
    const state = await volumes.apply({
      ...DELETE,
      name: "up",
      source: { file: image, checksum: `sha256:${sha256File(image)}` },
    });
    expect(sha256File(file("up"))).toBe(sha256File(image));
    expect(state.outputs).toMatchObject({
      contentDigest: `sha256:${sha256File(image)}`,
      capacityBytes: 64 * MIB,
    });
    await volumes.delete(state);

    const raw = storage.path("sparse.raw");
    fs.writeFileSync(raw, Buffer.alloc(70_000, 1));
    fs.truncateSync(raw, 40 * MIB);
    const grown = await volumes.apply({
      ...DELETE,
      name: "grown",
      format: "raw",
      size: "100MiB",
      source: { file: raw },
    });
    const stat = fs.statSync(file("grown"));
    expect(stat.size).toBe(100 * MIB);
    expect(stat.blocks * 512).toBeLessThan(MIB);
    expect(
      fs
        .readFileSync(file("grown"))
        .subarray(0, 40 * MIB)
        .equals(fs.readFileSync(raw)),
    ).toBe(true);
    await volumes.delete(grown);
  });

  it.each([".gz", ".xz", ".zst"])("are decompressed on the way: %s", async (suffix) => {
    const [program, ...args] =
      { ".gz": ["gzip"], ".xz": ["xz"], ".zst": ["zstd", "-q"] }[suffix] ?? [];
    execFileSync(String(program), [...args, "-kf", image]);
    const state = await volumes.apply({
      ...DELETE,
      name: "plain",
      source: { file: image + suffix },
    });
    expect(sha256File(file("plain"))).toBe(sha256File(image));
    await volumes.delete(state);
  });

  it("come from a URL that breaks off, whole", async () => {
    const content = fs.readFileSync(image);
    const server = await startScriptedServer([
      serve(content, { etag: '"1"', breakAfter: 400_000 }),
      serve(content, { etag: '"1"' }),
    ]);
    const state = await volumes.apply({ ...DELETE, name: "fetched", source: { url: server.url } });
    await server.close();
    expect(sha256File(file("fetched"))).toBe(sha256File(image));
    await volumes.delete(state);
  });

  it("come through a pipe, whole or not at all", async () => {
    const pipe = storage.path("pipe");
    execFileSync("mkfifo", [pipe]);
    const write = (command: string) =>
      promisify(execFile)("sh", ["-c", `${command} > "$0"`, pipe]).catch(() => undefined);
    const length = `${fs.statSync(image).size}B`;
    const inputs = { ...DELETE, name: "piped", source: { file: pipe, length } };
    const short = write(`head -c 300000 ${image}`);
    await expect(volumes.apply(inputs)).rejects.toThrow(/ended after 300000/);
    await short;
    expect(fs.readdirSync(storage.path("pool"))).toEqual([]);

    const bytes = storage.path("piped.raw");
    fs.writeFileSync(bytes, Buffer.alloc(3_000_001, "bytes "));
    for (const [format, content] of [
      ["qcow2", image],
      ["raw", bytes],
    ] as const) {
      const source = { file: pipe, checksum: `sha256:${sha256File(content)}` };
      const [state] = await Promise.all([
        volumes.apply({ ...inputs, format, source }),
        write(`cat ${content}`),
      ]);
      expect(sha256File(file("piped"))).toBe(sha256File(content));
      await volumes.delete(state);
    }
    fs.rmSync(pipe);
  });

  it("leave nothing behind when the content is not what it should be", async () => {
    const content = fs.readFileSync(image);
    const short = await startScriptedServer([serve(content, { breakAfter: 500_000 })]);
    const html = await startScriptedServer([
      answer(200, { "content-type": "text/html" }, "<html>"),
    ]);
    const loop = await startScriptedServer([answer(302, { location: "/image" })]);
    const broken = storage.path("broken.qcow2.gz");
    execFileSync("gzip", ["-kf", image]);
    fs.writeFileSync(broken, fs.readFileSync(`${image}.gz`).subarray(0, -5000));
    const sources: readonly Properties[] = [
      { file: image, checksum: `sha256:${"0".repeat(64)}` },
      { file: image, checksum: `sha512:${"0".repeat(128)}` },
      { file: broken },
      { url: short.url },
      { url: html.url },
      { url: loop.url },
    ];
    for (const source of sources) {
      await expect(volumes.apply({ ...DELETE, name: "bad", source })).rejects.toThrow();
      expect(fs.readdirSync(storage.path("pool")).filter((name) => name.includes("bad"))).toEqual(
        [],
      );
    }
    await Promise.all([short.close(), html.close(), loop.close()]);
  });

  it("end with a cancel, and leave nothing behind", async () => {
    const cancel = new AbortController();
    const progress = {
      report: ({ doneBytes = 0 }) => {
        if (doneBytes > MIB) cancel.abort(new Error("cancelled by the test"));
      },
      info() {},
      warn() {},
    };
    const cancelled = new KindDriver(storage.connection, "Volume", {
      signal: cancel.signal,
      progress,
    });
    const raw = storage.path("cancel.raw");
    fs.writeFileSync(raw, Buffer.alloc(30 * MIB, 3));
    const attempt = cancelled.apply({
      ...DELETE,
      name: "cancelled",
      format: "raw",
      source: { file: raw },
    });
    await expect(attempt).rejects.toThrow();
    expect(
      fs.readdirSync(storage.path("pool")).filter((name) => name.includes("cancelled")),
    ).toEqual([]);
  });

  it("are never taken over or touched when someone else has the name", async () => {
    await storage.bed.virsh("vol-create-as", "images", "theirs", "1M", "--format", "raw");
    fs.writeFileSync(file("theirs-too"), "not listed by libvirt yet");
    for (const name of ["theirs", "theirs-too"]) {
      const before = fs.readFileSync(file(name));
      const attempt = volumes.apply({ ...DELETE, name, size: "1MiB", format: "raw" });
      await expect(attempt).rejects.toMatchObject({ code: "AlreadyExists" });
      expect(fs.readFileSync(file(name)).equals(before)).toBe(true);
    }
    await storage.bed.virsh("vol-delete", "--pool", "images", "theirs");
    fs.rmSync(file("theirs-too"));
    expect(fs.readdirSync(storage.path("pool")).filter((name) => name.includes("theirs"))).toEqual(
      [],
    );
  });

  it("are gone for libvirt when their file was removed by hand", async () => {
    const state = await volumes.apply({ ...DELETE, name: "by-hand", size: "1MiB" });
    fs.rmSync(file("by-hand"));
    expect(await volumes.read(state)).toBeUndefined();
    await volumes.delete(state);
    await volumes.delete(await volumes.apply(state.inputs));
  });

  it("grow and never shrink unasked", async () => {
    const inputs = { ...DELETE, name: "size", size: "8MiB", format: "raw" };
    const small = await volumes.apply(inputs);
    const large = await volumes.apply({ ...inputs, size: "16MiB" }, small);
    expect(fs.statSync(file("size")).size).toBe(16 * MIB);
    await expect(volumes.apply(inputs, large)).rejects.toThrow(/allowShrink/);
    expect(fs.statSync(file("size")).size).toBe(16 * MIB);
    await volumes.apply({ ...inputs, allowShrink: true }, large);
    expect(fs.statSync(file("size")).size).toBe(8 * MIB);
    await volumes.delete(large);
  });

  it.each(["raw", "qcow2"])("grow under a running machine, which sees it: %s", async (format) => {
    const inputs = { ...DELETE, name: `live-${format}`, size: "8MiB", format };
    const state = await volumes.apply(inputs);
    await startMachine(`grow-${format}`, file(inputs.name), format);
    const grown = await volumes.apply({ ...inputs, size: "16MiB" }, state);
    const info = await storage.bed.virsh("domblkinfo", `grow-${format}`, "vda");
    expect(info).toMatch(new RegExp(`Capacity: +${16 * MIB}`));
    expect((await volumes.read(grown))?.properties.size).toBe(16 * MIB);
    const shrunk = volumes.apply({ ...inputs, size: "4MiB", allowShrink: true }, grown);
    await expect(shrunk).rejects.toThrow(`grow-${format}`);
    await expect(volumes.delete(grown)).rejects.toThrow(`grow-${format}`);
    expect(fs.existsSync(file(inputs.name))).toBe(true);
    await storage.bed.virsh("destroy", `grow-${format}`);
    await volumes.delete(grown);
  });

  it("below an overlay are neither deleted nor resized under a machine", async () => {
    const base = await volumes.apply({ ...DELETE, name: "base", source: { file: image } });
    const backing = { volume: "images/base", format: "qcow2" };
    const overlay = await volumes.apply({ ...DELETE, name: "overlay", backing, size: "80MiB" });
    expect(virtualBytes(file("overlay"))).toBe(80 * MIB);
    const seen = await volumes.read(overlay);
    expect(seen?.properties).toMatchObject({ backing, size: 80 * MIB });
    await expect(volumes.delete(base)).rejects.toThrow('"images/overlay"');
    await startMachine("on-overlay", file("overlay"), "qcow2");
    await expect(volumes.delete(base)).rejects.toThrow('"on-overlay"');
    await expect(volumes.apply({ ...base.inputs, size: "100MiB" }, base)).rejects.toThrow(
      "on-overlay",
    );
    await storage.bed.virsh("destroy", "on-overlay");
    await volumes.delete(overlay);
    await volumes.delete(base);
  });

  describe("of what a running machine writes to", () => {
    const ways: readonly [string, Properties][] = [
      ["a copy", { cloneFrom: { volume: "images/source" } }],
      ["an overlay", { backing: { volume: "images/source", format: "qcow2" } }],
    ];
    let source: ResourceState;
    beforeAll(async () => {
      source = await volumes.apply({ ...DELETE, name: "source", source: { file: image } });
    });
    afterAll(() => volumes.delete(source));
    afterEach(() => storage.bed.virsh("destroy", "user").catch(() => undefined));

    const preview = (inputs: Properties) =>
      volumes.handler.preview?.({ inputs, changes: [] }, testOperation());

    it.each(ways)(
      "do not become %s: it is refused by the machine's name",
      async (_what, inputs) => {
        await startMachine("user", file("source"), "qcow2");
        const written = { ...DELETE, name: "from", ...inputs };
        expect(await preview(written)).toMatchObject([
          { severity: "warning", detail: expect.stringContaining('"user"') },
        ]);
        await expect(volumes.apply(written)).rejects.toMatchObject({
          code: "FailedPrecondition",
          message: expect.stringContaining('write to volume "images/source"'),
        });
        expect(names()).toEqual(["source"]);

        await storage.bed.virsh("destroy", "user");
        expect(await preview(written)).toEqual([]);
        await volumes.delete(await volumes.apply(written));
      },
    );

    it.each(ways)("become %s when the machine only reads", async (_what, inputs) => {
      await startMachine("user", file("source"), "qcow2", "<readonly/>");
      await volumes.delete(await volumes.apply({ ...DELETE, name: "from", ...inputs }));
    });

    it.each(ways)("become %s where they are the image below its overlay", async (_what, inputs) => {
      const backing = { volume: "images/source", format: "qcow2" };
      const overlay = await volumes.apply({ ...DELETE, name: "overlay", backing });
      await startMachine("user", file("overlay"), "qcow2");
      const written = { ...DELETE, name: "from", ...inputs };
      expect(await preview(written)).toEqual([]);
      await volumes.delete(await volumes.apply(written));
      await storage.bed.virsh("destroy", "user");
      await volumes.delete(overlay);
    });
  });

  it("are deleted only when the user said so", async () => {
    const inputs = { name: "kept", pool: "images", size: "1MiB" };
    const state = await volumes.apply(inputs);
    await expect(volumes.delete(state)).rejects.toMatchObject({ code: "FailedPrecondition" });
    await volumes.delete({ ...state, inputs: { ...inputs, onDelete: "keep" } });
    expect(fs.readdirSync(storage.path("pool"))).toContain("kept");
    await volumes.delete({
      ...state,
      inputs: { ...inputs, onDelete: "delete", wipeOnDelete: true },
    });
    expect(fs.readdirSync(storage.path("pool"))).not.toContain("kept");
  });

  it("are made 50 at once, copies and uploads among them, without one failure", async () => {
    const base = await volumes.apply({ ...DELETE, name: "base", source: { file: image } });
    const ways: readonly Properties[] = [
      { size: "8MiB" },
      { size: "8MiB", format: "raw" },
      { backing: { volume: "images/base", format: "qcow2" } },
      { cloneFrom: { volume: "images/base" } },
      { source: { file: image } },
    ];
    const states = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        volumes.apply({ ...DELETE, name: `many-${index}`, ...ways[index % ways.length] }),
      ),
    );
    expect(names()).toHaveLength(51);
    expect((await volumes.list()).filter(({ name }) => name.startsWith("many-"))).toHaveLength(50);
    await removeFinishedMarks(storage.connection);
    expect(fs.readdirSync(storage.path("pool"))).toHaveLength(51);
    await Promise.all(states.map((state) => volumes.delete(state)));
    await volumes.delete(base);
    expect(fs.readdirSync(storage.path("pool"))).toEqual([]);
  });

  it("ask the host once for each, and write nothing, when they are read", async () => {
    const state = await volumes.apply({ ...DELETE, name: "quiet", size: "1MiB" });
    const before = new Map(storage.connection.callCounts());
    await volumes.read(state);
    const after = storage.connection.callCounts();
    const calls = [...after].filter(([name, count]) => count !== (before.get(name) ?? 0));
    expect(calls.map(([name, count]) => [name, count - (before.get(name) ?? 0)])).toEqual([
      ["storageVolGetXMLDesc", 1],
    ]);
    await volumes.delete(state);
  });
});

import fs from "node:fs";
import { openConnection } from "../../../provider/backends/libvirt/connection";
import { removeFinishedMarks } from "../../../provider/backends/libvirt/kinds/volume/volume-marks";
import type { Properties } from "../../../provider/core/value";
import { type Cut, cutConnection } from "../../support/cut-connection";
import { answer, startScriptedServer } from "../../support/scripted-server";
import {
  KindDriver,
  makeQcow2,
  type StorageBed,
  sha256File,
  startStorageBed,
  virtualBytes,
} from "../../support/storage-bed";

/** What must be true of the file when the volume is there, by an oracle of its own. */
interface Way {
  readonly what: string;
  readonly inputs: (storage: StorageBed) => Properties;
  readonly verify: (file: string, storage: StorageBed) => void;
}

const MIB = 1_048_576;

const WAYS: readonly Way[] = [
  {
    what: "an empty qcow2 volume",
    inputs: () => ({ size: "8MiB" }),
    verify: (file) => expect(virtualBytes(file)).toBe(8 * MIB),
  },
  {
    what: "an empty raw volume",
    inputs: () => ({ size: "8MiB", format: "raw" }),
    verify: (file) => expect(fs.statSync(file).size).toBe(8 * MIB),
  },
  {
    what: "an uploaded qcow2 image",
    inputs: (storage) => ({ source: { file: storage.path("image.qcow2") } }),
    verify: (file, storage) =>
      expect(sha256File(file)).toBe(sha256File(storage.path("image.qcow2"))),
  },
  {
    what: "an overlay",
    inputs: () => ({ backing: { volume: "cut/base", format: "qcow2" } }),
    verify: (file) => expect(virtualBytes(file)).toBe(64 * MIB),
  },
  {
    what: "a copy",
    inputs: () => ({ cloneFrom: { volume: "cut/raw-base" }, format: "raw", size: "6MiB" }),
    verify: (file, storage) => {
      const copied = fs.readFileSync(file);
      expect(copied.length).toBe(6 * MIB);
      expect(
        copied.subarray(0, 4 * MIB).equals(fs.readFileSync(storage.path("pool", "raw-base"))),
      ).toBe(true);
    },
  },
];

const CUTS: readonly Cut[] = [
  ...Array.from({ length: 8 }, (_, write): Cut => ({ at: "before", write })),
  ...Array.from({ length: 8 }, (_, write): Cut => ({ at: "after", write })),
];

describe("a create that is killed", () => {
  let storage: StorageBed;
  let names = 0;

  beforeAll(async () => {
    storage = await startStorageBed();
    makeQcow2(storage.path("image.qcow2"), "64M", ["0 1M", "20M 2M"]);
    fs.writeFileSync(storage.path("raw.img"), Buffer.alloc(4 * MIB, "content "));
    await new KindDriver(storage.connection, "StoragePool").apply({
      name: "cut",
      path: storage.path("pool"),
    });
    const volumes = new KindDriver(storage.connection, "Volume");
    await volumes.apply({
      name: "base",
      pool: "cut",
      source: { file: storage.path("image.qcow2") },
    });
    await volumes.apply({
      name: "raw-base",
      pool: "cut",
      format: "raw",
      source: { file: storage.path("raw.img") },
    });
    await removeFinishedMarks(storage.connection);
  });
  afterAll(() => storage.stop());

  /** Runs into the cut, then again as a new process with the same program would. */
  async function cutThenAgain(way: Way, cut: Cut): Promise<boolean> {
    names += 1;
    const inputs = { name: `v${names}`, pool: "cut", onDelete: "delete", ...way.inputs(storage) };
    const first = openConnection(storage.bed.uri);
    const dying = cutConnection(first, cut);
    const attempt = new KindDriver(dying.connection, "Volume").apply(inputs);
    if (dying.wasCut()) throw new Error("cut before the first call");
    const outcome = await attempt.then(
      () => "made",
      () => "cut",
    );
    expect(outcome).toBe(dying.wasCut() ? "cut" : "made");
    await first.close();
    const second = openConnection(storage.bed.uri);
    const again = new KindDriver(second, "Volume");
    const state = await again.apply(inputs);
    way.verify(storage.path("pool", inputs.name), storage);
    await removeFinishedMarks(second);
    await again.delete(state);
    await second.close();
    expect(fs.readdirSync(storage.path("pool")).sort()).toEqual(["base", "raw-base"]);
    return dying.wasCut();
  }

  it.each(WAYS)("converges wherever it was cut: $what", async (way) => {
    const cuts: boolean[] = [];
    for (const cut of CUTS) cuts.push(await cutThenAgain(way, cut));
    // Every way has at least the mark, the volume and the finished mark, cut before and after each.
    expect(cuts.filter(Boolean).length).toBeGreaterThanOrEqual(6);
  });

  it.each([0, 1, 4096, 65_536, 1_000_000, 2_500_000])(
    "converges when the upload breaks off after %i bytes, and nothing looked finished between",
    async (bytes) => {
      const name = `broken-${bytes}`;
      const inputs = { name, pool: "cut", source: { file: storage.path("image.qcow2") } };
      const first = openConnection(storage.bed.uri);
      const dying = cutConnection(first, { at: "in-upload", bytes });
      await expect(new KindDriver(dying.connection, "Volume").apply(inputs)).rejects.toThrow();
      expect(dying.wasCut()).toBe(true);
      const left = fs.readFileSync(storage.path("pool", name)).subarray(0, 65_536);
      expect(left.every((byte) => byte === 0)).toBe(true);
      await first.close();
      const volumes = new KindDriver(storage.connection, "Volume");
      const state = await volumes.apply({ ...inputs, onDelete: "delete" });
      expect(sha256File(storage.path("pool", name))).toBe(sha256File(storage.path("image.qcow2")));
      await volumes.delete(state);
    },
  );

  it("never deletes a volume that someone else made after the cut", async () => {
    const inputs = { name: "theirs", pool: "cut", size: "8MiB", format: "raw" };
    const first = openConnection(storage.bed.uri);
    const dying = cutConnection(first, { at: "before", write: 1 });
    await expect(new KindDriver(dying.connection, "Volume").apply(inputs)).rejects.toThrow();
    await first.close();
    await storage.bed.virsh("vol-create-as", "cut", "theirs", "8M", "--format", "raw");
    fs.writeFileSync(storage.path("pool", "theirs"), "their data");
    const again = new KindDriver(storage.connection, "Volume").apply(inputs);
    await expect(again).rejects.toMatchObject({ code: "AlreadyExists" });
    expect(fs.readFileSync(storage.path("pool", "theirs"), "utf8")).toBe("their data");
    await storage.bed.virsh("vol-delete", "--pool", "cut", "theirs");
  });

  it("never deletes a volume that someone else made while the source was read", async () => {
    const virsh = ["vol-create-as", "cut", "theirs", "1M", "--format", "raw"] as const;
    const server = await startScriptedServer([
      (request, response) => {
        void storage.bed
          .virsh(...virsh)
          .finally(() => answer(200, { "content-type": "text/html" }, "<html>")(request, response));
      },
    ]);
    const inputs = { name: "theirs", pool: "cut", format: "raw", source: { url: server.url } };
    const attempt = new KindDriver(storage.connection, "Volume").apply(inputs);
    await expect(attempt).rejects.toThrow("is an HTML page");
    expect(fs.statSync(storage.path("pool", "theirs")).size).toBe(MIB);
    await server.close();
    await storage.bed.virsh("vol-delete", "--pool", "cut", "theirs");
  });
});

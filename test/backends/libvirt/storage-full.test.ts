import fs from "node:fs";
import type { Properties } from "../../../provider/core/value";
import { recordFigure } from "../../support/figure";
import { KindDriver, type StorageBed, startStorageBed } from "../../support/storage-bed";

describe("a pool whose disk is full", () => {
  let storage: StorageBed;
  let volumes: KindDriver;

  beforeAll(async () => {
    storage = await startStorageBed();
    fs.mkdirSync(storage.path("small"));
    // Mounted inside the bed's own namespace, where the daemon sees it and the host does not.
    await storage.bed.namespaceExec("mount", [
      "-t",
      "tmpfs",
      "-o",
      "size=8m",
      "tmpfs",
      storage.path("small"),
    ]);
    volumes = new KindDriver(storage.connection, "Volume");
    await new KindDriver(storage.connection, "StoragePool").apply({
      name: "small",
      path: storage.path("small"),
    });
    fs.writeFileSync(storage.path("big.raw"), Buffer.alloc(20 * 1_048_576, 1));
    fs.writeFileSync(storage.path("fits.raw"), Buffer.alloc(5 * 1_048_576, 1));
  });
  afterAll(() => storage.stop());

  const content = () => storage.bed.namespaceExec("ls", ["-A", storage.path("small")]);

  it.each<[string, string, (storage: StorageBed) => Properties]>([
    ["reserving", "64MiB", () => ({ size: "64MiB", format: "raw", preallocation: "full" })],
    ["uploading", "20MiB", (bed) => ({ format: "raw", source: { file: bed.path("big.raw") } })],
  ])("says so in figures and leaves nothing when %s", async (_what, need, inputs) => {
    const attempt = volumes.apply({ name: "v", pool: "small", ...inputs(storage) });
    const failure = await attempt.catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "ResourceExhausted" });
    expect(String(failure)).toMatch(
      new RegExp(`Pool "small" has .* of 8MiB free, and the volume needs ${need}\\.`),
    );
    expect(await content()).toBe("");
    recordFigure(String(failure).slice(String(failure).indexOf("Pool")));
  });

  it("says so in figures and leaves nothing but the original when copying", async () => {
    const base = await volumes.apply({
      name: "base",
      pool: "small",
      format: "raw",
      onDelete: "delete",
      source: { file: storage.path("fits.raw") },
    });
    const copy = {
      name: "copy",
      pool: "small",
      format: "raw",
      cloneFrom: { volume: "small/base" },
    };
    const failure = await volumes.apply(copy).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "ResourceExhausted" });
    expect(String(failure)).toMatch(/of 8MiB free, and the volume needs 5MiB\./);
    expect((await volumes.read(base))?.id).toBe("small/base");
    await volumes.delete(base);
    expect(await content()).toBe("");
  });

  it("says so in figures when it was full before, and takes volumes again when there is room", async () => {
    const fill = `head -c 16M /dev/zero > ${storage.path("small", "theirs")}`;
    await storage.bed.namespaceExec("sh", ["-c", fill]).catch(() => undefined);
    const inputs = { name: "v", pool: "small", onDelete: "delete", size: "1MiB" };
    const failure = await volumes.apply(inputs).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "ResourceExhausted" });
    expect(String(failure)).toContain('Pool "small" has 0B of 8MiB free');
    expect(await content()).toBe("theirs");
    await storage.bed.namespaceExec("rm", [storage.path("small", "theirs")]);
    await volumes.delete(await volumes.apply(inputs));
    expect(await content()).toBe("");
  });
});

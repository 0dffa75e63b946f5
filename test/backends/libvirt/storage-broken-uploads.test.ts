import { spawn } from "node:child_process";
import fs from "node:fs";
import { openConnection } from "../../../provider/backends/libvirt/connection";
import { recordFigure } from "../../support/figure";
import { serve, startScriptedServer } from "../../support/scripted-server";
import {
  KindDriver,
  makeQcow2,
  type StorageBed,
  sha256File,
  startStorageBed,
} from "../../support/storage-bed";

const MIB = 1_048_576;

describe("an upload that is broken off for real", () => {
  let storage: StorageBed;
  let image: string;

  beforeAll(async () => {
    storage = await startStorageBed();
    image = makeQcow2(storage.path("image.qcow2"), "256M", ["0 64M", "100M 64M"]);
    await new KindDriver(storage.connection, "StoragePool").apply({
      name: "images",
      path: storage.path("images"),
    });
  });
  afterAll(() => storage.stop());

  const file = (name: string) => storage.path("images", name);

  /** No header, so that nobody takes it for an image; or nothing at all. */
  function expectUnfinished(name: string): void {
    if (!fs.existsSync(file(name))) return;
    const head = fs.readFileSync(file(name)).subarray(0, 65_536);
    expect(head.every((byte) => byte === 0)).toBe(true);
  }

  async function expectNextRunIsRight(name: string): Promise<void> {
    const connection = openConnection(storage.bed.uri);
    const volumes = new KindDriver(connection, "Volume");
    const inputs = { name, pool: "images", onDelete: "delete", source: { file: image } };
    const state = await volumes.apply(inputs);
    expect(sha256File(file(name))).toBe(sha256File(image));
    await volumes.delete(state);
    await connection.close();
  }

  it.each([0.05, 0.3, 0.6, 0.95])("by kill -9 of our process after %d of it", async (part) => {
    const name = `killed-${part}`;
    const child = spawn(
      process.execPath,
      [
        "scripts/run.mjs",
        "test/support/upload-until-killed.ts",
        storage.bed.uri,
        name,
        image,
        String(part),
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await new Promise((resolve) => child.once("close", resolve));
    expectUnfinished(name);
    await expectNextRunIsRight(name);
  });

  it.each(["SIGTERM", "SIGKILL"] as const)("by %s of the daemon", async (signal) => {
    const name = `daemon-${signal}`;
    const connection = openConnection(storage.bed.uri);
    let restart: Promise<void> | undefined;
    const progress = {
      report: ({ doneBytes = 0 }) => {
        if (doneBytes > 20 * MIB) restart ??= storage.bed.restartDaemon(signal);
      },
      info() {},
      warn() {},
    };
    const volumes = new KindDriver(connection, "Volume", { progress });
    const inputs = { name, pool: "images", source: { file: image } };
    const attempt = await volumes.apply(inputs).catch((error: unknown) => error);
    await restart;
    // A daemon may finish what it has before it ends; then the upload was whole.
    if (attempt instanceof Error) expectUnfinished(name);
    else expect(sha256File(file(name))).toBe(sha256File(image));
    await connection.close();
    await expectNextRunIsRight(name);
  });

  it("by a source that ends too early, at every tenth of it", async () => {
    const content = fs.readFileSync(image);
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const breakAfter = Math.floor((content.length * tenth) / 10);
      const server = await startScriptedServer([serve(content, { breakAfter })]);
      const volumes = new KindDriver(storage.connection, "Volume");
      const attempt = volumes.apply({ name: "short", pool: "images", source: { url: server.url } });
      await expect(attempt).rejects.toMatchObject({ code: "Aborted" });
      expect(
        fs.readdirSync(storage.path("images")).filter((name) => name.includes("short")),
      ).toEqual([]);
      await server.close();
    }
    await expectNextRunIsRight("short");
    recordFigure("4 kills of our process, 2 of the daemon, 9 cuts of the source");
  });
});

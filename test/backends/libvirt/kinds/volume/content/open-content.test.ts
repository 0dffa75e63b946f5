import { execFile, execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { openContent } from "../../../../../../provider/backends/libvirt/kinds/volume/content/open-content";
import type { ProgressReport } from "../../../../../../provider/core/progress";
import { testOperation } from "../../../../../support/test-operation";

const CONTENT = Buffer.concat([
  Buffer.alloc(200_000, "text "),
  randomBytes(150_000),
  Buffer.alloc(90_000),
]);

describe("content", () => {
  let folder: string;
  let plain: string;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-content-"));
    plain = path.join(folder, "plain");
    fs.writeFileSync(plain, CONTENT);
    execFileSync("gzip", ["-k", plain]);
    execFileSync("xz", ["-k", plain]);
    execFileSync("zstd", ["-q", "-k", plain]);
    execFileSync("bzip2", ["-k", plain]);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  function hashOf(file: string, algorithm = "sha256"): string {
    return createHash(algorithm).update(fs.readFileSync(file)).digest("hex");
  }

  interface More {
    readonly checksum?: string;
    readonly length?: number;
    readonly decompress?: "auto" | "none" | "gzip" | "xz" | "zstd";
  }

  async function readAll(file: string, more: More = {}, operation = testOperation()) {
    const content = await openContent({ file, decompress: "auto", ...more }, "raw", operation);
    const pieces = [content.head];
    for await (const piece of content.rest) pieces.push(piece);
    return { content, all: Buffer.concat(pieces), digest: content.digest() };
  }

  it.each(["", ".gz", ".xz", ".zst"])(
    "arrives as it was before it became plain%s",
    async (suffix) => {
      const file = `${plain}${suffix}`;
      const { all, digest, content } = await readAll(file, { checksum: `sha256:${hashOf(file)}` });
      expect(all.equals(CONTENT)).toBe(true);
      expect(digest).toBe(`sha256:${hashOf(file)}`);
      expect(content.head).toHaveLength(65_536);
      expect(content.totalBytes).toBe(suffix === "" ? CONTENT.length : undefined);
    },
  );

  it("arrives as it is when it is not to be decompressed", async () => {
    const { all } = await readAll(`${plain}.gz`, { decompress: "none" });
    expect(all.equals(fs.readFileSync(`${plain}.gz`))).toBe(true);
  });

  it("is verified by sha512, however it is spelled", async () => {
    const { digest } = await readAll(plain, {
      checksum: `sha512:${hashOf(plain, "sha512").toUpperCase()}`,
    });
    expect(digest).toBe(`sha512:${hashOf(plain, "sha512")}`);
  });

  it("tells how far it is", async () => {
    const reports: ProgressReport[] = [];
    const progress = {
      report: (report: ProgressReport) => reports.push(report),
      info() {},
      warn() {},
    };
    await readAll(plain, {}, testOperation({ progress }));
    expect(reports.at(-1)).toEqual({
      stage: "upload",
      doneBytes: CONTENT.length,
      totalBytes: CONTENT.length,
    });
  });

  const cases: readonly [string, () => string, object, RegExp][] = [
    [
      "the wrong checksum",
      () => plain,
      { checksum: `sha256:${"0".repeat(64)}` },
      /another checksum: found sha256:[0-9a-f]{64}, expected sha256:0{64}/,
    ],
    ["bzip2", () => `${plain}.bz2`, {}, /bzip2/],
    [
      "another compression than said",
      () => `${plain}.gz`,
      { decompress: "xz" },
      /not compressed with xz/,
    ],
    ["a missing file", () => path.join(folder, "absent"), {}, /cannot be opened/],
    ...([".gz", ".xz", ".zst"].flatMap((suffix) => [
      [
        `a cut off ${suffix}`,
        () => damaged(suffix, (bytes) => bytes.subarray(0, -20_000)),
        {},
        /damaged or cut off/,
      ],
      [
        `a damaged ${suffix}`,
        () =>
          damaged(suffix, (bytes) => {
            bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 64);
            return bytes;
          }),
        {},
        /damaged or cut off|another checksum/,
      ],
    ]) as [string, () => string, object, RegExp][]),
  ];

  it.each(cases)("is refused with %s", async (_what, file, more, message) => {
    const name = file();
    const checksum = { checksum: `sha256:${hashOf(fs.existsSync(name) ? plain : plain)}` };
    await expect(
      readAll(name, { ...(name.includes("damaged") ? checksum : {}), ...more }),
    ).rejects.toThrow(message);
  });

  function damaged(suffix: string, damage: (bytes: Buffer) => Buffer): string {
    const file = path.join(folder, `damaged-${Math.random()}${suffix}`);
    fs.writeFileSync(file, damage(fs.readFileSync(`${plain}${suffix}`)));
    return file;
  }

  it.each([
    ["fewer", CONTENT.length + 1],
    ["more", CONTENT.length - 1],
  ])("is refused when its file has %s bytes than were said", async (_what, length) => {
    await expect(readAll(plain, { length })).rejects.toThrow(/source.length is \d+ bytes/);
  });

  describe("through a pipe", () => {
    let pipe: string;
    beforeEach(() => {
      pipe = path.join(folder, "pipe");
      execFileSync("mkfifo", [pipe]);
    });
    afterEach(() => fs.rmSync(pipe));

    /** Who writes into the pipe; waits, as every writer does, until somebody reads. */
    function write(command: string): Promise<unknown> {
      return promisify(execFile)("sh", ["-c", `${command} > "$0"`, pipe]).catch(() => undefined);
    }

    it.each(["", ".gz"])("arrives whole, and is verified: plain%s", async (suffix) => {
      const file = `${plain}${suffix}`;
      const written = write(`cat ${file}`);
      const { all, content } = await readAll(pipe, { checksum: `sha256:${hashOf(file)}` });
      await written;
      expect(all.equals(CONTENT)).toBe(true);
      expect(content.totalBytes).toBeUndefined();
    });

    it("arrives whole when its writer comes later than we do", async () => {
      const reading = readAll(pipe, { length: CONTENT.length });
      const written = write(`cat ${plain}`);
      const { all, content } = await reading;
      await written;
      expect(all.equals(CONTENT)).toBe(true);
      expect(content.totalBytes).toBe(CONTENT.length);
    });

    it.each<[string, string, More, RegExp]>([
      [
        "ends early",
        "head -c 300000",
        { length: CONTENT.length },
        /ended after 300000 of the 440000/,
      ],
      ["gives more", "cat", { length: CONTENT.length - 1 }, /has more, and source.length/],
      ["gives something else", "rev", { checksum: `sha256:${"0".repeat(64)}` }, /another checksum/],
    ])("is refused when its writer %s", async (_what, filter, more, message) => {
      const written = write(`${filter} ${plain}`);
      await expect(readAll(pipe, more)).rejects.toThrow(message);
      await written;
    });

    it("ends with a cancel, also when nobody ever writes", async () => {
      const cancel = new AbortController();
      const operation = testOperation({ signal: cancel.signal });
      const reading = readAll(pipe, { length: 1 }, operation);
      cancel.abort(new Error("cancelled by the test"));
      await expect(reading).rejects.toThrow("cancelled by the test");
    });
  });
});

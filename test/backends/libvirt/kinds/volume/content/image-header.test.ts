import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import {
  isProblem,
  readImageHeader,
} from "../../../../../../provider/backends/libvirt/kinds/volume/content/image-header";

const GIB = 2 ** 30;

describe("an image's header", () => {
  let folder: string;
  let image: Buffer;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-header-"));
    image = create("plain", "-o", "compat=1.1", "3G");
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  /** An image by QEMU's own tool. */
  function create(name: string, ...args: readonly string[]): Buffer {
    const file = path.join(folder, name);
    const at = args.at(-1);
    execFileSync("qemu-img", [
      "create",
      "-q",
      "-f",
      "qcow2",
      ...args.slice(0, -1),
      file,
      String(at),
    ]);
    return fs.readFileSync(file).subarray(0, 65_536);
  }

  function changed(change: (header: Buffer) => void): Buffer {
    const copy = Buffer.from(image);
    change(copy);
    return copy;
  }

  it.each([
    ["version 2", ["-o", "compat=0.10", "3G"]],
    ["version 3", ["3G"]],
    ["zstd inside", ["-o", "compression_type=zstd", "3G"]],
    ["subclusters", ["-o", "extended_l2=on,cluster_size=128k", "3G"]],
    ["small clusters", ["-o", "cluster_size=512", "3G"]],
    ["lazy refcounts", ["-o", "lazy_refcounts=on", "3G"]],
  ])("is known of a qcow2 image with %s", (what, args) => {
    const header = readImageHeader(create(what.replace(" ", "-"), ...args), "qcow2");
    expect(header).toEqual({ format: "qcow2", virtualBytes: 3 * GIB });
  });

  it.each<[string, () => Buffer, RegExp]>([
    [
      "a backing file",
      () => create("over", "-F", "qcow2", "-b", path.join(folder, "plain"), "3G"),
      /backing file/,
    ],
    [
      "a backing file of version 2",
      () => create("over2", "-o", "compat=0.10", "-F", "raw", "-b", "/etc/hostname", "1M"),
      /backing file/,
    ],
    [
      "a data file",
      () => create("ext", "-o", `data_file=${path.join(folder, "data")}`, "3G"),
      /data file/,
    ],
    [
      "a data file's name alone",
      () =>
        changed((header) => {
          const end = header.readUInt32BE(100);
          header.writeUInt32BE(0x44415441, end);
          header.writeUInt32BE(0, end + 4);
        }),
      /data file/,
    ],
    [
      "an unknown feature",
      () => changed((header) => header.writeBigUInt64BE(1n << 40n, 72)),
      /not known/,
    ],
    ["the corrupt bit", () => changed((header) => header.writeBigUInt64BE(2n, 72)), /corrupt/],
    ["version 4", () => changed((header) => header.writeUInt32BE(4, 4)), /version/],
    ["8 EiB", () => changed((header) => header.writeBigUInt64BE(2n ** 63n - 1n, 24)), /size/],
    ["no size", () => changed((header) => header.writeBigUInt64BE(0n, 24)), /size/],
    ["a huge table", () => changed((header) => header.writeUInt32BE(0xffffffff, 36)), /table/],
    ["cluster bits 63", () => changed((header) => header.writeUInt32BE(63, 20)), /header/],
    [
      "a header length of 2 GiB",
      () => changed((header) => header.writeUInt32BE(2 ** 31, 100)),
      /header/,
    ],
    ["50 bytes", () => image.subarray(0, 50), /cut off/],
    ["80 bytes", () => image.subarray(0, 80), /cut off/],
    ["a VMDK image", () => Buffer.from("KDMV"), /a VMDK image/],
    ["a VHDX image", () => Buffer.from("vhdxfile"), /a VHDX image/],
    ["gzip data", () => Buffer.from([0x1f, 0x8b, 8]), /gzip/],
    ["a web page", () => Buffer.from("\n <!DOCTYPE html>\n<html>"), /HTML/],
    ["nothing", () => Buffer.alloc(0), /no qcow2 image/],
    ["zeros", () => Buffer.alloc(65_536), /no qcow2 image/],
  ])("is refused as qcow2 with %s", (_what, head, message) => {
    const found = readImageHeader(head(), "qcow2");
    expect(isProblem(found) && `${found.summary}. ${found.detail}`).toMatch(message);
  });

  it.each<["raw" | "iso", string, () => Buffer, boolean]>([
    ["raw", "anything", () => Buffer.from("boot sector"), true],
    ["raw", "a web page", () => Buffer.from("<html><head>"), false],
    ["raw", "a qcow2 image", () => image, false],
    [
      "iso",
      "a CD image",
      () => Buffer.concat([Buffer.alloc(32_769), Buffer.from("CD001\u0001")]),
      true,
    ],
    ["iso", "no CD image", () => Buffer.alloc(65_536), false],
  ])("for %s takes %s: %#", (format, _what, head, isTaken) => {
    expect(isProblem(readImageHeader(head(), format))).toBe(!isTaken);
  });

  it("never throws, whatever the bytes", () => {
    const mutations = fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 30 });
    fc.assert(
      fc.property(mutations, fc.nat(400), (bytes, length) => {
        const head = changed((header) => {
          for (const [at, byte] of bytes) header[at] = byte;
        }).subarray(0, Math.max(length, 4));
        for (const format of ["raw", "qcow2", "iso"] as const) readImageHeader(head, format);
      }),
    );
  });
});

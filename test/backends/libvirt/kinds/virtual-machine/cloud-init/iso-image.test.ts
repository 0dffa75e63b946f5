import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import {
  type IsoFile,
  isoImage,
} from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/cloud-init/iso-image";

/** isoinfo (cdrkit) and blkid (util-linux) read what we write; they know nothing of our code. */
let folder: string;
let image: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-iso-"));
  image = path.join(folder, "seed.iso");
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(files: readonly IsoFile[]): void {
  fs.writeFileSync(image, isoImage("CIDATA", files));
}

function isoinfo(...args: readonly string[]): Buffer {
  return execFileSync("isoinfo", ["-i", image, ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

const text = (name: string, content: string): IsoFile => ({ name, content: Buffer.from(content) });

const seed = [
  text("meta-data", "instance-id: a\n"),
  text("user-data", `#cloud-config\n${"#".repeat(5000)}\n`),
  text("network-config", "version: 2\n"),
  text("empty", ""),
];

const trees = [
  { tree: "Rock Ridge", option: "-R" },
  { tree: "Joliet", option: "-J" },
];

test.each(trees)("$tree shows every file with its own name and content", ({ option }) => {
  write(seed);
  const names = isoinfo(option, "-f").toString().trim().split("\n").sort();
  expect(names).toEqual(["/empty", "/meta-data", "/network-config", "/user-data"]);
  for (const { name, content } of seed) {
    expect(isoinfo(option, "-x", `/${name}`)).toEqual(Buffer.from(content));
  }
});

test("cloud-init finds the image by its label and type", () => {
  write(seed);
  const said = execFileSync("blkid", ["-p", "-o", "export", image]).toString();
  expect(said).toMatch(/^LABEL=CIDATA$/m);
  expect(said).toMatch(/^TYPE=iso9660$/m);
});

test("directories of several sectors are read back whole", () => {
  const many = Array.from({ length: 36 }, (_, index) =>
    text(`${"long-".repeat(12)}${index}.conf`, `file ${index}`),
  );
  write(many);
  for (const { option } of trees) {
    const names = isoinfo(option, "-f").toString().trim().split("\n");
    expect(new Set(names)).toEqual(new Set(many.map(({ name }) => `/${name}`)));
  }
});

test("the same files give the same bytes, other content gives others", () => {
  expect(isoImage("CIDATA", seed).equals(isoImage("CIDATA", seed))).toBe(true);
  const changed = [text("meta-data", "instance-id: b\n"), ...seed.slice(1)];
  expect(isoImage("CIDATA", seed).equals(isoImage("CIDATA", changed))).toBe(false);
});

test("any content comes back byte by byte", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 6000 }), (bytes) => {
      write([{ name: "user-data", content: bytes }]);
      expect(isoinfo("-R", "-x", "/user-data").equals(bytes)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkSourceFile } from "../../../../../provider/backends/libvirt/kinds/volume/check-source-file";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-cut-off-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const RAW = path.join(folder, "disk.raw");
beforeAll(() => {
  // Data at both ends and in the middle, in different tables of the second level.
  const file = fs.openSync(RAW, "w");
  fs.ftruncateSync(file, 2 ** 30);
  for (const at of [0, 2 ** 29 + 12_345, 2 ** 30 - 70_000]) {
    // It compresses, and not to nothing.
    fs.writeSync(file, randomBytes(52_500).toString("base64"), at);
  }
  fs.closeSync(file);
});

const problems = (file: string) =>
  checkSourceFile({ source: { file, decompress: "auto" }, format: "qcow2" }).map(
    ({ path: where, summary }) => [where, summary],
  );

const WAYS: readonly (readonly [title: string, options: readonly string[]])[] = [
  ["as qemu-img converts it", []],
  ["compressed", ["-c"]],
  ["with small clusters", ["-o", "cluster_size=4k"]],
  ["with extended entries", ["-o", "extended_l2=on"]],
  ["of version 2", ["-o", "compat=0.10"]],
  ["with its tables reserved", ["-o", "preallocation=metadata"]],
];

describe.each(WAYS)("an image %s", (title, options) => {
  const image = path.join(folder, `${title.replaceAll(" ", "-")}.qcow2`);
  beforeAll(() => {
    execFileSync("qemu-img", ["convert", "-O", "qcow2", ...options, RAW, image]);
  });

  test("is taken whole, and refused when less and less of it is there", () => {
    expect(problems(image)).toEqual([]);
    const { size } = fs.statSync(image);
    for (const part of [0.9, 0.5, 0.2]) {
      fs.truncateSync(image, Math.floor(size * part));
      expect(problems(image)).toEqual([[["source", "file"], "is a qcow2 image that is cut off"]]);
    }
  });
});

test("an image of which nothing is used is whole", () => {
  const image = path.join(folder, "unused.qcow2");
  execFileSync("qemu-img", ["create", "-f", "qcow2", image, "1G"]);
  expect(problems(image)).toEqual([]);
});

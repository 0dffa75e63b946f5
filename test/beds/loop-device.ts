import { execFileSync } from "node:child_process";
import fs from "node:fs";

/** A block device over a file. */
export interface LoopDevice {
  readonly path: string;
  /** The file below it: what is really on the device. */
  readonly file: string;
  release(): void;
}

/** Makes an empty block device of so many MiB. Only root can. */
export function makeLoopDevice(file: string, mebibytes: number): LoopDevice {
  fs.writeFileSync(file, "");
  fs.truncateSync(file, mebibytes * 1_048_576);
  const path = execFileSync("losetup", ["--find", "--show", "--partscan", file], {
    encoding: "utf8",
  }).trim();
  return {
    path,
    file,
    release: () => {
      execFileSync("losetup", ["--detach", path]);
    },
  };
}

import { execFileSync } from "node:child_process";
import path from "node:path";
import { repositoryRoot } from "./repository-root";

/** What installs the tiny guest on the first disk of a machine, which then boots from it: see scripts/install-media.mjs. */
export interface InstallMedia {
  /** An image of a disc that boots by BIOS. */
  readonly iso: string;
  /** The folder of a TFTP server for PXE by BIOS. */
  readonly tftpRoot: string;
  /** What DHCP tells the firmware to load from there. */
  readonly bootFile: string;
}

/** The media of this machine, made if need be (a minute, once). */
export function installMedia(): InstallMedia {
  const script = path.join(repositoryRoot(), "scripts", "install-media.mjs");
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" })) as InstallMedia;
}

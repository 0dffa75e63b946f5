import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { LibvirtdBed } from "./private-libvirtd";
import { repositoryRoot } from "./repository-root";

/** One device, no daemons, no udev: the bed has none of these, and the other devices are not its own. */
const lvmConfig = (
  device: string,
) => `devices { dir="/dev" scan=["/dev"] filter=["a|^${device}(p[0-9]+)?$|","r|.*|"] use_devicesfile=0 obtain_device_list_from_udev=0 external_device_info_source="none" }
global { use_lvmpolld=0 event_activation=0 }
activation { udev_sync=0 udev_rules=0 monitoring=0 }
`;

/** Lets LVM in the bed see this device and its partitions alone. */
export function showToLvm(bed: LibvirtdBed, device: string): void {
  fs.writeFileSync(path.join(bed.stateDir, "lvm", "lvm.conf"), lvmConfig(device));
}

/**
 * Puts the programs of scripts/storage-tools.mjs into a bed's own view of /usr and starts its daemon
 * anew, so that it finds them. Nothing is installed on the host.
 */
export async function addStorageTools(bed: LibvirtdBed): Promise<void> {
  const script = path.join(repositoryRoot(), "scripts", "storage-tools.mjs");
  const tools = execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();
  const lvm = path.join(bed.stateDir, "lvm");
  fs.mkdirSync(lvm);
  showToLvm(bed, "/dev/none");
  const commands = [
    `mount -t overlay -o lowerdir=${tools}/usr:/usr overlay /usr`,
    "mkdir -p /run/lvm /run/lock/lvm /etc/lvm",
    `mount --bind ${lvm} /etc/lvm`,
  ];
  for (const command of commands) await bed.namespaceExec("sh", ["-c", command]);
  await bed.restartDaemon();
}

export interface IscsiTarget {
  readonly iqn: string;
  /** Changes the password of the one user, `virt`. */
  setPassword(password: string): Promise<void>;
}

/** An iSCSI target in user space, on the bed's own loopback, with one unit over a file. */
export async function startIscsiTarget(bed: LibvirtdBed, file: string): Promise<IscsiTarget> {
  const iqn = "iqn.2026-01.example:disks";
  const tgtadm = (...args: readonly string[]) =>
    bed.namespaceExec("tgtadm", ["--lld", "iscsi", ...args]);
  await bed.namespaceExec("tgtd", ["--iscsi", "portal=127.0.0.1:3260"]);
  await tgtadm("--op", "new", "--mode", "target", "--tid", "1", "-T", iqn);
  await tgtadm("--op", "new", "--mode", "logicalunit", "--tid", "1", "--lun", "1", "-b", file);
  await tgtadm("--op", "bind", "--mode", "target", "--tid", "1", "-I", "ALL");
  const account = (op: string, ...more: readonly string[]) =>
    tgtadm("--op", op, "--mode", "account", "--user", "virt", ...more);
  let hasAccount = false;
  return {
    iqn,
    setPassword: async (password) => {
      if (hasAccount) {
        await account("unbind", "--tid", "1");
        await account("delete");
      }
      hasAccount = true;
      await account("new", "--password", password);
      await account("bind", "--tid", "1");
    },
  };
}

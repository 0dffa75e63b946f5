// A disk that boots by BIOS (syslinux) and by UEFI (systemd-boot, without Secure Boot), written without a loop device.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const mebibyte = 1024 * 1024;

/**
 * @param {string} image the raw file to write
 * @param {Buffer} kernel a bzImage
 * @param {Buffer} initrd
 * @param {string} commandLine
 */
export async function makeDiskImage(image, kernel, initrd, commandLine) {
  const needed = Math.ceil((kernel.length + initrd.length) / mebibyte) + 8;
  const sizeMebibytes = Math.max(64, needed);
  fs.writeFileSync(image, "");
  fs.truncateSync(image, sizeMebibytes * mebibyte);
  const parts = `${image}.parts`;
  fs.mkdirSync(parts);
  const put = async (name, content) => {
    const file = path.join(parts, path.basename(name));
    fs.writeFileSync(file, content);
    await mtools("mcopy", ["-i", image, file, `::/${name}`]);
  };
  // 64 heads of 32 sectors make every cylinder one mebibyte.
  await mtools("mformat", [
    "-i",
    image,
    "-t",
    String(sizeMebibytes),
    "-h",
    "64",
    "-s",
    "32",
    "-v",
    "GUEST",
    "::",
  ]);
  await put("vmlinuz", kernel);
  await put("initrd.img", initrd);
  await put(
    "syslinux.cfg",
    `SERIAL 0\nDEFAULT guest\nPROMPT 0\nLABEL guest\n KERNEL vmlinuz\n INITRD initrd.img\n APPEND ${commandLine}\n`,
  );
  for (const folder of ["EFI", "EFI/BOOT", "loader", "loader/entries"])
    await mtools("mmd", ["-i", image, `::/${folder}`]);
  await put(
    "EFI/BOOT/BOOTX64.EFI",
    fs.readFileSync("/usr/lib/systemd/boot/efi/systemd-bootx64.efi"),
  );
  await put("loader/loader.conf", "timeout 0\n");
  await put(
    "loader/entries/guest.conf",
    `title guest\nlinux /vmlinuz\ninitrd /initrd.img\noptions ${commandLine}\n`,
  );
  await run("syslinux", ["--install", image], { env: mtoolsEnvironment });
  fs.rmSync(parts, { recursive: true });
}

const mtoolsEnvironment = { ...process.env, MTOOLS_SKIP_CHECK: "1", MTOOLSRC: "/dev/null" };

async function mtools(program, args) {
  await run(program, args, { env: mtoolsEnvironment });
}

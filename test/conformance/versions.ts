import { execFile } from "node:child_process";
import os from "node:os";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a figure was measured with: the machine and the tools that took part. */
export async function versions(): Promise<readonly string[]> {
  const tools = await Promise.all([
    said("libvirt", "libvirtd", ["--version"], /([\d.]+)/),
    said("QEMU", "qemu-system-x86_64", ["--version"], /version ([\d.]+)/),
  ]);
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return [
    `${cpus.length} × ${cpus[0]?.model.trim() ?? "unknown processor"}, ${memory} GiB`,
    `${os.type()} ${os.release()}`,
    `Node ${process.versions.node}`,
    ...tools,
  ];
}

async function said(
  name: string,
  program: string,
  args: readonly string[],
  version: RegExp,
): Promise<string> {
  try {
    const { stdout } = await run(program, [...args]);
    return `${name} ${version.exec(stdout)?.[1] ?? "of unknown version"}`;
  } catch {
    return `no ${name}`;
  }
}

import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { freePorts } from "./control-plane/free-ports";
import { repositoryRoot } from "./repository-root";

/** A machine under TCG with its own kernel, libvirt, NFS server and iSCSI target; see scripts/storage-host.mjs. */
export interface StorageHost {
  /** libvirt of the machine, over TCP on the loopback. */
  readonly uri: string;
  /** Runs a shell command in the machine and returns what it printed, trimmed. */
  run(command: string): Promise<string>;
  /** What the machine printed on its console. */
  console(): string;
  stop(): Promise<void>;
}

interface Files {
  readonly kernel: string;
  readonly initrd: string;
  readonly tools: string;
}

/** Ready after 50 s on an idle machine; emulated processors share the real ones with all else that runs. */
const READY_WITHIN_MS = 600_000;

export async function startStorageHost(): Promise<StorageHost> {
  const script = path.join(repositoryRoot(), "scripts", "storage-host.mjs");
  const files = JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" })) as Files;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-storage-host-"));
  const disk = path.join(folder, "disk.raw");
  fs.writeFileSync(disk, "");
  fs.truncateSync(disk, 256 * 1_048_576);
  const [libvirtPort = 0, shellPort = 0] = await freePorts(2);
  const serial = path.join(folder, "console.log");
  const forwards = `hostfwd=tcp:127.0.0.1:${libvirtPort}-10.0.2.15:16509,hostfwd=tcp:127.0.0.1:${shellPort}-10.0.2.15:2222`;
  const share = (tag: string, from: string) => [
    "-virtfs",
    `local,path=${from},mount_tag=${tag},security_model=none,readonly=on,multidevs=remap`,
  ];
  const machine = spawn(
    "qemu-system-x86_64",
    [
      ...["-nodefaults", "-no-user-config", "-display", "none", "-machine", "q35"],
      ...["-accel", "tcg,thread=multi,tb-size=256", "-cpu", "max", "-smp", "2", "-m", "1536"],
      ...[
        "-kernel",
        files.kernel,
        "-initrd",
        files.initrd,
        "-append",
        "console=ttyS0 quiet no_timer_check",
      ],
      ...["-serial", `file:${serial}`],
      ...share("host", "/"),
      ...share("tools", files.tools),
      ...["-drive", `file=${disk},format=raw,if=none,id=disk`],
      ...["-device", "virtio-blk-pci,drive=disk"],
      ...["-netdev", `user,id=net,restrict=on,${forwards}`],
      ...["-device", "virtio-net-pci,netdev=net,romfile="],
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const ended = new Promise<void>((resolve) => machine.once("exit", () => resolve()));
  const killWithUs = () => machine.kill("SIGKILL");
  process.once("exit", killWithUs);
  const stop = async () => {
    machine.kill("SIGKILL");
    await ended;
    process.off("exit", killWithUs);
    fs.rmSync(folder, { recursive: true });
  };
  const console = () => (fs.existsSync(serial) ? fs.readFileSync(serial, "utf8") : "");
  try {
    await readyLine(console, () => machine.exitCode === null);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    uri: `qemu+tcp://127.0.0.1:${libvirtPort}/system`,
    run: (command) => runInMachine(shellPort, command),
    console,
    stop,
  };
}

async function readyLine(read: () => string, isRunning: () => boolean): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!read().includes("STORAGE-HOST ready")) {
    if (Date.now() > deadline || !isRunning()) {
      throw new Error(`the storage host did not become ready:\n${read().slice(-4000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The machine has a shell behind a port; it ends with its input. */
function runInMachine(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1");
    let output = "";
    socket.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    socket.once("error", reject);
    socket.once("end", () => resolve(output.trim()));
    socket.write(`exec 2>&1\n${command}\nexit\n`);
  });
}

import { execFile, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { eventually } from "../support/eventually";
import { repositoryRoot } from "./repository-root";

const run = promisify(execFile);
const READY_TIMEOUT_MS = 600_000;
const SHELL_TIMEOUT_MS = 300_000;

/** A machine with SR-IOV and IOMMU, emulated, with a libvirtd of its own inside. */
export interface SriovGuestBed {
  /** Its libvirtd, over a forwarded port of the loopback interface: no login to the host. */
  readonly uri: string;
  /** The same by ssh, with a key of this bed alone. */
  readonly sshUri: string;
  /** The physical function, an igb with seven virtual functions. */
  readonly physicalFunction: string;
  /** A plain card, an e1000e, in a group of its own. */
  readonly plainCard: string;
  /** Runs a shell command inside; returns what it printed, trimmed. Rejects when it fails. */
  shell(command: string): Promise<string>;
  /** virsh against its libvirtd, as an oracle. */
  virsh(...args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

interface GuestFiles {
  readonly qemu: string;
  readonly data: readonly string[];
  readonly moduleDir?: string;
  readonly kernel: string;
  readonly initrd: string;
  readonly tools: string;
}

/** Boots in about 20 to 40 s under TCG. Ends with this process. */
export async function startSriovGuest(): Promise<SriovGuestBed> {
  const script = path.join(repositoryRoot(), "scripts", "sriov-guest.mjs");
  const { stdout } = await run(process.execPath, [script]);
  const files = JSON.parse(stdout) as GuestFiles;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-sriov-"));
  const login = await makeLogin(path.join(folder, "login"));
  const ports = { libvirt: await freePort(), ssh: await freePort() };
  const env = { ...process.env, ...(files.moduleDir && { QEMU_MODULE_DIR: files.moduleDir }) };
  const errors = fs.openSync(path.join(folder, "errors"), "w");
  const child = spawn(files.qemu, machineArguments(files, folder, ports), {
    env,
    stdio: ["ignore", "ignore", errors],
  });
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  const stop = async () => {
    process.removeListener("exit", end);
    const ended = new Promise((resolve) => child.once("close", resolve));
    if (child.exitCode === null && end()) await ended;
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(folder, () => child.exitCode !== null);
    await login.open(ports.ssh, errors);
  } catch (error) {
    await stop();
    throw error;
  }
  const uri = `qemu+tcp://127.0.0.1:${ports.libvirt}/system`;
  return {
    uri,
    sshUri: login.uri(ports.ssh),
    physicalFunction: "0000:01:00.0",
    plainCard: "0000:02:00.0",
    shell: shellOn(path.join(folder, "shell")),
    virsh: async (...args) => (await run("virsh", ["-q", "-c", uri, ...args])).stdout.trim(),
    stop,
  };
}

interface GuestLogin {
  /** Logs in once, for everybody; ends with the guest. `errors` is where ssh complains. */
  open(port: number, errors: number): Promise<void>;
  uri(port: number): string;
}

/**
 * Keys for one run: the guest's own, and one that it lets in. All share one login, as many a user's
 * own configuration has it: emulated, the exchange of keys takes half a minute on a busy machine.
 */
async function makeLogin(folder: string): Promise<GuestLogin> {
  fs.mkdirSync(folder);
  const at = (name: string) => path.join(folder, name);
  for (const name of ["host", "user"]) {
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", at(name)]);
  }
  const knownHosts = at("known_hosts");
  const shared = `-o ControlPath=${at("shared")}`;
  fs.writeFileSync(at("ssh"), `#!/bin/sh\nexec ssh ${shared} "$@"\n`, { mode: 0o755 });
  return {
    open: async (port, errors) => {
      const key = fs.readFileSync(at("host.pub"), "utf8");
      fs.writeFileSync(knownHosts, `[127.0.0.1]:${port} ${key}`);
      const known = `UserKnownHostsFile=${knownHosts}`;
      const words = ["-F", "none", "-MN", ...shared.split(" "), "-o", known, "-o", "BatchMode=yes"];
      const to = ["-i", at("user"), "-p", String(port), "root@127.0.0.1"];
      const logIn = () => spawn("ssh", [...words, ...to], { stdio: ["ignore", "ignore", errors] });
      let child = logIn();
      const isLoggedIn = () => {
        // The guest's sshd gives up on a login that takes too long.
        if (child.exitCode !== null) child = logIn();
        return fs.existsSync(at("shared"));
      };
      await eventually("somebody is logged in to the SR-IOV guest", isLoggedIn);
    },
    uri: (port) => {
      const query = new URLSearchParams({
        ...{ command: at("ssh"), keyfile: at("user"), known_hosts: knownHosts },
      });
      return `qemu+ssh://root@127.0.0.1:${port}/system?${query}`;
    },
  };
}

function machineArguments(
  files: GuestFiles,
  folder: string,
  ports: { readonly libvirt: number; readonly ssh: number },
): readonly string[] {
  const forward = (from: number, to: number) => `hostfwd=tcp:127.0.0.1:${from}-10.0.2.15:${to}`;
  const share = (tag: string, source: string, slot: number) => [
    ...["-fsdev", `local,id=${tag},path=${source},security_model=none,readonly=on,multidevs=remap`],
    ...["-device", `virtio-9p-pci,fsdev=${tag},mount_tag=${tag},addr=${slot}`],
  ];
  const card = (index: number, model: string, slot: number) => [
    ...["-netdev", `hubport,id=hub${index},hubid=0`],
    ...[
      "-device",
      `pcie-root-port,id=port${index},bus=pcie.0,chassis=${index},slot=${index},addr=${slot}.0`,
    ],
    ...[
      "-device",
      `${model},bus=port${index},netdev=hub${index},mac=52:54:00:11:00:0${index},romfile=`,
    ],
  ];
  return [
    ...["-nodefaults", "-no-user-config", "-nographic", "-machine", "q35"],
    ...[
      "-accel",
      "tcg,thread=multi,tb-size=512",
      "-cpu",
      "max",
      "-smp",
      "2,sockets=2",
      "-m",
      "2048",
    ],
    ...files.data.flatMap((data) => ["-L", data]),
    ...["-kernel", files.kernel, "-initrd", files.initrd],
    // The kernel's timer check panics when the machine is too busy to emulate in time.
    ...["-append", "console=ttyS0 quiet intel_iommu=on iommu=nopt no_timer_check panic=-1"],
    "-no-reboot",
    ...["-serial", `file:${path.join(folder, "serial")}`],
    ...["-chardev", `socket,id=shell,path=${path.join(folder, "shell")},server=on,wait=off`],
    ...["-serial", "chardev:shell", "-device", "intel-iommu,intremap=on"],
    ...share("host", "/", 2),
    ...share("tools", files.tools, 5),
    ...share("login", path.join(folder, "login"), 7),
    ...[
      "-netdev",
      `user,id=user,restrict=on,${forward(ports.libvirt, 16_509)},${forward(ports.ssh, 22)}`,
    ],
    ...["-device", "virtio-net-pci,netdev=user,addr=3,romfile="],
    ...card(1, "igb", 4),
    ...card(2, "e1000e", 6),
  ];
}

async function ready(folder: string, hasEnded: () => boolean): Promise<void> {
  const read = (name: string) =>
    fs.existsSync(path.join(folder, name))
      ? fs.readFileSync(path.join(folder, name), "latin1")
      : "";
  try {
    const isReady = () => {
      if (hasEnded()) throw new Error("QEMU ended");
      return read("serial").includes("SRIOV ready");
    };
    await eventually("the SR-IOV guest says ready", isReady, READY_TIMEOUT_MS);
  } catch (error) {
    throw new Error(`${error}: ${read("errors")}${read("serial").slice(-2000)}`);
  }
}

/** One command at a time, each answered by its output and its exit status. */
function shellOn(socketPath: string): (command: string) => Promise<string> {
  let last: Promise<unknown> = Promise.resolve();
  const ask = (command: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = net.connect(socketPath);
      let text = "";
      socket.on("error", reject);
      socket.setTimeout(SHELL_TIMEOUT_MS, () => {
        socket.destroy();
        reject(new Error(`${command}: no answer within ${SHELL_TIMEOUT_MS} ms`));
      });
      socket.on("data", (chunk) => {
        text += chunk.toString("latin1");
        const answer = /^([\s\S]*)\n<exit (\d+)>\r?\n/.exec(text);
        if (answer === null) return;
        socket.destroy();
        const [, out = "", code] = answer;
        if (code === "0") resolve(out.trim());
        else reject(new Error(`${command}: exit status ${code}: ${out}`));
      });
      socket.write(`${command.replaceAll("\n", "; ")}\n`);
    });
  return (command) => {
    const answer = last.then(() => ask(command));
    last = answer.catch(() => undefined);
    return answer;
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

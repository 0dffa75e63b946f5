import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { eventually } from "../support/eventually";
import { freePorts } from "./control-plane/free-ports";
import { repositoryRoot } from "./repository-root";

/** A real FTP server on the loopback address that lets anybody read. */
export interface FtpServer {
  /** `ftp://127.0.0.1:PORT` */
  readonly origin: string;
  /** What it serves. */
  readonly root: string;
  stop(): Promise<void>;
}

export async function startFtpServer(): Promise<FtpServer> {
  const script = path.join(repositoryRoot(), "scripts", "ftp-server.mjs");
  const tools = execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-ftp-"));
  fs.chmodSync(folder, 0o755);
  const root = path.join(folder, "served");
  const empty = path.join(folder, "empty");
  for (const one of [root, empty]) fs.mkdirSync(one);
  const [port = 0] = await freePorts(1);
  const config = path.join(folder, "vsftpd.conf");
  fs.writeFileSync(config, configuration({ port, root, empty }));
  // The kernel ends its sessions with it, and all of it with us. As first process it would serve nobody.
  const held = ["--pdeathsig", "KILL", "unshare", "--pid", "--fork", "--kill-child"];
  const program = ["sh", "-c", '"$0" "$1"; exit', path.join(tools, "usr/sbin/vsftpd"), config];
  const server = spawn("setpriv", [...held, ...program], {
    stdio: "ignore",
    env: { ...process.env, LD_LIBRARY_PATH: path.join(tools, "usr/lib/x86_64-linux-gnu") },
  });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  await untilListening(port, () => server.exitCode === null);
  return {
    origin: `ftp://127.0.0.1:${port}`,
    root,
    stop: async () => {
      server.kill("SIGKILL");
      await ended;
      fs.rmSync(folder, { recursive: true });
    },
  };
}

/** It serves as a user of every system that owns no files, confined to what it serves. */
function configuration(places: { port: number; root: string; empty: string }): string {
  return `listen=YES
listen_address=127.0.0.1
listen_port=${places.port}
background=NO
anonymous_enable=YES
no_anon_password=YES
ftp_username=daemon
anon_root=${places.root}
secure_chroot_dir=${places.empty}
seccomp_sandbox=NO
`;
}

async function untilListening(port: number, isRunning: () => boolean): Promise<void> {
  await eventually("the FTP server answers", () => {
    if (!isRunning()) throw new Error("the FTP server did not start");
    return answers(port);
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("data", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

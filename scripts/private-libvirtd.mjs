// A libvirtd of the project's own: nothing of the host's libvirt is read, changed or seen.
//
// As root it is a *system* daemon (qemu:///system) in its own mount, network and process namespaces: networks, bridges, dnsmasq and guests
// live there, and the kernel ends all of them with the namespace's first process. Without root it is a *session* daemon.
// Inside the namespaces the state folder is the daemon's /etc/libvirt, /var/lib/libvirt, /var/cache/libvirt and /var/log/libvirt.
//
// From the command line: node scripts/private-libvirtd.mjs start|stop|status|hold|virsh STATE_FOLDER [virsh arguments]
// "hold" prints one line of JSON when the daemon answers, and stops the daemon and removes the folder when its standard input ends.
import { execFile, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const initScript = fileURLToPath(new URL("private-libvirtd-init.sh", import.meta.url));
/** A unix socket's path has 108 bytes; libvirt's own longest name below the folder is short of 30. */
const longestSocketFolder = 78;

/** @typedef {{ pid: number, initPid: number, initStart: string, socket: string, socketFolder: string, mode: "system" | "session" }} Running */
/** @typedef {Running & { uri: string, stateDir: string, reused: boolean, stop: () => Promise<void> }} PrivateLibvirtd */

/**
 * Starts the daemon of a state folder, or finds the one that is running there.
 * @param {{ stateDir: string, lifetime?: "detached" | "with-parent", kvm?: boolean }} options
 *   kvm: let the daemon have the host's /dev/kvm; by default it has none, so that a test's machine is the same everywhere.
 *   lifetime: "with-parent" ends the daemon when this process ends, however it ends; "detached" (default) lets it live on.
 * @returns {Promise<PrivateLibvirtd>}
 */
export async function startPrivateLibvirtd({ stateDir, lifetime = "detached", kvm = false }) {
  const state = path.resolve(stateDir);
  const before = runningPrivateLibvirtd(state);
  if (before) return describe(state, before, true);
  const mode = process.getuid?.() === 0 ? "system" : "session";
  fs.mkdirSync(state, { recursive: true, mode: 0o755 });
  const socketFolder = makeSocketFolder(state);
  const running =
    mode === "system"
      ? await startSystem(state, socketFolder, { lifetime, kvm })
      : await startSession(state, socketFolder, lifetime);
  fs.writeFileSync(recordFile(state), JSON.stringify(running, undefined, 1), { mode: 0o600 });
  return describe(state, running, false);
}

/** The daemon running in a state folder, or undefined. @param {string} stateDir @returns {Running | undefined} */
export function runningPrivateLibvirtd(stateDir) {
  const record = readRecord(path.resolve(stateDir));
  return record && processStart(record.initPid) === record.initStart ? record : undefined;
}

/** Ends the daemon, its guests and its networks, and removes the state folder. Gone already is success. @param {string} stateDir */
export async function stopPrivateLibvirtd(stateDir) {
  const state = path.resolve(stateDir);
  const record = readRecord(state);
  if (record && processStart(record.initPid) === record.initStart) {
    if (record.mode === "session") await endSessionGuests(record);
    signal(record.initPid, "SIGKILL");
    await until(
      `process ${record.initPid} has ended`,
      30_000,
      () => processStart(record.initPid) !== record.initStart,
    );
  }
  if (record) fs.rmSync(record.socketFolder, { recursive: true, force: true });
  fs.rmSync(state, { recursive: true, force: true });
}

function describe(stateDir, running, reused) {
  const kind = running.mode === "system" ? "system" : "session";
  return {
    ...running,
    stateDir,
    reused,
    uri: `qemu+unix:///${kind}?socket=${running.socket}`,
    stop: () => stopPrivateLibvirtd(stateDir),
  };
}

async function startSystem(state, socketFolder, { lifetime, kvm }) {
  for (const folder of [
    "etc/qemu/networks/autostart",
    "etc/storage/autostart",
    "lib/images",
    "lib/boot",
    "cache",
    "log",
  ]) {
    fs.mkdirSync(path.join(state, folder), { recursive: true, mode: 0o755 });
  }
  if (fs.existsSync("/etc/libvirt/nwfilter")) {
    fs.cpSync("/etc/libvirt/nwfilter", path.join(state, "etc/nwfilter"), { recursive: true });
  }
  fs.writeFileSync(path.join(state, "etc/qemu.conf"), qemuConf);
  fs.writeFileSync(
    path.join(state, "libvirtd.conf"),
    libvirtdConf(socketFolder, path.join(state, "libvirtd.log")),
  );
  if (fs.existsSync("/dev/kvm") && !fs.existsSync(path.join(state, "kvm"))) {
    if (kvm) await run("mknod", ["-m", "666", path.join(state, "kvm"), "c", "10", "232"]);
    else fs.writeFileSync(path.join(state, "kvm"), "");
  }
  writeAccounts(state);
  const daemon = await find("libvirtd");
  const namespaces = [
    "--mount",
    "--net",
    "--pid",
    "--mount-proc",
    "--fork",
    "--kill-child=SIGKILL",
    "--propagation",
    "private",
  ];
  const command = ["unshare", ...namespaces, initScript, state, daemon];
  const socket = path.join(socketFolder, "libvirt-sock");
  const child = launch(command, lifetime, state, {});
  return answering(child, state, { socket, socketFolder, mode: "system" });
}

/** libvirtd looks its built-in accounts up even where others are configured; Debian makes them in the package of the system services. */
function writeAccounts(state) {
  const wanted = {
    passwd: [
      [
        "libvirt-qemu",
        "libvirt-qemu:x:64055:64055:Libvirt Qemu:/var/lib/libvirt:/usr/sbin/nologin",
      ],
    ],
    group: [
      ["kvm", "kvm:x:64056:"],
      ["libvirt", "libvirt:x:64057:"],
      ["libvirt-qemu", "libvirt-qemu:x:64055:"],
    ],
  };
  for (const [name, accounts] of Object.entries(wanted)) {
    const present = fs.readFileSync(`/etc/${name}`, "utf8");
    const missing = accounts.filter(
      ([account]) => !present.split("\n").some((line) => line.startsWith(`${account}:`)),
    );
    const lines = missing.map(([, line]) => `${line}\n`).join("");
    if (lines) fs.writeFileSync(path.join(state, name), `${present.replace(/\n*$/, "\n")}${lines}`);
  }
}

async function startSession(state, socketFolder, lifetime) {
  // Monitor sockets of guests live below XDG_CONFIG_HOME, so every folder is named through a short link.
  const short = path.join(socketFolder, "s");
  fs.symlinkSync(state, short);
  const env = { HOME: path.join(short, "home"), XDG_RUNTIME_DIR: path.join(socketFolder, "run") };
  for (const name of ["config", "cache", "data"])
    env[`XDG_${name.toUpperCase()}_HOME`] = path.join(short, name);
  for (const folder of Object.values(env)) fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.mkdirSync(path.join(short, "config/libvirt"), { recursive: true });
  fs.writeFileSync(
    path.join(short, "config/libvirt/qemu.conf"),
    'stdio_handler = "file"\nsecurity_driver = "none"\n',
  );
  fs.writeFileSync(
    path.join(state, "libvirtd.conf"),
    libvirtdConf(undefined, path.join(state, "libvirtd.log")),
  );
  const socket = path.join(env.XDG_RUNTIME_DIR, "libvirt/libvirt-sock");
  const daemon = [
    await find("libvirtd"),
    "-f",
    path.join(short, "libvirtd.conf"),
    "-p",
    path.join(short, "libvirtd.pid"),
  ];
  const child = launch(daemon, lifetime, state, env);
  return answering(child, state, { socket, socketFolder, mode: "session" });
}

const qemuConf = `# Written by scripts/private-libvirtd.mjs.
user = "root"
group = "root"
swtpm_user = "root"
swtpm_group = "root"
security_driver = "none"
stdio_handler = "file"
remember_owner = 0
# libvirt cannot carry the mount on /dev/kvm over into a /dev of the guest's own.
namespaces = [ ]
cgroup_controllers = [ ]
`;

function libvirtdConf(socketFolder, logFile) {
  const lines = [
    'auth_unix_rw = "none"',
    'auth_unix_ro = "none"',
    "log_level = 3",
    `log_outputs = "3:file:${logFile}"`,
  ];
  if (socketFolder)
    lines.unshift(`unix_sock_dir = "${socketFolder}"`, 'unix_sock_rw_perms = "0700"');
  lines.push(
    "max_clients = 500",
    "max_workers = 60",
    "max_client_requests = 50",
    "admin_max_clients = 5",
  );
  return `${lines.join("\n")}\n`;
}

function launch(command, lifetime, state, env) {
  const out = fs.openSync(path.join(state, "start.log"), "w");
  const bound =
    lifetime === "with-parent" ? ["setpriv", "--pdeathsig", "KILL", ...command] : command;
  const child = spawn(bound[0], bound.slice(1), {
    detached: lifetime === "detached",
    stdio: ["ignore", out, out],
    env: { PATH: searchPath(), LANG: "C.UTF-8", ...env },
    cwd: "/",
  });
  fs.closeSync(out);
  child.unref();
  return child;
}

/** Waits until the daemon answers a call, and names the process whose death ends everything. */
async function answering(child, state, where) {
  let failed;
  child.on("error", (error) => (failed = error));
  child.on(
    "exit",
    (code, by) => (failed ??= new Error(`libvirtd ended at its start (${by ?? `exit ${code}`})`)),
  );
  const check = () => {
    if (failed) throw new Error(`${failed.message}\n${startLog(state)}`, { cause: failed });
    return fs.existsSync(where.socket);
  };
  try {
    await until("libvirtd's socket exists", 30_000, check);
    const kind = where.mode === "system" ? "system" : "session";
    await run("virsh", ["-c", `qemu+unix:///${kind}?socket=${where.socket}`, "version"], {
      env: { ...process.env, LC_ALL: "C" },
    });
  } catch (error) {
    signal(child.pid, "SIGKILL");
    throw error;
  }
  child.removeAllListeners("exit");
  const initPid = where.mode === "system" ? firstChild(child.pid) : child.pid;
  return { pid: child.pid, initPid, initStart: processStart(initPid), ...where };
}

async function endSessionGuests(record) {
  const uri = `qemu+unix:///session?socket=${record.socket}`;
  const { stdout } = await run("virsh", ["-c", uri, "list", "--uuid"]).catch(() => ({
    stdout: "",
  }));
  for (const uuid of stdout.split("\n").filter(Boolean)) {
    await run("virsh", ["-c", uri, "destroy", uuid]).catch(() => undefined);
  }
}

function makeSocketFolder(state) {
  const near = path.join(state, "sock");
  if (process.getuid?.() === 0 && near.length <= longestSocketFolder) {
    fs.rmSync(near, { recursive: true, force: true });
    fs.mkdirSync(near, { mode: 0o700 });
    return near;
  }
  return fs.mkdtempSync(
    path.join(fs.realpathSync(os.tmpdir()).length < 30 ? os.tmpdir() : "/tmp", "virt-"),
  );
}

function recordFile(state) {
  return path.join(state, "daemon.json");
}

function readRecord(state) {
  try {
    return JSON.parse(fs.readFileSync(recordFile(state), "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function startLog(state) {
  const read = (name) =>
    fs.existsSync(path.join(state, name)) ? fs.readFileSync(path.join(state, name), "utf8") : "";
  return `${read("start.log")}${read("libvirtd.log")}`.split("\n").slice(-20).join("\n");
}

/** When a process began, in clock ticks since boot: tells it from a later one with the same number. A zombie has ended. */
function processStart(pid) {
  try {
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function firstChild(pid) {
  for (const name of fs.readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const fields = fs
        .readFileSync(`/proc/${name}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      if (Number(fields[1]) === pid) return Number(name);
    } catch {
      // It ended between the listing and the reading.
    }
  }
  throw new Error(`process ${pid} has no child`);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

async function until(what, timeoutMs, condition) {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs / 1000} s in vain: ${what}`);
    await delay(10);
  }
}

function searchPath() {
  return `${process.env.PATH ?? ""}:/usr/sbin:/usr/bin:/sbin:/bin`;
}

async function find(program) {
  for (const folder of searchPath().split(":")) {
    const file = path.join(folder, program);
    if (folder && fs.existsSync(file)) return file;
  }
  throw new Error(`${program} is not installed; node scripts/host-packages.mjs installs it`);
}

async function hold(stateDir) {
  const daemon = await startPrivateLibvirtd({ stateDir, lifetime: "with-parent" });
  console.log(JSON.stringify(daemon));
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(name, () => process.stdin.destroy());
  process.stdin.resume();
  await new Promise((resolve) => process.stdin.once("close", resolve));
  await daemon.stop();
}

async function main([command, stateDir, ...args]) {
  if (command === "start" && stateDir) {
    console.log((await startPrivateLibvirtd({ stateDir })).uri);
  } else if (command === "stop" && stateDir) {
    await stopPrivateLibvirtd(stateDir);
  } else if (command === "status" && stateDir) {
    const running = runningPrivateLibvirtd(stateDir);
    console.log(running ? `running, process ${running.initPid}` : "not running");
  } else if (command === "hold" && stateDir) {
    await hold(stateDir);
  } else if (command === "virsh" && stateDir) {
    const daemon = await startPrivateLibvirtd({ stateDir });
    spawn("virsh", ["-c", daemon.uri, ...args], { stdio: "inherit" });
  } else {
    console.error(
      "usage: node scripts/private-libvirtd.mjs start|stop|status|hold|virsh STATE_FOLDER [virsh arguments]",
    );
    process.exitCode = 2;
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  await main(process.argv.slice(2));
}

// Runs a program that insists on listening on every address: in a network of its own, where that is nobody else's. It reaches one port
// of this machine's loopback address, and is reached at one, whose number the first line says; connections are handed over as open
// sockets. Its processes and its /run are its own too, and everything of it ends with this process.
// usage: node scripts/private-network.mjs '{"reaches":6443,"serves":8443,"run":"FOLDER"}' PROGRAM [ARGUMENTS]
// "serves" (optional): the program's own port. "run" (optional): a folder whose content the program finds in /run.
import { execFileSync, spawn } from "node:child_process";
import net from "node:net";
import { fileURLToPath } from "node:url";

const LOOPBACK = "127.0.0.1";
const script = fileURLToPath(import.meta.url);
const namespaces = ["--net", "--mount", "--pid", "--mount-proc", "--fork", "--kill-child=SIGKILL"];

/** Accepts on a port of this side (0: any), and lets the other side answer. Returns the port. */
async function accept(port, otherSide) {
  const server = net.createServer({ pauseOnConnect: true }, (socket) => {
    socket.on("error", () => socket.destroy());
    otherSide.send("connection", socket, {}, () => undefined);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, LOOPBACK, resolve);
  });
  return server.address().port;
}

/** Connects what the other side accepted with a port of this side. */
function answer(port, otherSide) {
  otherSide.on("message", (_, socket) => {
    // The other end may be gone before its connection is handed over.
    if (!socket) return;
    const target = net.connect(port, LOOPBACK);
    for (const [one, other] of [
      [socket, target],
      [target, socket],
    ]) {
      one.on("error", () => undefined);
      one.once("close", () => other.destroy());
    }
    socket.pipe(target).pipe(socket);
  });
}

async function outside(options, command) {
  const inner = [process.execPath, script, "--inside", JSON.stringify(options), ...command];
  const child = spawn("setpriv", ["--pdeathsig", "KILL", "unshare", ...namespaces, ...inner], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.once("error", fail);
  child.once("close", (code) => process.exit(code ?? 1));
  answer(options.reaches, child);
  if (options.serves) console.log(`reached at ${await accept(0, child)}`);
}

async function inside({ reaches, serves, run }, [program, ...args]) {
  execFileSync("ip", ["link", "set", "lo", "up"]);
  execFileSync("mount", ["-t", "tmpfs", "-o", "mode=755", "tmpfs", "/run"]);
  if (run) execFileSync("cp", ["-r", `${run}/.`, "/run"]);
  if (serves) answer(serves, process);
  await accept(reaches, process);
  spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] })
    .once("error", fail)
    .once("close", (code) => process.exit(code ?? 1));
}

function fail(error) {
  console.error(error);
  process.exit(1);
}

const [first = "", ...rest] = process.argv.slice(2);
if (first === "--inside") await inside(JSON.parse(rest[0]), rest.slice(1));
else await outside(JSON.parse(first), rest);

import { spawn, spawnSync } from "node:child_process";
import http2 from "node:http2";
import path from "node:path";
import { buildPlugins } from "../beds/build-plugins";
import { type Budget, type Measurement, median } from "./budget";

const RUNS = 15;

/** The engine goes on when it has read the port; its first call is answered when the rest is loaded. */
export const pulumiStartBudgets: readonly Budget[] = [
  {
    name: "Pulumi plugin, spawn to ready (port line)",
    comparison: "node -e 0",
    budget: "≤ 2",
    measure: () => measure("port"),
  },
  {
    name: "Pulumi plugin, spawn to first answer",
    comparison: "node -e 0",
    budget: "≤ 2",
    measure: () => measure("answer"),
  },
];

interface Start {
  readonly port: number;
  readonly answer: number;
}

async function measure(until: keyof Start): Promise<Measurement> {
  const plugin = path.join(await buildPlugins(), "pulumi-resource-virt");
  // The first start compiles what later ones find compiled.
  await start(plugin);
  const ours: number[] = [];
  const node: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push((await start(plugin))[until]);
    const began = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    node.push(performance.now() - began);
  }
  const [mine, against] = [median(ours), median(node)];
  return { ours: mine, against, unit: "ms", met: mine <= 2 * against };
}

/** Milliseconds to the port line, and to the answer to a Handshake. */
async function start(plugin: string): Promise<Start> {
  const began = performance.now();
  const child = spawn(plugin, ["127.0.0.1:1"], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<string>((resolve) => {
    child.stdout.once("data", (chunk) => resolve(String(chunk).trim()));
  });
  const toPort = performance.now() - began;
  const session = http2.connect(`http://127.0.0.1:${port}`);
  const stream = session.request({
    ":method": "POST",
    ":path": "/pulumirpc.ResourceProvider/Handshake",
    "content-type": "application/grpc",
    te: "trailers",
  });
  // One message of no bytes: a request whose fields all have their defaults.
  stream.end(Buffer.alloc(5));
  stream.resume();
  await new Promise((resolve, reject) => {
    stream.once("end", resolve);
    stream.once("error", reject);
  });
  const toAnswer = performance.now() - began;
  session.destroy();
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  await ended;
  return { port: toPort, answer: toAnswer };
}

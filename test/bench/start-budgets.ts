import { spawn } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import path from "node:path";
import { makeCertificate } from "../../provider/frontends/terraform-plugin/process/certificate";
import { buildPlugins } from "../beds/build-plugins";
import { repositoryRoot } from "../beds/repository-root";
import { type Budget, type Measurement, median } from "./budget";

const ROUNDS = 21;
const LIMIT = 2;

/** From the spawn of a plugin to the line that tells its engine where it listens. */
export const startBudgets: readonly Budget[] = [
  {
    name: "Terraform plugin, spawn to ready",
    comparison: "`node -e 0`",
    budget: "≤ 2",
    measure: () =>
      compare("terraform-provider-virt", [], {
        TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
        PLUGIN_PROTOCOL_VERSIONS: "6",
        PLUGIN_CLIENT_CERT: makeCertificate().certificatePem,
      }),
  },
  {
    name: "Pulumi plugin, spawn to ready",
    comparison: "`node -e 0`",
    budget: "≤ 2",
    measure: async () => {
      const engine = net.createServer().listen(0, "127.0.0.1");
      await once(engine, "listening");
      const { port } = engine.address() as net.AddressInfo;
      try {
        return await compare("pulumi-resource-virt", [`127.0.0.1:${port}`], {});
      } finally {
        engine.close();
      }
    },
  },
];

async function compare(
  plugin: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Measurement> {
  const program = path.join(await buildPlugins(), plugin);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bareMs = await timeBareNode();
    const oursMs = await timeToFirstLine(program, args, env);
    // The first round fills the cache of compiled code.
    if (round === 0) continue;
    bare.push(bareMs);
    ours.push(oursMs);
  }
  const [mine, against] = [median(ours), median(bare)];
  return { ours: mine, against, unit: "ms", met: mine <= LIMIT * against };
}

async function timeBareNode(): Promise<number> {
  const start = performance.now();
  await once(spawn("node", ["-e", "0"], { stdio: "ignore", env: environment({}) }), "exit");
  return performance.now() - start;
}

async function timeToFirstLine(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const start = performance.now();
  const child = spawn(program, [...args], {
    stdio: ["pipe", "pipe", "ignore"],
    env: environment(env),
  });
  const ended = once(child, "close");
  const first = await Promise.race([once(child.stdout, "data"), ended.then(() => undefined)]);
  const elapsed = performance.now() - start;
  child.kill("SIGTERM");
  await ended;
  if (first === undefined) throw new Error(`${program} ended before it was ready`);
  return elapsed;
}

/** Both sides run the same Node. */
function environment(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const bin = path.join(repositoryRoot(), "node_modules", ".bin");
  return { ...process.env, ...env, PATH: `${bin}:${process.env.PATH ?? ""}` };
}

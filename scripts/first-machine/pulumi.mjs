// The first machine through the Pulumi CLI on PATH. The program is examples/first-machine/pulumi, run inside this process by Pulumi's
// Automation API: so the CLI alone is enough, without a language host, an account or a network.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "../repository.mjs";

const example = path.join(root, "examples", "first-machine", "pulumi");
const stackName = "first-machine";
const require = createRequire(import.meta.url);

/** @typedef {{ state: string, uri: string, image: string }} Context state: an existing folder of this run's own */

export const pulumi = {
  name: "the Pulumi CLI on PATH",
  program: path.relative(root, path.join(example, "index.ts")),

  /** Shows the preview. @param {Context} context @returns {Promise<boolean>} whether there is anything to do */
  async preview(context) {
    const stack = await select(context);
    const { changeSummary } = await stack.preview(shown());
    return Object.keys(changeSummary).some(
      (operation) => operation !== "same" && operation !== "read",
    );
  },

  /** @param {Context} context */
  async apply(context) {
    await (await select(context)).up(shown());
  },

  /** @param {Context} context @returns {Promise<Record<string, unknown>>} */
  async outputs(context) {
    const outputs = await (await select(context)).outputs();
    return Object.fromEntries(
      Object.entries(outputs).map(([name, { value, secret }]) => [
        name,
        secret ? "[secret]" : value,
      ]),
    );
  },

  /** @param {Context} context */
  async destroy(context) {
    if (!fs.existsSync(path.join(context.state, "pulumi"))) return;
    const stack = await select(context);
    await stack.destroy(shown());
    await stack.workspace.removeStack(stackName);
  },
};

function shown() {
  const color = process.stdout.isTTY && !process.env.NO_COLOR ? "always" : "never";
  return { color, onOutput: (text) => process.stdout.write(text) };
}

async function select({ state, uri, image }) {
  const { LocalWorkspace } = require("@pulumi/pulumi/automation");
  const backend = path.join(state, "pulumi");
  const workDir = path.join(state, "work");
  for (const folder of [backend, workDir]) fs.mkdirSync(folder, { recursive: true });
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName, projectName: "first-machine", program: await program(state) },
    {
      workDir,
      envVars: {
        PULUMI_HOME: path.join(state, "home"),
        PULUMI_BACKEND_URL: `file://${backend}`,
        PULUMI_CONFIG_PASSPHRASE: "",
        PULUMI_SKIP_UPDATE_CHECK: "true",
        PATH: `${path.join(root, "node_modules", ".bin")}:${process.env.PATH ?? ""}`,
      },
      projectSettings: {
        name: "first-machine",
        runtime: "nodejs",
        plugins: { providers: [{ name: "virt", path: path.join(root, "dist") }] },
      },
    },
  );
  await stack.setAllConfig({ "virt:uri": { value: uri }, image: { value: image } });
  return stack;
}

/** The same file that `pulumi up` runs in a project of its own: its exports are the stack's outputs. */
async function program(state) {
  const { build } = require("esbuild");
  const outfile = path.join(state, "program.cjs");
  await build({
    entryPoints: [path.join(example, "index.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22",
    external: ["@pulumi/pulumi", "@pulumi/pulumi/*"],
    alias: { "@virt-iac/pulumi": path.join(root, "sdk", "pulumi") },
    logLevel: "warning",
  });
  return async () => {
    delete require.cache[outfile];
    return { ...createRequire(path.join(root, "package.json"))(outfile) };
  };
}

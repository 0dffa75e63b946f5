// What every command of the README needs of this checkout: its packages and its plugins.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");
/** Everything a command makes in this checkout, but for node_modules and dist. */
export const stateFolder = path.join(root, ".state");
/** Node 24 of the npm package, whatever the system has. */
export const nodeProgram = path.join(root, "node_modules", ".bin", "node");

/** The environment in which this checkout's programs come first. */
export function programEnvironment(more = {}) {
  const bin = path.join(root, "node_modules", ".bin");
  return { ...process.env, PATH: `${bin}:${process.env.PATH ?? ""}:/usr/sbin:/sbin`, ...more };
}

/** Installs the packages of the lock file unless they are there. @returns {Promise<boolean>} whether it installed */
export async function ensurePackages() {
  if (packagesMatch()) return false;
  await call("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline"], { quiet: true });
  return true;
}

/** Builds the plugins into dist; it takes about a second. */
export async function buildPlugins() {
  await call(nodeProgram, [path.join("scripts", "build.mjs")], { quiet: true });
}

/**
 * Runs a program in the checkout. Rejects with the end of its output when it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv, cwd?: string }} options quiet: its output is shown only in an error
 */
export async function call(
  program,
  args,
  { quiet = false, env = programEnvironment(), cwd = root } = {},
) {
  const stdio = quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"];
  const child = spawn(program, args, { cwd, env, stdio });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) =>
    child.once("error", reject).once("close", (status, signal) => resolve(status ?? signal)),
  );
  if (code !== 0) {
    const end = output.trimEnd().split("\n").slice(-25).join("\n");
    throw new Error(
      `${path.basename(program)} ${args[0]} ended with ${code}${end ? `\n${end}` : ""}`,
    );
  }
  return output;
}

/** npm writes what it installed beside it; packages for other systems are in the lock file only. */
function packagesMatch() {
  const installedFile = path.join(root, "node_modules", ".package-lock.json");
  if (!fs.existsSync(installedFile) || !fs.existsSync(nodeProgram)) return false;
  const wanted = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(fs.readFileSync(installedFile, "utf8")).packages;
  return Object.entries(wanted).every(([name, { version, optional, peer }]) => {
    if (name === "" || ((optional || peer) && !installed[name])) return true;
    return installed[name]?.version === version;
  });
}

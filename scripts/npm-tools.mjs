// npm packages that only some commands need: installed once per machine from a folder of tools/ with its lock file, outside the repository.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cached, cacheKey } from "./machine-cache.mjs";

const run = promisify(execFile);
const files = ["package.json", "package-lock.json"];

/**
 * A folder whose node_modules holds what tools/NAME asks for.
 * @param {string} name
 * @param {{ say?: (line: string) => void }} options
 */
export async function ensureNpmTools(name, { say = () => {} } = {}) {
  const source = fileURLToPath(new URL(`../tools/${name}`, import.meta.url));
  const contents = files.map((file) => fs.readFileSync(path.join(source, file)));
  return cached(name, cacheKey(contents), async (making) => {
    say(`Installing the tools for ${name} (about half a minute, once)`);
    for (const file of files) fs.copyFileSync(path.join(source, file), path.join(making, file));
    await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: making,
      maxBuffer: 1 << 26,
    });
  });
}

// From the command line: node scripts/npm-tools.mjs NAME   prints the folder.
if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  console.log(await ensureNpmTools(process.argv[2], { say: (line) => console.error(line) }));
}

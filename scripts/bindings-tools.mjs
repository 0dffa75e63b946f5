// What generates, compiles and runs the bindings for CDKTF and cdktn: installed once per machine from tools/bindings, outside the repository.
// From the command line: node scripts/bindings-tools.mjs   prints the folder that has node_modules.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cached, cacheKey } from "./machine-cache.mjs";

const run = promisify(execFile);
const source = fileURLToPath(new URL("../tools/bindings", import.meta.url));
const files = ["package.json", "package-lock.json"];

/** A folder whose node_modules holds the generators, both libraries and constructs. @param {{ say?: (line: string) => void }} options */
export async function ensureBindingsTools({ say = () => {} } = {}) {
  const contents = files.map((name) => fs.readFileSync(path.join(source, name)));
  return cached("bindings", cacheKey(contents), async (making) => {
    say("Installing the binding generators (about half a minute, once)");
    for (const name of files) fs.copyFileSync(path.join(source, name), path.join(making, name));
    await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: making,
      maxBuffer: 1 << 26,
    });
  });
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  console.log(await ensureBindingsTools({ say: (line) => console.error(line) }));
}

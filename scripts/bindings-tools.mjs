// What generates, compiles and runs the bindings for CDKTF and cdktn: installed once per machine from tools/bindings, outside the repository.
// From the command line: node scripts/bindings-tools.mjs   prints the folder that has node_modules.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNpmTools } from "./npm-tools.mjs";

/** A folder whose node_modules holds the generators, both libraries and constructs. @param {{ say?: (line: string) => void }} options */
export function ensureBindingsTools(options = {}) {
  return ensureNpmTools("bindings", options);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  console.log(await ensureBindingsTools({ say: (line) => console.error(line) }));
}

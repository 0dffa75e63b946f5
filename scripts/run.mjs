// Runs a TypeScript program of this repository: bundles it next to node_modules' cache and executes it.
// Usage: node scripts/run.mjs path/to/program.ts [arguments]
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error("usage: node scripts/run.mjs path/to/program.ts [arguments]");
  process.exit(2);
}
const outDir = path.join(root, "node_modules", ".cache", "virt-run");
mkdirSync(outDir, { recursive: true });
const outfile = path.join(outDir, `${entry.replaceAll(/[^a-z0-9]+/gi, "-")}.cjs`);
await build({
  entryPoints: [path.resolve(root, entry)],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "cjs",
  target: "node22",
  sourcemap: "inline",
  logLevel: "warning",
});
const result = spawnSync(process.execPath, ["--enable-source-maps", outfile, ...args], {
  stdio: "inherit",
  cwd: process.cwd(),
});
process.exit(result.status ?? 1);

// Packs what is published: the provider and the SDKs for Pulumi, CDKTF and cdktn, each as npm would send it.
// Usage: node scripts/pack.mjs FOLDER   prints one line of JSON per package, as "npm pack --json" tells it.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureBindingsTools } from "./bindings-tools.mjs";

const root = path.resolve(import.meta.dirname, "..");
const target = process.argv[2] && path.resolve(process.argv[2]);
if (!target) {
  console.error("usage: node scripts/pack.mjs FOLDER");
  process.exit(2);
}
fs.mkdirSync(target, { recursive: true });
const modules = path.join(await ensureBindingsTools(), "node_modules");
const work = fs.mkdtempSync(path.join(os.tmpdir(), "virt-pack-"));
try {
  node(path.join(root, "scripts", "build.mjs"));
  fs.rmSync(path.join(root, "dist", "types"), { recursive: true, force: true });
  compile(["-p", path.join(root, "tsconfig.types.json")]);
  pack(root);
  for (const name of ["pulumi", "cdktf", "cdktn"]) pack(stage(name));
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}

/** The SDK compiled in a folder of its own: its sources stay as they are. */
function stage(name) {
  const source = path.join(root, "sdk", name);
  const folder = path.join(work, name);
  fs.mkdirSync(folder);
  for (const file of ["package.json", "README.md"]) {
    fs.copyFileSync(path.join(source, file), path.join(folder, file));
  }
  fs.copyFileSync(path.join(root, "LICENSE"), path.join(folder, "LICENSE"));
  const config = path.join(work, `${name}.json`);
  const paths = Object.fromEntries(
    [name, "constructs"].map((one) => [one, [path.join(modules, one)]]),
  );
  const compilerOptions = {
    rootDir: path.join(root, "sdk"),
    outDir: path.join(folder, "bin"),
    ...(name === "pulumi" ? {} : { paths }),
  };
  const settings = {
    extends: path.join(source, "tsconfig.json"),
    compilerOptions,
    include: [path.join(source, "**", "*.ts")],
  };
  fs.writeFileSync(config, JSON.stringify(settings));
  compile(["-p", config]);
  return folder;
}

function pack(folder) {
  const args = ["pack", folder, "--json", "--ignore-scripts", "--pack-destination", target];
  const [packed] = JSON.parse(execFileSync("npm", args, { cwd: target, encoding: "utf8" }));
  console.log(JSON.stringify(packed));
}

function compile(args) {
  node(path.join(root, "node_modules", "typescript", "bin", "tsc"), ...args);
}

function node(program, ...args) {
  execFileSync(process.execPath, [program, ...args], { cwd: root, stdio: ["ignore", 2, 2] });
}

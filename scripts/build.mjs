// Builds dist/: each program and each library entry as one CommonJS file that needs no node_modules,
// and beside each plugin an executable file of the name under which its engine looks for it.
// Usage: node scripts/build.mjs
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const dist = path.join(root, "dist");
/** Made here, then moved: an engine that starts a plugin meanwhile finds the old file or the new one, never half of one. */
const making = path.join(dist, `.making-${process.pid}`);

/** Programs, by the name of their file in provider/bin and of their executable. */
const PROGRAMS = ["pulumi-resource-virt", "terraform-provider-virt", "virt"];

/** Entries of the npm package, by their sub-path. */
const LIBRARIES = {
  index: "provider/index.ts",
  dynamic: "provider/bin/dynamic.ts",
  testing: "provider/testing/index.ts",
};

/** What a user of the library has installed already: two copies of it would not know each other. */
const PEERS = ["@pulumi/pulumi", "@pulumi/pulumi/*", "cdktf", "cdktn", "constructs"];

/**
 * Packages that most runs never need, by the file of their own that they become: reading and
 * compiling what is not used is most of a plugin's start.
 */
const APART = { "@kubernetes/client-node": "kubernetes-client", "@grpc/grpc-js": "grpc" };

/** What an executable loads when it has run for a second. */
const LATER = "forget-compiled";

/** What the plugins load after they have told the engine where they listen. */
const AFTER_PORT = ["serve-pulumi", "serve-terraform"];

removeLeftovers();
mkdirSync(making, { recursive: true });
const started = performance.now();
const programs = PROGRAMS.filter((name) => exists(`provider/bin/${name}.ts`));
const libraries = Object.entries(LIBRARIES).filter(([, entry]) => exists(entry));

const shared = {
  absWorkingDir: root,
  outdir: making,
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node22",
  // Identifiers stay, so that a stack trace can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
  // A dynamic import of a CommonJS file would start Node's other loader.
  supported: { "dynamic-import": false },
};
const apart = {
  name: "apart",
  setup(build) {
    const filter = new RegExp(`^(${Object.keys(APART).join("|")}|\\./(${AFTER_PORT.join("|")}))$`);
    build.onResolve({ filter }, ({ path: name, kind }) => {
      if (kind === "entry-point") return undefined;
      return { path: APART[name] ? `./${APART[name]}.cjs` : `${name}.cjs`, external: true };
    });
  },
};

await Promise.all([
  build({
    ...shared,
    entryPoints: Object.fromEntries(
      [...programs, ...AFTER_PORT, LATER].map((name) => [name, `provider/bin/${name}.ts`]),
    ),
    plugins: [apart],
  }),
  build({
    ...shared,
    entryPoints: Object.fromEntries(libraries),
    external: PEERS,
    plugins: [apart],
  }),
  build({
    ...shared,
    entryPoints: Object.fromEntries(Object.entries(APART).map(([name, file]) => [file, name])),
  }),
]);

for (const name of programs) writeExecutable(name);
// The Pulumi plugin answers with it; reading beats bundling, because most runs never ask.
copyFileSync(path.join(root, "schema.json"), path.join(making, "schema.json"));
for (const name of readdirSync(making)) renameSync(path.join(making, name), path.join(dist, name));
rmdirSync(making);
console.log(
  `built ${[...programs, ...libraries.map(([name]) => name)].join(", ")} in ${Math.round(performance.now() - started)} ms`,
);

/** What builds that were killed have left. */
function removeLeftovers() {
  for (const name of exists("dist") ? readdirSync(dist) : []) {
    const [, builder] = /^\.making-(\d+)$/.exec(name) ?? [];
    if (builder !== undefined && !isRunning(Number(builder))) {
      rmSync(path.join(dist, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * The executable keeps V8's compiled code between runs, in the user's own cache: engines start a
 * plugin several times per command, and compiling it is most of its start.
 */
function writeExecutable(name) {
  const file = path.join(making, name);
  writeFileSync(
    file,
    `#!/usr/bin/env node
"use strict";
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  // Terraform shows what a plugin that does not start says on standard output, Pulumi the other.
  const out = process.env.TF_PLUGIN_MAGIC_COOKIE ? process.stdout : process.stderr;
  out.write("${name} needs Node 22.12 or newer; this is " + process.version + " (" + process.execPath + ")\\n");
  process.exit(1);
}
const { join } = require("node:path");
const cache = process.env.XDG_CACHE_HOME || (process.env.HOME && join(process.env.HOME, ".cache"));
if (cache) {
  const loader = require("node:module");
  const compiled = join(cache, "virt-iac", "compiled");
  loader.enableCompileCache(compiled);
  setTimeout(() => {
    // An engine may kill a plugin before it could write what it compiled.
    if (loader.flushCompileCache) loader.flushCompileCache();
    require("./${LATER}.cjs").forgetCompiled(compiled, Date.now()).catch(() => {});
  }, 1000).unref();
}
require("./${name}.cjs");
`,
  );
  chmodSync(file, 0o755);
}

function exists(file) {
  return existsSync(path.join(root, file));
}

// Adds to package-lock.json the optional packages for other systems that the registry in use did not have when it was written: npm leaves
// them out then, and "npm ci" refuses such a file everywhere. Run after npm install: node scripts/complete-lock-file.mjs [--check]
import fs from "node:fs";
import path from "node:path";

const file = path.resolve(import.meta.dirname, "..", "package-lock.json");
const systems = [
  "android",
  "darwin",
  "freebsd",
  "netbsd",
  "openbsd",
  "sunos",
  "aix",
  "win32",
  "openharmony",
  "linux",
];
const processors = [
  "arm64",
  "x64",
  "ia32",
  "ppc64",
  "s390x",
  "riscv64",
  "loong64",
  "mips64el",
  "arm",
  "wasm32",
];

const lock = JSON.parse(fs.readFileSync(file, "utf8"));
const missing = Object.entries(lock.packages).flatMap(([parent, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(
      ([name]) =>
        !lock.packages[`${parent}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`],
    )
    .map(([name, version]) => ({ name, version, dev: entry.dev })),
);
for (const { name, version } of missing) console.log(`missing: ${name} ${version}`);
if (process.argv.includes("--check")) {
  process.exitCode = missing.length > 0 ? 1 : 0;
} else if (missing.length > 0) {
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = entryOf(one);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  fs.writeFileSync(
    file,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, undefined, 2)}\n`,
  );
}

/** Such a package names its system in its own name: os, then cpu, then the C library. */
function entryOf({ name, version, dev }) {
  const words = name.split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu || !/^\d/.test(version))
    throw new Error(`${name} ${version} does not say its system or its version`);
  const libc =
    os !== "linux"
      ? undefined
      : words.includes("musl") || words.includes("musleabihf")
        ? "musl"
        : "glibc";
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    os: [os],
  };
}

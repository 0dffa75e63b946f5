// Programs that exist only as Go modules, built once per machine into the cache outside the repository.
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { goProgram } from "./go-toolchain.mjs";

const run = promisify(execFile);

export const goFlags = ["-trimpath", "-buildvcs=false", "-mod=readonly"];

/** What `go version` prints: a part of every cache key. @param {string} why who needs Go */
export async function goVersion(why) {
  const go = await goProgram().catch((cause) => {
    throw new Error(`${why} needs Go: ${cause.message}`, { cause });
  });
  return (await run(go, ["version"])).stdout;
}

/**
 * Builds one package of a module folder, politely.
 * @param {{ module: string, target: string, output: string, linkerFlags: string }} options
 */
export async function goBuild({ module, target, output, linkerFlags }) {
  const args = [
    await goProgram(),
    "build",
    ...goFlags,
    "-ldflags",
    linkerFlags,
    "-o",
    output,
    target,
  ];
  const child = spawn("nice", args, {
    cwd: module,
    env: { ...process.env, CGO_ENABLED: "0", GOFLAGS: "" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await new Promise((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  if (code !== 0) throw new Error(`go build ${target} ended with ${code}`);
}

/**
 * The unpacked folder of one published module version.
 * @param {{ module: string, version: string, sum: string, unlisted?: boolean }} pinned `unlisted`: the checksum
 *   database does not know it, so `sum` is the only check
 */
export async function goModuleFolder({ module, version, sum, unlisted = false }) {
  const env = { ...process.env, GOFLAGS: "", ...(unlisted ? { GONOSUMDB: module } : {}) };
  const options = { cwd: "/", env, maxBuffer: 2 ** 24 };
  const { stdout } = await run(
    await goProgram(),
    ["mod", "download", "-json", `${module}@${version}`],
    options,
  );
  const found = JSON.parse(stdout);
  if (found.Sum !== sum) throw new Error(`${module}@${version} is ${found.Sum}, expected ${sum}`);
  return found.Dir;
}

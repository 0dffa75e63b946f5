// A Python environment with Pulumi, for the test of another language: made once per machine from tools/python, outside the repository.
// From the command line: node scripts/python-environment.mjs   prints the path of its python.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cached, cacheKey } from "./machine-cache.mjs";

const run = promisify(execFile);
const requirements = fileURLToPath(new URL("../tools/python/requirements.txt", import.meta.url));

/** The python that finds the packages. Uses the `python3` on PATH, 3.10 or newer. @param {{ say?: (line: string) => void }} options */
export async function ensurePythonEnvironment({ say = () => {} } = {}) {
  const { stdout: version } = await run("python3", ["--version"]);
  const key = cacheKey([fs.readFileSync(requirements), version]);
  const folder = await cached("python", key, async (making) => {
    say("Installing Pulumi for Python (about half a minute, once)");
    await run("python3", ["-m", "venv", making]);
    // Programs in its bin name the folder in which it was made; `python -m pip` does not.
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    await run(path.join(making, "bin", "python"), [...pip, "--requirement", requirements]);
  });
  return path.join(folder, "bin", "python");
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  console.log(await ensurePythonEnvironment({ say: (line) => console.error(line) }));
}

import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "./repository-root";

const run = promisify(execFile);
let built: Promise<unknown> | undefined;

/** Builds dist/ from the sources as they are now, once in a test file and not at all where `npm test` has done it. */
export async function buildPlugins(): Promise<string> {
  const root = repositoryRoot();
  built ??= process.env.PLUGINS_ARE_BUILT
    ? Promise.resolve()
    : run(process.execPath, [path.join(root, "scripts", "build.mjs")], { cwd: root });
  await built;
  return path.join(root, "dist");
}

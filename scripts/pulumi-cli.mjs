// The Pulumi command line for tests: the one on PATH, else built once per machine from the Go module named in tools/pulumi.
// From the command line: node scripts/pulumi-cli.mjs   prints its path.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { goBuild, goFlags, goVersion } from "./go-build.mjs";
import { cached, cacheKey } from "./machine-cache.mjs";

const module = fileURLToPath(new URL("../tools/pulumi", import.meta.url));
const command = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";

/**
 * The path of a pulumi executable. Building takes about three minutes on two cores, once.
 * @param {{ fromPath?: boolean, say?: (line: string) => void }} options fromPath: false builds even where PATH has one
 */
export async function ensurePulumiCli({ fromPath = true, say = () => {} } = {}) {
  const installed = fromPath ? pulumiOnPath() : undefined;
  if (installed) return installed;
  const read = (name) => fs.readFileSync(path.join(module, name), "utf8");
  const version = /\/pkg\/v3 (v\S+)/.exec(read("go.mod"))?.[1];
  const key = cacheKey([
    read("go.mod"),
    read("go.sum"),
    await goVersion("building the Pulumi CLI"),
    [...goFlags, linkerFlags(version)].join(" "),
  ]);
  const folder = await cached("pulumi", key, async (making) => {
    say(`Building the Pulumi CLI ${version} (about three minutes, once)`);
    const output = path.join(making, "bin", "pulumi");
    await goBuild({ module, target: command, output, linkerFlags: linkerFlags(version) });
  });
  return path.join(folder, "bin", "pulumi");
}

/** The pulumi executable on PATH, or undefined. */
export function pulumiOnPath() {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const file = path.join(folder, "pulumi");
    if (folder && fs.existsSync(file)) return file;
  }
  return undefined;
}

function linkerFlags(version) {
  return `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${version}`;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  console.log(await ensurePulumiCli({ say: (line) => console.error(line) }));
}

import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { repositoryRoot } from "../beds/repository-root";
import type { Budget } from "./budget";

/** What a person on libvirt runs, whichever door it is; a Pulumi program has its SDK already. */
const PLUGINS = ["provider/bin/pulumi-resource-virt.ts", "provider/bin/terraform-provider-virt.ts"];
const LIBRARY = "provider/bin/dynamic.ts";
const PEERS = ["@pulumi/pulumi", "@pulumi/pulumi/*"];

export const dependencyBudget: Budget = {
  name: "run-time packages of the libvirt path",
  comparison: "those with their reason in docs/architecture.md",
  budget: "every one has its reason",
  measure: async () => {
    const bundles = await Promise.all([inputsOf(PLUGINS, []), inputsOf([LIBRARY], PEERS)]);
    const bundled = [...new Set(bundles.flat().flatMap((input) => packageOf(input) ?? []))].sort();
    const told = packagesTold();
    const untold = bundled.filter((name) => !told.includes(name));
    if (untold.length > 0) process.stderr.write(`without a reason: ${untold.join(", ")}\n`);
    return {
      ours: bundled.length,
      against: bundled.length - untold.length,
      unit: "packages",
      met: untold.length === 0,
    };
  },
};

/** Every file in the bundles, those of packages that others bring along included. */
async function inputsOf(
  entryPoints: readonly string[],
  external: readonly string[],
): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: repositoryRoot(),
    entryPoints: [...entryPoints],
    external: [...external],
    outdir: "unwritten",
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    plugins: [
      {
        name: "libvirt only",
        setup: ({ onResolve }) => {
          onResolve({ filter: /cluster-backend$/ }, ({ path: name }) => ({
            path: name,
            external: true,
          }));
        },
      },
    ],
  });
  return Object.keys(metafile.inputs);
}

function packageOf(input: string): string | undefined {
  const [, within] = input.split(/.*node_modules\//);
  return within && /^(@[^/]+\/)?[^/]+/.exec(within)?.[0];
}

/** The first column of the table of packages. */
function packagesTold(): readonly string[] {
  const page = fs.readFileSync(path.join(repositoryRoot(), "docs", "architecture.md"), "utf8");
  const [, section = ""] = page.split("\n## Packages\n");
  const [rows = ""] = section.split("\n## ");
  return [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name ?? "");
}

/**
 * The bindings for CDKTF and cdktn. Usage: node scripts/run.mjs provider/codegen/bindings/main.ts [--check]
 * Apart from the other generators, because it needs packages that only this needs.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BINDING_TARGETS, generateBindings } from "./generate-bindings";

async function main(root: string, checkOnly: boolean): Promise<void> {
  // Loading the generators would ask a server of theirs for news, and a terraform for its version.
  process.env.CHECKPOINT_DISABLE = "1";
  process.env.TERRAFORM_BINARY_NAME = "true";
  const script = path.join(root, "scripts", "bindings-tools.mjs");
  const tools = execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    readonly version: string;
  };
  let changed = 0;
  for (const target of BINDING_TARGETS) {
    for (const { path: name, text } of await generateBindings(target, { root, tools, version })) {
      const file = path.join(root, "sdk", target.library, name);
      if (textOf(file) === text) continue;
      changed += 1;
      console.log(`${path.relative(root, file)}: ${checkOnly ? "would change" : "written"}`);
      if (checkOnly) continue;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  console.log(`${changed} files of the bindings ${checkOnly ? "would change" : "written"}`);
  process.exit(checkOnly && changed > 0 ? 1 : 0);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

main(process.cwd(), process.argv.includes("--check")).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

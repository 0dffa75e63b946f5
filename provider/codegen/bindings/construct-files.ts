import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BindingFile, BindingTarget } from "./generate-bindings";

/** The library that the constructs are written for, by hand. */
const WRITTEN_FOR = "cdktf";

/** What the constructs stand on, beside them in their package. */
const FOUNDATIONS = ["composed-machine.ts", "literal-text.ts"];

/** The constructs' modules, which the package exports. */
export function constructModules(root: string): readonly string[] {
  return readdirSync(path.join(folderOf(root), "constructs"))
    .sort()
    .map((name) => name.replace(/\.ts$/, ""));
}

/** The same constructs for another library: it was forked, so its name is all that differs. */
export function constructFiles(
  root: string,
  library: BindingTarget["library"],
): readonly BindingFile[] {
  if (library === WRITTEN_FOR) return [];
  const names = constructModules(root).map((name) => `constructs/${name}.ts`);
  return [...FOUNDATIONS, ...names].map((name) => {
    const text = readFileSync(path.join(folderOf(root), name), "utf8");
    const own = text.replaceAll(`from "${WRITTEN_FOR}"`, `from "${library}"`);
    return {
      path: name,
      text: `// Made by \`npm run bindings\` from sdk/${WRITTEN_FOR}/${name}.\n${own}`,
    };
  });
}

function folderOf(root: string): string {
  return path.join(root, "sdk", WRITTEN_FOR);
}

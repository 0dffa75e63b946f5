import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BindingFile } from "./binding-file";

/** The library that the constructs are written for, by hand. */
const WRITTEN_FOR = "cdktf";

/** What is generated for each library, beside what is written by hand. */
const GENERATED = ["index.ts", "hcl-value.ts"];

/** The constructs' modules, which the package exports. */
export function constructModules(root: string): readonly string[] {
  return modulesIn(path.join(folderOf(root), "constructs")).map((name) =>
    name.slice(0, -".ts".length),
  );
}

/** The same constructs for another library: it was forked, so its name is all that differs. */
export function constructFiles(root: string, library: string): readonly BindingFile[] {
  if (library === WRITTEN_FOR) return [];
  const foundations = modulesIn(folderOf(root)).filter((name) => !GENERATED.includes(name));
  const constructs = constructModules(root).map((name) => `constructs/${name}.ts`);
  return [...foundations, ...constructs].map((name) => {
    const text = readFileSync(path.join(folderOf(root), name), "utf8");
    const own = text.replaceAll(`from "${WRITTEN_FOR}"`, `from "${library}"`);
    return {
      path: name,
      text: `// Made by \`npm run bindings\` from sdk/${WRITTEN_FOR}/${name}.\n${own}`,
    };
  });
}

function modulesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort();
}

function folderOf(root: string): string {
  return path.join(root, "sdk", WRITTEN_FOR);
}

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { HandWritten } from "./package-files";

/** Constructs are written by hand, in a folder of their own; the package exports all of them. */
export function handWrittenFiles(root: string): HandWritten {
  const folder = path.join(root, "sdk", "pulumi", "constructs");
  if (!existsSync(folder)) return { files: [] };
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  return { files: names.sort().map((name) => `constructs/${name.slice(0, -".ts".length)}`) };
}

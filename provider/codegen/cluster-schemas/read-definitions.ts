import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAllDocuments } from "yaml";
import type { ResourceDefinition } from "./bundle-schemas";
import { HYPERCONVERGED } from "./hyperconverged-definition";

/** Every definition of the modules that `tools/` pins, which are fetched and built when they are not there yet, and our own. */
export function readDefinitions(root: string): readonly ResourceDefinition[] {
  const script = path.join(root, "scripts", "cluster-binaries.mjs");
  const built = execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();
  const folder = path.join(built, "objects");
  const objects = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(path.join(folder, name), "utf8");
    if (name.endsWith(".json")) return JSON.parse(text) as unknown[];
    return parseAllDocuments(text).map((document) => document.toJS() as unknown);
  });
  return [...objects, HYPERCONVERGED].filter(isDefinition);
}

function isDefinition(object: unknown): object is ResourceDefinition {
  return (object as { kind?: unknown } | null)?.kind === "CustomResourceDefinition";
}

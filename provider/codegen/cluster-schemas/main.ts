/**
 * Writes the names and types that offline checks of a cluster's objects know.
 * Usage: node scripts/run.mjs provider/codegen/cluster-schemas/main.ts
 * It needs the cluster bed's pinned modules, and so is not a part of `npm run generate`.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bundleSchemas } from "./bundle-schemas";
import { readDefinitions } from "./read-definitions";

export const BUNDLE = "provider/backends/cluster/schemas/generated/bundled-schemas.json";

export function bundleText(root: string): string {
  const { kinds, shared } = bundleSchemas(readDefinitions(root));
  // One kind or shape a line: small, and a change shows where it is.
  const lines = (entries: readonly string[]) => entries.join(",\n");
  const byKind = Object.entries(kinds).map(
    ([kind, one]) => `${JSON.stringify(kind)}:${JSON.stringify(one)}`,
  );
  return `{"kinds":{\n${lines(byKind)}\n},"shared":[\n${lines(shared.map((one) => JSON.stringify(one)))}\n]}\n`;
}

if (require.main === module) {
  const root = process.cwd();
  writeFileSync(path.join(root, BUNDLE), bundleText(root));
}

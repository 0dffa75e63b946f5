import { readFileSync } from "node:fs";
import path from "node:path";
import { FUNCTIONS } from "../../kinds/functions/registry";
import { providerConfig } from "../../kinds/provider-config";
import { KINDS } from "../../kinds/registry";
import { buildPackageSpec } from "./build-package-spec";
import type { PackageSpec } from "./package-spec";

/** The package as the repository's kinds and package.json describe it. */
export function currentPackageSpec(root: string): PackageSpec {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const { version, description } = manifest as { version: string; description: string };
  return buildPackageSpec({
    kinds: KINDS,
    config: providerConfig,
    functions: FUNCTIONS,
    version,
    description,
  });
}

export function generatePulumiSchema(root: string): string {
  return `${JSON.stringify(currentPackageSpec(root), undefined, 2)}\n`;
}

import { mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { ProviderError } from "../../core/provider-error";
import { installFiles, type PluginSource } from "./install-files";

const PROGRAM = "terraform-provider-virt";

/** `virt-iac/virt` means another address in each engine. */
const ADDRESSES = ["registry.opentofu.org/virt-iac/virt", "registry.terraform.io/virt-iac/virt"];

/** How the engines call what Node calls otherwise. */
const SYSTEMS: { readonly [platform: string]: string } = { linux: "linux", darwin: "darwin" };
const PROCESSORS: { readonly [architecture: string]: string } = {
  x64: "amd64",
  arm64: "arm64",
  arm: "arm",
  ia32: "386",
};

/** A mirror that has the plugin for both engines, and a configuration that names it; what it did, in lines. */
export function installTerraformMirror(
  { folder, version }: PluginSource,
  mirror = path.join(homedir(), ".terraform.d", "plugins"),
): readonly string[] {
  const root = path.resolve(mirror);
  const platform = platformName();
  for (const address of ADDRESSES) {
    const target = path.join(root, address, version, platform);
    installFiles({ from: folder, program: PROGRAM, target });
  }
  const configuration = path.join(root, "virt.tfrc");
  mkdirSync(root, { recursive: true });
  writeFileSync(configuration, configurationOf(root));
  return [
    `The Terraform provider virt-iac/virt ${version} is in ${root}, for Terraform and for OpenTofu.`,
    ...(mirrorIsSearched(root) ? ["Both look there by themselves: run `tofu init`."] : []),
    `To let them take it from there alone: export TF_CLI_CONFIG_FILE=${configuration}`,
  ];
}

/** Both engines look into this folder unless a configuration says otherwise. */
function mirrorIsSearched(root: string): boolean {
  return root === path.join(homedir(), ".terraform.d", "plugins");
}

function platformName(): string {
  const system = SYSTEMS[process.platform];
  const processor = PROCESSORS[process.arch];
  if (system !== undefined && processor !== undefined) return `${system}_${processor}`;
  throw new ProviderError({
    code: "Unimplemented",
    operation: "install the Terraform provider",
    message: `${process.platform} on ${process.arch} cannot run a plugin that is a script`,
    hint: "Use Linux or macOS, or WSL on Windows.",
  });
}

function configurationOf(root: string): string {
  const ours = ADDRESSES.map((address) => JSON.stringify(address)).join(", ");
  return `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(root)}
    include = [${ours}]
  }
  direct {
    exclude = [${ours}]
  }
}
`;
}

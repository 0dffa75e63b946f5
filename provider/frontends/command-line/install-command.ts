import { Command } from "commander";
import type { PluginSource } from "./install-files";
import { installPulumiPlugin } from "./install-pulumi-plugin";
import { installTerraformMirror } from "./install-terraform-mirror";

/** `virt install`: puts a plugin where its engine finds it. */
export function installCommand(source: PluginSource): Command {
  const print = (lines: readonly string[]) => process.stdout.write(`${lines.join("\n")}\n`);
  return new Command("install")
    .description("Put the plugin where its engine finds it.")
    .addCommand(
      new Command("pulumi")
        .description("Into Pulumi's plugin folder.")
        .option("--home <folder>", "Pulumi's home (default: $PULUMI_HOME or ~/.pulumi)")
        .action(({ home }: { readonly home?: string }) => {
          print(installPulumiPlugin(source, home));
        }),
    )
    .addCommand(
      new Command("terraform")
        .description("Into a filesystem mirror for Terraform and OpenTofu, with a configuration.")
        .option("--mirror <folder>", "the mirror (default: ~/.terraform.d/plugins, found by both)")
        .action(({ mirror }: { readonly mirror?: string }) => {
          print(installTerraformMirror(source, mirror));
        }),
    );
}

/** The `virt` command: wiring only. */
import { Command } from "commander";
import { toProviderError } from "../core/provider-error";
import { previewCommand } from "../frontends/command-line/preview-command";

const program = new Command("virt")
  .description("Virtual machines as code: what goes with the Pulumi and Terraform providers.")
  .addCommand(previewCommand());

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`virt: ${toProviderError(error, "run the command").message}\n`);
  process.exitCode = 1;
});

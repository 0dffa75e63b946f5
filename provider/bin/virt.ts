/** The `virt` command: wiring only. */
import { Command } from "commander";
import { consoleCommand } from "../frontends/command-line/console-command";
import { failureText } from "../frontends/command-line/failure-text";
import { importHostCommand } from "../frontends/command-line/import-host-command";
import { installCommand } from "../frontends/command-line/install-command";
import { pciCommand } from "../frontends/command-line/pci-command";
import { previewCommand } from "../frontends/command-line/preview-command";
import { KINDS } from "../kinds/registry";
import { makeBackend } from "./backend-factory";
import { VERSION } from "./version";

const program = new Command("virt")
  .description("Virtual machines as code: what goes with the Pulumi and Terraform providers.")
  .addCommand(previewCommand())
  .addCommand(consoleCommand(makeBackend))
  .addCommand(importHostCommand({ kinds: KINDS, backend: makeBackend, version: VERSION }))
  .addCommand(pciCommand(makeBackend))
  .addCommand(installCommand({ folder: __dirname, version: VERSION }));

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`virt: ${failureText(error)}\n`);
  process.exitCode = 1;
});

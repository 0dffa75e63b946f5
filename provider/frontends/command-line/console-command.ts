import { Command } from "commander";
import type { BackendFactory } from "../../core/handler";
import { ProviderError } from "../../core/provider-error";
import { consoleSession } from "./console-session";
import { libvirtConfig, readingOperation, uriOption } from "./endpoint";

const CLOSED = "\nThe console is closed: the guest went off.\n";

interface ConsoleFlags {
  readonly uri: string;
  readonly force?: boolean;
}

/** `virt console`: a machine's serial console, in a terminal or a pipe. */
export function consoleCommand(backend: BackendFactory): Command {
  return new Command("console")
    .description("Opens the serial console of a running machine. Ctrl+] leaves.")
    .argument("<machine>", "its name or UUID")
    .addOption(uriOption())
    .option("--force", "take it from whoever has it open")
    .action(async (machine: string, { uri, force = false }: ConsoleFlags) => {
      const host = backend(libvirtConfig(uri));
      const interrupted = new AbortController();
      const stop = () => interrupted.abort();
      process.once("SIGINT", stop).once("SIGTERM", stop);
      try {
        if (host.openConsole === undefined) throw noConsoles(host.name);
        const { signal } = interrupted;
        const opened = await host.openConsole({ machine, force }, readingOperation(signal));
        const { stdin: input, stdout: output } = process;
        if (input.isTTY) process.stderr.write(`Connected to ${machine}. Ctrl+] leaves.\n`);
        const end = await consoleSession(opened, { input, output }, signal);
        process.stderr.write(end === "closed" ? CLOSED : "\n");
      } finally {
        process.off("SIGINT", stop).off("SIGTERM", stop);
        await host.close();
      }
    });
}

function noConsoles(backend: string): ProviderError {
  return new ProviderError({
    code: "Unimplemented",
    operation: "open a console",
    message: `the ${backend} backend has none.`,
  });
}

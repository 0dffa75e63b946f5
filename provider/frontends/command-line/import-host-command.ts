import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command, Option } from "commander";
import type { BackendFactory } from "../../core/handler";
import type { Kind } from "../../core/kind";
import { createProvider } from "../../core/provider";
import { ProviderError } from "../../core/provider-error";
import { libvirtConfig, readingOperation, uriOption } from "./endpoint";
import type { ProgramFile } from "./import-host/program-file";
import { type Language, programFiles } from "./import-host/program-files";
import { readHost, readOneMachine } from "./import-host/read-host";

export interface ImportHostOptions {
  readonly kinds: readonly Kind[];
  readonly backend: BackendFactory;
  readonly version: string;
}

/** `virt import-host`: a program that takes over what a host has. */
export function importHostCommand({ kinds, backend, version }: ImportHostOptions): Command {
  return new Command("import-host")
    .description(
      "Writes a program that imports a libvirt host's pools, networks, volumes and machines as they are; its preview changes nothing.",
    )
    .argument("[machine]", "one machine, by its name or UUID; the whole host when left out")
    .addOption(uriOption())
    .addOption(
      new Option("--language <language>", "what the program is written in")
        .choices(["typescript", "hcl"])
        .default("typescript"),
    )
    .option("--out <folder>", "a folder for a whole project; by default the program is printed")
    .action(async (machine: string | undefined, { uri, language, out }: Flags) => {
      const provider = createProvider({ kinds, backend, config: libvirtConfig(uri) });
      try {
        const operation = readingOperation();
        const content = machine
          ? await readOneMachine(provider, machine, operation)
          : await readHost(provider, operation);
        const files = programFiles(content, { language, kinds, uri, version });
        if (out === undefined) process.stdout.write(files[0].text);
        else writeFiles(out, files);
      } finally {
        await provider.close();
      }
    });
}

interface Flags {
  readonly uri: string;
  readonly language: Language;
  readonly out?: string;
}

/** Never over a file that is there already. */
function writeFiles(folder: string, files: readonly ProgramFile[]): void {
  mkdirSync(folder, { recursive: true });
  const there = files.find(({ name }) => existsSync(path.join(folder, name)));
  if (there !== undefined) {
    throw new ProviderError({
      code: "AlreadyExists",
      operation: "write the program",
      message: `${path.join(folder, there.name)} is there already.`,
      hint: "Give --out a folder of its own.",
    });
  }
  for (const { name, text } of files) {
    writeFileSync(path.join(folder, name), text, { flag: "wx" });
  }
}

import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { IMPACT_WORDS, type ImpactWord } from "../../core/impact";
import { type PreviewOptions, previewPlan } from "./preview-plan";

const STANDARD_INPUT = 0;

/** `virt preview`: the impact table of an engine's plan. */
export function previewCommand(): Command {
  return new Command("preview")
    .description("One impact table of an engine's plan (tofu show -json, pulumi preview --json).")
    .argument("[file]", "the plan as JSON; standard input when left out")
    .addOption(
      new Option("--format <format>", "how to print it")
        .choices(["terminal", "json", "markdown"])
        .default("terminal"),
    )
    .option("--json", "the same as --format json")
    .option("--markdown", "the same as --format markdown")
    .addOption(
      new Option(
        "--fail-on <impact>",
        "exit with 3 when a change is at least this bad, or may be",
      ).choices([...IMPACT_WORDS]),
    )
    .action((file: string | undefined, flags: PreviewFlags) => {
      const json = readFileSync(file ?? STANDARD_INPUT, "utf8");
      const { text, exitCode } = previewPlan(json, optionsOf(flags));
      process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
      process.exitCode = exitCode;
    });
}

interface PreviewFlags {
  readonly format: PreviewOptions["format"];
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly failOn?: ImpactWord;
}

function optionsOf({ format, json, markdown, failOn }: PreviewFlags): PreviewOptions {
  const chosen = json ? "json" : markdown ? "markdown" : format;
  return { format: chosen, ...(failOn ? { failOn } : {}) };
}

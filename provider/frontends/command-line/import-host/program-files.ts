import type { Kind } from "../../../core/kind";
import { hclProgram } from "./hcl-program";
import { hostProgram } from "./host-program";
import type { ProgramFile } from "./program-file";
import type { HostContent } from "./read-host";
import { secretNameOf, typescriptProgram } from "./typescript-program";
import { typescriptProject } from "./typescript-project";

export type Language = "typescript" | "hcl";

export interface ProgramOptions {
  readonly language: Language;
  readonly kinds: readonly Kind[];
  readonly uri: string;
  /** Of the SDK that the program uses. */
  readonly version: string;
}

/** The files of a project that imports what a host has; the program itself is the first. */
export function programFiles(
  { objects, leftOut }: HostContent,
  { language, kinds, uri, version }: ProgramOptions,
): readonly [ProgramFile, ...ProgramFile[]] {
  const program = hostProgram(kinds, objects);
  const head = `What ${uri} has, as \`virt import-host\` found it. The first preview shows imports and no change.`;
  const gaps = leftOut.map(({ kind, id, reason }) =>
    `Left out: ${kind} ${JSON.stringify(id)}: ${reason}`.replaceAll(/\s+/g, " "),
  );
  if (language === "hcl") {
    const notes = program.secrets.map((name) => `Give the host's own value: TF_VAR_${name}`);
    const comments = [head, "After the first apply the import blocks may go.", ...notes, ...gaps];
    return [{ name: "main.tf", text: hclProgram(program, uri, comments) }];
  }
  const notes = program.secrets.map(
    (name) => `Give the host's own value: pulumi config set --secret ${secretNameOf(name)}`,
  );
  const comments = [
    head,
    "After the first update the `import` options may go.",
    `Its host: pulumi config set virt:uri ${JSON.stringify(uri)}`,
    ...notes,
    ...gaps,
  ];
  const index = { name: "index.ts", text: typescriptProgram(program, comments) };
  return [index, ...typescriptProject(uri, version)];
}

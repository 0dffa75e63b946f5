import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { repositoryRoot } from "../beds/repository-root";

/** What a user reads: the repository's Markdown, by its path. */
export interface Document {
  /** From the repository's root, as `docs/guides/from-virsh.md`. */
  readonly path: string;
  readonly text: string;
}

export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

const FOLDERS = [".", "docs", "docs/guides", "docs/reference", "docs/design", "examples"];

export function documents(): readonly Document[] {
  const root = repositoryRoot();
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => path.join(folder, name))
      .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") })),
  );
}

export function codeBlocks({ text }: Document): readonly CodeBlock[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", code = ""]) => ({
    language,
    code,
  }));
}

/** The text without its code. */
export function prose({ text }: Document): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, "");
}

/** Every program of the examples, as it is run by the tests. */
export function examplePrograms(): readonly string[] {
  const root = path.join(repositoryRoot(), "examples");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|tf)$/.test(file) && !file.includes("node_modules"))
    .map((file) => readFileSync(path.join(root, file), "utf8"));
}

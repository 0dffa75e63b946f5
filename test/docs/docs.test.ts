import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { walkSchema } from "../../provider/core/property-schema";
import { snakeCase } from "../../provider/core/snake-case";
import { KINDS } from "../../provider/kinds/registry";
import { buildPlugins } from "../beds/build-plugins";
import { repositoryRoot } from "../beds/repository-root";
import { codeBlocks, documents, examplePrograms, prose } from "./documents";

const run = promisify(execFile);
const root = repositoryRoot();
const all = documents();

test("there are documents to look at", () => {
  expect(all.map(({ path: file }) => file)).toEqual(
    expect.arrayContaining(["README.md", "docs/guides/from-virsh.md", "docs/errors.md"]),
  );
});

test.each(all.map((document) => [document.path, document] as const))(
  "%s has no dead link within the repository",
  (file, document) => {
    const dead = [...prose(document).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !leadsSomewhere(file, target));
    expect(dead).toEqual([]);
  },
);

function leadsSomewhere(file: string, target: string): boolean {
  const [place = "", anchor] = target.split("#");
  const found = path.join(root, place === "" ? file : path.join(path.dirname(file), place));
  if (!existsSync(found)) return false;
  return anchor === undefined || headings(readFileSync(found, "utf8")).includes(anchor);
}

/** The anchors that GitHub makes of a page's headings. */
function headings(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
}

/** What a contributor is shown is no program: kinds, handlers and schemas. */
const readers = all.filter(({ path: file }) => /^(README|docs\/(guides|reference)\/)/.test(file));
const programs = examplePrograms();

test.each(readers.map((document) => [document.path, document] as const))(
  "every program in %s is part of an example, which the tests run",
  (_, document) => {
    const foreign = codeBlocks(document)
      .filter(({ language }) => ["ts", "hcl", "python", "yaml"].includes(language))
      .filter(({ code }) => !programs.some((program) => program.includes(code.trim())))
      .map(({ code }) => code.split("\n", 1)[0]);
    expect(foreign).toEqual([]);
  },
);

describe("the commands that a reader is told to type", () => {
  const lines = readers.flatMap((document) =>
    codeBlocks(document)
      .filter(({ language }) => language === "sh")
      .flatMap(({ code }) => code.split("\n")),
  );
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };

  test("npm scripts are there", () => {
    const named = lines.flatMap((line) => {
      const [, ran, short] = /npm (?:run (\S+)|(start|stop|test))\b/.exec(line) ?? [];
      return ran ?? short ?? [];
    });
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(named).not.toHaveLength(0);
  });

  test("the words of virt are there", async () => {
    await buildPlugins();
    const unknown: string[] = [];
    for (const line of lines) {
      const [, command, rest = ""] = /(?:^|\| )virt (\S+)(.*)/.exec(line) ?? [];
      if (command === undefined) continue;
      const { stdout } = await run(path.join(root, "dist", "virt"), [command, "--help"]);
      const flags = rest.match(/--[a-z-]+/g) ?? [];
      unknown.push(
        ...flags.filter((flag) => !stdout.includes(flag)).map((flag) => `${command} ${flag}`),
      );
      if (!stdout.includes(`virt ${command}`)) unknown.push(command);
    }
    expect(unknown).toEqual([]);
  });
});

const patterns = new Set(
  KINDS.flatMap(({ inputs, outputs }) => [
    ...[...walkSchema(inputs)].map(({ pattern }) => pattern),
    ...Object.keys(outputs),
  ]).flatMap((pattern) => [pattern, snakeCase(pattern)]),
);

test.each(
  readers
    .filter(({ path: file }) => file.includes("guides"))
    .map((document) => [document.path, document] as const),
)("every property that %s names on our side exists", (_, document) => {
  const cells = [...prose(document).matchAll(/^\|.*\| (.*) \|$/gm)].map(([, cell = ""]) => cell);
  const words = cells
    .flatMap((cell) => cell.match(/`[^`]+`/g) ?? [])
    .map((word) => word.slice(1, -1))
    .map((word) => /^([a-z]\w*(?:\[\])?(?:\.\w+(?:\[\])?)*)(?=$|:| =)/.exec(word)?.[1])
    .filter((word) => word !== undefined && /[.A-Z_[]/.test(word));
  expect(words.filter((word) => !patterns.has(word ?? ""))).toEqual([]);
  expect(words).not.toHaveLength(0);
});

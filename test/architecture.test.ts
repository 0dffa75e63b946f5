import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "..");
const PROVIDER = path.join(ROOT, "provider");

/** Which areas an area may import besides itself. First match wins; the longest prefix is first. */
const RULES: readonly (readonly [area: string, may: readonly string[]])[] = [
  ["core", []],
  ["kinds", ["core"]],
  ["backends/backend.ts", ["core"]],
  ["backends/libvirt/rpc", []],
  ["backends/libvirt", ["core", "kinds", "backends/libvirt/rpc", "backends/backend.ts"]],
  ["backends/cluster", ["core", "kinds", "backends/backend.ts"]],
  ["frontends/pulumi-plugin", ["core", "kinds"]],
  ["frontends/pulumi-dynamic", ["core", "kinds"]],
  ["frontends/terraform-plugin", ["core", "kinds"]],
  ["engine-plans", ["core"]],
  ["frontends/command-line", ["core", "kinds", "engine-plans"]],
  ["testing", ["core", "kinds", "engine-plans", "backends/libvirt/rpc", "backends/libvirt"]],
  ["bin", ["core", "kinds", "backends", "engine-plans", "frontends", "testing"]],
  ["codegen", ["core", "kinds", "backends", "frontends", "bin"]],
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = sourceFiles(PROVIDER);
const imports = files.flatMap(importsOf);

describe("the house", () => {
  test("every import goes the allowed way", () => {
    const forbidden = imports
      .filter(({ target }) => target.startsWith("."))
      .map(({ file, target }) => ({ file, to: resolve(file, target) }))
      .filter(({ file, to }) => !allowed(relative(file), to))
      .map(({ file, to }) => `${relative(file)} → ${to}`);
    expect(forbidden).toEqual([]);
  });

  test("the core imports nothing but itself, no package and no Node module", () => {
    const foreign = imports
      .filter(({ file, target }) => relative(file).startsWith("core/") && !target.startsWith("."))
      .map(({ file, target }) => `${relative(file)} → ${target}`);
    expect(foreign).toEqual([]);
  });

  test("no import goes in a circle", () => {
    expect(cycles()).toEqual([]);
  });

  test("no folder or file is called utils, helpers, common or misc", () => {
    const named = files.filter((file) =>
      /(^|[/.-])(utils?|helpers?|common|misc)([/.-]|$)/i.test(relative(file)),
    );
    expect(named.map(relative)).toEqual([]);
  });

  test("there are no default exports", () => {
    const found = files.filter((file) => /^export default/m.test(readFileSync(file, "utf8")));
    expect(found.map(relative)).toEqual([]);
  });
});

function allowed(from: string, to: string): boolean {
  const rule = RULES.find(([area]) => inside(from, area));
  if (rule === undefined) return false;
  const [area, may] = rule;
  if (owner(to) === area) return true;
  return may.some((other) => inside(to, other));
}

/** The area that a file belongs to; `rpc` lies inside `libvirt` but is its own. */
function owner(file: string): string | undefined {
  return RULES.find(([area]) => inside(file, area))?.[0];
}

function inside(file: string, area: string): boolean {
  return file === area || file === area.replace(/\.ts$/, "") || file.startsWith(`${area}/`);
}

function relative(file: string): string {
  return path.relative(PROVIDER, file);
}

function resolve(file: string, target: string): string {
  return relative(path.resolve(path.dirname(file), target));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(file, "utf8");
  const pattern = /(?:\bfrom\s+|\bimport\s*\(?\s*|\brequire\(\s*)"([^"\n]+)"/g;
  return [...source.matchAll(pattern)].map(([, target = ""]) => ({ file, target }));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Circles among imports of values; a circle of types alone does no harm at run time, but we have none either. */
function cycles(): string[] {
  const graph = new Map<string, string[]>();
  const known = new Set(files.map((file) => relative(file).replace(/\.ts$/, "")));
  for (const { file, target } of imports) {
    if (!target.startsWith(".")) continue;
    const from = relative(file).replace(/\.ts$/, "");
    const to = resolve(file, target);
    if (known.has(to)) graph.set(from, [...(graph.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    if (trail.includes(node)) found.push([...trail.slice(trail.indexOf(node)), node].join(" → "));
    if (done.has(node) || trail.includes(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

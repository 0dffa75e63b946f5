import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pulumiFolder } from "../beds/pulumi-engine";
import { repositoryRoot } from "../beds/repository-root";
import { eventually } from "../support/eventually";
import { recordFigure } from "../support/figure";

interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** A clone of what is committed; where there is no history, a copy without what is built or installed. */
function freshClone(): string {
  const root = repositoryRoot();
  const copy = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "virt-clone-")), "virt");
  if (fs.existsSync(path.join(root, ".git"))) {
    execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${root}`, copy]);
  } else {
    const left = new Set(["node_modules", "dist", ".state"]);
    fs.cpSync(root, copy, { recursive: true, filter: (file) => !left.has(path.basename(file)) });
  }
  return copy;
}

function run(folder: string, args: readonly string[], searchPath: string): Promise<Ran> {
  const began = performance.now();
  const env = { ...process.env, PATH: searchPath };
  const child = spawn("npm", args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, output, seconds: Math.round((performance.now() - began) / 1000) });
    });
  });
}

function processesNaming(text: string): string[] {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      } catch {
        return "";
      }
    })
    .filter((command) => command.includes(text));
}

function interfaces(): string[] {
  return fs.readdirSync("/sys/class/net").sort();
}

describe.each([
  ["OpenTofu", async () => []],
  ["Pulumi", async () => [await pulumiFolder()]],
])("a fresh clone with %s", (engine, more) => {
  let copy: string;
  let searchPath: string;
  beforeAll(async () => {
    copy = freshClone();
    // The tests' own Node comes first in PATH; a person's shell has the system's.
    const bins = (process.env.PATH ?? "").split(":").filter((one) => !one.includes("node_modules"));
    const without = bins.filter((one) => !fs.existsSync(path.join(one, "pulumi")));
    searchPath = [...(await more()), ...without].join(":");
  });
  afterAll(async () => {
    await run(copy, ["run", "stop"], searchPath);
    fs.rmSync(path.dirname(copy), { recursive: true, force: true });
  });

  it("boots a machine, then has no changes, then leaves nothing", async () => {
    const before = interfaces();
    const first = await run(copy, ["start"], searchPath);
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining("Your machine") });
    expect(first.output).toContain(
      `Engine: ${engine === "Pulumi" ? "the Pulumi CLI" : "OpenTofu"}`,
    );
    expect(first.output).toMatch(/address +192\.168\.151\.\d+/);

    const second = await run(copy, ["start"], searchPath);
    expect(second).toMatchObject({ code: 0, output: expect.stringContaining("No changes") });

    expect(processesNaming(copy).length).toBeGreaterThan(0);
    const stop = await run(copy, ["run", "stop"], searchPath);
    expect(stop).toMatchObject({ code: 0, output: expect.stringContaining("Nothing is left") });
    await eventually("no process is left", () => processesNaming(copy).length === 0);
    expect(fs.existsSync(path.join(copy, ".state"))).toBe(false);
    expect(interfaces()).toEqual(before);
    recordFigure(`${engine}: ${first.seconds} s from clone to machine, again ${second.seconds} s`);
  });
});

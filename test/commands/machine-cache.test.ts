import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { repositoryRoot } from "../beds/repository-root";
import { eventually } from "../support/eventually";

const script = pathToFileURL(path.join(repositoryRoot(), "scripts", "machine-cache.mjs")).href;

/** A program that makes the cached thing slowly, and notes in a file that it began to. */
const program = `
const { cached } = await import(${JSON.stringify(script)});
const fs = await import("node:fs");
const [notes, until] = process.argv.slice(1);
const folder = await cached("thing", "key", async (making) => {
  fs.appendFileSync(notes, process.pid + "\\n");
  while (!fs.existsSync(until)) await new Promise((resolve) => setTimeout(resolve, 5));
  fs.writeFileSync(making + "/content", String(process.pid));
});
console.log(fs.readFileSync(folder + "/content", "utf8"));
`;

describe("a cached thing", () => {
  let folder: string;
  let notes: string;
  let until: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-cache-"));
    notes = path.join(folder, "notes");
    until = path.join(folder, "until");
    fs.writeFileSync(notes, "");
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  function start() {
    const args = ["--input-type=module", "--eval", program, notes, until];
    const env = { ...process.env, XDG_CACHE_HOME: folder };
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const ended = new Promise<string>((resolve) => child.once("close", () => resolve(said.trim())));
    return { child, ended };
  }

  const began = () => fs.readFileSync(notes, "utf8").trim().split("\n").filter(Boolean);

  it("is made once, however many ask for it at the same time", async () => {
    const all = [start(), start(), start()];
    await eventually("one of them makes it", () => began().length > 0);
    fs.writeFileSync(until, "");
    const said = await Promise.all(all.map(({ ended }) => ended));
    expect(began()).toHaveLength(1);
    expect(new Set(said)).toEqual(new Set(began()));
  });

  it("is made anew, and whole, when its maker was killed", async () => {
    const first = start();
    await eventually("the first makes it", () => began().length === 1);
    const second = start();
    first.child.kill("SIGKILL");
    await first.ended;
    await eventually("the second makes it", () => began().length === 2);
    fs.writeFileSync(until, "");
    expect(await second.ended).toBe(began()[1]);
    const kept = fs.readdirSync(path.join(folder, "virt-iac", "thing"));
    expect(kept).toEqual(["key"]);
  });
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { installFiles } from "../../../provider/frontends/command-line/install-files";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "virt-install-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a folder that was never built is refused with what to do, and nothing is installed", () => {
  const target = path.join(folder, "plugins", "virt");
  const install = () => installFiles({ from: folder, program: "plugin", target });
  expect(install).toThrow(/there is no .*plugin/);
  expect(readdirSync(path.join(folder, "plugins"))).toEqual([]);
});

test("a program goes with all that it loads, directly or not, and with nothing else", () => {
  const files = {
    plugin: 'require("./main.cjs");',
    "main.cjs": 'require("./late.cjs");require("node:fs");',
    "late.cjs": 'require("./main.cjs");',
    "other.cjs": "",
    "schema.json": "{}",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const target = path.join(folder, "target");
  installFiles({ from: folder, program: "plugin", more: ["schema.json"], target });
  expect(readdirSync(target).sort()).toEqual(["late.cjs", "main.cjs", "plugin", "schema.json"]);
});

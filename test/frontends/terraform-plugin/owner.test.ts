import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defaultOwner } from "../../../provider/frontends/terraform-plugin/owner";

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "owner-")), "lab");
  mkdirSync(path.join(folder, ".terraform"), { recursive: true });
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

test("is the root module's folder and the default workspace", () => {
  expect(defaultOwner(folder, {})).toBe("lab/default");
});

test("knows the workspace that was selected, and the one that the environment names", () => {
  writeFileSync(path.join(folder, ".terraform", "environment"), "staging\n");
  expect(defaultOwner(folder, {})).toBe("lab/staging");
  expect(defaultOwner(folder, { TF_WORKSPACE: "other" })).toBe("lab/other");
});

test("finds the engine's data where it was moved", () => {
  const data = path.join(path.dirname(folder), "data");
  mkdirSync(data);
  writeFileSync(path.join(data, "environment"), "moved");
  expect(defaultOwner(folder, { TF_DATA_DIR: data })).toBe("lab/moved");
  expect(defaultOwner(folder, { TF_DATA_DIR: "../data" })).toBe("lab/moved");
});

test("is something at the root of the file system", () => {
  expect(defaultOwner("/", { TF_WORKSPACE: "w" })).toBe("root/w");
});

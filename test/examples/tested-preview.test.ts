import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { buildPlugins } from "../beds/build-plugins";
import { repositoryRoot } from "../beds/repository-root";

const run = promisify(execFile);

test("a user's own test of previews runs with nothing but the package", async () => {
  await buildPlugins();
  const folder = mkdtempSync(path.join(tmpdir(), "virt-tested-preview-"));
  try {
    mkdirSync(path.join(folder, "node_modules", "@virt-iac"), { recursive: true });
    symlinkSync(repositoryRoot(), path.join(folder, "node_modules", "@virt-iac", "provider"));
    const name = "lab.test.mjs";
    cpSync(
      path.join(repositoryRoot(), "examples", "tested-preview", name),
      path.join(folder, name),
    );
    const args = ["--test", "--test-reporter=tap", name];
    const { stdout } = await run(process.execPath, args, { cwd: folder });
    expect(stdout).toMatch(/^# pass 3$/m);
    expect(stdout).toMatch(/^# fail 0$/m);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

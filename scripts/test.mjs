// npm test: prepares everything that the tests need and runs all of them, the real engines and the real libvirtd included.
// Its last line counts what passed and failed. A bed that cannot start fails the run. Arguments go to jest, for example: npm test -- test/core
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureHostPackages } from "./host-packages.mjs";
import { ensurePulumiCli } from "./pulumi-cli.mjs";
import {
  buildPlugins,
  ensurePackages,
  nodeProgram,
  programEnvironment,
  root,
} from "./repository.mjs";
import { bold, failed, green, heading, red, step } from "./say.mjs";
import { ensureTinyGuest } from "./tiny-guest.mjs";
import { ensureWebhookBinaries } from "./webhook-binaries.mjs";

const bin = (name) => path.join(root, "node_modules", ".bin", name);
const script = (...args) => [nodeProgram, path.join(root, "scripts", "run.mjs"), ...args];

const WEBHOOKS = "test/backends/cluster/webhooks";

/** What runs every night and by name, and not with everything: npm run test:sriov, npm run test:webhooks. */
const NIGHTLY = ["test/backends/libvirt/sriov/whole/", `${WEBHOOKS}/`];

/** Each counts as one test beside jest's own. */
const checks = [
  {
    name: "npm ci accepts the lock file on every system",
    command: [nodeProgram, "scripts/complete-lock-file.mjs", "--check"],
  },
  {
    name: "Generated files are what the generator makes",
    command: script("provider/codegen/main.ts", "--check"),
  },
  { name: "Types", command: [bin("tsc"), "--noEmit"] },
  { name: "Lint and format", command: [bin("biome"), "check", "--error-on-warnings", "."] },
  {
    name: "The protocol table is libvirt's own",
    command: script("provider/codegen/libvirt-protocol/check.ts"),
  },
];

const count = { passed: 0, failed: 0, skipped: 0 };

async function prepare(args) {
  heading("Getting ready");
  if (process.getuid?.() !== 0) {
    throw new Error("the private libvirtd's networks need root: run this as root, or with sudo -E");
  }
  await step("npm packages", async (say) => {
    if (await ensurePackages()) say("installed from the lock file");
  });
  await step("Provider plugins", buildPlugins);
  await step("Programs of libvirt, QEMU and the guest", (say) =>
    ensureHostPackages({ yes: Boolean(process.env.CI), say }),
  );
  await step("Tiny guest", (say) => ensureTinyGuest({ say }));
  await step("Pulumi CLI", (say) => ensurePulumiCli({ say }));
  if (args.some((arg) => arg.startsWith(WEBHOOKS))) {
    await step("Operators' admission", (say) => ensureWebhookBinaries({ say }));
  }
}

async function check({ name, command }) {
  const { code, output } = await run(command, "pipe");
  count[code === 0 ? "passed" : "failed"] += 1;
  if (code === 0) return console.log(`${green("✓")} ${name}`);
  failed(name);
  console.log(output.trimEnd());
}

/**
 * Files at once. Real beds wait as well as compute, so two cores carry three; one takes up to 3 GiB,
 * with a control plane or an emulated machine.
 */
function workersOfThisMachine() {
  const wanted = Math.ceil(1.5 * os.availableParallelism());
  const held = Math.floor(os.totalmem() / (3 * 2 ** 30));
  return Math.max(2, Math.min(wanted, held));
}

/** Every file of tests by jest, whose own output is shown as it comes. */
async function jest(args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-test-"));
  try {
    const results = path.join(folder, "results.json");
    const program = path.join(root, "node_modules", "jest", "bin", "jest.js");
    const workers = `--maxWorkers=${workersOfThisMachine()}`;
    const reports = [
      "--json",
      `--outputFile=${results}`,
      workers,
      ...(process.env.CI ? ["--ci"] : []),
      ...(args.length === 0
        ? [`--testPathIgnorePatterns=${["/node_modules/", ...NIGHTLY].join("|")}`]
        : []),
    ];
    const { code } = await run(
      [nodeProgram, "--experimental-vm-modules", "--no-warnings", program, ...reports, ...args],
      "inherit",
      // They were built above, and no test changes a source.
      { PLUGINS_ARE_BUILT: "1" },
    );
    if (!fs.existsSync(results)) {
      failed(`jest ended with ${code} and left no result`);
      count.failed += 1;
      return;
    }
    add(JSON.parse(fs.readFileSync(results, "utf8")), code);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not run at all has no tests of its own, and counts as one that failed. */
function add(results, code) {
  count.passed += results.numPassedTests;
  count.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  count.skipped += results.numPendingTests;
  for (const file of results.testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === "pending") console.log(`skipped: ${fullName}`);
    }
  }
  if (code !== 0 && count.failed === 0) {
    failed(`jest ended with ${code}`);
    count.failed += 1;
  }
}

function run([program, ...args], output, env = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: programEnvironment(env),
    stdio: output === "pipe" ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
    });
  }
  return new Promise((resolve, reject) =>
    child.once("error", reject).once("close", (code) => resolve({ code: code ?? 1, output: text })),
  );
}

try {
  const args = process.argv.slice(2);
  await prepare(args);
  if (args.length === 0) {
    heading("Checks");
    await Promise.all(checks.map(check));
  }
  heading("Tests");
  await jest(args);
} catch (error) {
  failed(error.message);
  count.failed += 1;
}
if (count.skipped > 0) console.log(`${count.skipped} skipped`);
const line = `${count.passed} passed, ${count.failed} failed`;
console.log(`\n${bold(count.failed > 0 ? red(line) : green(line))}`);
process.exitCode = count.failed > 0 ? 1 : 0;

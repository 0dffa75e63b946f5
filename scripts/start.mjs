// npm start: a virtual machine from an infrastructure program, on a machine that has nothing but git, Node and npm.
// npm start -- [--uri LIBVIRT_URI] [--image FILE|URL] [--yes]
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { chooseEngine, context, rememberChoice } from "./first-machine/session.mjs";
import { ensureHostPackages } from "./host-packages.mjs";
import { kvmRunsGuests } from "./kvm-runs-guests.mjs";
import { startPrivateLibvirtd } from "./private-libvirtd.mjs";
import { buildPlugins, ensurePackages, stateFolder } from "./repository.mjs";
import { bold, cyan, dim, done, failed, heading, note, step } from "./say.mjs";
import { ensureTinyGuest } from "./tiny-guest.mjs";

const usage = `npm start -- [--uri LIBVIRT_URI] [--image FILE|URL] [--yes]
  --uri URI         use this libvirt host; nothing is installed or started there
  --image FILE|URL  boot this disk image instead of the tiny guest
  --yes             ask nothing`;

const options = {
  uri: { type: "string" },
  image: { type: "string" },
  yes: { type: "boolean", short: "y" },
  help: { type: "boolean", short: "h" },
};

async function prepare({ uri, image, yes }) {
  heading("Getting ready");
  await step("npm packages", async (say) => {
    if (await ensurePackages()) say("installed from the lock file");
  });
  await step("Provider plugins", buildPlugins);
  if (!uri || !image) {
    await step("Programs of libvirt, QEMU and the guest", async (say) => {
      if ((await ensureHostPackages({ yes, say })).length === 0) return;
    });
  }
  fs.mkdirSync(stateFolder, { recursive: true });
  const guest =
    uri && image
      ? undefined
      : await step("Tiny guest from the distribution's kernel and busybox", (say) =>
          ensureTinyGuest({ say }),
        );
  const host =
    uri ?? (await step("Private libvirtd in .state", (say) => startDaemon(guest.kernel, say)));
  return { uri: host, image: image ? imageSource(image) : guest.qcow2 };
}

async function startDaemon(kernel, say) {
  const kvm = await kvmRunsGuests(kernel);
  if (!kvm)
    say("KVM does not run a guest here, so QEMU emulates the processor: slower, but the same.");
  const daemon = await startPrivateLibvirtd({ stateDir: path.join(stateFolder, "libvirtd"), kvm });
  if (daemon.mode === "session") {
    say(
      "Without root this is a session daemon: it cannot make networks. Run it as root, or give --uri.",
    );
  }
  return daemon.uri;
}

function imageSource(image) {
  if (/^https?:\/\//.test(image)) return image;
  const file = path.resolve(image);
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Error(`--image ${image}: there is no such file`);
  return file;
}

async function confirmed(yes) {
  if (yes || !process.stdin.isTTY || !process.stdout.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`\n${bold("Apply this?")} [Y/n] `);
  terminal.close();
  return !/^n/i.test(answer.trim());
}

function printOutputs(outputs) {
  heading("Your machine");
  const width = Math.max(...Object.keys(outputs).map((name) => name.length));
  for (const [name, value] of Object.entries(outputs)) {
    console.log(
      `  ${dim(name.padEnd(width))}  ${typeof value === "string" ? value : JSON.stringify(value)}`,
    );
  }
}

function printNext(engine, uri, outputs) {
  const machine = outputs.name ?? "first-machine";
  heading("Try next");
  console.log(
    `  1. ${cyan(`virsh -c '${uri}' console ${machine}`)}\n     talk to it: type ${bold("help")}; Ctrl and ] leaves`,
  );
  console.log(
    `  2. change ${bold("memory")} in ${cyan(engine.program)} and run ${cyan("npm start")} again\n     it reads what the change will do before it happens`,
  );
  console.log(`  3. ${cyan("npm run stop")}\n     everything is gone again\n`);
}

async function main() {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(usage);
  const ready = await prepare(values);
  const engine = await chooseEngine();
  rememberChoice({ engine, ...ready, ownDaemon: values.uri === undefined });
  const run = context(ready);
  heading("What it will do");
  note(`Engine: ${engine.name}`);
  note(`Program: ${engine.program}`);
  if (await engine.preview(run)) {
    if (!(await confirmed(values.yes))) return note("Nothing was changed.");
    heading("Doing it");
    await engine.apply(run);
  } else {
    done("No changes: what the program says is what is there.");
  }
  const outputs = await engine.outputs(run);
  printOutputs(outputs);
  printNext(engine, ready.uri, outputs);
}

await main().catch((error) => {
  failed(error.message);
  if (process.env.DEBUG) console.error(error);
  if (fs.existsSync(stateFolder)) {
    note(
      "What is there is kept in .state: run npm start again to go on, or npm run stop to remove it.",
    );
  }
  process.exitCode = 1;
});

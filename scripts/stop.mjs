// npm run stop: destroys what npm start made, ends the private libvirtd, and removes the state folder.
import fs from "node:fs";
import path from "node:path";
import { chooseEngine, context, rememberedChoice } from "./first-machine/session.mjs";
import { cacheRoot } from "./machine-cache.mjs";
import {
  runningPrivateLibvirtd,
  startPrivateLibvirtd,
  stopPrivateLibvirtd,
} from "./private-libvirtd.mjs";
import { stateFolder } from "./repository.mjs";
import { done, failed, heading, note, step, warn } from "./say.mjs";

const daemonFolder = path.join(stateFolder, "libvirtd");

async function destroyStack(choice) {
  heading("Destroying the first machine");
  if (choice.ownDaemon && !runningPrivateLibvirtd(daemonFolder)) {
    await startPrivateLibvirtd({ stateDir: daemonFolder });
  }
  await (await chooseEngine()).destroy(context(choice));
}

async function main() {
  const choice = rememberedChoice();
  if (choice) {
    try {
      await destroyStack(choice);
    } catch (error) {
      // On another host only the stack knows what is ours there; the own daemon takes everything with it.
      if (!choice.ownDaemon) throw error;
      warn(error.message);
    }
  }
  if (fs.existsSync(daemonFolder))
    await step("Ending the private libvirtd", () => stopPrivateLibvirtd(daemonFolder));
  fs.rmSync(stateFolder, { recursive: true, force: true });
  done("Nothing is left in this checkout.");
  if (fs.existsSync(cacheRoot())) note(`Kept for the next time: ${cacheRoot()}`);
}

await main().catch((error) => {
  failed(error.message);
  note("The state is kept, so that this can be run again.");
  process.exitCode = 1;
});

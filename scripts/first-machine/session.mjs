// Which engine runs the first machine, and what npm run stop must know of what npm start chose.
import fs from "node:fs";
import path from "node:path";
import { pulumiOnPath } from "../pulumi-cli.mjs";
import { stateFolder } from "../repository.mjs";

const choiceFile = path.join(stateFolder, "first-machine.json");
const engines = {
  pulumi: async () => (await import("./pulumi.mjs")).pulumi,
  opentofu: async () => (await import("./opentofu.mjs")).openTofu,
};

/** The engine of an earlier start, so that its state is found again; else Pulumi where it is installed, else OpenTofu. */
export async function chooseEngine() {
  const remembered = rememberedChoice()?.engine;
  return engines[remembered ?? (pulumiOnPath() ? "pulumi" : "opentofu")]();
}

/** What every call of an engine gets. @param {{ uri: string, image: string }} choice */
export function context({ uri, image }) {
  const state = path.join(stateFolder, "first-machine");
  fs.mkdirSync(state, { recursive: true });
  return { state, uri, image };
}

export function rememberChoice({ engine, uri, image, ownDaemon }) {
  const name = engine.program.includes("pulumi") ? "pulumi" : "opentofu";
  fs.writeFileSync(choiceFile, JSON.stringify({ engine: name, uri, image, ownDaemon }));
}

/** @returns {{ engine: "pulumi" | "opentofu", uri: string, image: string, ownDaemon: boolean } | undefined} */
export function rememberedChoice() {
  return fs.existsSync(choiceFile) ? JSON.parse(fs.readFileSync(choiceFile, "utf8")) : undefined;
}

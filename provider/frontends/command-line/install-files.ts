import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { ProviderError } from "../../core/provider-error";

/** Where the plugins come from. */
export interface PluginSource {
  /** The folder of the built programs. */
  readonly folder: string;
  readonly version: string;
}

export interface Installation {
  /** The folder of the built programs. */
  readonly from: string;
  /** The executable; what it loads goes with it. */
  readonly program: string;
  /** Files that it reads beside that. */
  readonly more?: readonly string[];
  /** The folder that it becomes; one that is there is replaced. */
  readonly target: string;
}

/** Copies a program with all that it loads. An engine sees the old folder or the new one, never half of one. */
export function installFiles({ from, program, more = [], target }: Installation): void {
  const making = `${target}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    for (const name of [...loadedBy(from, program), ...more]) {
      copyFileSync(path.join(from, name), path.join(making, name));
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(making, target);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** The program and every built file that it may load. */
function loadedBy(folder: string, program: string): readonly string[] {
  const files = new Set([program]);
  for (const name of files) {
    const file = path.join(folder, name);
    if (!existsSync(file)) throw notBuilt(file);
    const loads = readFileSync(file, "utf8").matchAll(/require\("\.\/([\w-]+\.cjs)"\)/g);
    for (const [, loaded] of loads) if (loaded !== undefined) files.add(loaded);
  }
  return [...files];
}

function notBuilt(file: string): ProviderError {
  return new ProviderError({
    code: "NotFound",
    operation: "install the plugin",
    message: `there is no ${file}`,
    hint: "In a clone run `npm run build` first; otherwise install the package again.",
  });
}

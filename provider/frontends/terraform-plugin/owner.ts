import { readFileSync } from "node:fs";
import path from "node:path";
import type { Environment } from "./process/handshake";

/**
 * Whose objects these are when the user does not say: the root module and the workspace. The engine
 * tells a provider neither, but it runs in the root module's folder and keeps the workspace's name
 * there. Only the folder's name counts, so that another checkout of it is the same owner.
 */
export function defaultOwner(folder: string, environment: Environment): string {
  return `${path.basename(folder) || "root"}/${workspaceOf(folder, environment)}`;
}

function workspaceOf(folder: string, environment: Environment): string {
  if (environment.TF_WORKSPACE) return environment.TF_WORKSPACE;
  const dataFolder = environment.TF_DATA_DIR || ".terraform";
  try {
    const name = readFileSync(path.resolve(folder, dataFolder, "environment"), "utf8").trim();
    return name || "default";
  } catch {
    // The file exists only once a workspace was selected.
    return "default";
  }
}

import fs from "node:fs";
import path from "node:path";

/** The folder of this repository, also when the caller was bundled into a folder below node_modules. */
export function repositoryRoot(): string {
  let folder = __dirname;
  while (!fs.existsSync(path.join(folder, "scripts", "private-libvirtd.mjs"))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`no folder above ${__dirname} is this repository`);
    folder = parent;
  }
  return folder;
}

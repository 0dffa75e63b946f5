// A server of install trees behind ftp, for tests: Debian's vsftpd, unpacked into this machine's cache, not installed.
//
// From the command line: node scripts/ftp-server.mjs   prints the folder, whose usr/ holds the program and its libraries
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cached, cacheKey } from "./machine-cache.mjs";
import { unpackPackages } from "./storage-tools.mjs";

const run = promisify(execFile);

/** The folder with the program; fetched from the distribution once. Debian and Ubuntu only. */
export async function ftpServer() {
  const { stdout } = await run("dpkg-query", ["-W", "libc6"]);
  return cached("ftp-server", cacheKey([stdout]), (folder) => unpackPackages(["vsftpd"], folder));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await ftpServer());

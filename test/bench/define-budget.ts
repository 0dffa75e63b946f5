import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { type Connection, openConnection } from "../../provider/backends/libvirt/connection";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { repositoryRoot } from "../beds/repository-root";
import { type Budget, type Measurement, median } from "./budget";
import { domain } from "./virsh-lab";

const run = promisify(execFile);

const ROUNDS = 20;
const DEFINES_PER_ROUND = 20;
const LIMIT = 1.1;

export const defineBudget: Budget = {
  name: "define a domain through the RPC client",
  comparison: "a C program on libvirt.so",
  budget: "≤ 1.1",
  measure: async () => {
    const bed = await startLibvirtd();
    try {
      return await measure(bed, await compileClient(bed.stateDir));
    } finally {
      await bed.stop();
    }
  },
};

async function measure(bed: LibvirtdBed, program: string): Promise<Measurement> {
  const file = path.join(bed.stateDir, "by-c.xml");
  fs.writeFileSync(file, domain("by-c"));
  const child = spawn(program, [bed.uri, file], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const connection = openConnection(bed.uri);
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      child.stdin.write(`${DEFINES_PER_ROUND}\n`);
      const nanoseconds: number[] = [];
      while (nanoseconds.length < DEFINES_PER_ROUND) {
        const { value, done } = await lines.next();
        if (done) throw new Error("the C program ended early");
        nanoseconds.push(Number(value));
      }
      const mine = await timeDefines(connection);
      // The first round warms both up.
      if (round === 0) continue;
      theirs.push(...nanoseconds.map((time) => time / 1e6));
      ours.push(...mine);
    }
  } finally {
    child.stdin.end();
    if (child.exitCode === null) await once(child, "exit");
    await connection.close();
  }
  const [mine, against] = [median(ours), median(theirs)];
  return { ours: mine, against, unit: "ms", met: mine <= LIMIT * against };
}

async function timeDefines(connection: Connection): Promise<readonly number[]> {
  const xml = domain("by-us");
  const times: number[] = [];
  for (let index = 0; index < DEFINES_PER_ROUND; index += 1) {
    const start = performance.now();
    const { dom } = await connection.call("domainDefineXMLFlags", { xml, flags: 0 });
    times.push(performance.now() - start);
    await connection.call("domainUndefineFlags", { dom, flags: 0 });
  }
  return times;
}

/** Installs what the compiler needs with the system's package manager when it is not there. */
async function compileClient(folder: string): Promise<string> {
  const source = path.join(repositoryRoot(), "test", "bench", "c-client", "define.c");
  const program = path.join(folder, "define");
  const compile = () => run("gcc", ["-O2", "-o", program, source, "-lvirt"]);
  try {
    await compile();
  } catch {
    const packages = ["gcc", "libc6-dev", "libvirt-dev"];
    process.stderr.write(`installing ${packages.join(", ")} to compile the C program\n`);
    await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
    await compile();
  }
  return program;
}

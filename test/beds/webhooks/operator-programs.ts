import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { eventually } from "../../support/eventually";
import { BedProcess } from "../control-plane/bed-process";
import { repositoryRoot } from "../repository-root";

const run = promisify(execFile);

export interface OperatorProgram {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Its own port, on which it answers. */
  readonly serves?: number;
  /** A folder whose content it finds in /run. */
  readonly runFolder?: string;
  /** Where it looks for its own files. */
  readonly workFolder?: string;
}

/** A throw-away certificate that is its own authority. */
export interface ServerCertificate {
  readonly certificate: string;
  readonly key: string;
}

/**
 * Programs of operators, which insist on listening on every address: each in a private network, from
 * where it reaches the API server and nothing else. Everything ends with this process.
 */
export class OperatorPrograms {
  readonly #binaries: string;
  readonly #apiPort: number;
  readonly #processes: BedProcess[] = [];
  readonly folder = mkdtempSync(path.join(os.tmpdir(), "virt-webhooks-"));

  constructor(binaries: string, server: string) {
    this.#binaries = binaries;
    this.#apiPort = Number(new URL(server).port);
  }

  start({
    name,
    args,
    env = {},
    serves,
    runFolder,
    workFolder = this.folder,
  }: OperatorProgram): BedProcess {
    const network = { reaches: this.#apiPort, serves, run: runFolder };
    const values = Object.entries(env).map(([key, value]) => `${key}=${value}`);
    const command = ["env", `--chdir=${workFolder}`, ...values, this.#binary(name), ...args];
    const script = path.join(repositoryRoot(), "scripts", "private-network.mjs");
    const all = [script, JSON.stringify(network), ...command];
    const log = path.join(this.folder, `${name}.log`);
    const started = new BedProcess(name, process.execPath, all, log);
    this.#processes.push(started);
    return started;
  }

  /** Starts a program that serves, and returns the port of this machine at which it is reached. */
  async startServer(program: OperatorProgram & { readonly serves: number }): Promise<number> {
    const started = this.start(program);
    let port: string | undefined;
    await eventually(`${program.name} has a port`, async () => {
      this.mustRun();
      port = /^reached at (\d+)$/m.exec(started.tail(Number.POSITIVE_INFINITY))?.[1];
      return port !== undefined;
    });
    return Number(port);
  }

  async certificate(name: string, host: string): Promise<ServerCertificate> {
    const certificate = path.join(this.folder, `${name}.crt`);
    const key = path.join(this.folder, `${name}.key`);
    await run("openssl", [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"],
      ...["-days", "2", "-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`],
      ...["-keyout", key, "-out", certificate],
    ]);
    return { certificate, key };
  }

  newFolder(...names: readonly string[]): string {
    const folder = path.join(this.folder, ...names);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Fails with what a program said that has ended. */
  mustRun(): void {
    const dead = this.#processes.find(({ running }) => !running);
    if (dead) throw new Error(`${dead.name} ended\n${dead.tail()}`);
  }

  async kill(name: string): Promise<void> {
    await Promise.all(this.#processes.filter((one) => one.name === name).map((one) => one.kill()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#processes.map((one) => one.kill()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  logs(): string {
    return this.#processes.map((one) => `--- ${one.name}\n${one.tail()}`).join("\n");
  }

  #binary(name: string): string {
    return path.join(this.#binaries, "bin", name);
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";

/** A server of the bed. It dies with this process: nothing of a bed outlives its test file. */
export class BedProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #log: string;
  readonly #ended: Promise<void>;

  constructor(name: string, program: string, args: readonly string[], log: string) {
    this.name = name;
    this.#log = log;
    const output = openSync(log, "a");
    // setpriv asks the kernel to kill the server when we are killed, however that happens.
    this.#child = spawn("setpriv", ["--pdeathsig", "KILL", "--", program, ...args], {
      stdio: ["ignore", output, output],
      // What a killed server leaves goes with the bed; one that lives for a minute need not tidy its memory much.
      env: { ...process.env, TMPDIR: path.dirname(log), GOGC: "300" },
    });
    closeSync(output);
    this.#ended = new Promise((resolve) => this.#child.once("close", () => resolve()));
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The last lines that it wrote, for the message of a bed that does not start. */
  tail(lines = 15): string {
    return readFileSync(this.#log, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
  }

  /** Kills and waits until the process is gone, so that its port can be used again. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }
}

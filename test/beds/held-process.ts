import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A helper process that lives until its standard input closes: so it also ends when the test's process is killed. */
export interface HeldProcess<T> {
  /** What it said on its first line, parsed. */
  readonly said: T;
  /** Closes its input and waits for its end. Rejects when it failed to clean up. */
  release(): Promise<void>;
}

/** Starts a program that prints one line of JSON when it is ready. Rejects with its error output when it ends first. */
export async function holdProcess<T>(
  program: string,
  args: readonly string[],
): Promise<HeldProcess<T>> {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`${[program, ...args].join(" ")} ended with ${signal ?? code}\n${errors}`),
        );
    });
  });
  const lines = createInterface({ input: child.stdout });
  const first = new Promise<string>((resolve) => lines.once("line", resolve));
  const silent = ended.then(() => {
    throw new Error(`${[program, ...args].join(" ")} ended before it was ready\n${errors}`);
  });
  const line = await Promise.race([first, silent]);
  silent.catch(() => undefined);
  return {
    said: JSON.parse(line) as T,
    release: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

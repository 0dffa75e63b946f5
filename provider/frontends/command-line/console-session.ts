import type { Readable, Writable } from "node:stream";
import type { Console } from "../../core/console";

/** Where a person or a pipe talks to a console. */
export interface Terminal {
  /** A terminal has `setRawMode`: every key then goes to the guest. */
  readonly input: Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  readonly output: Writable;
}

/** How it ended: the user left, or the other side closed it. */
export type ConsoleEnd = "left" | "closed";

/** Ctrl+]. */
const LEAVE = 0x1d;

/**
 * Passes on what is typed and what the guest says until the user leaves, the signal is given, or the
 * other side closes the console. The end of a piped input ends nothing: what the guest answers is
 * still to come. Closes the console.
 */
export async function consoleSession(
  console: Console,
  { input, output }: Terminal,
  signal: AbortSignal,
): Promise<ConsoleEnd> {
  input.setRawMode?.(true);
  const shown = show(console, output);
  const typed = sendTyped(console, input);
  try {
    // What cannot be sent is told by the reading side: the same stream has failed, or ended.
    const left = typed.then(
      (end) => end ?? shown,
      () => shown,
    );
    return await Promise.race([left, shown, leftBy(signal)]);
  } finally {
    input.setRawMode?.(false);
    input.destroy();
    await console.close();
  }
}

function leftBy(signal: AbortSignal): Promise<ConsoleEnd> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve("left");
    signal.addEventListener("abort", () => resolve("left"), { once: true });
  });
}

async function show(console: Console, output: Writable): Promise<ConsoleEnd> {
  for await (const bytes of console) {
    if (!output.write(bytes)) await new Promise((drained) => output.once("drain", drained));
  }
  return "closed";
}

/** Only a terminal has a key to leave by; a pipe may carry any byte. */
async function sendTyped(
  console: Console,
  input: Terminal["input"],
): Promise<ConsoleEnd | undefined> {
  for await (const piece of input) {
    const bytes: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    const leave = input.isTTY ? bytes.indexOf(LEAVE) : -1;
    await console.write(leave < 0 ? bytes : bytes.subarray(0, leave));
    if (leave >= 0) return "left";
  }
  return undefined;
}

import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { Duplex } from "node:stream";
import type { Transport } from "../transport";

/** How much of what a program says is kept for an error message. */
const STDERR_MAX_CHARACTERS = 2_000;
/** How long an ended program's last words are waited for: one that it left behind may keep its stderr open. */
const LAST_WORDS_MS = 200;

/** A connection through a program's standard input and output. */
export function childTransport(
  child: ChildProcessWithoutNullStreams,
  peer: string,
  program: string,
): Transport {
  let said = "";
  let ended: string | undefined;
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = `${said}${text}`.slice(-STDERR_MAX_CHARACTERS);
  });
  child.on("error", (error) => {
    ended = error.message;
  });
  child.on("exit", (code, signal) => {
    ended ??= `${program} ended with ${signal ?? `status ${code}`}`;
  });
  const duplex = childDuplex(child);
  return {
    readable: duplex,
    writable: duplex,
    peer,
    isLocal: false,
    destroy() {
      duplex.destroy();
      child.stdin.destroy();
      child.stdout.destroy();
      child.stderr.destroy();
      child.kill();
    },
    setBusy(busy) {
      for (const part of [child, child.stdin, child.stdout, child.stderr]) keepAlive(part, busy);
    },
    endReason: () => [said.trim(), ended].filter(Boolean).join("; ") || undefined,
  };
}

/** Both pipes as one. It ends when the program has ended and said its last words: they are the reason. */
function childDuplex(child: ChildProcessWithoutNullStreams): Duplex {
  const { stdin, stdout } = child;
  const duplex = new Duplex({
    read: () => {
      stdout.resume();
    },
    // A write that fails means that the program ends, which shows on the other side, with its reason.
    write: (chunk: Buffer, _, done) => {
      stdin.write(chunk, () => done());
    },
  });
  let isOver = false;
  const end = (): void => {
    if (!isOver) duplex.push(null);
    isOver = true;
  };
  const endSoon = (): void => {
    setTimeout(end, LAST_WORDS_MS);
  };
  stdin.on("error", () => undefined);
  stdout.on("data", (chunk: Buffer) => {
    if (!isOver && !duplex.push(chunk)) stdout.pause();
  });
  stdout.once("end", endSoon);
  child.once("exit", endSoon).once("error", endSoon).once("close", end);
  return duplex;
}

/** A child's pipes are sockets, though their type does not say so. */
function keepAlive(part: object, busy: boolean): void {
  if (!("ref" in part && "unref" in part)) return;
  const { ref, unref } = part as { ref(): unknown; unref(): unknown };
  (busy ? ref : unref).call(part);
}

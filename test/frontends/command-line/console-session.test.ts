import { PassThrough } from "node:stream";
import type { Console } from "../../../provider/core/console";
import { consoleSession } from "../../../provider/frontends/command-line/console-session";

/** A console in memory: what was written to it, and a guest that speaks through `guest`. */
function consoleInMemory() {
  const guest = new PassThrough();
  const written: Buffer[] = [];
  let closed = false;
  const console: Console = {
    write: async (bytes) => {
      if (guest.readableEnded) throw new Error("the stream is over");
      written.push(Buffer.from(bytes));
    },
    close: async () => {
      closed = true;
      guest.destroy();
    },
    [Symbol.asyncIterator]: () => guest[Symbol.asyncIterator](),
  };
  return {
    console,
    guest,
    written: () => Buffer.concat(written).toString("latin1"),
    isClosed: () => closed,
  };
}

function terminal({ isTTY = true } = {}) {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY,
    ...(isTTY ? { setRawMode: (on: boolean) => raw.push(on) } : {}),
  });
  const output = new PassThrough();
  return { input, output, raw };
}

const never = new AbortController().signal;

test("what is typed before Ctrl+] is sent, the rest is not, and the terminal is as before", async () => {
  const { console, written, isClosed } = consoleInMemory();
  const { input, output, raw } = terminal();
  const session = consoleSession(console, { input, output }, never);
  input.write("ls\r");
  input.write("exit\x1dmore");
  expect(await session).toBe("left");
  expect(written()).toBe("ls\rexit");
  expect(raw).toEqual([true, false]);
  expect(isClosed()).toBe(true);
});

test("a pipe may carry Ctrl+] and end: the guest's answer still comes", async () => {
  const { console, guest, written } = consoleInMemory();
  const { input, output } = terminal({ isTTY: false });
  const session = consoleSession(console, { input, output }, never);
  input.end("a\x1db");
  guest.write("answer");
  guest.end();
  expect(await session).toBe("closed");
  expect(written()).toBe("a\x1db");
  expect(String(output.read())).toBe("answer");
});

test("a guest that ends ends the session, also while nothing is typed", async () => {
  const { console, guest, isClosed } = consoleInMemory();
  const { input, output, raw } = terminal();
  const session = consoleSession(console, { input, output }, never);
  guest.end("bye");
  expect(await session).toBe("closed");
  expect(String(output.read())).toBe("bye");
  expect(raw).toEqual([true, false]);
  expect(isClosed()).toBe(true);
});

test("a lost connection is the session's failure, and the terminal is as before", async () => {
  const { console, guest } = consoleInMemory();
  const { input, output, raw } = terminal();
  const session = consoleSession(console, { input, output }, never);
  guest.destroy(new Error("connection lost"));
  await expect(session).rejects.toThrow("connection lost");
  expect(raw).toEqual([true, false]);
});

test("a signal leaves", async () => {
  const { console, isClosed } = consoleInMemory();
  const { input, output } = terminal({ isTTY: false });
  const stop = new AbortController();
  const session = consoleSession(console, { input, output }, stop.signal);
  stop.abort();
  expect(await session).toBe("left");
  expect(isClosed()).toBe(true);
});

// A progress bar below the engine's lines. Terraform's protocol has no channel for progress but the provider's log, so that is read.
import fs from "node:fs";
import { cyan, dim } from "../say.mjs";

const terminal = process.stdout.isTTY && !process.env.NO_COLOR;

/** @param {string} file the log; it need not exist yet */
export function progressOfLog(file) {
  let offset = 0;
  let rest = "";
  let shown = "";
  let milestone = "";
  const clear = () => {
    if (shown) process.stdout.write("\r\x1b[K");
    shown = "";
  };
  const draw = (text) => {
    if (terminal) {
      clear();
      process.stdout.write(text);
      shown = text;
    }
  };
  const timer = setInterval(() => {
    if (!fs.existsSync(file)) return;
    const text = rest + readFrom(file, offset);
    offset += Buffer.byteLength(text) - Buffer.byteLength(rest);
    const lines = text.split("\n");
    rest = lines.pop() ?? "";
    const last = lines.map(parse).filter(Boolean).at(-1);
    if (!last) return;
    if (terminal) return draw(drawing(last));
    // Without a terminal every quarter is one line, not every second.
    const quarter = Math.floor(last.part * 4);
    const reached = `${last.what} ${last.said.replace(/\(.*/, "")} ${quarter}`;
    if (reached !== milestone) console.log(drawing(last));
    milestone = reached;
  }, 150);
  return {
    /** Prints a line of the engine above the bar. @param {string} line */
    print: (line) => {
      const again = shown;
      clear();
      console.log(line);
      if (again && !/complete/.test(line)) draw(again);
    },
    stop: () => {
      clearInterval(timer);
      clear();
    },
  };
}

function readFrom(file, offset) {
  const handle = fs.openSync(file, "r");
  try {
    const size = fs.fstatSync(handle).size;
    const bytes = Buffer.alloc(Math.max(0, size - offset));
    fs.readSync(handle, bytes, 0, bytes.length, offset);
    return bytes.toString("utf8");
  } finally {
    fs.closeSync(handle);
  }
}

/** "…: create virt_volume: upload 1048576 of 67108864 bytes: @module=virt …" */
function parse(line) {
  const found = /: (\w+ virt_\w+): (.*): @module=virt/.exec(line);
  if (!found) return undefined;
  const [, what, said] = found;
  const bytes = /^(\S.*?) (\d+) of (\d+) bytes/.exec(said);
  if (!bytes) return { what, said, part: 0 };
  const [done, total] = [Number(bytes[2]), Number(bytes[3])];
  return { what, said: bytes[1], done, total, part: Math.min(1, done / Math.max(1, total)) };
}

function drawing({ what, said, done, total, part }) {
  if (total === undefined) return `  ${dim(what)} ${said}`;
  const width = 30;
  const full = Math.round(width * part);
  const mebibytes = (bytes) => (bytes / 1048576).toFixed(1);
  const bar = `${cyan("█".repeat(full))}${dim("░".repeat(width - full))}`;
  return `  ${dim(what)} ${said} ${bar} ${Math.floor(part * 100)} %  ${dim(`${mebibytes(done)} of ${mebibytes(total)} MiB`)}`;
}

// Go for programs that exist only as Go modules: the one on PATH if it is new enough, else the toolchain that Go's own module proxy
// serves, checked against a pinned checksum and kept outside the repository.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { cached } from "./machine-cache.mjs";

const run = promisify(execFile);
const version = "1.26.8";
const archive = `golang.org/toolchain/@v/v0.0.1-go${version}.linux-amd64.zip`;
const sha256 = "30c2b1bf7dcc88d3eb0a1364e47ddd9128edb3110a30e8a0ef61cd5856b31de7";

let found;

/** The path of a `go` of at least 1.26. @returns {Promise<string>} */
export function goProgram() {
  found ??= goOnPath().then((onPath) => onPath ?? downloaded());
  return found;
}

async function goOnPath() {
  const { stdout } = await run("go", ["version"]).catch(() => ({ stdout: "" }));
  const [, major, minor] = /go(\d+)\.(\d+)/.exec(stdout) ?? [];
  return Number(major) > 1 || Number(minor) >= 26 ? "go" : undefined;
}

async function downloaded() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `please install Go 1.26 or newer: there is none on PATH, and none is pinned for ${process.platform} ${process.arch}`,
    );
  }
  const folder = await cached("go", sha256.slice(0, 16), async (making) => {
    const proxy =
      (process.env.GOPROXY ?? "").split(/[,|]/).find((one) => one.startsWith("http")) ??
      "https://proxy.golang.org";
    const response = await fetch(`${proxy.replace(/\/$/, "")}/${archive}`);
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const sum = createHash("sha256").update(bytes).digest("hex");
    if (sum !== sha256) throw new Error(`${archive} has the checksum ${sum}, expected ${sha256}`);
    unzip(bytes, making);
  });
  return path.join(folder, "bin", "go");
}

/** Module archives have no folders and no modes: programs are where Go keeps programs. */
function unzip(bytes, folder) {
  const prefix = /^golang\.org\/toolchain@[^/]+\//;
  for (const { name, content } of zipEntries(bytes)) {
    const relative = name.replace(prefix, "");
    const file = path.join(folder, relative);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content, { mode: /^(bin|pkg\/tool)\//.test(relative) ? 0o755 : 0o644 });
  }
}

/** Reads the central directory. Source: PKWARE's APPNOTE.TXT, 4.3. */
function* zipEntries(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const header = bytes.readUInt32LE(at + 42);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    yield {
      name,
      content: bytes.readUInt16LE(at + 10) === 8 ? zlib.inflateRawSync(packed) : packed,
    };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

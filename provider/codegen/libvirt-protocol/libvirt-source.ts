import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** What is read of one libvirt release. */
export interface LibvirtSource {
  readonly version: string;
  /** The definition files, those that others build on first. */
  readonly protocol: string;
  readonly headers: readonly string[];
}

const PROTOCOL_FILES = [
  "src/rpc/virnetprotocol.x",
  "src/rpc/virkeepaliveprotocol.x",
  "src/remote/remote_protocol.x",
  "src/remote/qemu_protocol.x",
];
const KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
const MIRROR = "http://deb.debian.org/debian";

/** The libvirt source package of a Debian suite, fetched with apt into the user's cache and checked by it. */
export function libvirtSource(suite: string): LibvirtSource {
  const folder = path.join(cacheFolder(), suite);
  const { uri, file, hash } = sourceArchive(folder, suite);
  const archive = path.join(folder, file);
  if (!existsSync(archive)) {
    run("/usr/lib/apt/apt-helper", ["download-file", uri, archive, hash]);
  }
  const version = /_(.+)\.orig\./.exec(file)?.[1] ?? file;
  const unpacked = path.join(folder, `libvirt-${version}`);
  const wanted = [...PROTOCOL_FILES, "include/libvirt"].map((name) => `libvirt-${version}/${name}`);
  if (!existsSync(unpacked)) run("tar", ["-x", "-f", archive, "-C", folder, ...wanted]);
  const read = (name: string): string => readFileSync(path.join(unpacked, name), "utf8");
  const headers = readdirSync(path.join(unpacked, "include/libvirt"));
  return {
    version,
    protocol: PROTOCOL_FILES.map(read).join("\n"),
    headers: headers
      .filter((name) => /\.h(\.in)?$/.test(name))
      .map((name) => read(`include/libvirt/${name}`)),
  };
}

/** The suite this machine runs, and the newest stable one. */
export function defaultSuites(): readonly string[] {
  const release = readFileSync("/etc/os-release", "utf8");
  const own = /^VERSION_CODENAME=(\w+)/m.exec(release)?.[1];
  return [...new Set([own ?? "trixie", "trixie"])];
}

function cacheFolder(): string {
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache");
  return path.join(cache, "virt-iac", "libvirt-source");
}

function sourceArchive(
  folder: string,
  suite: string,
): { readonly uri: string; readonly file: string; readonly hash: string } {
  const options = privateApt(folder, suite);
  run("apt-get", [...options, "-qq", "update"]);
  const listed = run("apt-get", [...options, "source", "--print-uris", "--only-source", "libvirt"]);
  const [, uri = "", file = "", hash = ""] =
    /^'([^']+)' (libvirt_[^ ]+\.orig\.tar\.[a-z0-9]+) \d+ (\S+)$/m.exec(listed) ?? [];
  if (uri === "") throw new Error(`no source archive of libvirt in ${suite}`);
  return { uri, file, hash };
}

/** Lists and state of its own: the machine's package lists stay as they are. */
function privateApt(folder: string, suite: string): readonly string[] {
  for (const part of ["lists/partial", "cache/archives/partial"]) {
    mkdirSync(path.join(folder, part), { recursive: true });
  }
  const sources = path.join(folder, "sources.list");
  writeFileSync(sources, `deb-src [signed-by=${KEYRING}] ${MIRROR} ${suite} main\n`);
  const settings = {
    "Dir::State::Lists": path.join(folder, "lists"),
    "Dir::Cache": path.join(folder, "cache"),
    "Dir::Etc::SourceList": sources,
    "Dir::Etc::SourceParts": "/dev/null",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

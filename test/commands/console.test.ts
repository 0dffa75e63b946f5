import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { guestLine, tinyGuest } from "../beds/tiny-guest";
import { eventually } from "../support/eventually";

let libvirtd: LibvirtdBed;
let virt: string;
const started: ChildProcessWithoutNullStreams[] = [];

beforeAll(async () => {
  const [bed, dist] = await Promise.all([startLibvirtd(), buildPlugins()]);
  libvirtd = bed;
  virt = path.join(dist, "virt");
  await define("off", "<serial type='pty'/>");
  await define("file", `<serial type='file'><source path='${bed.stateDir}/serial.log'/></serial>`);
  await define("none", "");
  const log = path.join(bed.stateDir, "guest.log");
  await define("guest", `<serial type='pty'><log file='${log}'/></serial>`);
  for (const name of ["file", "none", "guest"]) await libvirtd.virsh("start", name);
  await guestLine(log, /^ready/);
});

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});
afterAll(() => libvirtd?.stop());

async function define(name: string, devices: string): Promise<void> {
  const { kernel, initrd, commandLine } = await tinyGuest();
  const file = path.join(libvirtd.stateDir, "domain.xml");
  writeFileSync(
    file,
    `<domain type='qemu'><name>${name}</name><memory unit='MiB'>192</memory>
    <os><type arch='x86_64' machine='q35'>hvm</type><kernel>${kernel}</kernel><initrd>${initrd}</initrd>
    <cmdline>${commandLine}</cmdline></os><features><acpi/></features><devices>${devices}</devices></domain>`,
  );
  await libvirtd.virsh("define", file);
}

function shows(text: () => string, pattern: RegExp): Promise<void> {
  return eventually(`${pattern} is shown`, () => pattern.test(text()));
}

interface Opened {
  readonly child: ChildProcessWithoutNullStreams;
  readonly said: () => string;
  readonly told: () => string;
  readonly code: Promise<number | null>;
}

function open(program: string, args: readonly string[]): Opened {
  const child = spawn(program, args);
  started.push(child);
  let said = "";
  let told = "";
  child.stdout.on("data", (bytes) => {
    said += String(bytes);
  });
  child.stderr.on("data", (bytes) => {
    told += String(bytes);
  });
  const code = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, said: () => said, told: () => told, code };
}

function console(...args: readonly string[]): Opened {
  return open(process.execPath, [virt, "console", "--uri", libvirtd.uri, ...args]);
}

/** The same in a terminal of its own. */
function consoleInTerminal(...args: readonly string[]): Opened {
  const words = [process.execPath, virt, "console", "--uri", libvirtd.uri, ...args];
  const command = words.map((word) => `'${word}'`).join(" ");
  return open("script", ["--quiet", "--return", "--command", command, "/dev/null"]);
}

test.each([
  ["nobody", /^virt: find machine "nobody": .* has no domain of this name/],
  ["off", /^virt: open the console of machine "off": it is off\. /],
  ["none", /^virt: open the console of machine "none": it has no serial port\. /],
  ["file", /^virt: open the console of machine "file": .* something else \(file\)\. /],
])("says why it cannot open the console of the machine %p", async (name, message) => {
  const { code, told } = console(name);
  expect(await code).toBe(1);
  expect(told()).toMatch(message);
});

test("a pipe types a line and reads the answer; a signal leaves it", async () => {
  const { child, said, told, code } = console("guest");
  child.stdin.end("run echo $((6*7))\n");
  await shows(said, /^42\r?$/m);
  child.kill("SIGTERM");
  expect({ code: await code, told: told() }).toEqual({ code: 0, told: "\n" });
});

test("a terminal types a line, and Ctrl+] leaves", async () => {
  const { child, said, code } = consoleInTerminal("guest");
  await shows(said, /Ctrl\+\] leaves\./);
  child.stdin.write("run echo $((7*7))\r");
  await shows(said, /^49\r?$/m);
  child.stdin.write("\x1d");
  expect(await code).toBe(0);
});

test("a console that somebody has open is refused, and taken with --force", async () => {
  const first = console("guest");
  first.child.stdin.write("run echo first\n");
  await shows(first.said, /^first\r?$/m);
  const second = console("guest");
  expect(await second.code).toBe(1);
  expect(second.told()).toMatch(/somebody else has it open\. --force takes it from them\./);
  const third = console("--force", "guest");
  third.child.stdin.write("run echo third\n");
  await shows(third.said, /^third\r?$/m);
  expect(await first.code).toBe(1);
  expect(first.told()).toContain("libvirt broke it off: somebody else took it");
});

test("a guest that powers off closes the console", async () => {
  const { child, said, told, code } = console("guest");
  child.stdin.write("poweroff\n");
  expect(await code).toBe(0);
  expect(said()).toContain("GUEST poweroff");
  expect(told()).toContain("the guest went off");
});

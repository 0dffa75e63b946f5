import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Redaction } from "../../../../provider/core/redaction";
import { Secret } from "../../../../provider/core/value";
import { engineLog } from "../../../../provider/frontends/terraform-plugin/process/engine-log";
import { removeLeftSockets } from "../../../../provider/frontends/terraform-plugin/process/left-sockets";
import { listen } from "../../../../provider/frontends/terraform-plugin/process/listen";
import { watchForOrphan } from "../../../../provider/frontends/terraform-plugin/process/orphan-watch";
import { makePrivateSocket } from "../../../../provider/frontends/terraform-plugin/process/private-socket";
import { protectStdout } from "../../../../provider/frontends/terraform-plugin/process/protect-stdout";

describe("where the plugin listens", () => {
  test("a socket in a folder that only this user can enter, and nothing of it stays", async () => {
    const { listener, endpoint, cleanUp } = await listen({});
    expect(endpoint.network).toBe("unix");
    expect(statSync(path.dirname(endpoint.address)).mode & 0o777).toBe(0o700);
    listener.close();
    cleanUp();
    expect(existsSync(path.dirname(endpoint.address))).toBe(false);
  });

  test("a folder too deep for a socket's path, and a system without sockets, give a port of loopback", async () => {
    expect(makePrivateSocket("linux", `/tmp/${"deep/".repeat(20)}`)).toBeUndefined();
    const { listener, endpoint } = await listen({}, "win32");
    expect(endpoint).toMatchObject({
      network: "tcp",
      address: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    });
    listener.close();
  });

  test("of a range of ports the first free one, and none left is told", async () => {
    const taken = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as net.AddressInfo;
    const range = { minPort: port, maxPort: port };
    await expect(listen(range, "win32")).rejects.toThrow(`no port from ${port} to ${port} is free`);
    taken.close();
  });
});

test("a log line is one line of JSON without any known secret", () => {
  const redaction = new Redaction();
  redaction.learn(new Secret("hunter2-hunter2"));
  const lines: string[] = [];
  const log = engineLog(
    (line) => lines.push(line),
    redaction,
    () => new Date(0),
  );
  log.log("warn", "two\nlines of hunter2-hunter2", { uri: "x://u:hunter2-hunter2@h", bytes: 3 });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.endsWith("\n")).toBe(true);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    "@level": "warn",
    "@message": "two\nlines of [secret]",
    "@module": "virt",
    "@timestamp": "1970-01-01T00:00:00.000000Z",
    uri: "x://u:[secret]@h",
    bytes: 3,
  });
});

test("only the old socket of a plugin that is gone is removed", async () => {
  const parent = mkdtempSync(path.join(tmpdir(), "left-"));
  const listeners: net.Server[] = [];
  const old = new Date("2026-01-01");
  async function bound(name: string): Promise<net.Server> {
    const folder = path.join(parent, name);
    mkdirSync(folder);
    const listener = net.createServer().listen(path.join(folder, "s"));
    await new Promise((resolve) => listener.once("listening", resolve));
    return listener;
  }
  /** What a plugin leaves that was killed: closing removes a socket, so it is moved away meanwhile. */
  async function killed(name: string): Promise<void> {
    const listener = await bound("moving");
    renameSync(path.join(parent, "moving"), path.join(parent, name));
    await new Promise((resolve) => listener.close(resolve));
  }
  try {
    for (const name of ["virt-killed", "virt-recent"]) await killed(name);
    listeners.push(await bound("virt-living"));
    for (const name of ["virt-killed", "virt-living"]) {
      utimesSync(path.join(parent, name, "s"), old, old);
    }
    mkdirSync(path.join(parent, "virt-others"));
    writeFileSync(path.join(parent, "virt-others", "s"), "no socket");
    utimesSync(path.join(parent, "virt-others", "s"), old, old);
    await removeLeftSockets(parent, Date.now());
    expect(readdirSync(parent).sort()).toEqual(["virt-living", "virt-others", "virt-recent"]);
  } finally {
    for (const listener of listeners) listener.close();
    rmSync(parent, { recursive: true });
  }
});

describe("an engine that is gone", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("is noticed once, also when it went before the first look", () => {
    const told = jest.fn();
    watchForOrphan(42, told, () => 1);
    jest.advanceTimersByTime(10_000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test("is not told while it is there, nor after the watch has ended", () => {
    const told = jest.fn();
    let parent = 42;
    const end = watchForOrphan(42, told, () => parent);
    jest.advanceTimersByTime(10_000);
    end();
    parent = 1;
    jest.advanceTimersByTime(10_000);
    expect(told).not.toHaveBeenCalled();
  });
});

test("what anyone prints goes to standard error, and only the handshake to standard output", () => {
  const out: string[] = [];
  const err: string[] = [];
  const stream = (into: string[]) => ({ write: (text: string) => into.push(text) > 0 });
  const streams = { stdout: stream(out), stderr: stream(err) } as unknown as Parameters<
    typeof protectStdout
  >[0];
  const handshake = protectStdout(streams);
  streams.stdout.write("stray");
  handshake("line");
  expect({ out, err }).toEqual({ out: ["line"], err: ["stray"] });
});

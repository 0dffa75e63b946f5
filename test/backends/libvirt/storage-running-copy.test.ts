import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Connection } from "../../../provider/backends/libvirt/connection";
import type { Operation } from "../../../provider/core/operation";
import type { Properties } from "../../../provider/core/value";
import { untilTrue } from "../../beds/control-plane/until-true";
import { KindDriver, virtualBytes } from "../../support/storage-bed";
import { type MachineBed, startMachineBed } from "./kinds/virtual-machine/machine-bed";

const MIB = 1_048_576;

/** The guest keeps what it writes in its memory until somebody makes it flush. */
const WRITING = `#!/bin/sh
echo 0 >/proc/sys/vm/dirty_writeback_centisecs
while read -r module; do insmod "/modules/$module.ko" 2>/dev/null; done </modules/lists/ext4
mke2fs -F /dev/vda >/dev/null 2>&1 && mount -t ext4 /dev/vda /mnt && sync
echo "not on the disk yet" >/mnt/fresh
`;

let on: MachineBed;
/** The disk of a guest with an agent. */
let volume: string;
beforeAll(async () => {
  on = await startMachineBed();
  volume = await writingMachine("writer");
  await agentAnswers("writer");
}, 600_000);
afterAll(() => on?.stop());

/** What the user is told, and the driver that tells it. */
function volumesOn(connection: Connection, operation: Partial<Operation> = {}) {
  const told: string[] = [];
  const progress = {
    report() {},
    info: (line: string) => told.push(line),
    warn: (line: string) => told.push(line),
  };
  return { told, volumes: new KindDriver(connection, "Volume", { progress, ...operation }) };
}

/** A machine whose guest writes to its one disk; returns the volume's id. */
async function writingMachine(name: string, more: Properties = {}): Promise<string> {
  const disk = await on.volume(`${name}.img`, "raw");
  const disks = [{ name: "data", volume: disk }];
  await on.create(on.booting(name, { disks, cloudInit: { userData: WRITING }, ...more }));
  return disk;
}

/** What the guest's agent answers. */
async function ask(name: string, command: string): Promise<unknown> {
  const answer = await on.bed.virsh("qemu-agent-command", name, `{"execute":"${command}"}`);
  return (JSON.parse(answer) as { readonly return: unknown }).return;
}

const freezeStatus = (name: string) => ask(name, "guest-fsfreeze-status");

async function agentAnswers(name: string): Promise<void> {
  await untilTrue(`the agent of ${name} answers`, () =>
    ask(name, "guest-ping").then(
      () => true,
      () => false,
    ),
  );
}

const copyOf = (original: string, name: string, more: Properties = {}): Properties => ({
  name,
  pool: "images",
  cloneFrom: { volume: original, whileRunning: true },
  onDelete: "delete",
  ...more,
});

/** The copy as a plain image, for the tools of its file system. */
function plain(name: string): string {
  const image = path.join(on.bed.stateDir, "pool", name);
  const raw = path.join(on.bed.stateDir, `${name}.plain`);
  execFileSync("qemu-img", ["convert", "-O", "raw", image, raw]);
  return raw;
}

const fileIn = (image: string, file: string) =>
  execFileSync("debugfs", ["-R", `cat ${file}`, image], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });

function isClean(image: string): boolean {
  try {
    execFileSync("e2fsck", ["-f", "-n", image], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function hasJob(name: string): Promise<boolean> {
  return (await on.bed.virsh("domjobinfo", name)).includes("Backup");
}

describe("a copy of a disk that a running machine writes to", () => {
  it("has what the guest had not written yet, because its agent froze the file systems, and the guest goes on", async () => {
    const { volumes, told } = volumesOn(on.connection);
    const made = await volumes.apply(copyOf(volume, "writer-copy"));
    expect(told).toEqual([]);
    const image = plain("writer-copy");
    expect(fileIn(image, "/fresh")).toBe("not on the disk yet\n");
    expect(isClean(image)).toBe(true);
    expect(await freezeStatus("writer")).toBe("thawed");
    await volumes.delete(made);
  });

  it("is as after a power cut without an agent, and says so", async () => {
    const kernel = {
      kernel: on.guest.kernel,
      initrd: on.guest.initrd,
      arguments: `${on.guest.commandLine} agent=off`,
    };
    const torn = await writingMachine("torn", { kernel });
    const { volumes, told } = volumesOn(on.connection);
    const made = await volumes.apply(copyOf(torn, "torn-copy", { format: "raw" }));
    expect(told).toEqual([
      'The file systems of machine "torn" were not frozen: no guest agent is connected. What is copied now is as after a power cut.',
    ]);
    expect(fileIn(plain("torn-copy"), "/fresh")).toBe("");
    await volumes.delete(made);
  });

  it("grows to the wished size", async () => {
    const { volumes } = volumesOn(on.connection);
    const made = await volumes.apply(
      copyOf(volume, "grown-copy", { size: "32MiB", format: "raw" }),
    );
    expect(virtualBytes(path.join(on.bed.stateDir, "pool", "grown-copy"))).toBe(32 * MIB);
    await volumes.delete(made);
  });

  it("is an ordinary copy once the machine is off", async () => {
    const still = await on.volume("still.img", "raw");
    const { volumes, told } = volumesOn(on.connection);
    const made = await volumes.apply(copyOf(still, "still-copy"));
    expect(told).toEqual([]);
    await volumes.delete(made);
  });
});

describe("a copy that went wrong", () => {
  it("is made anew after a run that was killed right after it began, and the guest is let go on", async () => {
    const killed = volumesOn(cutAfter(on.connection, "domainBackupBegin"));
    await expect(killed.volumes.apply(copyOf(volume, "killed-copy"))).rejects.toThrow("cut");
    expect(await freezeStatus("writer")).toBe("frozen");
    const { volumes, told } = volumesOn(on.connection);
    const made = await volumes.apply(copyOf(volume, "killed-copy"));
    expect(told).toEqual(['volume "images/killed-copy" was left half made; it is made anew.']);
    expect(await freezeStatus("writer")).toBe("thawed");
    expect(fileIn(plain("killed-copy"), "/fresh")).toBe("not on the disk yet\n");
    await volumes.delete(made);
  });

  it("leaves nothing behind when the user cancels", async () => {
    const cancel = new AbortController();
    const progress = {
      report: ({ stage }: { readonly stage: string }) => {
        if (stage.includes("to copy its disk")) cancel.abort(new Error("cancelled"));
      },
      info() {},
      warn() {},
    };
    const { volumes } = volumesOn(slowJobs(on.connection), { signal: cancel.signal, progress });
    await expect(volumes.apply(copyOf(volume, "cancelled-copy"))).rejects.toThrow("cancelled");
    expect(await hasJob("writer")).toBe(false);
    expect(fs.readdirSync(path.join(on.bed.stateDir, "pool")).join()).not.toContain("cancelled");
  });

  it.each<[string, Properties, RegExp]>([
    ["into a smaller volume", { size: "1MiB" }, /size is 1048576 bytes, but .* has 8388608/],
    [
      "into a volume that is to be encrypted",
      { encryption: { secret: "6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea" } },
      /plain text/,
    ],
    [
      "without whileRunning",
      { cloneFrom: { volume: "images/writer.img" } },
      /running machines write to .*: "writer"/,
    ],
  ])("is refused %s, before anything is made", async (_, more, message) => {
    const { volumes } = volumesOn(on.connection);
    await expect(volumes.apply(copyOf(volume, "refused-copy", more))).rejects.toThrow(message);
    expect(fs.readdirSync(path.join(on.bed.stateDir, "pool")).join()).not.toContain("refused");
  });
});

/** A connection that breaks when the answer of one call has come, as one does whose owner is killed. */
function cutAfter(connection: Connection, last: string): Connection {
  let isCut = false;
  return calling(connection, async (name, call) => {
    if (isCut) throw new Error("cut");
    const result = await call();
    if (name !== last) return result;
    isCut = true;
    throw new Error("cut");
  });
}

/** A copy that is still under way at the first look. */
function slowJobs(connection: Connection): Connection {
  let looks = 0;
  return calling(connection, async (name, call) => {
    if (name !== "domainBackupGetXMLDesc" || looks > 0) return call();
    looks += 1;
    const file = path.join(on.bed.stateDir, "pool", "cancelled-copy");
    return {
      xml: `<domainbackup><disks><disk><target file="${file}"/></disk></disks></domainbackup>`,
    };
  });
}

function calling(
  connection: Connection,
  around: (name: string, call: () => Promise<unknown>) => Promise<unknown>,
): Connection {
  return new Proxy(connection, {
    get(target, property) {
      if (property !== "call") return Reflect.get(target, property, target);
      return (...args: Parameters<Connection["call"]>) =>
        around(args[0], () => target.call(...args));
    },
  });
}

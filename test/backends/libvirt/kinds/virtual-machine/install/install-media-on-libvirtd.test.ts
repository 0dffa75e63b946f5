import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { formatDiagnostic } from "../../../../../../provider/core/diagnostic";
import type { PartialStateError } from "../../../../../../provider/core/provider-error";
import type { ResourceState } from "../../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../../provider/core/value";
import { type InstallMedia, installMedia } from "../../../../../beds/install-media";
import { eventually } from "../../../../../support/eventually";
import { recordFigure } from "../../../../../support/figure";
import { type MachineBed, startMachineBed } from "../machine-bed";

const KIND = "VirtualMachine";

let on: MachineBed;
let media: InstallMedia;
let server: http.Server;

beforeAll(async () => {
  on = await startMachineBed();
  media = installMedia();
  await on.bed.virsh("vol-create-as", "images", "installer.iso", "1", "--format", "raw");
  await on.bed.virsh("vol-upload", "--pool", "images", "installer.iso", media.iso);
  await startBootNetwork();
  server = http.createServer((_, response) => {
    response.setHeader("content-length", fs.statSync(media.iso).size);
    fs.createReadStream(media.iso).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await on.stop();
});

/** A network whose DHCP names a boot file that its own TFTP server has. */
async function startBootNetwork(): Promise<void> {
  // The server is not root and reads nothing below root's home.
  const root = path.join(on.bed.stateDir, "tftp");
  fs.cpSync(media.tftpRoot, root, { recursive: true });
  const definition = path.join(on.bed.stateDir, "boot.xml");
  fs.writeFileSync(
    definition,
    `<network><name>boot</name><bridge name="virbr8" stp="off" delay="0"/>
     <ip address="192.168.178.1" netmask="255.255.255.0"><tftp root="${root}"/>
     <dhcp><range start="192.168.178.2" end="192.168.178.99"/><bootp file="${media.bootFile}"/></dhcp></ip></network>`,
  );
  await on.bed.virsh("net-define", definition);
  await on.bed.virsh("net-start", "boot");
}

async function machine(name: string, more: Properties): Promise<Properties> {
  await on.bed.virsh("vol-create-as", "images", `${name}.raw`, "64M", "--format", "raw");
  return on.small(name, {
    memory: "256MiB",
    disks: [{ name: "root", volume: `images/${name}.raw` }],
    waitFor: { console: "GUEST ready", timeout: "10m" },
    ...more,
  });
}

/** Neither a medium nor an installer's way to boot is left, on the host or in the next preview. */
async function mustBeClean(name: string, state: ResourceState, inputs: Properties): Promise<void> {
  for (const which of [["--inactive"], []]) {
    const definition = await on.bed.virsh("dumpxml", ...which, name);
    expect(definition).not.toMatch(/cdrom|installer|<kernel>|<boot order/);
    expect(definition).toContain("<on_reboot>restart</on_reboot>");
  }
  expect(await on.bed.virsh("vol-list", "images")).not.toContain(`${name}.install-`);
  expect(state.outputs.pendingChanges).toEqual([]);
  expect(await on.drift(state, inputs)).toEqual([]);
}

const discUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/installer.iso`;
const fromUrl = (): Properties => ({ install: { iso: discUrl(), timeout: "10m" } });
const fromPool = (timeout = "10m"): Properties => ({
  install: { iso: "images/installer.iso", timeout },
});

const SOURCES: readonly [string, string, () => Properties][] = [
  ["a disc in a pool", "pool-disc", fromPool],
  [
    "PXE",
    "pxe",
    () => ({
      interfaces: [{ name: "lan", network: "boot" }],
      install: { network: "lan", timeout: "10m" },
    }),
  ],
];

describe("a machine is installed once, and what installed it goes", () => {
  test.each(SOURCES)("from %s", async (source, name, more) => {
    const inputs = await machine(name, more());
    const began = Date.now();
    const state = await on.create(inputs);
    recordFigure(`${source}: ready after ${Math.round((Date.now() - began) / 1000)} s`);
    await mustBeClean(name, state, inputs);
    await on.remove(state);
  });
});

test("a disk that holds a system already needs no installer", async () => {
  const inputs = await machine("imported", {});
  await on.bed.virsh("vol-upload", "--pool", "images", "imported.raw", on.guest.raw);
  const began = Date.now();
  const state = await on.create(inputs);
  recordFigure(`an existing disk: ready after ${Math.round((Date.now() - began) / 1000)} s`);
  await mustBeClean("imported", state, inputs);
  await on.remove(state);
});

const domainState = (name: string) => on.bed.virsh("domstate", name).catch(() => "not there");

function untilState(name: string, wished: string): Promise<void> {
  const isThere = async () => (await domainState(name)) === wished;
  return eventually(`${name} is ${wished}`, isThere, 600_000);
}

/** What a failed run saves. */
async function failureOf(creating: Promise<ResourceState>): Promise<PartialStateError> {
  const failure = await creating.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ name: "PartialStateError" });
  return failure as PartialStateError;
}

async function pullThePlug(name: string, inputs: Properties): Promise<PartialStateError> {
  const failed = failureOf(on.create(inputs));
  await untilState(name, "running");
  await on.bed.virsh("destroy", name);
  return failed;
}

test("an installer whose plug is pulled keeps its fetched disc, and the next run goes on", async () => {
  const inputs = await machine("unplugged", fromUrl());
  const failure = await pullThePlug("unplugged", inputs);
  expect(failure).toMatchObject({
    code: "Aborted",
    state: { outputs: { pendingChanges: ["install"] } },
  });
  expect(await on.bed.virsh("dumpxml", "unplugged")).toContain("unplugged.install-iso-");

  const refreshed = await on.refresh(failure.state);
  expect(refreshed.outputs.pendingChanges).toEqual(["install"]);
  const plan = await on.provider.plan(KIND, inputs, refreshed, on.operation);
  expect(plan.changes.map(({ path, impact }) => [path.join("."), impact.word])).toEqual([
    ["install", "restart"],
    ["power.state", "live"],
  ]);

  const done = await on.update(inputs, refreshed);
  await mustBeClean("unplugged", done, inputs);
  await on.remove(done);
});

test("an installer that came to its end while nobody waited is through at the next run", async () => {
  const inputs = await machine("alone", fromPool("1s"));
  const failure = await failureOf(on.create(inputs));
  expect(failure.code).toBe("DeadlineExceeded");
  expect(await on.drift(failure.state, inputs)).toEqual([
    expect.stringMatching(/^install: undefined -> /),
  ]);
  await untilState("alone", "shut off");
  const done = await on.update(inputs, failure.state);
  await mustBeClean("alone", done, inputs);
  await on.remove(done);
});

test("a machine that is deleted while it is installed leaves no medium", async () => {
  const inputs = await machine("deleted", fromUrl());
  const { state } = await pullThePlug("deleted", inputs);
  expect(await on.bed.virsh("vol-list", "images")).toContain("deleted.install-iso-");
  await on.remove(state);
  expect(await on.bed.virsh("vol-list", "images")).not.toContain("deleted.install-");
  expect(await domainState("deleted")).toBe("not there");
});

describe("the preview says what an installer does", () => {
  const said = async (inputs: Properties, prior?: ResourceState) => {
    const plan = await on.provider.plan(KIND, inputs, prior, on.operation);
    const diagnostics = await on.provider.preview(KIND, inputs, prior, plan, on.operation);
    return diagnostics.map(formatDiagnostic).filter((line) => line.startsWith("install"));
  };

  test("of a new machine", async () => {
    const inputs = on.small("new", {
      disks: [{ name: "root", volume: "images/new" }],
      ...fromPool(),
    });
    expect(await said(inputs)).toEqual([
      "install: an installer is started and may overwrite the disks. When it reboots or powers off the machine, its medium and its boot entry go, and the machine starts from its disk.",
    ]);
    expect(await said({ ...inputs, power: { state: "stopped" } })).toEqual([]);
  });

  test("of a machine that is there already", async () => {
    const inputs = on.small("old", {
      disks: [{ name: "root", volume: await on.volume("old", "raw") }],
    });
    const state = await on.create(inputs);
    expect(await said({ ...inputs, ...fromPool() }, state)).toEqual([
      "install: nothing is installed. Found a machine that is there already. Only a new one is installed.",
    ]);
    await on.remove(state);
  });
});

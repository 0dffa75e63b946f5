import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import * as virt from "../../sdk/pulumi";
import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { collectEvents, type PulumiBed, startPulumi } from "../beds/pulumi-engine";

const CANARY = "canary-5ca1ab1e";

const PULUMIS_OWN =
  /arshaling property for RPC|Planner decided to |RegisterResource(Outputs)? RPC (prepared|finished)/;

let libvirtd: LibvirtdBed;
let bed: PulumiBed;

beforeAll(async () => {
  [libvirtd, bed] = await Promise.all([startLibvirtd(), buildPlugins().then(() => startPulumi())]);
});

afterAll(async () => {
  bed?.dispose();
  await libvirtd?.stop();
});

const host = () => ({ "virt:uri": { value: libvirtd.uri } });

function machine(name: string, more: Partial<virt.VirtualMachineArgs> = {}, opts = {}): PulumiFn {
  return async () => {
    const pool = new virt.StoragePool(`${name}-pool`, {
      path: path.join(libvirtd.stateDir, `${name}-pool`),
      deleteStorage: true,
    });
    const disk = new virt.Volume(`${name}-root`, {
      pool: pool.name,
      size: "16MiB",
      onDelete: "delete",
    });
    const made = new virt.VirtualMachine(
      name,
      { memory: "64MiB", disks: [{ name: "root", volume: disk.id }], ...more },
      opts,
    );
    return { uuid: made.uuid };
  };
}

async function changes(stack: Awaited<ReturnType<PulumiBed["stack"]>>): Promise<readonly string[]> {
  const seen = collectEvents();
  await stack.preview({ onEvent: seen.onEvent });
  return seen.events().steps.flatMap(({ op, name }) => (op === "same" ? [] : [`${op} ${name}`]));
}

test("a canary in cloud-init data is in no state, and in no line of ours at trace level", async () => {
  const cloudInit = { userData: `#cloud-config\npassword: ${CANARY}\n` };
  const program = machine("hidden", { power: { state: "stopped" }, cloudInit });
  const stack = await bed.stack("hidden", program, host());
  let log = "";
  const keep = (text: string) => {
    log += text;
  };
  const trace = { logToStdErr: true, logVerbosity: 9, onOutput: keep, onError: keep } as const;
  await stack.preview(trace);
  await stack.up(trace);
  await stack.refresh(trace);
  expect(log.length).toBeGreaterThan(10_000);
  // At this level Pulumi itself prints every property that it sends and gets, secret or not.
  const ours = linesHolding(log).filter((line) => !PULUMIS_OWN.test(line));
  expect(ours).toEqual([]);
  expect(filesHolding(bed.stateFolder)).toEqual([]);
  await stack.destroy();
});

test("a machine that does not get ready is kept, and the next run goes on with it", async () => {
  const waitFor = { console: "a text that no guest prints", timeout: "2s" };
  const options: { waitFor?: typeof waitFor } = { waitFor };
  const program: PulumiFn = () => machine("slow", options)();
  const stack = await bed.stack("slow", program, host());
  await expect(stack.up()).rejects.toThrow(/no guest prints|within/);
  expect(await libvirtd.virsh("list", "--name")).toBe("slow");
  const uuid = await libvirtd.virsh("domuuid", "slow");
  await stack.refresh();
  expect(await changes(stack)).toEqual(["update slow"]);
  delete options.waitFor;
  await stack.up();
  expect(await libvirtd.virsh("domuuid", "slow")).toBe(uuid);
  expect(await changes(stack)).toEqual([]);
  await stack.destroy();
});

test("a machine made by hand with virsh is imported, and the next preview is empty", async () => {
  const xml = `<domain type='qemu'><name>by-hand</name><memory unit='MiB'>64</memory><vcpu>1</vcpu>
    <os><type arch='x86_64' machine='q35'>hvm</type></os>
    <devices><disk type='file' device='disk'><driver name='qemu' type='qcow2'/>
    <source file='${path.join(libvirtd.stateDir, "by-hand.qcow2")}'/><target dev='vda' bus='virtio'/></disk>
    <interface type='user'><mac address='52:54:00:12:34:56'/><model type='virtio'/></interface>
    <serial type='pty'/></devices></domain>`;
  const folder = mkdtempSync(path.join(os.tmpdir(), "virt-by-hand-"));
  writeFileSync(path.join(folder, "domain.xml"), xml);
  await libvirtd.virsh("define", path.join(folder, "domain.xml"));
  rmSync(folder, { recursive: true });
  const before = await libvirtd.virsh("dumpxml", "--inactive", "by-hand");

  let inputs: Record<string, unknown> = {};
  const read = await bed.stack(
    "read",
    async () => {
      const found = virt.VirtualMachine.get("by-hand", "by-hand");
      return { found };
    },
    host(),
  );
  await read.up();
  const state = await read.exportStack();
  const resources = state.deployment.resources as { type: string; outputs?: object; id?: string }[];
  const found = resources.find(({ type }) => type === "virt:index:VirtualMachine");
  expect(found?.id).toBe(await libvirtd.virsh("domuuid", "by-hand"));
  const outputs = new Set(["uuid", "pendingImpact", "domainId", "powerState", "addresses"]);
  inputs = Object.fromEntries(
    Object.entries(found?.outputs ?? {}).filter(([name]) => isInput(name) && !outputs.has(name)),
  );
  const stack = await bed.stack(
    "imported",
    async () => {
      new virt.VirtualMachine("by-hand", inputs as virt.VirtualMachineArgs, { import: "by-hand" });
    },
    host(),
  );
  const seen = collectEvents();
  await stack.up({ onEvent: seen.onEvent });
  expect(seen.events().steps.map(({ op }) => op)).toEqual(["import"]);
  expect(await changes(stack)).toEqual([]);
  expect(await libvirtd.virsh("dumpxml", "--inactive", "by-hand")).toBe(before);
});

test("what cannot be found cannot be imported, and says what was looked for", async () => {
  const stack = await bed.stack(
    "absent",
    async () => {
      new virt.Network("nope", {}, { import: "nope" });
    },
    host(),
  );
  await expect(stack.up()).rejects.toThrow(/nope/);
});

test("another way to the same host replaces nothing", async () => {
  const program = machine("stays", { power: { state: "stopped" } });
  const stack = await bed.stack("stays", program, host());
  const { outputs } = await stack.up();
  await stack.setConfig("virt:uri", { value: `${libvirtd.uri}&` });
  expect((await changes(stack)).filter((change) => !change.startsWith("update"))).toEqual([]);
  await stack.up();
  expect(await libvirtd.virsh("domuuid", "stays")).toBe(outputs.uuid?.value);
  await stack.destroy();
});

test("a host that does not answer leaves the state as it is; refresh and destroy fail", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "virt-cut-"));
  const socket = path.join(folder, "libvirt-sock");
  symlinkSync(libvirtd.socket, socket);
  const uri = { "virt:uri": { value: `qemu+unix:///system?socket=${socket}` } };
  const stack = await bed.stack("cut", machine("cut", { power: { state: "stopped" } }), uri);
  await stack.up();
  const saved = async () => {
    const resources = (await stack.exportStack()).deployment.resources as SavedResource[];
    return resources.map(({ urn, id, inputs, outputs }) => ({ urn, id, inputs, outputs }));
  };
  const before = await saved();
  rmSync(socket);
  await expect(stack.refresh()).rejects.toThrow(/no libvirt daemon answers/);
  await expect(stack.destroy()).rejects.toThrow(/no libvirt daemon answers/);
  expect(await saved()).toEqual(before);
  symlinkSync(libvirtd.socket, socket);
  expect(await changes(stack)).toEqual([]);
  await stack.destroy();
  rmSync(folder, { recursive: true });
});

interface SavedResource {
  readonly urn: string;
  readonly id?: string;
  readonly inputs?: object;
  readonly outputs?: object;
}

function isInput(name: string): boolean {
  return [
    "name",
    "memory",
    "cpu",
    "disks",
    "interfaces",
    "rng",
    "guestAgent",
    "serialConsole",
    "power",
    "autostart",
    "libvirt",
    "firmware",
    "watchdog",
    "graphics",
    "memoryMax",
  ].includes(name);
}

function linesHolding(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => line.includes(CANARY))
    .map((line) => line.slice(0, 300));
}

function filesHolding(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, "utf8").includes(CANARY));
}

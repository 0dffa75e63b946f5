import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import * as dynamic from "../../provider/bin/dynamic";
import * as native from "../../sdk/pulumi";
import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { collectEvents, type PulumiBed, startPulumi } from "../beds/pulumi-engine";
import { recordFigure } from "../support/figure";

const CANARY = "canary-77d0c0ffee";

let libvirtd: LibvirtdBed;
let pulumi: PulumiBed;

beforeAll(async () => {
  [libvirtd, pulumi] = await Promise.all([
    startLibvirtd(),
    buildPlugins().then(() => startPulumi()),
  ]);
});

afterAll(async () => {
  pulumi?.dispose();
  await libvirtd?.stop();
});

type Classes = Pick<typeof native, "Network" | "StoragePool" | "Volume" | "VirtualMachine">;

/** The same program with either set of classes: the import line is all that differs. */
function program(
  virt: () => Classes,
  options: { readonly memory: string; readonly id: number },
): PulumiFn {
  return async () => {
    const { Network, StoragePool, Volume, VirtualMachine } = virt();
    const suffix = String(options.id);
    const pool = new StoragePool(`pool-${suffix}`, {
      path: path.join(libvirtd.stateDir, `pool-${suffix}`),
      deleteStorage: true,
    });
    const lan = new Network(`lan-${suffix}`, {
      addresses: [{ address: `192.168.${suffix}.1/24` }],
    });
    const disk = new Volume(`disk-${suffix}`, {
      pool: pool.name,
      size: "16MiB",
      onDelete: "delete",
    });
    const machine = new VirtualMachine(`vm-${suffix}`, {
      memory: options.memory,
      power: { state: "stopped" },
      disks: [{ name: "root", volume: disk.id }],
      interfaces: [{ name: "lan", network: lan.name }],
      cloudInit: { userData: `#cloud-config\npassword: ${CANARY}\n` },
    });
    return { uuid: machine.uuid, disk: disk.path };
  };
}

function seeing() {
  const seen = collectEvents();
  return {
    onEvent: seen.onEvent,
    ops: () =>
      seen
        .events()
        .steps.map(({ op, name }) => `${op} ${name}`)
        .sort(),
    said: () =>
      seen
        .events()
        .messages.filter(({ severity }) => severity !== "debug")
        .map(({ text }) => text),
  };
}

test("dynamic resources live through create, nothing, update, drift and destroy", async () => {
  const config = { "virt:uri": { value: libvirtd.uri } };
  const options = { memory: "64MiB", id: 171 };
  const stack = await pulumi.stack(
    "dynamic",
    program(() => dynamic as never, options),
    config,
  );
  const planned = seeing();
  await stack.preview({ onEvent: planned.onEvent });
  expect(planned.ops()).toEqual([
    "create disk-171",
    "create lan-171",
    "create pool-171",
    "create vm-171",
  ]);
  const up = await stack.up();
  expect(await libvirtd.virsh("domuuid", "vm-171")).toBe(up.outputs.uuid?.value);

  const second = seeing();
  await stack.preview({ onEvent: second.onEvent });
  expect(second.ops().filter((op) => !op.startsWith("same"))).toEqual([]);

  options.memory = "96MiB";
  const changed = seeing();
  await stack.preview({ onEvent: changed.onEvent });
  expect(changed.ops().filter((op) => !op.startsWith("same"))).toEqual(["update vm-171"]);
  await stack.up();
  expect(await libvirtd.virsh("dominfo", "vm-171")).toMatch(/Max memory:\s+98304 KiB/);

  await libvirtd.virsh("setmaxmem", "vm-171", "65536", "--config");
  await stack.refresh();
  const drift = seeing();
  await stack.preview({ onEvent: drift.onEvent });
  expect(drift.ops().filter((op) => !op.startsWith("same"))).toEqual(["update vm-171"]);
  expect(filesHolding(pulumi.stateFolder, CANARY)).toEqual([]);
  await stack.destroy();
  expect(await libvirtd.virsh("list", "--all", "--name")).toBe("");
});

test("from dynamic to native by the import line alone: nothing changes, nothing is replaced", async () => {
  const config = { "virt:uri": { value: libvirtd.uri } };
  let classes = dynamic as unknown as Classes;
  const options = { memory: "64MiB", id: 172 };
  const stack = await pulumi.stack(
    "moved",
    program(() => classes, options),
    config,
  );
  await stack.up();
  const before = await definitions("vm-172", "lan-172", "pool-172");

  classes = native;
  const moved = seeing();
  await stack.preview({ onEvent: moved.onEvent });
  expect(moved.ops()).toEqual(["same disk-172", "same lan-172", "same pool-172", "same vm-172"]);
  await stack.up();
  expect(await definitions("vm-172", "lan-172", "pool-172")).toEqual(before);
  const after = seeing();
  await stack.refresh();
  await stack.preview({ onEvent: after.onEvent });
  expect(after.ops().filter((op) => !op.startsWith("same"))).toEqual([]);
  const state = JSON.stringify(await stack.exportStack());
  expect(state).toContain("virt:index:VirtualMachine");
  expect(filesHolding(pulumi.stateFolder, CANARY)).toEqual([]);
  recordFigure(`preview after the import line: ${moved.ops().join(", ")}`);
  await stack.destroy();
});

test("the same program leaves the same on the host, whichever classes it uses", async () => {
  const config = { "virt:uri": { value: libvirtd.uri } };
  const left: string[][] = [];
  for (const classes of [dynamic as unknown as Classes, native]) {
    const options = { memory: "64MiB", id: 173 };
    const stack = await pulumi.stack(
      "alike",
      program(() => classes, options),
      config,
    );
    await stack.up();
    left.push(await definitions("vm-173", "lan-173", "pool-173"));
    await stack.destroy();
  }
  expect(left[0]).toEqual(left[1]);
});

/** What the host has, without what libvirt draws by lot and the sizes that a file system happens to have. */
async function definitions(machine: string, network: string, pool: string): Promise<string[]> {
  return [
    await libvirtd.virsh("dumpxml", "--inactive", machine),
    (await libvirtd.virsh("net-dumpxml", "--inactive", network)).replace(/<mac [^\n]*\n/, ""),
    (await libvirtd.virsh("pool-dumpxml", pool)).replaceAll(/<(allocation|available)[^\n]*\n/g, ""),
  ];
}

function filesHolding(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, "utf8").includes(text));
}

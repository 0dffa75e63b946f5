import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { GuestConsole } from "./guest-console";
import { type MachineBed, startMachineBed } from "./machine-bed";

let on: MachineBed;
let console_: GuestConsole;
let state: ResourceState;
let inputs: Properties;
let bootId: string;

beforeAll(async () => {
  on = await startMachineBed();
  inputs = on.booting("seen", {
    cpu: { count: 1, maxCount: 2 },
    memory: "256MiB",
    memoryMax: "384MiB",
    disks: [{ name: "cd", device: "cdrom", file: `${on.bed.stateDir}/one.iso` }],
    interfaces: [{ name: "lan", network: "lab" }],
  });
  const fs = await import("node:fs");
  fs.writeFileSync(`${on.bed.stateDir}/one.iso`, Buffer.alloc(65_536));
  fs.writeFileSync(`${on.bed.stateDir}/two.iso`, Buffer.alloc(131_072));
  state = await on.create(inputs);
  const dom = { name: "seen", uuid: state.id, id: Number(state.outputs.domainId) };
  console_ = new GuestConsole(await on.connection.openConsole(dom, {}));
  bootId = await console_.bootId();
});

afterAll(async () => {
  await console_?.close();
  await on?.stop();
});

async function change(more: Properties): Promise<number> {
  const from = console_.lines.length;
  state = await on.update({ ...inputs, ...more }, state);
  return from;
}

const steps: readonly {
  readonly what: string;
  readonly more: () => Promise<Properties> | Properties;
  /** What the guest is asked, where it does not speak by itself. */
  readonly ask?: string;
  readonly sees: RegExp;
}[] = [
  {
    what: "a disk that comes",
    more: async () => ({
      disks: [
        { name: "cd", device: "cdrom", file: `${on.bed.stateDir}/one.iso` },
        { name: "data", volume: await on.volume("seen.qcow2") },
      ],
    }),
    sees: /GUEST disk \+vda 8388608/,
  },
  { what: "a disk that goes", more: () => ({}), sees: /GUEST disk -vda/ },
  {
    what: "an interface that comes",
    more: () => ({
      interfaces: [
        { name: "lan", network: "lab" },
        { name: "dmz", network: "lab", mac: "52:54:00:12:34:56" },
      ],
    }),
    sees: /GUEST nic \+eth1 52:54:00:12:34:56/,
  },
  { what: "an interface that goes", more: () => ({}), sees: /GUEST nic -eth1/ },
  {
    what: "another medium",
    more: () => ({
      disks: [{ name: "cd", device: "cdrom", file: `${on.bed.stateDir}/two.iso` }],
    }),
    // A drive tells the first reader that its medium changed, and the second one what is on it.
    ask: "run wc -c /dev/sr0; wc -c /dev/sr0",
    sees: /^131072 \/dev\/sr0/,
  },
  { what: "more memory", more: () => ({ memory: "320MiB" }), sees: /GUEST mem_kib \d+/ },
  {
    what: "one more processor",
    more: () => ({ cpu: { count: 2, maxCount: 2 } }),
    sees: /GUEST cpus 2/,
  },
];

test.each(steps)("the guest sees $what, and did not boot again", async ({ more, ask, sees }) => {
  const id = await on.bed.virsh("domid", "seen");
  let from = await change(await more());
  if (ask !== undefined) from = await console_.type(ask);
  await console_.said(sees, from);
  expect(await on.bed.virsh("domid", "seen")).toBe(id);
  expect(await console_.bootId()).toBe(bootId);
});

test("a change that waits is in force after a restart that the user asked for", async () => {
  const wished = {
    title: "restarted",
    cpu: { count: 2, maxCount: 4 },
    power: { applyChanges: "restart", gracefulTimeout: "20s" },
  };
  const plan = await on.provider.plan(
    "VirtualMachine",
    { ...inputs, ...wished },
    state,
    on.operation,
  );
  expect(plan.changes.map(({ impact }) => impact.word)).toContain("restart");
  const id = await on.bed.virsh("domid", "seen");
  await change(wished);
  expect(await on.bed.virsh("domid", "seen")).not.toBe(id);
  // A guest that has just started gives memory back to its balloon once its driver is there.
  const pending = state.outputs.pendingChanges as readonly string[];
  expect(pending.filter((change) => !change.startsWith("memory = "))).toEqual([]);
  expect(await on.bed.virsh("vcpucount", "seen", "--maximum", "--live")).toBe("4");
  expect(await on.drift(state, { ...inputs, ...wished })).toEqual([]);
});

import { parseXml } from "../../../../../provider/backends/libvirt/xml";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { type MachineBed, startMachineBed } from "./machine-bed";

/**
 * The acceptance scenarios of a libvirt user's guide on machines, by their numbers. Those on volumes,
 * pools, networks and host devices are tests of these kinds; names (8) and virtual functions (21) are
 * rules.
 */
let on: MachineBed;

beforeAll(async () => {
  on = await startMachineBed();
});
afterAll(() => on?.stop());

const RESTART = { applyChanges: "restart", gracefulTimeout: "0s" };

async function definition(name: string, ...flags: readonly string[]): Promise<string> {
  const text = await on.bed.virsh("dumpxml", name, ...flags);
  expect(parseXml(text).name).toBe("domain");
  return text.replaceAll('"', "'");
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

async function impacts(inputs: Properties, state: ResourceState): Promise<readonly string[]> {
  const plan = await on.provider.plan("VirtualMachine", inputs, state, on.operation);
  return [...new Set(plan.changes.map(({ impact }) => impact.word))];
}

test("7: a machine from an existing disk starts on the network, and its MAC stays", async () => {
  const volume = await on.volume("existing.qcow2");
  const inputs = on.small("seven", {
    memory: "256MiB",
    cpu: { count: 2 },
    disks: [{ name: "root", volume }],
    interfaces: [{ name: "lan", network: "lab" }],
  });
  const state = await on.create(inputs);
  expect(state.outputs.powerState).toBe("running");
  const xml = await definition("seven");
  expect(xml).toMatch(/<target dev='vda' bus='virtio'\/>/);
  const mac = /<mac address='([^']+)'/.exec(xml)?.[1];
  const again = await on.refresh(state);
  expect(state.outputs.macAddresses).toEqual({ lan: mac });
  expect(again.outputs.macAddresses).toEqual({ lan: mac });
  expect(await on.drift(state)).toEqual([]);
  await on.remove(state);
});

test("11: a disk moves from IDE to virtio: no old place stays, and it needs a power cycle", async () => {
  const volume = await on.volume("eleven.qcow2");
  const inputs = (bus: string, applyChanges: string) =>
    on.small("eleven", {
      disks: [{ name: "root", volume, bus }],
      power: { ...RESTART, applyChanges },
      libvirt: { accelerator: "qemu", machine: "pc" },
    });
  const state = await on.create(inputs("ide", "next-start"));
  expect(await definition("eleven")).toMatch(/<target dev='hda' bus='ide'\/>/);
  expect(await impacts(inputs("virtio", "next-start"), state)).toEqual(["next-start"]);
  const stored = await on.update(inputs("virtio", "next-start"), state);
  expect(await definition("eleven")).toMatch(/<target dev='hda' bus='ide'\/>/);
  const inactive = await definition("eleven", "--inactive");
  expect(inactive).toMatch(/<target dev='vda' bus='virtio'\/>/);
  const disk = /<disk [\s\S]*?<\/disk>/.exec(inactive)?.[0] ?? "";
  expect(disk).toContain("<address type='pci'");
  expect(disk).not.toContain("type='drive'");
  expect(stored.outputs.pendingChanges).not.toEqual([]);
  const done = await on.update(inputs("virtio", "restart"), stored);
  expect(await definition("eleven")).toMatch(/<target dev='vda' bus='virtio'\/>/);
  expect(done.outputs.pendingChanges).toEqual([]);
  await on.remove(done);
});

test("12: a disk comes to a running machine and goes, live and stored alike", async () => {
  const disks = [
    { name: "root", volume: await on.volume("twelve-a.qcow2") },
    { name: "data", volume: await on.volume("twelve-b.qcow2") },
  ];
  const one = on.small("twelve", { disks: disks.slice(0, 1) });
  const two = { ...one, disks };
  const state = await on.create(one);
  expect(await impacts(two, state)).toEqual(["live"]);
  const more = await on.update(two, state);
  for (const flags of [[], ["--inactive"]]) {
    expect(await definition("twelve", ...flags)).toMatch(/<target dev='vdb' bus='virtio'\/>/);
  }
  expect(more.outputs).toMatchObject({ pendingChanges: [], domainId: state.outputs.domainId });
  await on.remove(more);
});

test("13: a SCSI disk brings one controller, which makes no change when the disk is gone", async () => {
  const scsi = { name: "data", volume: await on.volume("thirteen.qcow2"), bus: "scsi" };
  const without = on.small("thirteen", { power: RESTART });
  const state = await on.create({ ...without, disks: [scsi] });
  const controller = /<controller type='scsi'[^>]* model='virtio-scsi'/g;
  expect(count(await definition("thirteen"), controller)).toBe(1);
  expect(await on.drift(state)).toEqual([]);
  const gone = await on.update(without, state);
  expect(await on.drift(gone)).toEqual([]);
  await on.remove(gone);
  const bare = await on.create(without);
  const plugged = await on.update({ ...without, disks: [scsi] }, bare);
  expect(plugged.outputs).toMatchObject({ pendingChanges: [], domainId: bare.outputs.domainId });
  for (const flags of [[], ["--inactive"]]) {
    expect(count(await definition("thirteen", ...flags), controller)).toBe(1);
  }
  await on.remove(plugged);
});

test("15: the agent's channel comes to a running machine, and a guest without agent is stopped by its time", async () => {
  const inputs = on.small("fifteen", { guestAgent: false });
  const state = await on.create(inputs);
  const wished = { ...inputs, guestAgent: true };
  expect(await impacts(wished, state)).toEqual(["live"]);
  const updated = await on.update(wished, state);
  expect(updated.outputs.pendingChanges).toEqual([]);
  const channel = /<target type='virtio' name='org\.qemu\.guest_agent\.0'/;
  expect(await definition("fifteen")).toMatch(channel);
  expect(await definition("fifteen", "--inactive")).toMatch(channel);
  const off = { ...wished, power: { state: "stopped", gracefulTimeout: "1s", forceStop: true } };
  const stopped = await on.update(off, updated);
  expect(stopped.outputs.powerState).toBe("stopped");
  await on.remove(stopped);
});

test("16: nested takes the host's processor, in the place of any other model", async () => {
  const { diagnostics } = on.provider.check("VirtualMachine", {
    name: "sixteen",
    memory: "1GiB",
    cpu: { nested: true, model: "Nehalem" },
  });
  expect(diagnostics.map(({ path }) => path)).toEqual([["cpu", "model"]]);
  const inputs = {
    name: "sixteen",
    memory: "64MiB",
    cpu: { nested: true },
    power: { state: "stopped" },
    libvirt: { accelerator: "kvm" },
  };
  const created = await on.create(inputs).catch(String);
  // A host without KVM cannot hold such a machine, and says so.
  if (typeof created === "string") expect(created).toMatch(/kvm|KVM/);
  else {
    expect(await definition("sixteen", "--inactive")).toMatch(/<cpu mode='host-passthrough'/);
    await on.remove(created);
  }
});

test("26: the filter of USB redirection keeps its order and ends with a refusal", async () => {
  const filter = ["0x08:0x1234:0xbeef:2.0:yes", "-1:-1:-1:-1:no"];
  const inputs = on.small("twenty-six", {
    graphics: [{ type: "spice" }],
    power: { state: "stopped" },
    libvirt: { accelerator: "qemu", usbRedirection: { ports: 2, filter } },
  });
  const state = await on.create(inputs);
  const xml = await definition("twenty-six");
  expect(count(xml, /<redirdev bus='usb' type='spicevmc'>/g)).toBe(2);
  const rules = [...xml.matchAll(/<usbdev [^>]*allow='(\w+)'/g)].map(([, allow]) => allow);
  expect(rules).toEqual(["yes", "no"]);
  expect(await on.drift(state)).toEqual([]);
  await on.remove(state);
});

import { type MachineBed, startMachineBed } from "./machine-bed";

let on: MachineBed;
beforeAll(async () => {
  on = await startMachineBed();
});
afterAll(() => on?.stop());

describe("a machine that is created", () => {
  it("boots, shows its line on the console, and a second preview is empty", async () => {
    const inputs = on.booting("first", {
      disks: [{ name: "data", volume: await on.volume("first-data.qcow2") }],
      interfaces: [{ name: "lan", network: "lab" }],
      cloudInit: { userData: "#!/bin/sh\necho GUEST cloud user data ran\n" },
      waitFor: { console: "GUEST ready", address: "192.168.177.0/24", timeout: "5m" },
    });
    const state = await on.create(inputs);
    expect(state.outputs).toMatchObject({
      powerState: "running",
      pendingChanges: [],
      addresses: [{ interface: "lan", source: "lease" }],
    });
    expect(await on.drift(state)).toEqual([]);
    await on.remove(state);
    expect(await on.bed.virsh("list", "--all", "--name")).toBe("");
    expect(await on.bed.virsh("vol-list", "images")).not.toContain("cloudinit");
  });
});

describe("a running machine", () => {
  it("takes disks, interfaces, processors and memory, and gives them back", async () => {
    const inputs = on.booting("hot", {
      cpu: { count: 1, maxCount: 2 },
      memory: "256MiB",
      memoryMax: "384MiB",
      interfaces: [{ name: "lan", network: "lab" }],
    });
    const state = await on.create(inputs);
    const id = await on.bed.virsh("domid", "hot");
    const more = {
      ...inputs,
      cpu: { count: 2, maxCount: 2 },
      memory: "300MiB",
      title: "hot & <bothered>",
      disks: [{ name: "data", volume: await on.volume("hot-data.qcow2") }],
      interfaces: [
        { name: "lan", network: "lab", linkState: "down" },
        { name: "dmz", network: "lab" },
      ],
    };
    const grown = await on.update(more, state);
    expect(grown.outputs.pendingChanges).toEqual([]);
    expect(await on.drift(grown)).toEqual([]);
    const back = await on.update(inputs, grown);
    // A guest keeps the processors that it was given, until it is started anew.
    expect(back.outputs.pendingChanges).toEqual(["cpu.count = 1"]);
    expect(await on.drift(back)).toEqual([]);
    expect(await on.bed.virsh("domid", "hot")).toBe(id);
    await on.remove(back);
  });
});

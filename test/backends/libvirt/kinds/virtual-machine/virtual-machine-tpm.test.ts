import { readFileSync } from "node:fs";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import { type MachineBed, startMachineBed } from "./machine-bed";

let on: MachineBed;

beforeAll(async () => {
  on = await startMachineBed();
});
afterAll(() => on?.stop());

/** What the chip remembers: its keys were made when the machine was first started. */
function memoryOf({ id }: ResourceState, version: "tpm2" | "tpm1.2"): string {
  const file = version === "tpm2" ? "tpm2-00.permall" : "tpm-00.permall";
  return readFileSync(on.bed.hostPath(`/var/lib/libvirt/swtpm/${id}/${version}/${file}`), "latin1");
}

/** How much of its random bytes, which are its keys, a chip still has. Its counters go on with every start. */
function kept(before: string, after: string): number {
  const pieces = before.match(/[\s\S]{32}/g) ?? [];
  const random = pieces.filter((piece) => new Set(piece).size >= 26);
  expect(random.length).toBeGreaterThan(5);
  return random.filter((piece) => after.includes(piece)).length / random.length;
}

test("two chips have next to nothing random in common", async () => {
  const [one, two] = await Promise.all(
    ["one", "two"].map((name) => on.create(on.small(name, { tpm: true }))),
  );
  if (!one || !two) throw new Error("not made");
  expect(kept(memoryOf(one, "tpm2"), memoryOf(two, "tpm2"))).toBeLessThan(0.2);
  await Promise.all([one, two].map((state) => on.remove(state)));
});

test.each([
  ["of version 2.0", "tpm2", {}],
  ["of version 1.2", "tpm1.2", { tpm: { version: "1.2", model: "tpm-tis" } }],
] as const)("a TPM %s is there, is read back, and keeps its state", async (_, folder, more) => {
  const inputs = on.small(`chip-${folder.replace(".", "-")}`, {
    tpm: true,
    power: { applyChanges: "restart", gracefulTimeout: "0s" },
    libvirt: { accelerator: "qemu", ...more },
  });
  const state = await on.create(inputs);
  expect(state.outputs).toMatchObject({ powerState: "running", pendingChanges: [] });
  expect(await on.drift(state)).toEqual([]);
  const imported = await on.provider.import("VirtualMachine", state.id, on.operation);
  expect(imported.inputs).toMatchObject({ tpm: true });
  const memory = memoryOf(state, folder);
  const domainId = state.outputs.domainId;

  const updated = await on.update({ ...inputs, title: "after", cpu: { count: 2 } }, state);
  expect(updated.outputs).toMatchObject({ powerState: "running", pendingChanges: [] });
  expect(updated.outputs.domainId).not.toBe(domainId);
  expect(kept(memory, memoryOf(updated, folder))).toBeGreaterThan(0.8);

  const without = await on.update(
    { ...inputs, tpm: false, libvirt: { accelerator: "qemu" } },
    updated,
  );
  expect(kept(memory, memoryOf(without, folder))).toBeGreaterThan(0.8);
  const back = await on.update(inputs, without);
  expect(await on.drift(back)).toEqual([]);
  expect(kept(memory, memoryOf(back, folder))).toBeGreaterThan(0.8);

  await on.remove(back);
  expect(kept(memory, memoryOf(back, folder))).toBeGreaterThan(0.8);
});

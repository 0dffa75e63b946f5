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
  expect(memoryOf(updated, folder)).toBe(memory);

  const without = await on.update(
    { ...inputs, tpm: false, libvirt: { accelerator: "qemu" } },
    updated,
  );
  expect(memoryOf(without, folder)).toBe(memory);
  const back = await on.update(inputs, without);
  expect(await on.drift(back)).toEqual([]);
  expect(memoryOf(back, folder)).toBe(memory);

  await on.remove(back);
  expect(memoryOf(back, folder)).toBe(memory);
});

import fs from "node:fs";
import path from "node:path";
import { type MachineBed, startMachineBed } from "../machine-bed";

let on: MachineBed;

beforeAll(async () => {
  on = await startMachineBed();
  await upload("linux", on.guest.kernel);
  await upload("initrd", on.guest.initrd);
});

afterAll(() => on.stop());

async function upload(name: string, file: string): Promise<void> {
  await on.bed.virsh("vol-create-as", "images", name, "1", "--format", "raw");
  await on.bed.virsh("vol-upload", "--pool", "images", name, file);
}

test("a kernel kept for every boot may be a volume, and another one in its place is drift", async () => {
  const inputs = on.booting("kept", {
    kernel: {
      kernel: "images/linux",
      initrd: "images/initrd",
      arguments: on.guest.commandLine,
    },
  });
  const state = await on.create(inputs);
  expect(await on.drift(state, inputs)).toEqual([]);

  const definition = await on.bed.virsh("dumpxml", "--inactive", "kept");
  const edited = path.join(on.bed.stateDir, "kept.xml");
  fs.writeFileSync(edited, definition.replace(/<initrd>.*<\/initrd>/, "<initrd>/other</initrd>"));
  await on.bed.virsh("define", edited);
  expect(await on.drift(state, inputs)).toEqual(['kernel.initrd: "/other" -> "images/initrd"']);

  const again = await on.update(inputs, await on.refresh(state));
  expect(await on.drift(again, inputs)).toEqual([]);
  await on.remove(again);
});

test("a kernel given by the path of a volume stays a path", async () => {
  const at = (name: string) => path.join(on.bed.stateDir, "pool", name);
  const inputs = on.booting("by-path", {
    kernel: { kernel: at("linux"), initrd: at("initrd"), arguments: on.guest.commandLine },
  });
  const state = await on.create(inputs);
  expect(await on.drift(state, inputs)).toEqual([]);
  await on.remove(state);
});

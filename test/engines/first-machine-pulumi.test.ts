import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { collectEvents, type PulumiBed, startPulumi } from "../beds/pulumi-engine";
import { tinyGuest } from "../beds/tiny-guest";
import { exampleProgram } from "./example-program";

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

test("the first machine boots from its Pulumi program, and a second preview is empty", async () => {
  const { qcow2 } = await tinyGuest();
  const stack = await pulumi.stack("first", await exampleProgram("first-machine"), {
    "virt:uri": { value: libvirtd.uri },
    "bed:image": { value: qcow2 },
  });
  const up = await stack.up();
  expect(up.outputs.address?.value).toMatch(/^192\.168\.151\.\d+$/);
  expect(up.outputs.name?.value).toBe("first-machine");
  expect(await libvirtd.virsh("list", "--name")).toBe("first-machine");

  const again = collectEvents();
  await stack.preview({ onEvent: again.onEvent });
  expect(again.events().steps.filter(({ op }) => op !== "same")).toEqual([]);

  const refreshed = collectEvents();
  await stack.refresh();
  await stack.preview({ onEvent: refreshed.onEvent });
  expect(refreshed.events().steps.filter(({ op }) => op !== "same")).toEqual([]);

  await stack.destroy();
  expect(await libvirtd.virsh("list", "--all", "--name")).toBe("");
  expect(await libvirtd.virsh("net-list", "--all", "--name")).toBe("");
  expect(await libvirtd.virsh("pool-list", "--all", "--name")).toBe("");
});

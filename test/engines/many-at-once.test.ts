import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { startTofu } from "../beds/tofu-engine";
import { recordFigure } from "../support/figure";
import { MACHINES, manyAtOnceProgram } from "./many-at-once-program";

let libvirtd: LibvirtdBed;

beforeAll(async () => {
  [libvirtd] = await Promise.all([startLibvirtd(), buildPlugins()]);
});

afterAll(() => libvirtd?.stop());

test.each([
  ["the engine's default width", [] as readonly string[]],
  ["a width of 50", ["-parallelism=50"]],
])("20 networks, 50 volumes and 50 machines at once do not fail at %s", async (title, width) => {
  const tofu = startTofu();
  try {
    tofu.write("main.tf", manyAtOnceProgram(libvirtd.uri, "isolated"));
    const start = performance.now();
    const applied = await tofu.apply(...width);
    expect(applied.stderr).toBe("");
    expect(applied.exitCode).toBe(0);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const names = await libvirtd.virsh("list", "--all", "--name");
    expect(names.split("\n")).toHaveLength(MACHINES);
    const again = await tofu.plan(...width);
    expect(again.empty ? "" : again.stdout).toBe("");
    expect(await tofu.destroy(...width)).toMatchObject({ exitCode: 0 });
    expect(await libvirtd.virsh("list", "--all", "--name")).toBe("");
    recordFigure(`${title}: 0 failures, applied in ${seconds} s`);
  } finally {
    tofu.dispose();
  }
});

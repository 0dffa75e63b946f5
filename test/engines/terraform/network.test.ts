import { buildPlugins } from "../../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../../beds/private-libvirtd";
import { startTofu, type TofuBed } from "../../beds/tofu-engine";

/** OpenTofu, our plugin as it is shipped, and a real libvirtd. */

let daemon: LibvirtdBed;
let tofu: TofuBed;

beforeAll(async () => {
  [daemon] = await Promise.all([startLibvirtd(), buildPlugins()]);
});
afterAll(() => daemon.stop());
beforeEach(() => {
  tofu = startTofu({ env: { LIBVIRT_DEFAULT_URI: daemon.uri } });
});
afterEach(async () => {
  await tofu.destroy();
  tofu.dispose();
});

const network = (body: string) =>
  tofu.write("main.tf", `resource "virt_network" "n" {\n${body}\n}\n`);

const DHCP = (end: string) =>
  `addresses = [{ address = "10.91.0.1/24", dhcp = { ranges = [{ start = "10.91.0.100", end = "${end}" }] } }]`;

const actions = async (...args: readonly string[]) => {
  const { plan, stderr } = await tofu.plan(...args);
  const [change] = plan?.resource_changes ?? [];
  if (change === undefined) throw new Error(stderr || "nothing was planned");
  return change.change;
};

async function applied(): Promise<void> {
  const run = await tofu.apply();
  expect(run.stderr).toBe("");
  expect(run.exitCode).toBe(0);
}

test("is made, left alone, changed in place, made anew and removed, as each preview said", async () => {
  network(`name = "tf-life"\nmode = "isolated"\n${DHCP("10.91.0.199")}`);
  expect((await actions()).actions).toEqual(["create"]);
  await applied();
  expect(await daemon.virsh("net-list", "--name")).toBe("tf-life");
  expect(await tofu.plan()).toMatchObject({ empty: true, exitCode: 0 });

  network(`name = "tf-life"\nmode = "isolated"\n${DHCP("10.91.0.150")}`);
  const update = await actions();
  expect(update.actions).toEqual(["update"]);
  expect(update.after?.pending_impact).toEqual({ "addresses[0].dhcp.ranges[0].end": "live" });
  await applied();
  expect(await daemon.virsh("net-dumpxml", "tf-life")).toContain("end='10.91.0.150'");
  expect((await tofu.plan()).empty).toBe(true);

  network(`name = "tf-other"\nmode = "isolated"\n${DHCP("10.91.0.150")}`);
  const replace = await tofu.plan();
  expect(replace.plan?.resource_changes?.[0]?.change).toMatchObject({
    actions: ["delete", "create"],
    replace_paths: [["name"]],
  });
  expect(replace.stdout).toContain("Warning: name: replace: libvirt cannot rename a network");
  expect((await tofu.apply()).exitCode).toBe(0);
  expect(await daemon.virsh("net-list", "--all", "--name")).toBe("tf-other");
  expect((await tofu.plan()).empty).toBe(true);

  expect((await tofu.destroy()).exitCode).toBe(0);
  expect(await daemon.virsh("net-list", "--all", "--name")).toBe("");
});

test("drift shows in the next plan, and the apply brings it back", async () => {
  network('name = "tf-drift"\nmode = "isolated"');
  await applied();
  await daemon.virsh("net-destroy", "tf-drift");
  const change = await actions();
  expect(change).toMatchObject({ actions: ["update"], before: { running: false } });
  expect(change.after?.pending_impact).toEqual({ running: "live" });
  await applied();
  expect(await daemon.virsh("net-list", "--name")).toBe("tf-drift");

  await daemon.virsh("net-destroy", "tf-drift");
  await daemon.virsh("net-undefine", "tf-drift");
  expect((await actions()).actions).toEqual(["create"]);
});

test("made by hand it is imported, and the next plan is empty", async () => {
  tofu.write(
    "hand.xml",
    "<network><name>tf-hand</name><bridge name='vbhand'/><ip address='10.92.0.1' prefix='24'/></network>",
  );
  await daemon.virsh("net-define", `${tofu.folder}/hand.xml`);
  await daemon.virsh("net-start", "tf-hand");
  network(
    'name = "tf-hand"\nmode = "isolated"\nbridge = "vbhand"\nautostart = false\naddresses = [{ address = "10.92.0.1/24" }]',
  );
  expect((await tofu.run("import", "virt_network.n", "tf-hand")).stderr).toBe("");
  const { stdout, empty } = await tofu.plan();
  expect(empty ? "" : stdout).toBe("");
});

test("a data source tells what a program did not make", async () => {
  tofu.write(
    "main.tf",
    `data "virt_host" "h" {}\noutput "arch" { value = data.virt_host.h.architecture }\noutput "memory" { value = data.virt_host.h.memory_bytes }\n`,
  );
  await applied();
  const { values } = await tofu.show();
  expect(values?.outputs?.arch?.value).toBe(process.arch === "x64" ? "x86_64" : "aarch64");
  expect(values?.outputs?.memory?.value).toBeGreaterThan(2 ** 28);
});

test("an import of nothing says what was tried", async () => {
  network('name = "tf-none"');
  const { exitCode, stderr } = await tofu.run("import", "-no-color", "virt_network.n", "tf-none");
  expect(exitCode).toBe(1);
  expect(stderr).toContain("tf-none");
});

describe("with a host that does not answer", () => {
  const elsewhere = { LIBVIRT_DEFAULT_URI: "qemu+unix:///system?socket=/nowhere/libvirt-sock" };

  test("new things are previewed, and it is said what was not checked", async () => {
    const cut = startTofu({ env: elsewhere });
    cut.write(
      "main.tf",
      'resource "virt_network" "n" {\n  name = "tf-cut"\n  mode = "isolated"\n}\n',
    );
    const { plan, stdout } = await cut.plan();
    expect(plan?.resource_changes?.[0]?.change.actions).toEqual(["create"]);
    expect(stdout).toContain("Warning:");
    expect(stdout).toContain("/nowhere/libvirt-sock");
    cut.dispose();
  });

  test("refresh and destroy fail and leave the state as it is", async () => {
    network('name = "tf-kept"\nmode = "isolated"');
    await applied();
    const before = tofu.stateText();
    tofu.write("provider.tf", `provider "virt" {\n  uri = "${elsewhere.LIBVIRT_DEFAULT_URI}"\n}\n`);
    for (const run of [
      await tofu.run("refresh", "-no-color"),
      await tofu.destroy(),
      await tofu.destroy("-refresh=false"),
    ]) {
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain("Unavailable");
    }
    expect(JSON.parse(tofu.stateText()).resources).toEqual(JSON.parse(before).resources);
    tofu.write("provider.tf", "");
    expect((await tofu.plan()).empty).toBe(true);
  });
});

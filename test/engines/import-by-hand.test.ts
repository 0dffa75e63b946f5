import { writeFileSync } from "node:fs";
import path from "node:path";
import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { startTofu } from "../beds/tofu-engine";
import { recordFigure } from "../support/figure";

let libvirtd: LibvirtdBed;

beforeAll(async () => {
  [libvirtd] = await Promise.all([startLibvirtd(), buildPlugins()]);
});

afterAll(() => libvirtd?.stop());

/** As somebody would have typed it years ago, without our defaults. */
const BY_HAND = `<domain type='qemu'>
  <name>by-hand</name>
  <title>Made by hand</title>
  <memory unit='MiB'>300</memory>
  <vcpu>2</vcpu>
  <os><type arch='x86_64' machine='pc'>hvm</type><boot dev='hd'/><bootmenu enable='yes'/></os>
  <features><acpi/><apic/><pae/></features>
  <clock offset='localtime'/>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2' cache='none'/>
      <source file='IMAGE'/>
      <target dev='sda' bus='sata'/>
    </disk>
    <disk type='file' device='cdrom'><target dev='hdc' bus='ide'/><readonly/></disk>
    <interface type='network'><source network='by-hand'/><model type='e1000'/></interface>
    <serial type='pty'/>
    <graphics type='vnc' port='-1' listen='127.0.0.1'/>
    <video><model type='cirrus'/></video>
    <sound model='ich6'/>
  </devices>
</domain>`;

test("a machine made by hand with virsh is imported, and the next plan is empty", async () => {
  const folder = libvirtd.stateDir;
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const image = path.join(folder, "by-hand.qcow2");
  await libvirtd.namespaceExec("qemu-img", ["create", "-q", "-f", "qcow2", image, "64M"]);
  const network = "<network><name>by-hand</name><bridge name='virbr77'/></network>";
  await libvirtd.virsh("net-define", file("network.xml", network));
  await libvirtd.virsh("define", file("domain.xml", BY_HAND.replace("IMAGE", image)));
  const before = await libvirtd.virsh("dumpxml", "--inactive", "by-hand");

  const tofu = startTofu();
  try {
    const provider = `provider "virt" {\n  uri = "${libvirtd.uri}"\n}\n`;
    const block = 'import {\n  to = virt_virtual_machine.by_hand\n  id = "by-hand"\n}\n';
    tofu.write("main.tf", provider + block);
    const generated = await tofu.run("plan", "-no-color", "-generate-config-out=generated.tf");
    expect(generated.stderr).toBe("");
    expect(generated.stdout).toMatch(/1 to import, 0 to add, 0 to change, 0 to destroy/);
    expect(await tofu.apply()).toMatchObject({ exitCode: 0 });
    const next = await tofu.plan();
    expect(next.empty ? "" : next.stdout).toBe("");
    expect(await libvirtd.virsh("dumpxml", "--inactive", "by-hand")).toBe(before);
    recordFigure(
      `imported as written, next plan empty, ${before.split("\n").length} lines of XML unchanged`,
    );
  } finally {
    tofu.dispose();
  }
});

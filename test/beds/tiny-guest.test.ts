import fs from "node:fs";
import path from "node:path";
import { eventually } from "../support/eventually";
import { type LibvirtdBed, startLibvirtd } from "./private-libvirtd";
import { guestLine, guestLines, tinyGuest } from "./tiny-guest";

const network = `<network><name>default</name><forward mode="nat"/>
  <bridge name="virbr0" stp="off" delay="0"/>
  <ip address="192.168.122.1" netmask="255.255.255.0"><dhcp>
    <range start="192.168.122.2" end="192.168.122.254"/></dhcp></ip></network>`;

describe("the tiny guest", () => {
  let bed: LibvirtdBed;
  beforeAll(async () => {
    bed = await startLibvirtd();
    await bed.virsh("net-create", write("network.xml", network));
    await tinyGuest();
  });
  afterAll(() => bed.stop());

  function write(name: string, content: string): string {
    const file = path.join(bed.stateDir, name);
    fs.writeFileSync(file, content);
    return file;
  }

  async function start(name: string, os: string, devices: string): Promise<string> {
    const log = path.join(bed.stateDir, `${name}.log`);
    const ports = '<controller type="pci" model="pcie-root-port"/>'.repeat(8);
    const xml = `<domain type="qemu"><name>${name}</name><memory unit="MiB">256</memory>
      <vcpu current="1">2</vcpu>${os}<features><acpi/></features><devices>
      <controller type="pci" index="0" model="pcie-root"/>${ports}${devices}
      <interface type="network"><source network="default"/><model type="virtio"/></interface>
      <serial type="file"><source path="${log}"/></serial></devices></domain>`;
    await bed.virsh("create", write(`${name}.xml`, xml));
    return log;
  }

  async function agentAnswers(name: string): Promise<void> {
    const ping = () =>
      bed.virsh("qemu-agent-command", name, '{"execute":"guest-ping"}', "--timeout", "5");
    await eventually(`the agent of ${name} answers`, () =>
      ping().then(
        () => true,
        () => false,
      ),
    );
  }

  const type = '<type arch="x86_64" machine="q35">hvm</type>';

  async function direct(more = ""): Promise<string> {
    const { kernel, initrd, commandLine } = await tinyGuest();
    return `<os>${type}<kernel>${kernel}</kernel><initrd>${initrd}</initrd><cmdline>${commandLine} ${more}</cmdline></os>`;
  }

  it("boots directly, has an address, and says what changes", async () => {
    const channel = `<channel type="unix"><target type="virtio" name="org.qemu.guest_agent.0"/></channel>`;
    const log = await start("direct", await direct(), channel);
    await guestLine(log, /^ready .*cpus=1 .*disks= nics=eth0:/);
    const address = await guestLine(log, /^address eth0 (192\.168\.122\.\d+)$/);
    expect(await bed.virsh("domifaddr", "direct")).toContain(address[1]);
    await agentAnswers("direct");
    expect(await bed.virsh("domifaddr", "direct", "--source", "agent")).toContain(address[1]);
    expect(await bed.virsh("domhostname", "direct", "--source", "agent")).toBe("tiny-guest");
    const disk = path.join(bed.stateDir, "disk.img");
    fs.writeFileSync(disk, "");
    fs.truncateSync(disk, 1048576);
    await bed.virsh("attach-disk", "direct", disk, "vda", "--live");
    await guestLine(log, /^disk \+vda 1048576$/);
    await bed.virsh("detach-disk", "direct", "vda", "--live");
    await guestLine(log, /^disk -vda$/);
    await bed.virsh("attach-interface", "direct", "network", "default", "--model", "virtio");
    await guestLine(log, /^nic \+eth1 52:54:00:/);
    await bed.virsh("setvcpus", "direct", "2", "--live");
    await guestLine(log, /^cpus 2$/);
    await bed.virsh("shutdown", "direct", "--mode", "acpi");
    await guestLine(log, /^power button$/);
  });

  it.each([
    ["BIOS", `<os>${type}</os>`, "bios"],
    [
      "UEFI",
      `<os firmware="efi">${type}<firmware><feature enabled="no" name="secure-boot"/></firmware></os>`,
      "uefi",
    ],
  ])("boots by %s from its disk", async (name, os, firmware) => {
    const { qcow2 } = await tinyGuest();
    const copy = path.join(bed.stateDir, `${name}.qcow2`);
    fs.copyFileSync(qcow2, copy);
    const disk = `<disk type="file"><driver name="qemu" type="qcow2"/><source file="${copy}"/>
      <target dev="vda" bus="virtio"/></disk>`;
    const log = await start(`disk-${firmware}`, os, disk);
    await guestLine(log, new RegExp(`^ready .*disks=vda:67108864 .*firmware=${firmware}$`));
    await bed.virsh("destroy", `disk-${firmware}`);
  });

  it("starves its watchdog when asked, and only then", async () => {
    const watchdog = '<watchdog model="i6300esb" action="pause"/>';
    const fed = await start("fed", await direct("watchdog=feed watchdog_timeout=4"), watchdog);
    const hungry = await start(
      "hungry",
      await direct("watchdog=starve watchdog_timeout=4"),
      watchdog,
    );
    await guestLine(fed, /^watchdog armed timeout=4 mode=feed device=i6300ESB/);
    await guestLine(hungry, /^watchdog starved$/);
    const ended = await bed.virsh("event", "hungry", "watchdog", "--timeout", "60");
    expect(ended).toContain("pause");
    expect(await bed.virsh("domstate", "fed")).toBe("running");
    expect(guestLines(fed)).not.toContain("watchdog starved");
  });
});

import fs from "node:fs";
import path from "node:path";
import { createLibvirtBackend } from "../../../../../provider/backends/libvirt/libvirt-backend";
import { createProvider, type Provider } from "../../../../../provider/core/provider";
import type { Properties } from "../../../../../provider/core/value";
import { KINDS } from "../../../../../provider/kinds/registry";
import { type LibvirtdBed, startLibvirtd } from "../../../../beds/private-libvirtd";
import { testOperation } from "../../../../support/test-operation";

const operation = testOperation();

/** The acceptance scenarios of a libvirt user's guide on networks and network boot, by their numbers. */
describe("the guide's scenarios", () => {
  let bed: LibvirtdBed;
  let provider: Provider;
  let tftpRoot: string;
  beforeAll(async () => {
    bed = await startLibvirtd();
    tftpRoot = path.join(bed.stateDir, "tftp");
    fs.mkdirSync(tftpRoot);
    provider = createProvider({
      kinds: KINDS,
      backend: createLibvirtBackend,
      config: { uri: bed.uri },
    });
  });
  afterAll(async () => {
    await provider.close();
    await bed.stop();
  });

  const boot = (bootFile: string): Properties => ({
    name: "boot",
    addresses: [
      {
        address: "10.6.0.1/24",
        tftpRoot,
        dhcp: { ranges: [{ start: "10.6.0.2", end: "10.6.0.254" }], bootFile },
      },
    ],
    libvirt: { stp: false },
  });

  test("9: a network that boots machines; another boot file restarts it", async () => {
    const state = await provider.create("Network", boot("pxelinux.0"), operation);
    expect(await bed.virsh("net-info", "boot")).toMatch(/Active: *yes\n(.*\n)*Autostart: *yes/);
    const settings = () => bed.namespaceExec("cat", ["/var/lib/libvirt/dnsmasq/boot.conf"]);
    expect(await settings()).toContain("dhcp-boot=pxelinux.0");
    expect(await settings()).toContain(`tftp-root=${tftpRoot}`);
    const changed = boot("ipxe.efi");
    const plan = await provider.plan("Network", changed, state, operation);
    expect(plan.changes.map(({ pattern, impact }) => [pattern, impact.word])).toEqual([
      ["addresses[].dhcp.bootFile", "restart"],
    ]);
    const updated = await provider.update("Network", changed, state, operation);
    expect(await settings()).toContain("dhcp-boot=ipxe.efi");
    const refreshed = await provider.read("Network", updated, operation);
    expect((await provider.plan("Network", changed, refreshed, operation)).action).toBe("none");
    const outside = boot("x");
    const { diagnostics } = provider.check("Network", {
      ...outside,
      addresses: [
        {
          address: "10.6.0.1/24",
          dhcp: { ranges: [{ start: "10.9.0.2", end: "10.9.0.9" }] },
        },
      ],
    });
    expect(diagnostics).toHaveLength(2);
  });

  test("10: a machine that boots from the network first, then from its disk, in that order", async () => {
    const pool = { name: "p", path: path.join(bed.stateDir, "p") };
    await provider.create("StoragePool", pool, operation);
    const volume = { name: "d.qcow2", pool: "p", size: "8MiB" };
    await provider.create("Volume", volume, operation);
    const machine: Properties = {
      name: "netboot",
      memory: "64MiB",
      libvirt: { accelerator: "qemu" },
      disks: [{ name: "root", volume: "p/d.qcow2", bootOrder: 2 }],
      interfaces: [{ name: "lan", network: "boot", bootOrder: 1 }],
      power: { state: "stopped" },
    };
    const state = await provider.create("VirtualMachine", machine, operation);
    const xml = await bed.virsh("dumpxml", "netboot", "--inactive");
    expect(xml).toMatch(/<disk[\s\S]*?<boot order='2'\/>[\s\S]*?<\/disk>/);
    expect(xml).toMatch(/<interface[\s\S]*?<boot order='1'\/>[\s\S]*?<\/interface>/);
    const refreshed = await provider.read("VirtualMachine", state, operation);
    expect((await provider.plan("VirtualMachine", machine, refreshed, operation)).action).toBe(
      "none",
    );
    await provider.delete("VirtualMachine", state, operation);
  });

  const REFUSED: readonly (readonly [title: string, inputs: Properties, path: string])[] = [
    ["V19: nat without a subnet", { mode: "nat" }, "addresses"],
    [
      "V19: a pool of functions with a bridge",
      { mode: "sriov", physicalFunction: "eth3", bridge: "br0" },
      "bridge",
    ],
    [
      "V19: a pool of functions with addresses",
      { mode: "sriov", physicalFunction: "eth3", addresses: [{ address: "10.0.0.1/24" }] },
      "addresses",
    ],
    ["V19: a host bridge without its name", { mode: "bridge" }, "bridge"],
    [
      "V51: a pool of functions without its physical function",
      { mode: "sriov" },
      "physicalFunction",
    ],
    ["V48: a tag that is none", { mode: "sriov", physicalFunction: "eth3", vlan: 4096 }, "vlan"],
    ["a tag on a Linux bridge", { mode: "bridge", bridge: "br0", vlan: 42 }, "vlan"],
  ];

  test.each(REFUSED)("%s is refused before anything is touched", (_, inputs, where) => {
    const { diagnostics } = provider.check("Network", { name: "x", ...inputs });
    expect(diagnostics.map((one) => one.path?.join("."))).toEqual([where]);
  });

  test("27: a network with a machine on it is not deleted, and says who is on it", async () => {
    const xml = `<domain type="qemu"><name>user</name><memory unit="MiB">64</memory>
      <os><type arch="x86_64" machine="q35">hvm</type></os><devices>
      <interface type="network"><source network="boot"/></interface></devices></domain>`;
    fs.writeFileSync(path.join(bed.stateDir, "user.xml"), xml);
    await bed.virsh("create", path.join(bed.stateDir, "user.xml"));
    const state = await provider.import("Network", "boot", operation);
    await expect(provider.delete("Network", state, operation)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining("user"),
    });
  });
});

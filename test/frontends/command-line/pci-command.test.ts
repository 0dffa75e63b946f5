import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { parseXml } from "../../../provider/backends/libvirt/xml";
import { type FakeHost, startFakeHost } from "../../../provider/testing";
import { repositoryRoot } from "../../beds/repository-root";
import { NO_IOMMU, nodeDevicesOf, SHARED_GROUPS, TWO_SOCKETS } from "../../fixtures/pci-trees";

const WITH_GPU = `<domain type="qemu"><name>renderer</name><memory unit="MiB">64</memory>
  <os><type arch="x86_64" machine="q35">hvm</type></os><devices>
  <hostdev mode="subsystem" type="pci" managed="yes"><source>
  <address domain="0x0000" bus="0xaf" slot="0x00" function="0x0"/></source></hostdev></devices></domain>`;

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command as users start it, from its source. */
function virt(...args: readonly string[]): Promise<Run> {
  const script = path.join(repositoryRoot(), "scripts", "run.mjs");
  const entry = path.join(repositoryRoot(), "provider", "bin", "virt.ts");
  return new Promise((resolve) =>
    execFile(process.execPath, [script, entry, ...args], (error, out, err) =>
      resolve({
        code: typeof error?.code === "number" ? error.code : 0,
        out: stripVTControlCharacters(out),
        err: stripVTControlCharacters(err),
      }),
    ),
  );
}

describe("virt pci", () => {
  let host: FakeHost;
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-pci-"));
  });
  afterEach(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await host.stop();
  });

  async function onTree(tree: Parameters<typeof nodeDevicesOf>[0]): Promise<void> {
    host = await startFakeHost({ nodeDevices: nodeDevicesOf(tree) });
  }

  test("says where it looked when the host does not answer", async () => {
    await onTree(TWO_SOCKETS);
    host.faults.unreachable();
    const { code, out, err } = await virt("pci", "--uri", host.uri);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("libvirt-sock");
  });

  test("an empty host is no error", async () => {
    await onTree([]);
    expect((await virt("pci", "--uri", host.uri)).out).toBe("The host shows no PCI devices.\n");
  });

  test("two sockets: each group on a line of its own, below its NUMA node", async () => {
    await onTree(TWO_SOCKETS);
    const { dom } = await host.act("domainDefineXMLFlags", { xml: WITH_GPU, flags: 0 });
    await host.act("domainCreateWithFlags", { dom, flags: 0 });
    const { code, out } = await virt("pci", "--uri", host.uri);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "group",
      "NUMA node 0",
      "   20 ─ · 0000:17:00.0  8086:2030  Vendor PCI bridge          pcieport  bridge or port",
      "   21 ─ ■ 0000:18:00.0  8086:158b  Vendor XXV710 25GbE        i40e      host: is the network device ens1f0, which is up",
      "   22 ─ ○ 0000:18:00.1  8086:158b  Vendor XXV710 25GbE        i40e      free",
      "   30 ─ ○ 0000:18:02.0  8086:154c  Vendor Virtual Function    iavf      virtual function of 0000:18:00.0, free",
      "   31 ─ ○ 0000:18:02.1  8086:154c  Vendor Virtual Function    iavf      virtual function of 0000:18:00.0, free",
      "NUMA node 1",
      "   40 ─ · 0000:ae:00.0  8086:2030  Vendor PCI bridge          pcieport  bridge or port",
      "   41 ─ ● 0000:af:00.0  10de:1eb8  Vendor TU104GL [Tesla T4]  nouveau   machine renderer",
      "   42 ─ ○ 0000:b0:00.0  10de:1eb8  Vendor TU104GL [Tesla T4]  nouveau   free",
      "   43 ─ ■ 0000:b1:00.0  144d:a80a  Vendor NVMe SSD PM9A1      nvme      host: holds the disk nvme0n1",
      "",
      "○ 4 free   ● 1 in a machine   ■ 2 the host's   ▲ 0 blocked   · 2 bridge or port",
      "",
    ]);
  });

  test("a shared group is held together by a bracket, and says who blocks it", async () => {
    await onTree(SHARED_GROUPS);
    const lines = (await virt("pci", "--uri", host.uri)).out.split("\n");
    expect(lines.slice(1, 7).map((line) => line.slice(0, 22))).toEqual([
      "    1 ┌ · 0000:00:01.0",
      "      ├ ○ 0000:01:00.0",
      "      └ ○ 0000:01:00.1",
      "    7 ┌ · 0000:00:1c.0",
      "      ├ ■ 0000:03:00.0",
      "      └ ▲ 0000:04:00.0",
    ]);
    expect(lines[6]).toMatch(/group 7 .* is not clean: .*enp3s0/);
  });

  test("without an IOMMU nothing is free, and every line says why", async () => {
    await onTree(NO_IOMMU);
    const { out } = await virt("pci", "--uri", host.uri);
    expect(out).toContain(" none ─ ▲ 0000:01:00.0");
    expect(out).toMatch(/0000:01:00\.0.*IOMMU is off/);
    expect(out).toContain("○ 0 free");
  });

  test("--json has the same for programs", async () => {
    await onTree(SHARED_GROUPS);
    const told = JSON.parse((await virt("pci", "--uri", host.uri, "--json")).out);
    expect(told.counts).toEqual({ free: 2, machine: 0, host: 1, blocked: 1, port: 2 });
    expect(told.groups[0]).toMatchObject({
      group: 1,
      devices: [
        { address: "0000:00:01.0", state: "port" },
        { address: "0000:01:00.0", selector: "10de:2204", driver: "nouveau", state: "free" },
        { address: "0000:01:00.1", state: "free" },
      ],
    });
  });

  test("--svg is a picture that has every group and device, and no text that breaks it", async () => {
    const tree = SHARED_GROUPS.map((device) => ({
      ...device,
      product: `${device.product} &lt;A&amp;B&gt;`,
    }));
    await onTree(tree);
    const file = path.join(folder, "groups.svg");
    const { code, out } = await virt("pci", "--uri", host.uri, "--svg", file);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    const svg = fs.readFileSync(file, "utf8");
    expect(parseXml(svg)).toMatchObject({ name: "svg" });
    for (const { address } of tree) expect(svg).toContain(address);
    expect(svg).toContain("<title>IOMMU group 7</title>");
    expect(svg).toContain("&lt;A&amp;B&gt;");
  });
});

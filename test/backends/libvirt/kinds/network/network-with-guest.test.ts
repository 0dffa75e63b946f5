import fs from "node:fs";
import path from "node:path";
import { createLibvirtBackend } from "../../../../../provider/backends/libvirt/libvirt-backend";
import { createProvider, type Provider } from "../../../../../provider/core/provider";
import type { Properties } from "../../../../../provider/core/value";
import { KINDS } from "../../../../../provider/kinds/registry";
import { type LibvirtdBed, startLibvirtd } from "../../../../beds/private-libvirtd";
import { guestLine, guestLines, tinyGuest } from "../../../../beds/tiny-guest";
import { eventually } from "../../../../support/eventually";
import { testOperation } from "../../../../support/test-operation";

const operation = testOperation();
const MAC = "52:54:00:aa:00:01";

const lab = (hosts: readonly Properties[], more: Properties = {}): Properties => ({
  name: "lab",
  addresses: [
    {
      address: "10.7.0.1/24",
      dhcp: { ranges: [{ start: "10.7.0.100", end: "10.7.0.150" }], hosts },
    },
  ],
  libvirt: { stp: false },
  ...more,
});

/** Asks the guest for a port that nobody listens on: being refused is an answer. */
const KNOCK = `
  const socket = require("node:net").connect({ host: process.argv[1], port: 7, timeout: 3000 });
  socket.on("error", ({ code }) => { console.log(code); process.exit(0); });
  socket.on("connect", () => { console.log("open"); process.exit(0); });
  socket.on("timeout", () => { console.log("no answer"); process.exit(0); });`;

describe("a network under a running guest", () => {
  let bed: LibvirtdBed;
  let provider: Provider;
  let log: string;
  beforeAll(async () => {
    const { kernel, initrd, commandLine } = await tinyGuest();
    bed = await startLibvirtd();
    provider = createProvider({
      kinds: KINDS,
      backend: createLibvirtBackend,
      config: { uri: bed.uri },
    });
    log = path.join(bed.stateDir, "guest.log");
    const xml = `<domain type="qemu"><name>guest</name><memory unit="MiB">256</memory>
      <os><type arch="x86_64" machine="q35">hvm</type><kernel>${kernel}</kernel><initrd>${initrd}</initrd>
      <cmdline>${commandLine}</cmdline></os><features><acpi/></features><devices>
      <interface type="network"><mac address="${MAC}"/><source network="lab"/><model type="virtio"/></interface>
      <serial type="file"><source path="${log}"/></serial></devices></domain>`;
    fs.writeFileSync(path.join(bed.stateDir, "guest.xml"), xml);
  });
  afterAll(async () => {
    await provider.close();
    await bed.stop();
  });

  const knock = (address: string) =>
    bed.namespaceExec(process.execPath, ["-e", KNOCK, address]).then((text) => text.trim());

  async function eventuallyAnswers(address: string): Promise<void> {
    await eventually(`the guest at ${address} answers`, async () =>
      ["ECONNREFUSED", "open"].includes(await knock(address)),
    );
  }

  it("keeps the guest's link and lease through a change of DHCP hosts, and puts the link back after a restart", async () => {
    const state = await provider.create("Network", lab([]), operation);
    await bed.virsh("create", path.join(bed.stateDir, "guest.xml"));
    const [, address = ""] = await guestLine(log, /^address eth0 (10\.7\.0\.\d+)$/);
    await eventuallyAnswers(address);
    const id = await bed.virsh("domid", "guest");
    const said = guestLines(log).length;

    const reserved = lab([{ mac: MAC, name: "guest", address: "10.7.0.77" }]);
    const changed = await provider.update("Network", reserved, state, operation);
    await eventuallyAnswers(address);
    expect(await bed.virsh("domifaddr", "guest")).toContain(address);

    const restarted = lab([{ mac: MAC, name: "guest", address: "10.7.0.77" }], {
      domain: "lab.example",
    });
    const plan = await provider.plan("Network", restarted, changed, operation);
    expect(plan.changes.map(({ impact }) => impact.word)).toEqual(["restart"]);
    const told = await provider.preview("Network", restarted, changed, plan, operation);
    expect(told).toMatchObject([{ severity: "warning", detail: expect.stringContaining("guest") }]);
    await provider.update("Network", restarted, changed, operation);
    await eventuallyAnswers(address);

    expect(await bed.virsh("domid", "guest")).toBe(id);
    const since = guestLines(log).slice(said);
    expect(since.filter((line) => /^(ready|nic -|nic \+)/.test(line))).toEqual([]);
    expect(await bed.virsh("net-list", "--all", "--name")).toBe("lab");
  });
});

import type { Connection } from "../../provider/backends/libvirt/connection";
import { LibvirtError } from "../../provider/backends/libvirt/rpc/libvirt-error";
import type { ProcedureArgs, ProcedureName } from "../../provider/backends/libvirt/rpc/procedures";
import { childrenOf, elementAt, parseXml, textAt } from "../../provider/backends/libvirt/xml";

/** What a host answers: `ok`, or libvirt's `code/domain`. */
export type Answer = string;

export interface HostScenario {
  readonly title: string;
  /** `folder` is a directory that host and test agree on; on a fake host nothing else is there. */
  run(host: HostUnderTest, folder: string): Promise<readonly unknown[]>;
}

/** Asks a host and notes every answer, good or bad. */
export class HostUnderTest {
  readonly connection: Connection;
  readonly answers: unknown[] = [];

  constructor(connection: Connection) {
    this.connection = connection;
  }

  async ask<N extends ProcedureName>(name: N, args: ProcedureArgs<N>): Promise<Answer> {
    const answer = await answerOf(() => this.connection.call(name, args));
    this.answers.push(`${name}: ${answer}`);
    return answer;
  }

  note(what: string, value: unknown): void {
    this.answers.push({ [what]: value });
  }
}

export async function answerOf(work: () => Promise<unknown>): Promise<Answer> {
  try {
    await work();
    return "ok";
  } catch (error) {
    if (error instanceof LibvirtError) return `${error.code}/${error.domain}`;
    throw error;
  }
}

const UUID = "11111111-2222-4333-8444-555555555555";
const OTHER = "11111111-2222-4333-8444-666666666666";
const LIVE = 1;
const CONFIG = 2;

const net = { name: "c1", uuid: UUID };
const networkXml = (name: string, uuid: string | undefined, address = "10.93.0.1") =>
  `<network><name>${name}</name>${uuid ? `<uuid>${uuid}</uuid>` : ""}<bridge name="${name}-br" stp="off"/>` +
  `<ip address="${address}" prefix="24"><dhcp><range start="10.93.0.10" end="10.93.0.20"/></dhcp></ip></network>`;

const update = (command: number, section: number, xml: string, flags = LIVE | CONFIG) =>
  ({ net, command, section, parentIndex: -1, xml, flags }) as const;

const pool = { name: "c1", uuid: UUID };
const poolXml = (name: string, uuid: string, path: string) =>
  `<pool type="dir"><name>${name}</name><uuid>${uuid}</uuid><target><path>${path}</path></target></pool>`;
const volumeXml = (name: string, format: string, capacity: number, more = "") =>
  `<volume><name>${name}</name><capacity unit="bytes">${capacity}</capacity><allocation>0</allocation><target><format type="${format}"/></target>${more}</volume>`;
const vol = (name: string) => ({ pool: "c1", name, key: "" });

const dom = { name: "c1", uuid: UUID, id: -1 };
const domainXml = (name: string, uuid: string | undefined, devices = "", memory = 64) =>
  `<domain type="qemu"><name>${name}</name>${uuid ? `<uuid>${uuid}</uuid>` : ""}<memory unit="MiB">${memory}</memory>` +
  `<os><type arch="x86_64" machine="q35">hvm</type></os><devices>${devices}</devices></domain>`;
const nic = (mac: string, network: string) =>
  `<interface type="network"><mac address="${mac}"/><source network="${network}"/><model type="virtio"/></interface>`;

export const SCENARIOS: readonly HostScenario[] = [
  {
    title: "a network's life",
    run: async (host) => {
      await host.ask("networkGetXMLDesc", { net, flags: 0 });
      await host.ask("networkLookupByName", { name: "c1" });
      await host.ask("networkDefineXML", { xml: "<network><name>a/b</name></network>" });
      await host.ask("networkDefineXML", { xml: "<network><name>x</name><forward/></network>" });
      await host.ask("networkDefineXML", { xml: networkXml("c1", UUID) });
      await host.ask("networkDefineXML", { xml: networkXml("c1", undefined) });
      await host.ask("networkDefineXML", { xml: networkXml("c1", OTHER) });
      await host.ask("networkDefineXML", { xml: networkXml("c2", UUID) });
      await host.ask("networkDefineXML", { xml: networkXml("c1", UUID) });
      await host.ask("networkDestroy", { net });
      await host.ask(
        "networkUpdate",
        update(3, 10, "<host ip='10.93.0.5'><hostname>a</hostname></host>", LIVE),
      );
      await host.ask("networkCreate", { net });
      await host.ask("networkCreate", { net });
      await host.ask("networkUndefine", { net });
      host.note(
        "persistent",
        (await host.connection.call("networkIsPersistent", { net })).persistent,
      );
      await host.ask("networkSetAutostart", { net, autostart: 1 });
      await host.ask("networkDefineXML", { xml: networkXml("c1", UUID) });
      await host.ask("networkSetAutostart", { net, autostart: 1 });
      await host.ask("networkDestroy", { net });
      await host.ask("networkUndefine", { net });
      await host.ask("networkUndefine", { net });
      return host.answers;
    },
  },
  {
    title: "a network's entries",
    run: async (host) => {
      const mac = "52:54:00:00:00:01";
      await host.ask("networkDefineXML", { xml: networkXml("c1", UUID) });
      await host.ask("networkCreate", { net });
      const entry = `<host mac="${mac}" ip="10.93.0.5" name="a"/>`;
      await host.ask("networkUpdate", update(3, 4, entry));
      await host.ask("networkUpdate", update(3, 4, entry));
      await host.ask(
        "networkUpdate",
        update(3, 4, `<host mac="52:54:00:00:00:02" ip="10.93.0.5"/>`),
      );
      await host.ask("networkUpdate", update(1, 4, `<host mac="${mac}" ip="10.93.0.6" name="a"/>`));
      await host.ask(
        "networkUpdate",
        update(2, 4, `<host mac="52:54:00:00:00:09" ip="10.93.0.7"/>`),
      );
      await host.ask(
        "networkUpdate",
        update(2, 4, `<host mac="${mac}" ip="10.93.0.6" name="a"/>`, LIVE),
      );
      await host.ask("networkUpdate", update(2, 4, `<host mac="${mac}" ip="10.93.0.6" name="a"/>`));
      await host.ask(
        "networkUpdate",
        update(2, 4, `<host mac="${mac}" ip="10.93.0.6" name="a"/>`, CONFIG),
      );
      await host.ask("networkUpdate", update(3, 5, `<range start="10.93.0.30" end="10.93.0.40"/>`));
      await host.ask("networkUpdate", update(1, 5, `<range start="10.93.0.30" end="10.93.0.41"/>`));
      await host.ask("networkUpdate", update(2, 5, `<range start="10.93.0.30" end="10.93.0.40"/>`));
      await host.ask("networkUpdate", update(2, 5, `<range start="10.93.0.30" end="10.93.0.40"/>`));
      await host.ask(
        "networkUpdate",
        update(3, 10, "<host ip='10.93.0.5'><hostname>b</hostname></host>"),
      );
      await host.ask(
        "networkUpdate",
        update(3, 10, "<host ip='10.93.0.5'><hostname>c</hostname></host>"),
      );
      await host.ask(
        "networkUpdate",
        update(3, 10, "<host ip='10.93.0.6'><hostname>b</hostname></host>"),
      );
      await host.ask("networkUpdate", update(2, 10, "<host ip='10.93.0.5'/>"));
      await host.ask("networkUpdate", update(2, 10, "<host ip='10.93.0.5'/>"));
      await host.ask("networkUpdate", update(3, 11, "<txt name='t' value='v'/>"));
      await host.ask("networkUpdate", update(3, 11, "<txt name='t' value='w'/>"));
      await host.ask("networkUpdate", update(2, 11, "<txt name='t'/>"));
      await host.ask("networkUpdate", update(3, 9, "<portgroup name='p'/>"));
      await host.ask("networkUpdate", update(3, 9, "<portgroup name='p'/>"));
      await host.ask("networkUpdate", update(2, 9, "<portgroup name='p'/>"));
      await host.ask("networkUpdate", update(1, 2, "<domain name='d'/>"));
      const { xml } = await host.connection.call("networkGetXMLDesc", { net, flags: 0 });
      host.note("dns", childrenOf(elementAt(parseXml(xml), "dns") ?? parseXml("<x/>")).length);
      return host.answers;
    },
  },
  {
    title: "two networks that want the same",
    run: async (host) => {
      const second = { name: "c2", uuid: OTHER };
      await host.ask("networkDefineXML", { xml: networkXml("c1", UUID) });
      await host.ask("networkDefineXML", { xml: networkXml("c2", OTHER) });
      await host.ask("networkCreate", { net });
      await host.ask("networkCreate", { net: second });
      await host.ask("networkDestroy", { net });
      await host.ask("networkCreate", { net: second });
      return host.answers;
    },
  },
  {
    title: "a pool's life",
    run: async (host, folder) => {
      const path = `${folder}/new/pool`;
      await host.ask("storagePoolGetXMLDesc", { pool, flags: 0 });
      await host.ask("storagePoolLookupByName", { name: "c1" });
      await host.ask("storagePoolDefineXML", {
        xml: "<pool type='dir'><name>c1</name></pool>",
        flags: 0,
      });
      await host.ask("storagePoolDefineXML", { xml: poolXml("c1", UUID, path), flags: 0 });
      await host.ask("storagePoolDefineXML", { xml: poolXml("c1", OTHER, path), flags: 0 });
      await host.ask("storagePoolDefineXML", { xml: poolXml("c2", UUID, path), flags: 0 });
      await host.ask("storagePoolDefineXML", { xml: poolXml("c2", OTHER, path), flags: 0 });
      await host.ask("storagePoolCreate", { pool, flags: 0 });
      await host.ask("storagePoolRefresh", { pool, flags: 0 });
      await host.ask("storagePoolListAllVolumes", { pool, need_results: 1, flags: 0 });
      await host.ask("storagePoolBuild", { pool, flags: 0 });
      await host.ask("storagePoolCreate", { pool, flags: 0 });
      await host.ask("storagePoolCreate", { pool, flags: 0 });
      await host.ask("storagePoolUndefine", { pool });
      await host.ask("storagePoolDelete", { pool, flags: 0 });
      await host.ask("storageVolCreateXML", { pool, xml: volumeXml("v", "raw", 1000), flags: 0 });
      await host.ask("storagePoolDestroy", { pool });
      await host.ask("storagePoolDestroy", { pool });
      await host.ask("storageVolGetInfo", { vol: vol("v") });
      await host.ask("storagePoolDelete", { pool, flags: 0 });
      await host.ask("storagePoolUndefine", { pool });
      await host.ask("storagePoolUndefine", { pool });
      return host.answers;
    },
  },
  {
    title: "volumes",
    run: async (host, folder) => {
      const path = `${folder}/volumes`;
      await host.ask("storagePoolDefineXML", { xml: poolXml("c1", UUID, path), flags: 0 });
      await host.ask("storagePoolBuild", { pool, flags: 0 });
      await host.ask("storagePoolCreate", { pool, flags: 0 });
      const create = (xml: string) => host.ask("storageVolCreateXML", { pool, xml, flags: 0 });
      await host.ask("storageVolGetXMLDesc", { vol: vol("a"), flags: 0 });
      await create("<volume><name>a</name></volume>");
      await create("<volume><name>a</name><capacity unit='furlong'>1</capacity></volume>");
      await create(volumeXml("a", "raw", 100_000));
      await create(volumeXml("a", "raw", 100_000));
      await create(volumeXml("q", "qcow2", 1_048_576));
      const backing = `<backingStore><path>${path}/q</path><format type="qcow2"/></backingStore>`;
      await create(volumeXml("o", "qcow2", 1_048_576, backing));
      await host.ask("storageVolLookupByName", { pool, name: "nothing" });
      await host.ask("storageVolLookupByPath", { path: `${path}/nothing` });
      await host.ask("storageVolLookupByPath", { path: `${path}/a` });
      await host.ask("storageVolResize", { vol: vol("a"), capacity: 200_000n, flags: 0 });
      await host.ask("storageVolResize", { vol: vol("a"), capacity: 100_000n, flags: 0 });
      await host.ask("storageVolResize", { vol: vol("q"), capacity: 2_097_152n, flags: 0 });
      const content = Buffer.alloc(200_000, 7);
      host.note("upload", await answerOf(() => upload(host.connection, "a", content)));
      host.note(
        "too long",
        await answerOf(() => upload(host.connection, "a", Buffer.alloc(200_001))),
      );
      host.note("download", (await download(host.connection, "a")).length);
      const clone = { pool, xml: volumeXml("b", "raw", 200_000), clonevol: vol("a"), flags: 0 };
      await host.ask("storageVolCreateXMLFrom", clone);
      host.note(
        "same",
        (await download(host.connection, "b")).equals(await download(host.connection, "a")),
      );
      for (const name of ["a", "b", "q", "o"])
        host.note(name, await described(host.connection, name));
      await host.ask("storageVolDelete", { vol: vol("a"), flags: 0 });
      await host.ask("storageVolDelete", { vol: vol("a"), flags: 0 });
      await host.ask("storageVolGetInfo", { vol: { ...vol("a"), pool: "nowhere" } });
      return host.answers;
    },
  },
  {
    title: "a machine's life",
    run: async (host, folder) => {
      await host.ask("domainGetXMLDesc", { dom, flags: 0 });
      await host.ask("domainLookupByName", { name: "c1" });
      await host.ask("domainDefineXMLFlags", {
        xml: "<domain type='qemu'><name>c1</name></domain>",
        flags: 0,
      });
      await host.ask("domainDefineXMLFlags", { xml: domainXml("c1", UUID), flags: 0 });
      await host.ask("domainDefineXMLFlags", { xml: domainXml("c1", undefined), flags: 0 });
      await host.ask("domainDefineXMLFlags", { xml: domainXml("c1", OTHER), flags: 0 });
      await host.ask("domainDefineXMLFlags", { xml: domainXml("c2", UUID), flags: 0 });
      await host.ask("domainDestroyFlags", { dom, flags: 0 });
      await host.ask("domainShutdownFlags", { dom, flags: 0 });
      await host.ask("domainSuspend", { dom });
      await host.ask("domainSetVcpusFlags", { dom, nvcpus: 1, flags: LIVE });
      await host.ask("domainSetMemoryFlags", { dom, memory: 99_999_999n, flags: CONFIG });
      await host.ask("domainAttachDeviceFlags", {
        dom,
        xml: nic("52:54:00:00:00:01", "nowhere"),
        flags: LIVE,
      });
      await host.ask("domainDetachDeviceFlags", {
        dom,
        xml: nic("52:54:00:00:00:01", "nowhere"),
        flags: CONFIG,
      });
      const disk = `<disk type="file"><driver name="qemu" type="raw"/><source file="${folder}/missing"/><target dev="vda" bus="virtio"/></disk>`;
      await host.ask("domainDefineXMLFlags", { xml: domainXml("c1", UUID, disk), flags: 0 });
      await host.ask("domainCreateWithFlags", { dom, flags: 0 });
      await host.ask("domainDefineXMLFlags", {
        xml: domainXml("c1", UUID, nic("52:54:00:00:00:01", "nowhere")),
        flags: 0,
      });
      await host.ask("domainCreateWithFlags", { dom, flags: 0 });
      await host.ask("domainDefineXMLFlags", { xml: domainXml("c1", UUID), flags: 0 });
      await host.ask("domainCreateWithFlags", { dom, flags: 1 });
      host.note("state", (await host.connection.call("domainGetState", { dom, flags: 0 })).state);
      await host.ask("domainCreateWithFlags", { dom, flags: 0 });
      await host.ask("domainResume", { dom });
      await host.ask("domainUndefineFlags", { dom, flags: 0 });
      host.note(
        "persistent",
        (await host.connection.call("domainIsPersistent", { dom })).persistent,
      );
      await host.ask("domainSetAutostart", { dom, autostart: 1 });
      await host.ask("domainAttachDeviceFlags", {
        dom,
        xml: nic("52:54:00:00:00:01", "nowhere"),
        flags: CONFIG,
      });
      await host.ask("domainDefineXMLFlags", { xml: domainXml("c1", UUID), flags: 0 });
      await host.ask("domainDestroyFlags", { dom, flags: 0 });
      await host.ask("domainUndefineFlags", { dom, flags: 0 });
      await host.ask("domainUndefineFlags", { dom, flags: 0 });
      return host.answers;
    },
  },
  {
    title: "what define and start add to a machine",
    run: async (host) => {
      await host.ask("networkDefineXML", { xml: networkXml("c1", OTHER) });
      await host.ask("networkCreate", { net: { name: "c1", uuid: OTHER } });
      const devices =
        `${nic("52:54:00:00:00:01", "c1")}<serial type="pty"/><rng model="virtio"><backend model="random">/dev/urandom</backend></rng>` +
        `<channel type="unix"><target type="virtio" name="org.qemu.guest_agent.0"/><alias name="ua-agent"/></channel>`;
      await host.ask("domainDefineXMLFlags", { xml: domainXml("c1", UUID, devices), flags: 0 });
      await host.ask("domainCreateWithFlags", { dom, flags: 0 });
      for (const flags of [2, 0]) {
        const { xml } = await host.connection.call("domainGetXMLDesc", { dom, flags });
        host.note(flags === 2 ? "stored" : "live", outline(xml));
      }
      const ports = { network: { name: "c1", uuid: OTHER }, need_results: 1, flags: 0 };
      host.note("ports", (await host.connection.call("networkListAllPorts", ports)).ports.length);
      await host.ask("domainAttachDeviceFlags", {
        dom,
        xml: nic("52:54:00:00:00:01", "c1"),
        flags: LIVE | CONFIG,
      });
      await host.ask("domainUpdateDeviceFlags", {
        dom,
        xml: nic("52:54:00:00:00:07", "c1"),
        flags: LIVE,
      });
      await host.ask("domainDestroyFlags", { dom, flags: 0 });
      host.note("ports", (await host.connection.call("networkListAllPorts", ports)).ports.length);
      return host.answers;
    },
  },
  {
    title: "secrets",
    run: async (host) => {
      const secret = { uuid: UUID, usageType: 2, usageID: "c1" };
      const xml = (uuid: string) =>
        `<secret ephemeral="no" private="yes"><uuid>${uuid}</uuid><usage type="ceph"><name>c1</name></usage></secret>`;
      await host.ask("secretLookupByUUID", { uuid: UUID });
      await host.ask("secretDefineXML", { xml: xml(UUID), flags: 0 });
      await host.ask("secretDefineXML", { xml: xml(UUID), flags: 0 });
      await host.ask("secretDefineXML", { xml: xml(OTHER), flags: 0 });
      await host.ask("secretLookupByUsage", { usageType: 2, usageID: "c1" });
      await host.ask("secretSetValue", { secret, value: Buffer.from("canary"), flags: 0 });
      await host.ask("secretUndefine", { secret });
      await host.ask("secretUndefine", { secret });
      return host.answers;
    },
  },
];

async function upload(connection: Connection, name: string, content: Buffer): Promise<void> {
  await connection.upload(
    vol(name),
    {},
    (async function* () {
      yield content;
    })(),
  );
}

async function download(connection: Connection, name: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of connection.download(vol(name), {})) {
    pieces.push(chunk instanceof Uint8Array ? chunk : Buffer.alloc(Number(chunk.hole)));
  }
  return Buffer.concat(pieces);
}

async function described(connection: Connection, name: string) {
  const { xml } = await connection.call("storageVolGetXMLDesc", { vol: vol(name), flags: 0 });
  const root = parseXml(xml);
  return {
    capacity: textAt(root, "capacity"),
    format: elementAt(root, "target/format")?.attributes.type,
    backing: elementAt(root, "backingStore/format")?.attributes.type,
  };
}

/** Which elements and devices a definition has, and which of them have addresses and aliases. */
function outline(xml: string) {
  const root = parseXml(xml);
  const devices = childrenOf(elementAt(root, "devices") ?? root);
  return {
    elements: childrenOf(root)
      .map(({ name }) => name)
      .sort(),
    machine: elementAt(root, "os/type")?.attributes.machine,
    memory: textAt(root, "currentMemory"),
    devices: devices
      .filter(({ attributes }) => attributes.type !== "pci")
      .map((device) => {
        const parts = childrenOf(device).map(({ name }) => name);
        const alias = elementAt(device, "alias")?.attributes.name;
        const has = ["address", "mac", "target", "source"].filter((part) => parts.includes(part));
        return [device.name, device.attributes.type, device.attributes.model, alias, ...has].join(
          " ",
        );
      })
      .sort(),
  };
}

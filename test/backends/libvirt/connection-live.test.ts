import { createHash, type Hash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type Connection, openConnection } from "../../../provider/backends/libvirt/connection";
import type {
  StoragePoolRef,
  StorageVolRef,
  VolumeChunk,
} from "../../../provider/backends/libvirt/connection-api";
import {
  DomainEvent,
  DomainStart,
  DomainState,
  DomainXML,
  ErrorNumber,
} from "../../../provider/backends/libvirt/rpc/constants";
import { type LibvirtdBed, startLibvirtd } from "../../beds/private-libvirtd";
import { eventually } from "../../support/eventually";

const MEBIBYTE = 1_048_576;

const domainXml = (name: string): string => `<domain type="qemu"><name>${name}</name>
  <memory unit="MiB">64</memory>
  <os><type arch="x86_64" machine="q35">hvm</type><bios useserial="yes"/></os>
  <devices><serial type="pty"/><console type="pty"/></devices></domain>`;

let bed: LibvirtdBed;
let connection: Connection;

beforeAll(async () => {
  bed = await startLibvirtd();
  connection = openConnection(bed.uri);
});

afterAll(async () => {
  await connection.close();
  await bed.stop();
});

describe("what the daemon refuses", () => {
  it("comes with libvirt's own number and words", async () => {
    const failed = connection.call("domainLookupByName", { name: "nobody" });
    await expect(failed).rejects.toMatchObject({
      code: 42,
      codeName: "VIR_ERR_NO_DOMAIN",
      domain: 10,
    });
    await expect(failed).rejects.toThrow(/nobody/);
  });

  it.each([
    ["a broken definition", "<domain", ErrorNumber.XMLDetail],
    ["an empty definition", "<domain/>", ErrorNumber.NoName],
    ["a definition over four mebibytes", "x".repeat(4_194_305), undefined],
  ])("%s leaves the connection usable", async (_, xml, code) => {
    const error: unknown = await connection
      .call("domainDefineXMLFlags", { xml, flags: 0 })
      .catch((caught: unknown) => caught);
    if (code === undefined) expect(error).toMatchObject({ name: "XdrError" });
    else expect(error).toMatchObject({ code });
    expect(await connection.call("connectGetType", {})).toEqual({ type: "QEMU" });
  });
});

describe("the host", () => {
  it("is told in every kind of wire type that is easily read wrongly", async () => {
    const info = await connection.call("nodeGetInfo", {});
    expect(info.model).toBe("x86_64");
    expect(await connection.call("nodeGetSecurityModel", {})).toEqual({ model: "none", doi: "0" });
    const { online } = await connection.call("nodeGetCPUMap", {
      need_map: 1,
      need_online: 1,
      flags: 0,
    });
    expect(online).toBeGreaterThan(0);
    const uris = await connection.call("connectGetURI", {});
    expect(uris).toEqual({ uri: "qemu:///system" });
  });

  it("has the version and the UUID that virsh sees", async () => {
    const version = await bed.virsh("version", "--daemon");
    const [, major = "", minor = "", release = ""] =
      /daemon: (\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
    expect(await connection.libVersion()).toBe(
      Number(major) * 1_000_000 + Number(minor) * 1_000 + Number(release),
    );
    expect(await bed.virsh("capabilities")).toContain(
      `<uuid>${await connection.hostIdentity()}</uuid>`,
    );
  });
});

describe("a machine", () => {
  it("is defined, started, watched, spoken with and destroyed", async () => {
    const seen: (readonly [number, number])[] = [];
    const end = await connection.subscribe(
      "domainEventCallbackLifecycle",
      ({ dom, event, detail }) => {
        if (dom.name === "rpc-one") seen.push([event, detail]);
      },
    );
    const { dom } = await connection.call("domainDefineXMLFlags", {
      xml: domainXml("rpc-one"),
      flags: 0,
    });
    const { xml } = await connection.call("domainGetXMLDesc", { dom, flags: DomainXML.Inactive });
    expect(xml).toContain(`<uuid>${await bed.virsh("domuuid", "rpc-one")}</uuid>`);
    // What a guest says while nobody listens is lost, so it begins to speak once the console is open.
    const flags = DomainStart.Paused;
    const started = await connection.call("domainCreateWithFlags", { dom, flags });
    expect(started.dom).toMatchObject({ name: "rpc-one", uuid: dom.uuid, id: expect.any(Number) });
    const console = await connection.openConsole(dom, {});
    await connection.call("domainResume", { dom });
    expect(await connection.call("domainGetState", { dom, flags: 0 })).toMatchObject({
      state: DomainState.Running,
    });

    let text = "";
    for await (const bytes of console) {
      text += Buffer.from(bytes).toString("latin1");
      if (text.includes("SeaBIOS")) break;
    }
    await console.close();

    const { retStats } = await connection.call("connectGetAllDomainStats", {
      doms: [dom],
      stats: 1,
      flags: 0,
    });
    expect(retStats[0]?.params).toContainEqual({
      field: "state.state",
      value: { type: "int", value: DomainState.Running },
    });
    await connection.call("domainDestroyFlags", { dom, flags: 0 });
    await connection.call("domainUndefineFlags", { dom, flags: 0 });
    await eventually("the end is told", () =>
      seen.some(([event]) => event === DomainEvent.Undefined),
    );
    await end();
    expect(seen).toContainEqual([DomainEvent.Started, 0]);
    expect(seen).toContainEqual([DomainEvent.Stopped, 1]);
    expect([seen.at(0), seen.at(-1)]).toEqual([
      [DomainEvent.Defined, 0],
      [DomainEvent.Undefined, 0],
    ]);
    expect(await bed.virsh("list", "--all", "--name")).not.toContain("rpc-one");
  });

  it("is defined two hundred times at once, over at most four connections", async () => {
    const names = Array.from({ length: 200 }, (_, index) => `rpc-many-${index}`);
    const defined = await Promise.all(
      names.map((name) =>
        connection.call("domainDefineXMLFlags", { xml: domainXml(name), flags: 0 }),
      ),
    );
    expect(defined.map(({ dom }) => dom.name)).toEqual(names);
    const { domains } = await connection.call("connectListAllDomains", {
      need_results: 1,
      flags: 0,
    });
    expect(domains).toHaveLength(200);
    await Promise.all(
      defined.map(({ dom }) => connection.call("domainUndefineFlags", { dom, flags: 0 })),
    );
  });
});

describe("a volume", () => {
  let pool: StoragePoolRef;
  beforeAll(async () => {
    const folder = path.join(bed.stateDir, "rpc-pool");
    mkdirSync(folder);
    const xml = `<pool type="dir"><name>rpc</name><target><path>${folder}</path></target></pool>`;
    ({ pool } = await connection.call("storagePoolDefineXML", { xml, flags: 0 }));
    await connection.call("storagePoolCreate", { pool, flags: 0 });
  });

  async function volume(name: string, mebibytes: number): Promise<StorageVolRef> {
    // Without an allocation of its own a volume is allocated in full, and has no holes to find.
    const xml = `<volume><name>${name}</name><capacity unit="MiB">${mebibytes}</capacity>
      <allocation>0</allocation><target><format type="raw"/></target></volume>`;
    return (await connection.call("storageVolCreateXML", { pool, xml, flags: 0 })).vol;
  }

  it("takes no more than its length, and says so", async () => {
    const vol = await volume("short", 4);
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.alloc(65_536);
    }
    await expect(connection.upload(vol, { length: 100_000n }, endless())).rejects.toMatchObject({
      code: ErrorNumber.SystemError,
    });
    expect(await connection.call("storageVolGetInfo", { vol })).toMatchObject({
      capacity: 4_194_304n,
    });
  });

  it("is let go of when an upload or a download is broken off", async () => {
    const vol = await volume("aborted", 64);
    const controller = new AbortController();
    async function* twice(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(1_000);
      controller.abort(new Error("enough"));
      yield Buffer.alloc(1_000);
    }
    await expect(connection.upload(vol, { signal: controller.signal }, twice())).rejects.toThrow(
      "enough",
    );
    for await (const _ of connection.download(vol, {})) break;
    await connection.call("storageVolDelete", { vol, flags: 0 });
  });

  it("whose source fails is left as it is, with the source's own error", async () => {
    const vol = await volume("unfinished", 4);
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(1_000);
      throw new Error("the image cannot be read");
    }
    await expect(connection.upload(vol, {}, failing())).rejects.toThrow("the image cannot be read");
  });

  it.each([
    ["whole", false],
    ["sparsely", true],
  ])("keeps its content, sent and read %s", async (name, sparse) => {
    const vol = await volume(name, 64);
    const sent = createHash("sha256");
    async function* chunks(): AsyncGenerator<VolumeChunk> {
      const data = randomBytes(2 * MEBIBYTE);
      for (const chunk of [
        data,
        { hole: BigInt(30 * MEBIBYTE) },
        data,
        { hole: BigInt(30 * MEBIBYTE) },
      ]) {
        addTo(sent, chunk);
        yield chunk;
      }
    }
    await connection.upload(vol, { sparse }, chunks());
    const received = createHash("sha256");
    let data = 0;
    for await (const chunk of connection.download(vol, { sparse })) {
      addTo(received, chunk);
      data += chunk instanceof Uint8Array ? chunk.length : 0;
    }
    const expected = sent.digest("hex");
    expect(received.digest("hex")).toBe(expected);
    const file = bed.hostPath(vol.key);
    expect(createHash("sha256").update(readFileSync(file)).digest("hex")).toBe(expected);
    expect(data).toBe(sparse ? 4 * MEBIBYTE : 64 * MEBIBYTE);
    expect(statSync(file).blocks * 512 < 6 * MEBIBYTE).toBe(sparse);
  });
});

describe("a daemon that is killed", () => {
  it("is found again by reads and by events", async () => {
    let gaps = 0;
    const told: number[] = [];
    const options = {
      onGap: () => {
        gaps += 1;
      },
    };
    await connection.subscribe(
      "networkEventLifecycle",
      ({ event }) => void told.push(event),
      options,
    );
    await connection.libVersion();
    await bed.restartDaemon("SIGKILL");
    expect(await connection.call("connectGetType", {})).toEqual({ type: "QEMU" });
    await eventually("events are back", () => gaps > 0);
    const { net } = await connection.call("networkDefineXML", {
      xml: "<network><name>rpc-net</name></network>",
    });
    await connection.call("networkUndefine", { net });
    await eventually("both events are told", () => told.length === 2);
    expect(told).toEqual([0, 1]);
  });
});

function addTo(hash: Hash, chunk: VolumeChunk): void {
  if (chunk instanceof Uint8Array) hash.update(chunk);
  else hash.update(Buffer.alloc(Number(chunk.hole)));
}

import type { StoragePoolRef, StorageVolRef } from "../../../backends/libvirt/rpc/objects";
import {
  attributeAt,
  elementAt,
  formatXml,
  textAt,
  type XmlElement,
} from "../../../backends/libvirt/xml";
import { nameOf, readDefinition } from "../definition-xml";
import { FakeFailure } from "../fake-failure";
import type { FakePool, HostState } from "../host-state";
import type { FakeProcedures } from "../procedure-table";
import type { FakeFile } from "./file-system";
import { directoryOf, poolNamed } from "./pool-procedures";
import { probeVolume } from "./probe-volume";
import { resizeQcow2, writeQcow2 } from "./qcow2-header";
import { VolumeContent } from "./volume-content";
import { downloadOf, uploadTo } from "./volume-streams";
import { volumeXml } from "./volume-xml";

const SHRINK = 4;
const DELTA = 2;

const UNITS: { readonly [unit: string]: number } = {
  "": 1,
  B: 1,
  bytes: 1,
  K: 1024,
  KiB: 1024,
  M: 1_048_576,
  MiB: 1_048_576,
  G: 1_073_741_824,
  GiB: 1_073_741_824,
  T: 1_099_511_627_776,
  TiB: 1_099_511_627_776,
};

export function volumeProcedures(host: HostState): FakeProcedures {
  const volumes = new Volumes(host);
  return {
    storagePoolListAllVolumes: ({ pool }) => {
      const found = volumes.pool(pool);
      const vols = [...found.volumes].map((name) => volumes.ref(found, name));
      return { vols, ret: vols.length };
    },
    storageVolLookupByName: ({ pool, name }) => {
      const found = volumes.pool(pool);
      if (!found.volumes.has(name)) throw noVolume(name);
      return { vol: volumes.ref(found, name) };
    },
    storageVolLookupByKey: ({ key }) => ({ vol: volumes.at(key) }),
    storageVolLookupByPath: ({ path }) => ({ vol: volumes.at(path) }),
    storageVolCreateXML: ({ pool, xml }) => ({ vol: volumes.create(pool, xml) }),
    storageVolCreateXMLFrom: ({ pool, xml, clonevol }) => ({
      vol: volumes.create(pool, xml, volumes.file(clonevol)),
    }),
    storageVolDelete: ({ vol }) => {
      const { file, pool } = volumes.locate(vol);
      host.files.files.delete(volumes.ref(pool, vol.name).key);
      pool.volumes.delete(vol.name);
      return file && {};
    },
    storageVolResize: ({ vol, capacity, flags }) => {
      volumes.resize(volumes.file(vol), Number(capacity), flags);
      return {};
    },
    storageVolWipe: ({ vol }) => {
      const { content } = volumes.file(vol);
      const { length } = content;
      content.truncate(0);
      content.truncate(length);
      return {};
    },
    storageVolGetInfo: ({ vol }) => info(volumes.file(vol)),
    storageVolGetInfoFlags: ({ vol }) => info(volumes.file(vol)),
    storageVolGetXMLDesc: ({ vol }) => {
      const { file, pool } = volumes.locate(vol);
      return { xml: formatXml(volumeXml(volumes.ref(pool, vol.name), file)) };
    },
    storageVolGetPath: ({ vol }) => ({ name: volumes.ref(volumes.locate(vol).pool, vol.name).key }),
    storageVolUpload: ({ vol, offset, length }, { receive }) => {
      receive(uploadTo(volumes.file(vol), Number(offset), Number(length)));
      return {};
    },
    storageVolDownload: ({ vol, offset, length, flags }, { send }) => {
      send(downloadOf(volumes.file(vol), Number(offset), Number(length), flags !== 0));
      return {};
    },
  };
}

class Volumes {
  readonly #host: HostState;

  constructor(host: HostState) {
    this.#host = host;
  }

  pool({ uuid }: StoragePoolRef): FakePool {
    const found = this.#host.pools.get(uuid);
    if (found === undefined) {
      throw new FakeFailure(
        "NoStoragePool",
        "Storage",
        `no storage pool with matching uuid '${uuid}'`,
      );
    }
    return mustRun(found);
  }

  locate(vol: StorageVolRef): { readonly pool: FakePool; readonly file: FakeFile } {
    const pool = mustRun(poolNamed(this.#host, vol.pool));
    const file = this.#host.files.files.get(`${directoryOf(pool)}/${vol.name}`);
    if (!pool.volumes.has(vol.name) || file === undefined) throw noVolume(vol.name);
    return { pool, file };
  }

  file(vol: StorageVolRef): FakeFile {
    return this.locate(vol).file;
  }

  ref(pool: FakePool, name: string): StorageVolRef {
    return { pool: pool.name, name, key: `${directoryOf(pool)}/${name}` };
  }

  at(path: string): StorageVolRef {
    for (const pool of this.#host.pools.values()) {
      const directory = directoryOf(pool);
      const name = path.slice(directory.length + 1);
      if (path === `${directory}/${name}` && pool.live && pool.volumes.has(name)) {
        return this.ref(pool, name);
      }
    }
    throw new FakeFailure("NoStorageVol", "Storage", `no storage vol with matching path '${path}'`);
  }

  create(poolRef: StoragePoolRef, xml: string, from?: FakeFile): StorageVolRef {
    const pool = this.pool(poolRef);
    const given = readDefinition(xml, "volume", "Storage");
    const name = nameOf(given, "Storage");
    if (pool.volumes.has(name)) {
      throw new FakeFailure(
        "StorageVolExist",
        "Storage",
        `storage volume name '${name}' already in use.`,
      );
    }
    const ref = this.ref(pool, name);
    if (this.#host.files.files.has(ref.key)) {
      throw new FakeFailure("OperationInvalid", "Storage", `path '${ref.key}' already exists`);
    }
    const content = from === undefined ? newContent(given) : from.content.copy();
    const file = this.#host.files.create(ref.key, content);
    const format = attributeAt(given, "target/format", "type") ?? "raw";
    const reserved = bytesOf(given, "allocation") ?? bytesOf(given, "capacity") ?? 0;
    file.reservedBytes = format === "raw" ? reserved : 0;
    file.mode = textAt(given, "target/permissions/mode") ?? "0600";
    pool.volumes.add(name);
    return ref;
  }

  resize(file: FakeFile, size: number, flags: number): void {
    const before = probeVolume(file);
    const wished = (flags & DELTA) === 0 ? size : before.capacityBytes + size;
    if (wished < before.capacityBytes && (flags & SHRINK) === 0) {
      const message =
        "Can't shrink capacity below current capacity unless shrink flag explicitly specified";
      throw new FakeFailure("InvalidArg", "Storage", message);
    }
    if (before.format === "qcow2") {
      file.content.write(0, resizeQcow2(file.content.read(0, 512), wished));
    } else file.content.truncate(wished);
  }
}

function newContent(given: XmlElement): VolumeContent {
  const capacityBytes = bytesOf(given, "capacity");
  const backingPath = textAt(given, "backingStore/path");
  if (capacityBytes === undefined && backingPath === undefined) {
    throw new FakeFailure("XMLError", "Storage", "missing capacity element");
  }
  if ((attributeAt(given, "target/format", "type") ?? "raw") !== "qcow2") {
    return new VolumeContent(capacityBytes ?? 0);
  }
  const content = new VolumeContent();
  const backingFormat = attributeAt(given, "backingStore/format", "type");
  content.write(0, writeQcow2({ capacityBytes: capacityBytes ?? 0, backingPath, backingFormat }));
  return content;
}

function bytesOf(given: XmlElement, name: string): number | undefined {
  const found = elementAt(given, name);
  const text = textAt(given, name);
  if (found === undefined || text === undefined) return undefined;
  const unit = UNITS[found.attributes.unit ?? ""];
  if (unit === undefined) throw new FakeFailure("InvalidArg", "None", "unknown suffix");
  if (!/^\d+$/.test(text.trim())) {
    throw new FakeFailure("XMLError", "Storage", `malformed ${name} element`);
  }
  return Number(text) * unit;
}

function info(file: FakeFile) {
  const { capacityBytes, allocationBytes } = probeVolume(file);
  return { type: 0, capacity: BigInt(capacityBytes), allocation: BigInt(allocationBytes) };
}

function mustRun(pool: FakePool): FakePool {
  if (pool.live !== undefined) return pool;
  throw new FakeFailure("OperationInvalid", "Storage", `storage pool '${pool.name}' is not active`);
}

function noVolume(name: string): FakeFailure {
  return new FakeFailure("NoStorageVol", "Storage", `no storage vol with matching name '${name}'`);
}

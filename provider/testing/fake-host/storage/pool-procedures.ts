import { StoragePoolEventID } from "../../../backends/libvirt/rpc/constants";
import type { StoragePoolRef } from "../../../backends/libvirt/rpc/objects";
import {
  childOf,
  element,
  formatXml,
  replaceChild,
  textAt,
  textElement,
  type XmlElement,
} from "../../../backends/libvirt/xml";
import { nameOf, readDefinition, uuidOf, withUuid } from "../definition-xml";
import type { EmitEvent } from "../event-sink";
import { FakeFailure } from "../fake-failure";
import type { FakePool, HostState } from "../host-state";
import type { FakeProcedures } from "../procedure-table";

const INACTIVE = 1;
const GIB = 1_073_741_824n;
const POOL_CAPACITY_BYTES = 100n * GIB;
const ENOENT = 2;
const ENOTEMPTY = 39;

export function poolProcedures(host: HostState, emit: EmitEvent): FakeProcedures {
  const pools = new Pools(host, emit);
  return {
    connectListAllStoragePools: ({ flags }) => {
      const found = [...host.pools.values()].filter((pool) => passes(pool, flags)).map(ref);
      return { pools: found, ret: found.length };
    },
    storagePoolLookupByName: ({ name }) => ({ pool: ref(pools.named(name)) }),
    storagePoolLookupByUUID: ({ uuid }) => ({ pool: ref(pools.of({ uuid })) }),
    storagePoolLookupByTargetPath: ({ path }) => {
      const found = [...host.pools.values()].find((pool) => directoryOf(pool) === path);
      if (found === undefined) throw noPool(`no storage pool with matching target path '${path}'`);
      return { pool: ref(found) };
    },
    storagePoolLookupByVolume: ({ vol }) => ({ pool: ref(pools.named(vol.pool)) }),
    storagePoolDefineXML: ({ xml }) => ({ pool: ref(pools.define(xml)) }),
    storagePoolBuild: done(({ pool }) => pools.build(pools.of(pool))),
    storagePoolCreate: done(({ pool }) => pools.start(pools.of(pool))),
    storagePoolDestroy: done(({ pool }) => pools.stop(pools.of(pool))),
    storagePoolDelete: done(({ pool }) => pools.deleteStorage(pools.of(pool))),
    storagePoolUndefine: done(({ pool }) => pools.undefine(pools.of(pool))),
    storagePoolRefresh: done(({ pool }) => pools.refresh(pools.mustRun(pool))),
    storagePoolGetInfo: ({ pool }) => {
      const found = pools.of(pool);
      if (found.live === undefined)
        return { state: 0, capacity: 0n, allocation: 0n, available: 0n };
      const allocation = 10n * GIB;
      const available = POOL_CAPACITY_BYTES - allocation;
      return { state: 2, capacity: POOL_CAPACITY_BYTES, allocation, available };
    },
    storagePoolGetXMLDesc: ({ pool, flags }) => ({ xml: pools.describe(pools.of(pool), flags) }),
    storagePoolGetAutostart: ({ pool }) => ({ autostart: pools.of(pool).autostart ? 1 : 0 }),
    storagePoolSetAutostart: ({ pool, autostart }) => {
      pools.of(pool).autostart = autostart !== 0;
      return {};
    },
    storagePoolIsActive: ({ pool }) => ({ active: pools.of(pool).live === undefined ? 0 : 1 }),
    storagePoolIsPersistent: ({ pool }) => ({ persistent: pools.of(pool) ? 1 : 0 }),
  };
}

class Pools {
  readonly #host: HostState;
  readonly #emit: EmitEvent;

  constructor(host: HostState, emit: EmitEvent) {
    this.#host = host;
    this.#emit = emit;
  }

  of({ uuid }: { readonly uuid: string }): FakePool {
    const found = this.#host.pools.get(uuid);
    if (found !== undefined) return found;
    throw noPool(`no storage pool with matching uuid '${uuid}'`);
  }

  named(name: string): FakePool {
    return poolNamed(this.#host, name);
  }

  mustRun(pool: StoragePoolRef): FakePool {
    const found = this.of(pool);
    if (found.live === undefined) throw invalid(`storage pool '${found.name}' is not active`);
    return found;
  }

  define(xml: string): FakePool {
    const given = readDefinition(xml, "pool", "Storage");
    const name = nameOf(given, "Storage");
    const path = textAt(given, "target/path");
    if (path === undefined)
      throw new FakeFailure("XMLError", "Storage", "missing storage pool target path");
    const uuid = uuidOf(given);
    const before = this.#host.pools.get(uuid);
    for (const other of this.#host.pools.values()) {
      if (other === before) continue;
      if (other.name === name)
        throw conflict(`pool '${name}' already exists with uuid ${other.uuid}`);
      if (directoryOf(other) === path) {
        throw conflict(`Storage source conflict with pool: '${other.name}'`);
      }
    }
    if (before !== undefined && before.name !== name) {
      throw conflict(`pool '${before.name}' is already defined with uuid ${uuid}`);
    }
    const stored = withUuid(given, uuid);
    if (before !== undefined) {
      before.stored = stored;
      return before;
    }
    const pool = {
      uuid,
      name,
      stored,
      live: undefined,
      autostart: false,
      volumes: new Set<string>(),
    };
    this.#host.pools.set(uuid, pool);
    this.#tell(pool, 0);
    return pool;
  }

  build(pool: FakePool): void {
    if (pool.live !== undefined) throw invalid(`storage pool '${pool.name}' is already active`);
    const path = directoryOf(pool);
    for (let at = 1; at > 0; at = path.indexOf("/", at + 1)) {
      this.#host.files.directories.add(path.slice(0, at));
    }
    this.#host.files.directories.add(path);
  }

  start(pool: FakePool): void {
    if (pool.live !== undefined) throw invalid(`storage pool '${pool.name}' is already active`);
    const path = directoryOf(pool);
    if (!this.#host.files.directories.has(path)) {
      const message = `cannot open directory '${path}': No such file or directory`;
      throw new FakeFailure("SystemError", "None", message, ENOENT);
    }
    pool.live = pool.stored;
    this.refresh(pool);
    this.#tell(pool, 2);
  }

  stop(pool: FakePool): void {
    if (pool.live === undefined) throw invalid(`storage pool '${pool.name}' is not active`);
    pool.live = undefined;
    pool.volumes.clear();
    this.#tell(pool, 3);
  }

  deleteStorage(pool: FakePool): void {
    if (pool.live !== undefined) throw invalid(`storage pool '${pool.name}' is still active`);
    const path = directoryOf(pool);
    if (this.#host.files.namesIn(path).length > 0) {
      const message = `failed to remove pool '${path}': Directory not empty`;
      throw new FakeFailure("SystemError", "Storage", message, ENOTEMPTY);
    }
    this.#host.files.directories.delete(path);
  }

  undefine(pool: FakePool): void {
    if (pool.live !== undefined) throw invalid(`storage pool '${pool.name}' is still active`);
    this.#host.pools.delete(pool.uuid);
    this.#tell(pool, 1);
  }

  refresh(pool: FakePool): void {
    pool.volumes.clear();
    for (const name of this.#host.files.namesIn(directoryOf(pool))) pool.volumes.add(name);
  }

  describe({ stored, live }: FakePool, flags: number): string {
    const isStored = (flags & INACTIVE) !== 0 || live === undefined;
    const shown = isStored ? stored : live;
    const bytes = (name: string, value: bigint) =>
      element(name, { unit: "bytes" }, isStored ? "0" : String(value));
    const sized = [
      bytes("capacity", POOL_CAPACITY_BYTES),
      bytes("allocation", 10n * GIB),
      bytes("available", POOL_CAPACITY_BYTES - 10n * GIB),
    ].reduce((pool, size) => replaceChild(pool, size), shown);
    return formatXml(isStored ? sized : withPermissions(sized));
  }

  #tell(pool: FakePool, event: number): void {
    this.#emit(
      "storagePool",
      StoragePoolEventID.Lifecycle,
      "storagePoolEventLifecycle",
      (callbackID) => ({
        callbackID,
        pool: ref(pool),
        event,
        detail: 0,
      }),
    );
  }
}

export function poolNamed(host: HostState, name: string): FakePool {
  const found = [...host.pools.values()].find((pool) => pool.name === name);
  if (found !== undefined) return found;
  throw noPool(`no storage pool with matching name '${name}'`);
}

export function directoryOf({ stored, live }: FakePool): string {
  return textAt(live ?? stored, "target/path") ?? "";
}

function withPermissions(pool: XmlElement): XmlElement {
  const target = childOf(pool, "target") ?? element("target");
  if (childOf(target, "permissions") !== undefined) return pool;
  const permissions = element(
    "permissions",
    {},
    textElement("mode", "0755"),
    textElement("owner", 0),
    textElement("group", 0),
  );
  return replaceChild(pool, replaceChild(target, permissions));
}

function ref({ name, uuid }: FakePool): StoragePoolRef {
  return { name, uuid };
}

function passes({ live, autostart }: FakePool, flags: number): boolean {
  const states = [live === undefined ? 1 : 2, 4, autostart ? 16 : 32];
  return [1 | 2, 4 | 8, 16 | 32].every((pair, index) => {
    const asked = flags & pair;
    return asked === 0 || (asked & (states[index] ?? 0)) !== 0;
  });
}

function done<A>(work: (args: A) => void): (args: A) => Record<string, never> {
  return (args) => {
    work(args);
    return {};
  };
}

function noPool(message: string): FakeFailure {
  return new FakeFailure("NoStoragePool", "Storage", message);
}

function invalid(message: string): FakeFailure {
  return new FakeFailure("OperationInvalid", "Storage", message);
}

function conflict(message: string): FakeFailure {
  return new FakeFailure("OperationFailed", "Storage", message);
}

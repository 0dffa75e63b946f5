import type { Operation } from "../../../../core/operation";
import type { Observed } from "../../../../core/resource-state";
import { isProperties, mapProperties, type Properties } from "../../../../core/value";
import type { Connection, StoragePoolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber, StoragePoolState } from "../../rpc/constants";
import { parseXml, textAt, type XmlElement } from "../../xml";
import { defaultsOf, readPoolXml } from "./pool-xml";

/** A pool as its host has it. */
export interface PoolOnHost {
  readonly ref: StoragePoolRef;
  readonly xml: XmlElement;
  readonly state: number;
  readonly autostart: boolean;
  readonly capacityBytes: number;
  readonly allocationBytes: number;
  readonly availableBytes: number;
}

const STATE_WORDS: { readonly [state: number]: string } = {
  [StoragePoolState.Inactive]: "inactive",
  [StoragePoolState.Building]: "building",
  [StoragePoolState.Running]: "running",
  [StoragePoolState.Degraded]: "degraded",
  [StoragePoolState.Inaccessible]: "inaccessible",
};

export function isActive({ state }: PoolOnHost): boolean {
  return state !== StoragePoolState.Inactive;
}

export function poolObject(name: string): string {
  return `storage pool ${JSON.stringify(name)}`;
}

/** How a call names a pool: the daemon looks only at the UUID. */
export function poolRef(uuid: string): StoragePoolRef {
  return { name: "", uuid };
}

/** Undefined only when libvirt said, by its own code, that there is no such pool. */
export async function readPool(
  connection: Connection,
  uuid: string,
  { signal }: Operation,
): Promise<PoolOnHost | undefined> {
  const pool = poolRef(uuid);
  try {
    const [{ xml }, info, { autostart }] = await Promise.all([
      connection.call("storagePoolGetXMLDesc", { pool, flags: 0 }, { signal }),
      connection.call("storagePoolGetInfo", { pool }, { signal }),
      connection.call("storagePoolGetAutostart", { pool }, { signal }),
    ]);
    const root = parseXml(xml);
    return {
      ref: { name: textAt(root, "name") ?? "", uuid },
      xml: root,
      state: info.state,
      autostart: autostart !== 0,
      capacityBytes: Number(info.capacity),
      allocationBytes: Number(info.allocation),
      availableBytes: Number(info.available),
    };
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.NoStoragePool)) return undefined;
    throw error;
  }
}

/** The pool of a name; undefined only when libvirt said that there is none. */
export async function findPool(
  connection: Connection,
  name: string,
  signal: AbortSignal,
): Promise<StoragePoolRef | undefined> {
  try {
    return (await connection.call("storagePoolLookupByName", { name }, { signal })).pool;
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.NoStoragePool)) return undefined;
    throw error;
  }
}

/** Every volume of a pool that is started. */
export async function listVolumes(
  connection: Connection,
  pool: StoragePoolRef,
  signal: AbortSignal,
) {
  return asLibvirtWork("list the volumes of", poolObject(pool.name), async () => {
    const args = { pool, need_results: 1, flags: 0 };
    return (await connection.call("storagePoolListAllVolumes", args, { signal })).vols;
  });
}

/**
 * The pool in the kind's words. What the saved inputs left to its default stays unsaid, and a password
 * cannot be read back, so the one that was saved stands.
 */
export function observedPool(pool: PoolOnHost, saved: Properties | undefined): Observed {
  const properties = readPoolXml(pool.xml);
  const { source, path, ...rest } = properties;
  const defaults = defaultsOf(String(properties.type), String(properties.name), pool.xml);
  const isPathSaid = path !== defaults.path || saved?.path !== undefined;
  return {
    id: pool.ref.uuid,
    properties: {
      ...rest,
      ...(isPathSaid ? { path } : {}),
      ...(isProperties(source) ? { source: observedSource(source, saved, defaults.source) } : {}),
      autostart: pool.autostart,
      running: isActive(pool),
    },
    outputs: {
      uuid: pool.ref.uuid,
      targetPath: path ?? null,
      state: STATE_WORDS[pool.state] ?? "inaccessible",
      capacityBytes: pool.capacityBytes,
      allocationBytes: pool.allocationBytes,
      availableBytes: pool.availableBytes,
    },
  };
}

function observedSource(
  source: Properties,
  saved: Properties | undefined,
  defaults: Properties,
): Properties {
  const before = isProperties(saved?.source) ? saved.source : {};
  const said = mapProperties(source, (value, name) =>
    value === defaults[name] && before[name] === undefined ? undefined : value,
  );
  const savedAuth = isProperties(before.auth) ? before.auth : {};
  if (savedAuth.password === undefined || !isProperties(said.auth)) return said;
  const { username } = said.auth;
  return { ...said, auth: { username } };
}

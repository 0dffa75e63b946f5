import { ProviderError } from "../../../../core/provider-error";
import type { Connection, StoragePoolRef } from "../../connection-api";
import { hasErrorNumber } from "../../libvirt-errors";
import { ErrorNumber } from "../../rpc/constants";
import { attributeAt, parseXml, textAt } from "../../xml";
import { volumeSeenAt } from "../volume/seen-volumes";
import { volumeRef } from "../volume/volume-on-host";

/** A volume as a definition needs it. */
export interface VolumePlace {
  readonly path: string;
  readonly format: string | undefined;
  /** What the guest sees of it. */
  readonly capacityBytes: number;
}

/** A pool whose volumes lie in one folder of the host. */
interface PoolFolder {
  readonly name: string;
  readonly path: string;
}

/** Pools and volumes by name, volumes by path, each looked up once. */
export class VolumePaths {
  readonly #connection: Connection;
  readonly #signal: AbortSignal;
  readonly #volumes = new Map<string, Promise<VolumePlace>>();
  readonly #pools = new Map<string, Promise<StoragePoolRef>>();
  #folders: Promise<readonly PoolFolder[]> | undefined;

  constructor(connection: Connection, signal: AbortSignal) {
    this.#connection = connection;
    this.#signal = signal;
  }

  pool(name: string): Promise<StoragePoolRef> {
    return remember(this.#pools, name, () =>
      needed(`storage pool ${JSON.stringify(name)}`, async () => {
        const options = { signal: this.#signal };
        return (await this.#connection.call("storagePoolLookupByName", { name }, options)).pool;
      }),
    );
  }

  /** The volume `pool/name`. */
  volume(id: string): Promise<VolumePlace> {
    return remember(this.#volumes, id, () =>
      needed(`volume ${JSON.stringify(id)}`, async () => {
        const query = { vol: volumeRef(id), flags: 0 };
        const options = { signal: this.#signal };
        const { xml } = await this.#connection.call("storageVolGetXMLDesc", query, options);
        const root = parseXml(xml);
        return {
          path: textAt(root, "target/path") ?? textAt(root, "key") ?? "",
          format: attributeAt(root, "target/format", "type"),
          capacityBytes: Number(textAt(root, "capacity")),
        };
      }),
    );
  }

  /**
   * The volume ids of these paths, as far as they are volumes. Asks for the pools, not for each
   * volume: a refresh of many machines costs a call for each pool, and none where the volumes were
   * read before.
   */
  async volumesOf(paths: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    for (const path of new Set(paths)) {
      const id = volumeSeenAt(this.#connection, path) ?? (await this.#volumeInFolder(path));
      if (id !== undefined) ids.set(path, id);
    }
    return ids;
  }

  async #volumeInFolder(path: string): Promise<string | undefined> {
    this.#folders ??= this.#readFolders();
    const slash = path.lastIndexOf("/");
    const folder = (await this.#folders).find((pool) => pool.path === path.slice(0, slash));
    return folder && `${folder.name}/${path.slice(slash + 1)}`;
  }

  async #readFolders(): Promise<readonly PoolFolder[]> {
    const options = { signal: this.#signal };
    const all = { need_results: 1, flags: 0 };
    const { pools } = await this.#connection.call("connectListAllStoragePools", all, options);
    const folders = await Promise.all(
      pools.map(async (pool) => {
        try {
          const args = { pool, flags: 0 };
          const { xml } = await this.#connection.call("storagePoolGetXMLDesc", args, options);
          const path = textAt(parseXml(xml), "target/path");
          return path ? [{ name: pool.name, path: path.replace(/\/+$/, "") }] : [];
        } catch (error) {
          if (hasErrorNumber(error, ErrorNumber.NoStoragePool)) return [];
          throw error;
        }
      }),
    );
    return folders.flat();
  }
}

/** What a machine needs and is not there is no reason to believe that the machine itself is gone. */
async function needed<T>(object: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!hasErrorNumber(error, ErrorNumber.NoStoragePool, ErrorNumber.NoStorageVol)) throw error;
    throw new ProviderError({
      code: "FailedPrecondition",
      operation: "find",
      object,
      message: error.message,
      hint: "Make it first, or let this machine depend on it.",
      cause: error,
    });
  }
}

function remember<T>(known: Map<string, Promise<T>>, key: string, look: () => Promise<T>) {
  const before = known.get(key);
  if (before !== undefined) return before;
  const now = look();
  known.set(key, now);
  return now;
}

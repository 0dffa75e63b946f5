import type { Connection, StoragePoolRef } from "../../connection-api";
import { ErrorNumber } from "../../rpc/constants";
import { childOf, parseXml, textAt } from "../../xml";
import { hasCode } from "./machine-on-host";

/** A pool whose volumes lie in one folder of the host. */
interface PoolFolder {
  readonly name: string;
  readonly path: string;
}

/** Pools by name and volumes by path, looked up once. */
export class VolumePaths {
  readonly #connection: Connection;
  readonly #signal: AbortSignal;
  readonly #paths = new Map<string, Promise<string>>();
  readonly #pools = new Map<string, Promise<StoragePoolRef>>();
  #folders: Promise<readonly PoolFolder[]> | undefined;

  constructor(connection: Connection, signal: AbortSignal) {
    this.#connection = connection;
    this.#signal = signal;
  }

  pool(name: string): Promise<StoragePoolRef> {
    return remember(this.#pools, name, async () => {
      const options = { signal: this.#signal };
      return (await this.#connection.call("storagePoolLookupByName", { name }, options)).pool;
    });
  }

  /** The path of the volume `pool/name`. */
  path(id: string): Promise<string> {
    return remember(this.#paths, id, async () => {
      const slash = id.indexOf("/");
      const pool = await this.pool(id.slice(0, slash));
      const options = { signal: this.#signal };
      const args = { pool, name: id.slice(slash + 1) };
      const { vol } = await this.#connection.call("storageVolLookupByName", args, options);
      return (await this.#connection.call("storageVolGetPath", { vol }, options)).name;
    });
  }

  /**
   * The volume ids of these paths, as far as they are volumes. Asks for the pools, not for each
   * volume: a refresh of many machines costs a call for each pool.
   */
  async volumesOf(paths: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    for (const path of new Set(paths)) {
      this.#folders ??= this.#readFolders();
      const slash = path.lastIndexOf("/");
      const folder = (await this.#folders).find((pool) => pool.path === path.slice(0, slash));
      if (folder) ids.set(path, `${folder.name}/${path.slice(slash + 1)}`);
    }
    return ids;
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
          const root = parseXml(xml);
          const path = childOf(root, "target") && textAt(root, "target/path");
          return path ? [{ name: pool.name, path: path.replace(/\/+$/, "") }] : [];
        } catch (error) {
          if (hasCode(error, ErrorNumber.NoStoragePool)) return [];
          throw error;
        }
      }),
    );
    return folders.flat();
  }
}

function remember<T>(known: Map<string, Promise<T>>, key: string, look: () => Promise<T>) {
  const before = known.get(key);
  if (before !== undefined) return before;
  const now = look();
  known.set(key, now);
  return now;
}

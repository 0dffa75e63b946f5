import type { Connection, StoragePoolRef, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { ErrorNumber } from "../../rpc/constants";
import { element, formatXml, textElement } from "../../xml";
import { listVolumes } from "../storage-pool/pool-on-host";
import { type MarkPlace, type MarkStage, volumeOfKey } from "./mark-place";
import { removeVolume } from "./remove-volume";

/** The mark's size in bytes tells its stage: growing it is one step that either happened or not. */
const STAGES: readonly MarkStage[] = ["absent", "intended", "filling", "finished"];

/** True for the name of a mark, which is no volume of anyone's. */
export function isMark(volumeName: string): boolean {
  return keyOfMark(volumeName) !== undefined;
}

function nameOfMark(key: string): string {
  return `.${key}.virt`;
}

function keyOfMark(volumeName: string): string | undefined {
  const key = /^\.(.+)\.virt$/.exec(volumeName)?.[1];
  return key !== undefined && volumeOfKey(key) !== undefined ? key : undefined;
}

/** Marks as small volumes next to the volumes that they are about. */
export class FileMarks implements MarkPlace {
  readonly #connection: Connection;
  readonly #pool: StoragePoolRef;

  constructor(connection: Connection, pool: StoragePoolRef) {
    this.#connection = connection;
    this.#pool = pool;
  }

  async make(key: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#create(key, signal);
    } catch (error) {
      if (!hasErrorNumber(error, ErrorNumber.StorageVolExist)) throw error;
      await this.remove(key, signal);
      await this.#create(key, signal);
    }
  }

  async grow(key: string, stage: MarkStage, signal: AbortSignal): Promise<void> {
    const args = { vol: this.#ref(key), capacity: BigInt(STAGES.indexOf(stage)), flags: 0 };
    await this.#connection.call("storageVolResize", args, { signal });
  }

  async read(key: string, signal: AbortSignal): Promise<MarkStage> {
    try {
      const args = { vol: this.#ref(key) };
      const { capacity } = await this.#connection.call("storageVolGetInfo", args, { signal });
      return STAGES[Number(capacity)] ?? "finished";
    } catch (error) {
      if (hasErrorNumber(error, ErrorNumber.NoStorageVol)) return "absent";
      throw error;
    }
  }

  async remove(key: string, signal: AbortSignal): Promise<void> {
    await removeVolume(this.#connection, this.#ref(key), signal);
  }

  async keysOf(volume: string, signal: AbortSignal): Promise<readonly string[]> {
    const volumes = await listVolumes(this.#connection, this.#pool, signal);
    const keys = volumes.flatMap(({ name }) => keyOfMark(name) ?? []);
    return keys.filter((key) => volumeOfKey(key) === volume);
  }

  #ref(key: string): StorageVolRef {
    return { pool: this.#pool.name, name: nameOfMark(key), key: "" };
  }

  async #create(key: string, signal: AbortSignal): Promise<void> {
    const xml = element(
      "volume",
      {},
      textElement("name", this.#ref(key).name),
      element("capacity", { unit: "bytes" }, String(STAGES.indexOf("intended"))),
      element("allocation", { unit: "bytes" }, "0"),
      element("target", {}, element("format", { type: "raw" })),
    );
    const args = { pool: this.#pool, xml: formatXml(xml), flags: 0 };
    await this.#connection.call("storageVolCreateXML", args, { signal });
  }
}

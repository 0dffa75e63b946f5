import { createHash } from "node:crypto";
import type { Connection, StoragePoolRef, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-failure";
import { ErrorNumber } from "../../rpc/constants";
import { element, formatXml, textElement } from "../../xml";

/**
 * How far the making of a volume has come, as its mark says: no mark; about to be made; made by us and
 * being filled; whole.
 */
export type MarkStage = "absent" | "intended" | "filling" | "finished";

/** The mark's size in bytes tells its stage: growing it is one step that either happened or not. */
const STAGES: readonly MarkStage[] = ["absent", "intended", "filling", "finished"];

const MARK_NAME = /^\.(.+)\.([0-9a-f]{8})-([0-9a-f]{16})\.virt$/;

/** Pools whose volumes are files: there a mark is an empty file more. */
const MARKABLE_POOLS = ["dir", "fs", "netfs"];

export function canHoldMarks(poolType: string): boolean {
  return MARKABLE_POOLS.includes(poolType);
}

/** True for the name of a mark, which is no volume of anyone's. */
export function isMark(volumeName: string): boolean {
  return MARK_NAME.test(volumeName);
}

/**
 * The mark of one volume while it is made: a small volume next to it, whose name holds the volume's
 * name, who makes it, and from what. See docs/design/0001-volume-completeness.md.
 */
export class VolumeMark {
  readonly #connection: Connection;
  readonly #pool: StoragePoolRef;
  readonly #ref: StorageVolRef;

  constructor(
    connection: Connection,
    pool: StoragePoolRef,
    volume: string,
    owner: string,
    fingerprint: string,
  ) {
    this.#connection = connection;
    this.#pool = pool;
    const name = `.${volume}.${shortHash(owner, 8)}-${shortHash(fingerprint, 16)}.virt`;
    this.#ref = { pool: pool.name, name, key: "" };
  }

  get name(): string {
    return this.#ref.name;
  }

  async stage(signal: AbortSignal): Promise<MarkStage> {
    const stage = await readStage(this.#connection, this.#ref, signal);
    // The run that finished it was killed before it could take its mark away: now it is ours to do.
    if (stage === "finished") finishedMarks(this.#connection).add(this);
    return stage;
  }

  /** Before the volume is made. A mark that was left from another life is made anew. */
  async start(signal: AbortSignal): Promise<void> {
    try {
      await this.#create(signal);
    } catch (error) {
      if (!hasErrorNumber(error, ErrorNumber.StorageVolExist)) throw error;
      await this.remove(signal);
      await this.#create(signal);
    }
  }

  /** The volume is there and it was us who made it: from now on whatever is in it is ours. */
  filling(signal: AbortSignal): Promise<void> {
    return this.#grow("filling", signal);
  }

  /** After the volume is whole, before anyone is told. */
  async finish(signal: AbortSignal): Promise<void> {
    await this.#grow("finished", signal);
    finishedMarks(this.#connection).add(this);
  }

  /** Gone is success. */
  async remove(signal: AbortSignal): Promise<void> {
    await removeVolume(this.#connection, this.#ref, signal);
    finishedMarks(this.#connection).delete(this);
  }

  async #grow(stage: MarkStage, signal: AbortSignal): Promise<void> {
    const args = { vol: this.#ref, capacity: BigInt(STAGES.indexOf(stage)), flags: 0 };
    await this.#connection.call("storageVolResize", args, { signal });
  }

  async #create(signal: AbortSignal): Promise<void> {
    const xml = element(
      "volume",
      {},
      textElement("name", this.#ref.name),
      element("capacity", { unit: "bytes" }, String(STAGES.indexOf("intended"))),
      element("allocation", { unit: "bytes" }, "0"),
      element("target", {}, element("format", { type: "raw" })),
    );
    const args = { pool: this.#pool, xml: formatXml(xml), flags: 0 };
    await this.#connection.call("storageVolCreateXML", args, { signal });
  }
}

/** The stage that a mark tells. */
export async function readStage(
  connection: Connection,
  mark: StorageVolRef,
  signal: AbortSignal,
): Promise<MarkStage> {
  try {
    const { capacity } = await connection.call("storageVolGetInfo", { vol: mark }, { signal });
    return STAGES[Number(capacity)] ?? "finished";
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.NoStorageVol)) return "absent";
    throw error;
  }
}

/** Names of this owner's marks for a volume, whatever it was made from. */
export function marksOf(
  volumes: readonly StorageVolRef[],
  volume: string,
  owner: string,
): readonly StorageVolRef[] {
  const prefix = `.${volume}.${shortHash(owner, 8)}-`;
  return volumes.filter(({ name }) => name.startsWith(prefix) && isMark(name));
}

/** Anyone's marks for a volume. */
export function allMarksOf(volumes: readonly StorageVolRef[], volume: string) {
  return volumes.filter(({ name }) => MARK_NAME.exec(name)?.[1] === volume);
}

export async function removeVolume(
  connection: Connection,
  vol: StorageVolRef,
  signal: AbortSignal,
): Promise<void> {
  try {
    await connection.call("storageVolDelete", { vol, flags: 0 }, { signal });
  } catch (error) {
    if (!hasErrorNumber(error, ErrorNumber.NoStorageVol)) throw error;
  }
}

const finished = new WeakMap<Connection, Set<VolumeMark>>();

function finishedMarks(connection: Connection): Set<VolumeMark> {
  const known = finished.get(connection) ?? new Set();
  finished.set(connection, known);
  return known;
}

/**
 * Removes the marks of volumes that this process made. Called when the engine ends us, which it does
 * after it has saved its state: from then on the state says that the volumes are whole.
 */
export async function removeFinishedMarks(connection: Connection): Promise<void> {
  const marks = [...finishedMarks(connection)];
  const signal = AbortSignal.timeout(1_500);
  // What cannot be removed now goes with its volume; a mark that stays harms nobody.
  await Promise.allSettled(marks.map((mark) => mark.remove(signal)));
}

function shortHash(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}

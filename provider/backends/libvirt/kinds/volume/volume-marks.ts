import { createHash } from "node:crypto";
import type { Connection } from "../../connection";
import { perConnection } from "../../per-connection";
import { FileMarks } from "./file-marks";
import type { MarkPlace, MarkStage } from "./mark-place";
import { SecretMarks } from "./secret-marks";
import type { VolumePool } from "./volume-on-host";

/** Pools whose volumes are files of a directory: there a mark is an empty file more. */
const FILE_POOLS = ["dir", "fs", "netfs"];

export function markPlaceOf(connection: Connection, { ref, type }: VolumePool): MarkPlace {
  return FILE_POOLS.includes(type)
    ? new FileMarks(connection, ref)
    : new SecretMarks(connection, ref.name);
}

/** The mark of one volume while it is made. See docs/design/0001-volume-completeness.md. */
export class VolumeMark {
  readonly key: string;
  readonly #place: MarkPlace;
  readonly #finished: Set<VolumeMark>;
  #hasVolume = false;

  constructor(connection: Connection, place: MarkPlace, key: string) {
    this.key = key;
    this.#place = place;
    this.#finished = finishedMarks(connection);
  }

  stage(signal: AbortSignal): Promise<MarkStage> {
    return this.#place.read(this.key, signal);
  }

  /** The run that finished it was killed before it could take its mark away: now it is ours to do. */
  takeOver(): void {
    this.#finished.add(this);
  }

  /** True when this process has made the volume: what is there under its name is nobody else's. */
  get hasVolume(): boolean {
    return this.#hasVolume;
  }

  /** Right after the host has made the volume. */
  volumeIsMade(): void {
    this.#hasVolume = true;
  }

  /** Before the volume is made. */
  start(signal: AbortSignal): Promise<void> {
    return this.#place.make(this.key, signal);
  }

  /** The volume is there and it was us who made it: from now on whatever is in it is ours. */
  filling(signal: AbortSignal): Promise<void> {
    return this.#place.grow(this.key, "filling", signal);
  }

  /** After the volume is whole, before anyone is told. */
  async finish(signal: AbortSignal): Promise<void> {
    await this.#place.grow(this.key, "finished", signal);
    this.#finished.add(this);
  }

  async remove(signal: AbortSignal): Promise<void> {
    await this.#place.remove(this.key, signal);
    this.#finished.delete(this);
  }
}

/** The mark of one create: the same for the same owner and inputs. */
export function markOf(
  connection: Connection,
  place: MarkPlace,
  volume: string,
  owner: string,
  fingerprint: string,
): VolumeMark {
  const key = `${ownerPrefix(volume, owner)}${shortHash(fingerprint, 16)}`;
  return new VolumeMark(connection, place, key);
}

/** This owner's marks for a volume, whatever it was made from. */
export async function marksOf(
  connection: Connection,
  place: MarkPlace,
  volume: string,
  owner: string,
  signal: AbortSignal,
): Promise<readonly VolumeMark[]> {
  const prefix = ownerPrefix(volume, owner);
  const keys = await place.keysOf(volume, signal);
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => new VolumeMark(connection, place, key));
}

const finishedMarks = perConnection(() => new Set<VolumeMark>());

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

function ownerPrefix(volume: string, owner: string): string {
  return `${volume}.${shortHash(owner, 8)}-`;
}

function shortHash(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}

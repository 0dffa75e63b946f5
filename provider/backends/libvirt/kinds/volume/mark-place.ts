/**
 * How far the making of a volume has come, as its mark says: no mark; about to be made; made by us and
 * being filled; whole.
 */
export type MarkStage = "absent" | "intended" | "filling" | "finished";

/**
 * Where the marks of a pool's volumes are. A mark is found by its key, which holds the volume's name,
 * who makes it, and from what.
 */
export interface MarkPlace {
  /** At stage *intended*. One that was left from another life is made anew. */
  make(key: string, signal: AbortSignal): Promise<void>;
  /** One step that either happens or not. */
  grow(key: string, stage: MarkStage, signal: AbortSignal): Promise<void>;
  read(key: string, signal: AbortSignal): Promise<MarkStage>;
  /** Gone is success. */
  remove(key: string, signal: AbortSignal): Promise<void>;
  /** The keys of everyone's marks for a volume. */
  keysOf(volume: string, signal: AbortSignal): Promise<readonly string[]>;
}

const KEY = /^(.+)\.[0-9a-f]{8}-[0-9a-f]{16}$/;

/** The name of the volume that a key is about; undefined for what is no key. */
export function volumeOfKey(key: string): string | undefined {
  return KEY.exec(key)?.[1];
}

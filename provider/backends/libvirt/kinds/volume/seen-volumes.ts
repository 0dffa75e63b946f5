import type { Connection } from "../../connection";
import { perConnection } from "../../per-connection";

/** Ids of volumes by the path at which they were when they were last read. */
const seenVolumes = perConnection(() => new Map<string, string>());

/**
 * Remembers where a volume lies: a machine is read after its volumes and need not ask again. `path`
 * is undefined for a volume that is gone.
 */
export function sawVolume(connection: Connection, id: string, path: string | undefined): void {
  const ids = seenVolumes(connection);
  if (path !== undefined) ids.set(path, id);
  else for (const [old, other] of ids) if (other === id) ids.delete(old);
}

/** The volume that was seen at a path; undefined says nothing about what is there. */
export function volumeSeenAt(connection: Connection, path: string): string | undefined {
  return seenVolumes(connection).get(path);
}

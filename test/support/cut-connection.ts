import type { Connection } from "../../provider/backends/libvirt/connection";
import { isWriteProcedure } from "../../provider/backends/libvirt/connection";
import { ConnectionLostError } from "../../provider/backends/libvirt/rpc/rpc-error";

/** Where a process is killed: before or after its n-th write (from 0), or n bytes into its first upload. */
export type Cut =
  | { readonly at: "before" | "after"; readonly write: number }
  | { readonly at: "in-upload"; readonly bytes: number };

export interface CutConnection {
  readonly connection: Connection;
  /** True when the cut happened; false when there were fewer writes. */
  wasCut(): boolean;
}

/** A connection that dies at one point, as it looks to the host when our process is killed there: nothing comes after. */
export function cutConnection(real: Connection, cut: Cut): CutConnection {
  let writes = 0;
  let isCut = false;
  const die = (): never => {
    isCut = true;
    throw new ConnectionLostError("cut by the test", { sent: true });
  };
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isCut) die();
    const index = writes;
    writes += 1;
    if (cut.at === "before" && cut.write === index) die();
    const result = await work();
    if (cut.at === "after" && cut.write === index) die();
    return result;
  };
  const connection: Connection = {
    ...boundTo(real),
    call: async (name, args, options) => {
      if (isCut) die();
      if (!isWriteProcedure(name)) return real.call(name, args, options);
      return step(() => real.call(name, args, options));
    },
    upload: (volume, options, chunks) =>
      step(() => real.upload(volume, options, cut.at === "in-upload" ? cutChunks(chunks) : chunks)),
  };
  async function* cutChunks(chunks: Parameters<Connection["upload"]>[2]) {
    let sent = 0;
    for await (const chunk of chunks) {
      const left = cut.at === "in-upload" ? cut.bytes - sent : 0;
      const size = chunk instanceof Uint8Array ? chunk.length : Number(chunk.hole);
      if (size > left) {
        if (chunk instanceof Uint8Array && left > 0) yield chunk.subarray(0, left);
        die();
      }
      sent += size;
      yield chunk;
    }
  }
  return { connection, wasCut: () => isCut };
}

function boundTo(real: Connection): Connection {
  return {
    uri: real.uri,
    call: (name, args, options) => real.call(name, args, options),
    upload: (volume, options, chunks) => real.upload(volume, options, chunks),
    download: (volume, options) => real.download(volume, options),
    openConsole: (domain, options) => real.openConsole(domain, options),
    subscribe: (event, listener, options) => real.subscribe(event, listener, options),
    hostIdentity: () => real.hostIdentity(),
    libVersion: () => real.libVersion(),
    callCounts: () => real.callCounts(),
    close: () => real.close(),
  };
}

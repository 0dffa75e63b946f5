import type { Connection } from "./connection";

/**
 * A connection that is made by the first use of it. Checks and plans need none, and its URI may not
 * even be known then; `open` throws in that case.
 */
export function lazyConnection(open: () => Connection): Connection {
  let opened: Connection | undefined;
  const get = () => {
    opened ??= open();
    return opened;
  };
  return {
    get uri() {
      return get().uri;
    },
    // async, so that a URI that cannot be used is a rejection like every other failure of a call
    call: async (name, args, options) => get().call(name, args, options),
    upload: async (volume, options, chunks) => get().upload(volume, options, chunks),
    download: (volume, options) => get().download(volume, options),
    openConsole: async (domain, options) => get().openConsole(domain, options),
    subscribe: async (event, listener, options) => get().subscribe(event, listener, options),
    hostIdentity: async () => get().hostIdentity(),
    libVersion: async () => get().libVersion(),
    callCounts: () => opened?.callCounts() ?? new Map(),
    close: async () => opened?.close(),
  };
}

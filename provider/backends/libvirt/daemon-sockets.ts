import path from "node:path";
import type { LibvirtUri } from "./libvirt-uri";

const SYSTEM_DIRECTORY = "/run/libvirt";
/** A path that also older hosts have; on newer ones it is a link. */
const REMOTE_SYSTEM_DIRECTORY = "/var/run/libvirt";

/**
 * The unix sockets to try on this machine, in order: the driver's own daemon, then the one for all. One is
 * enough for everything: a driver's daemon reaches those for networks, storage and devices by itself.
 */
export function daemonSockets(uri: LibvirtUri, environment: NodeJS.ProcessEnv): readonly string[] {
  const { socket, mode } = uri.parameters;
  if (socket !== undefined) return [socket];
  const directory = isSession(uri) ? sessionDirectory(environment) : SYSTEM_DIRECTORY;
  const direct = path.join(directory, `virt${uri.driver}d-sock`);
  const legacy = path.join(directory, "libvirt-sock");
  return { auto: [direct, legacy], direct: [direct], legacy: [legacy] }[mode];
}

/** The socket on the far side of ssh, for hosts that lack libvirt's own ssh helper. */
export function remoteSocket(uri: LibvirtUri): string {
  const daemon = uri.parameters.mode === "direct" ? `virt${uri.driver}d` : "libvirt";
  return uri.parameters.socket ?? `${REMOTE_SYSTEM_DIRECTORY}/${daemon}-sock`;
}

export function isSession(uri: LibvirtUri): boolean {
  return uri.path === "/session";
}

function sessionDirectory(environment: NodeJS.ProcessEnv): string {
  const runtime = environment.XDG_RUNTIME_DIR;
  if (runtime) return path.join(runtime, "libvirt");
  const cache = environment.XDG_CACHE_HOME || path.join(environment.HOME ?? "/", ".cache");
  return path.join(cache, "libvirt");
}

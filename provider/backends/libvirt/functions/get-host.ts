import type { BackendFunction } from "../../../core/handler";
import type { Connection } from "../connection";

const BYTES_PER_KIB = 1024;

export function getHost(connection: Connection): BackendFunction {
  return async (_, { signal }) => {
    const [uuid, host, libvirt, hypervisor, info] = await Promise.all([
      connection.hostIdentity(),
      connection.call("connectGetHostname", {}, { signal }),
      connection.libVersion(),
      connection.call("connectGetVersion", {}, { signal }),
      connection.call("nodeGetInfo", {}, { signal }),
    ]);
    return {
      uuid,
      hostname: host.hostname,
      uri: connection.uri,
      libvirtVersion: versionText(libvirt),
      hypervisorVersion: versionText(Number(hypervisor.hv_ver)),
      architecture: info.model,
      cpus: info.cpus,
      sockets: info.sockets * info.nodes,
      numaNodes: info.nodes,
      memoryBytes: Number(info.memory) * BYTES_PER_KIB,
    };
  };
}

/** libvirt counts 9003001 for 9.3.1. */
function versionText(version: number): string {
  const major = Math.floor(version / 1_000_000);
  const minor = Math.floor(version / 1_000) % 1_000;
  return `${major}.${minor}.${version % 1_000}`;
}

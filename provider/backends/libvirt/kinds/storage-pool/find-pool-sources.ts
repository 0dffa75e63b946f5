import type { BackendFunction } from "../../../../core/handler";
import type { Properties } from "../../../../core/value";
import type { Connection } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import { childrenOf, element, formatXml, parseXml } from "../../xml";
import { readPoolXml } from "./pool-xml";

/**
 * Looks on the host for what a pool of a type could stand on: volume groups, the exports of an NFS
 * server, the targets of an iSCSI server. Inputs `{ type, host? }`, result `{ sources: [source…] }` with
 * each source as `StoragePool.source` takes it.
 */
export function findPoolSources(connection: Connection): BackendFunction {
  return async ({ type: wished, host }: Properties, { signal }) => {
    const type = String(wished);
    const srcSpec =
      typeof host === "string"
        ? formatXml(element("source", {}, element("host", { name: host })))
        : null;
    const { xml } = await asLibvirtWork("look for pool sources", `of type ${type}`, () =>
      connection.call("connectFindStoragePoolSources", { type, srcSpec, flags: 0 }, { signal }),
    );
    const found = childrenOf(parseXml(xml), "source");
    return { sources: found.map((source) => sourceOf(type, source)) };
  };
}

function sourceOf(type: string, source: Parameters<typeof readPoolXml>[0]): Properties {
  return (readPoolXml(element("pool", { type }, source)).source ?? {}) as Properties;
}

import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { Connection } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { ErrorNumber } from "../../rpc/constants";
import { childOf, childrenOf, parseXml } from "../../xml";
import { bridgeObject } from "./bridge-wish";

/** A bridge of the host, whoever made it, as libvirt sees it in the kernel. */
export interface HostBridge {
  readonly name: string;
  readonly stp: boolean;
  /** Machines' own devices included. */
  readonly ports: readonly string[];
}

/** Bridges as libvirt's own interface driver tells of them; it only reads. */
export class HostBridges {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Undefined when libvirt says that there is no such device, or that it is no bridge. */
  async find(name: string, { signal }: Operation): Promise<HostBridge | undefined> {
    try {
      const { iface } = await this.#connection.call("interfaceLookupByName", { name }, { signal });
      const asked = { iface, flags: 0 };
      const { xml } = await this.#connection.call("interfaceGetXMLDesc", asked, { signal });
      const root = parseXml(xml);
      const bridge = childOf(root, "bridge");
      if (bridge === undefined) return undefined;
      const ports = childrenOf(bridge, "interface").map(({ attributes }) => attributes.name ?? "");
      return { name, stp: bridge.attributes.stp === "on", ports };
    } catch (error) {
      if (hasErrorNumber(error, ErrorNumber.NoInterface)) return undefined;
      if (hasErrorNumber(error, ErrorNumber.NoSupport)) throw noDriver(name, error);
      throw error;
    }
  }

  async list(operation: Operation): Promise<readonly HostBridge[]> {
    const { signal } = operation;
    const asked = { need_results: 1, flags: 0 };
    const { ifaces } = await this.#connection.call("connectListAllInterfaces", asked, { signal });
    const found = await Promise.all(ifaces.map(({ name }) => this.find(name, operation)));
    return found.filter((bridge) => bridge !== undefined);
  }
}

function noDriver(name: string, cause: unknown): ProviderError {
  return new ProviderError({
    code: "Unimplemented",
    operation: "look at",
    object: bridgeObject(name),
    message: "the host's libvirt cannot tell of network devices.",
    hint: "Install its interface driver there, in the package libvirt-daemon-driver-interface.",
    cause,
  });
}

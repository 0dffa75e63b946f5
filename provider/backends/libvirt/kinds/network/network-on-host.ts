import type { Operation } from "../../../../core/operation";
import type { Connection, NetworkRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber } from "../../rpc/constants";
import { NetworkXML } from "../../rpc/constants/network";
import { SharedLook } from "../../shared-look";
import { formatXml, parseXml, textAt, type XmlElement } from "../../xml";

/** `virConnectListAllNetworksFlags`: the two that we filter by. */
const ONLY_ACTIVE = 2;
const ONLY_AUTOSTART = 16;

interface NetworkFlags {
  readonly active: ReadonlySet<string>;
  readonly autostart: ReadonlySet<string>;
}

export interface NetworkDefinitions {
  readonly ref: NetworkRef;
  /** What the next start uses. */
  readonly stored: XmlElement;
  /** What runs now; undefined while the network is stopped. */
  readonly live: XmlElement | undefined;
  readonly isAutostart: boolean;
}

export function networkObject(name: string): string {
  return `network "${name}"`;
}

/** The networks of one host, as libvirt's calls tell of them. */
export class NetworksOnHost {
  readonly connection: Connection;
  readonly #flags: SharedLook<NetworkFlags>;
  readonly #definitions: SharedLook<readonly XmlElement[]>;

  constructor(connection: Connection) {
    this.connection = connection;
    this.#flags = new SharedLook(() => this.#loadFlags());
    this.#definitions = new SharedLook(() => this.#loadDefinitions());
  }

  /**
   * Stored and running definition, or undefined when libvirt says that there is no such network.
   *
   * Both are read, because either can be changed without the other and both are drift. Whether it
   * runs and starts with the host comes from two lists that all reads of a refresh share, so a
   * refresh costs two calls for each network and two for all of them together.
   */
  read(uuid: string, operation: Operation): Promise<NetworkDefinitions | undefined> {
    return this.#flags.during(operation.clock.now(), async (flags) => {
      const ref = { name: "", uuid };
      const stored = await this.#xml(ref, NetworkXML.Inactive, operation);
      if (stored === undefined) return undefined;
      const { active, autostart } = await flags();
      const live = active.has(uuid) ? await this.#xml(ref, 0, operation) : undefined;
      const name = textAt(stored, "name") ?? "";
      return { ref: { name, uuid }, stored, live, isAutostart: autostart.has(uuid) };
    });
  }

  /** The definitions of all networks, shared by the previews of one run. */
  definitions({ clock }: Operation): Promise<readonly XmlElement[]> {
    return this.#definitions.during(clock.now(), (definitions) => definitions());
  }

  async lookupByName(name: string): Promise<NetworkRef | undefined> {
    return this.#unlessGone(async () => {
      return (await this.connection.call("networkLookupByName", { name })).net;
    });
  }

  async lookupByUuid(uuid: string): Promise<NetworkRef | undefined> {
    return this.#unlessGone(async () => {
      return (await this.connection.call("networkLookupByUUID", { uuid })).net;
    });
  }

  async list(): Promise<readonly NetworkRef[]> {
    const all = { need_results: 1, flags: 0 };
    return (await this.connection.call("connectListAllNetworks", all)).nets;
  }

  async define(definition: XmlElement): Promise<NetworkRef> {
    const name = textAt(definition, "name") ?? "";
    const xml = formatXml(definition);
    return this.#write("define", name, async () => {
      return (await this.connection.call("networkDefineXML", { xml })).net;
    });
  }

  /** Running already is success. */
  async start(ref: NetworkRef): Promise<void> {
    await this.#write("start", ref.name, async () => {
      try {
        await this.connection.call("networkCreate", { net: ref });
      } catch (error) {
        if (!hasErrorNumber(error, ErrorNumber.OperationInvalid)) throw error;
        if (!(await this.isActive(ref))) throw error;
      }
    });
  }

  /** Stopped or gone already is success. */
  async stop(ref: NetworkRef): Promise<void> {
    await this.#write("stop", ref.name, async () => {
      try {
        await this.connection.call("networkDestroy", { net: ref });
      } catch (error) {
        if (hasErrorNumber(error, ErrorNumber.NoNetwork)) return;
        if (!hasErrorNumber(error, ErrorNumber.OperationInvalid)) throw error;
        if (await this.isActive(ref)) throw error;
      }
    });
  }

  /** Gone already is success. */
  async undefine(ref: NetworkRef): Promise<void> {
    await this.#write("undefine", ref.name, async () => {
      try {
        await this.connection.call("networkUndefine", { net: ref });
      } catch (error) {
        if (!hasErrorNumber(error, ErrorNumber.NoNetwork)) throw error;
      }
    });
  }

  async setAutostart(ref: NetworkRef, autostart: boolean): Promise<void> {
    await this.#write("set the autostart of", ref.name, () =>
      this.connection.call("networkSetAutostart", { net: ref, autostart: autostart ? 1 : 0 }),
    );
  }

  async isActive(ref: NetworkRef): Promise<boolean> {
    return (await this.connection.call("networkIsActive", { net: ref })).active !== 0;
  }

  /** Nobody may read from a shared list what was true before a write of ours. */
  forget(): void {
    this.#flags.forget();
    this.#definitions.forget();
  }

  async #write<T>(what: string, name: string, work: () => Promise<T>): Promise<T> {
    try {
      return await asLibvirtWork(what, networkObject(name), work);
    } finally {
      this.forget();
    }
  }

  async #xml(
    net: NetworkRef,
    flags: number,
    { signal }: Operation,
  ): Promise<XmlElement | undefined> {
    return this.#unlessGone(async () => {
      const { xml } = await this.connection.call("networkGetXMLDesc", { net, flags }, { signal });
      return parseXml(xml);
    });
  }

  #unlessGone<T>(look: () => Promise<T>): Promise<T | undefined> {
    return asLibvirtWork("look at the network", undefined, async () => {
      try {
        return await look();
      } catch (error) {
        if (hasErrorNumber(error, ErrorNumber.NoNetwork)) return undefined;
        throw error;
      }
    });
  }

  async #loadFlags(): Promise<NetworkFlags> {
    return asLibvirtWork("list", "networks", async () => {
      const list = (flags: number) =>
        this.connection.call("connectListAllNetworks", { need_results: 1, flags });
      const [active, autostart] = await Promise.all([list(ONLY_ACTIVE), list(ONLY_AUTOSTART)]);
      const uuids = (nets: readonly NetworkRef[]) => new Set(nets.map(({ uuid }) => uuid));
      return { active: uuids(active.nets), autostart: uuids(autostart.nets) };
    });
  }

  async #loadDefinitions(): Promise<readonly XmlElement[]> {
    return asLibvirtWork("look at", "the other networks", async () => {
      const nets = await this.list();
      const found = await Promise.all(
        nets.map((net) =>
          this.#unlessGone(async () =>
            parseXml((await this.connection.call("networkGetXMLDesc", { net, flags: 0 })).xml),
          ),
        ),
      );
      return found.filter((xml) => xml !== undefined);
    });
  }
}

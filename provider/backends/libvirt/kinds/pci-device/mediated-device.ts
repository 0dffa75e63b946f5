import type { Operation } from "../../../../core/operation";
import { waitUntil } from "../../../../core/wait-until";
import type { Connection } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber, NodeDeviceList } from "../../rpc/constants";
import {
  attributeAt,
  childrenOf,
  element,
  formatXml,
  parseXml,
  textAt,
  textElement,
  type XmlElement,
} from "../../xml";
import { DEVICE_TIMEOUT_MS } from "./host-pci";
import { nodeDeviceName, parsePciAddress } from "./pci-address";

/** The word of a machine's `hostDevices[].device`, and the id of such a PciDevice. */
const WORD = /^mdev:([0-9a-f-]{36})$/i;

/** A mediated device of a card, as its node device says. */
export interface MediatedDevice {
  /** libvirt's name for it. */
  readonly name: string;
  readonly uuid: string;
  readonly type: string;
  /** The card's address. */
  readonly parent: string;
  readonly iommuGroup: number | undefined;
  readonly isActive: boolean;
  /** It is kept when it stops. */
  readonly isDefined: boolean;
  readonly startsWithHost: boolean;
}

/** What a user wishes of one. */
type MediatedWish = Pick<MediatedDevice, "uuid" | "type" | "parent">;

export function mediatedWord(uuid: string): string {
  return `mdev:${uuid}`;
}

/** The UUID in `mdev:…`; undefined for every other id. */
export function mediatedUuid(id: string): string | undefined {
  return WORD.exec(id)?.[1]?.toLowerCase();
}

/** Mediated devices as node devices of a libvirt host. */
export class MediatedDevices {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** One that is defined or running; undefined when the host lists none with this UUID. */
  find(uuid: string, { signal }: Operation): Promise<MediatedDevice | undefined> {
    return asLibvirtWork("look for", mediatedObject(uuid), async () => {
      const options = { signal, timeoutMs: DEVICE_TIMEOUT_MS };
      const { Active, Inactive, CapMdev } = NodeDeviceList;
      const flags = (CapMdev | Active | Inactive) >>> 0;
      const list = { need_results: 1, flags };
      const { devices } = await this.#connection.call("connectListAllNodeDevices", list, options);
      // libvirt names it after its UUID.
      const mark = uuid.replaceAll("-", "_");
      const named = devices.find(({ name }) => name.includes(mark));
      if (named === undefined) return undefined;
      return this.#read(named.name, signal);
    });
  }

  /** Defines it where it is not, starts it where it does not run, and lets it start with the host. */
  async ensure(wish: MediatedWish, operation: Operation): Promise<void> {
    const found = await this.find(wish.uuid, operation);
    const name = found?.isDefined ? found.name : await this.#define(wish, operation);
    if (!found?.startsWithHost) await this.#startWithHost(name, wish.uuid, operation);
    if (found?.isActive) return;
    await this.#call("start", wish.uuid, operation, (options) =>
      this.#connection.call("nodeDeviceCreate", { name, flags: 0 }, options),
    );
  }

  /** Gone is success. */
  async remove(uuid: string, operation: Operation): Promise<void> {
    const found = await this.find(uuid, operation);
    if (found === undefined) return;
    const { name } = found;
    if (found.isActive) {
      await this.#call("stop", uuid, operation, (options) =>
        this.#connection.call("nodeDeviceDestroy", { name }, options),
      );
    }
    await this.#call("undefine", uuid, operation, async (options) => {
      try {
        await this.#connection.call("nodeDeviceUndefine", { name, flags: 0 }, options);
      } catch (error) {
        // One that was never defined is gone when it is stopped.
        if (!hasErrorNumber(error, ErrorNumber.NoNodeDevice)) throw error;
      }
    });
    const what = `the end of ${mediatedObject(uuid)}`;
    await this.#seen(uuid, what, operation, (device) => device === undefined);
  }

  async #startWithHost(name: string, uuid: string, operation: Operation): Promise<void> {
    await this.#call("start with the host", uuid, operation, (options) =>
      this.#connection.call("nodeDeviceSetAutostart", { name, autostart: 1 }, options),
    );
    const what = `${mediatedObject(uuid)} to start with the host`;
    await this.#seen(uuid, what, operation, (device) => device?.startsWithHost === true);
  }

  /** libvirt hears of a change from the host's files, a moment later. */
  async #seen(
    uuid: string,
    what: string,
    operation: Operation,
    isIt: (device: MediatedDevice | undefined) => boolean,
  ): Promise<void> {
    const pause = { what, timeoutMs: DEVICE_TIMEOUT_MS, intervalMs: 100 };
    await waitUntil(operation, pause, async () =>
      isIt(await this.find(uuid, operation)) ? true : undefined,
    );
  }

  async #define(wish: MediatedWish, operation: Operation): Promise<string> {
    const { dev } = await this.#call("define", wish.uuid, operation, (options) =>
      this.#connection.call(
        "nodeDeviceDefineXML",
        { xml_desc: formatXml(mediatedXml(wish)), flags: 0 },
        options,
      ),
    );
    return dev.name;
  }

  async #read(name: string, signal: AbortSignal): Promise<MediatedDevice | undefined> {
    const options = { signal, timeoutMs: DEVICE_TIMEOUT_MS };
    try {
      const [{ xml }, { active }, { persistent }] = await Promise.all([
        this.#connection.call("nodeDeviceGetXMLDesc", { name, flags: 0 }, options),
        this.#connection.call("nodeDeviceIsActive", { name }, options),
        this.#connection.call("nodeDeviceIsPersistent", { name }, options),
      ]);
      const isDefined = persistent === 1;
      // What is not defined has nothing that could say so.
      const { autostart } = isDefined
        ? await this.#connection.call("nodeDeviceGetAutostart", { name }, options)
        : { autostart: 0 };
      const startsWithHost = autostart === 1;
      return readMediatedDevice(parseXml(xml), {
        isActive: active === 1,
        isDefined,
        startsWithHost,
      });
    } catch (error) {
      if (hasErrorNumber(error, ErrorNumber.NoNodeDevice)) return undefined;
      throw error;
    }
  }

  #call<T>(
    what: string,
    uuid: string,
    { signal }: Operation,
    work: (options: { readonly signal: AbortSignal; readonly timeoutMs: number }) => Promise<T>,
  ): Promise<T> {
    return asLibvirtWork(what, mediatedObject(uuid), () =>
      work({ signal, timeoutMs: DEVICE_TIMEOUT_MS }),
    );
  }
}

/** What libvirt takes to define one. */
export function mediatedXml({ uuid, type, parent }: MediatedWish): XmlElement {
  const mark = uuid.replaceAll("-", "_");
  return element(
    "device",
    {},
    // libvirt's schema wants a name, and libvirt makes its own, which is this one.
    textElement("name", `mdev_${mark}_${parent.replaceAll(/[:.]/g, "_")}`),
    textElement("parent", nodeDeviceName(parent)),
    element(
      "capability",
      { type: "mdev" },
      element("type", { id: type }),
      textElement("uuid", uuid),
    ),
  );
}

/** Undefined for a device whose card is not on PCI. */
function readMediatedDevice(
  device: XmlElement,
  life: Pick<MediatedDevice, "isActive" | "isDefined" | "startsWithHost">,
): MediatedDevice | undefined {
  const capability = childrenOf(device, "capability").find(
    ({ attributes }) => attributes.type === "mdev",
  );
  const parent = parsePciAddress(textAt(device, "parent") ?? "");
  const uuid = capability && textAt(capability, "uuid");
  if (capability === undefined || parent === undefined || uuid === undefined) return undefined;
  const group = attributeAt(capability, "iommuGroup", "number");
  return {
    name: textAt(device, "name") ?? "",
    uuid: uuid.toLowerCase(),
    type: attributeAt(capability, "type", "id") ?? "",
    parent,
    // One that does not run is told to be in group 0.
    iommuGroup: group === undefined || !life.isActive ? undefined : Number(group),
    ...life,
  };
}

function mediatedObject(uuid: string): string {
  return `mediated device ${uuid}`;
}

import type { Operation } from "../../../../core/operation";
import type { Connection } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber, NodeDeviceList } from "../../rpc/constants";
import { SharedLook } from "../../shared-look";
import {
  attributeAt,
  childrenOf,
  element,
  elementAt,
  parseXml,
  textAt,
  type XmlElement,
} from "../../xml";
import { type HostPciDevice, readPciDevice } from "./node-device";
import { assignedAddress, nodeDeviceName, parsePciAddress } from "./pci-address";

/** libvirtd can sleep in the kernel over a device; nobody waits for it longer than this. */
export const DEVICE_TIMEOUT_MS = 180_000;

/** A machine that has a device in one of its definitions. */
export interface DeviceUser {
  readonly address: string;
  readonly machine: string;
  readonly running: boolean;
}

/** Something that the host does with a device: a disk on it, a network device of it. */
export interface HostUse {
  readonly address: string;
  /** `holds the disk sda`, `is the network device eth0, which is up`. */
  readonly what: string;
}

/** A network that gives virtual functions away. */
export interface FunctionPool {
  readonly network: string;
  readonly physicalFunction: string;
}

/** All PCI devices of a host, and who uses them. */
export interface PciHost {
  readonly devices: readonly HostPciDevice[];
  readonly users: readonly DeviceUser[];
  readonly hostUses: readonly HostUse[];
  readonly pools: readonly FunctionPool[];
  /** Which card each network device is on. */
  readonly netDevices: readonly { readonly name: string; readonly address: string }[];
}

/** What a host has on PCI. Many plans at once share one look. */
export class HostPci {
  readonly connection: Connection;
  readonly #look: SharedLook<PciHost>;
  readonly #timeoutMs: number;

  constructor(connection: Connection, timeoutMs = DEVICE_TIMEOUT_MS) {
    this.connection = connection;
    this.#timeoutMs = timeoutMs;
    this.#look = new SharedLook(() => this.#load());
  }

  all({ clock }: Operation): Promise<PciHost> {
    return this.#look.during(clock.now(), (look) => look());
  }

  forget(): void {
    this.#look.forget();
  }

  /** For every call that waits for the host's driver of a device. */
  deadline({ signal }: Operation) {
    return { signal, timeoutMs: this.#timeoutMs };
  }

  /** One device; undefined only when libvirt said that there is none. */
  async device(address: string, operation: Operation): Promise<HostPciDevice | undefined> {
    return asLibvirtWork("look at", `PCI device ${address}`, async () => {
      try {
        const args = { name: nodeDeviceName(address), flags: 0 };
        const deadline = this.deadline(operation);
        const { xml } = await this.connection.call("nodeDeviceGetXMLDesc", args, deadline);
        return readPciDevice(parseXml(xml));
      } catch (error) {
        if (hasErrorNumber(error, ErrorNumber.NoNodeDevice)) return undefined;
        throw error;
      }
    });
  }

  /** The machines that have the device in their definitions. */
  async users(): Promise<readonly DeviceUser[]> {
    const all = { need_results: 1, flags: 0 };
    const { domains } = await this.connection.call("connectListAllDomains", all);
    const found = await Promise.all(
      domains.map(async (dom) => {
        const xml = await this.#unlessGone(async () => {
          return (await this.connection.call("domainGetXMLDesc", { dom, flags: 0 })).xml;
        });
        return xml === undefined ? [] : usersIn(parseXml(xml), dom.name, dom.id >= 0);
      }),
    );
    return found.flat();
  }

  #load(): Promise<PciHost> {
    return asLibvirtWork("look at", "the host's PCI devices", async () => {
      const [pci, net, storage, users, networks] = await Promise.all([
        this.#describe(NodeDeviceList.CapPCIDev),
        this.#describe(NodeDeviceList.CapNet),
        this.#describe(NodeDeviceList.CapStorage),
        this.users(),
        this.#networks(),
      ]);
      return {
        devices: pci.flatMap((device) => readPciDevice(device) ?? []),
        users,
        hostUses: [...net.flatMap(netUse), ...storage.flatMap(diskUse)],
        netDevices: net.flatMap((device) => {
          const address = addressOfParent(device);
          return address === undefined ? [] : [{ name: interfaceOf(device), address }];
        }),
        pools: networks.flatMap((network) => poolIn(network, net)),
      };
    });
  }

  async #networks(): Promise<readonly XmlElement[]> {
    const all = { need_results: 1, flags: 0 };
    const { nets } = await this.connection.call("connectListAllNetworks", all);
    const found = await Promise.all(
      nets.map((net) =>
        this.#unlessGone(async () => {
          const { xml } = await this.connection.call("networkGetXMLDesc", { net, flags: 0 });
          return parseXml(xml);
        }),
      ),
    );
    return found.filter((network) => network !== undefined);
  }

  async #describe(flags: number): Promise<readonly XmlElement[]> {
    const list = { need_results: 1, flags };
    const { devices } = await this.connection.call("connectListAllNodeDevices", list);
    const found = await Promise.all(
      devices.map(({ name }) =>
        this.#unlessGone(async () => {
          const { xml } = await this.connection.call("nodeDeviceGetXMLDesc", { name, flags: 0 });
          return parseXml(xml);
        }),
      ),
    );
    return found.filter((device) => device !== undefined);
  }

  async #unlessGone<T>(look: () => Promise<T>): Promise<T | undefined> {
    try {
      return await look();
    } catch (error) {
      const { NoNodeDevice, NoDomain, NoNetwork } = ErrorNumber;
      if (hasErrorNumber(error, NoNodeDevice, NoDomain, NoNetwork)) return undefined;
      throw error;
    }
  }
}

/** A pool names its card by the card's network device. */
function poolIn(network: XmlElement, netDevices: readonly XmlElement[]): readonly FunctionPool[] {
  const pf = attributeAt(network, "forward/pf", "dev");
  const device = netDevices.find((one) => pf !== undefined && interfaceOf(one) === pf);
  const physicalFunction = device && addressOfParent(device);
  if (physicalFunction === undefined) return [];
  return [{ network: textAt(network, "name") ?? "", physicalFunction }];
}

/** True for a machine that has PCI devices of the host in its definition. */
export function assignsDevices(domain: XmlElement): boolean {
  return usersIn(domain, "", false).length > 0;
}

function usersIn(domain: XmlElement, machine: string, running: boolean): readonly DeviceUser[] {
  const devices = childrenOf(elementAt(domain, "devices") ?? element("devices"));
  return devices
    .filter(({ name }) => name === "hostdev" || name === "interface")
    .flatMap((device) => assignedAddress(device) ?? [])
    .map((address) => ({ address, machine, running }));
}

/** A network device that is up carries the host's traffic, as far as anybody can tell from outside. */
function netUse(device: XmlElement): readonly HostUse[] {
  const address = addressOfParent(device);
  const state = attributeAt(netCapability(device) ?? device, "link", "state");
  if (address === undefined || state !== "up") return [];
  return [{ address, what: `is the network device ${interfaceOf(device)}, which is up` }];
}

function interfaceOf(device: XmlElement): string {
  return textAt(netCapability(device) ?? device, "interface") ?? "";
}

function netCapability(device: XmlElement): XmlElement | undefined {
  return childrenOf(device, "capability").find(({ attributes }) => attributes.type === "net");
}

/** The path of a disk goes through the controller that it hangs on. */
function diskUse(device: XmlElement): readonly HostUse[] {
  const path = textAt(device, "path") ?? "";
  const controllers = path.match(/[0-9a-f]{4}:[0-9a-f]{2}:[01][0-9a-f]\.[0-7]/g) ?? [];
  const storage = childrenOf(device, "capability").find(
    ({ attributes }) => attributes.type === "storage",
  );
  const block = storage && textAt(storage, "block");
  const address = controllers.at(-1);
  if (address === undefined || block === undefined) return [];
  return [{ address, what: `holds the disk ${block.replace("/dev/", "")}` }];
}

function addressOfParent(device: XmlElement): string | undefined {
  return parsePciAddress(textAt(device, "parent") ?? "");
}

import { type DBusValue, isDictionary, opened } from "../dbus/dbus-value";

const NM = "org.freedesktop.NetworkManager";
const ROOT = "/org/freedesktop/NetworkManager";

/** NetworkManager's numbers (its D-Bus API, NMDeviceState and NMDeviceType). */
export const DeviceState = { Unmanaged: 10, Activated: 100 } as const;
export const DeviceType = { Ethernet: 1, Veth: 20 } as const;

/** A network device of the host. */
export interface HostDevice {
  readonly path: string;
  readonly name: string;
  readonly type: number;
  readonly state: number;
  /** False for one that NetworkManager has a profile for, and that is not made. */
  readonly isReal: boolean;
  readonly mac: string;
  readonly mtu: number;
  /** What is active on it. */
  readonly active: ActiveProfile | undefined;
  /** With the length of the prefix. */
  readonly addresses: readonly string[];
  /** Names of the devices that NetworkManager made its ports. */
  readonly ports: readonly string[];
}

export interface ActiveProfile {
  readonly path: string;
  readonly profile: string;
  readonly uuid: string;
  readonly hasDefaultRoute: boolean;
}

export interface HostNetwork {
  readonly devices: readonly HostDevice[];
  /** Open checkpoints: somebody changes the network just now. */
  readonly checkpoints: readonly string[];
}

/** From the answer of GetManagedObjects. */
export function readHostNetwork(objects: DBusValue | undefined): HostNetwork {
  const host = new ManagedObjects(objects);
  const paths = list(host.property(ROOT, NM, "AllDevices"));
  const names = new Map(
    paths.map((path) => [path, text(host.property(path, `${NM}.Device`, "Interface"))]),
  );
  return {
    devices: paths.map((path) => readDevice(host, path, names)),
    checkpoints: list(host.property(ROOT, NM, "Checkpoints")),
  };
}

export function deviceNamed({ devices }: HostNetwork, name: string): HostDevice | undefined {
  return devices.find((device) => device.name === name && device.isReal);
}

/** The bridge that a device is a port of. */
export function bridgeOver({ devices }: HostNetwork, port: string): HostDevice | undefined {
  return devices.find(({ ports }) => ports.includes(port));
}

/** Whether the host is reached over the device: by its default route, or by one of `addresses`. */
export function isManagement(device: HostDevice, addresses: readonly string[]): boolean {
  if (device.active?.hasDefaultRoute) return true;
  return device.addresses.some((address) => addresses.includes(address.split("/")[0] ?? ""));
}

function readDevice(
  host: ManagedObjects,
  path: string,
  names: ReadonlyMap<string, string>,
): HostDevice {
  const property = (name: string) => host.property(path, `${NM}.Device`, name);
  const ports = list(property("Ports") ?? host.property(path, `${NM}.Device.Bridge`, "Slaves"));
  return {
    path,
    name: text(property("Interface")),
    type: Number(property("DeviceType")),
    state: Number(property("State")),
    isReal: property("Real") !== false,
    mac: text(property("HwAddress") ?? host.property(path, `${NM}.Device.Bridge`, "HwAddress")),
    mtu: Number(property("Mtu")),
    active: readActive(host, text(property("ActiveConnection"))),
    addresses: ["4", "6"].flatMap((family) =>
      readAddresses(host, text(property(`Ip${family}Config`)), `${NM}.IP${family}Config`),
    ),
    ports: ports.map((port) => names.get(port) ?? ""),
  };
}

function readActive(host: ManagedObjects, path: string): ActiveProfile | undefined {
  const property = (name: string) => host.property(path, `${NM}.Connection.Active`, name);
  const uuid = text(property("Uuid"));
  if (uuid === "") return undefined;
  const hasDefaultRoute = property("Default") === true || property("Default6") === true;
  return { path, profile: text(property("Connection")), uuid, hasDefaultRoute };
}

function readAddresses(host: ManagedObjects, path: string, config: string): readonly string[] {
  const data = host.property(path, config, "AddressData");
  return (Array.isArray(data) ? data : []).map(addressIn);
}

/** An item of `address-data`, here and in profiles. */
export function addressIn(item: DBusValue): string {
  const data = isDictionary(item) ? item : {};
  return `${text(opened(data.address))}/${Number(opened(data.prefix))}`;
}

class ManagedObjects {
  readonly #objects: DBusValue | undefined;

  constructor(objects: DBusValue | undefined) {
    this.#objects = objects;
  }

  property(path: string, interfaceName: string, name: string): DBusValue | undefined {
    const object = isDictionary(this.#objects) ? this.#objects[path] : undefined;
    const properties = isDictionary(object) ? object[interfaceName] : undefined;
    return isDictionary(properties) ? opened(properties[name]) : undefined;
  }
}

function text(value: DBusValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function list(value: DBusValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

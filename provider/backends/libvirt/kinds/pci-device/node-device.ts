import { attributeAt, childOf, childrenOf, textAt, type XmlElement } from "../../xml";
import { readPciAddress } from "./pci-address";

/** A PCI device of the host, as its node device says. */
export interface HostPciDevice {
  readonly address: string;
  /** `10de:1eb8`. */
  readonly id: string;
  readonly vendor: string;
  readonly product: string;
  /** Six hexadecimal digits, as `030000`; empty where libvirt does not tell. */
  readonly classCode: string;
  readonly driver: string | undefined;
  readonly iommuGroup: number | undefined;
  /** Addresses of all members of the group, this one too. */
  readonly groupMembers: readonly string[];
  readonly numaNode: number | undefined;
  /** Bridges and ports: no endpoint, never given away. */
  readonly isBridge: boolean;
  /** Of a virtual function: the physical one. */
  readonly physicalFunction: string | undefined;
  /** Of a physical function: those that exist now. */
  readonly virtualFunctions: readonly string[];
  /** Of a physical function: how many there can be. */
  readonly maxVirtualFunctions: number | undefined;
  /** What a card can be divided into. */
  readonly mediatedTypes: readonly MediatedType[];
}

/** A type of mediated devices, as a card offers it. */
export interface MediatedType {
  /** `nvidia-63`. */
  readonly type: string;
  /** In words; the type itself where the driver has none. */
  readonly name: string;
  /** How many more can be made. */
  readonly available: number;
}

/** Undefined for a node device that is no PCI device. */
export function readPciDevice(device: XmlElement): HostPciDevice | undefined {
  const pci = childrenOf(device, "capability").find(({ attributes }) => attributes.type === "pci");
  const address = pci && pciAddress(pci);
  if (pci === undefined || address === undefined) return undefined;
  const group = childOf(pci, "iommuGroup");
  const classCode = (textAt(pci, "class") ?? "").replace(/^0x/, "");
  const capability = (type: string) =>
    childrenOf(pci, "capability").find(({ attributes }) => attributes.type === type);
  const functions = (type: string) => addressesIn(capability(type));
  const id = (name: string) =>
    (attributeAt(pci, name, "id") ?? "").replace(/^0x/, "").toLowerCase();
  return {
    address,
    id: `${id("vendor")}:${id("product")}`,
    vendor: textAt(pci, "vendor") ?? "",
    product: textAt(pci, "product") ?? "",
    classCode,
    driver: textAt(device, "driver/name"),
    iommuGroup: group === undefined ? undefined : Number(group.attributes.number),
    groupMembers: addressesIn(group),
    numaNode: numberOf(attributeAt(pci, "numa", "node")),
    isBridge: classCode.startsWith("06") || capability("pci-bridge") !== undefined,
    physicalFunction: functions("phys_function")[0],
    virtualFunctions: functions("virt_functions"),
    maxVirtualFunctions: numberOf(capability("virt_functions")?.attributes.maxCount),
    mediatedTypes: mediatedTypesIn(capability("mdev_types")),
  };
}

function pciAddress(pci: XmlElement): string | undefined {
  const part = (name: string) => textAt(pci, name) ?? "0";
  return readPciAddress({
    name: "address",
    attributes: {
      domain: part("domain"),
      bus: part("bus"),
      slot: part("slot"),
      function: part("function"),
    },
    children: [],
  });
}

function addressesIn(parent: XmlElement | undefined): readonly string[] {
  if (parent === undefined) return [];
  return childrenOf(parent, "address").flatMap((address) => readPciAddress(address) ?? []);
}

function mediatedTypesIn(capability: XmlElement | undefined): readonly MediatedType[] {
  if (capability === undefined) return [];
  return childrenOf(capability, "type").map((type) => {
    const id = type.attributes.id ?? "";
    const available = Number(textAt(type, "availableInstances") ?? 0);
    return { type: id, name: textAt(type, "name") ?? id, available };
  });
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

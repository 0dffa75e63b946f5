import type { PciDeviceInputs } from "../../../../kinds/pci-device/pci-device";
import type { HostPciDevice } from "./node-device";
import { parsePciAddress } from "./pci-address";

/** What is to become of a device: given away whole, or kept by the host and divided. */
export type DevicePurpose =
  | { readonly kind: "give" }
  | { readonly kind: "virtual-functions"; readonly count: number }
  | { readonly kind: "mediated"; readonly type: string };

/** Which device is meant, and what for. */
export interface DeviceWish {
  readonly purpose: DevicePurpose;
  /** `0000:01:00.0`. */
  readonly address: string | undefined;
  /** One virtual function of a card; any that is free where there is no index. */
  readonly functionOf?: { readonly card: string; readonly index: number | undefined };
  readonly criteria: readonly Criterion[];
  readonly allowHostDevice: boolean;
  /** It was chosen before: a machine that has it is most likely the one that it is for. */
  readonly isChosen: boolean;
}

/** One thing that a device must fit. */
export interface Criterion {
  /** In words: `of class 0302`. */
  readonly words: string;
  fits(device: HostPciDevice): boolean;
  /** What a device is instead, in the same words. */
  is(device: HostPciDevice): string;
}

/** `chosen`: the address that was chosen before; another free device would be another device. */
export function deviceWish(inputs: PciDeviceInputs, chosen: string | undefined): DeviceWish {
  const { address, match, allowHostDevice = false } = inputs.libvirt ?? {};
  const card = parsePciAddress(match?.physicalFunction ?? "");
  return {
    purpose: purposeOf(inputs),
    address: parsePciAddress(address ?? chosen ?? ""),
    ...(card === undefined ? {} : { functionOf: { card, index: match?.functionIndex } }),
    criteria: criteriaOf(inputs, chosen === undefined),
    allowHostDevice,
    isChosen: chosen !== undefined,
  };
}

export function purposeOf({ libvirt }: PciDeviceInputs): DevicePurpose {
  const { virtualFunctions, mediatedType } = libvirt ?? {};
  if (mediatedType !== undefined) return { kind: "mediated", type: mediatedType };
  if (virtualFunctions === undefined) return { kind: "give" };
  return { kind: "virtual-functions", count: virtualFunctions.count };
}

function criteriaOf({ selector, libvirt }: PciDeviceInputs, isNew: boolean): readonly Criterion[] {
  const { class: classCode, numaNode, driver, label, physicalFunction } = libvirt?.match ?? {};
  const physical = parsePciAddress(physicalFunction ?? "");
  return [
    selector && textCriterion("", selector, ({ id }) => id),
    classCode && {
      words: `of class ${classCode}`,
      fits: (device: HostPciDevice) => device.classCode.startsWith(classCode.toLowerCase()),
      is: (device: HostPciDevice) => `of class ${device.classCode}`,
    },
    numaNode !== undefined &&
      textCriterion("on NUMA node ", String(numaNode), (device) => String(device.numaNode ?? "?")),
    // A machine that has a device gave it another driver.
    isNew && driver && textCriterion("of driver ", driver, (device) => device.driver ?? "none"),
    label && {
      words: `called ${JSON.stringify(label)}`,
      fits: (device: HostPciDevice) => named(device).toLowerCase().includes(label.toLowerCase()),
      is: (device: HostPciDevice) => `called ${JSON.stringify(named(device))}`,
    },
    physical &&
      textCriterion("a virtual function of ", physical, (device) => device.physicalFunction ?? "?"),
  ].filter((one) => typeof one === "object");
}

function textCriterion(
  before: string,
  wanted: string,
  read: (device: HostPciDevice) => string,
): Criterion {
  const value = wanted.toLowerCase();
  return {
    words: `${before}${value}`,
    fits: (device) => read(device).toLowerCase() === value,
    is: (device) => `${before}${read(device)}`,
  };
}

/** Vendor and product in words. */
export function named({ vendor, product }: HostPciDevice): string {
  return `${vendor} ${product}`.trim();
}

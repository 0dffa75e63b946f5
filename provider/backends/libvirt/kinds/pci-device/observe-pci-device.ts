import type { Observed, ResourceState } from "../../../../core/resource-state";
import type { Properties, Value } from "../../../../core/value";
import { named } from "./device-wish";
import { VFIO } from "./host-driver";
import type { MediatedDevice } from "./mediated-device";
import { mediatedWord } from "./mediated-device";
import type { HostPciDevice } from "./node-device";
import { nodeDeviceName, parsePciAddress } from "./pci-address";

/** What was written before, where anything was. */
export type Written = Pick<ResourceState, "inputs"> | undefined;

/** `virtualFunctions`: what is there of them, where the user spoke of them. */
export function observePciDevice(
  device: HostPciDevice,
  written: Written,
  virtualFunctions: Properties | undefined,
): Observed {
  const saved = libvirtBlock(written);
  return {
    id: device.address,
    properties: {
      ...sayWhich(device, written),
      libvirt: {
        address: said(written, saved.address, device.address, parsePciAddress),
        detach: saved.detach === true ? device.driver === VFIO : false,
        mediatedType: null,
        ...(virtualFunctions ? { virtualFunctions } : {}),
      },
    },
    outputs: outputsOf(device, device.address, device.iommuGroup),
  };
}

/** A mediated device, and the card that it is a part of. */
export function observeMediatedDevice(
  mediated: MediatedDevice,
  card: HostPciDevice,
  written: Written,
): Observed {
  const saved = libvirtBlock(written);
  const isKept = mediated.isActive && mediated.startsWithHost;
  return {
    id: mediatedWord(mediated.uuid),
    properties: {
      ...sayWhich(card, written),
      libvirt: {
        address: said(written, saved.address, card.address, parsePciAddress),
        // One that does not run, now or after the host's next boot, is as good as none: the next apply mends it.
        mediatedType: written === undefined || isKept ? mediated.type : null,
      },
    },
    outputs: outputsOf(card, mediatedWord(mediated.uuid), mediated.iommuGroup),
  };
}

export function libvirtBlock(written: Written): Properties {
  return (written?.inputs.libvirt as Properties | undefined) ?? {};
}

function sayWhich(device: HostPciDevice, written: Written): Properties {
  const { name = nodeDeviceName(device.address), selector } = written?.inputs ?? {};
  return { name, selector: said(written, selector, device.id, (text) => text.toLowerCase()) };
}

function outputsOf(
  device: HostPciDevice,
  word: string,
  iommuGroup: number | undefined,
): Properties {
  return {
    device: word,
    description: named(device),
    iommuGroup: iommuGroup ?? null,
    groupMembers: device.groupMembers,
    virtualFunctions: device.virtualFunctions,
    deviceCount: 1,
    hosts: [],
    usedBy: [],
  };
}

/** What is there, in the user's spelling where that means the same; nothing where nothing was said. */
function said(
  written: Written,
  text: Value | undefined,
  there: string,
  meaning: (text: string) => string | undefined,
): Value | undefined {
  if (written === undefined) return there;
  if (typeof text !== "string") return undefined;
  return meaning(text) === there ? text : there;
}

import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  textAt,
  type XmlElement,
} from "../../../../xml";
import { aliasedName, withAlias } from "../device-alias";
import { type DeviceList, patchDevices } from "../device-list";
import type { DomainReadContext } from "../domain-context";
import { guestAddressOf, withGuestAddress } from "../guest-address";
import { patchAttributes, patchChild, patchText } from "../patch-element";
import { bytesAt, numberOf, wordOf } from "../read-element";

export type MemoryDevice = NonNullable<
  NonNullable<NonNullable<MachineInputs["libvirt"]>["memory"]>["devices"]
>[number];

const MODELS = ["dimm", "virtio-mem"] as const;
const KIB = 1024;

export function patchMemoryDevices(devices: XmlElement, inputs: MachineInputs): XmlElement {
  const list: DeviceList<MemoryDevice> = {
    tag: "memory",
    nameOf: (device, index) => (modelOf(device) ? memoryDeviceName(device, index) : undefined),
    write: (item, stored) => memoryDeviceToXml(item, stored),
  };
  return patchDevices(devices, list, inputs.libvirt?.memory?.devices ?? []);
}

export function memoryDeviceName(device: XmlElement, index: number): string {
  return aliasedName("memory", device) ?? `memory-${index}`;
}

/** One memory device, laid over its stored element. */
function memoryDeviceToXml(input: MemoryDevice, stored: XmlElement | undefined): XmlElement {
  const resizable = input.model === "virtio-mem";
  const before = stored && modelOf(stored) === input.model ? stored : element("memory");
  const device = patchAttributes(before, { model: input.model });
  const sized = patchChild(device, "target", (target) => {
    let patched = patchKib(target, "size", input.size);
    patched = patchText(patched, "node", input.cell ?? 0);
    const requested = resizable ? (input.requested ?? input.size) : undefined;
    patched = patchKib(patched, "requested", requested);
    const block = input.block === undefined ? undefined : input.block;
    const kept = bytesAt(target, "block");
    return patchKib(patched, "block", resizable ? (block ?? kept ?? 2 * KIB * KIB) : undefined);
  });
  return withGuestAddress(withAlias(sized, "memory", input.name), input.address);
}

function patchKib(parent: XmlElement, name: string, bytes: number | undefined): XmlElement {
  const patched = patchText(parent, name, bytes === undefined ? undefined : bytes / KIB);
  return bytes === undefined
    ? patched
    : patchChild(patched, name, (child) => patchAttributes(child, { unit: "KiB" }));
}

function modelOf(device: XmlElement) {
  return wordOf(MODELS, attributeAt(device, "", "model"));
}

/** What these devices add to the machine's memory and to the memory that it has now. */
export function memoryOfDevices(devices: XmlElement): {
  readonly total: number;
  readonly current: number;
} {
  let total = 0;
  let current = 0;
  for (const device of childrenOf(devices, "memory")) {
    const target = childOf(device, "target");
    const size = target ? (bytesAt(target, "size") ?? 0) : 0;
    total += size;
    // What a guest has taken so far is only told of a running machine.
    const taken = target && (bytesAt(target, "current") ?? bytesAt(target, "requested"));
    current += taken ?? size;
  }
  return { total, current };
}

export function readMemoryDevices(devices: XmlElement, context: DomainReadContext): Properties {
  const list = childrenOf(devices, "memory").flatMap((device, index) => {
    const model = modelOf(device);
    const target = childOf(device, "target");
    if (model === null || target === undefined) return [];
    const size = bytesAt(target, "size") ?? 0;
    const requested = bytesAt(target, "requested");
    const block = bytesAt(target, "block");
    const cell = numberOf(textAt(target, "node"));
    return {
      name: memoryDeviceName(device, index),
      model,
      size,
      requested: requested === undefined || requested === size ? null : requested,
      block: block === undefined || block === 2 * KIB * KIB ? null : block,
      cell: cell === 0 ? null : cell,
      ...(context.imported ? {} : { address: guestAddressOf(device) ?? null }),
    };
  });
  return { libvirt: { memory: { devices: list } } };
}

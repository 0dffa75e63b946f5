import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { attributeAt, childOf, childrenOf, element, type XmlElement } from "../../../../xml";
import { aliasedName, withAlias } from "../device-alias";
import { type DeviceList, patchDevices } from "../device-list";
import type { DomainContext, DomainReadContext } from "../domain-context";
import { guestAddressOf, withGuestAddress } from "../guest-address";
import { patchAttributes, patchChild, patchChildAttributes } from "../patch-element";
import { numberAt } from "../read-element";

export type Controller = NonNullable<NonNullable<MachineInputs["libvirt"]>["controllers"]>[number];

/** What stands in `<target>` of a PCI controller, not on the controller itself. */
const TARGET_OPTIONS = ["chassis", "port", "hotplug", "chassisNr", "busNr"];
const KNOWN = ["type", "index", "model"];

/** Only controllers that we named are items; those that libvirt adds by itself stay as they are. */
export function patchControllers(devices: XmlElement, inputs: MachineInputs): XmlElement {
  const list: DeviceList<Controller> = {
    tag: "controller",
    nameOf: (controller) => aliasedName("controller", controller),
    write: (item, stored) => controllerToXml(item, stored),
  };
  return patchDevices(devices, list, inputs.libvirt?.controllers ?? []);
}

/** One controller, laid over its stored element. */
function controllerToXml(input: Controller, stored: XmlElement | undefined): XmlElement {
  const options = Object.entries(input.options ?? {});
  const own = options.filter(([name]) => !TARGET_OPTIONS.includes(name));
  const target = options.filter(([name]) => TARGET_OPTIONS.includes(name));
  const before = stored?.attributes;
  let controller: XmlElement = {
    ...(stored ?? element("controller")),
    // libvirt fills in options of its own, as a port's number, which must stay.
    attributes: { ...before, type: input.type, ...Object.fromEntries(own) },
  };
  controller = patchAttributes(controller, {
    index: input.index ?? before?.index,
    model: input.model ?? before?.model,
  });
  controller = patchChild(controller, "driver", (driver) => ({
    ...driver,
    attributes: input.driver ?? {},
  }));
  controller = patchChildAttributes(controller, "target", Object.fromEntries(target));
  return withGuestAddress(withAlias(controller, "controller", input.name), input.address);
}

/** libvirt's own choice on a PC is a controller of the nineties, which few guests have a driver for. */
export const SCSI_BUS = element("controller", { type: "scsi", index: 0, model: "virtio-scsi" });

/** What carries SCSI disks, where the user names no controller. */
export function withScsiBus(devices: XmlElement): XmlElement {
  const disks = childrenOf(devices, "disk");
  const isWanted = disks.some((disk) => attributeAt(disk, "target", "bus") === "scsi");
  if (!isWanted || hasController(devices, "scsi")) return devices;
  return { ...devices, children: [...devices.children, SCSI_BUS] };
}

/** What carries channels. It cannot come while the machine runs, so a new machine has it from the start. */
export function withSerialBus(devices: XmlElement): XmlElement {
  const channels = childrenOf(devices, "channel");
  // libvirt adds it by itself to what has a channel.
  const isThere = channels.some((channel) => attributeAt(channel, "target", "type") === "virtio");
  if (isThere || hasController(devices, "virtio-serial")) return devices;
  const bus = element("controller", { type: "virtio-serial", index: 0 });
  return { ...devices, children: [...devices.children, bus] };
}

export function hasController(devices: XmlElement, type: string): boolean {
  return childrenOf(devices, "controller").some(({ attributes }) => attributes.type === type);
}

/**
 * Free PCI Express ports for a new machine. libvirt would otherwise make exactly as many as it
 * needs, and then nothing could be plugged in while the machine runs.
 */
export function withSparePorts(
  devices: XmlElement,
  inputs: MachineInputs,
  context: Pick<DomainContext, "emulatorCapabilities">,
): XmlElement {
  const machine = inputs.libvirt?.machine ?? "";
  const { architecture } = context.emulatorCapabilities;
  const express = machine === "" ? hasExpress(architecture) : /q35|^virt/.test(machine);
  const spare = inputs.libvirt?.sparePorts ?? 4;
  if (!express || spare === 0 || hasController(devices, "pci")) return devices;
  const ports = Array.from({ length: portsNeeded(devices) + spare }, (_, number) =>
    element("controller", { type: "pci", index: number + 1, model: "pcie-root-port" }),
  );
  const root = element("controller", { type: "pci", index: 0, model: "pcie-root" });
  return { ...devices, children: [...devices.children, root, ...ports] };
}

function hasExpress(architecture: string): boolean {
  return ["x86_64", "i686", "aarch64", "riscv64"].includes(architecture);
}

/** A port for each device that libvirt puts on one, counted rather too high than too low. */
function portsNeeded(devices: XmlElement): number {
  const count = (tag: string, matches: (device: XmlElement) => boolean = () => true) =>
    childrenOf(devices, tag).filter(matches).length;
  const virtioDisks = count("disk", (disk) => attributeAt(disk, "target", "bus") === "virtio");
  const scsi = count("disk", (disk) => attributeAt(disk, "target", "bus") === "scsi") > 0 ? 1 : 0;
  // USB controller, virtio-serial controller, balloon.
  const always = 3;
  return (
    always +
    virtioDisks +
    scsi +
    count("interface") +
    count("hostdev") +
    count("filesystem") +
    count("rng") +
    count("vsock") +
    count("memory") +
    count("controller")
  );
}

export function readControllers(devices: XmlElement, context: DomainReadContext): Properties {
  const controllers = childrenOf(devices, "controller").flatMap((controller) => {
    const name = aliasedName("controller", controller);
    if (name === undefined) return [];
    const options = {
      ...Object.fromEntries(
        Object.entries(controller.attributes).filter(([option]) => !KNOWN.includes(option)),
      ),
      ...childOf(controller, "target")?.attributes,
    };
    const driver = childOf(controller, "driver")?.attributes ?? {};
    return {
      name,
      type: attributeAt(controller, "", "type") ?? "",
      index: numberAt(controller, "", "index"),
      model: attributeAt(controller, "", "model") ?? null,
      driver: Object.keys(driver).length === 0 ? null : driver,
      options: Object.keys(options).length === 0 ? null : options,
      ...(context.imported ? {} : { address: guestAddressOf(controller) ?? null }),
    };
  });
  return { libvirt: { controllers } };
}

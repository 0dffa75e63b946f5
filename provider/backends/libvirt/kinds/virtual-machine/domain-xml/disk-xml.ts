import type { Properties, Value } from "../../../../../core/value";
import { diskBus } from "../../../../../kinds/virtual-machine/disk-bus";
import { DISK_BUSES, DISK_DEVICES } from "../../../../../kinds/virtual-machine/disk-properties";
import type { DiskInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  replaceChild,
  textAt,
  textOf,
  withoutChild,
  type XmlElement,
} from "../../../xml";
import { aliasedName, withAlias } from "./device-alias";
import { diskSourceXml, readDiskSource } from "./disk-source";
import type { DomainContext, DomainReadContext } from "./domain-context";
import { guestAddressOf, withGuestAddress } from "./guest-address";
import {
  patchAttributes,
  patchChild,
  patchChildAttributes,
  patchFlag,
  patchText,
} from "./patch-element";
import { numberAt, numberOf, wordOf } from "./read-element";

/** What the first letters of a target's name must be on each bus. */
export const TARGET_PREFIXES = {
  virtio: "vd",
  scsi: "sd",
  sata: "sd",
  usb: "sd",
  ide: "hd",
  fdc: "fd",
} as const;

/** Attributes of `<driver>` that are properties of their own. */
const DRIVER_PROPERTIES = {
  cache: "cache",
  io: "io",
  discard: "discard",
  detect_zeroes: "detectZeroes",
  error_policy: "errorPolicy",
  iothread: "ioThread",
  queues: "queues",
} as const;

/** The name of a disk: ours, or one made from its target for a disk that somebody else defined. */
export function diskName(disk: XmlElement): string {
  return aliasedName("disk", disk) ?? `disk-${attributeAt(disk, "target", "dev") ?? "unknown"}`;
}

/**
 * One disk, laid over its stored element. `freeTarget` gives a target name that no other disk has,
 * for a prefix.
 */
export function diskToXml(
  input: DiskInputs,
  stored: XmlElement | undefined,
  context: DomainContext,
  freeTarget: (prefix: string) => string,
): XmlElement {
  const { type, source } = diskSourceXml(input, stored, context);
  let disk = patchAttributes(stored ?? element("disk"), { type, device: input.device });
  const sameSource = stored !== undefined && source === childOf(stored, "source");
  disk = withDriver(disk, input, sameSource, context);
  if (!sameSource) disk = withoutChild(withoutChild(disk, "backingStore"), "auth");
  disk = source === undefined ? withoutChild(disk, "source") : replaceChild(disk, source);
  if (source) disk = withStartupPolicy(disk, input);
  disk = withTarget(disk, input, freeTarget);
  disk = patchFlag(disk, "readonly", input.readOnly || input.device === "cdrom");
  disk = patchFlag(disk, "shareable", input.shareable);
  disk = patchText(disk, "serial", input.serial);
  disk = patchText(disk, "wwn", input.wwn);
  disk = patchChildAttributes(disk, "boot", { order: input.bootOrder });
  disk = withLimits(disk, input.limits ?? {});
  return withGuestAddress(withAlias(disk, "disk", input.name), input.address);
}

function withDriver(
  disk: XmlElement,
  input: DiskInputs,
  sameSource: boolean,
  context: DomainContext,
): XmlElement {
  return patchChild(disk, "driver", (driver) => {
    const attributes: Record<string, string> = {
      name: driver.attributes.name ?? "qemu",
      type: formatOf(input, driver, sameSource, context),
    };
    for (const [attribute, property] of Object.entries(DRIVER_PROPERTIES)) {
      const value = input[property as (typeof DRIVER_PROPERTIES)[keyof typeof DRIVER_PROPERTIES]];
      if (value !== undefined) attributes[attribute] = String(value);
    }
    return { ...driver, attributes: { ...attributes, ...input.driver } };
  });
}

/** Unwritten, a stored disk keeps its format as long as its source stays. */
function formatOf(
  input: DiskInputs,
  driver: XmlElement,
  sameSource: boolean,
  context: DomainContext,
): string {
  if (input.format !== undefined) return input.format;
  const before = driver.attributes.type;
  if (before !== undefined && sameSource) return before;
  return (input.volume && context.volumeFormat?.(input.volume)) || "raw";
}

function withStartupPolicy(disk: XmlElement, input: DiskInputs): XmlElement {
  return patchChildAttributes(disk, "source", { startupPolicy: input.startupPolicy });
}

/** A disk that moves to another bus gets a new name and a new place there. */
function withTarget(
  disk: XmlElement,
  input: DiskInputs,
  freeTarget: (prefix: string) => string,
): XmlElement {
  const bus = diskBus(input);
  const prefix = TARGET_PREFIXES[bus];
  const stored = attributeAt(disk, "target", "dev");
  const moved = stored !== undefined && attributeAt(disk, "target", "bus") !== bus;
  const kept = stored?.startsWith(prefix) ? stored : undefined;
  const dev = input.target ?? kept ?? freeTarget(prefix);
  const placed = patchChildAttributes(disk, "target", { dev, bus });
  return moved ? withoutChild(placed, "address") : placed;
}

function withLimits(disk: XmlElement, limits: { readonly [name: string]: number }): XmlElement {
  const entries = Object.entries(limits).filter(([, value]) => value !== 0);
  return patchChild(disk, "iotune", (iotune) => {
    const foreign = childrenOf(iotune).filter((child) => child.name === "group_name");
    const own = entries.map(([name, value]) => element(name, {}, String(value)));
    return { ...iotune, children: [...own, ...foreign] };
  });
}

/** Undefined for a disk that no property can say; it is left alone. */
export function diskFromXml(disk: XmlElement, context: DomainReadContext): Properties | undefined {
  const device = wordOf(DISK_DEVICES, attributeAt(disk, "", "device") ?? "disk");
  const bus = wordOf(DISK_BUSES, attributeAt(disk, "target", "bus"));
  const source = readDiskSource(disk, context);
  if (device === null || bus === null || source === undefined) return undefined;
  return {
    name: diskName(disk),
    volume: source.volume ?? null,
    file: source.file ?? null,
    block: source.block ?? null,
    network: source.network ?? null,
    login: source.login ?? null,
    device,
    bus,
    format: formatWord(disk),
    readOnly: device !== "cdrom" && childOf(disk, "readonly") !== undefined,
    shareable: childOf(disk, "shareable") !== undefined,
    serial: textAt(disk, "serial") ?? null,
    wwn: textAt(disk, "wwn") ?? null,
    bootOrder: numberAt(disk, "boot", "order"),
    ...driverOf(disk),
    startupPolicy: attributeAt(disk, "source", "startupPolicy") ?? null,
    limits: limitsOf(disk),
    ...(context.imported
      ? {}
      : {
          target: attributeAt(disk, "target", "dev") ?? null,
          address: guestAddressOf(disk) ?? null,
        }),
  };
}

/** An empty drive has no format, whatever libvirt wrote there. */
function formatWord(disk: XmlElement): Value {
  const type = attributeAt(disk, "driver", "type");
  return type === undefined || type === "raw" ? null : type;
}

function driverOf(disk: XmlElement): Properties {
  const attributes = childOf(disk, "driver")?.attributes ?? {};
  const properties: Record<string, Value> = {};
  const rest: Record<string, Value> = {};
  for (const property of Object.values(DRIVER_PROPERTIES)) properties[property] = null;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === "name" || attribute === "type") continue;
    const property = DRIVER_PROPERTIES[attribute as keyof typeof DRIVER_PROPERTIES];
    if (property === undefined) rest[attribute] = value;
    else properties[property] = numeric(property) ? numberOf(value) : value;
  }
  return { ...properties, driver: emptyAsNull(rest) };
}

function numeric(property: string): boolean {
  return property === "ioThread" || property === "queues";
}

function limitsOf(disk: XmlElement): Value {
  const limits: Record<string, Value> = {};
  for (const limit of childrenOf(childOf(disk, "iotune") ?? element("iotune"))) {
    const value = numberOf(textOf(limit));
    if (value) limits[limit.name] = value;
  }
  return emptyAsNull(limits);
}

function emptyAsNull(map: Record<string, Value>): Value {
  return Object.keys(map).length === 0 ? null : map;
}

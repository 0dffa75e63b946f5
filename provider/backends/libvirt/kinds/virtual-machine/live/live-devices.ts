import type { Operation } from "../../../../../core/operation";
import { ProviderError } from "../../../../../core/provider-error";
import { waitUntil } from "../../../../../core/wait-until";
import type { Connection, DomainRef } from "../../../connection-api";
import { hasErrorNumber } from "../../../libvirt-errors";
import { DomainDeviceModify, ErrorDomain, ErrorNumber } from "../../../rpc/constants";
import { attributeAt, childrenOf, elementAt, formatXml, type XmlElement } from "../../../xml";
import type { DomainEvents } from "../domain-events";
import { hasController, SCSI_BUS } from "../domain-xml/devices/controllers";
import { readDefinitions } from "../machine-on-host";

/** A machine that runs, as the calls below need it. */
export interface RunningMachine {
  readonly connection: Connection;
  readonly dom: DomainRef;
  readonly events: DomainEvents;
  readonly operation: Operation;
}

/**
 * `done`: seen in force. A text: it is stored, but not in force until the guest or a power cycle
 * makes it so, and why.
 */
export type LiveOutcome = "done" | { readonly pending: string };

const DONE = "done" as const;

/** How long a guest is given to let go of a device; a willing one needs a tenth of a second, on a busy host many. */
const UNPLUG_TIMEOUT_MS = 30_000;
const LOOK_AGAIN_MS = 1_000;

export async function attachDevice(
  machine: RunningMachine,
  device: XmlElement,
): Promise<LiveOutcome> {
  try {
    if (isOnScsi(device) && !(await hasScsiBus(machine))) await attach(machine, SCSI_BUS);
    await attach(machine, device);
    return DONE;
  } catch (error) {
    const elsewhere = withoutAddress(device);
    if (elsewhere !== device && isPlacement(error)) {
      try {
        await attach(machine, elsewhere);
        return DONE;
      } catch (again) {
        return pendingOrThrow(again);
      }
    }
    return pendingOrThrow(error);
  }
}

/** Asks the guest to let a device go, and believes only the event or the running definition. */
export async function detachDevice(machine: RunningMachine, alias: string): Promise<LiveOutcome> {
  const { connection, dom, operation, events } = machine;
  const flags = DomainDeviceModify.Live;
  // An alias may have been used before.
  events.forget(alias);
  try {
    const args = { dom, alias, flags };
    await connection.call("domainDetachDeviceAlias", args, { signal: operation.signal });
  } catch (error) {
    const { DeviceMissing, OperationFailed } = ErrorNumber;
    if (hasErrorNumber(error, DeviceMissing)) return DONE;
    if (hasErrorNumber(error, OperationFailed))
      return { pending: "the guest refuses to give it up" };
    return pendingOrThrow(error);
  }
  try {
    return await waitUntil(
      operation,
      {
        what: `the guest of "${dom.name}" to give up a device`,
        timeoutMs: UNPLUG_TIMEOUT_MS,
        intervalMs: LOOK_AGAIN_MS,
        wake: (signal) => events.next(signal),
      },
      async () => {
        if (events.removed.has(alias)) return DONE;
        if (events.refused.has(alias)) return { pending: "the guest refuses to give it up" };
        return (await hasDevice(machine, alias)) ? undefined : DONE;
      },
    );
  } catch (error) {
    if (!(error instanceof ProviderError) || error.code !== "DeadlineExceeded") throw error;
    return { pending: "the guest has not given it up yet" };
  }
}

/** Replaces a whole element of the running machine: what the new one lacks is removed. */
export async function updateDevice(
  machine: RunningMachine,
  device: XmlElement,
  options: { readonly force?: boolean } = {},
): Promise<LiveOutcome> {
  const { connection, dom, operation } = machine;
  const flags = DomainDeviceModify.Live | (options.force ? DomainDeviceModify.Force : 0);
  try {
    const args = { dom, xml: formatXml(device), flags };
    await connection.call("domainUpdateDeviceFlags", args, { signal: operation.signal });
    return DONE;
  } catch (error) {
    const locked = isDrive(device) && hasErrorNumber(error, ErrorNumber.OperationFailed);
    return locked ? { pending: "the guest holds the drive's tray" } : pendingOrThrow(error);
  }
}

function isDrive(device: XmlElement): boolean {
  return device.attributes.device === "cdrom" || device.attributes.device === "floppy";
}

/** The alias by which a device is known in the definition. */
export function aliasOf(device: XmlElement): string | undefined {
  return attributeAt(device, "alias", "name");
}

export function devicesOf(definition: XmlElement): readonly XmlElement[] {
  const devices = elementAt(definition, "devices");
  return devices ? childrenOf(devices) : [];
}

function deviceByAlias(definition: XmlElement, alias: string): XmlElement | undefined {
  return devicesOf(definition).find((device) => aliasOf(device) === alias);
}

function isOnScsi(device: XmlElement): boolean {
  return device.name === "disk" && attributeAt(device, "target", "bus") === "scsi";
}

async function hasScsiBus({ connection, dom, operation }: RunningMachine): Promise<boolean> {
  const live = (await readDefinitions(connection, dom.uuid, operation.signal))?.live;
  const devices = live && elementAt(live, "devices");
  return devices !== undefined && hasController(devices, "scsi");
}

async function hasDevice({ connection, dom, operation }: RunningMachine, alias: string) {
  const live = (await readDefinitions(connection, dom.uuid, operation.signal))?.live;
  return live !== undefined && deviceByAlias(live, alias) !== undefined;
}

async function attach({ connection, dom, operation }: RunningMachine, device: XmlElement) {
  const args = { dom, xml: formatXml(device), flags: DomainDeviceModify.Live };
  await connection.call("domainAttachDeviceFlags", args, { signal: operation.signal });
}

function withoutAddress(device: XmlElement): XmlElement {
  const children = device.children.filter(
    (child) => typeof child === "string" || child.name !== "address",
  );
  return children.length === device.children.length ? device : { ...device, children };
}

/** The stored place is taken, or not there, in the machine that runs. */
function isPlacement(error: unknown): boolean {
  const { InternalError, XMLError, ConfigUnsupported } = ErrorNumber;
  return hasErrorNumber(error, InternalError, XMLError, ConfigUnsupported);
}

/** What only a power cycle can do becomes pending; what would fail there as well is thrown. */
export function pendingOrThrow(error: unknown): LiveOutcome {
  const { OperationUnsupported, ArgumentUnsupported, ConfigUnsupported } = ErrorNumber;
  if (hasErrorNumber(error, OperationUnsupported, ArgumentUnsupported, ConfigUnsupported)) {
    return { pending: error.message };
  }
  // "No more available PCI slots": the next start has one, the definition made room.
  if (hasErrorNumber(error, ErrorNumber.InternalError) && error.domain === ErrorDomain.Domain) {
    return { pending: error.message };
  }
  throw error;
}

/** A call that either takes effect at once or is refused while the machine runs. */
export async function triedLive(work: () => Promise<unknown>): Promise<LiveOutcome> {
  try {
    await work();
    return DONE;
  } catch (error) {
    return pendingOrThrow(error);
  }
}

import type { Connection, DomainRef } from "../../connection-api";
import { hasErrorNumber } from "../../libvirt-errors";
import { DomainState, DomainXML, ErrorNumber } from "../../rpc/constants";
import { parseXml, textAt, type XmlElement } from "../../xml";
import { asDefined } from "./domain-xml/live-definition";

export type PowerState = "running" | "paused" | "stopped" | "crashed" | "suspended";

/** One machine as its host has it. */
export interface MachineOnHost {
  readonly dom: DomainRef;
  /** What the next start will use; the running definition for a machine that has no other. */
  readonly stored: XmlElement;
  /** What runs now; undefined while it is off. */
  readonly live: XmlElement | undefined;
  readonly powerState: PowerState;
  readonly autostart: boolean;
  /** Its memory was saved at its last stop; the next start goes on from there, with the old hardware. */
  readonly managedSave: boolean;
  /** It has no stored definition: gone when it stops. */
  readonly transient: boolean;
}

/** The two definitions of a machine. */
export interface Definitions {
  readonly dom: DomainRef;
  readonly stored: XmlElement;
  readonly live: XmlElement | undefined;
}

/** How a call names a machine that may not run: the daemon looks only at the UUID. */
export function domainRef(uuid: string): DomainRef {
  return { name: "", uuid, id: -1 };
}

/** Undefined only when the daemon said, by its own code, that there is no such domain. */
export async function ifDomainExists<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.NoDomain)) return undefined;
    throw error;
  }
}

/** One call for a machine that is off, two for one that runs: both definitions can drift alone. */
export async function readDefinitions(
  connection: Connection,
  uuid: string,
  signal: AbortSignal,
): Promise<Definitions | undefined> {
  return ifDomainExists(async () => {
    const read = async (flags: number) => {
      const args = { dom: domainRef(uuid), flags: DomainXML.Secure | flags };
      return parseXml((await connection.call("domainGetXMLDesc", args, { signal })).xml);
    };
    const current = await read(0);
    const id = current.attributes.id;
    const dom = { name: textAt(current, "name") ?? "", uuid, id: id ? Number(id) : -1 };
    if (id === undefined) return { dom, stored: current, live: undefined };
    const stored = await read(DomainXML.Inactive);
    return { dom, stored, live: asDefined(current, stored) };
  });
}

export async function readMachine(
  connection: Connection,
  uuid: string,
  signal: AbortSignal,
): Promise<MachineOnHost | undefined> {
  const definitions = await readDefinitions(connection, uuid, signal);
  if (definitions === undefined) return undefined;
  const { dom } = definitions;
  return ifDomainExists(async () => {
    const [state, autostart, saved, persistent] = await Promise.all([
      connection.call("domainGetState", { dom, flags: 0 }, { signal }),
      connection.call("domainGetAutostart", { dom }, { signal }),
      connection.call("domainHasManagedSaveImage", { dom, flags: 0 }, { signal }),
      connection.call("domainIsPersistent", { dom }, { signal }),
    ]);
    return {
      ...definitions,
      powerState: powerStateOf(state.state),
      autostart: autostart.autostart !== 0,
      managedSave: saved.result !== 0,
      transient: persistent.persistent === 0,
    };
  });
}

export async function readPowerState(
  connection: Connection,
  dom: DomainRef,
  signal: AbortSignal,
): Promise<PowerState> {
  const { state } = await connection.call("domainGetState", { dom, flags: 0 }, { signal });
  return powerStateOf(state);
}

/** True when a process of the machine exists, working or not. */
export function isActive(state: PowerState): boolean {
  return state === "running" || state === "paused" || state === "suspended";
}

/** A machine that is shutting down still runs. */
function powerStateOf(state: number): PowerState {
  switch (state) {
    case DomainState.Shutoff:
    case DomainState.NoState:
      return "stopped";
    case DomainState.Crashed:
      return "crashed";
    case DomainState.Paused:
      return "paused";
    case DomainState.Pmsuspended:
      return "suspended";
    default:
      return "running";
  }
}

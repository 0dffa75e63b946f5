import type { ValueOf } from "./codec";
import type { Effect, EventDefinition, Procedure } from "./procedure";
import { domainProcedures } from "./procedures/domain";
import { domainDevicesProcedures } from "./procedures/domain-devices";
import { domainGuestProcedures } from "./procedures/domain-guest";
import { domainSnapshotsProcedures } from "./procedures/domain-snapshots";
import { domainTuningProcedures } from "./procedures/domain-tuning";
import { events } from "./procedures/events";
import { hostProcedures } from "./procedures/host";
import { hostInterfaceProcedures } from "./procedures/host-interface";
import { networkProcedures } from "./procedures/network";
import { nodeDeviceProcedures } from "./procedures/node-device";
import { nwfilterProcedures } from "./procedures/nwfilter";
import { secretProcedures } from "./procedures/secret";
import { sessionProcedures } from "./procedures/session";
import { storageProcedures } from "./procedures/storage";

export { events };

/**
 * Every call we know, by libvirt's C name without `vir`. Numbers, fields and their order are facts of
 * libvirt's wire protocol, which only ever grows; `npm run check-protocol` compares them with a release.
 */
export const procedures = {
  ...sessionProcedures,
  ...hostProcedures,
  ...domainProcedures,
  ...domainDevicesProcedures,
  ...domainTuningProcedures,
  ...domainGuestProcedures,
  ...domainSnapshotsProcedures,
  ...networkProcedures,
  ...storageProcedures,
  ...nodeDeviceProcedures,
  ...secretProcedures,
  ...nwfilterProcedures,
  ...hostInterfaceProcedures,
};

export type ProcedureName = keyof typeof procedures;
export type ProcedureArgs<N extends ProcedureName> = ValueOf<(typeof procedures)[N]["args"]>;
export type ProcedureResult<N extends ProcedureName> = ValueOf<(typeof procedures)[N]["result"]>;

export type EventName = keyof typeof events;
export type EventMessage<N extends EventName> = ValueOf<(typeof events)[N]["message"]>;

/** A procedure's entry without its exact types, for code that serves all of them. */
export function procedureNamed(name: ProcedureName): Procedure {
  return procedures[name] as unknown as Procedure;
}

const procedureNames = new Map(
  Object.entries(procedures).map(([name, entry]) => [entry.number, name as ProcedureName]),
);

const eventNames = new Map(
  Object.entries(events).map(([name, entry]) => [entry.number, name as EventName]),
);

/** The procedure with this number, or `undefined` when it is none of ours. */
export function procedureNumbered(number: number): ProcedureName | undefined {
  return procedureNames.get(number);
}

/** The event with this number, or `undefined` when it is none of ours. */
export function eventNumbered(number: number): EventName | undefined {
  return eventNames.get(number);
}

export function eventNamed(name: EventName): EventDefinition {
  return events[name] as unknown as EventDefinition;
}

export function effectOf(name: ProcedureName): Effect {
  return procedures[name].effect;
}

/** True for calls that may change something on the host. */
export function isWriteProcedure(name: ProcedureName): boolean {
  return effectOf(name) === "write";
}

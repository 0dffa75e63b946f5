import type { EventMessage, EventName } from "../../backends/libvirt/rpc/procedures";

/** Which families of events count their registrations by themselves. */
export type EventFamily = "domain" | "network" | "storagePool" | "nodeDevice" | "secret";

/** The registrations of one connection. */
export interface EventSink {
  /** Returns the registration's number, which is counted from 0 for each event. */
  register(family: EventFamily, eventID: number): number;
  deregister(family: EventFamily, callbackID: number): void;
}

/** Sends an event to whoever registered for it. `fill` makes the message with the registration's number. */
export type EmitEvent = <N extends EventName>(
  family: EventFamily,
  eventID: number,
  event: N,
  fill: (callbackID: number) => EventMessage<N>,
) => void;

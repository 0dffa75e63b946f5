import {
  type EventName,
  eventNamed,
  events,
  type ProcedureName,
  procedureNamed,
  procedures,
} from "../../backends/libvirt/rpc/procedures";
import type { TableEntry } from "./compare-table";

/** Our whole table as plain facts. */
export function tableEntries(): readonly TableEntry[] {
  const ofProcedures = Object.keys(procedures).map((name): TableEntry => {
    const { number, stream, args, result } = procedureNamed(name as ProcedureName);
    const shapes = { args: args.shape, ret: result.shape };
    return { kind: "procedure", name, number, stream, shapes };
  });
  const ofEvents = Object.keys(events).map((name): TableEntry => {
    const { number, message } = eventNamed(name as EventName);
    return { kind: "event", name, number, stream: "none", shapes: { msg: message.shape } };
  });
  return [...ofProcedures, ...ofEvents];
}

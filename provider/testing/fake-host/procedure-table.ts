import type {
  ProcedureArgs,
  ProcedureName,
  ProcedureResult,
} from "../../backends/libvirt/rpc/procedures";
import type { EventSink } from "./event-sink";
import type { StreamChunk, StreamSink } from "./stream-sink";

/** Where a call came from, and what it may start. */
export interface CallContext {
  /** The events of the connection that the call came on. */
  readonly events: EventSink;
  /** The data that follows the call goes there. */
  receive(sink: StreamSink): void;
  /** This data follows the answer. */
  send(chunks: AsyncIterable<StreamChunk>): void;
}

export type FakeProcedure<N extends ProcedureName> = (
  args: ProcedureArgs<N>,
  context: CallContext,
) => ProcedureResult<N> | Promise<ProcedureResult<N>>;

/** What the fake host answers; procedures that are not in it are not supported. */
export type FakeProcedures = { readonly [N in ProcedureName]?: FakeProcedure<N> };

import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { BinaryWriter } from "google-protobuf";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { type ErrorCode, type ProviderError, toProviderError } from "../../core/provider-error";
import type { Properties } from "../../core/value";
import { GRPC_STATUS, type GrpcFailure } from "./grpc-status";
import type { Session } from "./session";
import { toStruct } from "./struct";

const STATUS: { readonly [C in ErrorCode]: number } = {
  Canceled: GRPC_STATUS.CANCELLED,
  InvalidArgument: GRPC_STATUS.INVALID_ARGUMENT,
  DeadlineExceeded: GRPC_STATUS.DEADLINE_EXCEEDED,
  NotFound: GRPC_STATUS.NOT_FOUND,
  AlreadyExists: GRPC_STATUS.ALREADY_EXISTS,
  PermissionDenied: GRPC_STATUS.PERMISSION_DENIED,
  ResourceExhausted: GRPC_STATUS.RESOURCE_EXHAUSTED,
  FailedPrecondition: GRPC_STATUS.FAILED_PRECONDITION,
  Aborted: GRPC_STATUS.ABORTED,
  Unimplemented: GRPC_STATUS.UNIMPLEMENTED,
  Internal: GRPC_STATUS.INTERNAL,
  Unavailable: GRPC_STATUS.UNAVAILABLE,
  Unauthenticated: GRPC_STATUS.UNAUTHENTICATED,
};

/** An object that is there but not ready, as the engine is to save it. */
export class InitFailure extends Error {
  readonly id: string;
  readonly reasons: readonly string[];
  readonly properties: Properties;
  readonly inputs: Properties;

  constructor(
    id: string,
    reasons: readonly string[],
    state: { readonly properties: Properties; readonly inputs: Properties },
  ) {
    super(reasons.join("\n"));
    this.id = id;
    this.reasons = reasons;
    this.properties = state.properties;
    this.inputs = state.inputs;
  }
}

/** What a failed call answers. */
export function grpcFailure(error: unknown, call: string, session: Session): GrpcFailure {
  if (error instanceof InitFailure) return initFailed(error, session);
  const failure: ProviderError = toProviderError(error, call);
  return { code: STATUS[failure.code], message: session.redaction.clean(failure.message) };
}

function initFailed(failure: InitFailure, { redaction, acceptsSecrets }: Session): GrpcFailure {
  const options = { secrets: acceptsSecrets };
  const detail = new ErrorResourceInitFailed();
  detail.setId(failure.id);
  detail.setReasonsList(failure.reasons.map((reason) => redaction.clean(reason)));
  detail.setProperties(toStruct(failure.properties, options));
  detail.setInputs(toStruct(failure.inputs, options));
  const any = new Any();
  any.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const message = redaction.clean(failure.message);
  return { code: GRPC_STATUS.UNKNOWN, message, details: statusBytes(message, any) };
}

/** `google.rpc.Status`, which has three fields: code, message, details. */
function statusBytes(message: string, detail: Any): Uint8Array {
  const writer = new BinaryWriter();
  writer.writeInt32(1, GRPC_STATUS.UNKNOWN);
  writer.writeString(2, message);
  writer.writeBytes(3, detail.serializeBinary());
  return writer.getResultBuffer();
}

import { Metadata, type StatusObject, status } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { BinaryWriter } from "google-protobuf";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { type ErrorCode, type ProviderError, toProviderError } from "../../core/provider-error";
import type { Redaction } from "../../core/redaction";
import type { Properties } from "../../core/value";
import { toStruct, type WrapOptions } from "./struct";

const STATUS: { readonly [C in ErrorCode]: status } = {
  Canceled: status.CANCELLED,
  InvalidArgument: status.INVALID_ARGUMENT,
  DeadlineExceeded: status.DEADLINE_EXCEEDED,
  NotFound: status.NOT_FOUND,
  AlreadyExists: status.ALREADY_EXISTS,
  PermissionDenied: status.PERMISSION_DENIED,
  ResourceExhausted: status.RESOURCE_EXHAUSTED,
  FailedPrecondition: status.FAILED_PRECONDITION,
  Aborted: status.ABORTED,
  Unimplemented: status.UNIMPLEMENTED,
  Internal: status.INTERNAL,
  Unavailable: status.UNAVAILABLE,
  Unauthenticated: status.UNAUTHENTICATED,
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
export function grpcError(
  error: unknown,
  call: string,
  redaction: Redaction,
  options: WrapOptions,
): Partial<StatusObject> {
  if (error instanceof InitFailure) return initFailed(error, redaction, options);
  const failure: ProviderError = toProviderError(error, call);
  return { code: STATUS[failure.code], details: redaction.clean(failure.message) };
}

function initFailed(
  failure: InitFailure,
  redaction: Redaction,
  options: WrapOptions,
): Partial<StatusObject> {
  const detail = new ErrorResourceInitFailed();
  detail.setId(failure.id);
  detail.setReasonsList(failure.reasons.map((reason) => redaction.clean(reason)));
  detail.setProperties(toStruct(failure.properties, options));
  detail.setInputs(toStruct(failure.inputs, options));
  const any = new Any();
  any.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const message = redaction.clean(failure.message);
  const metadata = new Metadata();
  metadata.add("grpc-status-details-bin", Buffer.from(statusBytes(message, any)));
  return { code: status.UNKNOWN, details: message, metadata };
}

/** `google.rpc.Status`, which has three fields: code, message, details. */
function statusBytes(message: string, detail: Any): Uint8Array {
  const writer = new BinaryWriter();
  writer.writeInt32(1, status.UNKNOWN);
  writer.writeString(2, message);
  writer.writeBytes(3, detail.serializeBinary());
  return writer.getResultBuffer();
}

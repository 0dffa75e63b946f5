/** gRPC's status codes that we answer with; `google.rpc.Code`. */
export const GRPC_STATUS = {
  OK: 0,
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  UNAUTHENTICATED: 16,
} as const;

/** How a call failed. */
export interface GrpcFailure {
  readonly code: number;
  readonly message: string;
  /** A serialised `google.rpc.Status`, for what a code and a message cannot tell. */
  readonly details?: Uint8Array;
}

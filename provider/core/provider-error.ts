import type { ResourceState } from "./resource-state";

/** gRPC's closed list of status codes, less OK, Unknown, OutOfRange and DataLoss. */
export const ERROR_CODES = [
  "Canceled",
  "InvalidArgument",
  "DeadlineExceeded",
  "NotFound",
  "AlreadyExists",
  "PermissionDenied",
  "ResourceExhausted",
  "FailedPrecondition",
  "Aborted",
  "Unimplemented",
  "Internal",
  "Unavailable",
  "Unauthenticated",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ProviderErrorDetails {
  readonly code: ErrorCode;
  /** What we were doing, as a phrase: "define the domain". */
  readonly operation: string;
  /** To which object: `domain "web-1"`. */
  readonly object?: string;
  /** What came back, in the backend's own words where there are any. The last full stop may be left out. */
  readonly message: string;
  /** What the user can do about it, as sentences. */
  readonly hint?: string;
  readonly cause?: unknown;
  /** True when the same call may succeed later without any change by the user. */
  readonly retryable?: boolean;
}

/** An operation failed. Decide by `code`, never by the text. */
export class ProviderError extends Error {
  readonly code: ErrorCode;
  readonly operation: string;
  readonly object: string | undefined;
  /** The message alone, without what was done to which object and without the hint. */
  readonly reason: string;
  readonly hint: string | undefined;
  readonly retryable: boolean;

  constructor(details: ProviderErrorDetails) {
    const what = details.object ? `${details.operation} ${details.object}` : details.operation;
    const message = details.hint ? withHint(details.message, details.hint) : details.message;
    super(`${what}: ${message}`, { cause: details.cause });
    this.name = "ProviderError";
    this.code = details.code;
    this.operation = details.operation;
    this.object = details.object;
    this.reason = details.message;
    this.hint = details.hint;
    this.retryable = details.retryable ?? false;
  }
}

function withHint(message: string, hint: string): string {
  return `${message}${/[.!?]$/.test(message) ? "" : "."} ${hint}`;
}

/**
 * The object exists but is not as wished. Carries the state to save, so that the next run goes on
 * from it. Pulumi shows it as "init failed", Terraform as tainted or as an error with state.
 */
export class PartialStateError extends ProviderError {
  readonly state: ResourceState;
  readonly #details: ProviderErrorDetails;

  constructor(details: ProviderErrorDetails, state: ResourceState) {
    super(details);
    this.name = "PartialStateError";
    this.#details = details;
    this.state = state;
  }

  /** The same failure with a fuller state. */
  withState(state: ResourceState): PartialStateError {
    return new PartialStateError(this.#details, state);
  }
}

/** The same failure, of an object that is there: `state` is what is saved of it. */
export function asPartialState(failure: ProviderError, state: ResourceState): PartialStateError {
  const { code, operation, object, reason: message, hint, retryable } = failure;
  const details = { code, operation, object, message, hint, retryable, cause: failure };
  return new PartialStateError(details, state);
}

/** A broken promise of our own code. */
export class InternalError extends ProviderError {
  constructor(message: string, cause?: unknown) {
    super({
      code: "Internal",
      operation: "internal error",
      message,
      hint: "This is a bug in the provider; please report it with the text above.",
      cause,
    });
    this.name = "InternalError";
  }
}

/** The only failure that may remove anything from a state. */
export function isGone(error: unknown): boolean {
  return error instanceof ProviderError && error.code === "NotFound";
}

/** Nothing is known about the object: what was saved of it stands. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof ProviderError && error.code === "Unavailable";
}

/** Turns anything that was thrown into one of ours, once, at the edge. */
export function toProviderError(error: unknown, operation: string): ProviderError {
  if (error instanceof ProviderError) return error;
  if (error instanceof Error && error.name === "AbortError") {
    return new ProviderError({ code: "Canceled", operation, message: "canceled", cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new InternalError(`${operation}: ${message}`, error);
}

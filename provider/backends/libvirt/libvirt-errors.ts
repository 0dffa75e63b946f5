import { type Diagnostic, formatDiagnostic } from "../../core/diagnostic";
import { type ErrorCode, ProviderError, toProviderError } from "../../core/provider-error";
import {
  type ErrorMeaning,
  errorMeanings,
  goneErrors,
  notLoggedIn,
  type ObjectFamily,
  systemErrors,
  wrongCertificate,
} from "./error-table";
import { ErrorDomain, ErrorNumber, type ErrorNumberName } from "./rpc/constants";
import { LibvirtError } from "./rpc/libvirt-error";
import {
  AuthenticationError,
  CallTimeoutError,
  ConnectionLostError,
  ProtocolError,
  XdrError,
} from "./rpc/rpc-error";

export type { ObjectFamily } from "./error-table";

/** What was tried when an error came. */
export interface Attempt {
  /** As a phrase: "define the domain". */
  readonly operation: string;
  /** To which object: `domain "web-1"`. */
  readonly object?: string;
  /** The kind of object the call was about: only an error that this kind does not exist means `NotFound`. */
  readonly family?: ObjectFamily;
}

const numberNames = new Map<number, ErrorNumberName>(
  Object.entries(ErrorNumber).map(([name, number]) => [number, name as ErrorNumberName]),
);

/** True for libvirt's own errors with one of these numbers (`ErrorNumber`). */
export function hasErrorNumber(
  error: unknown,
  ...numbers: readonly number[]
): error is LibvirtError {
  return error instanceof LibvirtError && numbers.includes(error.code);
}

/** The daemon cannot be reached, or was lost on the way: what was asked may or may not have happened. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof ConnectionLostError || error instanceof CallTimeoutError;
}

/** The daemon does not know the procedure: its libvirt is older than the call. */
export function isUnknownProcedure(error: unknown): boolean {
  return hasErrorNumber(error, ErrorNumber.Rpc) && error.domain === ErrorDomain.Rpc;
}

/** Any error of this connection as the provider's own, with its cause kept. */
export function libvirtProviderError(error: unknown, attempt: Attempt): ProviderError {
  if (error instanceof ProviderError || !isOfThisConnection(error)) {
    return toProviderError(error, attempt.operation);
  }
  const { code, hint, retryable } = meaningOf(error, attempt.family);
  return new ProviderError({
    code,
    operation: attempt.operation,
    message: error instanceof LibvirtError ? `${error.message} (${error.codeName})` : error.message,
    cause: error,
    ...(attempt.object === undefined ? {} : { object: attempt.object }),
    ...(hint === undefined ? {} : { hint }),
    ...(retryable === undefined ? {} : { retryable }),
  });
}

/** The URI in the configuration is wrong. */
export function invalidUri(diagnostics: readonly Diagnostic[]): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "read the libvirt URI",
    message: diagnostics.map(formatDiagnostic).join("; "),
  });
}

const ownErrors = [
  LibvirtError,
  ConnectionLostError,
  CallTimeoutError,
  AuthenticationError,
  ProtocolError,
  XdrError,
];

function isOfThisConnection(error: unknown): error is Error {
  return ownErrors.some((kind) => error instanceof kind);
}

function meaningOf(error: unknown, family: ObjectFamily | undefined): ErrorMeaning {
  if (error instanceof LibvirtError) return meaningOfNumber(error, family);
  if (error instanceof ConnectionLostError) return meaningOfLoss(error);
  if (error instanceof CallTimeoutError) return { code: "DeadlineExceeded" };
  if (error instanceof AuthenticationError) return notLoggedIn;
  if (error instanceof XdrError) return { code: "InvalidArgument" };
  return internal;
}

/** A socket that we may not open, and a certificate that does not fit, stay so however often we try. */
function meaningOfLoss({ code }: ConnectionLostError): ErrorMeaning {
  if (code === "EACCES" || code === "EPERM") return notLoggedIn;
  if (code !== undefined && /CERT|_TLS_|SELF_SIGNED|UNABLE_TO/.test(code)) return wrongCertificate;
  return { code: "Unavailable", retryable: true };
}

const internal: ErrorMeaning = { code: "Internal" };

function meaningOfNumber(error: LibvirtError, family: ObjectFamily | undefined): ErrorMeaning {
  const name = numberNames.get(error.code);
  if (name === undefined) return internal;
  if (isUnknownProcedure(error)) {
    return { code: "Unimplemented", hint: "The host's libvirt is too old for this call." };
  }
  if (name === "SystemError") return systemErrors.get(error.int1) ?? internal;
  const missing = Object.values(goneErrors).includes(name);
  if (missing) return { code: codeOfMissing(name, family) };
  return errorMeanings[name] ?? internal;
}

/** Another kind of object that is missing is a condition of the call, not the end of what it was about. */
function codeOfMissing(name: ErrorNumberName, family: ObjectFamily | undefined): ErrorCode {
  return family !== undefined && goneErrors[family] === name ? "NotFound" : "FailedPrecondition";
}

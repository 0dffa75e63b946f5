import {
  type ErrorCode,
  ProviderError,
  type ProviderErrorDetails,
} from "../../core/provider-error";
import { ErrorNumber } from "./rpc/constants";
import { LibvirtError } from "./rpc/libvirt-error";
import {
  AuthenticationError,
  CallTimeoutError,
  ConnectionLostError,
  ProtocolError,
} from "./rpc/rpc-error";

interface Meaning {
  readonly code: ErrorCode;
  readonly retryable?: boolean;
  readonly hint?: string;
}

const GONE: Meaning = { code: "NotFound" };
const EXISTS: Meaning = { code: "AlreadyExists" };
const WRONG: Meaning = { code: "InvalidArgument" };
const CANNOT: Meaning = { code: "Unimplemented" };
const BUSY: Meaning = { code: "Aborted", retryable: true };
const DENIED: Meaning = { code: "PermissionDenied" };
const LOGIN: Meaning = { code: "Unauthenticated" };

/** What libvirt's error numbers mean to us. Those not listed are failures of the host. */
const MEANINGS = new Map<number, Meaning>([
  [ErrorNumber.NoDomain, GONE],
  [ErrorNumber.NoNetwork, GONE],
  [ErrorNumber.NoStoragePool, GONE],
  [ErrorNumber.NoStorageVol, GONE],
  [ErrorNumber.NoNodeDevice, GONE],
  [ErrorNumber.NoInterface, GONE],
  [ErrorNumber.NoNwfilter, GONE],
  [ErrorNumber.NoSecret, GONE],
  [ErrorNumber.NoDomainSnapshot, GONE],
  [ErrorNumber.NoDomainCheckpoint, GONE],
  [ErrorNumber.NoNetworkPort, GONE],
  [ErrorNumber.NoNwfilterBinding, GONE],
  [ErrorNumber.DomExist, EXISTS],
  [ErrorNumber.NetworkExist, EXISTS],
  [ErrorNumber.StorageVolExist, EXISTS],
  [ErrorNumber.NetworkPortExist, EXISTS],
  [ErrorNumber.XMLError, WRONG],
  [ErrorNumber.XMLDetail, WRONG],
  [ErrorNumber.XMLInvalidSchema, WRONG],
  [ErrorNumber.InvalidArg, WRONG],
  [ErrorNumber.ConfigUnsupported, CANNOT],
  [ErrorNumber.ArgumentUnsupported, CANNOT],
  [ErrorNumber.OperationUnsupported, CANNOT],
  [ErrorNumber.NoSupport, CANNOT],
  [ErrorNumber.OperationTimeout, BUSY],
  [ErrorNumber.ResourceBusy, BUSY],
  [ErrorNumber.OperationInvalid, { code: "FailedPrecondition" }],
  [ErrorNumber.StoragePoolBuilt, { code: "FailedPrecondition" }],
  [ErrorNumber.OperationAborted, { code: "Canceled" }],
  [ErrorNumber.OperationDenied, DENIED],
  [ErrorNumber.AccessDenied, DENIED],
  [ErrorNumber.AuthFailed, LOGIN],
  [ErrorNumber.AuthCancelled, LOGIN],
  [ErrorNumber.AuthUnavailable, LOGIN],
]);

/** errno of the host, which `VIR_ERR_SYSTEM_ERROR` carries in `int1`. */
const ERRNO_MEANINGS = new Map<number, Meaning>([
  [1, DENIED],
  [13, DENIED],
  [28, { code: "ResourceExhausted", hint: "The host has no space left there." }],
  [122, { code: "ResourceExhausted", hint: "The host's disk quota is used up." }],
]);

export function hasErrorNumber(error: unknown, ...codes: readonly number[]): error is LibvirtError {
  return error instanceof LibvirtError && codes.includes(error.code);
}

/**
 * Anything a libvirt call throws, as one of ours: by libvirt's error number, with libvirt's own words.
 * Errors that are ours already and aborts pass through. `operation` is a phrase: "start the pool".
 */
export function libvirtFailure(error: unknown, operation: string, object?: string): unknown {
  const meaning = meaningOf(error);
  if (meaning === undefined || !(error instanceof Error)) return error;
  const details: ProviderErrorDetails = {
    code: meaning.code,
    operation,
    message: sentence(error),
    cause: error,
    ...(object === undefined ? {} : { object }),
    ...(meaning.hint === undefined ? {} : { hint: meaning.hint }),
    ...(meaning.retryable === undefined ? {} : { retryable: meaning.retryable }),
  };
  return new ProviderError(details);
}

/** Runs `work` and turns what it throws into one of ours. */
export async function asLibvirtWork<T>(
  operation: string,
  object: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw libvirtFailure(error, operation, object);
  }
}

function meaningOf(error: unknown): Meaning | undefined {
  if (error instanceof LibvirtError) {
    const errno = error.code === ErrorNumber.SystemError ? error.int1 : 0;
    return ERRNO_MEANINGS.get(errno) ?? MEANINGS.get(error.code) ?? { code: "FailedPrecondition" };
  }
  if (error instanceof ConnectionLostError) {
    return { code: "Unavailable", retryable: true, hint: "Run it again when the host answers." };
  }
  if (error instanceof CallTimeoutError) return { code: "DeadlineExceeded", retryable: true };
  if (error instanceof AuthenticationError) return LOGIN;
  if (error instanceof ProtocolError) return { code: "Unavailable" };
  return undefined;
}

function sentence(error: Error): string {
  const name = error instanceof LibvirtError ? ` (${error.codeName})` : "";
  return `${error.message.replace(/\.$/, "")}${name}.`;
}

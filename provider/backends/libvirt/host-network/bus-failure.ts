import { type ErrorCode, ProviderError } from "../../../core/provider-error";
import { libvirtFailure } from "../libvirt-failure";
import { DBusError } from "./dbus/dbus-error";

const NM = "org.freedesktop.NetworkManager";

/** What the error names of the bus and of NetworkManager mean; any other is a wish that it refused. */
const CODES: { readonly [errorName: string]: ErrorCode } = {
  "org.freedesktop.DBus.Error.AccessDenied": "PermissionDenied",
  "org.freedesktop.DBus.Error.AuthFailed": "Unauthenticated",
  "org.freedesktop.DBus.Error.InteractiveAuthorizationRequired": "PermissionDenied",
  "org.freedesktop.DBus.Error.NoReply": "DeadlineExceeded",
  "org.freedesktop.DBus.Error.ServiceUnknown": "FailedPrecondition",
  "org.freedesktop.DBus.Error.UnknownMethod": "Unimplemented",
  [`${NM}.PermissionDenied`]: "PermissionDenied",
  [`${NM}.Settings.PermissionDenied`]: "PermissionDenied",
  [`${NM}.Device.NotAllowed`]: "PermissionDenied",
};

/** Anything a call over the bus throws, as one of ours. `operation` is a phrase: "activate". */
export function busFailure(error: unknown, operation: string, object: string): unknown {
  if (!(error instanceof DBusError)) return libvirtFailure(error, operation, object);
  return new ProviderError({
    code: CODES[error.errorName] ?? "FailedPrecondition",
    operation,
    object,
    message: `${error.message} (${error.errorName})`,
    cause: error,
  });
}

import type { ErrorCode } from "../../core/provider-error";
import type { ErrorNumberName } from "./rpc/constants";

/** The objects of libvirt, as far as an error can say that one of them does not exist. */
export type ObjectFamily =
  | "domain"
  | "domainSnapshot"
  | "domainCheckpoint"
  | "network"
  | "networkPort"
  | "storagePool"
  | "storageVol"
  | "nodeDevice"
  | "interface"
  | "nwfilter"
  | "nwfilterBinding"
  | "secret";

/** The one error that says: the object of this family does not exist. */
export const goneErrors: Readonly<Record<ObjectFamily, ErrorNumberName>> = {
  domain: "NoDomain",
  domainSnapshot: "NoDomainSnapshot",
  domainCheckpoint: "NoDomainCheckpoint",
  network: "NoNetwork",
  networkPort: "NoNetworkPort",
  storagePool: "NoStoragePool",
  storageVol: "NoStorageVol",
  nodeDevice: "NoNodeDevice",
  interface: "NoInterface",
  nwfilter: "NoNwfilter",
  nwfilterBinding: "NoNwfilterBinding",
  secret: "NoSecret",
};

export interface ErrorMeaning {
  readonly code: ErrorCode;
  readonly retryable?: boolean;
  /** What the user can do about it. */
  readonly hint?: string;
}

const invalid: ErrorMeaning = { code: "InvalidArgument" };
const unsupported: ErrorMeaning = {
  code: "Unimplemented",
  hint: "The host's libvirt or hypervisor cannot do this.",
};
const wrongState: ErrorMeaning = { code: "FailedPrecondition" };
const exists: ErrorMeaning = {
  code: "AlreadyExists",
  hint: "Import it to manage it here, or choose another name.",
};
const denied: ErrorMeaning = {
  code: "PermissionDenied",
  hint: "Check the access rules of the libvirt daemon for this user.",
};
/** The host's kernel refused the daemon itself, or whom it works for. */
const fileDenied: ErrorMeaning = {
  code: "PermissionDenied",
  hint: "Check owner and mode of the file and of the folders that it lies in, and what the host's security driver (SELinux, AppArmor) allows.",
};
/** The daemon does not let this user in. */
export const notLoggedIn: ErrorMeaning = {
  code: "Unauthenticated",
  hint: "Add the user to the libvirt group or allow it in polkit, or use another transport.",
};
/** The daemon is not, or cannot prove to be, the one that the URI names. */
export const wrongCertificate: ErrorMeaning = {
  code: "Unauthenticated",
  hint: "Check the host's name in the URI and the certificates in libvirt's PKI folder.",
};
const busy: ErrorMeaning = { code: "Aborted", retryable: true };
const guestAgent: ErrorMeaning = {
  code: "FailedPrecondition",
  hint: "The guest agent does not answer: is it installed and running in the guest?",
};

/** What libvirt's error numbers mean to us. A number that is not here is `Internal`: shown, never interpreted. */
export const errorMeanings: Readonly<Partial<Record<ErrorNumberName, ErrorMeaning>>> = {
  NoMemory: { code: "ResourceExhausted" },
  NoSupport: unsupported,
  NoConnect: { code: "Unavailable", retryable: true },
  InvalidConn: { code: "Unavailable", retryable: true },
  InvalidArg: invalid,
  OperationFailed: wrongState,
  OSType: unsupported,
  NoSource: invalid,
  NoTarget: invalid,
  NoName: invalid,
  NoOS: invalid,
  NoDevice: invalid,
  XMLError: invalid,
  XMLDetail: invalid,
  XMLInvalidSchema: invalid,
  InvalidMAC: invalid,
  ParseFailed: invalid,
  DomExist: exists,
  NetworkExist: exists,
  StorageVolExist: exists,
  NetworkPortExist: exists,
  StoragePoolBuilt: {
    code: "AlreadyExists",
    hint: "There is something at the pool's place already; it is not overwritten without being told to.",
  },
  OperationDenied: denied,
  AccessDenied: denied,
  AuthFailed: notLoggedIn,
  AuthCancelled: notLoggedIn,
  AuthUnavailable: notLoggedIn,
  OperationInvalid: wrongState,
  ConfigUnsupported: unsupported,
  ArgumentUnsupported: unsupported,
  OperationUnsupported: unsupported,
  CPUIncompatible: {
    code: "FailedPrecondition",
    hint: "The host's CPU lacks what the guest asks for.",
  },
  SnapshotRevertRisky: wrongState,
  BlockCopyActive: busy,
  OperationTimeout: busy,
  ResourceBusy: busy,
  OperationAborted: { code: "Canceled" },
  AgentUnresponsive: guestAgent,
  AgentUnsynced: { ...guestAgent, retryable: true },
  AgentCommandTimeout: guestAgent,
  AgentCommandFailed: { code: "FailedPrecondition" },
  DeviceMissing: wrongState,
  NoDomainMetadata: wrongState,
  NoNetworkMetadata: wrongState,
  MultipleInterfaces: { code: "FailedPrecondition" },
  Overflow: invalid,
  HookScriptFailed: wrongState,
  BuildFirewall: wrongState,
};

/** Error numbers of the host's kernel, as a `SystemError` carries them. */
export const systemErrors: ReadonlyMap<number, ErrorMeaning> = new Map([
  [1, fileDenied],
  [13, fileDenied],
  [11, busy],
  [16, busy],
  [12, { code: "ResourceExhausted" }],
  [28, { code: "ResourceExhausted", hint: "The host's storage is full." }],
  [122, { code: "ResourceExhausted", hint: "The storage quota on the host is used up." }],
  [2, wrongState],
  [17, exists],
]);

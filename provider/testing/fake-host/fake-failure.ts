import {
  ErrorDomain,
  ErrorNumber,
  type ErrorNumberName,
} from "../../backends/libvirt/rpc/constants";
import type { RemoteError } from "../../backends/libvirt/rpc/remote-error";

export type ErrorDomainName = keyof typeof ErrorDomain;

/** What a procedure of the fake host throws where a real one answers with an error. */
export class FakeFailure extends Error {
  readonly code: ErrorNumberName;
  readonly domain: ErrorDomainName;
  readonly errno: number;

  constructor(code: ErrorNumberName, domain: ErrorDomainName, message: string, errno = 0) {
    super(message);
    this.code = code;
    this.domain = domain;
    this.errno = errno;
  }
}

/** The failure as it goes over the wire. Anything else that was thrown is libvirt's internal error. */
export function remoteErrorOf(error: unknown): RemoteError {
  const known = error instanceof FakeFailure ? error : undefined;
  return {
    code: ErrorNumber[known?.code ?? "InternalError"],
    domain: ErrorDomain[known?.domain ?? "None"],
    message: error instanceof Error ? error.message : String(error),
    level: 2,
    dom: null,
    str1: "%s",
    str2: null,
    str3: null,
    int1: known?.errno ?? -1,
    int2: -1,
    net: null,
  };
}

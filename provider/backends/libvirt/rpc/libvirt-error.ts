import { ErrorNumber } from "./constants/error-number";
import type { RemoteError } from "./remote-error";

/** The daemon answered with an error. Decide by `code` and `domain`; the message is in its own words. */
export class LibvirtError extends Error {
  override readonly name = "LibvirtError";
  /** `virErrorNumber`, see `ErrorNumber`. */
  readonly code: number;
  /** `virErrorDomain`: the part of libvirt it comes from, see `ErrorDomain`. */
  readonly domain: number;
  /** 1 warning, 2 error. */
  readonly level: number;
  readonly str1: string | null;
  readonly str2: string | null;
  readonly str3: string | null;
  readonly int1: number;
  readonly int2: number;
  /** The call that failed. */
  readonly procedure: string;

  constructor(procedure: string, error: RemoteError) {
    super(error.message ?? errorNumberName(error.code));
    this.procedure = procedure;
    this.code = error.code;
    this.domain = error.domain;
    this.level = error.level;
    this.str1 = error.str1;
    this.str2 = error.str2;
    this.str3 = error.str3;
    this.int1 = error.int1;
    this.int2 = error.int2;
  }

  /** libvirt's own name of the code, as `VIR_ERR_NO_DOMAIN`. */
  get codeName(): string {
    return errorNumberName(this.code);
  }
}

const names = new Map<number, string>(
  Object.entries(ErrorNumber).map(([name, number]) => [number, constantName(name)]),
);

/** The C name of an error number; unknown numbers keep their number. */
export function errorNumberName(code: number): string {
  return names.get(code) ?? `VIR_ERR_${code}`;
}

function constantName(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1_$2");
  return `VIR_ERR_${words.toUpperCase()}`;
}

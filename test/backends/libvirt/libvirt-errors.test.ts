import {
  isUnknownProcedure,
  isUnreachable,
  libvirtProviderError,
} from "../../../provider/backends/libvirt/libvirt-errors";
import { ErrorNumber } from "../../../provider/backends/libvirt/rpc/constants";
import {
  errorNumberName,
  LibvirtError,
} from "../../../provider/backends/libvirt/rpc/libvirt-error";
import {
  AuthenticationError,
  CallTimeoutError,
  ConnectionLostError,
  XdrError,
} from "../../../provider/backends/libvirt/rpc/rpc-error";
import type { ErrorCode } from "../../../provider/core/provider-error";
import { isGone } from "../../../provider/core/provider-error";
import { noError } from "../../support/scripted-daemon";

const libvirt = (code: number, more: Partial<typeof noError> = {}): LibvirtError =>
  new LibvirtError("domainLookupByName", { ...noError, code, message: "said so", ...more });

const lost = (code: string): ConnectionLostError =>
  new ConnectionLostError("away", { cause: Object.assign(new Error("cause"), { code }) });

describe("gone", () => {
  it.each([
    [42, "domain"],
    [43, "network"],
    [49, "storagePool"],
    [50, "storageVol"],
    [53, "nodeDevice"],
    [57, "interface"],
    [62, "nwfilter"],
    [66, "secret"],
    [72, "domainSnapshot"],
  ] as const)("is what error %d says of a %s, and of nothing else", (code, family) => {
    const other = family === "domain" ? "network" : "domain";
    const attempt = { operation: "read" };
    expect(isGone(libvirtProviderError(libvirt(code), { ...attempt, family }))).toBe(true);
    expect(isGone(libvirtProviderError(libvirt(code), { ...attempt, family: other }))).toBe(false);
    expect(isGone(libvirtProviderError(libvirt(code), attempt))).toBe(false);
  });

  it.each([1, 9, 38, 55, 4711])("is never what error %d says", (code) => {
    expect(isGone(libvirtProviderError(libvirt(code), { operation: "x", family: "domain" }))).toBe(
      false,
    );
  });
});

describe("libvirt's numbers", () => {
  it.each<readonly [LibvirtError, ErrorCode, boolean]>([
    [libvirt(1), "Internal", false],
    [libvirt(4711), "Internal", false],
    [libvirt(9), "FailedPrecondition", false],
    [libvirt(55), "FailedPrecondition", false],
    [libvirt(8), "InvalidArgument", false],
    [libvirt(27), "InvalidArgument", false],
    [libvirt(28), "AlreadyExists", false],
    [libvirt(90), "AlreadyExists", false],
    [libvirt(29), "PermissionDenied", false],
    [libvirt(45), "Unauthenticated", false],
    [libvirt(67), "Unimplemented", false],
    [libvirt(68), "Aborted", true],
    [libvirt(87), "Aborted", true],
    [libvirt(39, { domain: 7 }), "Unimplemented", false],
    [libvirt(39, { domain: 10 }), "Internal", false],
    [libvirt(38), "Internal", false],
    [libvirt(38, { int1: 28 }), "ResourceExhausted", false],
    [libvirt(38, { int1: 13 }), "PermissionDenied", false],
    [libvirt(38, { int1: 16 }), "Aborted", true],
  ])("%#: code $code means %s", (error, code, retryable) => {
    const ours = libvirtProviderError(error, { operation: "start", object: 'domain "a"' });
    expect(ours).toMatchObject({ code, retryable, cause: error, operation: "start" });
    expect(ours.message).toContain(`start domain "a": said so (${error.codeName})`);
  });

  it.each([
    [42, "VIR_ERR_NO_DOMAIN"],
    [16, "VIR_ERR_OS_TYPE"],
    [92, "VIR_ERR_XML_INVALID_SCHEMA"],
    [91, "VIR_ERR_CPU_INCOMPATIBLE"],
    [4711, "VIR_ERR_4711"],
  ])("%d is %s", (code, name) => {
    expect(errorNumberName(code)).toBe(name);
  });
});

describe("what is no error of libvirt", () => {
  it.each<readonly [unknown, ErrorCode, boolean]>([
    [new ConnectionLostError("away"), "Unavailable", true],
    [lost("ECONNREFUSED"), "Unavailable", true],
    [lost("EACCES"), "Unauthenticated", false],
    [lost("SELF_SIGNED_CERT_IN_CHAIN"), "Unauthenticated", false],
    [lost("ERR_TLS_CERT_ALTNAME_INVALID"), "Unauthenticated", false],
    [new CallTimeoutError("connectGetURI", 5), "DeadlineExceeded", false],
    [new AuthenticationError("no"), "Unauthenticated", false],
    [new XdrError("zero"), "InvalidArgument", false],
    [Object.assign(new Error("stop"), { name: "AbortError" }), "Canceled", false],
    [new TypeError("ours"), "Internal", false],
  ])("%s", (error, code, retryable) => {
    expect(libvirtProviderError(error, { operation: "read" })).toMatchObject({ code, retryable });
  });
});

describe("the classes that decide", () => {
  it.each([
    [new ConnectionLostError("away"), { isUnreachable: true, isUnknownProcedure: false }],
    [new CallTimeoutError("domainCreate", 5), { isUnreachable: true, isUnknownProcedure: false }],
    [libvirt(ErrorNumber.Rpc, { domain: 7 }), { isUnreachable: false, isUnknownProcedure: true }],
    [libvirt(ErrorNumber.Rpc), { isUnreachable: false, isUnknownProcedure: false }],
    [libvirt(ErrorNumber.InternalError), { isUnreachable: false, isUnknownProcedure: false }],
  ])("%s: %o", (error, classes) => {
    expect({
      isUnreachable: isUnreachable(error),
      isUnknownProcedure: isUnknownProcedure(error),
    }).toEqual(classes);
  });
});

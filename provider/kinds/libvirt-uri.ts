import { type Diagnostic, errorAt } from "../core/diagnostic";
import type { PropertyPath } from "../core/property-path";

const DRIVERS = ["qemu", "test", "xen", "lxc", "ch", "bhyve", "vz"];
const TRANSPORTS = ["unix", "ssh", "libssh", "libssh2", "tls", "tcp"];

/** What is wrong with a libvirt URI. No message ever repeats the part before the `@`. */
export function checkLibvirtUri(path: PropertyPath, uri: string): readonly Diagnostic[] {
  const match = /^([a-z0-9.]+)(?:\+([a-z0-9]*))?:\/\/([^/?#]*)([/?#].*)?$/i.exec(uri);
  const expected = "Expected DRIVER[+TRANSPORT]://[USER@][HOST][:PORT]/PATH, as qemu:///system.";
  if (match === null) {
    return [errorAt(path, "is no libvirt URI", `Found ${withoutSecrets(uri)}. ${expected}`)];
  }
  const [, driver = "", transport, authority = "", rest = ""] = match;
  const diagnostics: Diagnostic[] = [];
  if (!DRIVERS.includes(driver.toLowerCase())) {
    const detail = `Found the driver "${driver}". Expected one of ${DRIVERS.join(", ")}.`;
    diagnostics.push(errorAt(path, "has an unknown scheme", detail));
  }
  if (transport !== undefined && !TRANSPORTS.includes(transport.toLowerCase())) {
    const detail = `Found the transport "${transport}". Expected one of ${TRANSPORTS.join(", ")}.`;
    diagnostics.push(errorAt(path, "has an unknown scheme", detail));
  }
  if (holdsPassword(authority) || /[?&](password|passwd|passphrase)=/i.test(rest)) {
    const detail =
      "Found a password (not shown). Use an ssh key or agent, or a TLS client certificate.";
    diagnostics.push(errorAt(path, "must not hold a password", detail));
  }
  if (!/^([^@]*@)?(\[[0-9a-f:.%]+\]|[^:@[\]]*)(:\d{1,5})?$/i.test(authority)) {
    const detail = `Expected HOST, HOST:PORT or [IPv6]:PORT between "//" and "/".`;
    diagnostics.push(errorAt(path, "has a malformed host", detail));
  }
  return diagnostics;
}

function holdsPassword(authority: string): boolean {
  const at = authority.lastIndexOf("@");
  return at >= 0 && /:|%3a/i.test(authority.slice(0, at));
}

function withoutSecrets(uri: string): string {
  return JSON.stringify(uri.replace(/[^/]*@/g, "…@").replace(/\?.*$/, "?…"));
}

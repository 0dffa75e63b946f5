import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { PropertyPath } from "../../core/property-path";
import { parseUriParameters, type UriParameters } from "./libvirt-uri-parameters";

export type LibvirtTransport = "unix" | "tcp" | "tls" | "ssh";

/** Where a libvirt daemon is and what it is to open. */
export interface LibvirtUri {
  readonly driver: string;
  readonly transport: LibvirtTransport;
  /** Empty for a daemon of this machine. */
  readonly host: string;
  readonly port: number | undefined;
  readonly user: string | undefined;
  /** `/system`, `/session`, or a driver's own path. */
  readonly path: string;
  /** What the daemon is asked to open: the URI without the way to the daemon. */
  readonly name: string;
  readonly parameters: UriParameters;
  /** Safe to print. */
  readonly redacted: string;
}

export type ParsedLibvirtUri =
  | { readonly ok: true; readonly uri: LibvirtUri }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const EXAMPLES = "qemu:///system, qemu+ssh://user@host/system or qemu+tls://host/system";
const SHAPE = /^([a-z][a-z0-9.-]*)(?:\+([a-z0-9]+))?:\/\/([^/?#]*)(\/[^?#]*)?(?:\?([^#]*))?$/i;
const AUTHORITY = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:]*)(?::(.*))?$/;

/** Drivers that run inside a daemon. The others live inside libvirt's own C library. */
const DAEMON_DRIVERS = ["qemu", "xen", "lxc", "ch", "bhyve", "vbox", "test"];

/** libssh and libssh2 are other ways for libvirt to speak ssh; here the user's own ssh serves all three. */
const TRANSPORTS: Readonly<Record<string, LibvirtTransport>> = {
  unix: "unix",
  tcp: "tcp",
  tls: "tls",
  ssh: "ssh",
  libssh: "ssh",
  libssh2: "ssh",
};

/** Reads a libvirt URI. Everything wrong with it comes back as diagnostics at `path`, without any password. */
export function parseLibvirtUri(text: string, path: PropertyPath = ["uri"]): ParsedLibvirtUri {
  const diagnostics: Diagnostic[] = [];
  const wrong = (summary: string, detail: string): void => {
    diagnostics.push(errorAt(path, summary, detail));
  };
  const parts = SHAPE.exec(text.trim());
  if (parts === null) {
    wrong("not a libvirt URI", `Found "${redactUri(text)}", expected for example ${EXAMPLES}.`);
    return { ok: false, diagnostics };
  }
  const [, scheme = "", transportName, authority = "", uriPath = "", query = ""] = parts;
  const driver = scheme.toLowerCase();
  const { user, host, port } = parseAuthority(authority, wrong);
  const transport = transportOf(driver, transportName, host, wrong);
  checkDriver(driver, transportName, uriPath, wrong);
  const parameters = parseUriParameters(query, wrong);
  if (diagnostics.length > 0 || transport === undefined) return { ok: false, diagnostics };
  const name = parameters.name ?? `${driver}://${uriPath}${parameters.passedOn}`;
  return {
    ok: true,
    uri: {
      ...{ driver, transport, host, port, user, path: uriPath },
      ...{ name, parameters, redacted: redactUri(text.trim()) },
    },
  };
}

/** The same text with any password taken out. */
function redactUri(text: string): string {
  return text.replace(/(\/\/[^/@:?#]*):[^/?#]*@/, "$1:***@");
}

type Wrong = (summary: string, detail: string) => void;

function parseAuthority(
  authority: string,
  wrong: Wrong,
): { readonly user: string | undefined; readonly host: string; readonly port: number | undefined } {
  const [, userInfo, hostText = "", portText] = AUTHORITY.exec(authority) ?? [];
  if (userInfo?.includes(":")) {
    wrong(
      "a password in the URI",
      "libvirt URIs carry no password, and this text would end up in logs and state. Remove it; use an ssh key or a certificate.",
    );
  }
  const host = decode(hostText.replace(/^\[(.*)\]$/, "$1"), wrong);
  const user = userInfo === undefined ? undefined : decode(userInfo.replace(/:.*/, ""), wrong);
  for (const word of [host, user]) {
    if (word?.startsWith("-")) {
      wrong("a host or user that looks like an option", `Found "${word}", which begins with "-".`);
    }
  }
  return { user: user === "" ? undefined : user, host, port: parsePort(portText, wrong) };
}

function parsePort(text: string | undefined, wrong: Wrong): number | undefined {
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port > 0 && port < 65_536) return port;
  wrong("not a port", `Found "${text}", expected a number from 1 to 65535.`);
  return undefined;
}

function transportOf(
  driver: string,
  name: string | undefined,
  host: string,
  wrong: Wrong,
): LibvirtTransport | undefined {
  if (name === undefined) return host === "" ? "unix" : "tls";
  const transport = TRANSPORTS[name.toLowerCase()];
  if (transport === undefined) {
    wrong("an unknown transport", `Found "${name}", expected unix, ssh, tls or tcp.`);
  } else if (transport === "unix" && host !== "") {
    wrong(
      "a host together with a unix socket",
      `Found the host "${host}". For a daemon of this machine write ${driver}:///system; for another one ${driver}+ssh://${host}/system.`,
    );
  } else if (transport !== "unix" && host === "") {
    wrong(`no host for ${name}`, `Expected for example ${driver}+${name}://host.example/system.`);
  }
  return transport;
}

function checkDriver(
  driver: string,
  transport: string | undefined,
  path: string,
  wrong: Wrong,
): void {
  if (!DAEMON_DRIVERS.includes(driver)) {
    wrong(
      "an unknown hypervisor driver",
      `Found "${driver}", expected one of ${DAEMON_DRIVERS.join(", ")}: those run in a libvirt daemon.`,
    );
  } else if (driver === "test" && transport === undefined) {
    wrong(
      "libvirt's test driver without a daemon",
      `test://${path} runs inside libvirt's C library; through a daemon it is test+unix://${path}.`,
    );
  } else if (driver === "qemu" && path !== "/system" && path !== "/session") {
    wrong("not a path of the qemu driver", `Found "${path}", expected /system or /session.`);
  }
}

function decode(text: string, wrong: Wrong): string {
  try {
    return decodeURIComponent(text);
  } catch {
    wrong("a broken percent sign", `Found "${text}"; write a percent sign itself as %25.`);
    return "";
  }
}

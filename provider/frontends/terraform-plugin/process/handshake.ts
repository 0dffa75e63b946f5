/** What the engine tells a plugin by environment, and the one line by which the plugin answers. */

const COOKIE_KEY = "TF_PLUGIN_MAGIC_COOKIE";
const COOKIE_VALUE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
const CORE_PROTOCOL_VERSION = 1;
export const PROTOCOL_VERSION = 6;

export type Environment = { readonly [name: string]: string | undefined };

export interface Handshake {
  /** The engine's certificate as PEM; absent when the user switched TLS off. */
  readonly clientCertificate?: string;
  /** The TCP ports that may be used where there are no unix sockets. */
  readonly minPort?: number;
  readonly maxPort?: number;
  /** A newer go-plugin wants to be told whether we multiplex. */
  readonly asksForMultiplexing: boolean;
}

/** A reason not to start, for a person at a terminal. */
export class HandshakeError extends Error {
  override readonly name = "HandshakeError";
}

export function readHandshake(environment: Environment): Handshake {
  if (environment[COOKIE_KEY] !== COOKIE_VALUE) {
    throw new HandshakeError(
      "This is a plugin for OpenTofu and Terraform, which start it by themselves; it is not meant to be run by hand. " +
        "To debug it, start it with --debug and give the printed variable to the engine.",
    );
  }
  const versions = (environment.PLUGIN_PROTOCOL_VERSIONS ?? "").split(",").map(Number);
  if (!versions.includes(PROTOCOL_VERSION)) {
    throw new HandshakeError(
      `The engine speaks the plugin protocol ${versions.join(", ") || "of an unknown version"}; ` +
        `this provider needs ${PROTOCOL_VERSION}: OpenTofu, or Terraform 1.0 or newer.`,
    );
  }
  const minPort = portOf(environment.PLUGIN_MIN_PORT);
  const maxPort = portOf(environment.PLUGIN_MAX_PORT);
  const certificate = environment.PLUGIN_CLIENT_CERT;
  return {
    ...(certificate ? { clientCertificate: certificate } : {}),
    ...(minPort === undefined ? {} : { minPort }),
    ...(maxPort === undefined ? {} : { maxPort }),
    asksForMultiplexing: Boolean(environment.PLUGIN_MULTIPLEX_GRPC),
  };
}

export interface Endpoint {
  readonly network: "unix" | "tcp";
  /** A path, or host and port. */
  readonly address: string;
}

/** The first and only line on standard output. */
export function handshakeLine(
  endpoint: Endpoint,
  certificate: Buffer | undefined,
  handshake: Handshake,
): string {
  // Go's decoder refuses padding here.
  const encoded = certificate?.toString("base64").replaceAll("=", "") ?? "";
  const fields: (string | number | boolean)[] = [
    CORE_PROTOCOL_VERSION,
    PROTOCOL_VERSION,
    endpoint.network,
    endpoint.address,
    "grpc",
    encoded,
  ];
  if (handshake.asksForMultiplexing) fields.push(false);
  return `${fields.join("|")}\n`;
}

function portOf(text: string | undefined): number | undefined {
  const port = Number(text);
  return text && Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

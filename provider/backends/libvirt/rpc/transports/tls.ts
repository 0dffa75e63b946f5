import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import path from "node:path";
import { connect, type TLSSocket } from "node:tls";
import { ConnectionLostError } from "../rpc-error";
import type { Connect } from "../transport";
import { connected, socketTransport } from "./socket";

export interface TlsFiles {
  readonly caCertificate: string;
  readonly clientCertificate: string;
  readonly clientKey: string;
}

/** Where libvirt looks for certificates: all three in `directory`, or in their system-wide places. */
export function tlsFiles(directory?: string): TlsFiles {
  const inDirectory = (systemWide: string, name: string): string =>
    directory === undefined ? systemWide : path.join(directory, name);
  return {
    caCertificate: inDirectory("/etc/pki/CA/cacert.pem", "cacert.pem"),
    clientCertificate: inDirectory("/etc/pki/libvirt/clientcert.pem", "clientcert.pem"),
    clientKey: inDirectory("/etc/pki/libvirt/private/clientkey.pem", "clientkey.pem"),
  };
}

export interface TlsOptions {
  readonly host: string;
  readonly port: number;
  readonly files: TlsFiles;
  /** Whether the daemon's certificate must be valid and name this host. */
  readonly verify: boolean;
}

/** The one byte by which a daemon says that it accepts our certificate. */
const CERTIFICATE_ACCEPTED = 1;

/** An encrypted connection, both sides known by certificates. */
export function tlsTransport(options: TlsOptions): Connect {
  return async (signal) => {
    const { host, port, verify } = options;
    const peer = `${host} port ${port}`;
    const socket = connect({
      host,
      port,
      ...(await readTlsFiles(options.files)),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      rejectUnauthorized: verify,
    });
    await connected(socket, "secureConnect", peer, signal);
    socket.setNoDelay(true);
    await certificateAccepted(socket, peer, signal);
    return socketTransport(socket, peer, false);
  };
}

async function certificateAccepted(
  socket: TLSSocket,
  peer: string,
  signal: AbortSignal,
): Promise<void> {
  try {
    let byte: unknown = socket.read(1);
    while (byte === null) {
      // With TLS 1.3 a refused client certificate shows only now, as a bare end of the connection.
      if (socket.readableEnded || socket.destroyed) throw new Error("closed without a word");
      await Promise.race([
        once(socket, "readable", { signal }),
        once(socket, "end", { signal }),
        once(socket, "close", { signal }),
      ]);
      byte = socket.read(1);
    }
    if (!Buffer.isBuffer(byte) || byte[0] !== CERTIFICATE_ACCEPTED) throw new Error("refused");
  } catch (cause) {
    socket.on("error", () => undefined);
    socket.destroy();
    signal.throwIfAborted();
    throw new ConnectionLostError(`${peer} does not accept our client certificate`, { cause });
  }
}

async function readTlsFiles(
  files: TlsFiles,
): Promise<{ readonly ca: Buffer; readonly cert?: Buffer; readonly key?: Buffer }> {
  const [ca, cert, key] = await Promise.all([
    readNeeded(files.caCertificate),
    readIfThere(files.clientCertificate),
    readIfThere(files.clientKey),
  ]);
  return { ca, ...(cert ? { cert } : {}), ...(key ? { key } : {}) };
}

async function readNeeded(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ConnectionLostError(`cannot read the CA certificate ${file}`, { cause });
  }
}

/** A daemon may be content without a client certificate; an unreadable one is an error all the same. */
async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (cause) {
    const lost = new ConnectionLostError(`cannot read ${file}`, { cause });
    if (lost.code === "ENOENT") return undefined;
    throw lost;
  }
}

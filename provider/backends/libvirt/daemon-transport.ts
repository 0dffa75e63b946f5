import { daemonSockets, isSession, remoteSocket } from "./daemon-sockets";
import type { LibvirtUri } from "./libvirt-uri";
import { ConnectionLostError } from "./rpc/rpc-error";
import type { Connect } from "./rpc/transport";
import { tcpTransport, unixTransport } from "./rpc/transports/socket";
import { type SshLogin, sshTransport } from "./rpc/transports/ssh";
import { tlsFiles, tlsTransport } from "./rpc/transports/tls";

const TCP_PORT = 16_509;
const TLS_PORT = 16_514;

/** The way to the daemon that a URI names. `unshared`: by a login of its own, where that is by ssh. */
export function daemonTransport(
  uri: LibvirtUri,
  environment: NodeJS.ProcessEnv,
  unshared = false,
): Connect {
  switch (uri.transport) {
    case "unix":
      return firstSocket(daemonSockets(uri, environment));
    case "tcp":
      return tcpTransport(uri.host, uri.port ?? TCP_PORT);
    case "tls":
      return tlsTransport({
        host: uri.host,
        port: uri.port ?? TLS_PORT,
        files: tlsFiles(uri.parameters.pkipath),
        verify: !uri.parameters.noVerify,
      });
    case "ssh":
      return overSsh(uri, unshared);
  }
}

/** Tries sockets in turn. One that is not there, or that nobody listens on, gives way to the next. */
function firstSocket(paths: readonly string[]): Connect {
  return async (signal) => {
    let problem: unknown;
    for (const path of paths) {
      try {
        return await unixTransport(path)(signal);
      } catch (error) {
        if (!isAbsent(error)) throw error;
        problem = error;
      }
    }
    throw new ConnectionLostError(
      `no libvirt daemon answers at ${paths.join(" or ")}; start virtqemud or libvirtd`,
      { cause: problem instanceof Error ? problem.cause : problem },
    );
  };
}

function isAbsent(error: unknown): boolean {
  if (!(error instanceof ConnectionLostError)) return false;
  return error.code === "ENOENT" || error.code === "ECONNREFUSED";
}

/** How the user logs in on the host of a URI. */
export function sshLogin(uri: LibvirtUri): SshLogin {
  const { command, keyfile, knownHosts, noVerify } = uri.parameters;
  const hostKeys = { normal: "check", auto: "accept-new", ignore: "ignore" } as const;
  return {
    host: uri.host,
    hostKeys: noVerify ? "accept-new" : hostKeys[uri.parameters.knownHostsVerify],
    ...(uri.port === undefined ? {} : { port: uri.port }),
    ...(uri.user === undefined ? {} : { user: uri.user }),
    ...(command === undefined ? {} : { program: command }),
    ...(keyfile === undefined ? {} : { keyFile: keyfile }),
    ...(knownHosts === undefined ? {} : { knownHostsFile: knownHosts }),
  };
}

function overSsh(uri: LibvirtUri, unshared: boolean): Connect {
  const { netcat, proxy, socket } = uri.parameters;
  // As libvirt does: who names a socket or a netcat wants that one, and the helper knows neither.
  const needsNetcat = proxy === "netcat" || netcat !== undefined || socket !== undefined;
  const whoseSocket = needsNetcat ? "netcat" : proxy;
  return sshTransport({
    ...sshLogin(uri),
    unshared,
    // A session daemon's socket is known only to the helper on its own machine.
    proxy: isSession(uri) && socket === undefined ? "native" : whoseSocket,
    socketPath: remoteSocket(uri),
    remoteUri: uri.name,
    ...(netcat === undefined ? {} : { netcat }),
  });
}

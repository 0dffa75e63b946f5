import { lookup } from "node:dns/promises";
import os from "node:os";
import type { Operation } from "../../../core/operation";
import { ProviderError } from "../../../core/provider-error";
import { type Connection, openConnection } from "../connection";
import { daemonTransport, sshLogin } from "../daemon-transport";
import { type HostShell, hostShell } from "../host/host-shell";
import { invalidUri } from "../libvirt-errors";
import { type LibvirtUri, parseLibvirtUri } from "../libvirt-uri";
import type { Connect } from "../rpc/transport";
import { unixTransport } from "../rpc/transports/socket";
import { sshCommandTransport } from "../rpc/transports/ssh";
import { DBusClient } from "./dbus/dbus-client";

const CONNECT_TIMEOUT_MS = 20_000;
const SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket";

/** A constant: nothing that a user wrote ever reaches a shell. */
const BUS_COMMAND = "systemd-stdio-bridge";

/**
 * The host itself, beside its libvirt: its system bus and its shell, on this machine or by the same
 * ssh login that the libvirt URI names.
 */
export class HostAccess {
  readonly #connection: Connection;
  readonly #environment: NodeJS.ProcessEnv;

  constructor(connection: Connection, environment: NodeJS.ProcessEnv = process.env) {
    this.#connection = connection;
    this.#environment = environment;
  }

  /** Why the host is out of reach although its libvirt answers; undefined when there is a way. */
  refusal(): string | undefined {
    const { transport } = this.#uri();
    if (transport === "unix" || transport === "ssh") return undefined;
    return `The provider's URI reaches libvirt by ${transport}, which leads to libvirt alone. Use a local URI or one with +ssh.`;
  }

  /** Runs `work` with a connection to the host's system bus, and ends the connection. */
  async withBus<T>(operation: Operation, work: (bus: DBusClient) => Promise<T>): Promise<T> {
    return this.#with(await this.#busTransport(false), operation, work);
  }

  /**
   * The same over connections that are made now and share nothing with any before, one to the bus
   * and one to libvirt, which has answered: the proof that the host can be reached.
   */
  async withFreshBus<T>(
    operation: Operation,
    work: (bus: DBusClient, connection: Connection) => Promise<T>,
  ): Promise<T> {
    return this.#withFreshConnection(operation, async (connection) => {
      const transport = await this.#busTransport(true);
      return this.#with(transport, operation, (bus) => work(bus, connection));
    });
  }

  /** The host's shell, on this machine or by the same ssh login. */
  async withShell<T>(work: (shell: HostShell) => Promise<T>): Promise<T> {
    return work(await this.#shell(false));
  }

  /** The same over logins that are made now, when libvirt has answered on a fresh connection. */
  async withFreshShell<T>(
    operation: Operation,
    work: (shell: HostShell, connection: Connection) => Promise<T>,
  ): Promise<T> {
    return this.#withFreshConnection(operation, async (connection) =>
      work(await this.#shell(true), connection),
    );
  }

  /** The addresses by which the host is reached from here; none when it is this machine. */
  async managementAddresses(): Promise<readonly string[]> {
    const { transport, host } = this.#uri();
    if (transport !== "ssh") return [];
    // A name that only the user's ssh knows has no address here; the default route still tells.
    const found = await lookup(host, { all: true }).catch(() => []);
    return found.map(({ address }) => address);
  }

  async hostName(): Promise<string> {
    return (await this.#connection.call("connectGetHostname", {})).hostname;
  }

  async #withFreshConnection<T>(
    { signal }: Operation,
    work: (connection: Connection) => Promise<T>,
  ): Promise<T> {
    const connect = daemonTransport(this.#uri(), this.#environment, true);
    const fresh = openConnection(this.#connection.uri, {
      connect,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
    });
    try {
      await fresh.call("connectGetLibVersion", {}, { signal });
      return await work(fresh);
    } finally {
      await fresh.close();
    }
  }

  async #shell(unshared: boolean): Promise<HostShell> {
    const shell = hostShell(this.#connection.uri, { unshared });
    if (shell === undefined) throw notReached("reach the host's shell", this.refusal() ?? "");
    if (this.#uri().transport === "unix") await this.#mustBeHere();
    return shell;
  }

  async #with<T>(
    connect: Connect,
    { signal }: Operation,
    work: (bus: DBusClient) => Promise<T>,
  ): Promise<T> {
    const options = { signal, timeoutMs: CONNECT_TIMEOUT_MS };
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(CONNECT_TIMEOUT_MS)]);
    const bus = new DBusClient(await connect(deadline));
    try {
      await bus.hello(options);
      return await work(bus);
    } finally {
      bus.close();
    }
  }

  async #busTransport(unshared: boolean): Promise<Connect> {
    const uri = this.#uri();
    if (uri.transport === "ssh") {
      return sshCommandTransport({ ...sshLogin(uri), unshared }, BUS_COMMAND);
    }
    const refusal = this.refusal();
    if (refusal !== undefined) throw notReached("reach the host's system bus", refusal);
    await this.#mustBeHere();
    return unixTransport(busSocket(this.#environment.DBUS_SYSTEM_BUS_ADDRESS || SYSTEM_BUS));
  }

  /** A unix socket may be another host's, forwarded. */
  async #mustBeHere(): Promise<void> {
    const there = await this.hostName();
    if (there === os.hostname()) return;
    throw notReached(
      "reach the host beside its libvirt",
      `libvirt at the local socket runs on "${there}", and this machine is "${os.hostname()}". Use a URI with +ssh.`,
    );
  }

  #uri(): LibvirtUri {
    const parsed = parseLibvirtUri(this.#connection.uri);
    if (!parsed.ok) throw invalidUri(parsed.diagnostics);
    return parsed.uri;
  }
}

/** The socket in a D-Bus address; of several addresses the first. */
function busSocket(address: string): string {
  const path = /^unix:(?:[^;]*,)?path=([^,;]+)/.exec(address)?.[1];
  if (path === undefined) {
    throw notReached(
      "reach the host's system bus",
      `DBUS_SYSTEM_BUS_ADDRESS is "${address}"; only unix:path=… is understood.`,
    );
  }
  return decodeURIComponent(path);
}

function notReached(operation: string, message: string): ProviderError {
  return new ProviderError({ code: "FailedPrecondition", operation, message });
}

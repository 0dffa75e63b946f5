import type { Clock, Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { Connection } from "../../connection-api";
import { hasErrorNumber, isUnknownProcedure } from "../../libvirt-errors";
import { DomainList, ErrorNumber } from "../../rpc/constants";
import { HostPci, type PciHost } from "../pci-device/host-pci";
import { type Lease, readLeases } from "./guest-addresses";
import { type HostLoad, readLoads } from "./host-load";
import { readUsbDevices, type UsbDevice } from "./usb-devices";
import { VolumePaths } from "./volume-paths";

/**
 * What one question to the host answers for all machines at once. A refresh reads many machines side
 * by side; with this a machine costs one call for each of its definitions and nothing else.
 */
export class HostTable {
  readonly volumes: VolumePaths;
  readonly #connection: Connection;
  readonly #signal: AbortSignal;
  readonly #pci: HostPci;
  readonly #lists = new Map<number, Promise<ReadonlySet<string>>>();
  #loads: Promise<ReadonlyMap<string, HostLoad>> | undefined;
  #networks: Promise<readonly string[]> | undefined;
  #interfaces: Promise<ReadonlySet<string> | undefined> | undefined;
  #usbDevices: Promise<readonly UsbDevice[] | undefined> | undefined;
  readonly #leases = new Map<string, Promise<readonly Lease[]>>();

  constructor(connection: Connection) {
    this.#connection = connection;
    // Shared by operations that can be canceled one by one: none of them ends what others wait for.
    this.#signal = new AbortController().signal;
    this.#pci = new HostPci(connection);
    this.volumes = new VolumePaths(connection, this.#signal);
  }

  /** The UUIDs of all machines that start with the host. */
  autostarted(): Promise<ReadonlySet<string>> {
    return this.#list(DomainList.Autostart);
  }

  paused(): Promise<ReadonlySet<string>> {
    return this.#list(DomainList.Paused);
  }

  transient(): Promise<ReadonlySet<string>> {
    return this.#list(DomainList.Transient);
  }

  saved(): Promise<ReadonlySet<string>> {
    return this.#list(DomainList.Managedsave);
  }

  /** What each machine may use, by UUID. */
  loads(): Promise<ReadonlyMap<string, HostLoad>> {
    this.#loads ??= readLoads(this.#connection);
    return this.#loads;
  }

  networkNames(): Promise<readonly string[]> {
    const args = { need_results: 1, flags: 0 };
    this.#networks ??= this.#connection
      .call("connectListAllNetworks", args)
      .then(({ nets }) => nets.map(({ name }) => name));
    return this.#networks;
  }

  /** The host's network devices by name; undefined where libvirt does not tell. */
  hostInterfaces(): Promise<ReadonlySet<string> | undefined> {
    const args = { need_results: 1, flags: 0 };
    this.#interfaces ??= this.#connection
      .call("connectListAllInterfaces", args)
      .then(({ ifaces }) => new Set(ifaces.map(({ name }) => name)), undefinedIfUntold);
    return this.#interfaces;
  }

  /** The host's PCI devices and who uses them; undefined where libvirt does not tell. */
  pciHost(operation: Operation): Promise<PciHost | undefined> {
    return this.#pci
      .all(operation)
      .catch((error) => undefinedIfUntold(error instanceof ProviderError ? error.cause : error));
  }

  /** What is plugged into the host; undefined where libvirt does not tell. */
  usbDevices(): Promise<readonly UsbDevice[] | undefined> {
    this.#usbDevices ??= readUsbDevices(this.#connection).catch(undefinedIfUntold);
    return this.#usbDevices;
  }

  leases(network: string): Promise<readonly Lease[]> {
    let leases = this.#leases.get(network);
    if (leases === undefined) {
      leases = readLeases(this.#connection, network, this.#signal);
      this.#leases.set(network, leases);
    }
    return leases;
  }

  #list(flags: number): Promise<ReadonlySet<string>> {
    let list = this.#lists.get(flags);
    if (list === undefined) {
      const args = { need_results: 1, flags };
      list = this.#connection
        .call("connectListAllDomains", args)
        .then(({ domains }) => new Set(domains.map(({ uuid }) => uuid)));
      this.#lists.set(flags, list);
    }
    return list;
  }
}

/** Not every daemon has a driver for the host's devices. */
function undefinedIfUntold(error: unknown): undefined {
  const { NoSupport, NoConnect } = ErrorNumber;
  if (hasErrorNumber(error, NoSupport, NoConnect) || isUnknownProcedure(error)) return undefined;
  throw error;
}

const MAX_AGE_MS = 2_000;

/**
 * Hands out one table to reads that overlap in time. A read that overlaps no other gets a fresh one,
 * so that what was changed before it began is always seen.
 *
 * An engine's reads do not always overlap: it may be busy between two of them. `lingerMs` is how long
 * a table outlives its last use; default 0.
 */
export class SharedHostTable {
  readonly #connection: Connection;
  readonly #lingerMs: number;
  #table: HostTable | undefined;
  #madeAt = 0;
  #usedAt = 0;
  #users = 0;

  constructor(connection: Connection, lingerMs = 0) {
    this.#connection = connection;
    this.#lingerMs = lingerMs;
  }

  async use<T>(clock: Clock, work: (table: HostTable) => Promise<T>): Promise<T> {
    const isLeft = this.#users === 0 && clock.now() - this.#usedAt >= this.#lingerMs;
    if (isLeft || this.#table === undefined || clock.now() - this.#madeAt > MAX_AGE_MS) {
      this.#table = new HostTable(this.#connection);
      this.#madeAt = clock.now();
    }
    const table = this.#table;
    this.#users += 1;
    try {
      return await work(table);
    } finally {
      this.#users -= 1;
      this.#usedAt = clock.now();
    }
  }

  /** Runs what changes the host: whoever asks after it asks anew. */
  async change<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      this.#table = undefined;
    }
  }
}

import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import type {
  ProcedureArgs,
  ProcedureName,
  ProcedureResult,
} from "../../backends/libvirt/rpc/procedures";
import { ClientSession } from "./client-session";
import { deviceProcedures } from "./domains/device-procedures";
import { domainProcedures } from "./domains/domain-procedures";
import { DomainTable } from "./domains/domain-table";
import { type ConsoleOf, guestProcedures } from "./domains/guest-procedures";
import { tuningProcedures } from "./domains/tuning-procedures";
import type { EmitEvent } from "./event-sink";
import { Faults } from "./faults";
import { hostProcedures } from "./host/host-procedures";
import { nodeDeviceProcedures } from "./host/node-device-procedures";
import { secretProcedures } from "./host/secret-procedures";
import { sessionProcedures } from "./host/session-procedures";
import type { HostState } from "./host-state";
import { networkProcedures } from "./networks/network-procedures";
import type { FakeProcedure, FakeProcedures } from "./procedure-table";
import { FileSystem } from "./storage/file-system";
import { poolProcedures } from "./storage/pool-procedures";
import { volumeProcedures } from "./storage/volume-procedures";

export interface FakeHostOptions {
  /** The host's UUID. Default: always the same one. */
  readonly uuid?: string;
  /** What guests print on their serial console. Default: a line that says that the guest is ready. */
  readonly console?: ConsoleOf;
  /** Devices of the host by their libvirt names, as `<device>` XML. Default: none. */
  readonly nodeDevices?: { readonly [name: string]: string };
  /** Directories that exist beside `/tmp` and `/var/lib/libvirt/images`. */
  readonly directories?: readonly string[];
}

export interface FakeCall {
  readonly procedure: ProcedureName;
}

/** A libvirt host in this process: the real protocol on a unix socket, no hypervisor behind it. */
export interface FakeHost {
  /** What a libvirt client connects to. */
  readonly uri: string;
  /** Every call that came, logins and event registrations left out, in order. */
  calls(): readonly FakeCall[];
  forgetCalls(): void;
  readonly faults: Faults;
  /** What the host holds now. To look at. */
  readonly state: HostState;
  /** Does something on the host that no client asked for, as somebody else would: drift. */
  act<N extends ProcedureName>(procedure: N, args: ProcedureArgs<N>): Promise<ProcedureResult<N>>;
  stop(): Promise<void>;
}

const DEFAULT_UUID = "0fa7e000-0000-4000-8000-000000000001";

/** Starts a fake libvirt host. Nothing of it outlives `stop`. */
export async function startFakeHost(options: FakeHostOptions = {}): Promise<FakeHost> {
  const sessions = new Set<ClientSession>();
  const state = newState(options);
  const emit: EmitEvent = (family, eventID, event, fill) => {
    for (const session of sessions) session.emit(family, eventID, event, fill);
  };
  const cutAll = () => {
    for (const session of sessions) session.cut();
  };
  const faults = new Faults(cutAll);
  const procedures = allProcedures(state, emit, options.console ?? defaultConsole);
  const calls: FakeCall[] = [];
  const onCall = (procedure: ProcedureName) => {
    calls.push({ procedure });
  };
  const server = net.createServer((socket) => {
    if (faults.isUnreachable) {
      socket.destroy();
      return;
    }
    const host = { procedures, faults, onCall };
    const session: ClientSession = new ClientSession(socket, host, () => sessions.delete(session));
    sessions.add(session);
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-fake-"));
  const socketPath = path.join(folder, "libvirt-sock");
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socketPath, resolve);
  });
  return {
    uri: `qemu+unix:///system?socket=${socketPath}`,
    calls: () => [...calls],
    forgetCalls: () => {
      calls.length = 0;
    },
    faults,
    state,
    act: (procedure, args) => act(procedures, procedure, args),
    stop: async () => {
      cutAll();
      await new Promise((resolve) => server.close(resolve));
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function allProcedures(state: HostState, emit: EmitEvent, consoleOf: ConsoleOf): FakeProcedures {
  const domains = new DomainTable(state, emit);
  return {
    ...sessionProcedures,
    ...hostProcedures(state),
    ...networkProcedures(state, emit),
    ...poolProcedures(state, emit),
    ...volumeProcedures(state),
    ...secretProcedures(state),
    ...nodeDeviceProcedures(state),
    ...domainProcedures(domains),
    ...deviceProcedures(domains),
    ...tuningProcedures(domains),
    ...guestProcedures(domains, consoleOf),
  };
}

async function act<N extends ProcedureName>(
  procedures: FakeProcedures,
  name: N,
  args: ProcedureArgs<N>,
): Promise<ProcedureResult<N>> {
  const procedure = procedures[name] as FakeProcedure<N> | undefined;
  if (procedure === undefined) throw new Error(`the fake host has no ${name}`);
  const nowhere = () => {
    throw new Error("a stream needs a connection");
  };
  const events = { register: nowhere, deregister: nowhere };
  return procedure(args, { events, receive: nowhere, send: nowhere });
}

function newState({ uuid, nodeDevices = {}, directories = [] }: FakeHostOptions): HostState {
  const counters = new Map<string, number>();
  const files = new FileSystem();
  for (const directory of directories) files.directories.add(directory);
  return {
    uuid: uuid ?? DEFAULT_UUID,
    networks: new Map(),
    pools: new Map(),
    domains: new Map(),
    secrets: new Map(),
    nodeDevices: new Map(
      Object.entries(nodeDevices).map(
        ([name, xml]) =>
          [name, { name, hostXml: xml, xml, active: true, autostart: false }] as const,
      ),
    ),
    files,
    next: (purpose) => {
      const next = (counters.get(purpose) ?? 0) + 1;
      counters.set(purpose, next);
      return next;
    },
  };
}

function defaultConsole(machine: string): string {
  return `GUEST ready ${machine}\r\n`;
}

import fs from "node:fs";
import path from "node:path";
import {
  type Connection,
  openConnection,
} from "../../../../../provider/backends/libvirt/connection";
import { createVirtualMachineHandler } from "../../../../../provider/backends/libvirt/kinds/virtual-machine/virtual-machine-handler";
import type { Backend } from "../../../../../provider/core/handler";
import type { Operation } from "../../../../../provider/core/operation";
import { createProvider, type Provider } from "../../../../../provider/core/provider";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { virtualMachine } from "../../../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { type LibvirtdBed, startLibvirtd } from "../../../../beds/private-libvirtd";
import { type TinyGuest, tinyGuest } from "../../../../beds/tiny-guest";
import { testOperation } from "../../../../support/test-operation";

/** A real daemon with a pool, a network and our handler on top, driven as an engine drives it. */
export interface MachineBed {
  readonly bed: LibvirtdBed;
  readonly guest: TinyGuest;
  readonly connection: Connection;
  readonly provider: Provider;
  readonly operation: Operation;
  /** What the progress channel was told. */
  readonly warnings: string[];
  create(inputs: Properties): Promise<ResourceState>;
  update(inputs: Properties, prior: ResourceState): Promise<ResourceState>;
  refresh(state: ResourceState): Promise<ResourceState>;
  remove(state: ResourceState): Promise<void>;
  /** The changes of a preview after a refresh, as `path: from -> to`. */
  drift(state: ResourceState, inputs?: Properties): Promise<readonly string[]>;
  /** An empty volume in the pool; returns its id. */
  volume(name: string, format?: string): Promise<string>;
  /** A small running machine's inputs, less what the test adds. */
  small(name: string, more?: Properties): Properties;
  /** The same with the tiny guest inside; its console goes to a file. */
  booting(name: string, more?: Properties): Properties;
  stop(): Promise<void>;
}

const NETWORK = `<network><name>lab</name><forward mode="nat"/><bridge name="virbr7" stp="off" delay="0"/>
  <ip address="192.168.177.1" netmask="255.255.255.0"><dhcp>
  <range start="192.168.177.2" end="192.168.177.254"/></dhcp></ip></network>`;

export async function startMachineBed(
  wrap: (connection: Connection) => Connection = (connection) => connection,
): Promise<MachineBed> {
  const bed = await startLibvirtd();
  const guest = await tinyGuest();
  const file = path.join(bed.stateDir, "lab.xml");
  fs.writeFileSync(file, NETWORK);
  await bed.virsh("net-define", file);
  await bed.virsh("net-start", "lab");
  const pool = path.join(bed.stateDir, "pool");
  fs.mkdirSync(pool);
  await bed.virsh("pool-define-as", "images", "dir", "--target", pool);
  await bed.virsh("pool-start", "images");
  const connection = openConnection(bed.uri);
  const provider = createProvider({
    kinds: [virtualMachine],
    backend: () => backendOf(wrap(connection)),
    config: {},
  });
  const warnings: string[] = [];
  const operation: Operation = {
    ...testOperation(),
    progress: { report() {}, info() {}, warn: (message) => warnings.push(message) },
  };
  const machines = machineCalls(provider, operation);
  return {
    ...{ bed, guest, connection, provider, operation, warnings },
    ...machines,
    volume: async (name, format = "qcow2") => {
      await bed.virsh("vol-create-as", "images", name, "8M", "--format", format);
      return `images/${name}`;
    },
    small: (name, more) => ({
      name,
      memory: "128MiB",
      libvirt: { accelerator: "qemu" },
      ...more,
    }),
    booting: (name, more) => ({
      name,
      memory: "256MiB",
      libvirt: { accelerator: "qemu" },
      kernel: { kernel: guest.kernel, initrd: guest.initrd, arguments: guest.commandLine },
      waitFor: { console: "GUEST ready", timeout: "5m" },
      ...more,
    }),
    stop: async () => {
      await connection.close();
      await bed.stop();
    },
  };
}

function machineCalls(provider: Provider, operation: Operation) {
  const kind = virtualMachine.name;
  const refresh = async (state: ResourceState) => {
    const fresh = await provider.read(kind, state, operation);
    if (fresh === undefined) throw new Error("the machine is gone");
    return fresh;
  };
  return {
    create: (inputs: Properties) => provider.create(kind, inputs, operation),
    update: (inputs: Properties, prior: ResourceState) =>
      provider.update(kind, inputs, prior, operation),
    refresh,
    remove: (state: ResourceState) => provider.delete(kind, state, operation),
    drift: async (state: ResourceState, inputs?: Properties) => {
      const fresh = await refresh(state);
      const plan = await provider.plan(kind, inputs ?? state.inputs, fresh, operation);
      return plan.changes.map(
        ({ path, from, to }) =>
          `${path.join(".")}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`,
      );
    },
  };
}

function backendOf(connection: Connection): Backend {
  return {
    name: "libvirt",
    handlers: { [virtualMachine.name]: createVirtualMachineHandler(connection) },
    functions: {},
    identity: () => connection.hostIdentity(),
    close: () => connection.close(),
  };
}

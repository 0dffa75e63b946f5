import * as pulumi from "@pulumi/pulumi";
import { type Piece, pieceName, replaceReferences } from "../recipes/recipe";
import { ClusterObject } from "./cluster-object";
import type { ClusterObjectArgs } from "./cluster-object";
import { Network } from "./network";
import type { NetworkArgs } from "./network";
import { PciDevice } from "./pci-device";
import type { PciDeviceArgs } from "./pci-device";
import { StoragePool } from "./storage-pool";
import type { StoragePoolArgs } from "./storage-pool";
import { VirtualMachine } from "./virtual-machine";
import type { VirtualMachineArgs } from "./virtual-machine";
import { Volume } from "./volume";
import type { VolumeArgs } from "./volume";

/** The pieces of a recipe as resources, by their keys, each with the options that its key gets. */
export function makePieces(
  name: string,
  pieces: readonly Piece[],
  optionsOf: (key: string) => pulumi.CustomResourceOptions,
): ReadonlyMap<string, pulumi.CustomResource> {
  const made = new Map<string, pulumi.CustomResource>();
  for (const { key, kind, args } of pieces) {
    const known = withOutputs(args, made);
    made.set(key, makePiece(kind, pieceName(name, key), known, optionsOf(key)));
  }
  return made;
}

/** The same value with every reference replaced by the output that it stands for. */
export function withOutputs(
  value: unknown,
  made: ReadonlyMap<string, pulumi.CustomResource>,
): unknown {
  return replaceReferences(value, ({ key, output }) => {
    const resource: unknown = made.get(key);
    if (resource === undefined) throw new Error(`no piece ${JSON.stringify(key)} so far`);
    return (resource as Record<string, unknown>)[output];
  });
}

function makePiece(
  kind: Piece["kind"],
  name: string,
  args: unknown,
  options: pulumi.CustomResourceOptions,
): pulumi.CustomResource {
  switch (kind) {
    case "VirtualMachine":
      return new VirtualMachine(name, args as VirtualMachineArgs, options);
    case "Volume":
      return new Volume(name, args as VolumeArgs, options);
    case "Network":
      return new Network(name, args as NetworkArgs, options);
    case "PciDevice":
      return new PciDevice(name, args as PciDeviceArgs, options);
    case "StoragePool":
      return new StoragePool(name, args as StoragePoolArgs, options);
    case "ClusterObject":
      return new ClusterObject(name, args as ClusterObjectArgs, options);
  }
}

/** A construct with one machine in it. */
export abstract class MachineComponent extends pulumi.ComponentResource {
  /** The machine, for everything that is not an output of its own. */
  declare public readonly machine: VirtualMachine;
  /** The volume of its disk `root`; a clone has none whose disks have other names or are owned by the machine. */
  declare public readonly root: Volume;
  declare public readonly address: pulumi.Output<string | undefined>;
  declare public readonly addresses: VirtualMachine["addresses"];
  /** Logs in, when an address is known. */
  declare public readonly sshCommand: pulumi.Output<string | undefined>;
  /** Everything that was made, by the keys of the recipe. */
  declare protected readonly made: ReadonlyMap<string, pulumi.CustomResource>;

  protected constructor(
    type: string,
    name: string,
    pieces: readonly Piece[],
    options: pulumi.ComponentResourceOptions | undefined,
    user: string | undefined,
  ) {
    super(type, name, {}, options);
    const made = makePieces(name, pieces, () => ({ parent: this }));
    const machine = made.get("") as VirtualMachine;
    const ssh = machine.address.apply((address) =>
      address === undefined || user === undefined ? undefined : `ssh ${user}@${address}`,
    );
    const outputs = {
      machine,
      root: made.get("root") as Volume,
      address: machine.address,
      addresses: machine.addresses,
      sshCommand: ssh,
    };
    Object.assign(this, outputs);
    Object.defineProperty(this, "made", { value: made });
    this.registerOutputs({
      address: outputs.address,
      addresses: outputs.addresses,
      sshCommand: outputs.sshCommand,
    });
  }
}

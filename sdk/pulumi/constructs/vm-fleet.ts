import * as pulumi from "@pulumi/pulumi";
import { type VmFleetProps, vmFleet } from "../../recipes/vm-fleet";
import type { VirtualMachine } from "../virtual-machine";
import { makePieces } from "../composed-machine";

export interface VmFleetArgs extends VmFleetProps<pulumi.Input<string>> {
  /** For several hosts: the provider of each, by the names in `hosts`. */
  readonly providers?: { readonly [host: string]: pulumi.ProviderResource };
}

/** Many machines alike, on one host or spread over several. Growing it moves none that is there. */
export class VmFleet extends pulumi.ComponentResource {
  /** The machines, in order. */
  declare public readonly machines: readonly VirtualMachine[];
  /** The first address of each machine by its name. */
  declare public readonly addresses: pulumi.Output<{ [name: string]: string | undefined }>;

  constructor(name: string, args: VmFleetArgs, options?: pulumi.ComponentResourceOptions) {
    const { providers = {}, ...props } = args;
    const missing = (args.hosts ?? []).filter((host) => providers[host] === undefined);
    if (missing.length > 0) {
      throw new Error(`VmFleet "${name}": providers: there is none for ${missing.join(", ")}`);
    }
    const { pieces, hostOf } = vmFleet(name, props);
    super("virt:index:VmFleet", name, {}, options);
    const made = makePieces(name, pieces, (key) => {
      const provider = providers[hostOf[key] ?? ""];
      return { parent: this, ...(provider ? { provider } : {}) };
    });
    const keys = pieces.flatMap(({ key, kind }) => (kind === "VirtualMachine" ? key : []));
    const machines = keys.map((key) => made.get(key) as VirtualMachine);
    const pairs = machines.map((machine) => pulumi.all([machine.name, machine.address]));
    const addresses = pulumi.all(pairs).apply((all) => Object.fromEntries(all));
    Object.assign(this, { machines, addresses });
    this.registerOutputs({ addresses });
  }
}

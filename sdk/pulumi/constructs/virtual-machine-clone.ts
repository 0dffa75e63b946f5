import type * as pulumi from "@pulumi/pulumi";
import {
  type VirtualMachineCloneProps,
  virtualMachineClone,
} from "../../recipes/virtual-machine-clone";
import { MachineComponent } from "../composed-machine";
import type { Volume } from "../volume";

export type VirtualMachineCloneArgs = VirtualMachineCloneProps<pulumi.Input<string>>;

/**
 * A machine of its own from the disk of another one: copied by the host or cluster, linked to it, or, on a cluster,
 * copied into a volume that comes and goes with the machine.
 */
export class VirtualMachineClone extends MachineComponent {
  constructor(
    name: string,
    args: VirtualMachineCloneArgs,
    options?: pulumi.ComponentResourceOptions,
  ) {
    const { pieces } = virtualMachineClone(name, args);
    const { cloudConfig } = args;
    const user = cloudConfig && (cloudConfig.user ?? "admin");
    super("virt:index:VirtualMachineClone", name, pieces, options, user);
  }

  /** One whose only disk is made from a volume that is there. */
  public static fromVolume(
    name: string,
    volume: Volume,
    args: Omit<VirtualMachineCloneArgs, "source" | "disks"> = {},
    options?: pulumi.ComponentResourceOptions,
  ): VirtualMachineClone {
    return new VirtualMachineClone(name, { ...args, source: volume.id }, options);
  }
}

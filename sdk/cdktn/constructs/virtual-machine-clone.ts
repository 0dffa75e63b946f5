// Made by `npm run bindings` from sdk/cdktf/constructs/virtual-machine-clone.ts.
import type { Construct } from "constructs";
import {
  type VirtualMachineCloneProps,
  virtualMachineClone,
} from "../../recipes/virtual-machine-clone";
import { type ConstructConfig, MachineConstruct } from "../composed-machine";
import type { Volume } from "../generated/volume";
import { withLiteralTexts } from "../literal-text";

export type VirtualMachineCloneConfig = VirtualMachineCloneProps & ConstructConfig;

/**
 * A machine of its own from the disk of another one: copied by the host or cluster, linked to it, or, on a cluster,
 * copied into a volume that comes and goes with the machine.
 */
export class VirtualMachineClone extends MachineConstruct {
  public constructor(scope: Construct, id: string, config: VirtualMachineCloneConfig) {
    const { provider, cloudConfig } = config;
    const user = cloudConfig && (cloudConfig.user ?? "admin");
    super(scope, id, () => virtualMachineClone(id, withLiteralTexts(config)), { provider, user });
  }

  /** One whose only disk is made from a volume that is there. */
  public static fromVolume(
    scope: Construct,
    id: string,
    volume: Volume,
    config: Omit<VirtualMachineCloneConfig, "source" | "disks"> = {},
  ): VirtualMachineClone {
    return new VirtualMachineClone(scope, id, { ...config, source: volume.id });
  }
}

// Made by `npm run bindings` from sdk/cdktf/constructs/virtual-machine-clone.ts.
import type { Construct } from "constructs";
import {
  type VirtualMachineCloneProps,
  virtualMachineClone,
} from "../../recipes/virtual-machine-clone";
import { type ConstructConfig, MachineConstruct } from "../composed-machine";
import { withLiteralTexts } from "../literal-text";

export type VirtualMachineCloneConfig = VirtualMachineCloneProps & ConstructConfig;

/** A machine of its own from the disk of another one: copied on the host, or linked to it. */
export class VirtualMachineClone extends MachineConstruct {
  public constructor(scope: Construct, id: string, config: VirtualMachineCloneConfig) {
    const { provider, cloudConfig } = config;
    const user = cloudConfig && (cloudConfig.user ?? "admin");
    super(scope, id, () => virtualMachineClone(id, withLiteralTexts(config)), { provider, user });
  }
}

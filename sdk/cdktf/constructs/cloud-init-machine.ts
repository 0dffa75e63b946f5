import type { Construct } from "constructs";
import { type CloudInitMachineProps, cloudInitMachine } from "../../recipes/cloud-init-machine";
import { type WatchedMachineProps, watchedMachine } from "../../recipes/watched-machine";
import { type ConstructConfig, MachineConstruct } from "../composed-machine";
import type { Volume } from "../generated/volume";
import { withLiteralTexts } from "../literal-text";

export type CloudInitMachineConfig = CloudInitMachineProps & ConstructConfig;

/**
 * A reachable machine from a cloud image: the image is uploaded once, the machine writes to an overlay,
 * and a user with your key may log in.
 */
export class CloudInitMachine extends MachineConstruct {
  public constructor(scope: Construct, id: string, config: CloudInitMachineConfig) {
    const { provider, user = "admin" } = config;
    super(scope, id, () => cloudInitMachine(id, withLiteralTexts(config)), { provider, user });
  }

  /** One that starts from an image that is on the host already, which it only reads. */
  public static fromVolume(
    scope: Construct,
    id: string,
    volume: Volume,
    config: Omit<CloudInitMachineConfig, "image" | "checksum" | "baseVolume">,
  ): CloudInitMachine {
    return new CloudInitMachine(scope, id, { ...config, baseVolume: volume.id });
  }
}

export type WatchedMachineConfig = WatchedMachineProps & ConstructConfig;

/** A {@link CloudInitMachine} with a watchdog and the guest's daemon that feeds it. */
export class WatchedMachine extends MachineConstruct {
  public constructor(scope: Construct, id: string, config: WatchedMachineConfig) {
    const { provider, user = "admin" } = config;
    super(scope, id, () => watchedMachine(id, withLiteralTexts(config)), { provider, user });
  }
}

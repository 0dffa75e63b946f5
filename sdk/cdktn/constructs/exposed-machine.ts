// Made by `npm run bindings` from sdk/cdktf/constructs/exposed-machine.ts.
import type { Construct } from "constructs";
import { type ExposedMachineProps, exposedMachine } from "../../recipes/exposed-machine";
import { type ConstructConfig, MachineConstruct } from "../composed-machine";
import type { ClusterObject } from "../generated/cluster-object";
import type { Volume } from "../generated/volume";
import { withLiteralTexts } from "../literal-text";

export type { ExposedPort } from "../../recipes/exposed-machine";
export type ExposedMachineConfig = ExposedMachineProps & ConstructConfig;

/**
 * A reachable machine on a cluster, and the Service that leads to it: the labels, the selector and the
 * ports that the machine lets in always fit each other.
 */
export class ExposedMachine extends MachineConstruct {
  public constructor(scope: Construct, id: string, config: ExposedMachineConfig) {
    const { provider, user = "admin" } = config;
    super(scope, id, () => exposedMachine(id, withLiteralTexts(config)), { provider, user });
  }

  /** One that starts as a copy of a volume that is there. */
  public static fromVolume(
    scope: Construct,
    id: string,
    volume: Volume,
    config: Omit<ExposedMachineConfig, "image" | "checksum" | "baseVolume">,
  ): ExposedMachine {
    return new ExposedMachine(scope, id, { ...config, baseVolume: volume.id });
  }

  /** The Service, for everything that is not an output of its own. */
  public get service(): ClusterObject {
    return this.made.get("service") as ClusterObject;
  }

  /** The Service's name in the cluster's DNS, as `web.lab.svc`. */
  public get serviceHost(): string {
    return `${this.service.objectName}.${this.service.objectNamespace}.svc`;
  }
}

import * as pulumi from "@pulumi/pulumi";
import { type ExposedMachineProps, exposedMachine } from "../../recipes/exposed-machine";
import type { ClusterObject } from "../cluster-object";
import { MachineComponent } from "../composed-machine";
import type { Volume } from "../volume";

export type { ExposedPort } from "../../recipes/exposed-machine";
export type ExposedMachineArgs = ExposedMachineProps<pulumi.Input<string>>;

/**
 * A reachable machine on a cluster, and the Service that leads to it: the labels, the selector and the
 * ports that the machine lets in always fit each other.
 *
 * ```ts
 * const web = new virt.ExposedMachine("web", {
 *   image: "https://cloud.debian.org/images/cloud/trixie/latest/debian-13-generic-amd64.qcow2",
 *   size: "20GiB",
 *   sshKeys: [key],
 *   packages: ["nginx"],
 *   ports: [{ port: 80 }],
 * });
 * export const host = web.serviceHost;
 * ```
 */
export class ExposedMachine extends MachineComponent {
  /** The Service, for everything that is not an output of its own. */
  declare public readonly service: ClusterObject;
  /** The Service's name in the cluster's DNS, as `web.lab.svc`. */
  declare public readonly serviceHost: pulumi.Output<string>;

  constructor(name: string, args: ExposedMachineArgs, options?: pulumi.ComponentResourceOptions) {
    const { pieces } = exposedMachine(name, args);
    super("virt:index:ExposedMachine", name, pieces, options, args.user ?? "admin");
    const service = this.made.get("service") as ClusterObject;
    const serviceHost = pulumi.interpolate`${service.objectName}.${service.objectNamespace}.svc`;
    Object.assign(this, { service, serviceHost });
  }

  /** One that starts as a copy of a volume that is there. */
  public static fromVolume(
    name: string,
    volume: Volume,
    args: Omit<ExposedMachineArgs, "image" | "checksum" | "baseVolume">,
    options?: pulumi.ComponentResourceOptions,
  ): ExposedMachine {
    return new ExposedMachine(name, { ...args, baseVolume: volume.id }, options);
  }
}

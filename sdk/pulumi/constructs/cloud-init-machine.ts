import type * as pulumi from "@pulumi/pulumi";
import { type CloudInitMachineProps, cloudInitMachine } from "../../recipes/cloud-init-machine";
import { type WatchedMachineProps, watchedMachine } from "../../recipes/watched-machine";
import { MachineComponent } from "../composed-machine";
import type { Volume } from "../volume";

export type CloudInitMachineArgs = CloudInitMachineProps<pulumi.Input<string>>;

/**
 * A reachable machine from a cloud image: the image is uploaded once, the machine writes to an overlay,
 * and a user with your key may log in.
 *
 * ```ts
 * const web = new virt.CloudInitMachine("web", {
 *   image: "https://cloud.debian.org/images/cloud/trixie/latest/debian-13-generic-amd64.qcow2",
 *   sshKeys: [readFileSync(`${homedir()}/.ssh/id_ed25519.pub`, "utf8")],
 *   packages: ["nginx"],
 * });
 * export const login = web.sshCommand;
 * ```
 */
export class CloudInitMachine extends MachineComponent {
  constructor(name: string, args: CloudInitMachineArgs, options?: pulumi.ComponentResourceOptions) {
    const { pieces } = cloudInitMachine(name, args);
    super("virt:index:CloudInitMachine", name, pieces, options, args.user ?? "admin");
  }

  /** One that starts from an image that is on the host already, which it only reads. */
  public static fromVolume(
    name: string,
    volume: Volume,
    args: Omit<CloudInitMachineArgs, "image" | "checksum" | "baseVolume">,
    options?: pulumi.ComponentResourceOptions,
  ): CloudInitMachine {
    return new CloudInitMachine(name, { ...args, baseVolume: volume.id }, options);
  }
}

export type WatchedMachineArgs = WatchedMachineProps<pulumi.Input<string>>;

/** A {@link CloudInitMachine} with a watchdog and the guest's daemon that feeds it. */
export class WatchedMachine extends MachineComponent {
  constructor(name: string, args: WatchedMachineArgs, options?: pulumi.ComponentResourceOptions) {
    const { pieces } = watchedMachine(name, args);
    super("virt:index:WatchedMachine", name, pieces, options, args.user ?? "admin");
  }
}

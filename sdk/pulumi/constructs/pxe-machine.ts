import type * as pulumi from "@pulumi/pulumi";
import { type PxeMachineProps, pxeMachine } from "../../recipes/pxe-machine";
import { MachineComponent } from "../composed-machine";
import type { Network } from "../network";

export type PxeMachineArgs = PxeMachineProps<pulumi.Input<string>>;

/** A machine that installs itself over the network: it tries its empty disk first, then PXE. */
export class PxeMachine extends MachineComponent {
  constructor(name: string, args: PxeMachineArgs, options?: pulumi.ComponentResourceOptions) {
    const { pieces } = pxeMachine(name, args);
    super("virt:index:PxeMachine", name, pieces, options, undefined);
  }

  /** One that boots from a network that is there and serves TFTP. */
  public static fromNetwork(
    name: string,
    network: Network,
    args: Omit<PxeMachineArgs, "network" | "subnet" | "tftpRoot" | "bootFile"> = {},
    options?: pulumi.ComponentResourceOptions,
  ): PxeMachine {
    return new PxeMachine(name, { ...args, network: network.name }, options);
  }
}

// Made by `npm run bindings` from sdk/cdktf/constructs/pxe-machine.ts.
import type { Construct } from "constructs";
import { type PxeMachineProps, pxeMachine } from "../../recipes/pxe-machine";
import { type ConstructConfig, MachineConstruct } from "../composed-machine";
import type { Network } from "../generated/network";

export type PxeMachineConfig = PxeMachineProps & ConstructConfig;

/** A machine that installs itself over the network: it tries its empty disk first, then PXE. */
export class PxeMachine extends MachineConstruct {
  public constructor(scope: Construct, id: string, config: PxeMachineConfig) {
    super(scope, id, () => pxeMachine(id, config), { provider: config.provider });
  }

  /** One that boots from a network that is there and serves TFTP. */
  public static fromNetwork(
    scope: Construct,
    id: string,
    network: Network,
    config: Omit<PxeMachineConfig, "network" | "subnet" | "tftpRoot" | "bootFile"> = {},
  ): PxeMachine {
    return new PxeMachine(scope, id, { ...config, network: network.name });
  }
}

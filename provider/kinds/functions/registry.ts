import type { FunctionKind } from "./function-kind";
import { getAddresses } from "./get-addresses";
import { getHost } from "./get-host";
import { getNetwork } from "./get-network";
import { getPciDevices } from "./get-pci-devices";
import { getPoolSources } from "./get-pool-sources";

/** Every function that a program can call, in the order of their page. */
export const FUNCTIONS: readonly FunctionKind[] = [
  getHost,
  getPciDevices,
  getNetwork,
  getAddresses,
  getPoolSources,
];

import type { Kind } from "../core/kind";
import { bridge } from "./bridge/bridge";
import { clusterObject } from "./cluster-object/cluster-object";
import { network } from "./network/network";
import { pciDevice } from "./pci-device/pci-device";
import { secret } from "./secret/secret-schema";
import { storagePool } from "./storage-pool/storage-pool-schema";
import { virtualMachine } from "./virtual-machine/virtual-machine-schema";
import { volume } from "./volume/volume-schema";

/** Every kind, in the order in which reference pages and lists show them. */
export const KINDS: readonly Kind[] = [
  virtualMachine,
  volume,
  storagePool,
  network,
  bridge,
  pciDevice,
  secret,
  clusterObject,
];

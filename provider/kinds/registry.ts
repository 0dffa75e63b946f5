import type { Kind } from "../core/kind";
import { network } from "./network/network";
import { storagePool } from "./storage-pool/storage-pool-schema";
import { virtualMachine } from "./virtual-machine/virtual-machine-schema";
import { volume } from "./volume/volume-schema";

/** Every kind, in the order in which reference pages and lists show them. */
export const KINDS: readonly Kind[] = [virtualMachine, volume, storagePool, network];

// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

export { VirtualMachine, type VirtualMachineArgs } from "./virtual-machine";
export { Volume, type VolumeArgs } from "./volume";
export { StoragePool, type StoragePoolArgs } from "./storage-pool";
export { Network, type NetworkArgs } from "./network";
export { Bridge, type BridgeArgs } from "./bridge";
export { PciDevice, type PciDeviceArgs } from "./pci-device";
export { Secret, type SecretArgs } from "./secret";
export { ClusterObject, type ClusterObjectArgs } from "./cluster-object";
export * from "./get-host";
export * from "./get-pci-devices";
export * from "./get-network";
export * from "./get-addresses";
export * from "./get-pool-sources";
export { config } from "./config";
export { Provider, type ProviderArgs } from "./provider";
export * as enums from "./types/enums";
export type * as inputs from "./types/input";
export type * as outputs from "./types/output";
export * from "./constructs/cloud-init-machine";
export * from "./constructs/exposed-machine";
export * from "./constructs/pxe-machine";
export * from "./constructs/sriov-attachment";
export * from "./constructs/virtual-machine-clone";
export * from "./constructs/vm-fleet";
export * from "./constructs/watchdog";

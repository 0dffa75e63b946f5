/** Made by the binding generator from the provider's schema. */
export * from "./generated/bridge";
export * from "./generated/cluster-object";
export * from "./generated/data-virt-addresses";
export * from "./generated/data-virt-host";
export * from "./generated/data-virt-network";
export * from "./generated/data-virt-pci-devices";
export * from "./generated/data-virt-pool-sources";
export * from "./generated/network";
export * from "./generated/pci-device";
export * from "./generated/provider";
export * from "./generated/secret";
export * from "./generated/storage-pool";
export * from "./generated/virtual-machine";
export * from "./generated/volume";

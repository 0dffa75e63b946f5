/*
 * libvirt's constants: the names are the C names without their common prefix. Taken from libvirt 11.3;
 * an older daemon refuses what it does not know.
 */
export * from "./constants/domain";
export * from "./constants/domain-devices";
export * from "./constants/error-domain";
export * from "./constants/error-number";
export * from "./constants/events";
export * from "./constants/host";
export * from "./constants/network";
export * from "./constants/storage";

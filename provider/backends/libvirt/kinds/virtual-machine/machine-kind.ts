/** The kind's name, from which identities are made. */
export const MACHINE_KIND = "VirtualMachine";

import { diskImpacts } from "./impacts/disk-impacts";
import type { ImpactTable } from "./impacts/impact-row";
import { interfaceImpacts } from "./impacts/interface-impacts";
import { libvirtImpacts } from "./impacts/libvirt-impacts";
import { machineImpacts } from "./impacts/machine-impacts";

/**
 * What a change of each property does, by its pattern: one row for every property of the kind. `[]`
 * at the end stands for a whole item that comes or goes. Where the word depends on more than the
 * property, as on a disk's bus, `impactOfChange` says more.
 */
export const virtualMachineImpacts: ImpactTable = {
  ...machineImpacts,
  ...diskImpacts,
  ...interfaceImpacts,
  ...libvirtImpacts,
};

import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";

/** The place after all devices that the user ordered; undefined when none is ordered. */
export function lastOrder(inputs: MachineInputs): number | undefined {
  const lists = [inputs.disks, inputs.interfaces, inputs.hostDevices];
  const orders = lists.flatMap((list) => (list ?? []).flatMap(({ bootOrder }) => bootOrder ?? []));
  return orders.length === 0 ? undefined : Math.max(...orders) + 1;
}

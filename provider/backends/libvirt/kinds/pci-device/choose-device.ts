import { type DeviceWish, named } from "./device-wish";
import type { PciHost } from "./host-pci";
import { type Judgement, whyNot } from "./judge-device";
import type { HostPciDevice } from "./node-device";

export type DeviceChoice =
  | { readonly device: HostPciDevice }
  | {
      readonly refused: readonly string[];
      readonly wish: "address" | "selector";
      /** It is not there yet, and may be made in the same run. */
      readonly isComing?: true;
    };

/** The device that a wish means, or every reason why not. */
export function chooseDevice(
  host: PciHost,
  wish: DeviceWish,
  claimed: Judgement["claimed"],
): DeviceChoice {
  const { card = "", index } = wish.functionOf ?? {};
  if (index !== undefined) return chooseFunction(host, wish, { card, index }, claimed);
  if (wish.address !== undefined) return chooseAt(host, wish, wish.address, claimed);
  const { criteria } = wish;
  const fitting = host.devices.filter((device) => criteria.every(({ fits }) => fits(device)));
  if (fitting.length === 0) {
    const divided = host.devices.find(({ address }) => address === card);
    if (divided?.maxVirtualFunctions && divided.virtualFunctions.length === 0) {
      return isComing(`${card} (${named(divided)}) has no virtual functions now`);
    }
    const words = criteria.map(({ words }) => words).join(", ");
    return refused("selector", `the host has no PCI device ${words}`);
  }
  const judged = fitting.map((device) => ({
    device,
    reasons: whyNot(host, device, { ...wish, claimed, mayBeUsed: false }),
  }));
  const free = judged.find(({ reasons }) => reasons.length === 0);
  if (free !== undefined) return { device: free.device };
  return { refused: judged.flatMap(({ reasons }) => reasons), wish: "selector" };
}

function chooseAt(
  host: PciHost,
  wish: DeviceWish,
  address: string,
  claimed: Judgement["claimed"],
): DeviceChoice {
  const device = host.devices.find((one) => one.address === address);
  if (device === undefined) return refused("address", `the host has no PCI device at ${address}`);
  const misfit = wish.criteria.find(({ fits }) => !fits(device));
  if (misfit !== undefined) {
    const reason = `the device at ${address} is ${misfit.is(device)}, not ${misfit.words}`;
    return refused("selector", reason);
  }
  const reasons = whyNot(host, device, { ...wish, claimed, mayBeUsed: wish.isChosen });
  return reasons.length === 0 ? { device } : { refused: reasons, wish: "address" };
}

function chooseFunction(
  host: PciHost,
  wish: DeviceWish,
  { card: of, index }: { readonly card: string; readonly index: number },
  claimed: Judgement["claimed"],
): DeviceChoice {
  const card = host.devices.find((one) => one.address === of);
  if (card === undefined) return refused("selector", `the host has no PCI device at ${of}`);
  const { maxVirtualFunctions = 0, virtualFunctions } = card;
  if (index >= maxVirtualFunctions) {
    const most = `${of} (${named(card)}) can have ${maxVirtualFunctions} virtual functions`;
    return refused("selector", `${most}, so none has the index ${index}`);
  }
  const address = virtualFunctions[index];
  if (address !== undefined) return chooseAt(host, wish, address, claimed);
  const there = `${of} (${named(card)}) has ${virtualFunctions.length} virtual functions now`;
  return isComing(`${there}, and none with the index ${index}`);
}

function isComing(reason: string): DeviceChoice {
  return { refused: [reason], wish: "selector", isComing: true };
}

function refused(wish: "address" | "selector", reason: string): DeviceChoice {
  return { refused: [reason], wish };
}

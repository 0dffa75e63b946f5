import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import type { OwnerMark } from "../../owner-mark";

/** A bridge as it is to be, and whose. */
export interface BridgeWish {
  readonly inputs: BridgeInputs;
  /** Of its profile; made from owner and name. */
  readonly uuid: string;
  readonly mark: OwnerMark;
}

/** The services that can keep a bridge, as the output says. */
export type BridgeService = "existing" | "network-manager";

const ROLLBACK_AFTER_MS = 60_000;

export function rollbackAfterMs({ libvirt }: BridgeInputs): number {
  return libvirt?.rollbackAfter ?? ROLLBACK_AFTER_MS;
}

export function bridgeObject(name: string): string {
  return `bridge "${name}"`;
}

/** True when nothing but the name is wished: such a bridge may be anybody's. */
export function isBare(inputs: BridgeInputs): boolean {
  const { ports = [], vlanPorts = [], addresses = [], stp, dhcp, mtu, libvirt } = inputs;
  const { vlanFiltering = false, uplink } = libvirt ?? {};
  const lists = ports.length + vlanPorts.length + addresses.length;
  return (
    lists === 0 && !stp && !dhcp && !vlanFiltering && mtu === undefined && uplink === undefined
  );
}

import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import type { OwnerMark } from "../../owner-mark";

/** A bridge as it is to be, and whose. */
export interface BridgeWish {
  readonly inputs: BridgeInputs;
  readonly identity: BridgeIdentity;
  readonly mark: OwnerMark;
}

/** By what a bridge of ours is found again. */
export interface BridgeIdentity {
  readonly name: string;
  readonly owner: string;
  /** Made from owner and name. */
  readonly uuid: string;
}

/** The services of a host that can make a bridge and keep it. */
export type KeepingService = "network-manager" | "networkd" | "ifupdown";

/** What keeps a bridge, as the output says. */
export type BridgeService = "existing" | KeepingService;

const ROLLBACK_AFTER_MS = 60_000;

export function rollbackAfterMs({ libvirt }: BridgeInputs): number {
  return libvirt?.rollbackAfter ?? ROLLBACK_AFTER_MS;
}

export function bridgeObject(name: string): string {
  return `bridge "${name}"`;
}

/** Everything that is to be plugged in, VLANs of devices included. */
export function wishedPorts({ ports = [], vlanPorts = [] }: BridgeInputs): readonly string[] {
  return [...ports, ...vlanPorts.map(({ name }) => name)];
}

/** True when nothing but the name is wished: such a bridge may be anybody's. */
export function isBare(inputs: BridgeInputs): boolean {
  const { addresses = [], stp, dhcp, mtu, libvirt } = inputs;
  const { vlanFiltering = false, uplink } = libvirt ?? {};
  const lists = wishedPorts(inputs).length + addresses.length;
  return (
    lists === 0 && !stp && !dhcp && !vlanFiltering && mtu === undefined && uplink === undefined
  );
}

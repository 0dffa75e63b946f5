import type {
  InterfaceInputs,
  MachineInputs,
} from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { InstanceSpec, InterfaceSpec, NetworkSpec } from "./machine-spec";
import { withoutAbsent } from "./without-absent";

export const POD_NETWORK = "pod";

export interface InterfacesAndNetworks {
  readonly interfaces: readonly InterfaceSpec[];
  readonly networks: readonly NetworkSpec[];
}

/** MAC addresses by interface name are ours, so that they stay through every update. */
export function writeInterfaces(
  inputs: MachineInputs,
  macs: ReadonlyMap<string, string>,
): InterfacesAndNetworks {
  const interfaces = inputs.interfaces ?? [];
  const ipv6Subnet = inputs.cluster?.ipv6Subnet;
  return {
    interfaces: interfaces.map((one) => writeInterface(one, macs.get(one.name))),
    networks: interfaces.map(({ name, network = POD_NETWORK }) =>
      network === POD_NETWORK
        ? { name, pod: ipv6Subnet === undefined ? {} : { vmIPv6NetworkCIDR: ipv6Subnet } }
        : { name, multus: { networkName: network } },
    ),
  };
}

function writeInterface(one: InterfaceInputs, mac: string | undefined): InterfaceSpec {
  const { name, network = POD_NETWORK, model, bootOrder, linkState, ports } = one;
  const binding = one.binding ?? (network === POD_NETWORK ? "masquerade" : "bridge");
  return withoutAbsent({
    name,
    [binding]: {},
    // A function passed through is what it is; KubeVirt takes no model for it.
    model: binding === "sriov" ? undefined : model,
    macAddress: one.mac ?? mac,
    bootOrder,
    state: linkState === "down" ? "down" : undefined,
    ports: ports?.map(({ port, name: label, protocol }) =>
      withoutAbsent({ port, name: label, protocol }),
    ),
  }) as InterfaceSpec;
}

export function readInterfaces(spec: InstanceSpec): readonly object[] {
  const networks = new Map((spec.networks ?? []).map((network) => [network.name, network]));
  return (spec.domain.devices.interfaces ?? []).map((one) => {
    const network = networks.get(one.name);
    const binding = one.sriov ? "sriov" : one.masquerade ? "masquerade" : "bridge";
    const usual = network?.multus ? "bridge" : "masquerade";
    return {
      name: one.name,
      network: network?.multus?.networkName ?? POD_NETWORK,
      model: one.model ?? "virtio",
      linkState: one.state === "down" ? "down" : "up",
      bootOrder: one.bootOrder ?? null,
      ...(binding === usual ? {} : { binding }),
      ...(one.macAddress === undefined ? {} : { mac: one.macAddress.toLowerCase() }),
      ports: (one.ports ?? []).map(({ port, name, protocol = "TCP" }) => ({
        port,
        protocol,
        ...(name === undefined ? {} : { name }),
      })),
    };
  });
}

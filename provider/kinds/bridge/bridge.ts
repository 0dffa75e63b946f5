import type { Kind } from "../../core/kind";
import { flag, list, type NormalisedTable, number, object, text } from "../../core/property-schema";
import { DEVICE_NAME } from "../network/device-name";
import { checkBridge } from "./check-bridge";
import { bridgeClusterSchema } from "./cluster-schema";
import { bridgeLibvirtSchema } from "./libvirt-schema";

export const bridgeInputs = {
  name: text({
    doc: "The bridge's name on the host, at most 15 characters. Changing it makes a new bridge.",
    required: true,
    pattern: DEVICE_NAME,
    example: "br1",
  }),
  ports: list({
    doc: "Network devices of the host that become ports of the bridge. Their own addresses do not work any more. On a libvirt host with systemd-networkd or ifupdown also bonds and VLAN devices that are there already.",
    unordered: true,
    maxItems: 64,
    items: text({ doc: "A network device of the host.", pattern: DEVICE_NAME, example: "eth1" }),
  }),
  vlanPorts: list({
    doc: "Ports that are a VLAN of a device, made with the bridge, as `eth1.100`. On a libvirt host the service that keeps the bridge must have the device below.",
    key: "name",
    maxItems: 64,
    items: object({
      doc: "One VLAN of a device.",
      properties: {
        name: text({
          doc: "The name of the VLAN device.",
          required: true,
          pattern: DEVICE_NAME,
          example: "eth1.100",
        }),
        device: text({
          example: "eth1",
          doc: "The device below.",
          required: true,
          pattern: DEVICE_NAME,
        }),
        vlan: number({ doc: "The VLAN tag.", required: true, min: 1, max: 4094, example: "100" }),
      },
    }),
  }),
  stp: flag({ doc: "The bridge runs the spanning tree protocol.", default: false }),
  mtu: number({
    doc: "The largest packet. By default what the host uses, 1500.",
    min: 576,
    max: 65_535,
    unit: "bytes",
    example: "9000",
  }),
  dhcp: flag({ doc: "The host gets an IPv4 address on the bridge by DHCP.", default: false }),
  addresses: list({
    doc: "Addresses of the host on the bridge, with the length of the prefix.",
    unordered: true,
    maxItems: 32,
    items: text({ doc: "One address.", format: "cidr", example: "10.0.1.1/24" }),
  }),
  allowManagementPort: flag({
    doc: "A port may be the device over which the host itself is reached. Without it such a port is refused.",
    default: false,
  }),
  libvirt: bridgeLibvirtSchema,
  cluster: bridgeClusterSchema,
} as const;

/** A bridge's inputs as handlers see them. */
export type BridgeInputs = NormalisedTable<typeof bridgeInputs>;

export const bridge = {
  name: "Bridge",
  doc: "A network bridge of the hosts themselves, which a Network of mode `bridge` puts machines on. On a cluster it is a policy for all nodes, or for those that are selected. Deleting it removes the bridge from the hosts.",
  inputs: bridgeInputs,
  outputs: {
    uid: text({ doc: "On a cluster the policy's UID.", stable: true }),
    hosts: list({
      doc: "The hosts on which the bridge is there, by name.",
      items: text({ doc: "A host's name." }),
    }),
    state: text({
      doc: "What the host says of the bridge, as `up`, or of the policy, as `Available`.",
    }),
    service: text({
      doc: "On a libvirt host what keeps the bridge: `network-manager`, `networkd` or `ifupdown`, or `existing` for one that is used as it is.",
    }),
  },
  importId: { libvirt: "The bridge's name.", cluster: "The policy's name." },
  check: checkBridge,
} as const satisfies Kind;

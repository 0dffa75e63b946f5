import type { Kind } from "../../core/kind";
import {
  choice,
  flag,
  list,
  type NormalisedTable,
  number,
  object,
  text,
} from "../../core/property-schema";
import { checkNetwork } from "./check-network";
import { networkClusterSchema } from "./cluster-schema";
import { DEVICE_NAME } from "./device-name";
import { dhcpSchema } from "./dhcp-schema";
import { dnsSchema } from "./dns-schema";
import { networkLibvirtSchema } from "./libvirt-schema";

/** How a network reaches the world outside; the words of `mode`. */
const NETWORK_MODES = ["nat", "routed", "isolated", "open", "bridge", "macvtap", "sriov"] as const;

export type NetworkMode = (typeof NETWORK_MODES)[number];

const DOMAIN_NAME = {
  regex: /^[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\.[A-Za-z0-9_][A-Za-z0-9_-]{0,62})*$/,
  expected: "a DNS domain without a dot at its end, as lab.example",
} as const;

export const networkInputs = {
  name: text({
    doc: "The network's name on the backend. Changing it makes a new network.",
    required: true,
    format: "name",
    example: "lab",
  }),
  mode: choice({
    doc:
      "How machines reach the world: `nat` behind the host's address, `routed` with their own addresses, `isolated` only each other and the host, " +
      "`open` routed without any firewall rule of libvirt, `bridge` on a bridge that the host already has, `macvtap` directly on a device of the host, " +
      "`sriov` one virtual function each of a physical function. A cluster has `bridge` and `sriov`; its pod network needs no Network.",
    choices: NETWORK_MODES,
    default: "nat",
  }),
  bridge: text({
    doc:
      "In mode `bridge` the host's bridge to use. In the modes that make a bridge of their own its name; by default `virbr-` and " +
      "the first digits of its UUID, which is the output `bridgeName`.",
    pattern: DEVICE_NAME,
    example: "br0",
  }),
  physicalFunction: text({
    doc: "Mode `sriov`: the network device of the physical function whose virtual functions machines get, one for each interface.",
    only: "libvirt",
    pattern: DEVICE_NAME,
    example: "eth3",
  }),
  vlan: number({
    doc: "The VLAN tag of every machine's traffic. On libvirt only in mode `sriov`; a Linux bridge would refuse it when a machine starts.",
    min: 1,
    max: 4094,
    example: "100",
  }),
  domain: text({
    doc: "The DNS domain of the machines: they resolve each other's names in it and get it with their DHCP lease.",
    only: "libvirt",
    pattern: DOMAIN_NAME,
    example: "lab.example",
  }),
  mtu: number({
    doc: "The largest packet of the network and of its machines' interfaces. By default what the host uses, 1500.",
    min: 576,
    max: 65_535,
    unit: "bytes",
    example: "9000",
  }),
  autostart: flag({
    doc: "Start the network when the host boots.",
    only: "libvirt",
    default: true,
  }),
  running: flag({
    doc: "The network is started. With `false` it stays defined but stopped; machines on it lose their link.",
    only: "libvirt",
    default: true,
  }),
  addresses: list({
    doc: "The host's own addresses on the network, at most one of them IPv4 with DHCP. Not in the modes `bridge`, `macvtap` and `sriov`.",
    only: "libvirt",
    key: "address",
    items: object({
      doc: "One address of the host with its subnet, and what is served there.",
      properties: {
        address: text({
          doc: "The host's address with the length of the subnet's prefix.",
          required: true,
          format: "cidr",
          example: "10.0.0.1/24",
        }),
        dhcp: dhcpSchema,
        tftpRoot: text({
          doc: "A folder on the host that is served by TFTP, for machines that boot from the network.",
          format: "absolute-path",
          example: "/var/lib/tftpboot",
        }),
      },
    }),
  }),
  dns: dnsSchema,
  libvirt: networkLibvirtSchema,
  cluster: networkClusterSchema,
} as const;

/** What handlers see: defaults filled in, durations in milliseconds, rates in bytes per second. */
export type NetworkInputs = NormalisedTable<typeof networkInputs>;

export const network = {
  name: "Network",
  doc:
    "A network that machines are plugged into. On libvirt a virtual network with its own bridge, addresses, DHCP and DNS, or a pool of host devices. " +
    "On a cluster a NetworkAttachmentDefinition or a SriovNetwork. DHCP and DNS entries change while machines run; other changes restart the network, and the preview says whose links drop for about a second.",
  inputs: networkInputs,
  outputs: {
    uuid: text({
      doc: "The network's UUID, made from owner and name, so that it is known before the network is; on a cluster the object's UID.",
      stable: true,
    }),
    bridgeName: text({ doc: "The bridge on the host; empty in modes without one." }),
    active: flag({ doc: "The network is started now." }),
  },
  importId: {
    libvirt: "The network's name or UUID.",
    cluster:
      "`namespace/name` of the NetworkAttachmentDefinition; `sriov:namespace/name` of a SriovNetwork.",
  },
  check: checkNetwork,
} as const satisfies Kind;

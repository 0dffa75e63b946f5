// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import type * as pulumi from "@pulumi/pulumi";
import type * as enums from "./enums";

/** What only a cluster has. */
export interface BridgeClusterArgs {
  /** The name of the NodeNetworkConfigurationPolicy. By default the bridge's name. Changing it makes a new policy. Example: `br-lab`. */
  readonly policy?: pulumi.Input<string>;
  /** Labels that a node must have to get the bridge. By default every worker node. Example: `{ "node-role.kubernetes.io/worker": "" }`. */
  readonly nodeSelector?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** How many nodes may be changed at a time, as `1` or `50%`. Default: `50%`. Example: `50%`. */
  readonly maxUnavailable?: pulumi.Input<string>;
  /** What it means when no node has the labels. Default: `error`. */
  readonly noMatchingNode?: pulumi.Input<enums.BridgeClusterNoMatchingNode>;
}

/** What only a libvirt host has. */
export interface BridgeLibvirtArgs {
  /** Which service of the host keeps the bridge. `auto` takes the first that has the ports: NetworkManager, systemd-networkd (on hosts with netplan too), ifupdown (with the package bridge-utils); a bridge that is there already and is not ours is used as it is when nothing but its name is written. `existing` uses a bridge that is there already, and never changes or deletes it. Default: `auto`. */
  readonly service?: pulumi.Input<enums.BridgeLibvirtService>;
  /** The port whose own addresses, routes and name servers move to the bridge as they are. Deleting the bridge gives them back. Changing it makes a new bridge. Example: `eth0`. */
  readonly uplink?: pulumi.Input<string>;
  /** The bridge keeps the VLANs of its ports apart. Default: `false`. */
  readonly vlanFiltering?: pulumi.Input<boolean>;
  /** How long the host waits for our word before it puts everything back, should the change cut us off. Default: `60s`. A time with its unit, as `30s`. Example: `2m`. */
  readonly rollbackAfter?: pulumi.Input<string>;
}

/** One VLAN of a device. */
export interface BridgeVlanPortArgs {
  /** The name of the VLAN device. Example: `eth1.100`. */
  readonly name: pulumi.Input<string>;
  /** The device below. Example: `eth1`. */
  readonly device: pulumi.Input<string>;
  /** The VLAN tag. Example: `100`. */
  readonly vlan: pulumi.Input<number>;
}

/** When the object counts as made. All that is given must hold. The engine's time-out ends the wait, 10m by default and 2h for `nodes`; the object stays. */
export interface ClusterObjectWaitForArgs {
  /** A condition of its status that must be True. Example: `Available`. */
  readonly condition?: pulumi.Input<string>;
  /** Its controller has seen it as written: `status.observedGeneration` has caught up. Default: `false`. */
  readonly generation?: pulumi.Input<boolean>;
  /** The path of a field that must have the value of `value`, or must be there at all when `value` is left out. Example: `status.phase`. */
  readonly field?: pulumi.Input<string>;
  /** The value of `field`, as text. Example: `Running`. */
  readonly value?: pulumi.Input<string>;
  /** A value of `field` that never gets better: it ends the wait at once, as a failure. Example: `Failed`. */
  readonly failedValue?: pulumi.Input<string>;
  /** Every node that the object is for has it: each card that a SriovNetworkNodePolicy selects its virtual functions, each node of a MachineConfig's pools the new configuration, for which it is rebooted. Other kinds have no nodes to wait for. Default: `false`. */
  readonly nodes?: pulumi.Input<boolean>;
}

/** One address. */
export interface GetAddressesResultAddressArgs {
  /** The address. */
  readonly address?: pulumi.Input<string>;
  /** The length of the subnet's prefix. */
  readonly prefix?: pulumi.Input<number>;
  /** The interface's MAC address. */
  readonly mac?: pulumi.Input<string>;
  /** How it is known: `lease`, `agent` or `arp`. */
  readonly source?: pulumi.Input<string>;
}

/** One device. */
export interface GetPciDevicesResultDeviceArgs {
  /** Its address, as `0000:01:00.0`. */
  readonly address?: pulumi.Input<string>;
  /** Vendor and product, as `10de:1eb8`. */
  readonly selector?: pulumi.Input<string>;
  /** Vendor and product in words. */
  readonly description?: pulumi.Input<string>;
  /** The PCI class, as `030000`. */
  readonly classCode?: pulumi.Input<string>;
  /** A bridge or a port: no endpoint, never given away. */
  readonly bridge?: pulumi.Input<boolean>;
  /** The host's driver. */
  readonly driver?: pulumi.Input<string>;
  /** The IOMMU group. */
  readonly iommuGroup?: pulumi.Input<number>;
  /** All devices of the group. */
  readonly groupMembers?: pulumi.Input<pulumi.Input<string>[]>;
  /** The NUMA node. */
  readonly numaNode?: pulumi.Input<number>;
  /** Of a virtual function: the physical one. */
  readonly physicalFunction?: pulumi.Input<string>;
  /** Of a physical function: those that there are. */
  readonly virtualFunctions?: pulumi.Input<pulumi.Input<string>[]>;
  /** Of a physical function: how many virtual ones it can have. */
  readonly maxVirtualFunctions?: pulumi.Input<number>;
  /** The types of mediated devices that can be made of it. */
  readonly mediatedTypes?: pulumi.Input<pulumi.Input<GetPciDevicesResultDeviceMediatedTypeArgs>[]>;
  /** What the host does with it. */
  readonly hostUses?: pulumi.Input<pulumi.Input<string>[]>;
  /** A machine may have it. */
  readonly free?: pulumi.Input<boolean>;
  /** Why a machine may not have it. */
  readonly reasons?: pulumi.Input<pulumi.Input<string>[]>;
  /** Machines that have it in their definitions. */
  readonly usedBy?: pulumi.Input<pulumi.Input<string>[]>;
}

/** One type. */
export interface GetPciDevicesResultDeviceMediatedTypeArgs {
  /** Its name, as `nvidia-63`. */
  readonly type?: pulumi.Input<string>;
  /** The type in words. */
  readonly name?: pulumi.Input<string>;
  /** How many more can be made now. */
  readonly available?: pulumi.Input<number>;
}

/** Where the pool's data is. Which of these a pool needs depends on its `type`. Changing it makes a new pool. */
export interface GetPoolSourcesResultSourceArgs {
  /** Block devices of the host (`fs` and `disk` one, `logical` one or more, `zfs` one or more), or for `iscsi` the target's IQN. */
  readonly devices?: pulumi.Input<pulumi.Input<string>[]>;
  /** Servers: one for `netfs`, `iscsi` and `gluster`, the monitors for `rbd`. */
  readonly hosts?: pulumi.Input<pulumi.Input<GetPoolSourcesResultSourceHostArgs>[]>;
  /** The exported directory (`netfs`), or the directory inside the volume (`gluster`). Example: `/export/images`. */
  readonly directory?: pulumi.Input<string>;
  /** The volume group (`logical`), the gluster volume, the RBD pool or the ZFS pool. Default: the pool's own name. Example: `vg-machines`. */
  readonly name?: pulumi.Input<string>;
  /** What is on the source. `fs`: auto, ext2, ext3, ext4, xfs, vfat, iso9660, udf, gfs2 or ocfs2. `netfs`: auto, nfs, cifs or glusterfs. `logical`: lvm2. `disk`: gpt or dos. Default: auto, auto, lvm2 and gpt. */
  readonly format?: pulumi.Input<enums.GetPoolSourcesResultSourceFormat>;
  /** `netfs` with format nfs: the version of the protocol. Example: `4.2`. */
  readonly nfsVersion?: pulumi.Input<string>;
  /** `iscsi`: the IQN that the host shows to the target. `iscsi-direct` needs it. Example: `iqn.2026-01.com.example:host-1`. */
  readonly initiator?: pulumi.Input<string>;
  /** Type `scsi`: the host adapter. Either `name`, or `wwnn` and `wwpn` of a virtual fibre channel adapter (NPIV). */
  readonly adapter?: pulumi.Input<GetPoolSourcesResultSourceAdapterArgs>;
  /** How the host logs in: CHAP for iSCSI, cephx for RBD. Exactly one of `password` and `secret`. */
  readonly auth?: pulumi.Input<GetPoolSourcesResultSourceAuthArgs>;
}

/** Type `scsi`: the host adapter. Either `name`, or `wwnn` and `wwpn` of a virtual fibre channel adapter (NPIV). */
export interface GetPoolSourcesResultSourceAdapterArgs {
  /** An adapter of the host. Example: `scsi_host3`. */
  readonly name?: pulumi.Input<string>;
  /** The adapter below a virtual one. Its number may change when adapters are added; leave it out to take the first that can. Example: `scsi_host3`. */
  readonly parent?: pulumi.Input<string>;
  /** The world wide node name. Example: `20000000c9831b4b`. */
  readonly wwnn?: pulumi.Input<string>;
  /** The world wide port name. Example: `10000000c9831b4b`. */
  readonly wwpn?: pulumi.Input<string>;
}

/** How the host logs in: CHAP for iSCSI, cephx for RBD. Exactly one of `password` and `secret`. */
export interface GetPoolSourcesResultSourceAuthArgs {
  /** The user's name. Example: `virt`. */
  readonly username: pulumi.Input<string>;
  /** The password, or the ceph key in base64. It is kept in a libvirt secret of the pool's own, never in the pool's definition. Changing it restarts the pool. Example: `correct horse`. */
  readonly password?: pulumi.Input<string>;
  /** The UUID of a libvirt secret that already holds it, as a `Secret` has for its id. Example: `6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea`. */
  readonly secret?: pulumi.Input<string>;
}

/** A server. */
export interface GetPoolSourcesResultSourceHostArgs {
  /** Host name or address. Example: `nfs.example`. */
  readonly name: pulumi.Input<string>;
  /** The port, when it is not the usual one. Example: `3260`. */
  readonly port?: pulumi.Input<number>;
}

/** One address of the host with its subnet, and what is served there. */
export interface NetworkAddressArgs {
  /** The host's address with the length of the subnet's prefix. Example: `10.0.0.1/24`. */
  readonly address: pulumi.Input<string>;
  /** The DHCP server of this subnet. Without it machines need addresses of their own. */
  readonly dhcp?: pulumi.Input<NetworkAddressDhcpArgs>;
  /** A folder on the host that is served by TFTP, for machines that boot from the network. Example: `/var/lib/tftpboot`. */
  readonly tftpRoot?: pulumi.Input<string>;
}

/** The DHCP server of this subnet. Without it machines need addresses of their own. */
export interface NetworkAddressDhcpArgs {
  /** Addresses that are given to any machine. They change while the network runs. */
  readonly ranges?: pulumi.Input<pulumi.Input<NetworkAddressDhcpRangeArgs>[]>;
  /** Addresses kept for certain machines. They change while the network runs; a machine sees it when it renews its lease. */
  readonly hosts?: pulumi.Input<pulumi.Input<NetworkAddressDhcpHostArgs>[]>;
  /** How long a machine may keep an address without asking again; libvirt's default is one hour. A time with its unit, as `30s`. Example: `12h`. */
  readonly leaseTime?: pulumi.Input<string>;
  /** The file that a machine loads when it boots from the network. Example: `pxelinux.0`. */
  readonly bootFile?: pulumi.Input<string>;
  /** The TFTP server that has `bootFile`; the host itself by default. Example: `192.168.10.2`. */
  readonly bootServer?: pulumi.Input<string>;
}

/** One reservation. IPv4 needs `mac` or `name`, IPv6 needs `clientId` or `name`. */
export interface NetworkAddressDhcpHostArgs {
  /** The address that the machine gets. Example: `192.168.10.5`. */
  readonly address: pulumi.Input<string>;
  /** The MAC address of the machine's interface; IPv4 only. Example: `52:54:00:12:34:56`. */
  readonly mac?: pulumi.Input<string>;
  /** The DHCPv6 unique identifier of the machine; IPv6 only. Example: `00:03:00:01:52:54:00:12:34:56`. */
  readonly clientId?: pulumi.Input<string>;
  /** The host name that the machine gets and that DNS answers for it. Example: `web-1`. */
  readonly name?: pulumi.Input<string>;
}

/** A range of addresses, both ends included. */
export interface NetworkAddressDhcpRangeArgs {
  /** The first address. Example: `10.0.0.100`. */
  readonly start: pulumi.Input<string>;
  /** The last address. Example: `10.0.0.199`. */
  readonly end: pulumi.Input<string>;
}

/** What only a cluster has. */
export interface NetworkClusterArgs {
  /** The namespace of the machines that use it. By default the provider's. Changing it makes a new network. Example: `lab`. */
  readonly namespace?: pulumi.Input<string>;
  /** Mode `bridge`: the name of the CNI plugin. OpenShift calls its own `cnv-bridge`. It must not change while machines use the network. Default: `bridge`. */
  readonly plugin?: pulumi.Input<enums.NetworkClusterPlugin>;
  /** Mode `bridge`: the node drops traffic with other MAC addresses than the machine's own. Nodes need nftables. Default: `false`. */
  readonly macSpoofCheck?: pulumi.Input<boolean>;
  /** Mode `bridge`: let the machine's own MAC address through the plugin `tuning`, for machines that boot from the network. Default: `false`. */
  readonly tuning?: pulumi.Input<boolean>;
  /** Mode `bridge`: run machines only on nodes that have the bridge. Default: `false`. */
  readonly selectNodes?: pulumi.Input<boolean>;
  /** Mode `sriov`: which virtual functions, and what they may do. The operator makes the attachment definition from it. */
  readonly sriov?: pulumi.Input<NetworkClusterSriovArgs>;
}

/** Mode `sriov`: which virtual functions, and what they may do. The operator makes the attachment definition from it. */
export interface NetworkClusterSriovArgs {
  /** The resource that a SriovNetworkNodePolicy gives the functions. Example: `lab_nics`. */
  readonly resourceName: pulumi.Input<string>;
  /** The namespace of the SR-IOV operator. Changing it makes a new network. Default: `openshift-sriov-network-operator`. Example: `sriov-network-operator`. */
  readonly operatorNamespace?: pulumi.Input<string>;
  /** The priority of tagged traffic. Default: `0`. Example: `3`. */
  readonly vlanQos?: pulumi.Input<number>;
  /** Whether the card drops traffic with other MAC addresses than its own. */
  readonly spoofCheck?: pulumi.Input<enums.NetworkClusterSriovSpoofCheck>;
  /** Whether the guest may change its MAC address and see all traffic. */
  readonly trust?: pulumi.Input<enums.NetworkClusterSriovTrust>;
  /** Whether the function's link follows the physical one. Default: `auto`. */
  readonly linkState?: pulumi.Input<enums.NetworkClusterSriovLinkState>;
  /** The least rate. Example: `100`. */
  readonly minTxRate?: pulumi.Input<number>;
  /** The highest rate. Example: `1000`. */
  readonly maxTxRate?: pulumi.Input<number>;
}

/** The DNS server that the host runs on the network. */
export interface NetworkDnsArgs {
  /** The host answers DNS on the network. Default: `true`. */
  readonly enabled?: pulumi.Input<boolean>;
  /** Names without a dot are asked of the host's own servers too. Default: `true`. */
  readonly forwardPlainNames?: pulumi.Input<boolean>;
  /** Names and their addresses. They change while the network runs. */
  readonly hosts?: pulumi.Input<pulumi.Input<NetworkDnsHostArgs>[]>;
  /** Servers that unknown names are asked of, instead of the host's own. The first that fits is used. */
  readonly forwarders?: pulumi.Input<pulumi.Input<NetworkDnsForwarderArgs>[]>;
  /** TXT records. They change while the network runs; the DNS server restarts for a moment. */
  readonly texts?: pulumi.Input<pulumi.Input<NetworkDnsTextArgs>[]>;
  /** SRV records. They change while the network runs; the DNS server restarts for a moment. */
  readonly services?: pulumi.Input<pulumi.Input<NetworkDnsServiceArgs>[]>;
}

/** A server, a domain or both. */
export interface NetworkDnsForwarderArgs {
  /** The server's address; without it `domain` is not forwarded. Example: `9.9.9.9`. */
  readonly address?: pulumi.Input<string>;
  /** Only names in this domain; all names by default. Example: `corp.example`. */
  readonly domain?: pulumi.Input<string>;
}

/** The names of one address. */
export interface NetworkDnsHostArgs {
  /** The address. Example: `10.0.0.5`. */
  readonly address: pulumi.Input<string>;
  /** Its names. */
  readonly names: pulumi.Input<pulumi.Input<string>[]>;
}

/** One record: where a service is. */
export interface NetworkDnsServiceArgs {
  /** The service without its underscore. Example: `ldap`. */
  readonly service: pulumi.Input<string>;
  /** How it is reached. */
  readonly protocol: pulumi.Input<enums.NetworkDnsServiceProtocol>;
  /** The domain that has the service; the network's own by default. Example: `lab.example`. */
  readonly domain?: pulumi.Input<string>;
  /** The host that serves it. Example: `ldap.lab.example`. */
  readonly target?: pulumi.Input<string>;
  /** Its port. Example: `389`. */
  readonly port?: pulumi.Input<number>;
  /** Lower is asked first. Example: `10`. */
  readonly priority?: pulumi.Input<number>;
  /** The share among equal priorities. Example: `5`. */
  readonly weight?: pulumi.Input<number>;
}

/** One record. */
export interface NetworkDnsTextArgs {
  /** The record's name. Example: `info`. */
  readonly name: pulumi.Input<string>;
  /** The record's text. Example: `v=1`. */
  readonly value: pulumi.Input<string>;
}

/** What only libvirt has. */
export interface NetworkLibvirtArgs {
  /** Devices of the host. In the modes `nat` and `routed` at most one, to which traffic is limited; in mode `macvtap` those that machines are spread over. */
  readonly uplinks?: pulumi.Input<pulumi.Input<string>[]>;
  /** Mode `macvtap`: how machines on one device reach each other. Default: `bridge`. */
  readonly macvtapMode?: pulumi.Input<enums.NetworkLibvirtMacvtapMode>;
  /** Mode `sriov`: a virtual function leaves its host driver when a machine gets it, and returns after. Default: `true`. */
  readonly managed?: pulumi.Input<boolean>;
  /** Mode `nat`: what the machines' traffic looks like from outside. */
  readonly nat?: pulumi.Input<NetworkLibvirtNatArgs>;
  /** Subnets that the host reaches through a machine of the network. Only in the modes with addresses. */
  readonly routes?: pulumi.Input<pulumi.Input<NetworkLibvirtRouteArgs>[]>;
  /** Names in `domain` are answered here only and never asked of other servers. Default: `false`. */
  readonly localDomain?: pulumi.Input<boolean>;
  /** The bridge runs the spanning tree protocol. Default: `true`. */
  readonly stp?: pulumi.Input<boolean>;
  /** How long a new port of the bridge waits before it forwards, in whole seconds. Default: `0s`. A time with its unit, as `30s`. Example: `2s`. */
  readonly forwardDelay?: pulumi.Input<string>;
  /** Who fills the bridge's table of MAC addresses. `libvirt` switches off learning and flooding. Default: `kernel`. */
  readonly macTableManager?: pulumi.Input<enums.NetworkLibvirtMacTableManager>;
  /** The firewalld zone of the bridge. Example: `libvirt`. */
  readonly zone?: pulumi.Input<string>;
  /** Machines reach the host but not each other. Default: `false`. */
  readonly isolatedPorts?: pulumi.Input<boolean>;
  /** Traffic limits of the whole network. The host needs the kernel's `sch_htb`, `sch_sfq` and ingress schedulers. */
  readonly bandwidth?: pulumi.Input<NetworkLibvirtBandwidthArgs>;
  /** Classes of interfaces, chosen by a machine's interface by name. They change while the network runs; interfaces already plugged keep what they have. */
  readonly portGroups?: pulumi.Input<pulumi.Input<NetworkLibvirtPortGroupArgs>[]>;
}

/** Traffic limits of the whole network. The host needs the kernel's `sch_htb`, `sch_sfq` and ingress schedulers. */
export interface NetworkLibvirtBandwidthArgs {
  /** Limits of the traffic towards the machines. */
  readonly inbound?: pulumi.Input<NetworkLibvirtBandwidthInboundArgs>;
  /** Limits of the traffic from the machines. */
  readonly outbound?: pulumi.Input<NetworkLibvirtBandwidthOutboundArgs>;
}

/** Limits of the traffic towards the machines. */
export interface NetworkLibvirtBandwidthInboundArgs {
  /** Bytes per second in the long run. A size with its unit, as `20GiB`. Example: `100MiB`. */
  readonly average: pulumi.Input<string>;
  /** Bytes per second at most. A size with its unit, as `20GiB`. Example: `256MiB`. */
  readonly peak?: pulumi.Input<string>;
  /** Bytes that may go at `peak`. A size with its unit, as `20GiB`. Example: `16MiB`. */
  readonly burst?: pulumi.Input<string>;
}

/** Limits of the traffic from the machines. */
export interface NetworkLibvirtBandwidthOutboundArgs {
  /** Bytes per second in the long run. A size with its unit, as `20GiB`. Example: `100MiB`. */
  readonly average: pulumi.Input<string>;
  /** Bytes per second at most. A size with its unit, as `20GiB`. Example: `256MiB`. */
  readonly peak?: pulumi.Input<string>;
  /** Bytes that may go at `peak`. A size with its unit, as `20GiB`. Example: `16MiB`. */
  readonly burst?: pulumi.Input<string>;
}

/** Mode `nat`: what the machines' traffic looks like from outside. */
export interface NetworkLibvirtNatArgs {
  /** The first address to appear as; the host's own by default. Example: `203.0.113.10`. */
  readonly addressStart?: pulumi.Input<string>;
  /** The last address to appear as. Example: `203.0.113.19`. */
  readonly addressEnd?: pulumi.Input<string>;
  /** The first port. Default: `1024`. Example: `10000`. */
  readonly portStart?: pulumi.Input<number>;
  /** The last port. Default: `65535`. Example: `20000`. */
  readonly portEnd?: pulumi.Input<number>;
  /** NAT for IPv6 too; otherwise IPv6 is routed. Default: `false`. */
  readonly ipv6?: pulumi.Input<boolean>;
}

/** One class of interfaces. */
export interface NetworkLibvirtPortGroupArgs {
  /** The class's name. Example: `guests`. */
  readonly name: pulumi.Input<string>;
  /** Interfaces that name no class get this one. Default: `false`. */
  readonly default?: pulumi.Input<boolean>;
  /** The VLAN tag; only on networks that can tag. Example: `100`. */
  readonly vlan?: pulumi.Input<number>;
  /** Traffic limits of each interface of the class. The host needs the kernel's `sch_htb`, `sch_sfq` and ingress schedulers. */
  readonly bandwidth?: pulumi.Input<NetworkLibvirtPortGroupBandwidthArgs>;
}

/** Traffic limits of each interface of the class. The host needs the kernel's `sch_htb`, `sch_sfq` and ingress schedulers. */
export interface NetworkLibvirtPortGroupBandwidthArgs {
  /** Limits of the traffic towards the machines. */
  readonly inbound?: pulumi.Input<NetworkLibvirtPortGroupBandwidthInboundArgs>;
  /** Limits of the traffic from the machines. */
  readonly outbound?: pulumi.Input<NetworkLibvirtPortGroupBandwidthOutboundArgs>;
}

/** Limits of the traffic towards the machines. */
export interface NetworkLibvirtPortGroupBandwidthInboundArgs {
  /** Bytes per second in the long run. A size with its unit, as `20GiB`. Example: `100MiB`. */
  readonly average: pulumi.Input<string>;
  /** Bytes per second at most. A size with its unit, as `20GiB`. Example: `256MiB`. */
  readonly peak?: pulumi.Input<string>;
  /** Bytes that may go at `peak`. A size with its unit, as `20GiB`. Example: `16MiB`. */
  readonly burst?: pulumi.Input<string>;
}

/** Limits of the traffic from the machines. */
export interface NetworkLibvirtPortGroupBandwidthOutboundArgs {
  /** Bytes per second in the long run. A size with its unit, as `20GiB`. Example: `100MiB`. */
  readonly average: pulumi.Input<string>;
  /** Bytes per second at most. A size with its unit, as `20GiB`. Example: `256MiB`. */
  readonly peak?: pulumi.Input<string>;
  /** Bytes that may go at `peak`. A size with its unit, as `20GiB`. Example: `16MiB`. */
  readonly burst?: pulumi.Input<string>;
}

/** One static route of the host. */
export interface NetworkLibvirtRouteArgs {
  /** The subnet, by its first address and the length of its prefix. Example: `192.168.7.0/24`. */
  readonly destination: pulumi.Input<string>;
  /** The machine's address, in a subnet of `addresses`. Example: `10.0.0.7`. */
  readonly gateway: pulumi.Input<string>;
  /** The lower one wins among routes to the same place. Example: `10`. */
  readonly metric?: pulumi.Input<number>;
}

/** What only a cluster has. */
export interface PciDeviceClusterArgs {
  /** The name under which nodes offer the device. By default `virt-iac.dev/` and `name`. Changing it makes a new entry. Example: `nvidia.com/TU104GL_Tesla_T4`. */
  readonly resourceName?: pulumi.Input<string>;
  /** Another device plugin offers it to machines. Default: `false`. */
  readonly externalResourceProvider?: pulumi.Input<boolean>;
  /** Where the permission is written: in the HyperConverged object where there is one, or in the KubeVirt object. Default: `auto`. */
  readonly permitIn?: pulumi.Input<enums.PciDeviceClusterPermitIn>;
  /** How many devices the nodes must offer before this counts as made. With 0 nothing is awaited. Default: `1`. Example: `2`. */
  readonly minimumCount?: pulumi.Input<number>;
}

/** What only a libvirt host has. */
export interface PciDeviceLibvirtArgs {
  /** The device's address. With `selector` and `match` too, all must fit. Example: `0000:01:00.0`. */
  readonly address?: pulumi.Input<string>;
  /** What the device must fit beside `selector`; the first free device that fits all of it is meant. What was chosen stays chosen. */
  readonly match?: pulumi.Input<PciDeviceLibvirtMatchArgs>;
  /** The device may be one that the host uses: the controller of a disk, a network device that is up. Without it such a device is refused. Default: `false`. */
  readonly allowHostDevice?: pulumi.Input<boolean>;
  /** Take the device from its host driver already now, and give it back on delete. By default that happens when a machine starts and stops. Default: `false`. */
  readonly detach?: pulumi.Input<boolean>;
  /** Divides an SR-IOV card into virtual functions. The card stays with the host. libvirt has no call for it: it is done on the host itself, so the host must be this machine or reached by `qemu+ssh`, as root. Deleting the PciDevice takes the functions away. */
  readonly virtualFunctions?: pulumi.Input<PciDeviceLibvirtVirtualFunctionsArgs>;
  /** Makes a mediated device (a vGPU) of this type on the card; it is what `device` then means. It is defined on the host, starts with it, and goes on delete. Which types a card has says `getPciDevices`. Needs libvirt 7.8 and `mdevctl` on the host. Example: `nvidia-63`. */
  readonly mediatedType?: pulumi.Input<string>;
}

/** What the device must fit beside `selector`; the first free device that fits all of it is meant. What was chosen stays chosen. */
export interface PciDeviceLibvirtMatchArgs {
  /** The PCI class, or its first digits: `03` for every display controller, `0302` for 3D controllers. Example: `0302`. */
  readonly class?: pulumi.Input<string>;
  /** The NUMA node that the device is on. */
  readonly numaNode?: pulumi.Input<number>;
  /** The host's driver for it at the time when it is chosen. Example: `nouveau`. */
  readonly driver?: pulumi.Input<string>;
  /** A part of the vendor's and the product's names, in small or capital letters. Example: `Tesla T4`. */
  readonly label?: pulumi.Input<string>;
  /** The address of a physical function: the device is one of its virtual functions. Example: `0000:18:00.0`. */
  readonly physicalFunction?: pulumi.Input<string>;
  /** Which virtual function of `physicalFunction`, from 0. Example: `3`. */
  readonly functionIndex?: pulumi.Input<number>;
}

/** Divides an SR-IOV card into virtual functions. The card stays with the host. libvirt has no call for it: it is done on the host itself, so the host must be this machine or reached by `qemu+ssh`, as root. Deleting the PciDevice takes the functions away. */
export interface PciDeviceLibvirtVirtualFunctionsArgs {
  /** How many there are. Another number takes all functions away first, so it is refused while a machine has one. Example: `4`. */
  readonly count: pulumi.Input<number>;
  /** They are there again after the host's reboot, by a udev rule of ours on the host. Default: `true`. */
  readonly persistent?: pulumi.Input<boolean>;
  /** Machines may change the MAC address of their function and listen to all traffic. By default as the driver has it. */
  readonly trust?: pulumi.Input<boolean>;
  /** The card drops what machines send from another MAC address than their own. By default as the driver has it. */
  readonly spoofCheck?: pulumi.Input<boolean>;
}

/** One machine. */
export interface PciDeviceUsedByArgs {
  /** The machine's name. */
  readonly machine?: pulumi.Input<string>;
}

/** The cluster that holds the objects. With an empty block the kubeconfig is found as kubectl finds it. */
export interface ProviderClusterArgs {
  /** Path of a kubeconfig. By default `KUBECONFIG`, else `~/.kube/config`, else the account of the pod that this runs in. Example: `/home/me/.kube/lab`. */
  readonly kubeconfig?: pulumi.Input<string>;
  /** The kubeconfig itself, as YAML or JSON. Instead of `kubeconfig`. */
  readonly kubeconfigContent?: pulumi.Input<string>;
  /** The context of the kubeconfig. By default its current one. Example: `lab`. */
  readonly context?: pulumi.Input<string>;
  /** The API server's address, without any kubeconfig. Needs `token`. Example: `https://api.lab.example:6443`. */
  readonly server?: pulumi.Input<string>;
  /** The bearer token for `server`. */
  readonly token?: pulumi.Input<string>;
  /** The certificate authority of `server` as PEM. By default those that Node.js trusts. */
  readonly certificateAuthority?: pulumi.Input<string>;
  /** Where objects go that name no namespace. By default the context's own, else `default`. Example: `lab`. */
  readonly namespace?: pulumi.Input<string>;
  /** Act as this user; the account needs the verb `impersonate` for it. Example: `system:serviceaccount:lab:deployer`. */
  readonly impersonate?: pulumi.Input<string>;
  /** What happens when another manager owns a field that we set: `fail` names the manager and the field, `force` takes the field over. Default: `fail`. */
  readonly conflictPolicy?: pulumi.Input<enums.ProviderClusterConflictPolicy>;
  /** The address of CDI's upload proxy. By default what the cluster's CDIConfig says. Example: `https://cdi-uploadproxy.apps.lab.example`. */
  readonly uploadProxy?: pulumi.Input<string>;
}

/** What only a cluster has. Without `provisioner` and without `localDevices` the class is there already and is only looked up. */
export interface StoragePoolClusterArgs {
  /** Who makes the volumes: the class is then made, and deleted with this pool. Changing it makes a new class. Example: `rbd.csi.ceph.com`. */
  readonly provisioner?: pulumi.Input<string>;
  /** What the provisioner wants to know. Changing it makes a new class. Example: `{ "type": "thin" }`. */
  readonly parameters?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** What happens to the data when a volume is deleted. Changing it makes a new class. Default: `Delete`. */
  readonly reclaimPolicy?: pulumi.Input<enums.StoragePoolClusterReclaimPolicy>;
  /** Whether a volume is made at once, or for the node of the first machine that uses it. Changing it makes a new class. Default: `Immediate`. */
  readonly binding?: pulumi.Input<enums.StoragePoolClusterBinding>;
  /** Volumes can grow. Default: `true`. */
  readonly allowExpansion?: pulumi.Input<boolean>;
  /** What volumes of the class are when they say nothing, best first: an edit of CDI's StorageProfile. */
  readonly claimModes?: pulumi.Input<pulumi.Input<StoragePoolClusterClaimModeArgs>[]>;
  /** How volumes are copied: an edit of CDI's StorageProfile. By default what the storage can do. */
  readonly cloneStrategy?: pulumi.Input<enums.StoragePoolClusterCloneStrategy>;
  /** The class of snapshots that copies are made through: an edit of CDI's StorageProfile. Example: `csi-snapshots`. */
  readonly snapshotClass?: pulumi.Input<string>;
  /** Block devices of nodes, prepared there by other means: the pool is then these, one volume each. Deleting the pool is refused while one is in use. */
  readonly localDevices?: pulumi.Input<pulumi.Input<StoragePoolClusterLocalDeviceArgs>[]>;
}

/** One way. */
export interface StoragePoolClusterClaimModeArgs {
  /** Who may use it at once. */
  readonly accessModes: pulumi.Input<pulumi.Input<enums.StoragePoolClusterClaimModeAccessMode>[]>;
  /** A file system with an image in it, or a block device. Default: `Filesystem`. */
  readonly volumeMode?: pulumi.Input<enums.StoragePoolClusterClaimModeVolumeMode>;
}

/** One device of one node. */
export interface StoragePoolClusterLocalDeviceArgs {
  /** The name of the persistent volume. Example: `local-node01-loop10`. */
  readonly name: pulumi.Input<string>;
  /** The node's host name. Example: `node01`. */
  readonly node: pulumi.Input<string>;
  /** The device on that node. Example: `/dev/loop10`. */
  readonly path: pulumi.Input<string>;
  /** Its size. A size with its unit, as `20GiB`. Example: `20GiB`. */
  readonly size: pulumi.Input<string>;
}

/** Owner and mode of the pool's directory when it is built. Changing it makes a new pool. */
export interface StoragePoolPermissionsArgs {
  /** The mode in octal digits. Example: `0711`. */
  readonly mode?: pulumi.Input<string>;
  /** The owner's number. Example: `107`. */
  readonly owner?: pulumi.Input<number>;
  /** The group's number. Example: `107`. */
  readonly group?: pulumi.Input<number>;
}

/** Where the pool's data is. Which of these a pool needs depends on its `type`. Changing it makes a new pool. */
export interface StoragePoolSourceArgs {
  /** Block devices of the host (`fs` and `disk` one, `logical` one or more, `zfs` one or more), or for `iscsi` the target's IQN. */
  readonly devices?: pulumi.Input<pulumi.Input<string>[]>;
  /** Servers: one for `netfs`, `iscsi` and `gluster`, the monitors for `rbd`. */
  readonly hosts?: pulumi.Input<pulumi.Input<StoragePoolSourceHostArgs>[]>;
  /** The exported directory (`netfs`), or the directory inside the volume (`gluster`). Example: `/export/images`. */
  readonly directory?: pulumi.Input<string>;
  /** The volume group (`logical`), the gluster volume, the RBD pool or the ZFS pool. Default: the pool's own name. Example: `vg-machines`. */
  readonly name?: pulumi.Input<string>;
  /** What is on the source. `fs`: auto, ext2, ext3, ext4, xfs, vfat, iso9660, udf, gfs2 or ocfs2. `netfs`: auto, nfs, cifs or glusterfs. `logical`: lvm2. `disk`: gpt or dos. Default: auto, auto, lvm2 and gpt. */
  readonly format?: pulumi.Input<enums.StoragePoolSourceFormat>;
  /** `netfs` with format nfs: the version of the protocol. Example: `4.2`. */
  readonly nfsVersion?: pulumi.Input<string>;
  /** `iscsi`: the IQN that the host shows to the target. `iscsi-direct` needs it. Example: `iqn.2026-01.com.example:host-1`. */
  readonly initiator?: pulumi.Input<string>;
  /** Type `scsi`: the host adapter. Either `name`, or `wwnn` and `wwpn` of a virtual fibre channel adapter (NPIV). */
  readonly adapter?: pulumi.Input<StoragePoolSourceAdapterArgs>;
  /** How the host logs in: CHAP for iSCSI, cephx for RBD. Exactly one of `password` and `secret`. */
  readonly auth?: pulumi.Input<StoragePoolSourceAuthArgs>;
}

/** Type `scsi`: the host adapter. Either `name`, or `wwnn` and `wwpn` of a virtual fibre channel adapter (NPIV). */
export interface StoragePoolSourceAdapterArgs {
  /** An adapter of the host. Example: `scsi_host3`. */
  readonly name?: pulumi.Input<string>;
  /** The adapter below a virtual one. Its number may change when adapters are added; leave it out to take the first that can. Example: `scsi_host3`. */
  readonly parent?: pulumi.Input<string>;
  /** The world wide node name. Example: `20000000c9831b4b`. */
  readonly wwnn?: pulumi.Input<string>;
  /** The world wide port name. Example: `10000000c9831b4b`. */
  readonly wwpn?: pulumi.Input<string>;
}

/** How the host logs in: CHAP for iSCSI, cephx for RBD. Exactly one of `password` and `secret`. */
export interface StoragePoolSourceAuthArgs {
  /** The user's name. Example: `virt`. */
  readonly username: pulumi.Input<string>;
  /** The password, or the ceph key in base64. It is kept in a libvirt secret of the pool's own, never in the pool's definition. Changing it restarts the pool. Example: `correct horse`. */
  readonly password?: pulumi.Input<string>;
  /** The UUID of a libvirt secret that already holds it, as a `Secret` has for its id. Example: `6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea`. */
  readonly secret?: pulumi.Input<string>;
}

/** A server. */
export interface StoragePoolSourceHostArgs {
  /** Host name or address. Example: `nfs.example`. */
  readonly name: pulumi.Input<string>;
  /** The port, when it is not the usual one. Example: `3260`. */
  readonly port?: pulumi.Input<number>;
}

/** One address. */
export interface VirtualMachineAddressArgs {
  /** The interface's name in this machine. */
  readonly interface?: pulumi.Input<string>;
  /** The interface's MAC address. */
  readonly mac?: pulumi.Input<string>;
  /** The address. */
  readonly address?: pulumi.Input<string>;
  /** The length of the subnet's prefix. */
  readonly prefix?: pulumi.Input<number>;
  /** How it is known: `lease`, `agent` or `arp`. */
  readonly source?: pulumi.Input<string>;
}

/** What cloud-init does at the first boot. On libvirt an ISO image in a pool, attached as a cdrom drive; on a cluster a secret. */
export interface VirtualMachineCloudInitArgs {
  /**
   * The user data, usually a text that starts with `#cloud-config`. Example: `#cloud-config
   * packages: [nginx]
   * `.
   */
  readonly userData?: pulumi.Input<string>;
  /** The metadata as YAML. By default the machine's UUID as instance id, so that a changed text alone does not run again, and its name as host name. Only on libvirt. Example: `local-hostname: web-1`. */
  readonly metaData?: pulumi.Input<string>;
  /**
   * The network configuration of version 1 or 2 as YAML. Example: `version: 2
   * ethernets: {eth0: {dhcp4: true}}
   * `.
   */
  readonly networkConfig?: pulumi.Input<string>;
  /** The pool that holds the ISO image. By default the pool of the machine's first disk. Only on libvirt. Example: `images`. */
  readonly pool?: pulumi.Input<string>;
}

/** What only a cluster honours. */
export interface VirtualMachineClusterArgs {
  /** The namespace. By default the provider's. Changing it makes a new machine. Example: `lab`. */
  readonly namespace?: pulumi.Input<string>;
  /** When KubeVirt runs the machine, in its own words. By default `Always` for `power.state: running` and `Halted` for `stopped`. */
  readonly runStrategy?: pulumi.Input<enums.VirtualMachineClusterRunStrategy>;
  /** With `false` starting and stopping is left to others after the create, and is no drift. Default: `true`. */
  readonly managePower?: pulumi.Input<boolean>;
  /** What the machine's pod asks for. */
  readonly requests?: pulumi.Input<VirtualMachineClusterRequestsArgs>;
  /** What the machine's pod may use at most. */
  readonly limits?: pulumi.Input<VirtualMachineClusterLimitsArgs>;
  /** Do not ask for the memory that running the machine costs. Default: `false`. */
  readonly overcommitGuestOverhead?: pulumi.Input<boolean>;
  /** Whole processors of the node for this machine alone. Default: `false`. */
  readonly dedicatedCpus?: pulumi.Input<boolean>;
  /** Labels that the node must have. Example: `{ "kubernetes.io/arch": "amd64" }`. */
  readonly nodeSelector?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** Taints of nodes that the machine bears: a list as JSON, as a pod has them. Example: `[{"key":"gpu","operator":"Exists","effect":"NoSchedule"}]`. */
  readonly tolerations?: pulumi.Input<string>;
  /** Rules of affinity as JSON, as a pod has them. Example: `{"podAntiAffinity":{}}`. */
  readonly affinity?: pulumi.Input<string>;
  /** A list of topology spread constraints as JSON. Example: `[{"maxSkew":1,"topologyKey":"kubernetes.io/hostname","whenUnsatisfiable":"DoNotSchedule"}]`. */
  readonly topologySpread?: pulumi.Input<string>;
  /** What happens when the node is drained. */
  readonly evictionStrategy?: pulumi.Input<enums.VirtualMachineClusterEvictionStrategy>;
  /** Labels of the running machine and its pod. Example: `{ "app": "web" }`. */
  readonly labels?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** Annotations of the running machine and its pod. Example: `{ "example.com/contact": "web-team" }`. */
  readonly annotations?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** The guest's host name. By default the machine's name. Example: `web-1`. */
  readonly hostname?: pulumi.Input<string>;
  /** The headless service that gives the guest a name in the cluster's DNS. Example: `machines`. */
  readonly subdomain?: pulumi.Input<string>;
  /** The pod's priority class. Example: `production`. */
  readonly priorityClass?: pulumi.Input<string>;
  /** An instance type, which then decides processors and memory; `namespaced:` before one of the machine's own namespace. Example: `u1.medium`. */
  readonly instanceType?: pulumi.Input<string>;
  /** A preference, which fills in what is left out; `namespaced:` before one of the machine's own namespace. Example: `fedora`. */
  readonly preference?: pulumi.Input<string>;
  /** Public keys from a secret of the namespace. */
  readonly sshKeys?: pulumi.Input<VirtualMachineClusterSshKeysArgs>;
  /** A readiness probe as JSON. Example: `{"tcpSocket":{"port":22},"initialDelaySeconds":60}`. */
  readonly readinessProbe?: pulumi.Input<string>;
  /** A liveness probe as JSON. Example: `{"guestAgentPing":{},"failureThreshold":10}`. */
  readonly livenessProbe?: pulumi.Input<string>;
  /** A service account whose token the guest gets as a disk. Example: `web`. */
  readonly serviceAccount?: pulumi.Input<string>;
  /** The guest's IPv6 subnet on the pod network, for dual stack with masquerade. Example: `fd10:0:2::/120`. */
  readonly ipv6Subnet?: pulumi.Input<string>;
  /** Volumes that KubeVirt makes with the machine and deletes with it, told apart by name. A disk uses one by its `volume`, as `namespace/name`. Empty, or filled from one of `url`, `registry`, `cloneFrom`, `snapshot` and `dataSource`. A volume that is to outlive the machine is a `Volume`. */
  readonly dataVolumeTemplates?: pulumi.Input<pulumi.Input<VirtualMachineClusterDataVolumeTemplateArgs>[]>;
  /** What happens when another manager owns a field: `fail` names the manager and the field, `force` takes the field over. Default: `fail`. */
  readonly conflictPolicy?: pulumi.Input<enums.VirtualMachineClusterConflictPolicy>;
  /** A JSON merge patch of the machine's manifest, for what this schema lacks. It is checked by the cluster and takes part in previews. Example: `{"spec":{"template":{"spec":{"startStrategy":"Paused"}}}}`. */
  readonly patch?: pulumi.Input<string>;
}

/** One volume. */
export interface VirtualMachineClusterDataVolumeTemplateArgs {
  /** The volume's name in the machine's namespace. Example: `web-1-root`. */
  readonly name: pulumi.Input<string>;
  /** How much the guest sees. By default as much as what is copied has; required for everything else. A larger value grows the volume in place. A size with its unit, as `20GiB`. Example: `20GiB`. */
  readonly size?: pulumi.Input<string>;
  /** An http or https address of an image. Changing it makes a new machine. Example: `https://cloud.debian.org/images/cloud/bookworm/latest/debian-12-generic-amd64.qcow2`. */
  readonly url?: pulumi.Input<string>;
  /** A container image with a disk in it. Changing it makes a new machine. Example: `docker://quay.io/containerdisks/fedora:42`. */
  readonly registry?: pulumi.Input<string>;
  /** A volume that is copied, as `namespace/name`. No machine may write to it meanwhile. Changing it makes a new machine. Example: `images/golden`. */
  readonly cloneFrom?: pulumi.Input<string>;
  /** A VolumeSnapshot that the volume starts as, as `namespace/name`. Changing it makes a new machine. Example: `lab/web-1-before-upgrade`. */
  readonly snapshot?: pulumi.Input<string>;
  /** A DataSource, which names the newest image of a system, as `namespace/name`. Changing it makes a new machine. Example: `openshift-virtualization-os-images/fedora`. */
  readonly dataSource?: pulumi.Input<string>;
  /** The storage class. By default the cluster's own default class. Changing it makes a new machine. Example: `fast`. */
  readonly storageClass?: pulumi.Input<string>;
  /** Who may use it at once. By default what the storage class's profile says. A machine that moves while it runs needs `ReadWriteMany`. */
  readonly accessModes?: pulumi.Input<pulumi.Input<enums.VirtualMachineClusterDataVolumeTemplateAccessMode>[]>;
  /** Whether it is a file system with an image in it, or a block device. By default what the storage class's profile says. */
  readonly volumeMode?: pulumi.Input<enums.VirtualMachineClusterDataVolumeTemplateVolumeMode>;
  /** Reserve all of it when it is made. Storage that copies by itself does not. Default: `false`. */
  readonly preallocation?: pulumi.Input<boolean>;
  /** What happens to the data when the machine is deleted or replaced: nothing is done and it is an error (`refuse`), or it is deleted with it (`delete`). Default: `refuse`. */
  readonly onDelete?: pulumi.Input<enums.VirtualMachineClusterDataVolumeTemplateOnDelete>;
}

/** What the machine's pod may use at most. */
export interface VirtualMachineClusterLimitsArgs {
  /** Processors, as `2` or `500m`. Example: `2`. */
  readonly cpu?: pulumi.Input<string>;
  /** Memory. A size with its unit, as `20GiB`. Example: `4GiB`. */
  readonly memory?: pulumi.Input<string>;
}

/** What the machine's pod asks for. */
export interface VirtualMachineClusterRequestsArgs {
  /** Processors, as `2` or `500m`. Example: `2`. */
  readonly cpu?: pulumi.Input<string>;
  /** Memory. A size with its unit, as `20GiB`. Example: `4GiB`. */
  readonly memory?: pulumi.Input<string>;
}

/** Public keys from a secret of the namespace. */
export interface VirtualMachineClusterSshKeysArgs {
  /** The secret's name. Example: `web-keys`. */
  readonly secret: pulumi.Input<string>;
  /** Users for whom the guest agent installs the keys. By default cloud-init does, for its default user. */
  readonly users?: pulumi.Input<pulumi.Input<string>[]>;
}

/** The virtual processors. */
export interface VirtualMachineCpuArgs {
  /** How many virtual CPUs the machine has when it starts. Grows while it runs as far as `maxCount`; the guest must bring new ones online. Default: `1`. Example: `2`. */
  readonly count?: pulumi.Input<number>;
  /** How far `count` can grow without a restart. By default as much as `count`. Example: `4`. */
  readonly maxCount?: pulumi.Input<number>;
  /** The processor that the guest sees: `host-passthrough`, `host-model`, `maximum`, or the name of a model. By default what the hypervisor takes, which every host has. Example: `host-passthrough`. */
  readonly model?: pulumi.Input<string>;
  /** How the processors are arranged. The product of the three is the greatest count. */
  readonly topology?: pulumi.Input<VirtualMachineCpuTopologyArgs>;
  /** Features of the processor that differ from its model. */
  readonly features?: pulumi.Input<pulumi.Input<VirtualMachineCpuFeatureArgs>[]>;
  /** The guest may run machines of its own. Needs `host-passthrough`, which is then the default model, and a host with nesting on. Only on libvirt. */
  readonly nested?: pulumi.Input<boolean>;
}

/** One feature. */
export interface VirtualMachineCpuFeatureArgs {
  /** The feature's name as libvirt and KubeVirt know it. Example: `vmx`. */
  readonly name: pulumi.Input<string>;
  /** `require` refuses to start without it, `optional` takes it where it is, `disable` hides it, `force` claims it, `forbid` refuses hosts that have it. Default: `require`. */
  readonly policy?: pulumi.Input<enums.VirtualMachineCpuFeaturePolicy>;
}

/** How the processors are arranged. The product of the three is the greatest count. */
export interface VirtualMachineCpuTopologyArgs {
  /** Sockets. */
  readonly sockets: pulumi.Input<number>;
  /** Cores in each socket. Example: `4`. */
  readonly cores: pulumi.Input<number>;
  /** Threads of each core. */
  readonly threads: pulumi.Input<number>;
}

/** One disk. */
export interface VirtualMachineDiskArgs {
  /** The disk's name in this machine. It stays with the disk through every update. Example: `root`. */
  readonly name: pulumi.Input<string>;
  /** The id of a Volume. Example: `default/web-1.qcow2`. */
  readonly volume?: pulumi.Input<string>;
  /** An image of a registry; what the guest writes is lost when the machine stops. Only on a cluster. Example: `quay.io/containerdisks/fedora:42`. */
  readonly containerDisk?: pulumi.Input<string>;
  /** An image file on the host. Only on libvirt. Example: `/var/lib/libvirt/images/web-1.qcow2`. */
  readonly file?: pulumi.Input<string>;
  /** A block device of the host. Only on libvirt. Example: `/dev/vg0/web-1`. */
  readonly block?: pulumi.Input<string>;
  /** A disk on a storage server: `nbd://host:10809/export`, `iscsi://host/iqn.2010-05.com.example:target/1`, `rbd://mon1,mon2/pool/image`, `gluster://host/volume/image` or an http, https, ftp or ftps URL of a read-only image. Only on libvirt. Example: `nbd://10.0.0.1:10809/root`. */
  readonly network?: pulumi.Input<string>;
  /** How to log in to the storage server of `network`: a user and the usage of a Secret on the host, as `user:usage`. Only on libvirt. Example: `reader:backups`. */
  readonly login?: pulumi.Input<string>;
  /** What the guest sees. `lun` passes SCSI commands through to a block device. Default: `disk`. */
  readonly device?: pulumi.Input<enums.VirtualMachineDiskDevice>;
  /** How the disk is attached. By default `virtio` for a disk, `sata` for a cdrom drive, `fdc` for a floppy and `scsi` for a lun. A cluster has neither `ide` nor `fdc`. */
  readonly bus?: pulumi.Input<enums.VirtualMachineDiskBus>;
  /** The image's format. By default the volume's own, else `raw`. Only on libvirt. */
  readonly format?: pulumi.Input<enums.VirtualMachineDiskFormat>;
  /** The guest cannot write. A cdrom drive never can. Default: `false`. */
  readonly readOnly?: pulumi.Input<boolean>;
  /** Other machines may use it at the same time. Needs a raw image and guests that know how to share. Default: `false`. */
  readonly shareable?: pulumi.Input<boolean>;
  /** The serial number that the guest sees. Example: `WEB1ROOT`. */
  readonly serial?: pulumi.Input<string>;
  /** The world wide name that the guest sees, on the buses scsi and ide. Only on libvirt. Example: `5000c50015ea71ac`. */
  readonly wwn?: pulumi.Input<string>;
  /** The place of this disk in the order in which devices are tried at boot, from 1. Each number once, interfaces included. */
  readonly bootOrder?: pulumi.Input<number>;
  /** How the host caches. A cluster knows `none`, `writethrough` and `writeback`. */
  readonly cache?: pulumi.Input<enums.VirtualMachineDiskCache>;
  /** How the host reads and writes. `native` needs a cache of `none` or `directsync`. A cluster does not know `io_uring`. */
  readonly io?: pulumi.Input<enums.VirtualMachineDiskIo>;
  /** `unmap` gives blocks that the guest trims back to the host. Only on libvirt. */
  readonly discard?: pulumi.Input<enums.VirtualMachineDiskDiscard>;
  /** Whether zeroes that the guest writes are stored as holes. Only on libvirt. */
  readonly detectZeroes?: pulumi.Input<enums.VirtualMachineDiskDetectZeroes>;
  /** What happens when the host cannot write. */
  readonly errorPolicy?: pulumi.Input<enums.VirtualMachineDiskErrorPolicy>;
  /** Whether the machine starts when the medium of a cdrom drive or floppy is missing. Only on libvirt. */
  readonly startupPolicy?: pulumi.Input<enums.VirtualMachineDiskStartupPolicy>;
  /** The number of the I/O thread, of `libvirt.ioThreads`, that serves this disk. Only on libvirt. */
  readonly ioThread?: pulumi.Input<number>;
  /** How many queues a virtio disk has. Only on libvirt. Example: `4`. */
  readonly queues?: pulumi.Input<number>;
  /** Limits of throughput, changed while the machine runs: `total_bytes_sec`, `read_bytes_sec`, `write_bytes_sec`, `total_iops_sec`, `read_iops_sec`, `write_iops_sec`, their `_max` and `_max_length`, and `size_iops_sec`. Only on libvirt. Example: `{ "total_bytes_sec": 104857600 }`. */
  readonly limits?: pulumi.Input<{ [key: string]: pulumi.Input<number> }>;
  /** More attributes of libvirt's `<driver>`: `copy_on_read`, `rerror_policy`, `event_idx`, `ioeventfd`, `packed`, `iommu`, `ats`, `queue_size`. Only on libvirt. Example: `{ "event_idx": "off" }`. */
  readonly driver?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** The name that libvirt gives the disk, as `vda`. By default the first free one. Only on libvirt. Example: `vdb`. */
  readonly target?: pulumi.Input<string>;
  /** Where the guest finds the disk. By default libvirt picks the place and keeps it. Only on libvirt. Example: `pci:0000:04:00.0`. */
  readonly address?: pulumi.Input<string>;
}

/** One display. */
export interface VirtualMachineGraphicArgs {
  /** The protocol. A cluster knows `vnc`. */
  readonly type: pulumi.Input<enums.VirtualMachineGraphicType>;
  /** The host's address that the display listens on, or `none`. By default the host's own, 127.0.0.1. Only on libvirt. Example: `127.0.0.1`. */
  readonly listen?: pulumi.Input<string>;
  /** Listen on the host's address in this Network instead. Only on libvirt. Example: `management`. */
  readonly network?: pulumi.Input<string>;
  /** Listen on this UNIX socket instead; `auto` lets libvirt choose it. Only on libvirt. Example: `/run/web-1.vnc`. */
  readonly socket?: pulumi.Input<string>;
  /** The port. By default the first free one from 5900 at each start. Only on libvirt. Example: `5901`. */
  readonly port?: pulumi.Input<number>;
  /** The port for TLS; spice only. Only on libvirt. Example: `5902`. */
  readonly tlsPort?: pulumi.Input<number>;
  /** The password. VNC takes at most 8 characters. Only on libvirt. Example: `s3cret-1`. */
  readonly password?: pulumi.Input<string>;
  /** When the password ends, in UTC. Only on libvirt. Example: `2026-12-31T23:59:59`. */
  readonly passwordValidTo?: pulumi.Input<string>;
  /** The keyboard's layout. Only on libvirt. Example: `de`. */
  readonly keymap?: pulumi.Input<string>;
  /** Use the host's graphics card; spice, sdl and dbus. Only on libvirt. */
  readonly gl?: pulumi.Input<boolean>;
  /** More attributes of libvirt's `<graphics>`: `sharePolicy`, `websocket`, `powerControl`, `defaultMode`. Only on libvirt. Example: `{ "sharePolicy": "allow-exclusive" }`. */
  readonly options?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

/** One device. */
export interface VirtualMachineHostDeviceArgs {
  /** The device's name in this machine. Example: `gpu`. */
  readonly name: pulumi.Input<string>;
  /** Which device: on libvirt the address of a PciDevice (`0000:01:00.0`), `usb:VENDOR:PRODUCT`, `usb-at:BUS.DEVICE`, `scsi:HOST:BUS:TARGET:UNIT` or `mdev:UUID`; on a cluster the resource name of a permitted device. Example: `0000:01:00.0`. */
  readonly device: pulumi.Input<string>;
  /** Take a PCI device from its host driver and give it back. With `false` that is the host's business. Default: `true`. Only on libvirt. */
  readonly managed?: pulumi.Input<boolean>;
  /** The place of this device in the boot order, from 1. Only on libvirt. */
  readonly bootOrder?: pulumi.Input<number>;
  /** `off` hides the device's boot ROM, a path on the host replaces it. Only on libvirt. Example: `off`. */
  readonly rom?: pulumi.Input<string>;
  /** Where the guest finds the device. By default libvirt picks the place and keeps it. Only on libvirt. Example: `pci:0000:04:00.0`. */
  readonly address?: pulumi.Input<string>;
}

/** Where the operating system comes from, exactly one of `iso`, `tree` and `network`. After the first successful installation the medium and the installer's boot entry go. A machine whose disk already holds a system needs none. */
export interface VirtualMachineInstallArgs {
  /** An ISO image: a file on the host, a volume, or an http or https URL that is fetched into `pool`. Example: `isos/debian-12-netinst.iso`. */
  readonly iso?: pulumi.Input<string>;
  /** The root of a network install tree. Its tree information names kernel and initial RAM disk, which are fetched into `pool`. Example: `https://deb.debian.org/debian/dists/bookworm/main/installer-amd64/`. */
  readonly tree?: pulumi.Input<string>;
  /** The name of the interface that the machine boots from with PXE. Example: `lan`. */
  readonly network?: pulumi.Input<string>;
  /**
   * A kickstart, preseed or autoinstall file that is put into the installer's initial RAM disk. Only with `tree`. Example: `lang en_US
   * rootpw --lock
   * `.
   */
  readonly answerFile?: pulumi.Input<string>;
  /** The name of the answer file in the initial RAM disk. Only with `tree`. Default: `preseed.cfg`. Example: `ks.cfg`. */
  readonly answerFileName?: pulumi.Input<string>;
  /** The installer's kernel command line. Only with `tree`. Example: `console=ttyS0 auto=true`. */
  readonly arguments?: pulumi.Input<string>;
  /** The kernel inside the tree, when the tree does not name it. Example: `install.amd/vmlinuz`. */
  readonly kernel?: pulumi.Input<string>;
  /** The initial RAM disk inside the tree, when the tree does not name it. Example: `install.amd/initrd.gz`. */
  readonly initrd?: pulumi.Input<string>;
  /** The pool that what is fetched goes to. Example: `isos`. */
  readonly pool?: pulumi.Input<string>;
  /** How long the installer may run. It ends when it reboots or powers off the machine. Default: `1h`. A time with its unit, as `30s`. */
  readonly timeout?: pulumi.Input<string>;
  /** More ISO images for the installation, as drivers. */
  readonly extraMedia?: pulumi.Input<pulumi.Input<string>[]>;
}

/** One interface. */
export interface VirtualMachineInterfaceArgs {
  /** The interface's name in this machine. Its MAC address is made from it, unless `mac` says another. Example: `lan`. */
  readonly name: pulumi.Input<string>;
  /** The name of a Network. On a cluster `pod` is the pod network, and a network of another namespace is `namespace/name`. Example: `lab`. */
  readonly network?: pulumi.Input<string>;
  /** A bridge that the host already has. Only on libvirt. Example: `br0`. */
  readonly bridge?: pulumi.Input<string>;
  /** A network device of the host that the machine shares through macvtap. Only on libvirt. Example: `eth1`. */
  readonly hostInterface?: pulumi.Input<string>;
  /** How machines on the same `hostInterface` see each other; libvirt's default is `vepa`. Only on libvirt. */
  readonly macvtapMode?: pulumi.Input<enums.VirtualMachineInterfaceMacvtapMode>;
  /** A virtual function of an SR-IOV card, given to the machine alone. Only on libvirt. Example: `0000:03:10.1`. */
  readonly virtualFunction?: pulumi.Input<string>;
  /** The socket of a switch in user space. Needs shared memory. Only on libvirt. Example: `/run/openvswitch/vhost-web1`. */
  readonly vhostUser?: pulumi.Input<string>;
  /** User-mode networking: the guest reaches out through the host, nothing reaches in. Needs no privileges. Default: `false`. Only on libvirt. */
  readonly user?: pulumi.Input<boolean>;
  /** How the interface reaches its network. By default `masquerade` on the network `pod` and `bridge` on every other. Only on a cluster. */
  readonly binding?: pulumi.Input<enums.VirtualMachineInterfaceBinding>;
  /** Ports that `masquerade` lets in; all of them when left out. Only on a cluster. */
  readonly ports?: pulumi.Input<pulumi.Input<VirtualMachineInterfacePortArgs>[]>;
  /** The port group of the network. Only on libvirt. Example: `guests`. */
  readonly portGroup?: pulumi.Input<string>;
  /** The MAC address. By default one made from machine and interface, the same for ever. Example: `52:54:00:12:34:56`. */
  readonly mac?: pulumi.Input<string>;
  /** The network card that the guest sees. A cluster does not know the transitional models and `vmxnet3`. Default: `virtio`. */
  readonly model?: pulumi.Input<enums.VirtualMachineInterfaceModel>;
  /** Whether the cable is plugged in. Changes while the machine runs. Default: `up`. */
  readonly linkState?: pulumi.Input<enums.VirtualMachineInterfaceLinkState>;
  /** The place of this interface in the order in which devices are tried at boot, from 1. Each number once, disks included. Example: `2`. */
  readonly bootOrder?: pulumi.Input<number>;
  /** The largest packet. Only on libvirt. Example: `9000`. */
  readonly mtu?: pulumi.Input<number>;
  /** How many queues a virtio interface has. Only on libvirt. Example: `4`. */
  readonly queues?: pulumi.Input<number>;
  /** More attributes of libvirt's `<driver>`: `name` (`vhost`, `qemu`, `vfio`), `txmode`, `ioeventfd`, `event_idx`, `rx_queue_size`, `tx_queue_size`, `packed`, `iommu`. Only on libvirt. Example: `{ "name": "vhost" }`. */
  readonly driver?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** The VLAN tag of the machine's traffic. On a virtual function or an Open vSwitch port; a Linux bridge has no tags. Only on libvirt. Example: `100`. */
  readonly vlan?: pulumi.Input<number>;
  /** The port profile of the switch: `type` (`openvswitch`, `802.1Qbh`, `802.1Qbg`, `midonet`) and its parameters, as `profileid` or `interfaceid`. Only on libvirt. Example: `{ "type": "openvswitch", "interfaceid": "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f" }`. */
  readonly virtualPort?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** A network filter of the host. Only on libvirt. Example: `clean-traffic`. */
  readonly filter?: pulumi.Input<string>;
  /** Variables of the network filter. Only on libvirt. Example: `{ "IP": "192.168.10.5" }`. */
  readonly filterParameters?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** Limits of throughput: `inboundAverage`, `inboundPeak`, `inboundBurst`, `inboundFloor` and the same with `outbound`, in KiB a second or KiB. Only on libvirt. Example: `{ "inboundAverage": 12800, "outboundAverage": 12800 }`. */
  readonly bandwidth?: pulumi.Input<{ [key: string]: pulumi.Input<number> }>;
  /** The machine cannot talk to other isolated ones on the same bridge. Default: `false`. Only on libvirt. */
  readonly isolated?: pulumi.Input<boolean>;
  /** The host follows the guest's changes of its own MAC address and filters. Default: `false`. Only on libvirt. */
  readonly trustGuestFilters?: pulumi.Input<boolean>;
  /** `off` hides the card's boot ROM, a path on the host replaces it. Only on libvirt. Example: `off`. */
  readonly rom?: pulumi.Input<string>;
  /** The name of the tap device on the host. By default libvirt picks one at each start. Only on libvirt. Example: `tap-web1`. */
  readonly target?: pulumi.Input<string>;
  /** Where the guest finds the card. By default libvirt picks the place and keeps it. Only on libvirt. Example: `pci:0000:04:00.0`. */
  readonly address?: pulumi.Input<string>;
}

/** One port. */
export interface VirtualMachineInterfacePortArgs {
  /** The number. */
  readonly port: pulumi.Input<number>;
  /** A name for services to point at. Example: `http`. */
  readonly name?: pulumi.Input<string>;
  /** The protocol. Default: `TCP`. */
  readonly protocol?: pulumi.Input<enums.VirtualMachineInterfacePortProtocol>;
}

/** Boot this kernel at every start instead of what is on the disks. */
export interface VirtualMachineKernelArgs {
  /** The kernel: a file on the host or a volume. Example: `/var/lib/libvirt/boot/vmlinuz`. */
  readonly kernel: pulumi.Input<string>;
  /** The initial RAM disk: a file on the host or a volume. Example: `/var/lib/libvirt/boot/initrd.img`. */
  readonly initrd?: pulumi.Input<string>;
  /** The kernel's command line. Example: `console=ttyS0 root=/dev/vda1`. */
  readonly arguments?: pulumi.Input<string>;
}

/** What only libvirt honours. */
export interface VirtualMachineLibvirtArgs {
  /** The processor's architecture. By default the host's. Example: `x86_64`. */
  readonly architecture?: pulumi.Input<string>;
  /** The machine type. By default `q35` on x86_64 and `virt` on aarch64; its version is pinned when the machine is made and is the output `machineType`. Example: `pc-q35-7.2`. */
  readonly machine?: pulumi.Input<string>;
  /** `kvm` or, much slower, `qemu` without it. By default kvm where the host has it. */
  readonly accelerator?: pulumi.Input<enums.VirtualMachineLibvirtAccelerator>;
  /** The emulator's program on the host. By default the host's own. Example: `/usr/bin/qemu-system-x86_64`. */
  readonly emulator?: pulumi.Input<string>;
  /** How the firmware starts the machine. */
  readonly boot?: pulumi.Input<VirtualMachineLibvirtBootArgs>;
  /** What kind of TPM, when `tpm` is on. */
  readonly tpm?: pulumi.Input<VirtualMachineLibvirtTpmArgs>;
  /** How the host runs the virtual CPUs. */
  readonly cpuTuning?: pulumi.Input<VirtualMachineLibvirtCpuTuningArgs>;
  /** NUMA: how the guest sees memory, and where on the host it comes from. */
  readonly numa?: pulumi.Input<VirtualMachineLibvirtNumaArgs>;
  /** Where the machine's memory comes from, and how it grows by devices. */
  readonly memory?: pulumi.Input<VirtualMachineLibvirtMemoryArgs>;
  /** How many I/O threads disks can use. */
  readonly ioThreads?: pulumi.Input<number>;
  /** The machine's weight in the host's disk scheduler. */
  readonly ioWeight?: pulumi.Input<number>;
  /** Features of the hypervisor, each `on`, `off` or its own word: `acpi`, `apic`, `apic.eoi`, `pae`, `hap`, `pmu`, `smm`, `vmport`, `ioapic`, `gic`, `kvm.hidden`, `hyperv.relaxed`, `hyperv.spinlocks`, … ACPI is always on unless it is `off` here. Example: `{ "hyperv.relaxed": "on" }`. */
  readonly features?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** The guest's clock. */
  readonly clock?: pulumi.Input<VirtualMachineLibvirtClockArgs>;
  /** What happens after the guest powered off, rebooted or crashed. */
  readonly events?: pulumi.Input<VirtualMachineLibvirtEventsArgs>;
  /** Controllers that differ from those which libvirt adds by itself. Spare `pcie-root-port`s make room for devices that come while the machine runs. */
  readonly controllers?: pulumi.Input<pulumi.Input<VirtualMachineLibvirtControllerArgs>[]>;
  /** Serial ports, consoles, parallel ports and channels besides the serial console and the agent's channel. */
  readonly characterDevices?: pulumi.Input<pulumi.Input<VirtualMachineLibvirtCharacterDeviceArgs>[]>;
  /** Folders of the host that the guest can mount, told apart by the tag that it mounts. */
  readonly folders?: pulumi.Input<pulumi.Input<VirtualMachineLibvirtFolderArgs>[]>;
  /** The graphics card. By default none without a display, and libvirt's choice with one. */
  readonly video?: pulumi.Input<VirtualMachineLibvirtVideoArgs>;
  /** Sound cards. */
  readonly sounds?: pulumi.Input<pulumi.Input<enums.VirtualMachineLibvirtSound>[]>;
  /** Input devices besides the keyboard and mouse that every PC has, as `tablet:usb`. */
  readonly inputs?: pulumi.Input<pulumi.Input<string>[]>;
  /** USB devices of a spice client. Needs a spice display. */
  readonly usbRedirection?: pulumi.Input<VirtualMachineLibvirtUsbRedirectionArgs>;
  /** Where random numbers come from, when `rng` is on. */
  readonly rng?: pulumi.Input<VirtualMachineLibvirtRngArgs>;
  /** A device that tells the host of the guest's crash. */
  readonly panic?: pulumi.Input<enums.VirtualMachineLibvirtPanic>;
  /** A socket between host and guest: its address, or `auto`. Example: `auto`. */
  readonly vsock?: pulumi.Input<string>;
  /** An IOMMU for the guest. */
  readonly iommu?: pulumi.Input<enums.VirtualMachineLibvirtIommu>;
  /** What the firmware tells about the machine, as `system.manufacturer`, `bios.vendor`, `baseBoard.serial`, `chassis.asset`, `oemStrings.0`. Example: `{ "system.manufacturer": "Example" }`. */
  readonly smbios?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** Files for the guest in QEMU's firmware configuration, as `opt/com.coreos/config`, each a path on the host. Example: `{ "opt/com.coreos/config": "/srv/web-1.ign" }`. */
  readonly firmwareConfig?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** `none` runs the machine without the host's mandatory access control. */
  readonly securityLabel?: pulumi.Input<enums.VirtualMachineLibvirtSecurityLabel>;
  /** Metadata of other programs: elements of XML by their namespace. They change while the machine runs. Example: `{ "https://example.com/team": "<team xmlns="https://example.com/team">web</team>" }`. */
  readonly metadata?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** How many PCI Express ports are kept free on a new q35 or virt machine, one for each device that shall come while it runs. Default: `4`. */
  readonly sparePorts?: pulumi.Input<number>;
  /** A `<domain>` element of what no other property says. It is laid over the definition, and takes part in the preview and in drift. Example: `<domain><devices><hub type='usb'/></devices></domain>`. */
  readonly xml?: pulumi.Input<string>;
}

/** How the firmware starts the machine. */
export interface VirtualMachineLibvirtBootArgs {
  /** The kinds of devices to try, in order. Instead of `bootOrder` of single devices, not with it. */
  readonly devices?: pulumi.Input<pulumi.Input<enums.VirtualMachineLibvirtBootDevice>[]>;
  /** The firmware shows a boot menu. */
  readonly menu?: pulumi.Input<boolean>;
  /** How long the boot menu waits. A time with its unit, as `30s`. */
  readonly menuTimeout?: pulumi.Input<string>;
  /** How long after a failed boot the firmware tries again. A time with its unit, as `30s`. */
  readonly rebootTimeout?: pulumi.Input<string>;
  /** The BIOS prints to the serial console. */
  readonly biosSerial?: pulumi.Input<boolean>;
  /** The firmware's image on the host. Example: `/usr/share/OVMF/OVMF_CODE_4M.fd`. */
  readonly loader?: pulumi.Input<string>;
  /** How the image is mapped. */
  readonly loaderType?: pulumi.Input<enums.VirtualMachineLibvirtBootLoaderType>;
  /** The file that keeps the firmware's variables. It stays through every update. Example: `/var/lib/libvirt/qemu/nvram/web-1_VARS.fd`. */
  readonly nvram?: pulumi.Input<string>;
  /** What a new `nvram` is made from. Example: `/usr/share/OVMF/OVMF_VARS_4M.fd`. */
  readonly nvramTemplate?: pulumi.Input<string>;
  /** Features that the chosen firmware must have or lack: `secure-boot`, `enrolled-keys`. Example: `{ "enrolled-keys": "yes" }`. */
  readonly firmwareFeatures?: pulumi.Input<{ [key: string]: pulumi.Input<boolean> }>;
}

/** One of them. */
export interface VirtualMachineLibvirtCharacterDeviceArgs {
  /** Its name in this machine. Example: `agent`. */
  readonly name: pulumi.Input<string>;
  /** What the guest sees. */
  readonly kind: pulumi.Input<enums.VirtualMachineLibvirtCharacterDeviceKind>;
  /** The channel's name (`com.redhat.spice.0`), or the kind of port: `isa-serial`, `usb-serial`, `pci-serial`, `virtio`. Example: `org.qemu.guest_agent.0`. */
  readonly target?: pulumi.Input<string>;
  /** The host's end: `pty`, `null`, `stdio`, `spicevmc`, `qemu-vdagent`, `unix:PATH`, `unix-connect:PATH`, `file:PATH`, `pipe:PATH`, `dev:PATH`, `tcp-listen:HOST:PORT`, `tcp:HOST:PORT`, `telnet-listen:HOST:PORT`, `udp:HOST:PORT`, `spiceport:CHANNEL`. Default: `pty`. Example: `unix:/run/web-1.serial`. */
  readonly source?: pulumi.Input<string>;
  /** A file that all output is written to. Example: `/var/log/libvirt/web-1-console.log`. */
  readonly log?: pulumi.Input<string>;
  /** Where the guest finds it. Example: `pci:0000:04:00.0`. */
  readonly address?: pulumi.Input<string>;
}

/** The guest's clock. */
export interface VirtualMachineLibvirtClockArgs {
  /** `utc`, `localtime`, the name of a time zone, or a number of seconds that the clock differs from UTC. Example: `localtime`. */
  readonly offset?: pulumi.Input<string>;
  /** Timers that differ from the hypervisor's own. */
  readonly timers?: pulumi.Input<pulumi.Input<VirtualMachineLibvirtClockTimerArgs>[]>;
}

/** One timer. */
export interface VirtualMachineLibvirtClockTimerArgs {
  /** Which timer. */
  readonly name: pulumi.Input<enums.VirtualMachineLibvirtClockTimerName>;
  /** Whether the guest has it. */
  readonly present?: pulumi.Input<boolean>;
  /** What becomes of ticks that came too late. */
  readonly tickPolicy?: pulumi.Input<enums.VirtualMachineLibvirtClockTimerTickPolicy>;
  /** How `catchup` goes: `threshold`, `slew` and `limit`. Example: `{ "threshold": 123, "slew": 120, "limit": 10000 }`. */
  readonly catchup?: pulumi.Input<{ [key: string]: pulumi.Input<number> }>;
  /** What the timer follows. */
  readonly track?: pulumi.Input<enums.VirtualMachineLibvirtClockTimerTrack>;
  /** The frequency of `tsc`. */
  readonly frequency?: pulumi.Input<number>;
  /** How `tsc` is made. */
  readonly mode?: pulumi.Input<enums.VirtualMachineLibvirtClockTimerMode>;
}

/** One controller. */
export interface VirtualMachineLibvirtControllerArgs {
  /** Its name in this machine. Example: `scsi`. */
  readonly name: pulumi.Input<string>;
  /** What it controls. */
  readonly type: pulumi.Input<enums.VirtualMachineLibvirtControllerType>;
  /** Its number among controllers of its type. */
  readonly index?: pulumi.Input<number>;
  /** Its hardware, as `virtio-scsi` or `qemu-xhci`. Example: `virtio-scsi`. */
  readonly model?: pulumi.Input<string>;
  /** Attributes of libvirt's `<driver>`: `queues`, `iothread`, `cmd_per_lun`, `max_sectors`. Example: `{ "queues": "4" }`. */
  readonly driver?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** More attributes of the controller: `ports`, `vectors`; for pci `chassis`, `port`, `hotplug`. Example: `{ "ports": "8" }`. */
  readonly options?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** Where the guest finds it. Example: `pci:0000:04:00.0`. */
  readonly address?: pulumi.Input<string>;
}

/** How the host runs the virtual CPUs. */
export interface VirtualMachineLibvirtCpuTuningArgs {
  /** The host's CPUs that all virtual CPUs may use. Example: `0-3`. */
  readonly affinity?: pulumi.Input<string>;
  /** The host's CPUs of single virtual CPUs, by their number. Changes while the machine runs. Example: `{ "0": "4", "1": "5" }`. */
  readonly pins?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** The host's CPUs for the emulator's threads. Example: `0-1`. */
  readonly emulatorPin?: pulumi.Input<string>;
  /** The host's CPUs of single I/O threads, by their number. Example: `{ "1": "2-3" }`. */
  readonly ioThreadPins?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** Shares and quotas: `shares`, `period`, `quota`, `global_period`, `global_quota`, `emulator_period`, `emulator_quota`, `iothread_period`, `iothread_quota`. They change while the machine runs. Example: `{ "shares": 2048 }`. */
  readonly scheduler?: pulumi.Input<{ [key: string]: pulumi.Input<number> }>;
  /** Dies in each socket of `cpu.topology`. */
  readonly dies?: pulumi.Input<number>;
  /** With `host-passthrough`: hide what cannot be migrated. */
  readonly migratable?: pulumi.Input<boolean>;
  /** How strictly libvirt checks that the guest got what was asked. */
  readonly check?: pulumi.Input<enums.VirtualMachineLibvirtCpuTuningCheck>;
  /** What the guest sees of the processor's cache. */
  readonly cache?: pulumi.Input<enums.VirtualMachineLibvirtCpuTuningCache>;
}

/** What happens after the guest powered off, rebooted or crashed. */
export interface VirtualMachineLibvirtEventsArgs {
  /** After a power-off; `destroy` by default. */
  readonly poweroff?: pulumi.Input<enums.VirtualMachineLibvirtEventsPoweroff>;
  /** After a reboot; `restart` by default. */
  readonly reboot?: pulumi.Input<enums.VirtualMachineLibvirtEventsReboot>;
  /** After a crash; `destroy` by default. */
  readonly crash?: pulumi.Input<enums.VirtualMachineLibvirtEventsCrash>;
  /** When a lock of a disk is lost. */
  readonly lockFailure?: pulumi.Input<enums.VirtualMachineLibvirtEventsLockFailure>;
}

/** One folder. */
export interface VirtualMachineLibvirtFolderArgs {
  /** The name that the guest mounts. Example: `data`. */
  readonly tag: pulumi.Input<string>;
  /** The folder. Example: `/srv/shared`. */
  readonly path: pulumi.Input<string>;
  /** `virtiofs` is fast and needs shared memory; `9p` needs nothing. Default: `virtiofs`. */
  readonly driver?: pulumi.Input<enums.VirtualMachineLibvirtFolderDriver>;
  /** Whose files the guest's files are on the host. */
  readonly accessMode?: pulumi.Input<enums.VirtualMachineLibvirtFolderAccessMode>;
  /** The guest cannot write. Default: `false`. */
  readonly readOnly?: pulumi.Input<boolean>;
  /** More attributes of libvirt's `<driver>`: `queue`, `wrpolicy`, `format`. Example: `{ "queue": "1024" }`. */
  readonly driverOptions?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** Where the guest finds it. Example: `pci:0000:04:00.0`. */
  readonly address?: pulumi.Input<string>;
}

/** Where the machine's memory comes from, and how it grows by devices. */
export interface VirtualMachineLibvirtMemoryArgs {
  /** How far memory can grow by `devices`. Needs `slots` and a NUMA cell. A size with its unit, as `20GiB`. Example: `16GiB`. */
  readonly limit?: pulumi.Input<string>;
  /** How many memory devices fit in. Example: `4`. */
  readonly slots?: pulumi.Input<number>;
  /** Memory devices, told apart by name. They come and go while the machine runs. */
  readonly devices?: pulumi.Input<pulumi.Input<VirtualMachineLibvirtMemoryDeviceArgs>[]>;
  /** What backs the memory. Shared folders need `memfd` or `file` with `shared`. */
  readonly source?: pulumi.Input<enums.VirtualMachineLibvirtMemorySource>;
  /** Other processes of the host may map it; shared folders need it. */
  readonly shared?: pulumi.Input<boolean>;
  /** When the host allocates it. */
  readonly allocation?: pulumi.Input<enums.VirtualMachineLibvirtMemoryAllocation>;
  /** The host never swaps it. */
  readonly locked?: pulumi.Input<boolean>;
  /** The host throws its content away when the machine stops. */
  readonly discard?: pulumi.Input<boolean>;
  /** With `false` the host does not merge equal pages. */
  readonly merge?: pulumi.Input<boolean>;
  /** The most that the machine's process may use. A size with its unit, as `20GiB`. Example: `6GiB`. */
  readonly hardLimit?: pulumi.Input<string>;
  /** The limit when the host is short of memory. A size with its unit, as `20GiB`. Example: `4GiB`. */
  readonly softLimit?: pulumi.Input<string>;
  /** The most of memory and swap together. A size with its unit, as `20GiB`. Example: `8GiB`. */
  readonly swapLimit?: pulumi.Input<string>;
  /** The balloon device, which `memory` below `memoryMax` needs. */
  readonly balloon?: pulumi.Input<enums.VirtualMachineLibvirtMemoryBalloon>;
  /** The balloon gives way when the guest runs out of memory. */
  readonly balloonDeflate?: pulumi.Input<boolean>;
  /** The guest reports free pages to the host. */
  readonly freePageReporting?: pulumi.Input<boolean>;
  /** How often the guest reports its memory. Example: `10`. */
  readonly statisticsPeriod?: pulumi.Input<number>;
}

/** One memory device. */
export interface VirtualMachineLibvirtMemoryDeviceArgs {
  /** Its name in this machine. Example: `dimm-1`. */
  readonly name: pulumi.Input<string>;
  /** `virtio-mem` can be resized while the machine runs, `dimm` cannot. Default: `virtio-mem`. */
  readonly model?: pulumi.Input<enums.VirtualMachineLibvirtMemoryDeviceModel>;
  /** Its size. A Linux guest takes only multiples of 128MiB. A size with its unit, as `20GiB`. */
  readonly size: pulumi.Input<string>;
  /** How much of it the guest should have now; virtio-mem only. A size with its unit, as `20GiB`. Example: `512MiB`. */
  readonly requested?: pulumi.Input<string>;
  /** The step of `requested`; virtio-mem only. A size with its unit, as `20GiB`. Example: `2MiB`. */
  readonly block?: pulumi.Input<string>;
  /** The guest's NUMA cell. */
  readonly cell?: pulumi.Input<number>;
  /** Where the guest finds it. Example: `pci:0000:04:00.0`. */
  readonly address?: pulumi.Input<string>;
}

/** NUMA: how the guest sees memory, and where on the host it comes from. */
export interface VirtualMachineLibvirtNumaArgs {
  /** The guest's cells, in order of their number. */
  readonly cells?: pulumi.Input<pulumi.Input<VirtualMachineLibvirtNumaCellArgs>[]>;
  /** The host's nodes that memory may come from. Example: `0`. */
  readonly nodes?: pulumi.Input<string>;
  /** How binding `nodes` are. */
  readonly mode?: pulumi.Input<enums.VirtualMachineLibvirtNumaMode>;
}

/** One cell. */
export interface VirtualMachineLibvirtNumaCellArgs {
  /** Its virtual CPUs. Example: `0-1`. */
  readonly cpus?: pulumi.Input<string>;
  /** Its memory. A size with its unit, as `20GiB`. Example: `2GiB`. */
  readonly memory: pulumi.Input<string>;
  /** Other processes of the host may map this memory. */
  readonly shared?: pulumi.Input<boolean>;
}

/** Where random numbers come from, when `rng` is on. */
export interface VirtualMachineLibvirtRngArgs {
  /** The device's model. */
  readonly model?: pulumi.Input<enums.VirtualMachineLibvirtRngModel>;
  /** A device of the host, or `builtin`. By default `/dev/urandom`. Example: `builtin`. */
  readonly source?: pulumi.Input<string>;
  /** The most that the guest gets in one `period`. Example: `1024`. */
  readonly bytes?: pulumi.Input<number>;
  /** The period of `bytes`. Example: `1000`. */
  readonly period?: pulumi.Input<number>;
}

/** What kind of TPM, when `tpm` is on. */
export interface VirtualMachineLibvirtTpmArgs {
  /** Its interface; `tpm-crb` by default. */
  readonly model?: pulumi.Input<enums.VirtualMachineLibvirtTpmModel>;
  /** Its version; 2.0 by default. */
  readonly version?: pulumi.Input<enums.VirtualMachineLibvirtTpmVersion>;
  /** A TPM of the host that is passed through. Example: `/dev/tpm0`. */
  readonly device?: pulumi.Input<string>;
  /** The UUID of the Secret on the host that encrypts the TPM's state. Example: `6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea`. */
  readonly encryptionSecret?: pulumi.Input<string>;
}

/** USB devices of a spice client. Needs a spice display. */
export interface VirtualMachineLibvirtUsbRedirectionArgs {
  /** How many devices at once. Example: `2`. */
  readonly ports: pulumi.Input<number>;
  /** Rules as `CLASS:VENDOR:PRODUCT:VERSION:ALLOW`, in order; -1 is any. A device that no rule names is not redirected. */
  readonly filter?: pulumi.Input<pulumi.Input<string>[]>;
}

/** The graphics card. By default none without a display, and libvirt's choice with one. */
export interface VirtualMachineLibvirtVideoArgs {
  /** The card. */
  readonly model: pulumi.Input<enums.VirtualMachineLibvirtVideoModel>;
  /** How many screens. */
  readonly heads?: pulumi.Input<number>;
  /** Video memory. Example: `16384`. */
  readonly memory?: pulumi.Input<number>;
  /** 3D acceleration by the host's card; `virtio` only. */
  readonly acceleration?: pulumi.Input<boolean>;
  /** More attributes of libvirt's `<model>`: `ram`, `vgamem`, `vram64`, `blob`. Example: `{ "vgamem": "16384" }`. */
  readonly options?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

/** Whether the machine runs, and how it is stopped and restarted. */
export interface VirtualMachinePowerArgs {
  /** The state that the machine is brought into by each update. Default: `running`. */
  readonly state?: pulumi.Input<enums.VirtualMachinePowerState>;
  /** What becomes of a change that cannot be made while the machine runs: `next-start` stores it, and it is listed in `pendingChanges` until the machine was powered off and started; `restart` stops and starts the machine. Default: `next-start`. */
  readonly applyChanges?: pulumi.Input<enums.VirtualMachinePowerApplyChanges>;
  /** How long the guest is given to shut down, asked by its agent and then by ACPI. Default: `60s`. A time with its unit, as `30s`. */
  readonly gracefulTimeout?: pulumi.Input<string>;
  /** Switch the machine off when `gracefulTimeout` is over. With `false` the operation fails and the machine keeps running. A cluster always does. Default: `true`. */
  readonly forceStop?: pulumi.Input<boolean>;
}

/** What a create or an update that starts the machine waits for. When the time is over the machine is kept, and the next run goes on waiting. */
export interface VirtualMachineWaitForArgs {
  /** An address of the guest: `any`, `ipv4`, `ipv6`, or one in a subnet. Example: `ipv4`. */
  readonly address?: pulumi.Input<string>;
  /** The guest agent answers. Default: `false`. */
  readonly agent?: pulumi.Input<boolean>;
  /** A text that appears on the serial console, which is read from the start on. Between two runs nobody reads it: a run that goes on waiting and does not hear the text takes a connected agent or an address for it, with a warning. Only on libvirt. Example: `login:`. */
  readonly console?: pulumi.Input<string>;
  /** How long to wait for all of them. Default: `5m`. A time with its unit, as `30s`. */
  readonly timeout?: pulumi.Input<string>;
}

/** A watchdog that acts when the guest stops feeding it. */
export interface VirtualMachineWatchdogArgs {
  /** The watchdog's hardware. A cluster knows `i6300esb`, and `diag288` on s390x. Default: `i6300esb`. */
  readonly model?: pulumi.Input<enums.VirtualMachineWatchdogModel>;
  /** What happens when it fires. A cluster knows `reset`, `shutdown` and `poweroff`. */
  readonly action: pulumi.Input<enums.VirtualMachineWatchdogAction>;
}

/** The volume starts as an overlay: it reads from this image and stores only what is written. Exactly one of `volume` and `path`. The image below must never change. Changing it makes a new volume. */
export interface VolumeBackingArgs {
  /** A volume, as `pool/name`. Example: `images/base.qcow2`. */
  readonly volume?: pulumi.Input<string>;
  /** A file or block device of the host. Example: `/var/lib/libvirt/images/base.qcow2`. */
  readonly path?: pulumi.Input<string>;
  /** The format of the image below. It is never guessed: an image that could choose its own format could name any file of the host. */
  readonly format: pulumi.Input<enums.VolumeBackingFormat>;
}

/** The volume starts as a full copy that the host or cluster makes itself. Changing it makes a new volume. */
export interface VolumeCloneFromArgs {
  /** The volume to copy, as `pool/name`; on a cluster `namespace/name`. No machine may write to it meanwhile, unless `whileRunning` is on. Example: `images/golden.qcow2`. */
  readonly volume: pulumi.Input<string>;
  /** The volume is copied also while a machine writes to it: its hypervisor copies the disk as it is at one moment, for which the guest's agent freezes the file systems. Without an agent the copy is as a disk after a power cut. Only for one machine, and into a pool of files. Without it such a copy is refused. Default: `false`. Only on libvirt. */
  readonly whileRunning?: pulumi.Input<boolean>;
}

/** What only a cluster has. */
export interface VolumeClusterArgs {
  /** The namespace. By default the provider's. Changing it makes a new volume. Example: `lab`. */
  readonly namespace?: pulumi.Input<string>;
  /** A container image with a disk in it, that the volume is filled from. Changing it makes a new volume. Example: `docker://quay.io/containerdisks/fedora:42`. */
  readonly registry?: pulumi.Input<string>;
  /** A VolumeSnapshot that the volume starts as, as `namespace/name`. Changing it makes a new volume. Example: `lab/web-1-before-upgrade`. */
  readonly snapshot?: pulumi.Input<string>;
  /** Who may use it at once. By default what the storage class's profile says. A machine that moves while it runs needs `ReadWriteMany`. */
  readonly accessModes?: pulumi.Input<pulumi.Input<enums.VolumeClusterAccessMode>[]>;
  /** Whether it is a file system with an image in it, or a block device. By default what the storage class's profile says. */
  readonly volumeMode?: pulumi.Input<enums.VolumeClusterVolumeMode>;
  /** Reserve all of it when it is made. Storage that copies by itself does not. Default: `false`. */
  readonly preallocation?: pulumi.Input<boolean>;
  /** What the content is: the disk of a machine, or an archive, which is unpacked from a URL into a file system, or copied from a volume that holds one. Default: `kubevirt`. */
  readonly contentType?: pulumi.Input<enums.VolumeClusterContentType>;
  /** Fill it now, also when its storage class waits for a machine to use it. By default such a volume counts as made while it waits. Default: `false`. */
  readonly immediateBind?: pulumi.Input<boolean>;
  /** A secret of the namespace with the user's name and password (`accessKeyId`, `secretKey`) for the URL or registry. Example: `registry-login`. */
  readonly secret?: pulumi.Input<string>;
  /** A ConfigMap of the namespace with the certificate authority of the URL's or registry's server. Example: `registry-ca`. */
  readonly certificates?: pulumi.Input<string>;
  /** The priority class of the pods that fill it. Example: `low`. */
  readonly priorityClass?: pulumi.Input<string>;
  /** Labels of the volume. Example: `{ "app": "web" }`. */
  readonly labels?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

/** The volume is encrypted with LUKS by the host: format `raw` is then a LUKS volume, `qcow2` a qcow2 image with LUKS inside. */
export interface VolumeEncryptionArgs {
  /** The UUID of the libvirt secret that holds the passphrase, as a `Secret` has for its id. Example: `6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea`. */
  readonly secret: pulumi.Input<string>;
}

/** Owner and mode of the volume when it is made. Default: the pool's directory decides. libvirt changes the owner while a machine runs. */
export interface VolumePermissionsArgs {
  /** The mode in octal digits. Example: `0600`. */
  readonly mode?: pulumi.Input<string>;
  /** The owner's number. Example: `107`. */
  readonly owner?: pulumi.Input<number>;
  /** The group's number. Example: `107`. */
  readonly group?: pulumi.Input<number>;
  /** The label of the host's security driver. Example: `system_u:object_r:virt_image_t:s0`. */
  readonly label?: pulumi.Input<string>;
}

/** Options of a new qcow2 image. Changing them makes a new volume. */
export interface VolumeQcow2Args {
  /** The unit in which space is given out, a power of two. Default: 64KiB. A size with its unit, as `20GiB`. Example: `128KiB`. */
  readonly clusterSize?: pulumi.Input<string>;
  /** Fewer writes, and a check after a crash. Default: off. */
  readonly lazyRefcounts?: pulumi.Input<boolean>;
}

/** Content that is sent into the volume when it is made. Exactly one of `file` and `url`. Changing it makes a new volume. A file that changed under the same name is seen only by its `checksum`. */
export interface VolumeSourceArgs {
  /** A file where the program runs, absolute or relative to the working directory. On libvirt also a named pipe (`mkfifo`), which is read once as it is written, and needs a `checksum` or `length`: the end of a pipe looks like a break of it. Example: `images/debian-12.qcow2`. */
  readonly file?: pulumi.Input<string>;
  /** An http or https address. On libvirt it is fetched where the program runs and sent on as it comes; nothing is stored in between. A cluster fetches it itself. Example: `https://cloud.debian.org/images/cloud/bookworm/latest/debian-12-generic-amd64.qcow2`. */
  readonly url?: pulumi.Input<string>;
  /** The checksum of the file or of what the URL answers, before decompression: `sha256:` or `sha512:` and hexadecimal digits. It is verified before the volume counts as made; without it a change of content is not seen. Example: `sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`. */
  readonly checksum?: pulumi.Input<string>;
  /** How many bytes come, before decompression. Fewer or more is an error. For a pipe, or a server that does not say it; by default what the file or the server says. Only on libvirt. A size with its unit, as `20GiB`. Example: `2GiB`. */
  readonly length?: pulumi.Input<string>;
  /** How the content is compressed. `auto` looks at its first bytes. What is compressed inside a qcow2 image is left alone. Default: `auto`. */
  readonly decompress?: pulumi.Input<enums.VolumeSourceDecompress>;
}

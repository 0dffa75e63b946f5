// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import type * as enums from "./enums";

/** What only a cluster has. */
export interface BridgeCluster {
  /** The name of the NodeNetworkConfigurationPolicy. By default the bridge's name. Changing it makes a new policy. Example: `br-lab`. */
  readonly policy?: string;
  /** Labels that a node must have to get the bridge. By default every worker node. Example: `{ "node-role.kubernetes.io/worker": "" }`. */
  readonly nodeSelector?: { [key: string]: string };
  /** How many nodes may be changed at a time, as `1` or `50%`. Default: `50%`. Example: `50%`. */
  readonly maxUnavailable?: string;
  /** What it means when no node has the labels. Default: `error`. */
  readonly noMatchingNode?: enums.BridgeClusterNoMatchingNode;
}

/** What only a libvirt host has. */
export interface BridgeLibvirt {
  /** Which service of the host keeps the bridge. `auto` takes the first that has the ports: NetworkManager, systemd-networkd (on hosts with netplan too), ifupdown (with the package bridge-utils); a bridge that is there already and is not ours is used as it is when nothing but its name is written. `existing` uses a bridge that is there already, and never changes or deletes it. Default: `auto`. */
  readonly service?: enums.BridgeLibvirtService;
  /** The port whose own addresses, routes and name servers move to the bridge as they are. Deleting the bridge gives them back. Changing it makes a new bridge. Example: `eth0`. */
  readonly uplink?: string;
  /** The bridge keeps the VLANs of its ports apart. Default: `false`. */
  readonly vlanFiltering?: boolean;
  /** How long the host waits for our word before it puts everything back, should the change cut us off. Default: `60s`. A time with its unit, as `30s`. Example: `2m`. */
  readonly rollbackAfter?: string;
}

/** One VLAN of a device. */
export interface BridgeVlanPort {
  /** The name of the VLAN device. Example: `eth1.100`. */
  readonly name: string;
  /** The device below. Example: `eth1`. */
  readonly device: string;
  /** The VLAN tag. Example: `100`. */
  readonly vlan: number;
}

/** When the object counts as made. All that is given must hold. The engine's time-out ends the wait, 10m by default and 2h for `nodes`; the object stays. */
export interface ClusterObjectWaitFor {
  /** A condition of its status that must be True. Example: `Available`. */
  readonly condition?: string;
  /** Its controller has seen it as written: `status.observedGeneration` has caught up. Default: `false`. */
  readonly generation?: boolean;
  /** The path of a field that must have the value of `value`, or must be there at all when `value` is left out. Example: `status.phase`. */
  readonly field?: string;
  /** The value of `field`, as text. Example: `Running`. */
  readonly value?: string;
  /** A value of `field` that never gets better: it ends the wait at once, as a failure. Example: `Failed`. */
  readonly failedValue?: string;
  /** Every node that the object is for has it: each card that a SriovNetworkNodePolicy selects its virtual functions, each node of a MachineConfig's pools the new configuration, for which it is rebooted. Other kinds have no nodes to wait for. Default: `false`. */
  readonly nodes?: boolean;
}

/** One address. */
export interface GetAddressesResultAddress {
  /** The address. */
  readonly address?: string;
  /** The length of the subnet's prefix. */
  readonly prefix?: number;
  /** The interface's MAC address. */
  readonly mac?: string;
  /** How it is known: `lease`, `agent` or `arp`. */
  readonly source?: string;
}

/** One device. */
export interface GetPciDevicesResultDevice {
  /** Its address, as `0000:01:00.0`. */
  readonly address?: string;
  /** Vendor and product, as `10de:1eb8`. */
  readonly selector?: string;
  /** Vendor and product in words. */
  readonly description?: string;
  /** The PCI class, as `030000`. */
  readonly classCode?: string;
  /** A bridge or a port: no endpoint, never given away. */
  readonly bridge?: boolean;
  /** The host's driver. */
  readonly driver?: string;
  /** The IOMMU group. */
  readonly iommuGroup?: number;
  /** All devices of the group. */
  readonly groupMembers?: string[];
  /** The NUMA node. */
  readonly numaNode?: number;
  /** Of a virtual function: the physical one. */
  readonly physicalFunction?: string;
  /** Of a physical function: those that there are. */
  readonly virtualFunctions?: string[];
  /** Of a physical function: how many virtual ones it can have. */
  readonly maxVirtualFunctions?: number;
  /** The types of mediated devices that can be made of it. */
  readonly mediatedTypes?: GetPciDevicesResultDeviceMediatedType[];
  /** What the host does with it. */
  readonly hostUses?: string[];
  /** A machine may have it. */
  readonly free?: boolean;
  /** Why a machine may not have it. */
  readonly reasons?: string[];
  /** Machines that have it in their definitions. */
  readonly usedBy?: string[];
}

/** One type. */
export interface GetPciDevicesResultDeviceMediatedType {
  /** Its name, as `nvidia-63`. */
  readonly type?: string;
  /** The type in words. */
  readonly name?: string;
  /** How many more can be made now. */
  readonly available?: number;
}

/** Where the pool's data is. Which of these a pool needs depends on its `type`. Changing it makes a new pool. */
export interface GetPoolSourcesResultSource {
  /** Block devices of the host (`fs` and `disk` one, `logical` one or more, `zfs` one or more), or for `iscsi` the target's IQN. */
  readonly devices?: string[];
  /** Servers: one for `netfs`, `iscsi` and `gluster`, the monitors for `rbd`. */
  readonly hosts?: GetPoolSourcesResultSourceHost[];
  /** The exported directory (`netfs`), or the directory inside the volume (`gluster`). Example: `/export/images`. */
  readonly directory?: string;
  /** The volume group (`logical`), the gluster volume, the RBD pool or the ZFS pool. Default: the pool's own name. Example: `vg-machines`. */
  readonly name?: string;
  /** What is on the source. `fs`: auto, ext2, ext3, ext4, xfs, vfat, iso9660, udf, gfs2 or ocfs2. `netfs`: auto, nfs, cifs or glusterfs. `logical`: lvm2. `disk`: gpt or dos. Default: auto, auto, lvm2 and gpt. */
  readonly format?: enums.GetPoolSourcesResultSourceFormat;
  /** `netfs` with format nfs: the version of the protocol. Example: `4.2`. */
  readonly nfsVersion?: string;
  /** `iscsi`: the IQN that the host shows to the target. `iscsi-direct` needs it. Example: `iqn.2026-01.com.example:host-1`. */
  readonly initiator?: string;
  /** Type `scsi`: the host adapter. Either `name`, or `wwnn` and `wwpn` of a virtual fibre channel adapter (NPIV). */
  readonly adapter?: GetPoolSourcesResultSourceAdapter;
  /** How the host logs in: CHAP for iSCSI, cephx for RBD. Exactly one of `password` and `secret`. */
  readonly auth?: GetPoolSourcesResultSourceAuth;
}

/** Type `scsi`: the host adapter. Either `name`, or `wwnn` and `wwpn` of a virtual fibre channel adapter (NPIV). */
export interface GetPoolSourcesResultSourceAdapter {
  /** An adapter of the host. Example: `scsi_host3`. */
  readonly name?: string;
  /** The adapter below a virtual one. Its number may change when adapters are added; leave it out to take the first that can. Example: `scsi_host3`. */
  readonly parent?: string;
  /** The world wide node name. Example: `20000000c9831b4b`. */
  readonly wwnn?: string;
  /** The world wide port name. Example: `10000000c9831b4b`. */
  readonly wwpn?: string;
}

/** How the host logs in: CHAP for iSCSI, cephx for RBD. Exactly one of `password` and `secret`. */
export interface GetPoolSourcesResultSourceAuth {
  /** The user's name. Example: `virt`. */
  readonly username: string;
  /** The password, or the ceph key in base64. It is kept in a libvirt secret of the pool's own, never in the pool's definition. Changing it restarts the pool. Example: `correct horse`. */
  readonly password?: string;
  /** The UUID of a libvirt secret that already holds it, as a `Secret` has for its id. Example: `6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea`. */
  readonly secret?: string;
}

/** A server. */
export interface GetPoolSourcesResultSourceHost {
  /** Host name or address. Example: `nfs.example`. */
  readonly name: string;
  /** The port, when it is not the usual one. Example: `3260`. */
  readonly port?: number;
}

/** One address of the host with its subnet, and what is served there. */
export interface NetworkAddress {
  /** The host's address with the length of the subnet's prefix. Example: `10.0.0.1/24`. */
  readonly address: string;
  /** The DHCP server of this subnet. Without it machines need addresses of their own. */
  readonly dhcp?: NetworkAddressDhcp;
  /** A folder on the host that is served by TFTP, for machines that boot from the network. Example: `/var/lib/tftpboot`. */
  readonly tftpRoot?: string;
}

/** The DHCP server of this subnet. Without it machines need addresses of their own. */
export interface NetworkAddressDhcp {
  /** Addresses that are given to any machine. They change while the network runs. */
  readonly ranges?: NetworkAddressDhcpRange[];
  /** Addresses kept for certain machines. They change while the network runs; a machine sees it when it renews its lease. */
  readonly hosts?: NetworkAddressDhcpHost[];
  /** How long a machine may keep an address without asking again; libvirt's default is one hour. A time with its unit, as `30s`. Example: `12h`. */
  readonly leaseTime?: string;
  /** The file that a machine loads when it boots from the network. Example: `pxelinux.0`. */
  readonly bootFile?: string;
  /** The TFTP server that has `bootFile`; the host itself by default. Example: `192.168.10.2`. */
  readonly bootServer?: string;
}

/** One reservation. IPv4 needs `mac` or `name`, IPv6 needs `clientId` or `name`. */
export interface NetworkAddressDhcpHost {
  /** The address that the machine gets. Example: `192.168.10.5`. */
  readonly address: string;
  /** The MAC address of the machine's interface; IPv4 only. Example: `52:54:00:12:34:56`. */
  readonly mac?: string;
  /** The DHCPv6 unique identifier of the machine; IPv6 only. Example: `00:03:00:01:52:54:00:12:34:56`. */
  readonly clientId?: string;
  /** The host name that the machine gets and that DNS answers for it. Example: `web-1`. */
  readonly name?: string;
}

/** A range of addresses, both ends included. */
export interface NetworkAddressDhcpRange {
  /** The first address. Example: `10.0.0.100`. */
  readonly start: string;
  /** The last address. Example: `10.0.0.199`. */
  readonly end: string;
}

/** What only a cluster has. */
export interface NetworkCluster {
  /** The namespace of the machines that use it. By default the provider's. Changing it makes a new network. Example: `lab`. */
  readonly namespace?: string;
  /** Mode `bridge`: the name of the CNI plugin. OpenShift calls its own `cnv-bridge`. It must not change while machines use the network. Default: `bridge`. */
  readonly plugin?: enums.NetworkClusterPlugin;
  /** Mode `bridge`: the node drops traffic with other MAC addresses than the machine's own. Nodes need nftables. Default: `false`. */
  readonly macSpoofCheck?: boolean;
  /** Mode `bridge`: let the machine's own MAC address through the plugin `tuning`, for machines that boot from the network. Default: `false`. */
  readonly tuning?: boolean;
  /** Mode `bridge`: run machines only on nodes that have the bridge. Default: `false`. */
  readonly selectNodes?: boolean;
  /** Mode `sriov`: which virtual functions, and what they may do. The operator makes the attachment definition from it. */
  readonly sriov?: NetworkClusterSriov;
}

/** Mode `sriov`: which virtual functions, and what they may do. The operator makes the attachment definition from it. */
export interface NetworkClusterSriov {
  /** The resource that a SriovNetworkNodePolicy gives the functions. Example: `lab_nics`. */
  readonly resourceName: string;
  /** The namespace of the SR-IOV operator. Changing it makes a new network. Default: `openshift-sriov-network-operator`. Example: `sriov-network-operator`. */
  readonly operatorNamespace?: string;
  /** The priority of tagged traffic. Default: `0`. Example: `3`. */
  readonly vlanQos?: number;
  /** Whether the card drops traffic with other MAC addresses than its own. */
  readonly spoofCheck?: enums.NetworkClusterSriovSpoofCheck;
  /** Whether the guest may change its MAC address and see all traffic. */
  readonly trust?: enums.NetworkClusterSriovTrust;
  /** Whether the function's link follows the physical one. Default: `auto`. */
  readonly linkState?: enums.NetworkClusterSriovLinkState;
  /** The least rate. Example: `100`. */
  readonly minTxRate?: number;
  /** The highest rate. Example: `1000`. */
  readonly maxTxRate?: number;
}

/** The DNS server that the host runs on the network. */
export interface NetworkDns {
  /** The host answers DNS on the network. Default: `true`. */
  readonly enabled?: boolean;
  /** Names without a dot are asked of the host's own servers too. Default: `true`. */
  readonly forwardPlainNames?: boolean;
  /** Names and their addresses. They change while the network runs. */
  readonly hosts?: NetworkDnsHost[];
  /** Servers that unknown names are asked of, instead of the host's own. The first that fits is used. */
  readonly forwarders?: NetworkDnsForwarder[];
  /** TXT records. They change while the network runs; the DNS server restarts for a moment. */
  readonly texts?: NetworkDnsText[];
  /** SRV records. They change while the network runs; the DNS server restarts for a moment. */
  readonly services?: NetworkDnsService[];
}

/** A server, a domain or both. */
export interface NetworkDnsForwarder {
  /** The server's address; without it `domain` is not forwarded. Example: `9.9.9.9`. */
  readonly address?: string;
  /** Only names in this domain; all names by default. Example: `corp.example`. */
  readonly domain?: string;
}

/** The names of one address. */
export interface NetworkDnsHost {
  /** The address. Example: `10.0.0.5`. */
  readonly address: string;
  /** Its names. */
  readonly names: string[];
}

/** One record: where a service is. */
export interface NetworkDnsService {
  /** The service without its underscore. Example: `ldap`. */
  readonly service: string;
  /** How it is reached. */
  readonly protocol: enums.NetworkDnsServiceProtocol;
  /** The domain that has the service; the network's own by default. Example: `lab.example`. */
  readonly domain?: string;
  /** The host that serves it. Example: `ldap.lab.example`. */
  readonly target?: string;
  /** Its port. Example: `389`. */
  readonly port?: number;
  /** Lower is asked first. Example: `10`. */
  readonly priority?: number;
  /** The share among equal priorities. Example: `5`. */
  readonly weight?: number;
}

/** One record. */
export interface NetworkDnsText {
  /** The record's name. Example: `info`. */
  readonly name: string;
  /** The record's text. Example: `v=1`. */
  readonly value: string;
}

/** What only libvirt has. */
export interface NetworkLibvirt {
  /** Devices of the host. In the modes `nat` and `routed` at most one, to which traffic is limited; in mode `macvtap` those that machines are spread over. */
  readonly uplinks?: string[];
  /** Mode `macvtap`: how machines on one device reach each other. Default: `bridge`. */
  readonly macvtapMode?: enums.NetworkLibvirtMacvtapMode;
  /** Mode `sriov`: a virtual function leaves its host driver when a machine gets it, and returns after. Default: `true`. */
  readonly managed?: boolean;
  /** Mode `nat`: what the machines' traffic looks like from outside. */
  readonly nat?: NetworkLibvirtNat;
  /** Subnets that the host reaches through a machine of the network. Only in the modes with addresses. */
  readonly routes?: NetworkLibvirtRoute[];
  /** Names in `domain` are answered here only and never asked of other servers. Default: `false`. */
  readonly localDomain?: boolean;
  /** The bridge runs the spanning tree protocol. Default: `true`. */
  readonly stp?: boolean;
  /** How long a new port of the bridge waits before it forwards, in whole seconds. Default: `0s`. A time with its unit, as `30s`. Example: `2s`. */
  readonly forwardDelay?: string;
  /** Who fills the bridge's table of MAC addresses. `libvirt` switches off learning and flooding. Default: `kernel`. */
  readonly macTableManager?: enums.NetworkLibvirtMacTableManager;
  /** The firewalld zone of the bridge. Example: `libvirt`. */
  readonly zone?: string;
  /** Machines reach the host but not each other. Default: `false`. */
  readonly isolatedPorts?: boolean;
  /** Traffic limits of the whole network. The host needs the kernel's `sch_htb`, `sch_sfq` and ingress schedulers. */
  readonly bandwidth?: NetworkLibvirtBandwidth;
  /** Classes of interfaces, chosen by a machine's interface by name. They change while the network runs; interfaces already plugged keep what they have. */
  readonly portGroups?: NetworkLibvirtPortGroup[];
}

/** Traffic limits of the whole network. The host needs the kernel's `sch_htb`, `sch_sfq` and ingress schedulers. */
export interface NetworkLibvirtBandwidth {
  /** Limits of the traffic towards the machines. */
  readonly inbound?: NetworkLibvirtBandwidthInbound;
  /** Limits of the traffic from the machines. */
  readonly outbound?: NetworkLibvirtBandwidthOutbound;
}

/** Limits of the traffic towards the machines. */
export interface NetworkLibvirtBandwidthInbound {
  /** Bytes per second in the long run. A size with its unit, as `20GiB`. Example: `100MiB`. */
  readonly average: string;
  /** Bytes per second at most. A size with its unit, as `20GiB`. Example: `256MiB`. */
  readonly peak?: string;
  /** Bytes that may go at `peak`. A size with its unit, as `20GiB`. Example: `16MiB`. */
  readonly burst?: string;
}

/** Limits of the traffic from the machines. */
export interface NetworkLibvirtBandwidthOutbound {
  /** Bytes per second in the long run. A size with its unit, as `20GiB`. Example: `100MiB`. */
  readonly average: string;
  /** Bytes per second at most. A size with its unit, as `20GiB`. Example: `256MiB`. */
  readonly peak?: string;
  /** Bytes that may go at `peak`. A size with its unit, as `20GiB`. Example: `16MiB`. */
  readonly burst?: string;
}

/** Mode `nat`: what the machines' traffic looks like from outside. */
export interface NetworkLibvirtNat {
  /** The first address to appear as; the host's own by default. Example: `203.0.113.10`. */
  readonly addressStart?: string;
  /** The last address to appear as. Example: `203.0.113.19`. */
  readonly addressEnd?: string;
  /** The first port. Default: `1024`. Example: `10000`. */
  readonly portStart?: number;
  /** The last port. Default: `65535`. Example: `20000`. */
  readonly portEnd?: number;
  /** NAT for IPv6 too; otherwise IPv6 is routed. Default: `false`. */
  readonly ipv6?: boolean;
}

/** One class of interfaces. */
export interface NetworkLibvirtPortGroup {
  /** The class's name. Example: `guests`. */
  readonly name: string;
  /** Interfaces that name no class get this one. Default: `false`. */
  readonly default?: boolean;
  /** The VLAN tag; only on networks that can tag. Example: `100`. */
  readonly vlan?: number;
  /** Traffic limits of each interface of the class. The host needs the kernel's `sch_htb`, `sch_sfq` and ingress schedulers. */
  readonly bandwidth?: NetworkLibvirtPortGroupBandwidth;
}

/** Traffic limits of each interface of the class. The host needs the kernel's `sch_htb`, `sch_sfq` and ingress schedulers. */
export interface NetworkLibvirtPortGroupBandwidth {
  /** Limits of the traffic towards the machines. */
  readonly inbound?: NetworkLibvirtPortGroupBandwidthInbound;
  /** Limits of the traffic from the machines. */
  readonly outbound?: NetworkLibvirtPortGroupBandwidthOutbound;
}

/** Limits of the traffic towards the machines. */
export interface NetworkLibvirtPortGroupBandwidthInbound {
  /** Bytes per second in the long run. A size with its unit, as `20GiB`. Example: `100MiB`. */
  readonly average: string;
  /** Bytes per second at most. A size with its unit, as `20GiB`. Example: `256MiB`. */
  readonly peak?: string;
  /** Bytes that may go at `peak`. A size with its unit, as `20GiB`. Example: `16MiB`. */
  readonly burst?: string;
}

/** Limits of the traffic from the machines. */
export interface NetworkLibvirtPortGroupBandwidthOutbound {
  /** Bytes per second in the long run. A size with its unit, as `20GiB`. Example: `100MiB`. */
  readonly average: string;
  /** Bytes per second at most. A size with its unit, as `20GiB`. Example: `256MiB`. */
  readonly peak?: string;
  /** Bytes that may go at `peak`. A size with its unit, as `20GiB`. Example: `16MiB`. */
  readonly burst?: string;
}

/** One static route of the host. */
export interface NetworkLibvirtRoute {
  /** The subnet, by its first address and the length of its prefix. Example: `192.168.7.0/24`. */
  readonly destination: string;
  /** The machine's address, in a subnet of `addresses`. Example: `10.0.0.7`. */
  readonly gateway: string;
  /** The lower one wins among routes to the same place. Example: `10`. */
  readonly metric?: number;
}

/** What only a cluster has. */
export interface PciDeviceCluster {
  /** The name under which nodes offer the device. By default `virt-iac.dev/` and `name`. Changing it makes a new entry. Example: `nvidia.com/TU104GL_Tesla_T4`. */
  readonly resourceName?: string;
  /** Another device plugin offers it to machines. Default: `false`. */
  readonly externalResourceProvider?: boolean;
  /** Where the permission is written: in the HyperConverged object where there is one, or in the KubeVirt object. Default: `auto`. */
  readonly permitIn?: enums.PciDeviceClusterPermitIn;
  /** How many devices the nodes must offer before this counts as made. With 0 nothing is awaited. Default: `1`. Example: `2`. */
  readonly minimumCount?: number;
}

/** What only a libvirt host has. */
export interface PciDeviceLibvirt {
  /** The device's address. With `selector` and `match` too, all must fit. Example: `0000:01:00.0`. */
  readonly address?: string;
  /** What the device must fit beside `selector`; the first free device that fits all of it is meant. What was chosen stays chosen. */
  readonly match?: PciDeviceLibvirtMatch;
  /** The device may be one that the host uses: the controller of a disk, a network device that is up. Without it such a device is refused. Default: `false`. */
  readonly allowHostDevice?: boolean;
  /** Take the device from its host driver already now, and give it back on delete. By default that happens when a machine starts and stops. Default: `false`. */
  readonly detach?: boolean;
  /** Divides an SR-IOV card into virtual functions. The card stays with the host. libvirt has no call for it: it is done on the host itself, so the host must be this machine or reached by `qemu+ssh`, as root. Deleting the PciDevice takes the functions away. */
  readonly virtualFunctions?: PciDeviceLibvirtVirtualFunctions;
  /** Makes a mediated device (a vGPU) of this type on the card; it is what `device` then means. It is defined on the host, starts with it, and goes on delete. Which types a card has says `getPciDevices`. Needs libvirt 7.8 and `mdevctl` on the host. Example: `nvidia-63`. */
  readonly mediatedType?: string;
}

/** What the device must fit beside `selector`; the first free device that fits all of it is meant. What was chosen stays chosen. */
export interface PciDeviceLibvirtMatch {
  /** The PCI class, or its first digits: `03` for every display controller, `0302` for 3D controllers. Example: `0302`. */
  readonly class?: string;
  /** The NUMA node that the device is on. */
  readonly numaNode?: number;
  /** The host's driver for it at the time when it is chosen. Example: `nouveau`. */
  readonly driver?: string;
  /** A part of the vendor's and the product's names, in small or capital letters. Example: `Tesla T4`. */
  readonly label?: string;
  /** The address of a physical function: the device is one of its virtual functions. Example: `0000:18:00.0`. */
  readonly physicalFunction?: string;
  /** Which virtual function of `physicalFunction`, from 0. Example: `3`. */
  readonly functionIndex?: number;
}

/** Divides an SR-IOV card into virtual functions. The card stays with the host. libvirt has no call for it: it is done on the host itself, so the host must be this machine or reached by `qemu+ssh`, as root. Deleting the PciDevice takes the functions away. */
export interface PciDeviceLibvirtVirtualFunctions {
  /** How many there are. Another number takes all functions away first, so it is refused while a machine has one. Example: `4`. */
  readonly count: number;
  /** They are there again after the host's reboot, by a udev rule of ours on the host. Default: `true`. */
  readonly persistent?: boolean;
  /** Machines may change the MAC address of their function and listen to all traffic. By default as the driver has it. */
  readonly trust?: boolean;
  /** The card drops what machines send from another MAC address than their own. By default as the driver has it. */
  readonly spoofCheck?: boolean;
}

/** One machine. */
export interface PciDeviceUsedBy {
  /** The machine's name. */
  readonly machine?: string;
}

/** The cluster that holds the objects. With an empty block the kubeconfig is found as kubectl finds it. */
export interface ProviderCluster {
  /** Path of a kubeconfig. By default `KUBECONFIG`, else `~/.kube/config`, else the account of the pod that this runs in. Example: `/home/me/.kube/lab`. */
  readonly kubeconfig?: string;
  /** The kubeconfig itself, as YAML or JSON. Instead of `kubeconfig`. */
  readonly kubeconfigContent?: string;
  /** The context of the kubeconfig. By default its current one. Example: `lab`. */
  readonly context?: string;
  /** The API server's address, without any kubeconfig. Needs `token`. Example: `https://api.lab.example:6443`. */
  readonly server?: string;
  /** The bearer token for `server`. */
  readonly token?: string;
  /** The certificate authority of `server` as PEM. By default those that Node.js trusts. */
  readonly certificateAuthority?: string;
  /** Where objects go that name no namespace. By default the context's own, else `default`. Example: `lab`. */
  readonly namespace?: string;
  /** Act as this user; the account needs the verb `impersonate` for it. Example: `system:serviceaccount:lab:deployer`. */
  readonly impersonate?: string;
  /** What happens when another manager owns a field that we set: `fail` names the manager and the field, `force` takes the field over. Default: `fail`. */
  readonly conflictPolicy?: enums.ProviderClusterConflictPolicy;
  /** The address of CDI's upload proxy. By default what the cluster's CDIConfig says. Example: `https://cdi-uploadproxy.apps.lab.example`. */
  readonly uploadProxy?: string;
}

/** What only a cluster has. Without `provisioner` and without `localDevices` the class is there already and is only looked up. */
export interface StoragePoolCluster {
  /** Who makes the volumes: the class is then made, and deleted with this pool. Changing it makes a new class. Example: `rbd.csi.ceph.com`. */
  readonly provisioner?: string;
  /** What the provisioner wants to know. Changing it makes a new class. Example: `{ "type": "thin" }`. */
  readonly parameters?: { [key: string]: string };
  /** What happens to the data when a volume is deleted. Changing it makes a new class. Default: `Delete`. */
  readonly reclaimPolicy?: enums.StoragePoolClusterReclaimPolicy;
  /** Whether a volume is made at once, or for the node of the first machine that uses it. Changing it makes a new class. Default: `Immediate`. */
  readonly binding?: enums.StoragePoolClusterBinding;
  /** Volumes can grow. Default: `true`. */
  readonly allowExpansion?: boolean;
  /** What volumes of the class are when they say nothing, best first: an edit of CDI's StorageProfile. */
  readonly claimModes?: StoragePoolClusterClaimMode[];
  /** How volumes are copied: an edit of CDI's StorageProfile. By default what the storage can do. */
  readonly cloneStrategy?: enums.StoragePoolClusterCloneStrategy;
  /** The class of snapshots that copies are made through: an edit of CDI's StorageProfile. Example: `csi-snapshots`. */
  readonly snapshotClass?: string;
  /** Block devices of nodes, prepared there by other means: the pool is then these, one volume each. Deleting the pool is refused while one is in use. */
  readonly localDevices?: StoragePoolClusterLocalDevice[];
}

/** One way. */
export interface StoragePoolClusterClaimMode {
  /** Who may use it at once. */
  readonly accessModes: enums.StoragePoolClusterClaimModeAccessMode[];
  /** A file system with an image in it, or a block device. Default: `Filesystem`. */
  readonly volumeMode?: enums.StoragePoolClusterClaimModeVolumeMode;
}

/** One device of one node. */
export interface StoragePoolClusterLocalDevice {
  /** The name of the persistent volume. Example: `local-node01-loop10`. */
  readonly name: string;
  /** The node's host name. Example: `node01`. */
  readonly node: string;
  /** The device on that node. Example: `/dev/loop10`. */
  readonly path: string;
  /** Its size. A size with its unit, as `20GiB`. Example: `20GiB`. */
  readonly size: string;
}

/** Owner and mode of the pool's directory when it is built. Changing it makes a new pool. */
export interface StoragePoolPermissions {
  /** The mode in octal digits. Example: `0711`. */
  readonly mode?: string;
  /** The owner's number. Example: `107`. */
  readonly owner?: number;
  /** The group's number. Example: `107`. */
  readonly group?: number;
}

/** Where the pool's data is. Which of these a pool needs depends on its `type`. Changing it makes a new pool. */
export interface StoragePoolSource {
  /** Block devices of the host (`fs` and `disk` one, `logical` one or more, `zfs` one or more), or for `iscsi` the target's IQN. */
  readonly devices?: string[];
  /** Servers: one for `netfs`, `iscsi` and `gluster`, the monitors for `rbd`. */
  readonly hosts?: StoragePoolSourceHost[];
  /** The exported directory (`netfs`), or the directory inside the volume (`gluster`). Example: `/export/images`. */
  readonly directory?: string;
  /** The volume group (`logical`), the gluster volume, the RBD pool or the ZFS pool. Default: the pool's own name. Example: `vg-machines`. */
  readonly name?: string;
  /** What is on the source. `fs`: auto, ext2, ext3, ext4, xfs, vfat, iso9660, udf, gfs2 or ocfs2. `netfs`: auto, nfs, cifs or glusterfs. `logical`: lvm2. `disk`: gpt or dos. Default: auto, auto, lvm2 and gpt. */
  readonly format?: enums.StoragePoolSourceFormat;
  /** `netfs` with format nfs: the version of the protocol. Example: `4.2`. */
  readonly nfsVersion?: string;
  /** `iscsi`: the IQN that the host shows to the target. `iscsi-direct` needs it. Example: `iqn.2026-01.com.example:host-1`. */
  readonly initiator?: string;
  /** Type `scsi`: the host adapter. Either `name`, or `wwnn` and `wwpn` of a virtual fibre channel adapter (NPIV). */
  readonly adapter?: StoragePoolSourceAdapter;
  /** How the host logs in: CHAP for iSCSI, cephx for RBD. Exactly one of `password` and `secret`. */
  readonly auth?: StoragePoolSourceAuth;
}

/** Type `scsi`: the host adapter. Either `name`, or `wwnn` and `wwpn` of a virtual fibre channel adapter (NPIV). */
export interface StoragePoolSourceAdapter {
  /** An adapter of the host. Example: `scsi_host3`. */
  readonly name?: string;
  /** The adapter below a virtual one. Its number may change when adapters are added; leave it out to take the first that can. Example: `scsi_host3`. */
  readonly parent?: string;
  /** The world wide node name. Example: `20000000c9831b4b`. */
  readonly wwnn?: string;
  /** The world wide port name. Example: `10000000c9831b4b`. */
  readonly wwpn?: string;
}

/** How the host logs in: CHAP for iSCSI, cephx for RBD. Exactly one of `password` and `secret`. */
export interface StoragePoolSourceAuth {
  /** The user's name. Example: `virt`. */
  readonly username: string;
  /** The password, or the ceph key in base64. It is kept in a libvirt secret of the pool's own, never in the pool's definition. Changing it restarts the pool. Example: `correct horse`. */
  readonly password?: string;
  /** The UUID of a libvirt secret that already holds it, as a `Secret` has for its id. Example: `6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea`. */
  readonly secret?: string;
}

/** A server. */
export interface StoragePoolSourceHost {
  /** Host name or address. Example: `nfs.example`. */
  readonly name: string;
  /** The port, when it is not the usual one. Example: `3260`. */
  readonly port?: number;
}

/** One address. */
export interface VirtualMachineAddress {
  /** The interface's name in this machine. */
  readonly interface?: string;
  /** The interface's MAC address. */
  readonly mac?: string;
  /** The address. */
  readonly address?: string;
  /** The length of the subnet's prefix. */
  readonly prefix?: number;
  /** How it is known: `lease`, `agent` or `arp`. */
  readonly source?: string;
}

/** What cloud-init does at the first boot. On libvirt an ISO image in a pool, attached as a cdrom drive; on a cluster a secret. */
export interface VirtualMachineCloudInit {
  /**
   * The user data, usually a text that starts with `#cloud-config`. Example: `#cloud-config
   * packages: [nginx]
   * `.
   */
  readonly userData?: string;
  /** The metadata as YAML. By default the machine's UUID as instance id, so that a changed text alone does not run again, and its name as host name. Only on libvirt. Example: `local-hostname: web-1`. */
  readonly metaData?: string;
  /**
   * The network configuration of version 1 or 2 as YAML. Example: `version: 2
   * ethernets: {eth0: {dhcp4: true}}
   * `.
   */
  readonly networkConfig?: string;
  /** The pool that holds the ISO image. By default the pool of the machine's first disk. Only on libvirt. Example: `images`. */
  readonly pool?: string;
}

/** What only a cluster honours. */
export interface VirtualMachineCluster {
  /** The namespace. By default the provider's. Changing it makes a new machine. Example: `lab`. */
  readonly namespace?: string;
  /** When KubeVirt runs the machine, in its own words. By default `Always` for `power.state: running` and `Halted` for `stopped`. */
  readonly runStrategy?: enums.VirtualMachineClusterRunStrategy;
  /** With `false` starting and stopping is left to others after the create, and is no drift. Default: `true`. */
  readonly managePower?: boolean;
  /** What the machine's pod asks for. */
  readonly requests?: VirtualMachineClusterRequests;
  /** What the machine's pod may use at most. */
  readonly limits?: VirtualMachineClusterLimits;
  /** Do not ask for the memory that running the machine costs. Default: `false`. */
  readonly overcommitGuestOverhead?: boolean;
  /** Whole processors of the node for this machine alone. Default: `false`. */
  readonly dedicatedCpus?: boolean;
  /** Labels that the node must have. Example: `{ "kubernetes.io/arch": "amd64" }`. */
  readonly nodeSelector?: { [key: string]: string };
  /** Taints of nodes that the machine bears: a list as JSON, as a pod has them. Example: `[{"key":"gpu","operator":"Exists","effect":"NoSchedule"}]`. */
  readonly tolerations?: string;
  /** Rules of affinity as JSON, as a pod has them. Example: `{"podAntiAffinity":{}}`. */
  readonly affinity?: string;
  /** A list of topology spread constraints as JSON. Example: `[{"maxSkew":1,"topologyKey":"kubernetes.io/hostname","whenUnsatisfiable":"DoNotSchedule"}]`. */
  readonly topologySpread?: string;
  /** What happens when the node is drained. */
  readonly evictionStrategy?: enums.VirtualMachineClusterEvictionStrategy;
  /** Labels of the running machine and its pod. Example: `{ "app": "web" }`. */
  readonly labels?: { [key: string]: string };
  /** Annotations of the running machine and its pod. Example: `{ "example.com/contact": "web-team" }`. */
  readonly annotations?: { [key: string]: string };
  /** The guest's host name. By default the machine's name. Example: `web-1`. */
  readonly hostname?: string;
  /** The headless service that gives the guest a name in the cluster's DNS. Example: `machines`. */
  readonly subdomain?: string;
  /** The pod's priority class. Example: `production`. */
  readonly priorityClass?: string;
  /** An instance type, which then decides processors and memory; `namespaced:` before one of the machine's own namespace. Example: `u1.medium`. */
  readonly instanceType?: string;
  /** A preference, which fills in what is left out; `namespaced:` before one of the machine's own namespace. Example: `fedora`. */
  readonly preference?: string;
  /** Public keys from a secret of the namespace. */
  readonly sshKeys?: VirtualMachineClusterSshKeys;
  /** A readiness probe as JSON. Example: `{"tcpSocket":{"port":22},"initialDelaySeconds":60}`. */
  readonly readinessProbe?: string;
  /** A liveness probe as JSON. Example: `{"guestAgentPing":{},"failureThreshold":10}`. */
  readonly livenessProbe?: string;
  /** A service account whose token the guest gets as a disk. Example: `web`. */
  readonly serviceAccount?: string;
  /** The guest's IPv6 subnet on the pod network, for dual stack with masquerade. Example: `fd10:0:2::/120`. */
  readonly ipv6Subnet?: string;
  /** Volumes that KubeVirt makes with the machine and deletes with it, told apart by name. A disk uses one by its `volume`, as `namespace/name`. Empty, or filled from one of `url`, `registry`, `cloneFrom`, `snapshot` and `dataSource`. A volume that is to outlive the machine is a `Volume`. */
  readonly dataVolumeTemplates?: VirtualMachineClusterDataVolumeTemplate[];
  /** What happens when another manager owns a field: `fail` names the manager and the field, `force` takes the field over. Default: `fail`. */
  readonly conflictPolicy?: enums.VirtualMachineClusterConflictPolicy;
  /** A JSON merge patch of the machine's manifest, for what this schema lacks. It is checked by the cluster and takes part in previews. Example: `{"spec":{"template":{"spec":{"startStrategy":"Paused"}}}}`. */
  readonly patch?: string;
}

/** One volume. */
export interface VirtualMachineClusterDataVolumeTemplate {
  /** The volume's name in the machine's namespace. Example: `web-1-root`. */
  readonly name: string;
  /** How much the guest sees. By default as much as what is copied has; required for everything else. A larger value grows the volume in place. A size with its unit, as `20GiB`. Example: `20GiB`. */
  readonly size?: string;
  /** An http or https address of an image. Changing it makes a new machine. Example: `https://cloud.debian.org/images/cloud/bookworm/latest/debian-12-generic-amd64.qcow2`. */
  readonly url?: string;
  /** A container image with a disk in it. Changing it makes a new machine. Example: `docker://quay.io/containerdisks/fedora:42`. */
  readonly registry?: string;
  /** A volume that is copied, as `namespace/name`. No machine may write to it meanwhile. Changing it makes a new machine. Example: `images/golden`. */
  readonly cloneFrom?: string;
  /** A VolumeSnapshot that the volume starts as, as `namespace/name`. Changing it makes a new machine. Example: `lab/web-1-before-upgrade`. */
  readonly snapshot?: string;
  /** A DataSource, which names the newest image of a system, as `namespace/name`. Changing it makes a new machine. Example: `openshift-virtualization-os-images/fedora`. */
  readonly dataSource?: string;
  /** The storage class. By default the cluster's own default class. Changing it makes a new machine. Example: `fast`. */
  readonly storageClass?: string;
  /** Who may use it at once. By default what the storage class's profile says. A machine that moves while it runs needs `ReadWriteMany`. */
  readonly accessModes?: enums.VirtualMachineClusterDataVolumeTemplateAccessMode[];
  /** Whether it is a file system with an image in it, or a block device. By default what the storage class's profile says. */
  readonly volumeMode?: enums.VirtualMachineClusterDataVolumeTemplateVolumeMode;
  /** Reserve all of it when it is made. Storage that copies by itself does not. Default: `false`. */
  readonly preallocation?: boolean;
  /** What happens to the data when the machine is deleted or replaced: nothing is done and it is an error (`refuse`), or it is deleted with it (`delete`). Default: `refuse`. */
  readonly onDelete?: enums.VirtualMachineClusterDataVolumeTemplateOnDelete;
}

/** What the machine's pod may use at most. */
export interface VirtualMachineClusterLimits {
  /** Processors, as `2` or `500m`. Example: `2`. */
  readonly cpu?: string;
  /** Memory. A size with its unit, as `20GiB`. Example: `4GiB`. */
  readonly memory?: string;
}

/** What the machine's pod asks for. */
export interface VirtualMachineClusterRequests {
  /** Processors, as `2` or `500m`. Example: `2`. */
  readonly cpu?: string;
  /** Memory. A size with its unit, as `20GiB`. Example: `4GiB`. */
  readonly memory?: string;
}

/** Public keys from a secret of the namespace. */
export interface VirtualMachineClusterSshKeys {
  /** The secret's name. Example: `web-keys`. */
  readonly secret: string;
  /** Users for whom the guest agent installs the keys. By default cloud-init does, for its default user. */
  readonly users?: string[];
}

/** The virtual processors. */
export interface VirtualMachineCpu {
  /** How many virtual CPUs the machine has when it starts. Grows while it runs as far as `maxCount`; the guest must bring new ones online. Default: `1`. Example: `2`. */
  readonly count?: number;
  /** How far `count` can grow without a restart. By default as much as `count`. Example: `4`. */
  readonly maxCount?: number;
  /** The processor that the guest sees: `host-passthrough`, `host-model`, `maximum`, or the name of a model. By default what the hypervisor takes, which every host has. Example: `host-passthrough`. */
  readonly model?: string;
  /** How the processors are arranged. The product of the three is the greatest count. */
  readonly topology?: VirtualMachineCpuTopology;
  /** Features of the processor that differ from its model. */
  readonly features?: VirtualMachineCpuFeature[];
  /** The guest may run machines of its own. Needs `host-passthrough`, which is then the default model, and a host with nesting on. Only on libvirt. */
  readonly nested?: boolean;
}

/** One feature. */
export interface VirtualMachineCpuFeature {
  /** The feature's name as libvirt and KubeVirt know it. Example: `vmx`. */
  readonly name: string;
  /** `require` refuses to start without it, `optional` takes it where it is, `disable` hides it, `force` claims it, `forbid` refuses hosts that have it. Default: `require`. */
  readonly policy?: enums.VirtualMachineCpuFeaturePolicy;
}

/** How the processors are arranged. The product of the three is the greatest count. */
export interface VirtualMachineCpuTopology {
  /** Sockets. */
  readonly sockets: number;
  /** Cores in each socket. Example: `4`. */
  readonly cores: number;
  /** Threads of each core. */
  readonly threads: number;
}

/** One disk. */
export interface VirtualMachineDisk {
  /** The disk's name in this machine. It stays with the disk through every update. Example: `root`. */
  readonly name: string;
  /** The id of a Volume. Example: `default/web-1.qcow2`. */
  readonly volume?: string;
  /** An image of a registry; what the guest writes is lost when the machine stops. Only on a cluster. Example: `quay.io/containerdisks/fedora:42`. */
  readonly containerDisk?: string;
  /** An image file on the host. Only on libvirt. Example: `/var/lib/libvirt/images/web-1.qcow2`. */
  readonly file?: string;
  /** A block device of the host. Only on libvirt. Example: `/dev/vg0/web-1`. */
  readonly block?: string;
  /** A disk on a storage server: `nbd://host:10809/export`, `iscsi://host/iqn.2010-05.com.example:target/1`, `rbd://mon1,mon2/pool/image`, `gluster://host/volume/image` or an http, https, ftp or ftps URL of a read-only image. Only on libvirt. Example: `nbd://10.0.0.1:10809/root`. */
  readonly network?: string;
  /** How to log in to the storage server of `network`: a user and the usage of a Secret on the host, as `user:usage`. Only on libvirt. Example: `reader:backups`. */
  readonly login?: string;
  /** What the guest sees. `lun` passes SCSI commands through to a block device. Default: `disk`. */
  readonly device?: enums.VirtualMachineDiskDevice;
  /** How the disk is attached. By default `virtio` for a disk, `sata` for a cdrom drive, `fdc` for a floppy and `scsi` for a lun. A cluster has neither `ide` nor `fdc`. */
  readonly bus?: enums.VirtualMachineDiskBus;
  /** The image's format. By default the volume's own, else `raw`. Only on libvirt. */
  readonly format?: enums.VirtualMachineDiskFormat;
  /** The guest cannot write. A cdrom drive never can. Default: `false`. */
  readonly readOnly?: boolean;
  /** Other machines may use it at the same time. Needs a raw image and guests that know how to share. Default: `false`. */
  readonly shareable?: boolean;
  /** The serial number that the guest sees. Example: `WEB1ROOT`. */
  readonly serial?: string;
  /** The world wide name that the guest sees, on the buses scsi and ide. Only on libvirt. Example: `5000c50015ea71ac`. */
  readonly wwn?: string;
  /** The place of this disk in the order in which devices are tried at boot, from 1. Each number once, interfaces included. */
  readonly bootOrder?: number;
  /** How the host caches. A cluster knows `none`, `writethrough` and `writeback`. */
  readonly cache?: enums.VirtualMachineDiskCache;
  /** How the host reads and writes. `native` needs a cache of `none` or `directsync`. A cluster does not know `io_uring`. */
  readonly io?: enums.VirtualMachineDiskIo;
  /** `unmap` gives blocks that the guest trims back to the host. Only on libvirt. */
  readonly discard?: enums.VirtualMachineDiskDiscard;
  /** Whether zeroes that the guest writes are stored as holes. Only on libvirt. */
  readonly detectZeroes?: enums.VirtualMachineDiskDetectZeroes;
  /** What happens when the host cannot write. */
  readonly errorPolicy?: enums.VirtualMachineDiskErrorPolicy;
  /** Whether the machine starts when the medium of a cdrom drive or floppy is missing. Only on libvirt. */
  readonly startupPolicy?: enums.VirtualMachineDiskStartupPolicy;
  /** The number of the I/O thread, of `libvirt.ioThreads`, that serves this disk. Only on libvirt. */
  readonly ioThread?: number;
  /** How many queues a virtio disk has. Only on libvirt. Example: `4`. */
  readonly queues?: number;
  /** Limits of throughput, changed while the machine runs: `total_bytes_sec`, `read_bytes_sec`, `write_bytes_sec`, `total_iops_sec`, `read_iops_sec`, `write_iops_sec`, their `_max` and `_max_length`, and `size_iops_sec`. Only on libvirt. Example: `{ "total_bytes_sec": 104857600 }`. */
  readonly limits?: { [key: string]: number };
  /** More attributes of libvirt's `<driver>`: `copy_on_read`, `rerror_policy`, `event_idx`, `ioeventfd`, `packed`, `iommu`, `ats`, `queue_size`. Only on libvirt. Example: `{ "event_idx": "off" }`. */
  readonly driver?: { [key: string]: string };
  /** The name that libvirt gives the disk, as `vda`. By default the first free one. Only on libvirt. Example: `vdb`. */
  readonly target?: string;
  /** Where the guest finds the disk. By default libvirt picks the place and keeps it. Only on libvirt. Example: `pci:0000:04:00.0`. */
  readonly address?: string;
}

/** One display. */
export interface VirtualMachineGraphic {
  /** The protocol. A cluster knows `vnc`. */
  readonly type: enums.VirtualMachineGraphicType;
  /** The host's address that the display listens on, or `none`. By default the host's own, 127.0.0.1. Only on libvirt. Example: `127.0.0.1`. */
  readonly listen?: string;
  /** Listen on the host's address in this Network instead. Only on libvirt. Example: `management`. */
  readonly network?: string;
  /** Listen on this UNIX socket instead; `auto` lets libvirt choose it. Only on libvirt. Example: `/run/web-1.vnc`. */
  readonly socket?: string;
  /** The port. By default the first free one from 5900 at each start. Only on libvirt. Example: `5901`. */
  readonly port?: number;
  /** The port for TLS; spice only. Only on libvirt. Example: `5902`. */
  readonly tlsPort?: number;
  /** The password. VNC takes at most 8 characters. Only on libvirt. Example: `s3cret-1`. */
  readonly password?: string;
  /** When the password ends, in UTC. Only on libvirt. Example: `2026-12-31T23:59:59`. */
  readonly passwordValidTo?: string;
  /** The keyboard's layout. Only on libvirt. Example: `de`. */
  readonly keymap?: string;
  /** Use the host's graphics card; spice, sdl and dbus. Only on libvirt. */
  readonly gl?: boolean;
  /** More attributes of libvirt's `<graphics>`: `sharePolicy`, `websocket`, `powerControl`, `defaultMode`. Only on libvirt. Example: `{ "sharePolicy": "allow-exclusive" }`. */
  readonly options?: { [key: string]: string };
}

/** One device. */
export interface VirtualMachineHostDevice {
  /** The device's name in this machine. Example: `gpu`. */
  readonly name: string;
  /** Which device: on libvirt the address of a PciDevice (`0000:01:00.0`), `usb:VENDOR:PRODUCT`, `usb-at:BUS.DEVICE`, `scsi:HOST:BUS:TARGET:UNIT` or `mdev:UUID`; on a cluster the resource name of a permitted device. Example: `0000:01:00.0`. */
  readonly device: string;
  /** Take a PCI device from its host driver and give it back. With `false` that is the host's business. Default: `true`. Only on libvirt. */
  readonly managed?: boolean;
  /** The place of this device in the boot order, from 1. Only on libvirt. */
  readonly bootOrder?: number;
  /** `off` hides the device's boot ROM, a path on the host replaces it. Only on libvirt. Example: `off`. */
  readonly rom?: string;
  /** Where the guest finds the device. By default libvirt picks the place and keeps it. Only on libvirt. Example: `pci:0000:04:00.0`. */
  readonly address?: string;
}

/** Where the operating system comes from, exactly one of `iso`, `tree` and `network`. After the first successful installation the medium and the installer's boot entry go. A machine whose disk already holds a system needs none. */
export interface VirtualMachineInstall {
  /** An ISO image: a file on the host, a volume, or an http or https URL that is fetched into `pool`. Example: `isos/debian-12-netinst.iso`. */
  readonly iso?: string;
  /** The root of a network install tree. Its tree information names kernel and initial RAM disk, which are fetched into `pool`. Example: `https://deb.debian.org/debian/dists/bookworm/main/installer-amd64/`. */
  readonly tree?: string;
  /** The name of the interface that the machine boots from with PXE. Example: `lan`. */
  readonly network?: string;
  /**
   * A kickstart, preseed or autoinstall file that is put into the installer's initial RAM disk. Only with `tree`. Example: `lang en_US
   * rootpw --lock
   * `.
   */
  readonly answerFile?: string;
  /** The name of the answer file in the initial RAM disk. Only with `tree`. Default: `preseed.cfg`. Example: `ks.cfg`. */
  readonly answerFileName?: string;
  /** The installer's kernel command line. Only with `tree`. Example: `console=ttyS0 auto=true`. */
  readonly arguments?: string;
  /** The kernel inside the tree, when the tree does not name it. Example: `install.amd/vmlinuz`. */
  readonly kernel?: string;
  /** The initial RAM disk inside the tree, when the tree does not name it. Example: `install.amd/initrd.gz`. */
  readonly initrd?: string;
  /** The pool that what is fetched goes to. Example: `isos`. */
  readonly pool?: string;
  /** How long the installer may run. It ends when it reboots or powers off the machine. Default: `1h`. A time with its unit, as `30s`. */
  readonly timeout?: string;
  /** More ISO images for the installation, as drivers. */
  readonly extraMedia?: string[];
}

/** One interface. */
export interface VirtualMachineInterface {
  /** The interface's name in this machine. Its MAC address is made from it, unless `mac` says another. Example: `lan`. */
  readonly name: string;
  /** The name of a Network. On a cluster `pod` is the pod network, and a network of another namespace is `namespace/name`. Example: `lab`. */
  readonly network?: string;
  /** A bridge that the host already has. Only on libvirt. Example: `br0`. */
  readonly bridge?: string;
  /** A network device of the host that the machine shares through macvtap. Only on libvirt. Example: `eth1`. */
  readonly hostInterface?: string;
  /** How machines on the same `hostInterface` see each other; libvirt's default is `vepa`. Only on libvirt. */
  readonly macvtapMode?: enums.VirtualMachineInterfaceMacvtapMode;
  /** A virtual function of an SR-IOV card, given to the machine alone. Only on libvirt. Example: `0000:03:10.1`. */
  readonly virtualFunction?: string;
  /** The socket of a switch in user space. Needs shared memory. Only on libvirt. Example: `/run/openvswitch/vhost-web1`. */
  readonly vhostUser?: string;
  /** User-mode networking: the guest reaches out through the host, nothing reaches in. Needs no privileges. Default: `false`. Only on libvirt. */
  readonly user?: boolean;
  /** How the interface reaches its network. By default `masquerade` on the network `pod` and `bridge` on every other. Only on a cluster. */
  readonly binding?: enums.VirtualMachineInterfaceBinding;
  /** Ports that `masquerade` lets in; all of them when left out. Only on a cluster. */
  readonly ports?: VirtualMachineInterfacePort[];
  /** The port group of the network. Only on libvirt. Example: `guests`. */
  readonly portGroup?: string;
  /** The MAC address. By default one made from machine and interface, the same for ever. Example: `52:54:00:12:34:56`. */
  readonly mac?: string;
  /** The network card that the guest sees. A cluster does not know the transitional models and `vmxnet3`. Default: `virtio`. */
  readonly model?: enums.VirtualMachineInterfaceModel;
  /** Whether the cable is plugged in. Changes while the machine runs. Default: `up`. */
  readonly linkState?: enums.VirtualMachineInterfaceLinkState;
  /** The place of this interface in the order in which devices are tried at boot, from 1. Each number once, disks included. Example: `2`. */
  readonly bootOrder?: number;
  /** The largest packet. Only on libvirt. Example: `9000`. */
  readonly mtu?: number;
  /** How many queues a virtio interface has. Only on libvirt. Example: `4`. */
  readonly queues?: number;
  /** More attributes of libvirt's `<driver>`: `name` (`vhost`, `qemu`, `vfio`), `txmode`, `ioeventfd`, `event_idx`, `rx_queue_size`, `tx_queue_size`, `packed`, `iommu`. Only on libvirt. Example: `{ "name": "vhost" }`. */
  readonly driver?: { [key: string]: string };
  /** The VLAN tag of the machine's traffic. On a virtual function or an Open vSwitch port; a Linux bridge has no tags. Only on libvirt. Example: `100`. */
  readonly vlan?: number;
  /** The port profile of the switch: `type` (`openvswitch`, `802.1Qbh`, `802.1Qbg`, `midonet`) and its parameters, as `profileid` or `interfaceid`. Only on libvirt. Example: `{ "type": "openvswitch", "interfaceid": "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f" }`. */
  readonly virtualPort?: { [key: string]: string };
  /** A network filter of the host. Only on libvirt. Example: `clean-traffic`. */
  readonly filter?: string;
  /** Variables of the network filter. Only on libvirt. Example: `{ "IP": "192.168.10.5" }`. */
  readonly filterParameters?: { [key: string]: string };
  /** Limits of throughput: `inboundAverage`, `inboundPeak`, `inboundBurst`, `inboundFloor` and the same with `outbound`, in KiB a second or KiB. Only on libvirt. Example: `{ "inboundAverage": 12800, "outboundAverage": 12800 }`. */
  readonly bandwidth?: { [key: string]: number };
  /** The machine cannot talk to other isolated ones on the same bridge. Default: `false`. Only on libvirt. */
  readonly isolated?: boolean;
  /** The host follows the guest's changes of its own MAC address and filters. Default: `false`. Only on libvirt. */
  readonly trustGuestFilters?: boolean;
  /** `off` hides the card's boot ROM, a path on the host replaces it. Only on libvirt. Example: `off`. */
  readonly rom?: string;
  /** The name of the tap device on the host. By default libvirt picks one at each start. Only on libvirt. Example: `tap-web1`. */
  readonly target?: string;
  /** Where the guest finds the card. By default libvirt picks the place and keeps it. Only on libvirt. Example: `pci:0000:04:00.0`. */
  readonly address?: string;
}

/** One port. */
export interface VirtualMachineInterfacePort {
  /** The number. */
  readonly port: number;
  /** A name for services to point at. Example: `http`. */
  readonly name?: string;
  /** The protocol. Default: `TCP`. */
  readonly protocol?: enums.VirtualMachineInterfacePortProtocol;
}

/** Boot this kernel at every start instead of what is on the disks. */
export interface VirtualMachineKernel {
  /** The kernel: a file on the host or a volume. Example: `/var/lib/libvirt/boot/vmlinuz`. */
  readonly kernel: string;
  /** The initial RAM disk: a file on the host or a volume. Example: `/var/lib/libvirt/boot/initrd.img`. */
  readonly initrd?: string;
  /** The kernel's command line. Example: `console=ttyS0 root=/dev/vda1`. */
  readonly arguments?: string;
}

/** What only libvirt honours. */
export interface VirtualMachineLibvirt {
  /** The processor's architecture. By default the host's. Example: `x86_64`. */
  readonly architecture?: string;
  /** The machine type. By default `q35` on x86_64 and `virt` on aarch64; its version is pinned when the machine is made and is the output `machineType`. Example: `pc-q35-7.2`. */
  readonly machine?: string;
  /** `kvm` or, much slower, `qemu` without it. By default kvm where the host has it. */
  readonly accelerator?: enums.VirtualMachineLibvirtAccelerator;
  /** The emulator's program on the host. By default the host's own. Example: `/usr/bin/qemu-system-x86_64`. */
  readonly emulator?: string;
  /** How the firmware starts the machine. */
  readonly boot?: VirtualMachineLibvirtBoot;
  /** What kind of TPM, when `tpm` is on. */
  readonly tpm?: VirtualMachineLibvirtTpm;
  /** How the host runs the virtual CPUs. */
  readonly cpuTuning?: VirtualMachineLibvirtCpuTuning;
  /** NUMA: how the guest sees memory, and where on the host it comes from. */
  readonly numa?: VirtualMachineLibvirtNuma;
  /** Where the machine's memory comes from, and how it grows by devices. */
  readonly memory?: VirtualMachineLibvirtMemory;
  /** How many I/O threads disks can use. */
  readonly ioThreads?: number;
  /** The machine's weight in the host's disk scheduler. */
  readonly ioWeight?: number;
  /** Features of the hypervisor, each `on`, `off` or its own word: `acpi`, `apic`, `apic.eoi`, `pae`, `hap`, `pmu`, `smm`, `vmport`, `ioapic`, `gic`, `kvm.hidden`, `hyperv.relaxed`, `hyperv.spinlocks`, … ACPI is always on unless it is `off` here. Example: `{ "hyperv.relaxed": "on" }`. */
  readonly features?: { [key: string]: string };
  /** The guest's clock. */
  readonly clock?: VirtualMachineLibvirtClock;
  /** What happens after the guest powered off, rebooted or crashed. */
  readonly events?: VirtualMachineLibvirtEvents;
  /** Controllers that differ from those which libvirt adds by itself. Spare `pcie-root-port`s make room for devices that come while the machine runs. */
  readonly controllers?: VirtualMachineLibvirtController[];
  /** Serial ports, consoles, parallel ports and channels besides the serial console and the agent's channel. */
  readonly characterDevices?: VirtualMachineLibvirtCharacterDevice[];
  /** Folders of the host that the guest can mount, told apart by the tag that it mounts. */
  readonly folders?: VirtualMachineLibvirtFolder[];
  /** The graphics card. By default none without a display, and libvirt's choice with one. */
  readonly video?: VirtualMachineLibvirtVideo;
  /** Sound cards. */
  readonly sounds?: enums.VirtualMachineLibvirtSound[];
  /** Input devices besides the keyboard and mouse that every PC has, as `tablet:usb`. */
  readonly inputs?: string[];
  /** USB devices of a spice client. Needs a spice display. */
  readonly usbRedirection?: VirtualMachineLibvirtUsbRedirection;
  /** Where random numbers come from, when `rng` is on. */
  readonly rng?: VirtualMachineLibvirtRng;
  /** A device that tells the host of the guest's crash. */
  readonly panic?: enums.VirtualMachineLibvirtPanic;
  /** A socket between host and guest: its address, or `auto`. Example: `auto`. */
  readonly vsock?: string;
  /** An IOMMU for the guest. */
  readonly iommu?: enums.VirtualMachineLibvirtIommu;
  /** What the firmware tells about the machine, as `system.manufacturer`, `bios.vendor`, `baseBoard.serial`, `chassis.asset`, `oemStrings.0`. Example: `{ "system.manufacturer": "Example" }`. */
  readonly smbios?: { [key: string]: string };
  /** Files for the guest in QEMU's firmware configuration, as `opt/com.coreos/config`, each a path on the host. Example: `{ "opt/com.coreos/config": "/srv/web-1.ign" }`. */
  readonly firmwareConfig?: { [key: string]: string };
  /** `none` runs the machine without the host's mandatory access control. */
  readonly securityLabel?: enums.VirtualMachineLibvirtSecurityLabel;
  /** Metadata of other programs: elements of XML by their namespace. They change while the machine runs. Example: `{ "https://example.com/team": "<team xmlns="https://example.com/team">web</team>" }`. */
  readonly metadata?: { [key: string]: string };
  /** How many PCI Express ports are kept free on a new q35 or virt machine, one for each device that shall come while it runs. Default: `4`. */
  readonly sparePorts?: number;
  /** A `<domain>` element of what no other property says. It is laid over the definition, and takes part in the preview and in drift. Example: `<domain><devices><hub type='usb'/></devices></domain>`. */
  readonly xml?: string;
}

/** How the firmware starts the machine. */
export interface VirtualMachineLibvirtBoot {
  /** The kinds of devices to try, in order. Instead of `bootOrder` of single devices, not with it. */
  readonly devices?: enums.VirtualMachineLibvirtBootDevice[];
  /** The firmware shows a boot menu. */
  readonly menu?: boolean;
  /** How long the boot menu waits. A time with its unit, as `30s`. */
  readonly menuTimeout?: string;
  /** How long after a failed boot the firmware tries again. A time with its unit, as `30s`. */
  readonly rebootTimeout?: string;
  /** The BIOS prints to the serial console. */
  readonly biosSerial?: boolean;
  /** The firmware's image on the host. Example: `/usr/share/OVMF/OVMF_CODE_4M.fd`. */
  readonly loader?: string;
  /** How the image is mapped. */
  readonly loaderType?: enums.VirtualMachineLibvirtBootLoaderType;
  /** The file that keeps the firmware's variables. It stays through every update. Example: `/var/lib/libvirt/qemu/nvram/web-1_VARS.fd`. */
  readonly nvram?: string;
  /** What a new `nvram` is made from. Example: `/usr/share/OVMF/OVMF_VARS_4M.fd`. */
  readonly nvramTemplate?: string;
  /** Features that the chosen firmware must have or lack: `secure-boot`, `enrolled-keys`. Example: `{ "enrolled-keys": "yes" }`. */
  readonly firmwareFeatures?: { [key: string]: boolean };
}

/** One of them. */
export interface VirtualMachineLibvirtCharacterDevice {
  /** Its name in this machine. Example: `agent`. */
  readonly name: string;
  /** What the guest sees. */
  readonly kind: enums.VirtualMachineLibvirtCharacterDeviceKind;
  /** The channel's name (`com.redhat.spice.0`), or the kind of port: `isa-serial`, `usb-serial`, `pci-serial`, `virtio`. Example: `org.qemu.guest_agent.0`. */
  readonly target?: string;
  /** The host's end: `pty`, `null`, `stdio`, `spicevmc`, `qemu-vdagent`, `unix:PATH`, `unix-connect:PATH`, `file:PATH`, `pipe:PATH`, `dev:PATH`, `tcp-listen:HOST:PORT`, `tcp:HOST:PORT`, `telnet-listen:HOST:PORT`, `udp:HOST:PORT`, `spiceport:CHANNEL`. Default: `pty`. Example: `unix:/run/web-1.serial`. */
  readonly source?: string;
  /** A file that all output is written to. Example: `/var/log/libvirt/web-1-console.log`. */
  readonly log?: string;
  /** Where the guest finds it. Example: `pci:0000:04:00.0`. */
  readonly address?: string;
}

/** The guest's clock. */
export interface VirtualMachineLibvirtClock {
  /** `utc`, `localtime`, the name of a time zone, or a number of seconds that the clock differs from UTC. Example: `localtime`. */
  readonly offset?: string;
  /** Timers that differ from the hypervisor's own. */
  readonly timers?: VirtualMachineLibvirtClockTimer[];
}

/** One timer. */
export interface VirtualMachineLibvirtClockTimer {
  /** Which timer. */
  readonly name: enums.VirtualMachineLibvirtClockTimerName;
  /** Whether the guest has it. */
  readonly present?: boolean;
  /** What becomes of ticks that came too late. */
  readonly tickPolicy?: enums.VirtualMachineLibvirtClockTimerTickPolicy;
  /** How `catchup` goes: `threshold`, `slew` and `limit`. Example: `{ "threshold": 123, "slew": 120, "limit": 10000 }`. */
  readonly catchup?: { [key: string]: number };
  /** What the timer follows. */
  readonly track?: enums.VirtualMachineLibvirtClockTimerTrack;
  /** The frequency of `tsc`. */
  readonly frequency?: number;
  /** How `tsc` is made. */
  readonly mode?: enums.VirtualMachineLibvirtClockTimerMode;
}

/** One controller. */
export interface VirtualMachineLibvirtController {
  /** Its name in this machine. Example: `scsi`. */
  readonly name: string;
  /** What it controls. */
  readonly type: enums.VirtualMachineLibvirtControllerType;
  /** Its number among controllers of its type. */
  readonly index?: number;
  /** Its hardware, as `virtio-scsi` or `qemu-xhci`. Example: `virtio-scsi`. */
  readonly model?: string;
  /** Attributes of libvirt's `<driver>`: `queues`, `iothread`, `cmd_per_lun`, `max_sectors`. Example: `{ "queues": "4" }`. */
  readonly driver?: { [key: string]: string };
  /** More attributes of the controller: `ports`, `vectors`; for pci `chassis`, `port`, `hotplug`. Example: `{ "ports": "8" }`. */
  readonly options?: { [key: string]: string };
  /** Where the guest finds it. Example: `pci:0000:04:00.0`. */
  readonly address?: string;
}

/** How the host runs the virtual CPUs. */
export interface VirtualMachineLibvirtCpuTuning {
  /** The host's CPUs that all virtual CPUs may use. Example: `0-3`. */
  readonly affinity?: string;
  /** The host's CPUs of single virtual CPUs, by their number. Changes while the machine runs. Example: `{ "0": "4", "1": "5" }`. */
  readonly pins?: { [key: string]: string };
  /** The host's CPUs for the emulator's threads. Example: `0-1`. */
  readonly emulatorPin?: string;
  /** The host's CPUs of single I/O threads, by their number. Example: `{ "1": "2-3" }`. */
  readonly ioThreadPins?: { [key: string]: string };
  /** Shares and quotas: `shares`, `period`, `quota`, `global_period`, `global_quota`, `emulator_period`, `emulator_quota`, `iothread_period`, `iothread_quota`. They change while the machine runs. Example: `{ "shares": 2048 }`. */
  readonly scheduler?: { [key: string]: number };
  /** Dies in each socket of `cpu.topology`. */
  readonly dies?: number;
  /** With `host-passthrough`: hide what cannot be migrated. */
  readonly migratable?: boolean;
  /** How strictly libvirt checks that the guest got what was asked. */
  readonly check?: enums.VirtualMachineLibvirtCpuTuningCheck;
  /** What the guest sees of the processor's cache. */
  readonly cache?: enums.VirtualMachineLibvirtCpuTuningCache;
}

/** What happens after the guest powered off, rebooted or crashed. */
export interface VirtualMachineLibvirtEvents {
  /** After a power-off; `destroy` by default. */
  readonly poweroff?: enums.VirtualMachineLibvirtEventsPoweroff;
  /** After a reboot; `restart` by default. */
  readonly reboot?: enums.VirtualMachineLibvirtEventsReboot;
  /** After a crash; `destroy` by default. */
  readonly crash?: enums.VirtualMachineLibvirtEventsCrash;
  /** When a lock of a disk is lost. */
  readonly lockFailure?: enums.VirtualMachineLibvirtEventsLockFailure;
}

/** One folder. */
export interface VirtualMachineLibvirtFolder {
  /** The name that the guest mounts. Example: `data`. */
  readonly tag: string;
  /** The folder. Example: `/srv/shared`. */
  readonly path: string;
  /** `virtiofs` is fast and needs shared memory; `9p` needs nothing. Default: `virtiofs`. */
  readonly driver?: enums.VirtualMachineLibvirtFolderDriver;
  /** Whose files the guest's files are on the host. */
  readonly accessMode?: enums.VirtualMachineLibvirtFolderAccessMode;
  /** The guest cannot write. Default: `false`. */
  readonly readOnly?: boolean;
  /** More attributes of libvirt's `<driver>`: `queue`, `wrpolicy`, `format`. Example: `{ "queue": "1024" }`. */
  readonly driverOptions?: { [key: string]: string };
  /** Where the guest finds it. Example: `pci:0000:04:00.0`. */
  readonly address?: string;
}

/** Where the machine's memory comes from, and how it grows by devices. */
export interface VirtualMachineLibvirtMemory {
  /** How far memory can grow by `devices`. Needs `slots` and a NUMA cell. A size with its unit, as `20GiB`. Example: `16GiB`. */
  readonly limit?: string;
  /** How many memory devices fit in. Example: `4`. */
  readonly slots?: number;
  /** Memory devices, told apart by name. They come and go while the machine runs. */
  readonly devices?: VirtualMachineLibvirtMemoryDevice[];
  /** What backs the memory. Shared folders need `memfd` or `file` with `shared`. */
  readonly source?: enums.VirtualMachineLibvirtMemorySource;
  /** Other processes of the host may map it; shared folders need it. */
  readonly shared?: boolean;
  /** When the host allocates it. */
  readonly allocation?: enums.VirtualMachineLibvirtMemoryAllocation;
  /** The host never swaps it. */
  readonly locked?: boolean;
  /** The host throws its content away when the machine stops. */
  readonly discard?: boolean;
  /** With `false` the host does not merge equal pages. */
  readonly merge?: boolean;
  /** The most that the machine's process may use. A size with its unit, as `20GiB`. Example: `6GiB`. */
  readonly hardLimit?: string;
  /** The limit when the host is short of memory. A size with its unit, as `20GiB`. Example: `4GiB`. */
  readonly softLimit?: string;
  /** The most of memory and swap together. A size with its unit, as `20GiB`. Example: `8GiB`. */
  readonly swapLimit?: string;
  /** The balloon device, which `memory` below `memoryMax` needs. */
  readonly balloon?: enums.VirtualMachineLibvirtMemoryBalloon;
  /** The balloon gives way when the guest runs out of memory. */
  readonly balloonDeflate?: boolean;
  /** The guest reports free pages to the host. */
  readonly freePageReporting?: boolean;
  /** How often the guest reports its memory. Example: `10`. */
  readonly statisticsPeriod?: number;
}

/** One memory device. */
export interface VirtualMachineLibvirtMemoryDevice {
  /** Its name in this machine. Example: `dimm-1`. */
  readonly name: string;
  /** `virtio-mem` can be resized while the machine runs, `dimm` cannot. Default: `virtio-mem`. */
  readonly model?: enums.VirtualMachineLibvirtMemoryDeviceModel;
  /** Its size. A Linux guest takes only multiples of 128MiB. A size with its unit, as `20GiB`. */
  readonly size: string;
  /** How much of it the guest should have now; virtio-mem only. A size with its unit, as `20GiB`. Example: `512MiB`. */
  readonly requested?: string;
  /** The step of `requested`; virtio-mem only. A size with its unit, as `20GiB`. Example: `2MiB`. */
  readonly block?: string;
  /** The guest's NUMA cell. */
  readonly cell?: number;
  /** Where the guest finds it. Example: `pci:0000:04:00.0`. */
  readonly address?: string;
}

/** NUMA: how the guest sees memory, and where on the host it comes from. */
export interface VirtualMachineLibvirtNuma {
  /** The guest's cells, in order of their number. */
  readonly cells?: VirtualMachineLibvirtNumaCell[];
  /** The host's nodes that memory may come from. Example: `0`. */
  readonly nodes?: string;
  /** How binding `nodes` are. */
  readonly mode?: enums.VirtualMachineLibvirtNumaMode;
}

/** One cell. */
export interface VirtualMachineLibvirtNumaCell {
  /** Its virtual CPUs. Example: `0-1`. */
  readonly cpus?: string;
  /** Its memory. A size with its unit, as `20GiB`. Example: `2GiB`. */
  readonly memory: string;
  /** Other processes of the host may map this memory. */
  readonly shared?: boolean;
}

/** Where random numbers come from, when `rng` is on. */
export interface VirtualMachineLibvirtRng {
  /** The device's model. */
  readonly model?: enums.VirtualMachineLibvirtRngModel;
  /** A device of the host, or `builtin`. By default `/dev/urandom`. Example: `builtin`. */
  readonly source?: string;
  /** The most that the guest gets in one `period`. Example: `1024`. */
  readonly bytes?: number;
  /** The period of `bytes`. Example: `1000`. */
  readonly period?: number;
}

/** What kind of TPM, when `tpm` is on. */
export interface VirtualMachineLibvirtTpm {
  /** Its interface; `tpm-crb` by default. */
  readonly model?: enums.VirtualMachineLibvirtTpmModel;
  /** Its version; 2.0 by default. */
  readonly version?: enums.VirtualMachineLibvirtTpmVersion;
  /** A TPM of the host that is passed through. Example: `/dev/tpm0`. */
  readonly device?: string;
  /** The UUID of the Secret on the host that encrypts the TPM's state. Example: `6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea`. */
  readonly encryptionSecret?: string;
}

/** USB devices of a spice client. Needs a spice display. */
export interface VirtualMachineLibvirtUsbRedirection {
  /** How many devices at once. Example: `2`. */
  readonly ports: number;
  /** Rules as `CLASS:VENDOR:PRODUCT:VERSION:ALLOW`, in order; -1 is any. A device that no rule names is not redirected. */
  readonly filter?: string[];
}

/** The graphics card. By default none without a display, and libvirt's choice with one. */
export interface VirtualMachineLibvirtVideo {
  /** The card. */
  readonly model: enums.VirtualMachineLibvirtVideoModel;
  /** How many screens. */
  readonly heads?: number;
  /** Video memory. Example: `16384`. */
  readonly memory?: number;
  /** 3D acceleration by the host's card; `virtio` only. */
  readonly acceleration?: boolean;
  /** More attributes of libvirt's `<model>`: `ram`, `vgamem`, `vram64`, `blob`. Example: `{ "vgamem": "16384" }`. */
  readonly options?: { [key: string]: string };
}

/** Whether the machine runs, and how it is stopped and restarted. */
export interface VirtualMachinePower {
  /** The state that the machine is brought into by each update. Default: `running`. */
  readonly state?: enums.VirtualMachinePowerState;
  /** What becomes of a change that cannot be made while the machine runs: `next-start` stores it, and it is listed in `pendingChanges` until the machine was powered off and started; `restart` stops and starts the machine. Default: `next-start`. */
  readonly applyChanges?: enums.VirtualMachinePowerApplyChanges;
  /** How long the guest is given to shut down, asked by its agent and then by ACPI. Default: `60s`. A time with its unit, as `30s`. */
  readonly gracefulTimeout?: string;
  /** Switch the machine off when `gracefulTimeout` is over. With `false` the operation fails and the machine keeps running. A cluster always does. Default: `true`. */
  readonly forceStop?: boolean;
}

/** What a create or an update that starts the machine waits for. When the time is over the machine is kept, and the next run goes on waiting. */
export interface VirtualMachineWaitFor {
  /** An address of the guest: `any`, `ipv4`, `ipv6`, or one in a subnet. Example: `ipv4`. */
  readonly address?: string;
  /** The guest agent answers. Default: `false`. */
  readonly agent?: boolean;
  /** A text that appears on the serial console, which is read from the start on. Between two runs nobody reads it: a run that goes on waiting and does not hear the text takes a connected agent or an address for it, with a warning. Only on libvirt. Example: `login:`. */
  readonly console?: string;
  /** How long to wait for all of them. Default: `5m`. A time with its unit, as `30s`. */
  readonly timeout?: string;
}

/** A watchdog that acts when the guest stops feeding it. */
export interface VirtualMachineWatchdog {
  /** The watchdog's hardware. A cluster knows `i6300esb`, and `diag288` on s390x. Default: `i6300esb`. */
  readonly model?: enums.VirtualMachineWatchdogModel;
  /** What happens when it fires. A cluster knows `reset`, `shutdown` and `poweroff`. */
  readonly action: enums.VirtualMachineWatchdogAction;
}

/** The volume starts as an overlay: it reads from this image and stores only what is written. Exactly one of `volume` and `path`. The image below must never change. Changing it makes a new volume. */
export interface VolumeBacking {
  /** A volume, as `pool/name`. Example: `images/base.qcow2`. */
  readonly volume?: string;
  /** A file or block device of the host. Example: `/var/lib/libvirt/images/base.qcow2`. */
  readonly path?: string;
  /** The format of the image below. It is never guessed: an image that could choose its own format could name any file of the host. */
  readonly format: enums.VolumeBackingFormat;
}

/** The volume starts as a full copy that the host or cluster makes itself. Changing it makes a new volume. */
export interface VolumeCloneFrom {
  /** The volume to copy, as `pool/name`; on a cluster `namespace/name`. No machine may write to it meanwhile, unless `whileRunning` is on. Example: `images/golden.qcow2`. */
  readonly volume: string;
  /** The volume is copied also while a machine writes to it: its hypervisor copies the disk as it is at one moment, for which the guest's agent freezes the file systems. Without an agent the copy is as a disk after a power cut. Only for one machine, and into a pool of files. Without it such a copy is refused. Default: `false`. Only on libvirt. */
  readonly whileRunning?: boolean;
}

/** What only a cluster has. */
export interface VolumeCluster {
  /** The namespace. By default the provider's. Changing it makes a new volume. Example: `lab`. */
  readonly namespace?: string;
  /** A container image with a disk in it, that the volume is filled from. Changing it makes a new volume. Example: `docker://quay.io/containerdisks/fedora:42`. */
  readonly registry?: string;
  /** A VolumeSnapshot that the volume starts as, as `namespace/name`. Changing it makes a new volume. Example: `lab/web-1-before-upgrade`. */
  readonly snapshot?: string;
  /** Who may use it at once. By default what the storage class's profile says. A machine that moves while it runs needs `ReadWriteMany`. */
  readonly accessModes?: enums.VolumeClusterAccessMode[];
  /** Whether it is a file system with an image in it, or a block device. By default what the storage class's profile says. */
  readonly volumeMode?: enums.VolumeClusterVolumeMode;
  /** Reserve all of it when it is made. Storage that copies by itself does not. Default: `false`. */
  readonly preallocation?: boolean;
  /** What the content is: the disk of a machine, or an archive, which is unpacked from a URL into a file system, or copied from a volume that holds one. Default: `kubevirt`. */
  readonly contentType?: enums.VolumeClusterContentType;
  /** Fill it now, also when its storage class waits for a machine to use it. By default such a volume counts as made while it waits. Default: `false`. */
  readonly immediateBind?: boolean;
  /** A secret of the namespace with the user's name and password (`accessKeyId`, `secretKey`) for the URL or registry. Example: `registry-login`. */
  readonly secret?: string;
  /** A ConfigMap of the namespace with the certificate authority of the URL's or registry's server. Example: `registry-ca`. */
  readonly certificates?: string;
  /** The priority class of the pods that fill it. Example: `low`. */
  readonly priorityClass?: string;
  /** Labels of the volume. Example: `{ "app": "web" }`. */
  readonly labels?: { [key: string]: string };
}

/** The volume is encrypted with LUKS by the host: format `raw` is then a LUKS volume, `qcow2` a qcow2 image with LUKS inside. */
export interface VolumeEncryption {
  /** The UUID of the libvirt secret that holds the passphrase, as a `Secret` has for its id. Example: `6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea`. */
  readonly secret: string;
}

/** Owner and mode of the volume when it is made. Default: the pool's directory decides. libvirt changes the owner while a machine runs. */
export interface VolumePermissions {
  /** The mode in octal digits. Example: `0600`. */
  readonly mode?: string;
  /** The owner's number. Example: `107`. */
  readonly owner?: number;
  /** The group's number. Example: `107`. */
  readonly group?: number;
  /** The label of the host's security driver. Example: `system_u:object_r:virt_image_t:s0`. */
  readonly label?: string;
}

/** Options of a new qcow2 image. Changing them makes a new volume. */
export interface VolumeQcow2 {
  /** The unit in which space is given out, a power of two. Default: 64KiB. A size with its unit, as `20GiB`. Example: `128KiB`. */
  readonly clusterSize?: string;
  /** Fewer writes, and a check after a crash. Default: off. */
  readonly lazyRefcounts?: boolean;
}

/** Content that is sent into the volume when it is made. Exactly one of `file` and `url`. Changing it makes a new volume. A file that changed under the same name is seen only by its `checksum`. */
export interface VolumeSource {
  /** A file where the program runs, absolute or relative to the working directory. On libvirt also a named pipe (`mkfifo`), which is read once as it is written, and needs a `checksum` or `length`: the end of a pipe looks like a break of it. Example: `images/debian-12.qcow2`. */
  readonly file?: string;
  /** An http or https address. On libvirt it is fetched where the program runs and sent on as it comes; nothing is stored in between. A cluster fetches it itself. Example: `https://cloud.debian.org/images/cloud/bookworm/latest/debian-12-generic-amd64.qcow2`. */
  readonly url?: string;
  /** The checksum of the file or of what the URL answers, before decompression: `sha256:` or `sha512:` and hexadecimal digits. It is verified before the volume counts as made; without it a change of content is not seen. Example: `sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`. */
  readonly checksum?: string;
  /** How many bytes come, before decompression. Fewer or more is an error. For a pipe, or a server that does not say it; by default what the file or the server says. Only on libvirt. A size with its unit, as `20GiB`. Example: `2GiB`. */
  readonly length?: string;
  /** How the content is compressed. `auto` looks at its first bytes. What is compressed inside a qcow2 image is left alone. Default: `auto`. */
  readonly decompress?: enums.VolumeSourceDecompress;
}

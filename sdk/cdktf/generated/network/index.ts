// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { hclValue } from "../../hcl-value";

// Configuration

export interface NetworkConfig extends cdktf.TerraformMetaArguments {
  /**
  * The host's own addresses on the network, at most one of them IPv4 with DHCP. Not in the modes `bridge`, `macvtap` and `sriov`. Only on libvirt.
  */
  readonly addresses?: NetworkAddresses[] | cdktf.IResolvable;
  /**
  * Start the network when the host boots. Default: `true`. Only on libvirt.
  */
  readonly autostart?: boolean | cdktf.IResolvable;
  /**
  * In mode `bridge` the host's bridge to use. In the modes that make a bridge of their own its name; by default `virbr-` and the first digits of its UUID, which is the output `bridge_name`.
  */
  readonly bridge?: string;
  /**
  * What only a cluster has. Only on cluster.
  */
  readonly cluster?: NetworkCluster;
  /**
  * The DNS server that the host runs on the network. Only on libvirt.
  */
  readonly dns?: NetworkDns;
  /**
  * The DNS domain of the machines: they resolve each other's names in it and get it with their DHCP lease. Only on libvirt.
  */
  readonly domain?: string;
  /**
  * What only libvirt has. Only on libvirt.
  */
  readonly libvirt?: NetworkLibvirt;
  /**
  * How machines reach the world: `nat` behind the host's address, `routed` with their own addresses, `isolated` only each other and the host, `open` routed without any firewall rule of libvirt, `bridge` on a bridge that the host already has, `macvtap` directly on a device of the host, `sriov` one virtual function each of a physical function. A cluster has `bridge` and `sriov`; its pod network needs no Network. One of `nat`, `routed`, `isolated`, `open`, `bridge`, `macvtap`, `sriov`. Default: `nat`.
  */
  readonly mode?: string;
  /**
  * The largest packet of the network and of its machines' interfaces. By default what the host uses, 1500. Unit: bytes.
  */
  readonly mtu?: number;
  /**
  * The network's name on the backend. Changing it makes a new network.
  */
  readonly name: string;
  /**
  * Mode `sriov`: the network device of the physical function whose virtual functions machines get, one for each interface. Only on libvirt.
  */
  readonly physicalFunction?: string;
  /**
  * The network is started. With `false` it stays defined but stopped; machines on it lose their link. Default: `true`. Only on libvirt.
  */
  readonly running?: boolean | cdktf.IResolvable;
  /**
  * The VLAN tag of every machine's traffic. On libvirt only in mode `sriov`; a Linux bridge would refuse it when a machine starts.
  */
  readonly vlan?: number;
  /**
  * timeouts block
  */
  readonly timeouts?: NetworkTimeouts;
}
export interface NetworkAddressesDhcpHosts {
  /**
  * The address that the machine gets.
  */
  readonly address: string;
  /**
  * The DHCPv6 unique identifier of the machine; IPv6 only.
  */
  readonly clientId?: string;
  /**
  * The MAC address of the machine's interface; IPv4 only.
  */
  readonly mac?: string;
  /**
  * The host name that the machine gets and that DNS answers for it.
  */
  readonly name?: string;
}

export function networkAddressesDhcpHostsToTerraform(struct?: NetworkAddressesDhcpHosts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    address: cdktf.stringToTerraform(struct!.address),
    client_id: cdktf.stringToTerraform(struct!.clientId),
    mac: cdktf.stringToTerraform(struct!.mac),
    name: cdktf.stringToTerraform(struct!.name),
  }
}


export class NetworkAddressesDhcpHostsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): NetworkAddressesDhcpHosts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._clientId !== undefined) {
      hasAnyValues = true;
      internalValueResult.clientId = this._clientId;
    }
    if (this._mac !== undefined) {
      hasAnyValues = true;
      internalValueResult.mac = this._mac;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkAddressesDhcpHosts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._clientId = undefined;
      this._mac = undefined;
      this._name = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._clientId = value.clientId;
      this._mac = value.mac;
      this._name = value.name;
    }
  }

  // address - computed: false, optional: false, required: true
  private _address?: string; 
  public get address() {
    return this.getStringAttribute('address');
  }
  public set address(value: string) {
    this._address = value;
  }
  // Temporarily expose input value. Use with caution.
  public get addressInput() {
    return this._address;
  }

  // client_id - computed: false, optional: true, required: false
  private _clientId?: string; 
  public get clientId() {
    return this.getStringAttribute('client_id');
  }
  public set clientId(value: string) {
    this._clientId = value;
  }
  public resetClientId() {
    this._clientId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clientIdInput() {
    return this._clientId;
  }

  // mac - computed: false, optional: true, required: false
  private _mac?: string; 
  public get mac() {
    return this.getStringAttribute('mac');
  }
  public set mac(value: string) {
    this._mac = value;
  }
  public resetMac() {
    this._mac = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get macInput() {
    return this._mac;
  }

  // name - computed: false, optional: true, required: false
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  public resetName() {
    this._name = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }
}

export class NetworkAddressesDhcpHostsList extends cdktf.ComplexList {
  public internalValue? : NetworkAddressesDhcpHosts[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): NetworkAddressesDhcpHostsOutputReference {
    return new NetworkAddressesDhcpHostsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface NetworkAddressesDhcpRanges {
  /**
  * The last address.
  */
  readonly end: string;
  /**
  * The first address.
  */
  readonly start: string;
}

export function networkAddressesDhcpRangesToTerraform(struct?: NetworkAddressesDhcpRanges | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    end: cdktf.stringToTerraform(struct!.end),
    start: cdktf.stringToTerraform(struct!.start),
  }
}


export class NetworkAddressesDhcpRangesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): NetworkAddressesDhcpRanges | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._end !== undefined) {
      hasAnyValues = true;
      internalValueResult.end = this._end;
    }
    if (this._start !== undefined) {
      hasAnyValues = true;
      internalValueResult.start = this._start;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkAddressesDhcpRanges | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._end = undefined;
      this._start = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._end = value.end;
      this._start = value.start;
    }
  }

  // end - computed: false, optional: false, required: true
  private _end?: string; 
  public get end() {
    return this.getStringAttribute('end');
  }
  public set end(value: string) {
    this._end = value;
  }
  // Temporarily expose input value. Use with caution.
  public get endInput() {
    return this._end;
  }

  // start - computed: false, optional: false, required: true
  private _start?: string; 
  public get start() {
    return this.getStringAttribute('start');
  }
  public set start(value: string) {
    this._start = value;
  }
  // Temporarily expose input value. Use with caution.
  public get startInput() {
    return this._start;
  }
}

export class NetworkAddressesDhcpRangesList extends cdktf.ComplexList {
  public internalValue? : NetworkAddressesDhcpRanges[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): NetworkAddressesDhcpRangesOutputReference {
    return new NetworkAddressesDhcpRangesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface NetworkAddressesDhcp {
  /**
  * The file that a machine loads when it boots from the network.
  */
  readonly bootFile?: string;
  /**
  * The TFTP server that has `boot_file`; the host itself by default.
  */
  readonly bootServer?: string;
  /**
  * Addresses kept for certain machines. They change while the network runs; a machine sees it when it renews its lease.
  */
  readonly hosts?: NetworkAddressesDhcpHosts[] | cdktf.IResolvable;
  /**
  * How long a machine may keep an address without asking again; libvirt's default is one hour. A time with its unit, as `30s`.
  */
  readonly leaseTime?: string;
  /**
  * Addresses that are given to any machine. They change while the network runs.
  */
  readonly ranges?: NetworkAddressesDhcpRanges[] | cdktf.IResolvable;
}

export function networkAddressesDhcpToTerraform(struct?: NetworkAddressesDhcp | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    boot_file: cdktf.stringToTerraform(struct!.bootFile),
    boot_server: cdktf.stringToTerraform(struct!.bootServer),
    hosts: cdktf.listMapper(networkAddressesDhcpHostsToTerraform, false)(struct!.hosts),
    lease_time: cdktf.stringToTerraform(struct!.leaseTime),
    ranges: cdktf.listMapper(networkAddressesDhcpRangesToTerraform, false)(struct!.ranges),
  }
}


export class NetworkAddressesDhcpOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkAddressesDhcp | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._bootFile !== undefined) {
      hasAnyValues = true;
      internalValueResult.bootFile = this._bootFile;
    }
    if (this._bootServer !== undefined) {
      hasAnyValues = true;
      internalValueResult.bootServer = this._bootServer;
    }
    if (this._hosts?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.hosts = this._hosts?.internalValue;
    }
    if (this._leaseTime !== undefined) {
      hasAnyValues = true;
      internalValueResult.leaseTime = this._leaseTime;
    }
    if (this._ranges?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.ranges = this._ranges?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkAddressesDhcp | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._bootFile = undefined;
      this._bootServer = undefined;
      this._hosts.internalValue = undefined;
      this._leaseTime = undefined;
      this._ranges.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._bootFile = value.bootFile;
      this._bootServer = value.bootServer;
      this._hosts.internalValue = value.hosts;
      this._leaseTime = value.leaseTime;
      this._ranges.internalValue = value.ranges;
    }
  }

  // boot_file - computed: false, optional: true, required: false
  private _bootFile?: string; 
  public get bootFile() {
    return this.getStringAttribute('boot_file');
  }
  public set bootFile(value: string) {
    this._bootFile = value;
  }
  public resetBootFile() {
    this._bootFile = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bootFileInput() {
    return this._bootFile;
  }

  // boot_server - computed: false, optional: true, required: false
  private _bootServer?: string; 
  public get bootServer() {
    return this.getStringAttribute('boot_server');
  }
  public set bootServer(value: string) {
    this._bootServer = value;
  }
  public resetBootServer() {
    this._bootServer = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bootServerInput() {
    return this._bootServer;
  }

  // hosts - computed: false, optional: true, required: false
  private _hosts = new NetworkAddressesDhcpHostsList(this, "hosts", false);
  public get hosts() {
    return this._hosts;
  }
  public putHosts(value: NetworkAddressesDhcpHosts[] | cdktf.IResolvable) {
    this._hosts.internalValue = value;
  }
  public resetHosts() {
    this._hosts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostsInput() {
    return this._hosts.internalValue;
  }

  // lease_time - computed: false, optional: true, required: false
  private _leaseTime?: string; 
  public get leaseTime() {
    return this.getStringAttribute('lease_time');
  }
  public set leaseTime(value: string) {
    this._leaseTime = value;
  }
  public resetLeaseTime() {
    this._leaseTime = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get leaseTimeInput() {
    return this._leaseTime;
  }

  // ranges - computed: false, optional: true, required: false
  private _ranges = new NetworkAddressesDhcpRangesList(this, "ranges", false);
  public get ranges() {
    return this._ranges;
  }
  public putRanges(value: NetworkAddressesDhcpRanges[] | cdktf.IResolvable) {
    this._ranges.internalValue = value;
  }
  public resetRanges() {
    this._ranges.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rangesInput() {
    return this._ranges.internalValue;
  }
}
export interface NetworkAddresses {
  /**
  * The host's address with the length of the subnet's prefix.
  */
  readonly address: string;
  /**
  * The DHCP server of this subnet. Without it machines need addresses of their own.
  */
  readonly dhcp?: NetworkAddressesDhcp;
  /**
  * A folder on the host that is served by TFTP, for machines that boot from the network.
  */
  readonly tftpRoot?: string;
}

export function networkAddressesToTerraform(struct?: NetworkAddresses | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    address: cdktf.stringToTerraform(struct!.address),
    dhcp: networkAddressesDhcpToTerraform(struct!.dhcp),
    tftp_root: cdktf.stringToTerraform(struct!.tftpRoot),
  }
}


export class NetworkAddressesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): NetworkAddresses | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._dhcp?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.dhcp = this._dhcp?.internalValue;
    }
    if (this._tftpRoot !== undefined) {
      hasAnyValues = true;
      internalValueResult.tftpRoot = this._tftpRoot;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkAddresses | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._dhcp.internalValue = undefined;
      this._tftpRoot = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._dhcp.internalValue = value.dhcp;
      this._tftpRoot = value.tftpRoot;
    }
  }

  // address - computed: false, optional: false, required: true
  private _address?: string; 
  public get address() {
    return this.getStringAttribute('address');
  }
  public set address(value: string) {
    this._address = value;
  }
  // Temporarily expose input value. Use with caution.
  public get addressInput() {
    return this._address;
  }

  // dhcp - computed: false, optional: true, required: false
  private _dhcp = new NetworkAddressesDhcpOutputReference(this, "dhcp");
  public get dhcp() {
    return this._dhcp;
  }
  public putDhcp(value: NetworkAddressesDhcp) {
    this._dhcp.internalValue = value;
  }
  public resetDhcp() {
    this._dhcp.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dhcpInput() {
    return this._dhcp.internalValue;
  }

  // tftp_root - computed: false, optional: true, required: false
  private _tftpRoot?: string; 
  public get tftpRoot() {
    return this.getStringAttribute('tftp_root');
  }
  public set tftpRoot(value: string) {
    this._tftpRoot = value;
  }
  public resetTftpRoot() {
    this._tftpRoot = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tftpRootInput() {
    return this._tftpRoot;
  }
}

export class NetworkAddressesList extends cdktf.ComplexList {
  public internalValue? : NetworkAddresses[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): NetworkAddressesOutputReference {
    return new NetworkAddressesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface NetworkClusterSriov {
  /**
  * Whether the function's link follows the physical one. One of `auto`, `enable`, `disable`. Default: `auto`.
  */
  readonly linkState?: string;
  /**
  * The highest rate. Unit: Mbit/s.
  */
  readonly maxTxRate?: number;
  /**
  * The least rate. Unit: Mbit/s.
  */
  readonly minTxRate?: number;
  /**
  * The namespace of the SR-IOV operator. Changing it makes a new network. Default: `openshift-sriov-network-operator`.
  */
  readonly operatorNamespace?: string;
  /**
  * The resource that a SriovNetworkNodePolicy gives the functions.
  */
  readonly resourceName: string;
  /**
  * Whether the card drops traffic with other MAC addresses than its own. One of `on`, `off`.
  */
  readonly spoofCheck?: string;
  /**
  * Whether the guest may change its MAC address and see all traffic. One of `on`, `off`.
  */
  readonly trust?: string;
  /**
  * The priority of tagged traffic. Default: `0`.
  */
  readonly vlanQos?: number;
}

export function networkClusterSriovToTerraform(struct?: NetworkClusterSriov | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    link_state: cdktf.stringToTerraform(struct!.linkState),
    max_tx_rate: cdktf.numberToTerraform(struct!.maxTxRate),
    min_tx_rate: cdktf.numberToTerraform(struct!.minTxRate),
    operator_namespace: cdktf.stringToTerraform(struct!.operatorNamespace),
    resource_name: cdktf.stringToTerraform(struct!.resourceName),
    spoof_check: cdktf.stringToTerraform(struct!.spoofCheck),
    trust: cdktf.stringToTerraform(struct!.trust),
    vlan_qos: cdktf.numberToTerraform(struct!.vlanQos),
  }
}


export class NetworkClusterSriovOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkClusterSriov | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._linkState !== undefined) {
      hasAnyValues = true;
      internalValueResult.linkState = this._linkState;
    }
    if (this._maxTxRate !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxTxRate = this._maxTxRate;
    }
    if (this._minTxRate !== undefined) {
      hasAnyValues = true;
      internalValueResult.minTxRate = this._minTxRate;
    }
    if (this._operatorNamespace !== undefined) {
      hasAnyValues = true;
      internalValueResult.operatorNamespace = this._operatorNamespace;
    }
    if (this._resourceName !== undefined) {
      hasAnyValues = true;
      internalValueResult.resourceName = this._resourceName;
    }
    if (this._spoofCheck !== undefined) {
      hasAnyValues = true;
      internalValueResult.spoofCheck = this._spoofCheck;
    }
    if (this._trust !== undefined) {
      hasAnyValues = true;
      internalValueResult.trust = this._trust;
    }
    if (this._vlanQos !== undefined) {
      hasAnyValues = true;
      internalValueResult.vlanQos = this._vlanQos;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkClusterSriov | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._linkState = undefined;
      this._maxTxRate = undefined;
      this._minTxRate = undefined;
      this._operatorNamespace = undefined;
      this._resourceName = undefined;
      this._spoofCheck = undefined;
      this._trust = undefined;
      this._vlanQos = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._linkState = value.linkState;
      this._maxTxRate = value.maxTxRate;
      this._minTxRate = value.minTxRate;
      this._operatorNamespace = value.operatorNamespace;
      this._resourceName = value.resourceName;
      this._spoofCheck = value.spoofCheck;
      this._trust = value.trust;
      this._vlanQos = value.vlanQos;
    }
  }

  // link_state - computed: false, optional: true, required: false
  private _linkState?: string; 
  public get linkState() {
    return this.getStringAttribute('link_state');
  }
  public set linkState(value: string) {
    this._linkState = value;
  }
  public resetLinkState() {
    this._linkState = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get linkStateInput() {
    return this._linkState;
  }

  // max_tx_rate - computed: false, optional: true, required: false
  private _maxTxRate?: number; 
  public get maxTxRate() {
    return this.getNumberAttribute('max_tx_rate');
  }
  public set maxTxRate(value: number) {
    this._maxTxRate = value;
  }
  public resetMaxTxRate() {
    this._maxTxRate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxTxRateInput() {
    return this._maxTxRate;
  }

  // min_tx_rate - computed: false, optional: true, required: false
  private _minTxRate?: number; 
  public get minTxRate() {
    return this.getNumberAttribute('min_tx_rate');
  }
  public set minTxRate(value: number) {
    this._minTxRate = value;
  }
  public resetMinTxRate() {
    this._minTxRate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minTxRateInput() {
    return this._minTxRate;
  }

  // operator_namespace - computed: false, optional: true, required: false
  private _operatorNamespace?: string; 
  public get operatorNamespace() {
    return this.getStringAttribute('operator_namespace');
  }
  public set operatorNamespace(value: string) {
    this._operatorNamespace = value;
  }
  public resetOperatorNamespace() {
    this._operatorNamespace = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get operatorNamespaceInput() {
    return this._operatorNamespace;
  }

  // resource_name - computed: false, optional: false, required: true
  private _resourceName?: string; 
  public get resourceName() {
    return this.getStringAttribute('resource_name');
  }
  public set resourceName(value: string) {
    this._resourceName = value;
  }
  // Temporarily expose input value. Use with caution.
  public get resourceNameInput() {
    return this._resourceName;
  }

  // spoof_check - computed: false, optional: true, required: false
  private _spoofCheck?: string; 
  public get spoofCheck() {
    return this.getStringAttribute('spoof_check');
  }
  public set spoofCheck(value: string) {
    this._spoofCheck = value;
  }
  public resetSpoofCheck() {
    this._spoofCheck = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get spoofCheckInput() {
    return this._spoofCheck;
  }

  // trust - computed: false, optional: true, required: false
  private _trust?: string; 
  public get trust() {
    return this.getStringAttribute('trust');
  }
  public set trust(value: string) {
    this._trust = value;
  }
  public resetTrust() {
    this._trust = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get trustInput() {
    return this._trust;
  }

  // vlan_qos - computed: false, optional: true, required: false
  private _vlanQos?: number; 
  public get vlanQos() {
    return this.getNumberAttribute('vlan_qos');
  }
  public set vlanQos(value: number) {
    this._vlanQos = value;
  }
  public resetVlanQos() {
    this._vlanQos = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vlanQosInput() {
    return this._vlanQos;
  }
}
export interface NetworkCluster {
  /**
  * Mode `bridge`: the node drops traffic with other MAC addresses than the machine's own. Nodes need nftables. Default: `false`.
  */
  readonly macSpoofCheck?: boolean | cdktf.IResolvable;
  /**
  * The namespace of the machines that use it. By default the provider's. Changing it makes a new network.
  */
  readonly namespace?: string;
  /**
  * Mode `bridge`: the name of the CNI plugin. OpenShift calls its own `cnv-bridge`. It must not change while machines use the network. One of `bridge`, `cnv-bridge`. Default: `bridge`.
  */
  readonly plugin?: string;
  /**
  * Mode `bridge`: run machines only on nodes that have the bridge. Default: `false`.
  */
  readonly selectNodes?: boolean | cdktf.IResolvable;
  /**
  * Mode `sriov`: which virtual functions, and what they may do. The operator makes the attachment definition from it.
  */
  readonly sriov?: NetworkClusterSriov;
  /**
  * Mode `bridge`: let the machine's own MAC address through the plugin `tuning`, for machines that boot from the network. Default: `false`.
  */
  readonly tuning?: boolean | cdktf.IResolvable;
}

export function networkClusterToTerraform(struct?: NetworkCluster | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    mac_spoof_check: cdktf.booleanToTerraform(struct!.macSpoofCheck),
    namespace: cdktf.stringToTerraform(struct!.namespace),
    plugin: cdktf.stringToTerraform(struct!.plugin),
    select_nodes: cdktf.booleanToTerraform(struct!.selectNodes),
    sriov: networkClusterSriovToTerraform(struct!.sriov),
    tuning: cdktf.booleanToTerraform(struct!.tuning),
  }
}


export class NetworkClusterOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkCluster | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._macSpoofCheck !== undefined) {
      hasAnyValues = true;
      internalValueResult.macSpoofCheck = this._macSpoofCheck;
    }
    if (this._namespace !== undefined) {
      hasAnyValues = true;
      internalValueResult.namespace = this._namespace;
    }
    if (this._plugin !== undefined) {
      hasAnyValues = true;
      internalValueResult.plugin = this._plugin;
    }
    if (this._selectNodes !== undefined) {
      hasAnyValues = true;
      internalValueResult.selectNodes = this._selectNodes;
    }
    if (this._sriov?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.sriov = this._sriov?.internalValue;
    }
    if (this._tuning !== undefined) {
      hasAnyValues = true;
      internalValueResult.tuning = this._tuning;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkCluster | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._macSpoofCheck = undefined;
      this._namespace = undefined;
      this._plugin = undefined;
      this._selectNodes = undefined;
      this._sriov.internalValue = undefined;
      this._tuning = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._macSpoofCheck = value.macSpoofCheck;
      this._namespace = value.namespace;
      this._plugin = value.plugin;
      this._selectNodes = value.selectNodes;
      this._sriov.internalValue = value.sriov;
      this._tuning = value.tuning;
    }
  }

  // mac_spoof_check - computed: false, optional: true, required: false
  private _macSpoofCheck?: boolean | cdktf.IResolvable; 
  public get macSpoofCheck() {
    return this.getBooleanAttribute('mac_spoof_check');
  }
  public set macSpoofCheck(value: boolean | cdktf.IResolvable) {
    this._macSpoofCheck = value;
  }
  public resetMacSpoofCheck() {
    this._macSpoofCheck = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get macSpoofCheckInput() {
    return this._macSpoofCheck;
  }

  // namespace - computed: false, optional: true, required: false
  private _namespace?: string; 
  public get namespace() {
    return this.getStringAttribute('namespace');
  }
  public set namespace(value: string) {
    this._namespace = value;
  }
  public resetNamespace() {
    this._namespace = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get namespaceInput() {
    return this._namespace;
  }

  // plugin - computed: false, optional: true, required: false
  private _plugin?: string; 
  public get plugin() {
    return this.getStringAttribute('plugin');
  }
  public set plugin(value: string) {
    this._plugin = value;
  }
  public resetPlugin() {
    this._plugin = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pluginInput() {
    return this._plugin;
  }

  // select_nodes - computed: false, optional: true, required: false
  private _selectNodes?: boolean | cdktf.IResolvable; 
  public get selectNodes() {
    return this.getBooleanAttribute('select_nodes');
  }
  public set selectNodes(value: boolean | cdktf.IResolvable) {
    this._selectNodes = value;
  }
  public resetSelectNodes() {
    this._selectNodes = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get selectNodesInput() {
    return this._selectNodes;
  }

  // sriov - computed: false, optional: true, required: false
  private _sriov = new NetworkClusterSriovOutputReference(this, "sriov");
  public get sriov() {
    return this._sriov;
  }
  public putSriov(value: NetworkClusterSriov) {
    this._sriov.internalValue = value;
  }
  public resetSriov() {
    this._sriov.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sriovInput() {
    return this._sriov.internalValue;
  }

  // tuning - computed: false, optional: true, required: false
  private _tuning?: boolean | cdktf.IResolvable; 
  public get tuning() {
    return this.getBooleanAttribute('tuning');
  }
  public set tuning(value: boolean | cdktf.IResolvable) {
    this._tuning = value;
  }
  public resetTuning() {
    this._tuning = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tuningInput() {
    return this._tuning;
  }
}
export interface NetworkDnsForwarders {
  /**
  * The server's address; without it `domain` is not forwarded.
  */
  readonly address?: string;
  /**
  * Only names in this domain; all names by default.
  */
  readonly domain?: string;
}

export function networkDnsForwardersToTerraform(struct?: NetworkDnsForwarders | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    address: cdktf.stringToTerraform(struct!.address),
    domain: cdktf.stringToTerraform(struct!.domain),
  }
}


export class NetworkDnsForwardersOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): NetworkDnsForwarders | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._domain !== undefined) {
      hasAnyValues = true;
      internalValueResult.domain = this._domain;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkDnsForwarders | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._domain = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._domain = value.domain;
    }
  }

  // address - computed: false, optional: true, required: false
  private _address?: string; 
  public get address() {
    return this.getStringAttribute('address');
  }
  public set address(value: string) {
    this._address = value;
  }
  public resetAddress() {
    this._address = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get addressInput() {
    return this._address;
  }

  // domain - computed: false, optional: true, required: false
  private _domain?: string; 
  public get domain() {
    return this.getStringAttribute('domain');
  }
  public set domain(value: string) {
    this._domain = value;
  }
  public resetDomain() {
    this._domain = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get domainInput() {
    return this._domain;
  }
}

export class NetworkDnsForwardersList extends cdktf.ComplexList {
  public internalValue? : NetworkDnsForwarders[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): NetworkDnsForwardersOutputReference {
    return new NetworkDnsForwardersOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface NetworkDnsHosts {
  /**
  * The address.
  */
  readonly address: string;
  /**
  * Its names.
  */
  readonly names: string[];
}

export function networkDnsHostsToTerraform(struct?: NetworkDnsHosts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    address: cdktf.stringToTerraform(struct!.address),
    names: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.names),
  }
}


export class NetworkDnsHostsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): NetworkDnsHosts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._names !== undefined) {
      hasAnyValues = true;
      internalValueResult.names = this._names;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkDnsHosts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._names = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._names = value.names;
    }
  }

  // address - computed: false, optional: false, required: true
  private _address?: string; 
  public get address() {
    return this.getStringAttribute('address');
  }
  public set address(value: string) {
    this._address = value;
  }
  // Temporarily expose input value. Use with caution.
  public get addressInput() {
    return this._address;
  }

  // names - computed: false, optional: false, required: true
  private _names?: string[]; 
  public get names() {
    return this.getListAttribute('names');
  }
  public set names(value: string[]) {
    this._names = value;
  }
  // Temporarily expose input value. Use with caution.
  public get namesInput() {
    return this._names;
  }
}

export class NetworkDnsHostsList extends cdktf.ComplexList {
  public internalValue? : NetworkDnsHosts[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): NetworkDnsHostsOutputReference {
    return new NetworkDnsHostsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface NetworkDnsServices {
  /**
  * The domain that has the service; the network's own by default.
  */
  readonly domain?: string;
  /**
  * Its port.
  */
  readonly port?: number;
  /**
  * Lower is asked first.
  */
  readonly priority?: number;
  /**
  * How it is reached. One of `tcp`, `udp`.
  */
  readonly protocol: string;
  /**
  * The service without its underscore.
  */
  readonly service: string;
  /**
  * The host that serves it.
  */
  readonly target?: string;
  /**
  * The share among equal priorities.
  */
  readonly weight?: number;
}

export function networkDnsServicesToTerraform(struct?: NetworkDnsServices | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    domain: cdktf.stringToTerraform(struct!.domain),
    port: cdktf.numberToTerraform(struct!.port),
    priority: cdktf.numberToTerraform(struct!.priority),
    protocol: cdktf.stringToTerraform(struct!.protocol),
    service: cdktf.stringToTerraform(struct!.service),
    target: cdktf.stringToTerraform(struct!.target),
    weight: cdktf.numberToTerraform(struct!.weight),
  }
}


export class NetworkDnsServicesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): NetworkDnsServices | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._domain !== undefined) {
      hasAnyValues = true;
      internalValueResult.domain = this._domain;
    }
    if (this._port !== undefined) {
      hasAnyValues = true;
      internalValueResult.port = this._port;
    }
    if (this._priority !== undefined) {
      hasAnyValues = true;
      internalValueResult.priority = this._priority;
    }
    if (this._protocol !== undefined) {
      hasAnyValues = true;
      internalValueResult.protocol = this._protocol;
    }
    if (this._service !== undefined) {
      hasAnyValues = true;
      internalValueResult.service = this._service;
    }
    if (this._target !== undefined) {
      hasAnyValues = true;
      internalValueResult.target = this._target;
    }
    if (this._weight !== undefined) {
      hasAnyValues = true;
      internalValueResult.weight = this._weight;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkDnsServices | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._domain = undefined;
      this._port = undefined;
      this._priority = undefined;
      this._protocol = undefined;
      this._service = undefined;
      this._target = undefined;
      this._weight = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._domain = value.domain;
      this._port = value.port;
      this._priority = value.priority;
      this._protocol = value.protocol;
      this._service = value.service;
      this._target = value.target;
      this._weight = value.weight;
    }
  }

  // domain - computed: false, optional: true, required: false
  private _domain?: string; 
  public get domain() {
    return this.getStringAttribute('domain');
  }
  public set domain(value: string) {
    this._domain = value;
  }
  public resetDomain() {
    this._domain = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get domainInput() {
    return this._domain;
  }

  // port - computed: false, optional: true, required: false
  private _port?: number; 
  public get port() {
    return this.getNumberAttribute('port');
  }
  public set port(value: number) {
    this._port = value;
  }
  public resetPort() {
    this._port = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portInput() {
    return this._port;
  }

  // priority - computed: false, optional: true, required: false
  private _priority?: number; 
  public get priority() {
    return this.getNumberAttribute('priority');
  }
  public set priority(value: number) {
    this._priority = value;
  }
  public resetPriority() {
    this._priority = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get priorityInput() {
    return this._priority;
  }

  // protocol - computed: false, optional: false, required: true
  private _protocol?: string; 
  public get protocol() {
    return this.getStringAttribute('protocol');
  }
  public set protocol(value: string) {
    this._protocol = value;
  }
  // Temporarily expose input value. Use with caution.
  public get protocolInput() {
    return this._protocol;
  }

  // service - computed: false, optional: false, required: true
  private _service?: string; 
  public get service() {
    return this.getStringAttribute('service');
  }
  public set service(value: string) {
    this._service = value;
  }
  // Temporarily expose input value. Use with caution.
  public get serviceInput() {
    return this._service;
  }

  // target - computed: false, optional: true, required: false
  private _target?: string; 
  public get target() {
    return this.getStringAttribute('target');
  }
  public set target(value: string) {
    this._target = value;
  }
  public resetTarget() {
    this._target = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get targetInput() {
    return this._target;
  }

  // weight - computed: false, optional: true, required: false
  private _weight?: number; 
  public get weight() {
    return this.getNumberAttribute('weight');
  }
  public set weight(value: number) {
    this._weight = value;
  }
  public resetWeight() {
    this._weight = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get weightInput() {
    return this._weight;
  }
}

export class NetworkDnsServicesList extends cdktf.ComplexList {
  public internalValue? : NetworkDnsServices[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): NetworkDnsServicesOutputReference {
    return new NetworkDnsServicesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface NetworkDnsTexts {
  /**
  * The record's name.
  */
  readonly name: string;
  /**
  * The record's text.
  */
  readonly value: string;
}

export function networkDnsTextsToTerraform(struct?: NetworkDnsTexts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    name: cdktf.stringToTerraform(struct!.name),
    value: cdktf.stringToTerraform(struct!.value),
  }
}


export class NetworkDnsTextsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): NetworkDnsTexts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._value !== undefined) {
      hasAnyValues = true;
      internalValueResult.value = this._value;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkDnsTexts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._name = undefined;
      this._value = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._name = value.name;
      this._value = value.value;
    }
  }

  // name - computed: false, optional: false, required: true
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // value - computed: false, optional: false, required: true
  private _value?: string; 
  public get value() {
    return this.getStringAttribute('value');
  }
  public set value(value: string) {
    this._value = value;
  }
  // Temporarily expose input value. Use with caution.
  public get valueInput() {
    return this._value;
  }
}

export class NetworkDnsTextsList extends cdktf.ComplexList {
  public internalValue? : NetworkDnsTexts[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): NetworkDnsTextsOutputReference {
    return new NetworkDnsTextsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface NetworkDns {
  /**
  * The host answers DNS on the network. Default: `true`.
  */
  readonly enabled?: boolean | cdktf.IResolvable;
  /**
  * Names without a dot are asked of the host's own servers too. Default: `true`.
  */
  readonly forwardPlainNames?: boolean | cdktf.IResolvable;
  /**
  * Servers that unknown names are asked of, instead of the host's own. The first that fits is used.
  */
  readonly forwarders?: NetworkDnsForwarders[] | cdktf.IResolvable;
  /**
  * Names and their addresses. They change while the network runs.
  */
  readonly hosts?: NetworkDnsHosts[] | cdktf.IResolvable;
  /**
  * SRV records. They change while the network runs; the DNS server restarts for a moment.
  */
  readonly services?: NetworkDnsServices[] | cdktf.IResolvable;
  /**
  * TXT records. They change while the network runs; the DNS server restarts for a moment.
  */
  readonly texts?: NetworkDnsTexts[] | cdktf.IResolvable;
}

export function networkDnsToTerraform(struct?: NetworkDns | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    enabled: cdktf.booleanToTerraform(struct!.enabled),
    forward_plain_names: cdktf.booleanToTerraform(struct!.forwardPlainNames),
    forwarders: cdktf.listMapper(networkDnsForwardersToTerraform, false)(struct!.forwarders),
    hosts: cdktf.listMapper(networkDnsHostsToTerraform, false)(struct!.hosts),
    services: cdktf.listMapper(networkDnsServicesToTerraform, false)(struct!.services),
    texts: cdktf.listMapper(networkDnsTextsToTerraform, false)(struct!.texts),
  }
}


export class NetworkDnsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkDns | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._enabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.enabled = this._enabled;
    }
    if (this._forwardPlainNames !== undefined) {
      hasAnyValues = true;
      internalValueResult.forwardPlainNames = this._forwardPlainNames;
    }
    if (this._forwarders?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.forwarders = this._forwarders?.internalValue;
    }
    if (this._hosts?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.hosts = this._hosts?.internalValue;
    }
    if (this._services?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.services = this._services?.internalValue;
    }
    if (this._texts?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.texts = this._texts?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkDns | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._enabled = undefined;
      this._forwardPlainNames = undefined;
      this._forwarders.internalValue = undefined;
      this._hosts.internalValue = undefined;
      this._services.internalValue = undefined;
      this._texts.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._enabled = value.enabled;
      this._forwardPlainNames = value.forwardPlainNames;
      this._forwarders.internalValue = value.forwarders;
      this._hosts.internalValue = value.hosts;
      this._services.internalValue = value.services;
      this._texts.internalValue = value.texts;
    }
  }

  // enabled - computed: false, optional: true, required: false
  private _enabled?: boolean | cdktf.IResolvable; 
  public get enabled() {
    return this.getBooleanAttribute('enabled');
  }
  public set enabled(value: boolean | cdktf.IResolvable) {
    this._enabled = value;
  }
  public resetEnabled() {
    this._enabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enabledInput() {
    return this._enabled;
  }

  // forward_plain_names - computed: false, optional: true, required: false
  private _forwardPlainNames?: boolean | cdktf.IResolvable; 
  public get forwardPlainNames() {
    return this.getBooleanAttribute('forward_plain_names');
  }
  public set forwardPlainNames(value: boolean | cdktf.IResolvable) {
    this._forwardPlainNames = value;
  }
  public resetForwardPlainNames() {
    this._forwardPlainNames = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get forwardPlainNamesInput() {
    return this._forwardPlainNames;
  }

  // forwarders - computed: false, optional: true, required: false
  private _forwarders = new NetworkDnsForwardersList(this, "forwarders", false);
  public get forwarders() {
    return this._forwarders;
  }
  public putForwarders(value: NetworkDnsForwarders[] | cdktf.IResolvable) {
    this._forwarders.internalValue = value;
  }
  public resetForwarders() {
    this._forwarders.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get forwardersInput() {
    return this._forwarders.internalValue;
  }

  // hosts - computed: false, optional: true, required: false
  private _hosts = new NetworkDnsHostsList(this, "hosts", false);
  public get hosts() {
    return this._hosts;
  }
  public putHosts(value: NetworkDnsHosts[] | cdktf.IResolvable) {
    this._hosts.internalValue = value;
  }
  public resetHosts() {
    this._hosts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostsInput() {
    return this._hosts.internalValue;
  }

  // services - computed: false, optional: true, required: false
  private _services = new NetworkDnsServicesList(this, "services", false);
  public get services() {
    return this._services;
  }
  public putServices(value: NetworkDnsServices[] | cdktf.IResolvable) {
    this._services.internalValue = value;
  }
  public resetServices() {
    this._services.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get servicesInput() {
    return this._services.internalValue;
  }

  // texts - computed: false, optional: true, required: false
  private _texts = new NetworkDnsTextsList(this, "texts", false);
  public get texts() {
    return this._texts;
  }
  public putTexts(value: NetworkDnsTexts[] | cdktf.IResolvable) {
    this._texts.internalValue = value;
  }
  public resetTexts() {
    this._texts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get textsInput() {
    return this._texts.internalValue;
  }
}
export interface NetworkLibvirtBandwidthInbound {
  /**
  * Bytes per second in the long run. A size with its unit, as `20GiB`.
  */
  readonly average: string;
  /**
  * Bytes that may go at `peak`. A size with its unit, as `20GiB`.
  */
  readonly burst?: string;
  /**
  * Bytes per second at most. A size with its unit, as `20GiB`.
  */
  readonly peak?: string;
}

export function networkLibvirtBandwidthInboundToTerraform(struct?: NetworkLibvirtBandwidthInbound | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    average: cdktf.stringToTerraform(struct!.average),
    burst: cdktf.stringToTerraform(struct!.burst),
    peak: cdktf.stringToTerraform(struct!.peak),
  }
}


export class NetworkLibvirtBandwidthInboundOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkLibvirtBandwidthInbound | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._average !== undefined) {
      hasAnyValues = true;
      internalValueResult.average = this._average;
    }
    if (this._burst !== undefined) {
      hasAnyValues = true;
      internalValueResult.burst = this._burst;
    }
    if (this._peak !== undefined) {
      hasAnyValues = true;
      internalValueResult.peak = this._peak;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkLibvirtBandwidthInbound | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._average = undefined;
      this._burst = undefined;
      this._peak = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._average = value.average;
      this._burst = value.burst;
      this._peak = value.peak;
    }
  }

  // average - computed: false, optional: false, required: true
  private _average?: string; 
  public get average() {
    return this.getStringAttribute('average');
  }
  public set average(value: string) {
    this._average = value;
  }
  // Temporarily expose input value. Use with caution.
  public get averageInput() {
    return this._average;
  }

  // burst - computed: false, optional: true, required: false
  private _burst?: string; 
  public get burst() {
    return this.getStringAttribute('burst');
  }
  public set burst(value: string) {
    this._burst = value;
  }
  public resetBurst() {
    this._burst = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get burstInput() {
    return this._burst;
  }

  // peak - computed: false, optional: true, required: false
  private _peak?: string; 
  public get peak() {
    return this.getStringAttribute('peak');
  }
  public set peak(value: string) {
    this._peak = value;
  }
  public resetPeak() {
    this._peak = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get peakInput() {
    return this._peak;
  }
}
export interface NetworkLibvirtBandwidthOutbound {
  /**
  * Bytes per second in the long run. A size with its unit, as `20GiB`.
  */
  readonly average: string;
  /**
  * Bytes that may go at `peak`. A size with its unit, as `20GiB`.
  */
  readonly burst?: string;
  /**
  * Bytes per second at most. A size with its unit, as `20GiB`.
  */
  readonly peak?: string;
}

export function networkLibvirtBandwidthOutboundToTerraform(struct?: NetworkLibvirtBandwidthOutbound | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    average: cdktf.stringToTerraform(struct!.average),
    burst: cdktf.stringToTerraform(struct!.burst),
    peak: cdktf.stringToTerraform(struct!.peak),
  }
}


export class NetworkLibvirtBandwidthOutboundOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkLibvirtBandwidthOutbound | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._average !== undefined) {
      hasAnyValues = true;
      internalValueResult.average = this._average;
    }
    if (this._burst !== undefined) {
      hasAnyValues = true;
      internalValueResult.burst = this._burst;
    }
    if (this._peak !== undefined) {
      hasAnyValues = true;
      internalValueResult.peak = this._peak;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkLibvirtBandwidthOutbound | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._average = undefined;
      this._burst = undefined;
      this._peak = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._average = value.average;
      this._burst = value.burst;
      this._peak = value.peak;
    }
  }

  // average - computed: false, optional: false, required: true
  private _average?: string; 
  public get average() {
    return this.getStringAttribute('average');
  }
  public set average(value: string) {
    this._average = value;
  }
  // Temporarily expose input value. Use with caution.
  public get averageInput() {
    return this._average;
  }

  // burst - computed: false, optional: true, required: false
  private _burst?: string; 
  public get burst() {
    return this.getStringAttribute('burst');
  }
  public set burst(value: string) {
    this._burst = value;
  }
  public resetBurst() {
    this._burst = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get burstInput() {
    return this._burst;
  }

  // peak - computed: false, optional: true, required: false
  private _peak?: string; 
  public get peak() {
    return this.getStringAttribute('peak');
  }
  public set peak(value: string) {
    this._peak = value;
  }
  public resetPeak() {
    this._peak = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get peakInput() {
    return this._peak;
  }
}
export interface NetworkLibvirtBandwidth {
  /**
  * Limits of the traffic towards the machines.
  */
  readonly inbound?: NetworkLibvirtBandwidthInbound;
  /**
  * Limits of the traffic from the machines.
  */
  readonly outbound?: NetworkLibvirtBandwidthOutbound;
}

export function networkLibvirtBandwidthToTerraform(struct?: NetworkLibvirtBandwidth | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    inbound: networkLibvirtBandwidthInboundToTerraform(struct!.inbound),
    outbound: networkLibvirtBandwidthOutboundToTerraform(struct!.outbound),
  }
}


export class NetworkLibvirtBandwidthOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkLibvirtBandwidth | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._inbound?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.inbound = this._inbound?.internalValue;
    }
    if (this._outbound?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.outbound = this._outbound?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkLibvirtBandwidth | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._inbound.internalValue = undefined;
      this._outbound.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._inbound.internalValue = value.inbound;
      this._outbound.internalValue = value.outbound;
    }
  }

  // inbound - computed: false, optional: true, required: false
  private _inbound = new NetworkLibvirtBandwidthInboundOutputReference(this, "inbound");
  public get inbound() {
    return this._inbound;
  }
  public putInbound(value: NetworkLibvirtBandwidthInbound) {
    this._inbound.internalValue = value;
  }
  public resetInbound() {
    this._inbound.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get inboundInput() {
    return this._inbound.internalValue;
  }

  // outbound - computed: false, optional: true, required: false
  private _outbound = new NetworkLibvirtBandwidthOutboundOutputReference(this, "outbound");
  public get outbound() {
    return this._outbound;
  }
  public putOutbound(value: NetworkLibvirtBandwidthOutbound) {
    this._outbound.internalValue = value;
  }
  public resetOutbound() {
    this._outbound.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get outboundInput() {
    return this._outbound.internalValue;
  }
}
export interface NetworkLibvirtNat {
  /**
  * The last address to appear as.
  */
  readonly addressEnd?: string;
  /**
  * The first address to appear as; the host's own by default.
  */
  readonly addressStart?: string;
  /**
  * NAT for IPv6 too; otherwise IPv6 is routed. Default: `false`.
  */
  readonly ipv6?: boolean | cdktf.IResolvable;
  /**
  * The last port. Default: `65535`.
  */
  readonly portEnd?: number;
  /**
  * The first port. Default: `1024`.
  */
  readonly portStart?: number;
}

export function networkLibvirtNatToTerraform(struct?: NetworkLibvirtNat | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    address_end: cdktf.stringToTerraform(struct!.addressEnd),
    address_start: cdktf.stringToTerraform(struct!.addressStart),
    ipv6: cdktf.booleanToTerraform(struct!.ipv6),
    port_end: cdktf.numberToTerraform(struct!.portEnd),
    port_start: cdktf.numberToTerraform(struct!.portStart),
  }
}


export class NetworkLibvirtNatOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkLibvirtNat | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._addressEnd !== undefined) {
      hasAnyValues = true;
      internalValueResult.addressEnd = this._addressEnd;
    }
    if (this._addressStart !== undefined) {
      hasAnyValues = true;
      internalValueResult.addressStart = this._addressStart;
    }
    if (this._ipv6 !== undefined) {
      hasAnyValues = true;
      internalValueResult.ipv6 = this._ipv6;
    }
    if (this._portEnd !== undefined) {
      hasAnyValues = true;
      internalValueResult.portEnd = this._portEnd;
    }
    if (this._portStart !== undefined) {
      hasAnyValues = true;
      internalValueResult.portStart = this._portStart;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkLibvirtNat | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._addressEnd = undefined;
      this._addressStart = undefined;
      this._ipv6 = undefined;
      this._portEnd = undefined;
      this._portStart = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._addressEnd = value.addressEnd;
      this._addressStart = value.addressStart;
      this._ipv6 = value.ipv6;
      this._portEnd = value.portEnd;
      this._portStart = value.portStart;
    }
  }

  // address_end - computed: false, optional: true, required: false
  private _addressEnd?: string; 
  public get addressEnd() {
    return this.getStringAttribute('address_end');
  }
  public set addressEnd(value: string) {
    this._addressEnd = value;
  }
  public resetAddressEnd() {
    this._addressEnd = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get addressEndInput() {
    return this._addressEnd;
  }

  // address_start - computed: false, optional: true, required: false
  private _addressStart?: string; 
  public get addressStart() {
    return this.getStringAttribute('address_start');
  }
  public set addressStart(value: string) {
    this._addressStart = value;
  }
  public resetAddressStart() {
    this._addressStart = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get addressStartInput() {
    return this._addressStart;
  }

  // ipv6 - computed: false, optional: true, required: false
  private _ipv6?: boolean | cdktf.IResolvable; 
  public get ipv6() {
    return this.getBooleanAttribute('ipv6');
  }
  public set ipv6(value: boolean | cdktf.IResolvable) {
    this._ipv6 = value;
  }
  public resetIpv6() {
    this._ipv6 = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ipv6Input() {
    return this._ipv6;
  }

  // port_end - computed: false, optional: true, required: false
  private _portEnd?: number; 
  public get portEnd() {
    return this.getNumberAttribute('port_end');
  }
  public set portEnd(value: number) {
    this._portEnd = value;
  }
  public resetPortEnd() {
    this._portEnd = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portEndInput() {
    return this._portEnd;
  }

  // port_start - computed: false, optional: true, required: false
  private _portStart?: number; 
  public get portStart() {
    return this.getNumberAttribute('port_start');
  }
  public set portStart(value: number) {
    this._portStart = value;
  }
  public resetPortStart() {
    this._portStart = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portStartInput() {
    return this._portStart;
  }
}
export interface NetworkLibvirtPortGroupsBandwidthInbound {
  /**
  * Bytes per second in the long run. A size with its unit, as `20GiB`.
  */
  readonly average: string;
  /**
  * Bytes that may go at `peak`. A size with its unit, as `20GiB`.
  */
  readonly burst?: string;
  /**
  * Bytes per second at most. A size with its unit, as `20GiB`.
  */
  readonly peak?: string;
}

export function networkLibvirtPortGroupsBandwidthInboundToTerraform(struct?: NetworkLibvirtPortGroupsBandwidthInbound | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    average: cdktf.stringToTerraform(struct!.average),
    burst: cdktf.stringToTerraform(struct!.burst),
    peak: cdktf.stringToTerraform(struct!.peak),
  }
}


export class NetworkLibvirtPortGroupsBandwidthInboundOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkLibvirtPortGroupsBandwidthInbound | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._average !== undefined) {
      hasAnyValues = true;
      internalValueResult.average = this._average;
    }
    if (this._burst !== undefined) {
      hasAnyValues = true;
      internalValueResult.burst = this._burst;
    }
    if (this._peak !== undefined) {
      hasAnyValues = true;
      internalValueResult.peak = this._peak;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkLibvirtPortGroupsBandwidthInbound | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._average = undefined;
      this._burst = undefined;
      this._peak = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._average = value.average;
      this._burst = value.burst;
      this._peak = value.peak;
    }
  }

  // average - computed: false, optional: false, required: true
  private _average?: string; 
  public get average() {
    return this.getStringAttribute('average');
  }
  public set average(value: string) {
    this._average = value;
  }
  // Temporarily expose input value. Use with caution.
  public get averageInput() {
    return this._average;
  }

  // burst - computed: false, optional: true, required: false
  private _burst?: string; 
  public get burst() {
    return this.getStringAttribute('burst');
  }
  public set burst(value: string) {
    this._burst = value;
  }
  public resetBurst() {
    this._burst = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get burstInput() {
    return this._burst;
  }

  // peak - computed: false, optional: true, required: false
  private _peak?: string; 
  public get peak() {
    return this.getStringAttribute('peak');
  }
  public set peak(value: string) {
    this._peak = value;
  }
  public resetPeak() {
    this._peak = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get peakInput() {
    return this._peak;
  }
}
export interface NetworkLibvirtPortGroupsBandwidthOutbound {
  /**
  * Bytes per second in the long run. A size with its unit, as `20GiB`.
  */
  readonly average: string;
  /**
  * Bytes that may go at `peak`. A size with its unit, as `20GiB`.
  */
  readonly burst?: string;
  /**
  * Bytes per second at most. A size with its unit, as `20GiB`.
  */
  readonly peak?: string;
}

export function networkLibvirtPortGroupsBandwidthOutboundToTerraform(struct?: NetworkLibvirtPortGroupsBandwidthOutbound | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    average: cdktf.stringToTerraform(struct!.average),
    burst: cdktf.stringToTerraform(struct!.burst),
    peak: cdktf.stringToTerraform(struct!.peak),
  }
}


export class NetworkLibvirtPortGroupsBandwidthOutboundOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkLibvirtPortGroupsBandwidthOutbound | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._average !== undefined) {
      hasAnyValues = true;
      internalValueResult.average = this._average;
    }
    if (this._burst !== undefined) {
      hasAnyValues = true;
      internalValueResult.burst = this._burst;
    }
    if (this._peak !== undefined) {
      hasAnyValues = true;
      internalValueResult.peak = this._peak;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkLibvirtPortGroupsBandwidthOutbound | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._average = undefined;
      this._burst = undefined;
      this._peak = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._average = value.average;
      this._burst = value.burst;
      this._peak = value.peak;
    }
  }

  // average - computed: false, optional: false, required: true
  private _average?: string; 
  public get average() {
    return this.getStringAttribute('average');
  }
  public set average(value: string) {
    this._average = value;
  }
  // Temporarily expose input value. Use with caution.
  public get averageInput() {
    return this._average;
  }

  // burst - computed: false, optional: true, required: false
  private _burst?: string; 
  public get burst() {
    return this.getStringAttribute('burst');
  }
  public set burst(value: string) {
    this._burst = value;
  }
  public resetBurst() {
    this._burst = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get burstInput() {
    return this._burst;
  }

  // peak - computed: false, optional: true, required: false
  private _peak?: string; 
  public get peak() {
    return this.getStringAttribute('peak');
  }
  public set peak(value: string) {
    this._peak = value;
  }
  public resetPeak() {
    this._peak = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get peakInput() {
    return this._peak;
  }
}
export interface NetworkLibvirtPortGroupsBandwidth {
  /**
  * Limits of the traffic towards the machines.
  */
  readonly inbound?: NetworkLibvirtPortGroupsBandwidthInbound;
  /**
  * Limits of the traffic from the machines.
  */
  readonly outbound?: NetworkLibvirtPortGroupsBandwidthOutbound;
}

export function networkLibvirtPortGroupsBandwidthToTerraform(struct?: NetworkLibvirtPortGroupsBandwidth | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    inbound: networkLibvirtPortGroupsBandwidthInboundToTerraform(struct!.inbound),
    outbound: networkLibvirtPortGroupsBandwidthOutboundToTerraform(struct!.outbound),
  }
}


export class NetworkLibvirtPortGroupsBandwidthOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkLibvirtPortGroupsBandwidth | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._inbound?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.inbound = this._inbound?.internalValue;
    }
    if (this._outbound?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.outbound = this._outbound?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkLibvirtPortGroupsBandwidth | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._inbound.internalValue = undefined;
      this._outbound.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._inbound.internalValue = value.inbound;
      this._outbound.internalValue = value.outbound;
    }
  }

  // inbound - computed: false, optional: true, required: false
  private _inbound = new NetworkLibvirtPortGroupsBandwidthInboundOutputReference(this, "inbound");
  public get inbound() {
    return this._inbound;
  }
  public putInbound(value: NetworkLibvirtPortGroupsBandwidthInbound) {
    this._inbound.internalValue = value;
  }
  public resetInbound() {
    this._inbound.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get inboundInput() {
    return this._inbound.internalValue;
  }

  // outbound - computed: false, optional: true, required: false
  private _outbound = new NetworkLibvirtPortGroupsBandwidthOutboundOutputReference(this, "outbound");
  public get outbound() {
    return this._outbound;
  }
  public putOutbound(value: NetworkLibvirtPortGroupsBandwidthOutbound) {
    this._outbound.internalValue = value;
  }
  public resetOutbound() {
    this._outbound.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get outboundInput() {
    return this._outbound.internalValue;
  }
}
export interface NetworkLibvirtPortGroups {
  /**
  * Traffic limits of each interface of the class. The host needs the kernel's `sch_htb`, `sch_sfq` and ingress schedulers.
  */
  readonly bandwidth?: NetworkLibvirtPortGroupsBandwidth;
  /**
  * Interfaces that name no class get this one. Default: `false`.
  */
  readonly default?: boolean | cdktf.IResolvable;
  /**
  * The class's name.
  */
  readonly name: string;
  /**
  * The VLAN tag; only on networks that can tag.
  */
  readonly vlan?: number;
}

export function networkLibvirtPortGroupsToTerraform(struct?: NetworkLibvirtPortGroups | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    bandwidth: networkLibvirtPortGroupsBandwidthToTerraform(struct!.bandwidth),
    default: cdktf.booleanToTerraform(struct!.default),
    name: cdktf.stringToTerraform(struct!.name),
    vlan: cdktf.numberToTerraform(struct!.vlan),
  }
}


export class NetworkLibvirtPortGroupsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): NetworkLibvirtPortGroups | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._bandwidth?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.bandwidth = this._bandwidth?.internalValue;
    }
    if (this._default !== undefined) {
      hasAnyValues = true;
      internalValueResult.default = this._default;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._vlan !== undefined) {
      hasAnyValues = true;
      internalValueResult.vlan = this._vlan;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkLibvirtPortGroups | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._bandwidth.internalValue = undefined;
      this._default = undefined;
      this._name = undefined;
      this._vlan = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._bandwidth.internalValue = value.bandwidth;
      this._default = value.default;
      this._name = value.name;
      this._vlan = value.vlan;
    }
  }

  // bandwidth - computed: false, optional: true, required: false
  private _bandwidth = new NetworkLibvirtPortGroupsBandwidthOutputReference(this, "bandwidth");
  public get bandwidth() {
    return this._bandwidth;
  }
  public putBandwidth(value: NetworkLibvirtPortGroupsBandwidth) {
    this._bandwidth.internalValue = value;
  }
  public resetBandwidth() {
    this._bandwidth.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bandwidthInput() {
    return this._bandwidth.internalValue;
  }

  // default - computed: false, optional: true, required: false
  private _default?: boolean | cdktf.IResolvable; 
  public get default() {
    return this.getBooleanAttribute('default');
  }
  public set default(value: boolean | cdktf.IResolvable) {
    this._default = value;
  }
  public resetDefault() {
    this._default = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultInput() {
    return this._default;
  }

  // name - computed: false, optional: false, required: true
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // vlan - computed: false, optional: true, required: false
  private _vlan?: number; 
  public get vlan() {
    return this.getNumberAttribute('vlan');
  }
  public set vlan(value: number) {
    this._vlan = value;
  }
  public resetVlan() {
    this._vlan = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vlanInput() {
    return this._vlan;
  }
}

export class NetworkLibvirtPortGroupsList extends cdktf.ComplexList {
  public internalValue? : NetworkLibvirtPortGroups[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): NetworkLibvirtPortGroupsOutputReference {
    return new NetworkLibvirtPortGroupsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface NetworkLibvirtRoutes {
  /**
  * The subnet, by its first address and the length of its prefix.
  */
  readonly destination: string;
  /**
  * The machine's address, in a subnet of `addresses`.
  */
  readonly gateway: string;
  /**
  * The lower one wins among routes to the same place.
  */
  readonly metric?: number;
}

export function networkLibvirtRoutesToTerraform(struct?: NetworkLibvirtRoutes | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    destination: cdktf.stringToTerraform(struct!.destination),
    gateway: cdktf.stringToTerraform(struct!.gateway),
    metric: cdktf.numberToTerraform(struct!.metric),
  }
}


export class NetworkLibvirtRoutesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): NetworkLibvirtRoutes | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._destination !== undefined) {
      hasAnyValues = true;
      internalValueResult.destination = this._destination;
    }
    if (this._gateway !== undefined) {
      hasAnyValues = true;
      internalValueResult.gateway = this._gateway;
    }
    if (this._metric !== undefined) {
      hasAnyValues = true;
      internalValueResult.metric = this._metric;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkLibvirtRoutes | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._destination = undefined;
      this._gateway = undefined;
      this._metric = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._destination = value.destination;
      this._gateway = value.gateway;
      this._metric = value.metric;
    }
  }

  // destination - computed: false, optional: false, required: true
  private _destination?: string; 
  public get destination() {
    return this.getStringAttribute('destination');
  }
  public set destination(value: string) {
    this._destination = value;
  }
  // Temporarily expose input value. Use with caution.
  public get destinationInput() {
    return this._destination;
  }

  // gateway - computed: false, optional: false, required: true
  private _gateway?: string; 
  public get gateway() {
    return this.getStringAttribute('gateway');
  }
  public set gateway(value: string) {
    this._gateway = value;
  }
  // Temporarily expose input value. Use with caution.
  public get gatewayInput() {
    return this._gateway;
  }

  // metric - computed: false, optional: true, required: false
  private _metric?: number; 
  public get metric() {
    return this.getNumberAttribute('metric');
  }
  public set metric(value: number) {
    this._metric = value;
  }
  public resetMetric() {
    this._metric = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get metricInput() {
    return this._metric;
  }
}

export class NetworkLibvirtRoutesList extends cdktf.ComplexList {
  public internalValue? : NetworkLibvirtRoutes[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): NetworkLibvirtRoutesOutputReference {
    return new NetworkLibvirtRoutesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface NetworkLibvirt {
  /**
  * Traffic limits of the whole network. The host needs the kernel's `sch_htb`, `sch_sfq` and ingress schedulers.
  */
  readonly bandwidth?: NetworkLibvirtBandwidth;
  /**
  * How long a new port of the bridge waits before it forwards, in whole seconds. A time with its unit, as `30s`. Default: `0s`.
  */
  readonly forwardDelay?: string;
  /**
  * Machines reach the host but not each other. Default: `false`.
  */
  readonly isolatedPorts?: boolean | cdktf.IResolvable;
  /**
  * Names in `domain` are answered here only and never asked of other servers. Default: `false`.
  */
  readonly localDomain?: boolean | cdktf.IResolvable;
  /**
  * Who fills the bridge's table of MAC addresses. `libvirt` switches off learning and flooding. One of `kernel`, `libvirt`. Default: `kernel`.
  */
  readonly macTableManager?: string;
  /**
  * Mode `macvtap`: how machines on one device reach each other. One of `bridge`, `vepa`, `private`, `passthrough`. Default: `bridge`.
  */
  readonly macvtapMode?: string;
  /**
  * Mode `sriov`: a virtual function leaves its host driver when a machine gets it, and returns after. Default: `true`.
  */
  readonly managed?: boolean | cdktf.IResolvable;
  /**
  * Mode `nat`: what the machines' traffic looks like from outside.
  */
  readonly nat?: NetworkLibvirtNat;
  /**
  * Classes of interfaces, chosen by a machine's interface by name. They change while the network runs; interfaces already plugged keep what they have.
  */
  readonly portGroups?: NetworkLibvirtPortGroups[] | cdktf.IResolvable;
  /**
  * Subnets that the host reaches through a machine of the network. Only in the modes with addresses.
  */
  readonly routes?: NetworkLibvirtRoutes[] | cdktf.IResolvable;
  /**
  * The bridge runs the spanning tree protocol. Default: `true`.
  */
  readonly stp?: boolean | cdktf.IResolvable;
  /**
  * Devices of the host. In the modes `nat` and `routed` at most one, to which traffic is limited; in mode `macvtap` those that machines are spread over.
  */
  readonly uplinks?: string[];
  /**
  * The firewalld zone of the bridge.
  */
  readonly zone?: string;
}

export function networkLibvirtToTerraform(struct?: NetworkLibvirt | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    bandwidth: networkLibvirtBandwidthToTerraform(struct!.bandwidth),
    forward_delay: cdktf.stringToTerraform(struct!.forwardDelay),
    isolated_ports: cdktf.booleanToTerraform(struct!.isolatedPorts),
    local_domain: cdktf.booleanToTerraform(struct!.localDomain),
    mac_table_manager: cdktf.stringToTerraform(struct!.macTableManager),
    macvtap_mode: cdktf.stringToTerraform(struct!.macvtapMode),
    managed: cdktf.booleanToTerraform(struct!.managed),
    nat: networkLibvirtNatToTerraform(struct!.nat),
    port_groups: cdktf.listMapper(networkLibvirtPortGroupsToTerraform, false)(struct!.portGroups),
    routes: cdktf.listMapper(networkLibvirtRoutesToTerraform, false)(struct!.routes),
    stp: cdktf.booleanToTerraform(struct!.stp),
    uplinks: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.uplinks),
    zone: cdktf.stringToTerraform(struct!.zone),
  }
}


export class NetworkLibvirtOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkLibvirt | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._bandwidth?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.bandwidth = this._bandwidth?.internalValue;
    }
    if (this._forwardDelay !== undefined) {
      hasAnyValues = true;
      internalValueResult.forwardDelay = this._forwardDelay;
    }
    if (this._isolatedPorts !== undefined) {
      hasAnyValues = true;
      internalValueResult.isolatedPorts = this._isolatedPorts;
    }
    if (this._localDomain !== undefined) {
      hasAnyValues = true;
      internalValueResult.localDomain = this._localDomain;
    }
    if (this._macTableManager !== undefined) {
      hasAnyValues = true;
      internalValueResult.macTableManager = this._macTableManager;
    }
    if (this._macvtapMode !== undefined) {
      hasAnyValues = true;
      internalValueResult.macvtapMode = this._macvtapMode;
    }
    if (this._managed !== undefined) {
      hasAnyValues = true;
      internalValueResult.managed = this._managed;
    }
    if (this._nat?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.nat = this._nat?.internalValue;
    }
    if (this._portGroups?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.portGroups = this._portGroups?.internalValue;
    }
    if (this._routes?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.routes = this._routes?.internalValue;
    }
    if (this._stp !== undefined) {
      hasAnyValues = true;
      internalValueResult.stp = this._stp;
    }
    if (this._uplinks !== undefined) {
      hasAnyValues = true;
      internalValueResult.uplinks = this._uplinks;
    }
    if (this._zone !== undefined) {
      hasAnyValues = true;
      internalValueResult.zone = this._zone;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkLibvirt | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._bandwidth.internalValue = undefined;
      this._forwardDelay = undefined;
      this._isolatedPorts = undefined;
      this._localDomain = undefined;
      this._macTableManager = undefined;
      this._macvtapMode = undefined;
      this._managed = undefined;
      this._nat.internalValue = undefined;
      this._portGroups.internalValue = undefined;
      this._routes.internalValue = undefined;
      this._stp = undefined;
      this._uplinks = undefined;
      this._zone = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._bandwidth.internalValue = value.bandwidth;
      this._forwardDelay = value.forwardDelay;
      this._isolatedPorts = value.isolatedPorts;
      this._localDomain = value.localDomain;
      this._macTableManager = value.macTableManager;
      this._macvtapMode = value.macvtapMode;
      this._managed = value.managed;
      this._nat.internalValue = value.nat;
      this._portGroups.internalValue = value.portGroups;
      this._routes.internalValue = value.routes;
      this._stp = value.stp;
      this._uplinks = value.uplinks;
      this._zone = value.zone;
    }
  }

  // bandwidth - computed: false, optional: true, required: false
  private _bandwidth = new NetworkLibvirtBandwidthOutputReference(this, "bandwidth");
  public get bandwidth() {
    return this._bandwidth;
  }
  public putBandwidth(value: NetworkLibvirtBandwidth) {
    this._bandwidth.internalValue = value;
  }
  public resetBandwidth() {
    this._bandwidth.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bandwidthInput() {
    return this._bandwidth.internalValue;
  }

  // forward_delay - computed: false, optional: true, required: false
  private _forwardDelay?: string; 
  public get forwardDelay() {
    return this.getStringAttribute('forward_delay');
  }
  public set forwardDelay(value: string) {
    this._forwardDelay = value;
  }
  public resetForwardDelay() {
    this._forwardDelay = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get forwardDelayInput() {
    return this._forwardDelay;
  }

  // isolated_ports - computed: false, optional: true, required: false
  private _isolatedPorts?: boolean | cdktf.IResolvable; 
  public get isolatedPorts() {
    return this.getBooleanAttribute('isolated_ports');
  }
  public set isolatedPorts(value: boolean | cdktf.IResolvable) {
    this._isolatedPorts = value;
  }
  public resetIsolatedPorts() {
    this._isolatedPorts = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get isolatedPortsInput() {
    return this._isolatedPorts;
  }

  // local_domain - computed: false, optional: true, required: false
  private _localDomain?: boolean | cdktf.IResolvable; 
  public get localDomain() {
    return this.getBooleanAttribute('local_domain');
  }
  public set localDomain(value: boolean | cdktf.IResolvable) {
    this._localDomain = value;
  }
  public resetLocalDomain() {
    this._localDomain = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get localDomainInput() {
    return this._localDomain;
  }

  // mac_table_manager - computed: false, optional: true, required: false
  private _macTableManager?: string; 
  public get macTableManager() {
    return this.getStringAttribute('mac_table_manager');
  }
  public set macTableManager(value: string) {
    this._macTableManager = value;
  }
  public resetMacTableManager() {
    this._macTableManager = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get macTableManagerInput() {
    return this._macTableManager;
  }

  // macvtap_mode - computed: false, optional: true, required: false
  private _macvtapMode?: string; 
  public get macvtapMode() {
    return this.getStringAttribute('macvtap_mode');
  }
  public set macvtapMode(value: string) {
    this._macvtapMode = value;
  }
  public resetMacvtapMode() {
    this._macvtapMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get macvtapModeInput() {
    return this._macvtapMode;
  }

  // managed - computed: false, optional: true, required: false
  private _managed?: boolean | cdktf.IResolvable; 
  public get managed() {
    return this.getBooleanAttribute('managed');
  }
  public set managed(value: boolean | cdktf.IResolvable) {
    this._managed = value;
  }
  public resetManaged() {
    this._managed = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get managedInput() {
    return this._managed;
  }

  // nat - computed: false, optional: true, required: false
  private _nat = new NetworkLibvirtNatOutputReference(this, "nat");
  public get nat() {
    return this._nat;
  }
  public putNat(value: NetworkLibvirtNat) {
    this._nat.internalValue = value;
  }
  public resetNat() {
    this._nat.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get natInput() {
    return this._nat.internalValue;
  }

  // port_groups - computed: false, optional: true, required: false
  private _portGroups = new NetworkLibvirtPortGroupsList(this, "port_groups", false);
  public get portGroups() {
    return this._portGroups;
  }
  public putPortGroups(value: NetworkLibvirtPortGroups[] | cdktf.IResolvable) {
    this._portGroups.internalValue = value;
  }
  public resetPortGroups() {
    this._portGroups.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portGroupsInput() {
    return this._portGroups.internalValue;
  }

  // routes - computed: false, optional: true, required: false
  private _routes = new NetworkLibvirtRoutesList(this, "routes", false);
  public get routes() {
    return this._routes;
  }
  public putRoutes(value: NetworkLibvirtRoutes[] | cdktf.IResolvable) {
    this._routes.internalValue = value;
  }
  public resetRoutes() {
    this._routes.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routesInput() {
    return this._routes.internalValue;
  }

  // stp - computed: false, optional: true, required: false
  private _stp?: boolean | cdktf.IResolvable; 
  public get stp() {
    return this.getBooleanAttribute('stp');
  }
  public set stp(value: boolean | cdktf.IResolvable) {
    this._stp = value;
  }
  public resetStp() {
    this._stp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get stpInput() {
    return this._stp;
  }

  // uplinks - computed: false, optional: true, required: false
  private _uplinks?: string[]; 
  public get uplinks() {
    return this.getListAttribute('uplinks');
  }
  public set uplinks(value: string[]) {
    this._uplinks = value;
  }
  public resetUplinks() {
    this._uplinks = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get uplinksInput() {
    return this._uplinks;
  }

  // zone - computed: false, optional: true, required: false
  private _zone?: string; 
  public get zone() {
    return this.getStringAttribute('zone');
  }
  public set zone(value: string) {
    this._zone = value;
  }
  public resetZone() {
    this._zone = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get zoneInput() {
    return this._zone;
  }
}
export interface NetworkTimeouts {
  /**
  * How long the operation create may take, with its unit, as `30s` or `10m`.
  */
  readonly create?: string;
  /**
  * How long the operation delete may take, with its unit, as `30s` or `10m`.
  */
  readonly delete?: string;
  /**
  * How long the operation read may take, with its unit, as `30s` or `10m`.
  */
  readonly read?: string;
  /**
  * How long the operation update may take, with its unit, as `30s` or `10m`.
  */
  readonly update?: string;
}

export function networkTimeoutsToTerraform(struct?: NetworkTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
    read: cdktf.stringToTerraform(struct!.read),
    update: cdktf.stringToTerraform(struct!.update),
  }
}


export function networkTimeoutsToHclTerraform(struct?: NetworkTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    create: {
      value: hclValue(cdktf.stringToHclTerraform(struct!.create)),
      isBlock: false,
      type: "any",
      storageClassType: "string",
    },
    delete: {
      value: hclValue(cdktf.stringToHclTerraform(struct!.delete)),
      isBlock: false,
      type: "any",
      storageClassType: "string",
    },
    read: {
      value: hclValue(cdktf.stringToHclTerraform(struct!.read)),
      isBlock: false,
      type: "any",
      storageClassType: "string",
    },
    update: {
      value: hclValue(cdktf.stringToHclTerraform(struct!.update)),
      isBlock: false,
      type: "any",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class NetworkTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): NetworkTimeouts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._create !== undefined) {
      hasAnyValues = true;
      internalValueResult.create = this._create;
    }
    if (this._delete !== undefined) {
      hasAnyValues = true;
      internalValueResult.delete = this._delete;
    }
    if (this._read !== undefined) {
      hasAnyValues = true;
      internalValueResult.read = this._read;
    }
    if (this._update !== undefined) {
      hasAnyValues = true;
      internalValueResult.update = this._update;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: NetworkTimeouts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._delete = undefined;
      this._read = undefined;
      this._update = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._create = value.create;
      this._delete = value.delete;
      this._read = value.read;
      this._update = value.update;
    }
  }

  // create - computed: false, optional: true, required: false
  private _create?: string; 
  public get create() {
    return this.getStringAttribute('create');
  }
  public set create(value: string) {
    this._create = value;
  }
  public resetCreate() {
    this._create = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get createInput() {
    return this._create;
  }

  // delete - computed: false, optional: true, required: false
  private _delete?: string; 
  public get delete() {
    return this.getStringAttribute('delete');
  }
  public set delete(value: string) {
    this._delete = value;
  }
  public resetDelete() {
    this._delete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deleteInput() {
    return this._delete;
  }

  // read - computed: false, optional: true, required: false
  private _read?: string; 
  public get read() {
    return this.getStringAttribute('read');
  }
  public set read(value: string) {
    this._read = value;
  }
  public resetRead() {
    this._read = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get readInput() {
    return this._read;
  }

  // update - computed: false, optional: true, required: false
  private _update?: string; 
  public get update() {
    return this.getStringAttribute('update');
  }
  public set update(value: string) {
    this._update = value;
  }
  public resetUpdate() {
    this._update = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateInput() {
    return this._update;
  }
}

/**
* Represents a virt_network
*/
export class Network extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "virt_network";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Network resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Network to import
  * @param importFromId The id of the existing Network that should be imported.
  * @param provider? Optional instance of the provider where the Network to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "virt_network", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new virt_network Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options NetworkConfig
  */
  public constructor(scope: Construct, id: string, config: NetworkConfig) {
    super(scope, id, {
      terraformResourceType: 'virt_network',
      terraformGeneratorMetadata: {
        providerName: 'virt',
        providerVersion: '0.1.0',
        providerVersionConstraint: '0.1.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._addresses.internalValue = config.addresses;
    this._autostart = config.autostart;
    this._bridge = config.bridge;
    this._cluster.internalValue = config.cluster;
    this._dns.internalValue = config.dns;
    this._domain = config.domain;
    this._libvirt.internalValue = config.libvirt;
    this._mode = config.mode;
    this._mtu = config.mtu;
    this._name = config.name;
    this._physicalFunction = config.physicalFunction;
    this._running = config.running;
    this._vlan = config.vlan;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // active - computed: true, optional: false, required: false
  public get active() {
    return this.getBooleanAttribute('active');
  }

  // addresses - computed: false, optional: true, required: false
  private _addresses = new NetworkAddressesList(this, "addresses", false);
  public get addresses() {
    return this._addresses;
  }
  public putAddresses(value: NetworkAddresses[] | cdktf.IResolvable) {
    this._addresses.internalValue = value;
  }
  public resetAddresses() {
    this._addresses.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get addressesInput() {
    return this._addresses.internalValue;
  }

  // autostart - computed: false, optional: true, required: false
  private _autostart?: boolean | cdktf.IResolvable; 
  public get autostart() {
    return this.getBooleanAttribute('autostart');
  }
  public set autostart(value: boolean | cdktf.IResolvable) {
    this._autostart = value;
  }
  public resetAutostart() {
    this._autostart = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get autostartInput() {
    return this._autostart;
  }

  // bridge - computed: false, optional: true, required: false
  private _bridge?: string; 
  public get bridge() {
    return this.getStringAttribute('bridge');
  }
  public set bridge(value: string) {
    this._bridge = value;
  }
  public resetBridge() {
    this._bridge = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bridgeInput() {
    return this._bridge;
  }

  // bridge_name - computed: true, optional: false, required: false
  public get bridgeName() {
    return this.getStringAttribute('bridge_name');
  }

  // cluster - computed: false, optional: true, required: false
  private _cluster = new NetworkClusterOutputReference(this, "cluster");
  public get cluster() {
    return this._cluster;
  }
  public putCluster(value: NetworkCluster) {
    this._cluster.internalValue = value;
  }
  public resetCluster() {
    this._cluster.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterInput() {
    return this._cluster.internalValue;
  }

  // dns - computed: false, optional: true, required: false
  private _dns = new NetworkDnsOutputReference(this, "dns");
  public get dns() {
    return this._dns;
  }
  public putDns(value: NetworkDns) {
    this._dns.internalValue = value;
  }
  public resetDns() {
    this._dns.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dnsInput() {
    return this._dns.internalValue;
  }

  // domain - computed: false, optional: true, required: false
  private _domain?: string; 
  public get domain() {
    return this.getStringAttribute('domain');
  }
  public set domain(value: string) {
    this._domain = value;
  }
  public resetDomain() {
    this._domain = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get domainInput() {
    return this._domain;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // libvirt - computed: false, optional: true, required: false
  private _libvirt = new NetworkLibvirtOutputReference(this, "libvirt");
  public get libvirt() {
    return this._libvirt;
  }
  public putLibvirt(value: NetworkLibvirt) {
    this._libvirt.internalValue = value;
  }
  public resetLibvirt() {
    this._libvirt.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get libvirtInput() {
    return this._libvirt.internalValue;
  }

  // mode - computed: false, optional: true, required: false
  private _mode?: string; 
  public get mode() {
    return this.getStringAttribute('mode');
  }
  public set mode(value: string) {
    this._mode = value;
  }
  public resetMode() {
    this._mode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get modeInput() {
    return this._mode;
  }

  // mtu - computed: false, optional: true, required: false
  private _mtu?: number; 
  public get mtu() {
    return this.getNumberAttribute('mtu');
  }
  public set mtu(value: number) {
    this._mtu = value;
  }
  public resetMtu() {
    this._mtu = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get mtuInput() {
    return this._mtu;
  }

  // name - computed: false, optional: false, required: true
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // pending_impact - computed: true, optional: false, required: false
  private _pendingImpact = new cdktf.StringMap(this, "pending_impact");
  public get pendingImpact() {
    return this._pendingImpact;
  }

  // physical_function - computed: false, optional: true, required: false
  private _physicalFunction?: string; 
  public get physicalFunction() {
    return this.getStringAttribute('physical_function');
  }
  public set physicalFunction(value: string) {
    this._physicalFunction = value;
  }
  public resetPhysicalFunction() {
    this._physicalFunction = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get physicalFunctionInput() {
    return this._physicalFunction;
  }

  // running - computed: false, optional: true, required: false
  private _running?: boolean | cdktf.IResolvable; 
  public get running() {
    return this.getBooleanAttribute('running');
  }
  public set running(value: boolean | cdktf.IResolvable) {
    this._running = value;
  }
  public resetRunning() {
    this._running = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get runningInput() {
    return this._running;
  }

  // uuid - computed: true, optional: false, required: false
  public get uuid() {
    return this.getStringAttribute('uuid');
  }

  // vlan - computed: false, optional: true, required: false
  private _vlan?: number; 
  public get vlan() {
    return this.getNumberAttribute('vlan');
  }
  public set vlan(value: number) {
    this._vlan = value;
  }
  public resetVlan() {
    this._vlan = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vlanInput() {
    return this._vlan;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new NetworkTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: NetworkTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      addresses: cdktf.listMapper(networkAddressesToTerraform, false)(this._addresses.internalValue),
      autostart: cdktf.booleanToTerraform(this._autostart),
      bridge: cdktf.stringToTerraform(this._bridge),
      cluster: networkClusterToTerraform(this._cluster.internalValue),
      dns: networkDnsToTerraform(this._dns.internalValue),
      domain: cdktf.stringToTerraform(this._domain),
      libvirt: networkLibvirtToTerraform(this._libvirt.internalValue),
      mode: cdktf.stringToTerraform(this._mode),
      mtu: cdktf.numberToTerraform(this._mtu),
      name: cdktf.stringToTerraform(this._name),
      physical_function: cdktf.stringToTerraform(this._physicalFunction),
      running: cdktf.booleanToTerraform(this._running),
      vlan: cdktf.numberToTerraform(this._vlan),
      timeouts: networkTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      addresses: {
        value: hclValue(cdktf.listMapper(networkAddressesToTerraform, false)(this._addresses.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "NetworkAddressesList",
      },
      autostart: {
        value: cdktf.booleanToHclTerraform(this._autostart),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      bridge: {
        value: hclValue(cdktf.stringToHclTerraform(this._bridge)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      cluster: {
        value: hclValue(networkClusterToTerraform(this._cluster.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "NetworkCluster",
      },
      dns: {
        value: hclValue(networkDnsToTerraform(this._dns.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "NetworkDns",
      },
      domain: {
        value: hclValue(cdktf.stringToHclTerraform(this._domain)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      libvirt: {
        value: hclValue(networkLibvirtToTerraform(this._libvirt.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "NetworkLibvirt",
      },
      mode: {
        value: hclValue(cdktf.stringToHclTerraform(this._mode)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      mtu: {
        value: cdktf.numberToHclTerraform(this._mtu),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      name: {
        value: hclValue(cdktf.stringToHclTerraform(this._name)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      physical_function: {
        value: hclValue(cdktf.stringToHclTerraform(this._physicalFunction)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      running: {
        value: cdktf.booleanToHclTerraform(this._running),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      vlan: {
        value: cdktf.numberToHclTerraform(this._vlan),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      timeouts: {
        value: networkTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "NetworkTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}

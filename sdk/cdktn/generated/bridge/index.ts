// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktn from 'cdktn';
import { hclValue } from "../../hcl-value";

// Configuration

export interface BridgeConfig extends cdktn.TerraformMetaArguments {
  /**
  * Addresses of the host on the bridge, with the length of the prefix.
  */
  readonly addresses?: string[];
  /**
  * A port may be the device over which the host itself is reached. Without it such a port is refused. Default: `false`.
  */
  readonly allowManagementPort?: boolean | cdktn.IResolvable;
  /**
  * What only a cluster has. Only on cluster.
  */
  readonly cluster?: BridgeCluster;
  /**
  * The host gets an IPv4 address on the bridge by DHCP. Default: `false`.
  */
  readonly dhcp?: boolean | cdktn.IResolvable;
  /**
  * What only a libvirt host has. Only on libvirt.
  */
  readonly libvirt?: BridgeLibvirt;
  /**
  * The largest packet. By default what the host uses, 1500. Unit: bytes.
  */
  readonly mtu?: number;
  /**
  * The bridge's name on the host, at most 15 characters. Changing it makes a new bridge.
  */
  readonly name: string;
  /**
  * Network devices of the host that become ports of the bridge. Their own addresses do not work any more. On a libvirt host with systemd-networkd or ifupdown also bonds and VLAN devices that are there already.
  */
  readonly ports?: string[];
  /**
  * The bridge runs the spanning tree protocol. Default: `false`.
  */
  readonly stp?: boolean | cdktn.IResolvable;
  /**
  * Ports that are a VLAN of a device, made with the bridge, as `eth1.100`. On a libvirt host the service that keeps the bridge must have the device below.
  */
  readonly vlanPorts?: BridgeVlanPorts[] | cdktn.IResolvable;
  /**
  * timeouts block
  */
  readonly timeouts?: BridgeTimeouts;
}
export interface BridgeCluster {
  /**
  * How many nodes may be changed at a time, as `1` or `50%`. Default: `50%`.
  */
  readonly maxUnavailable?: string;
  /**
  * What it means when no node has the labels. One of `error`, `warn`. Default: `error`.
  */
  readonly noMatchingNode?: string;
  /**
  * Labels that a node must have to get the bridge. By default every worker node.
  */
  readonly nodeSelector?: { [key: string]: string };
  /**
  * The name of the NodeNetworkConfigurationPolicy. By default the bridge's name. Changing it makes a new policy.
  */
  readonly policy?: string;
}

export function bridgeClusterToTerraform(struct?: BridgeCluster | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    max_unavailable: cdktn.stringToTerraform(struct!.maxUnavailable),
    no_matching_node: cdktn.stringToTerraform(struct!.noMatchingNode),
    node_selector: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.nodeSelector),
    policy: cdktn.stringToTerraform(struct!.policy),
  }
}


export class BridgeClusterOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BridgeCluster | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._maxUnavailable !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxUnavailable = this._maxUnavailable;
    }
    if (this._noMatchingNode !== undefined) {
      hasAnyValues = true;
      internalValueResult.noMatchingNode = this._noMatchingNode;
    }
    if (this._nodeSelector !== undefined) {
      hasAnyValues = true;
      internalValueResult.nodeSelector = this._nodeSelector;
    }
    if (this._policy !== undefined) {
      hasAnyValues = true;
      internalValueResult.policy = this._policy;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BridgeCluster | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._maxUnavailable = undefined;
      this._noMatchingNode = undefined;
      this._nodeSelector = undefined;
      this._policy = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._maxUnavailable = value.maxUnavailable;
      this._noMatchingNode = value.noMatchingNode;
      this._nodeSelector = value.nodeSelector;
      this._policy = value.policy;
    }
  }

  // max_unavailable - computed: false, optional: true, required: false
  private _maxUnavailable?: string; 
  public get maxUnavailable() {
    return this.getStringAttribute('max_unavailable');
  }
  public set maxUnavailable(value: string) {
    this._maxUnavailable = value;
  }
  public resetMaxUnavailable() {
    this._maxUnavailable = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxUnavailableInput() {
    return this._maxUnavailable;
  }

  // no_matching_node - computed: false, optional: true, required: false
  private _noMatchingNode?: string; 
  public get noMatchingNode() {
    return this.getStringAttribute('no_matching_node');
  }
  public set noMatchingNode(value: string) {
    this._noMatchingNode = value;
  }
  public resetNoMatchingNode() {
    this._noMatchingNode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get noMatchingNodeInput() {
    return this._noMatchingNode;
  }

  // node_selector - computed: false, optional: true, required: false
  private _nodeSelector?: { [key: string]: string }; 
  public get nodeSelector() {
    return this.getStringMapAttribute('node_selector');
  }
  public set nodeSelector(value: { [key: string]: string }) {
    this._nodeSelector = value;
  }
  public resetNodeSelector() {
    this._nodeSelector = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nodeSelectorInput() {
    return this._nodeSelector;
  }

  // policy - computed: false, optional: true, required: false
  private _policy?: string; 
  public get policy() {
    return this.getStringAttribute('policy');
  }
  public set policy(value: string) {
    this._policy = value;
  }
  public resetPolicy() {
    this._policy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get policyInput() {
    return this._policy;
  }
}
export interface BridgeLibvirt {
  /**
  * How long the host waits for our word before it puts everything back, should the change cut us off. A time with its unit, as `30s`. Default: `60s`.
  */
  readonly rollbackAfter?: string;
  /**
  * Which service of the host keeps the bridge. `auto` takes the first that has the ports: NetworkManager, systemd-networkd (on hosts with netplan too), ifupdown (with the package bridge-utils); a bridge that is there already and is not ours is used as it is when nothing but its name is written. `existing` uses a bridge that is there already, and never changes or deletes it. One of `auto`, `existing`, `network-manager`, `networkd`, `ifupdown`. Default: `auto`.
  */
  readonly service?: string;
  /**
  * The port whose own addresses, routes and name servers move to the bridge as they are. Deleting the bridge gives them back. Changing it makes a new bridge.
  */
  readonly uplink?: string;
  /**
  * The bridge keeps the VLANs of its ports apart. Default: `false`.
  */
  readonly vlanFiltering?: boolean | cdktn.IResolvable;
}

export function bridgeLibvirtToTerraform(struct?: BridgeLibvirt | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    rollback_after: cdktn.stringToTerraform(struct!.rollbackAfter),
    service: cdktn.stringToTerraform(struct!.service),
    uplink: cdktn.stringToTerraform(struct!.uplink),
    vlan_filtering: cdktn.booleanToTerraform(struct!.vlanFiltering),
  }
}


export class BridgeLibvirtOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BridgeLibvirt | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._rollbackAfter !== undefined) {
      hasAnyValues = true;
      internalValueResult.rollbackAfter = this._rollbackAfter;
    }
    if (this._service !== undefined) {
      hasAnyValues = true;
      internalValueResult.service = this._service;
    }
    if (this._uplink !== undefined) {
      hasAnyValues = true;
      internalValueResult.uplink = this._uplink;
    }
    if (this._vlanFiltering !== undefined) {
      hasAnyValues = true;
      internalValueResult.vlanFiltering = this._vlanFiltering;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BridgeLibvirt | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._rollbackAfter = undefined;
      this._service = undefined;
      this._uplink = undefined;
      this._vlanFiltering = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._rollbackAfter = value.rollbackAfter;
      this._service = value.service;
      this._uplink = value.uplink;
      this._vlanFiltering = value.vlanFiltering;
    }
  }

  // rollback_after - computed: false, optional: true, required: false
  private _rollbackAfter?: string; 
  public get rollbackAfter() {
    return this.getStringAttribute('rollback_after');
  }
  public set rollbackAfter(value: string) {
    this._rollbackAfter = value;
  }
  public resetRollbackAfter() {
    this._rollbackAfter = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rollbackAfterInput() {
    return this._rollbackAfter;
  }

  // service - computed: false, optional: true, required: false
  private _service?: string; 
  public get service() {
    return this.getStringAttribute('service');
  }
  public set service(value: string) {
    this._service = value;
  }
  public resetService() {
    this._service = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get serviceInput() {
    return this._service;
  }

  // uplink - computed: false, optional: true, required: false
  private _uplink?: string; 
  public get uplink() {
    return this.getStringAttribute('uplink');
  }
  public set uplink(value: string) {
    this._uplink = value;
  }
  public resetUplink() {
    this._uplink = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get uplinkInput() {
    return this._uplink;
  }

  // vlan_filtering - computed: false, optional: true, required: false
  private _vlanFiltering?: boolean | cdktn.IResolvable; 
  public get vlanFiltering() {
    return this.getBooleanAttribute('vlan_filtering');
  }
  public set vlanFiltering(value: boolean | cdktn.IResolvable) {
    this._vlanFiltering = value;
  }
  public resetVlanFiltering() {
    this._vlanFiltering = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vlanFilteringInput() {
    return this._vlanFiltering;
  }
}
export interface BridgeVlanPorts {
  /**
  * The device below.
  */
  readonly device: string;
  /**
  * The name of the VLAN device.
  */
  readonly name: string;
  /**
  * The VLAN tag.
  */
  readonly vlan: number;
}

export function bridgeVlanPortsToTerraform(struct?: BridgeVlanPorts | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    device: cdktn.stringToTerraform(struct!.device),
    name: cdktn.stringToTerraform(struct!.name),
    vlan: cdktn.numberToTerraform(struct!.vlan),
  }
}


export class BridgeVlanPortsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): BridgeVlanPorts | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._device !== undefined) {
      hasAnyValues = true;
      internalValueResult.device = this._device;
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

  public set internalValue(value: BridgeVlanPorts | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._device = undefined;
      this._name = undefined;
      this._vlan = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._device = value.device;
      this._name = value.name;
      this._vlan = value.vlan;
    }
  }

  // device - computed: false, optional: false, required: true
  private _device?: string; 
  public get device() {
    return this.getStringAttribute('device');
  }
  public set device(value: string) {
    this._device = value;
  }
  // Temporarily expose input value. Use with caution.
  public get deviceInput() {
    return this._device;
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

  // vlan - computed: false, optional: false, required: true
  private _vlan?: number; 
  public get vlan() {
    return this.getNumberAttribute('vlan');
  }
  public set vlan(value: number) {
    this._vlan = value;
  }
  // Temporarily expose input value. Use with caution.
  public get vlanInput() {
    return this._vlan;
  }
}

export class BridgeVlanPortsList extends cdktn.ComplexList {
  public internalValue? : BridgeVlanPorts[] | cdktn.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet);
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): BridgeVlanPortsOutputReference {
    return new BridgeVlanPortsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface BridgeTimeouts {
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

export function bridgeTimeoutsToTerraform(struct?: BridgeTimeouts | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    create: cdktn.stringToTerraform(struct!.create),
    delete: cdktn.stringToTerraform(struct!.delete),
    read: cdktn.stringToTerraform(struct!.read),
    update: cdktn.stringToTerraform(struct!.update),
  }
}


export function bridgeTimeoutsToHclTerraform(struct?: BridgeTimeouts | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  const attrs = {
    create: {
      value: hclValue(cdktn.stringToHclTerraform(struct!.create)),
      isBlock: false,
      type: "any",
      storageClassType: "string",
    },
    delete: {
      value: hclValue(cdktn.stringToHclTerraform(struct!.delete)),
      isBlock: false,
      type: "any",
      storageClassType: "string",
    },
    read: {
      value: hclValue(cdktn.stringToHclTerraform(struct!.read)),
      isBlock: false,
      type: "any",
      storageClassType: "string",
    },
    update: {
      value: hclValue(cdktn.stringToHclTerraform(struct!.update)),
      isBlock: false,
      type: "any",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BridgeTimeoutsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BridgeTimeouts | cdktn.IResolvable | undefined {
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

  public set internalValue(value: BridgeTimeouts | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._delete = undefined;
      this._read = undefined;
      this._update = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
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
* Represents a virt_bridge
*/
export class Bridge extends cdktn.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "virt_bridge";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTN code for importing a Bridge resource upon running "cdktn plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Bridge to import
  * @param importFromId The id of the existing Bridge that should be imported.
  * @param provider? Optional instance of the provider where the Bridge to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktn.TerraformProvider) {
        return new cdktn.ImportableResource(scope, importToId, { terraformResourceType: "virt_bridge", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new virt_bridge Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options BridgeConfig
  */
  public constructor(scope: Construct, id: string, config: BridgeConfig) {
    super(scope, id, {
      terraformResourceType: 'virt_bridge',
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
    this._addresses = config.addresses;
    this._allowManagementPort = config.allowManagementPort;
    this._cluster.internalValue = config.cluster;
    this._dhcp = config.dhcp;
    this._libvirt.internalValue = config.libvirt;
    this._mtu = config.mtu;
    this._name = config.name;
    this._ports = config.ports;
    this._stp = config.stp;
    this._vlanPorts.internalValue = config.vlanPorts;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // addresses - computed: false, optional: true, required: false
  private _addresses?: string[]; 
  public get addresses() {
    return this.getListAttribute('addresses');
  }
  public set addresses(value: string[]) {
    this._addresses = value;
  }
  public resetAddresses() {
    this._addresses = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get addressesInput() {
    return this._addresses;
  }

  // allow_management_port - computed: false, optional: true, required: false
  private _allowManagementPort?: boolean | cdktn.IResolvable; 
  public get allowManagementPort() {
    return this.getBooleanAttribute('allow_management_port');
  }
  public set allowManagementPort(value: boolean | cdktn.IResolvable) {
    this._allowManagementPort = value;
  }
  public resetAllowManagementPort() {
    this._allowManagementPort = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowManagementPortInput() {
    return this._allowManagementPort;
  }

  // cluster - computed: false, optional: true, required: false
  private _cluster = new BridgeClusterOutputReference(this, "cluster");
  public get cluster() {
    return this._cluster;
  }
  public putCluster(value: BridgeCluster) {
    this._cluster.internalValue = value;
  }
  public resetCluster() {
    this._cluster.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterInput() {
    return this._cluster.internalValue;
  }

  // dhcp - computed: false, optional: true, required: false
  private _dhcp?: boolean | cdktn.IResolvable; 
  public get dhcp() {
    return this.getBooleanAttribute('dhcp');
  }
  public set dhcp(value: boolean | cdktn.IResolvable) {
    this._dhcp = value;
  }
  public resetDhcp() {
    this._dhcp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dhcpInput() {
    return this._dhcp;
  }

  // hosts - computed: true, optional: false, required: false
  public get hosts() {
    return this.getListAttribute('hosts');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // libvirt - computed: false, optional: true, required: false
  private _libvirt = new BridgeLibvirtOutputReference(this, "libvirt");
  public get libvirt() {
    return this._libvirt;
  }
  public putLibvirt(value: BridgeLibvirt) {
    this._libvirt.internalValue = value;
  }
  public resetLibvirt() {
    this._libvirt.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get libvirtInput() {
    return this._libvirt.internalValue;
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
  private _pendingImpact = new cdktn.StringMap(this, "pending_impact");
  public get pendingImpact() {
    return this._pendingImpact;
  }

  // ports - computed: false, optional: true, required: false
  private _ports?: string[]; 
  public get ports() {
    return this.getListAttribute('ports');
  }
  public set ports(value: string[]) {
    this._ports = value;
  }
  public resetPorts() {
    this._ports = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portsInput() {
    return this._ports;
  }

  // service - computed: true, optional: false, required: false
  public get service() {
    return this.getStringAttribute('service');
  }

  // state - computed: true, optional: false, required: false
  public get state() {
    return this.getStringAttribute('state');
  }

  // stp - computed: false, optional: true, required: false
  private _stp?: boolean | cdktn.IResolvable; 
  public get stp() {
    return this.getBooleanAttribute('stp');
  }
  public set stp(value: boolean | cdktn.IResolvable) {
    this._stp = value;
  }
  public resetStp() {
    this._stp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get stpInput() {
    return this._stp;
  }

  // uid - computed: true, optional: false, required: false
  public get uid() {
    return this.getStringAttribute('uid');
  }

  // vlan_ports - computed: false, optional: true, required: false
  private _vlanPorts = new BridgeVlanPortsList(this, "vlan_ports", false);
  public get vlanPorts() {
    return this._vlanPorts;
  }
  public putVlanPorts(value: BridgeVlanPorts[] | cdktn.IResolvable) {
    this._vlanPorts.internalValue = value;
  }
  public resetVlanPorts() {
    this._vlanPorts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vlanPortsInput() {
    return this._vlanPorts.internalValue;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new BridgeTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: BridgeTimeouts) {
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
      addresses: cdktn.listMapper(cdktn.stringToTerraform, false)(this._addresses),
      allow_management_port: cdktn.booleanToTerraform(this._allowManagementPort),
      cluster: bridgeClusterToTerraform(this._cluster.internalValue),
      dhcp: cdktn.booleanToTerraform(this._dhcp),
      libvirt: bridgeLibvirtToTerraform(this._libvirt.internalValue),
      mtu: cdktn.numberToTerraform(this._mtu),
      name: cdktn.stringToTerraform(this._name),
      ports: cdktn.listMapper(cdktn.stringToTerraform, false)(this._ports),
      stp: cdktn.booleanToTerraform(this._stp),
      vlan_ports: cdktn.listMapper(bridgeVlanPortsToTerraform, false)(this._vlanPorts.internalValue),
      timeouts: bridgeTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      addresses: {
        value: cdktn.listMapperHcl(cdktn.stringToHclTerraform, false)(this._addresses),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      allow_management_port: {
        value: cdktn.booleanToHclTerraform(this._allowManagementPort),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      cluster: {
        value: hclValue(bridgeClusterToTerraform(this._cluster.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "BridgeCluster",
      },
      dhcp: {
        value: cdktn.booleanToHclTerraform(this._dhcp),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      libvirt: {
        value: hclValue(bridgeLibvirtToTerraform(this._libvirt.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "BridgeLibvirt",
      },
      mtu: {
        value: cdktn.numberToHclTerraform(this._mtu),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      name: {
        value: hclValue(cdktn.stringToHclTerraform(this._name)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      ports: {
        value: cdktn.listMapperHcl(cdktn.stringToHclTerraform, false)(this._ports),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      stp: {
        value: cdktn.booleanToHclTerraform(this._stp),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      vlan_ports: {
        value: hclValue(cdktn.listMapper(bridgeVlanPortsToTerraform, false)(this._vlanPorts.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "BridgeVlanPortsList",
      },
      timeouts: {
        value: bridgeTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BridgeTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}

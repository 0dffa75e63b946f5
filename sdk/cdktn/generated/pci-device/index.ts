// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktn from 'cdktn';
import { hclValue } from "../../hcl-value";

// Configuration

export interface PciDeviceConfig extends cdktn.TerraformMetaArguments {
  /**
  * What only a cluster has. Only on cluster.
  */
  readonly cluster?: PciDeviceCluster;
  /**
  * What only a libvirt host has. Only on libvirt.
  */
  readonly libvirt?: PciDeviceLibvirt;
  /**
  * What this program calls the device. Changing it makes a new object.
  */
  readonly name: string;
  /**
  * Vendor and product as four hexadecimal digits each: which devices are meant. On a libvirt host the first free one, unless `libvirt.address` says which.
  */
  readonly selector?: string;
  /**
  * timeouts block
  */
  readonly timeouts?: PciDeviceTimeouts;
}
export interface PciDeviceCluster {
  /**
  * Another device plugin offers it to machines. Default: `false`.
  */
  readonly externalResourceProvider?: boolean | cdktn.IResolvable;
  /**
  * How many devices the nodes must offer before this counts as made. With 0 nothing is awaited. Default: `1`.
  */
  readonly minimumCount?: number;
  /**
  * Where the permission is written: in the HyperConverged object where there is one, or in the KubeVirt object. One of `auto`, `hyperconverged`, `kubevirt`. Default: `auto`.
  */
  readonly permitIn?: string;
  /**
  * The name under which nodes offer the device. By default `virt-iac.dev/` and `name`. Changing it makes a new entry.
  */
  readonly resourceName?: string;
}

export function pciDeviceClusterToTerraform(struct?: PciDeviceCluster | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    external_resource_provider: cdktn.booleanToTerraform(struct!.externalResourceProvider),
    minimum_count: cdktn.numberToTerraform(struct!.minimumCount),
    permit_in: cdktn.stringToTerraform(struct!.permitIn),
    resource_name: cdktn.stringToTerraform(struct!.resourceName),
  }
}


export class PciDeviceClusterOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PciDeviceCluster | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._externalResourceProvider !== undefined) {
      hasAnyValues = true;
      internalValueResult.externalResourceProvider = this._externalResourceProvider;
    }
    if (this._minimumCount !== undefined) {
      hasAnyValues = true;
      internalValueResult.minimumCount = this._minimumCount;
    }
    if (this._permitIn !== undefined) {
      hasAnyValues = true;
      internalValueResult.permitIn = this._permitIn;
    }
    if (this._resourceName !== undefined) {
      hasAnyValues = true;
      internalValueResult.resourceName = this._resourceName;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PciDeviceCluster | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._externalResourceProvider = undefined;
      this._minimumCount = undefined;
      this._permitIn = undefined;
      this._resourceName = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._externalResourceProvider = value.externalResourceProvider;
      this._minimumCount = value.minimumCount;
      this._permitIn = value.permitIn;
      this._resourceName = value.resourceName;
    }
  }

  // external_resource_provider - computed: false, optional: true, required: false
  private _externalResourceProvider?: boolean | cdktn.IResolvable; 
  public get externalResourceProvider() {
    return this.getBooleanAttribute('external_resource_provider');
  }
  public set externalResourceProvider(value: boolean | cdktn.IResolvable) {
    this._externalResourceProvider = value;
  }
  public resetExternalResourceProvider() {
    this._externalResourceProvider = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get externalResourceProviderInput() {
    return this._externalResourceProvider;
  }

  // minimum_count - computed: false, optional: true, required: false
  private _minimumCount?: number; 
  public get minimumCount() {
    return this.getNumberAttribute('minimum_count');
  }
  public set minimumCount(value: number) {
    this._minimumCount = value;
  }
  public resetMinimumCount() {
    this._minimumCount = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minimumCountInput() {
    return this._minimumCount;
  }

  // permit_in - computed: false, optional: true, required: false
  private _permitIn?: string; 
  public get permitIn() {
    return this.getStringAttribute('permit_in');
  }
  public set permitIn(value: string) {
    this._permitIn = value;
  }
  public resetPermitIn() {
    this._permitIn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get permitInInput() {
    return this._permitIn;
  }

  // resource_name - computed: false, optional: true, required: false
  private _resourceName?: string; 
  public get resourceName() {
    return this.getStringAttribute('resource_name');
  }
  public set resourceName(value: string) {
    this._resourceName = value;
  }
  public resetResourceName() {
    this._resourceName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get resourceNameInput() {
    return this._resourceName;
  }
}
export interface PciDeviceLibvirt {
  /**
  * The device's address. With `selector` too, both must fit.
  */
  readonly address?: string;
  /**
  * The device may be one that the host uses: the controller of a disk, a network device that is up. Without it such a device is refused. Default: `false`.
  */
  readonly allowHostDevice?: boolean | cdktn.IResolvable;
  /**
  * Take the device from its host driver already now, and give it back on delete. By default that happens when a machine starts and stops. Default: `false`.
  */
  readonly detach?: boolean | cdktn.IResolvable;
}

export function pciDeviceLibvirtToTerraform(struct?: PciDeviceLibvirt | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    address: cdktn.stringToTerraform(struct!.address),
    allow_host_device: cdktn.booleanToTerraform(struct!.allowHostDevice),
    detach: cdktn.booleanToTerraform(struct!.detach),
  }
}


export class PciDeviceLibvirtOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PciDeviceLibvirt | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._allowHostDevice !== undefined) {
      hasAnyValues = true;
      internalValueResult.allowHostDevice = this._allowHostDevice;
    }
    if (this._detach !== undefined) {
      hasAnyValues = true;
      internalValueResult.detach = this._detach;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PciDeviceLibvirt | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._allowHostDevice = undefined;
      this._detach = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._allowHostDevice = value.allowHostDevice;
      this._detach = value.detach;
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

  // allow_host_device - computed: false, optional: true, required: false
  private _allowHostDevice?: boolean | cdktn.IResolvable; 
  public get allowHostDevice() {
    return this.getBooleanAttribute('allow_host_device');
  }
  public set allowHostDevice(value: boolean | cdktn.IResolvable) {
    this._allowHostDevice = value;
  }
  public resetAllowHostDevice() {
    this._allowHostDevice = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowHostDeviceInput() {
    return this._allowHostDevice;
  }

  // detach - computed: false, optional: true, required: false
  private _detach?: boolean | cdktn.IResolvable; 
  public get detach() {
    return this.getBooleanAttribute('detach');
  }
  public set detach(value: boolean | cdktn.IResolvable) {
    this._detach = value;
  }
  public resetDetach() {
    this._detach = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get detachInput() {
    return this._detach;
  }
}
export interface PciDeviceUsedBy {
}

export function pciDeviceUsedByToTerraform(struct?: PciDeviceUsedBy): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
  }
}


export class PciDeviceUsedByOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): PciDeviceUsedBy | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PciDeviceUsedBy | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // machine - computed: true, optional: false, required: false
  public get machine() {
    return this.getStringAttribute('machine');
  }
}

export class PciDeviceUsedByList extends cdktn.ComplexList {

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
  public get(index: number): PciDeviceUsedByOutputReference {
    return new PciDeviceUsedByOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface PciDeviceTimeouts {
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

export function pciDeviceTimeoutsToTerraform(struct?: PciDeviceTimeouts | cdktn.IResolvable): any {
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


export function pciDeviceTimeoutsToHclTerraform(struct?: PciDeviceTimeouts | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  const attrs = {
    create: {
      value: cdktn.stringToHclTerraform(struct!.create),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    delete: {
      value: cdktn.stringToHclTerraform(struct!.delete),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    read: {
      value: cdktn.stringToHclTerraform(struct!.read),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    update: {
      value: cdktn.stringToHclTerraform(struct!.update),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PciDeviceTimeoutsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PciDeviceTimeouts | cdktn.IResolvable | undefined {
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

  public set internalValue(value: PciDeviceTimeouts | cdktn.IResolvable | undefined) {
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
* Represents a virt_pci_device
*/
export class PciDevice extends cdktn.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "virt_pci_device";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTN code for importing a PciDevice resource upon running "cdktn plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the PciDevice to import
  * @param importFromId The id of the existing PciDevice that should be imported.
  * @param provider? Optional instance of the provider where the PciDevice to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktn.TerraformProvider) {
        return new cdktn.ImportableResource(scope, importToId, { terraformResourceType: "virt_pci_device", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new virt_pci_device Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options PciDeviceConfig
  */
  public constructor(scope: Construct, id: string, config: PciDeviceConfig) {
    super(scope, id, {
      terraformResourceType: 'virt_pci_device',
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
    this._cluster.internalValue = config.cluster;
    this._libvirt.internalValue = config.libvirt;
    this._name = config.name;
    this._selector = config.selector;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // cluster - computed: false, optional: true, required: false
  private _cluster = new PciDeviceClusterOutputReference(this, "cluster");
  public get cluster() {
    return this._cluster;
  }
  public putCluster(value: PciDeviceCluster) {
    this._cluster.internalValue = value;
  }
  public resetCluster() {
    this._cluster.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterInput() {
    return this._cluster.internalValue;
  }

  // description - computed: true, optional: false, required: false
  public get description() {
    return this.getStringAttribute('description');
  }

  // device - computed: true, optional: false, required: false
  public get device() {
    return this.getStringAttribute('device');
  }

  // device_count - computed: true, optional: false, required: false
  public get deviceCount() {
    return this.getNumberAttribute('device_count');
  }

  // group_members - computed: true, optional: false, required: false
  public get groupMembers() {
    return this.getListAttribute('group_members');
  }

  // hosts - computed: true, optional: false, required: false
  public get hosts() {
    return this.getListAttribute('hosts');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // iommu_group - computed: true, optional: false, required: false
  public get iommuGroup() {
    return this.getNumberAttribute('iommu_group');
  }

  // libvirt - computed: false, optional: true, required: false
  private _libvirt = new PciDeviceLibvirtOutputReference(this, "libvirt");
  public get libvirt() {
    return this._libvirt;
  }
  public putLibvirt(value: PciDeviceLibvirt) {
    this._libvirt.internalValue = value;
  }
  public resetLibvirt() {
    this._libvirt.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get libvirtInput() {
    return this._libvirt.internalValue;
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

  // selector - computed: false, optional: true, required: false
  private _selector?: string; 
  public get selector() {
    return this.getStringAttribute('selector');
  }
  public set selector(value: string) {
    this._selector = value;
  }
  public resetSelector() {
    this._selector = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get selectorInput() {
    return this._selector;
  }

  // used_by - computed: true, optional: false, required: false
  private _usedBy = new PciDeviceUsedByList(this, "used_by", false);
  public get usedBy() {
    return this._usedBy;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new PciDeviceTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: PciDeviceTimeouts) {
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
      cluster: pciDeviceClusterToTerraform(this._cluster.internalValue),
      libvirt: pciDeviceLibvirtToTerraform(this._libvirt.internalValue),
      name: cdktn.stringToTerraform(this._name),
      selector: cdktn.stringToTerraform(this._selector),
      timeouts: pciDeviceTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      cluster: {
        value: hclValue(pciDeviceClusterToTerraform(this._cluster.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "PciDeviceCluster",
      },
      libvirt: {
        value: hclValue(pciDeviceLibvirtToTerraform(this._libvirt.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "PciDeviceLibvirt",
      },
      name: {
        value: cdktn.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      selector: {
        value: cdktn.stringToHclTerraform(this._selector),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      timeouts: {
        value: pciDeviceTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PciDeviceTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}

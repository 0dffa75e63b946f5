// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { hclValue } from "../../hcl-value";

// Configuration

export interface PciDeviceConfig extends cdktf.TerraformMetaArguments {
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
  * Vendor and product as four hexadecimal digits each: which devices are meant. On a libvirt host the first free one that also fits `libvirt.match`, unless `libvirt.address` says which.
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
  readonly externalResourceProvider?: boolean | cdktf.IResolvable;
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

export function pciDeviceClusterToTerraform(struct?: PciDeviceCluster | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    external_resource_provider: cdktf.booleanToTerraform(struct!.externalResourceProvider),
    minimum_count: cdktf.numberToTerraform(struct!.minimumCount),
    permit_in: cdktf.stringToTerraform(struct!.permitIn),
    resource_name: cdktf.stringToTerraform(struct!.resourceName),
  }
}


export class PciDeviceClusterOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PciDeviceCluster | cdktf.IResolvable | undefined {
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

  public set internalValue(value: PciDeviceCluster | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._externalResourceProvider = undefined;
      this._minimumCount = undefined;
      this._permitIn = undefined;
      this._resourceName = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
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
  private _externalResourceProvider?: boolean | cdktf.IResolvable; 
  public get externalResourceProvider() {
    return this.getBooleanAttribute('external_resource_provider');
  }
  public set externalResourceProvider(value: boolean | cdktf.IResolvable) {
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
export interface PciDeviceLibvirtMatch {
  /**
  * The PCI class, or its first digits: `03` for every display controller, `0302` for 3D controllers.
  */
  readonly class?: string;
  /**
  * The host's driver for it at the time when it is chosen.
  */
  readonly driver?: string;
  /**
  * Which virtual function of `physical_function`, from 0.
  */
  readonly functionIndex?: number;
  /**
  * A part of the vendor's and the product's names, in small or capital letters.
  */
  readonly label?: string;
  /**
  * The NUMA node that the device is on.
  */
  readonly numaNode?: number;
  /**
  * The address of a physical function: the device is one of its virtual functions.
  */
  readonly physicalFunction?: string;
}

export function pciDeviceLibvirtMatchToTerraform(struct?: PciDeviceLibvirtMatch | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    class: cdktf.stringToTerraform(struct!.class),
    driver: cdktf.stringToTerraform(struct!.driver),
    function_index: cdktf.numberToTerraform(struct!.functionIndex),
    label: cdktf.stringToTerraform(struct!.label),
    numa_node: cdktf.numberToTerraform(struct!.numaNode),
    physical_function: cdktf.stringToTerraform(struct!.physicalFunction),
  }
}


export class PciDeviceLibvirtMatchOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PciDeviceLibvirtMatch | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._class !== undefined) {
      hasAnyValues = true;
      internalValueResult.class = this._class;
    }
    if (this._driver !== undefined) {
      hasAnyValues = true;
      internalValueResult.driver = this._driver;
    }
    if (this._functionIndex !== undefined) {
      hasAnyValues = true;
      internalValueResult.functionIndex = this._functionIndex;
    }
    if (this._label !== undefined) {
      hasAnyValues = true;
      internalValueResult.label = this._label;
    }
    if (this._numaNode !== undefined) {
      hasAnyValues = true;
      internalValueResult.numaNode = this._numaNode;
    }
    if (this._physicalFunction !== undefined) {
      hasAnyValues = true;
      internalValueResult.physicalFunction = this._physicalFunction;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PciDeviceLibvirtMatch | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._class = undefined;
      this._driver = undefined;
      this._functionIndex = undefined;
      this._label = undefined;
      this._numaNode = undefined;
      this._physicalFunction = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._class = value.class;
      this._driver = value.driver;
      this._functionIndex = value.functionIndex;
      this._label = value.label;
      this._numaNode = value.numaNode;
      this._physicalFunction = value.physicalFunction;
    }
  }

  // class - computed: false, optional: true, required: false
  private _class?: string; 
  public get class() {
    return this.getStringAttribute('class');
  }
  public set class(value: string) {
    this._class = value;
  }
  public resetClass() {
    this._class = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get classInput() {
    return this._class;
  }

  // driver - computed: false, optional: true, required: false
  private _driver?: string; 
  public get driver() {
    return this.getStringAttribute('driver');
  }
  public set driver(value: string) {
    this._driver = value;
  }
  public resetDriver() {
    this._driver = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get driverInput() {
    return this._driver;
  }

  // function_index - computed: false, optional: true, required: false
  private _functionIndex?: number; 
  public get functionIndex() {
    return this.getNumberAttribute('function_index');
  }
  public set functionIndex(value: number) {
    this._functionIndex = value;
  }
  public resetFunctionIndex() {
    this._functionIndex = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get functionIndexInput() {
    return this._functionIndex;
  }

  // label - computed: false, optional: true, required: false
  private _label?: string; 
  public get label() {
    return this.getStringAttribute('label');
  }
  public set label(value: string) {
    this._label = value;
  }
  public resetLabel() {
    this._label = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get labelInput() {
    return this._label;
  }

  // numa_node - computed: false, optional: true, required: false
  private _numaNode?: number; 
  public get numaNode() {
    return this.getNumberAttribute('numa_node');
  }
  public set numaNode(value: number) {
    this._numaNode = value;
  }
  public resetNumaNode() {
    this._numaNode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get numaNodeInput() {
    return this._numaNode;
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
}
export interface PciDeviceLibvirtVirtualFunctions {
  /**
  * How many there are. Another number takes all functions away first, so it is refused while a machine has one.
  */
  readonly count: number;
  /**
  * They are there again after the host's reboot, by a udev rule of ours on the host. Default: `true`.
  */
  readonly persistent?: boolean | cdktf.IResolvable;
  /**
  * The card drops what machines send from another MAC address than their own. By default as the driver has it.
  */
  readonly spoofCheck?: boolean | cdktf.IResolvable;
  /**
  * Machines may change the MAC address of their function and listen to all traffic. By default as the driver has it.
  */
  readonly trust?: boolean | cdktf.IResolvable;
}

export function pciDeviceLibvirtVirtualFunctionsToTerraform(struct?: PciDeviceLibvirtVirtualFunctions | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    count: cdktf.numberToTerraform(struct!.count),
    persistent: cdktf.booleanToTerraform(struct!.persistent),
    spoof_check: cdktf.booleanToTerraform(struct!.spoofCheck),
    trust: cdktf.booleanToTerraform(struct!.trust),
  }
}


export class PciDeviceLibvirtVirtualFunctionsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PciDeviceLibvirtVirtualFunctions | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._count !== undefined) {
      hasAnyValues = true;
      internalValueResult.count = this._count;
    }
    if (this._persistent !== undefined) {
      hasAnyValues = true;
      internalValueResult.persistent = this._persistent;
    }
    if (this._spoofCheck !== undefined) {
      hasAnyValues = true;
      internalValueResult.spoofCheck = this._spoofCheck;
    }
    if (this._trust !== undefined) {
      hasAnyValues = true;
      internalValueResult.trust = this._trust;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PciDeviceLibvirtVirtualFunctions | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._count = undefined;
      this._persistent = undefined;
      this._spoofCheck = undefined;
      this._trust = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._count = value.count;
      this._persistent = value.persistent;
      this._spoofCheck = value.spoofCheck;
      this._trust = value.trust;
    }
  }

  // count - computed: false, optional: false, required: true
  private _count?: number; 
  public get count() {
    return this.getNumberAttribute('count');
  }
  public set count(value: number) {
    this._count = value;
  }
  // Temporarily expose input value. Use with caution.
  public get countInput() {
    return this._count;
  }

  // persistent - computed: false, optional: true, required: false
  private _persistent?: boolean | cdktf.IResolvable; 
  public get persistent() {
    return this.getBooleanAttribute('persistent');
  }
  public set persistent(value: boolean | cdktf.IResolvable) {
    this._persistent = value;
  }
  public resetPersistent() {
    this._persistent = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get persistentInput() {
    return this._persistent;
  }

  // spoof_check - computed: false, optional: true, required: false
  private _spoofCheck?: boolean | cdktf.IResolvable; 
  public get spoofCheck() {
    return this.getBooleanAttribute('spoof_check');
  }
  public set spoofCheck(value: boolean | cdktf.IResolvable) {
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
  private _trust?: boolean | cdktf.IResolvable; 
  public get trust() {
    return this.getBooleanAttribute('trust');
  }
  public set trust(value: boolean | cdktf.IResolvable) {
    this._trust = value;
  }
  public resetTrust() {
    this._trust = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get trustInput() {
    return this._trust;
  }
}
export interface PciDeviceLibvirt {
  /**
  * The device's address. With `selector` and `match` too, all must fit.
  */
  readonly address?: string;
  /**
  * The device may be one that the host uses: the controller of a disk, a network device that is up. Without it such a device is refused. Default: `false`.
  */
  readonly allowHostDevice?: boolean | cdktf.IResolvable;
  /**
  * Take the device from its host driver already now, and give it back on delete. By default that happens when a machine starts and stops. Default: `false`.
  */
  readonly detach?: boolean | cdktf.IResolvable;
  /**
  * What the device must fit beside `selector`; the first free device that fits all of it is meant. What was chosen stays chosen.
  */
  readonly match?: PciDeviceLibvirtMatch;
  /**
  * Makes a mediated device (a vGPU) of this type on the card; it is what `device` then means. It is defined on the host, starts with it, and goes on delete. Which types a card has says `get_pci_devices`. Needs libvirt 7.8 and `mdevctl` on the host.
  */
  readonly mediatedType?: string;
  /**
  * Divides an SR-IOV card into virtual functions. The card stays with the host. libvirt has no call for it: it is done on the host itself, so the host must be this machine or reached by `qemu+ssh`, as root. Deleting the PciDevice takes the functions away.
  */
  readonly virtualFunctions?: PciDeviceLibvirtVirtualFunctions;
}

export function pciDeviceLibvirtToTerraform(struct?: PciDeviceLibvirt | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    address: cdktf.stringToTerraform(struct!.address),
    allow_host_device: cdktf.booleanToTerraform(struct!.allowHostDevice),
    detach: cdktf.booleanToTerraform(struct!.detach),
    match: pciDeviceLibvirtMatchToTerraform(struct!.match),
    mediated_type: cdktf.stringToTerraform(struct!.mediatedType),
    virtual_functions: pciDeviceLibvirtVirtualFunctionsToTerraform(struct!.virtualFunctions),
  }
}


export class PciDeviceLibvirtOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PciDeviceLibvirt | cdktf.IResolvable | undefined {
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
    if (this._match?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.match = this._match?.internalValue;
    }
    if (this._mediatedType !== undefined) {
      hasAnyValues = true;
      internalValueResult.mediatedType = this._mediatedType;
    }
    if (this._virtualFunctions?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.virtualFunctions = this._virtualFunctions?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PciDeviceLibvirt | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._allowHostDevice = undefined;
      this._detach = undefined;
      this._match.internalValue = undefined;
      this._mediatedType = undefined;
      this._virtualFunctions.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._allowHostDevice = value.allowHostDevice;
      this._detach = value.detach;
      this._match.internalValue = value.match;
      this._mediatedType = value.mediatedType;
      this._virtualFunctions.internalValue = value.virtualFunctions;
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
  private _allowHostDevice?: boolean | cdktf.IResolvable; 
  public get allowHostDevice() {
    return this.getBooleanAttribute('allow_host_device');
  }
  public set allowHostDevice(value: boolean | cdktf.IResolvable) {
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
  private _detach?: boolean | cdktf.IResolvable; 
  public get detach() {
    return this.getBooleanAttribute('detach');
  }
  public set detach(value: boolean | cdktf.IResolvable) {
    this._detach = value;
  }
  public resetDetach() {
    this._detach = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get detachInput() {
    return this._detach;
  }

  // match - computed: false, optional: true, required: false
  private _match = new PciDeviceLibvirtMatchOutputReference(this, "match");
  public get match() {
    return this._match;
  }
  public putMatch(value: PciDeviceLibvirtMatch) {
    this._match.internalValue = value;
  }
  public resetMatch() {
    this._match.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get matchInput() {
    return this._match.internalValue;
  }

  // mediated_type - computed: false, optional: true, required: false
  private _mediatedType?: string; 
  public get mediatedType() {
    return this.getStringAttribute('mediated_type');
  }
  public set mediatedType(value: string) {
    this._mediatedType = value;
  }
  public resetMediatedType() {
    this._mediatedType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get mediatedTypeInput() {
    return this._mediatedType;
  }

  // virtual_functions - computed: false, optional: true, required: false
  private _virtualFunctions = new PciDeviceLibvirtVirtualFunctionsOutputReference(this, "virtual_functions");
  public get virtualFunctions() {
    return this._virtualFunctions;
  }
  public putVirtualFunctions(value: PciDeviceLibvirtVirtualFunctions) {
    this._virtualFunctions.internalValue = value;
  }
  public resetVirtualFunctions() {
    this._virtualFunctions.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get virtualFunctionsInput() {
    return this._virtualFunctions.internalValue;
  }
}
export interface PciDeviceUsedBy {
}

export function pciDeviceUsedByToTerraform(struct?: PciDeviceUsedBy): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export class PciDeviceUsedByOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
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

export class PciDeviceUsedByList extends cdktf.ComplexList {

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

export function pciDeviceTimeoutsToTerraform(struct?: PciDeviceTimeouts | cdktf.IResolvable): any {
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


export function pciDeviceTimeoutsToHclTerraform(struct?: PciDeviceTimeouts | cdktf.IResolvable): any {
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

export class PciDeviceTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PciDeviceTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: PciDeviceTimeouts | cdktf.IResolvable | undefined) {
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
* Represents a virt_pci_device
*/
export class PciDevice extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "virt_pci_device";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a PciDevice resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the PciDevice to import
  * @param importFromId The id of the existing PciDevice that should be imported.
  * @param provider? Optional instance of the provider where the PciDevice to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "virt_pci_device", importId: importFromId, provider });
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
  private _pendingImpact = new cdktf.StringMap(this, "pending_impact");
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

  // virtual_functions - computed: true, optional: false, required: false
  public get virtualFunctions() {
    return this.getListAttribute('virtual_functions');
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
      name: cdktf.stringToTerraform(this._name),
      selector: cdktf.stringToTerraform(this._selector),
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
        value: hclValue(cdktf.stringToHclTerraform(this._name)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      selector: {
        value: hclValue(cdktf.stringToHclTerraform(this._selector)),
        isBlock: false,
        type: "any",
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

// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktn from 'cdktn';
import { hclValue } from "../../hcl-value";

// Configuration

export interface VirtualMachineConfig extends cdktn.TerraformMetaArguments {
  /**
  * Start the machine when the host boots. Default: `false`. Only on libvirt.
  */
  readonly autostart?: boolean | cdktn.IResolvable;
  /**
  * What cloud-init does at the first boot. On libvirt an ISO image in a pool, attached as a cdrom drive; on a cluster a secret.
  */
  readonly cloudInit?: VirtualMachineCloudInit;
  /**
  * What only a cluster honours. Only on cluster.
  */
  readonly cluster?: VirtualMachineCluster;
  /**
  * The virtual processors.
  */
  readonly cpu?: VirtualMachineCpu;
  /**
  * What the machine is for.
  */
  readonly description?: string;
  /**
  * Disks, cdrom drives and floppies, told apart by name. Where a disk's content comes from is one of `volume`, `container_disk`, `file`, `block` and `network`; an empty cdrom drive has none.
  */
  readonly disks?: VirtualMachineDisks[] | cdktn.IResolvable;
  /**
  * What starts the machine. Changing it leaves an installed system that usually does not boot. One of `bios`, `uefi`. Default: `bios`.
  */
  readonly firmware?: string;
  /**
  * Displays, at most one of each type. None by default.
  */
  readonly graphics?: VirtualMachineGraphics[] | cdktn.IResolvable;
  /**
  * A channel for the QEMU guest agent, which is used where the guest has it and never required. Default: `true`.
  */
  readonly guestAgent?: boolean | cdktn.IResolvable;
  /**
  * Devices of the host that the machine has for itself, told apart by name.
  */
  readonly hostDevices?: VirtualMachineHostDevices[] | cdktn.IResolvable;
  /**
  * Take memory from the host's huge pages of this size; 2MiB and 1GiB on x86_64. Memory must be a multiple of it. A size with its unit, as `20GiB`.
  */
  readonly hugePages?: string;
  /**
  * Where the operating system comes from, exactly one of `iso`, `tree` and `network`. After the first successful installation the medium and the installer's boot entry go. A machine whose disk already holds a system needs none. Only on libvirt.
  */
  readonly install?: VirtualMachineInstall;
  /**
  * Network interfaces, told apart by name. What an interface is plugged into is one of `network`, `bridge`, `host_interface`, `virtual_function`, `vhost_user` and `user`.
  */
  readonly interfaces?: VirtualMachineInterfaces[] | cdktn.IResolvable;
  /**
  * Boot this kernel at every start instead of what is on the disks. Only on libvirt.
  */
  readonly kernel?: VirtualMachineKernel;
  /**
  * What only libvirt honours. Only on libvirt.
  */
  readonly libvirt?: VirtualMachineLibvirt;
  /**
  * The memory that the machine has. A size with its unit, as `20GiB`. Default: `1GiB`.
  */
  readonly memory?: string;
  /**
  * How far `memory` can grow without a restart. By default as much as `memory`. On libvirt the guest's balloon gives and takes the difference. A size with its unit, as `20GiB`.
  */
  readonly memoryMax?: string;
  /**
  * The machine's name. Its identity is made from it, so changing it makes a new machine.
  */
  readonly name: string;
  /**
  * Whether the machine runs, and how it is stopped and restarted.
  */
  readonly power?: VirtualMachinePower;
  /**
  * A source of random numbers for the guest. Default: `true`.
  */
  readonly rng?: boolean | cdktn.IResolvable;
  /**
  * UEFI starts only signed systems; the usual keys are enrolled. Needs `firmware: uefi`. Default: `false`.
  */
  readonly secureBoot?: boolean | cdktn.IResolvable;
  /**
  * A serial port that `virt console` opens and that `wait_for.console` reads. Default: `true`.
  */
  readonly serialConsole?: boolean | cdktn.IResolvable;
  /**
  * One line about the machine.
  */
  readonly title?: string;
  /**
  * An emulated TPM 2.0 that keeps its state. Default: `false`.
  */
  readonly tpm?: boolean | cdktn.IResolvable;
  /**
  * What a create or an update that starts the machine waits for. When the time is over the machine is kept, and the next run goes on waiting.
  */
  readonly waitFor?: VirtualMachineWaitFor;
  /**
  * A watchdog that acts when the guest stops feeding it.
  */
  readonly watchdog?: VirtualMachineWatchdog;
  /**
  * timeouts block
  */
  readonly timeouts?: VirtualMachineTimeouts;
}
export interface VirtualMachineAddresses {
}

export function virtualMachineAddressesToTerraform(struct?: VirtualMachineAddresses): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
  }
}


export class VirtualMachineAddressesOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineAddresses | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineAddresses | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // address - computed: true, optional: false, required: false
  public get address() {
    return this.getStringAttribute('address');
  }

  // interface - computed: true, optional: false, required: false
  public get interface() {
    return this.getStringAttribute('interface');
  }

  // mac - computed: true, optional: false, required: false
  public get mac() {
    return this.getStringAttribute('mac');
  }

  // prefix - computed: true, optional: false, required: false
  public get prefix() {
    return this.getNumberAttribute('prefix');
  }

  // source - computed: true, optional: false, required: false
  public get source() {
    return this.getStringAttribute('source');
  }
}

export class VirtualMachineAddressesList extends cdktn.ComplexList {

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
  public get(index: number): VirtualMachineAddressesOutputReference {
    return new VirtualMachineAddressesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineCloudInit {
  /**
  * The metadata as YAML. By default the machine's UUID as instance id, so that a changed text alone does not run again, and its name as host name. Only on libvirt.
  */
  readonly metaData?: string;
  /**
  * The network configuration of version 1 or 2 as YAML.
  */
  readonly networkConfig?: string;
  /**
  * The same as `network_config`, but never saved in state or plan. Needs an engine with write-only attributes (Terraform or OpenTofu 1.11). Change `network_config_wo_version` together with it.
  */
  readonly networkConfigWo?: string;
  /**
  * Any number; a new one says that `network_config_wo` has changed.
  */
  readonly networkConfigWoVersion?: number;
  /**
  * The pool that holds the ISO image. By default the pool of the machine's first disk. Only on libvirt.
  */
  readonly pool?: string;
  /**
  * The user data, usually a text that starts with `#cloud-config`.
  */
  readonly userData?: string;
  /**
  * The same as `user_data`, but never saved in state or plan. Needs an engine with write-only attributes (Terraform or OpenTofu 1.11). Change `user_data_wo_version` together with it.
  */
  readonly userDataWo?: string;
  /**
  * Any number; a new one says that `user_data_wo` has changed.
  */
  readonly userDataWoVersion?: number;
}

export function virtualMachineCloudInitToTerraform(struct?: VirtualMachineCloudInit | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    meta_data: cdktn.stringToTerraform(struct!.metaData),
    network_config: cdktn.stringToTerraform(struct!.networkConfig),
    network_config_wo: cdktn.stringToTerraform(struct!.networkConfigWo),
    network_config_wo_version: cdktn.numberToTerraform(struct!.networkConfigWoVersion),
    pool: cdktn.stringToTerraform(struct!.pool),
    user_data: cdktn.stringToTerraform(struct!.userData),
    user_data_wo: cdktn.stringToTerraform(struct!.userDataWo),
    user_data_wo_version: cdktn.numberToTerraform(struct!.userDataWoVersion),
  }
}


export class VirtualMachineCloudInitOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineCloudInit | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._metaData !== undefined) {
      hasAnyValues = true;
      internalValueResult.metaData = this._metaData;
    }
    if (this._networkConfig !== undefined) {
      hasAnyValues = true;
      internalValueResult.networkConfig = this._networkConfig;
    }
    if (this._networkConfigWo !== undefined) {
      hasAnyValues = true;
      internalValueResult.networkConfigWo = this._networkConfigWo;
    }
    if (this._networkConfigWoVersion !== undefined) {
      hasAnyValues = true;
      internalValueResult.networkConfigWoVersion = this._networkConfigWoVersion;
    }
    if (this._pool !== undefined) {
      hasAnyValues = true;
      internalValueResult.pool = this._pool;
    }
    if (this._userData !== undefined) {
      hasAnyValues = true;
      internalValueResult.userData = this._userData;
    }
    if (this._userDataWo !== undefined) {
      hasAnyValues = true;
      internalValueResult.userDataWo = this._userDataWo;
    }
    if (this._userDataWoVersion !== undefined) {
      hasAnyValues = true;
      internalValueResult.userDataWoVersion = this._userDataWoVersion;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineCloudInit | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._metaData = undefined;
      this._networkConfig = undefined;
      this._networkConfigWo = undefined;
      this._networkConfigWoVersion = undefined;
      this._pool = undefined;
      this._userData = undefined;
      this._userDataWo = undefined;
      this._userDataWoVersion = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._metaData = value.metaData;
      this._networkConfig = value.networkConfig;
      this._networkConfigWo = value.networkConfigWo;
      this._networkConfigWoVersion = value.networkConfigWoVersion;
      this._pool = value.pool;
      this._userData = value.userData;
      this._userDataWo = value.userDataWo;
      this._userDataWoVersion = value.userDataWoVersion;
    }
  }

  // meta_data - computed: false, optional: true, required: false
  private _metaData?: string; 
  public get metaData() {
    return this.getStringAttribute('meta_data');
  }
  public set metaData(value: string) {
    this._metaData = value;
  }
  public resetMetaData() {
    this._metaData = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get metaDataInput() {
    return this._metaData;
  }

  // network_config - computed: false, optional: true, required: false
  private _networkConfig?: string; 
  public get networkConfig() {
    return this.getStringAttribute('network_config');
  }
  public set networkConfig(value: string) {
    this._networkConfig = value;
  }
  public resetNetworkConfig() {
    this._networkConfig = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkConfigInput() {
    return this._networkConfig;
  }

  // network_config_wo - computed: false, optional: true, required: false
  private _networkConfigWo?: string; 
  /**
  * @deprecated Write-only: the provider never returns this value; reading it always yields null by protocol contract. The getter remains for compatibility and will be removed in a future prebuilt-provider major.
  */
  public get networkConfigWo() {
    return this.getStringAttribute('network_config_wo');
  }
  public set networkConfigWo(value: string) {
    this._networkConfigWo = value;
  }
  public resetNetworkConfigWo() {
    this._networkConfigWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkConfigWoInput() {
    return this._networkConfigWo;
  }

  // network_config_wo_version - computed: false, optional: true, required: false
  private _networkConfigWoVersion?: number; 
  public get networkConfigWoVersion() {
    return this.getNumberAttribute('network_config_wo_version');
  }
  public set networkConfigWoVersion(value: number) {
    this._networkConfigWoVersion = value;
  }
  public resetNetworkConfigWoVersion() {
    this._networkConfigWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkConfigWoVersionInput() {
    return this._networkConfigWoVersion;
  }

  // pool - computed: false, optional: true, required: false
  private _pool?: string; 
  public get pool() {
    return this.getStringAttribute('pool');
  }
  public set pool(value: string) {
    this._pool = value;
  }
  public resetPool() {
    this._pool = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get poolInput() {
    return this._pool;
  }

  // user_data - computed: false, optional: true, required: false
  private _userData?: string; 
  public get userData() {
    return this.getStringAttribute('user_data');
  }
  public set userData(value: string) {
    this._userData = value;
  }
  public resetUserData() {
    this._userData = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get userDataInput() {
    return this._userData;
  }

  // user_data_wo - computed: false, optional: true, required: false
  private _userDataWo?: string; 
  /**
  * @deprecated Write-only: the provider never returns this value; reading it always yields null by protocol contract. The getter remains for compatibility and will be removed in a future prebuilt-provider major.
  */
  public get userDataWo() {
    return this.getStringAttribute('user_data_wo');
  }
  public set userDataWo(value: string) {
    this._userDataWo = value;
  }
  public resetUserDataWo() {
    this._userDataWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get userDataWoInput() {
    return this._userDataWo;
  }

  // user_data_wo_version - computed: false, optional: true, required: false
  private _userDataWoVersion?: number; 
  public get userDataWoVersion() {
    return this.getNumberAttribute('user_data_wo_version');
  }
  public set userDataWoVersion(value: number) {
    this._userDataWoVersion = value;
  }
  public resetUserDataWoVersion() {
    this._userDataWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get userDataWoVersionInput() {
    return this._userDataWoVersion;
  }
}
export interface VirtualMachineClusterDataVolumeTemplates {
  /**
  * Who may use it at once. By default what the storage class's profile says. A machine that moves while it runs needs `ReadWriteMany`.
  */
  readonly accessModes?: string[];
  /**
  * A volume that is copied, as `namespace/name`. No machine may write to it meanwhile. Changing it makes a new machine.
  */
  readonly cloneFrom?: string;
  /**
  * A DataSource, which names the newest image of a system, as `namespace/name`. Changing it makes a new machine.
  */
  readonly dataSource?: string;
  /**
  * The volume's name in the machine's namespace.
  */
  readonly name: string;
  /**
  * What happens to the data when the machine is deleted or replaced: nothing is done and it is an error (`refuse`), or it is deleted with it (`delete`). One of `refuse`, `delete`. Default: `refuse`.
  */
  readonly onDelete?: string;
  /**
  * Reserve all of it when it is made. Storage that copies by itself does not. Default: `false`.
  */
  readonly preallocation?: boolean | cdktn.IResolvable;
  /**
  * A container image with a disk in it. Changing it makes a new machine.
  */
  readonly registry?: string;
  /**
  * How much the guest sees. By default as much as what is copied has; required for everything else. A larger value grows the volume in place. A size with its unit, as `20GiB`.
  */
  readonly size?: string;
  /**
  * A VolumeSnapshot that the volume starts as, as `namespace/name`. Changing it makes a new machine.
  */
  readonly snapshot?: string;
  /**
  * The storage class. By default the cluster's own default class. Changing it makes a new machine.
  */
  readonly storageClass?: string;
  /**
  * An http or https address of an image. Changing it makes a new machine.
  */
  readonly url?: string;
  /**
  * Whether it is a file system with an image in it, or a block device. By default what the storage class's profile says. One of `Filesystem`, `Block`.
  */
  readonly volumeMode?: string;
}

export function virtualMachineClusterDataVolumeTemplatesToTerraform(struct?: VirtualMachineClusterDataVolumeTemplates | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    access_modes: cdktn.listMapper(cdktn.stringToTerraform, false)(struct!.accessModes),
    clone_from: cdktn.stringToTerraform(struct!.cloneFrom),
    data_source: cdktn.stringToTerraform(struct!.dataSource),
    name: cdktn.stringToTerraform(struct!.name),
    on_delete: cdktn.stringToTerraform(struct!.onDelete),
    preallocation: cdktn.booleanToTerraform(struct!.preallocation),
    registry: cdktn.stringToTerraform(struct!.registry),
    size: cdktn.stringToTerraform(struct!.size),
    snapshot: cdktn.stringToTerraform(struct!.snapshot),
    storage_class: cdktn.stringToTerraform(struct!.storageClass),
    url: cdktn.stringToTerraform(struct!.url),
    volume_mode: cdktn.stringToTerraform(struct!.volumeMode),
  }
}


export class VirtualMachineClusterDataVolumeTemplatesOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineClusterDataVolumeTemplates | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._accessModes !== undefined) {
      hasAnyValues = true;
      internalValueResult.accessModes = this._accessModes;
    }
    if (this._cloneFrom !== undefined) {
      hasAnyValues = true;
      internalValueResult.cloneFrom = this._cloneFrom;
    }
    if (this._dataSource !== undefined) {
      hasAnyValues = true;
      internalValueResult.dataSource = this._dataSource;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._onDelete !== undefined) {
      hasAnyValues = true;
      internalValueResult.onDelete = this._onDelete;
    }
    if (this._preallocation !== undefined) {
      hasAnyValues = true;
      internalValueResult.preallocation = this._preallocation;
    }
    if (this._registry !== undefined) {
      hasAnyValues = true;
      internalValueResult.registry = this._registry;
    }
    if (this._size !== undefined) {
      hasAnyValues = true;
      internalValueResult.size = this._size;
    }
    if (this._snapshot !== undefined) {
      hasAnyValues = true;
      internalValueResult.snapshot = this._snapshot;
    }
    if (this._storageClass !== undefined) {
      hasAnyValues = true;
      internalValueResult.storageClass = this._storageClass;
    }
    if (this._url !== undefined) {
      hasAnyValues = true;
      internalValueResult.url = this._url;
    }
    if (this._volumeMode !== undefined) {
      hasAnyValues = true;
      internalValueResult.volumeMode = this._volumeMode;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineClusterDataVolumeTemplates | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._accessModes = undefined;
      this._cloneFrom = undefined;
      this._dataSource = undefined;
      this._name = undefined;
      this._onDelete = undefined;
      this._preallocation = undefined;
      this._registry = undefined;
      this._size = undefined;
      this._snapshot = undefined;
      this._storageClass = undefined;
      this._url = undefined;
      this._volumeMode = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._accessModes = value.accessModes;
      this._cloneFrom = value.cloneFrom;
      this._dataSource = value.dataSource;
      this._name = value.name;
      this._onDelete = value.onDelete;
      this._preallocation = value.preallocation;
      this._registry = value.registry;
      this._size = value.size;
      this._snapshot = value.snapshot;
      this._storageClass = value.storageClass;
      this._url = value.url;
      this._volumeMode = value.volumeMode;
    }
  }

  // access_modes - computed: false, optional: true, required: false
  private _accessModes?: string[]; 
  public get accessModes() {
    return this.getListAttribute('access_modes');
  }
  public set accessModes(value: string[]) {
    this._accessModes = value;
  }
  public resetAccessModes() {
    this._accessModes = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get accessModesInput() {
    return this._accessModes;
  }

  // clone_from - computed: false, optional: true, required: false
  private _cloneFrom?: string; 
  public get cloneFrom() {
    return this.getStringAttribute('clone_from');
  }
  public set cloneFrom(value: string) {
    this._cloneFrom = value;
  }
  public resetCloneFrom() {
    this._cloneFrom = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cloneFromInput() {
    return this._cloneFrom;
  }

  // data_source - computed: false, optional: true, required: false
  private _dataSource?: string; 
  public get dataSource() {
    return this.getStringAttribute('data_source');
  }
  public set dataSource(value: string) {
    this._dataSource = value;
  }
  public resetDataSource() {
    this._dataSource = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dataSourceInput() {
    return this._dataSource;
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

  // on_delete - computed: false, optional: true, required: false
  private _onDelete?: string; 
  public get onDelete() {
    return this.getStringAttribute('on_delete');
  }
  public set onDelete(value: string) {
    this._onDelete = value;
  }
  public resetOnDelete() {
    this._onDelete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get onDeleteInput() {
    return this._onDelete;
  }

  // preallocation - computed: false, optional: true, required: false
  private _preallocation?: boolean | cdktn.IResolvable; 
  public get preallocation() {
    return this.getBooleanAttribute('preallocation');
  }
  public set preallocation(value: boolean | cdktn.IResolvable) {
    this._preallocation = value;
  }
  public resetPreallocation() {
    this._preallocation = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get preallocationInput() {
    return this._preallocation;
  }

  // registry - computed: false, optional: true, required: false
  private _registry?: string; 
  public get registry() {
    return this.getStringAttribute('registry');
  }
  public set registry(value: string) {
    this._registry = value;
  }
  public resetRegistry() {
    this._registry = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get registryInput() {
    return this._registry;
  }

  // size - computed: false, optional: true, required: false
  private _size?: string; 
  public get size() {
    return this.getStringAttribute('size');
  }
  public set size(value: string) {
    this._size = value;
  }
  public resetSize() {
    this._size = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sizeInput() {
    return this._size;
  }

  // snapshot - computed: false, optional: true, required: false
  private _snapshot?: string; 
  public get snapshot() {
    return this.getStringAttribute('snapshot');
  }
  public set snapshot(value: string) {
    this._snapshot = value;
  }
  public resetSnapshot() {
    this._snapshot = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get snapshotInput() {
    return this._snapshot;
  }

  // storage_class - computed: false, optional: true, required: false
  private _storageClass?: string; 
  public get storageClass() {
    return this.getStringAttribute('storage_class');
  }
  public set storageClass(value: string) {
    this._storageClass = value;
  }
  public resetStorageClass() {
    this._storageClass = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get storageClassInput() {
    return this._storageClass;
  }

  // url - computed: false, optional: true, required: false
  private _url?: string; 
  public get url() {
    return this.getStringAttribute('url');
  }
  public set url(value: string) {
    this._url = value;
  }
  public resetUrl() {
    this._url = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get urlInput() {
    return this._url;
  }

  // volume_mode - computed: false, optional: true, required: false
  private _volumeMode?: string; 
  public get volumeMode() {
    return this.getStringAttribute('volume_mode');
  }
  public set volumeMode(value: string) {
    this._volumeMode = value;
  }
  public resetVolumeMode() {
    this._volumeMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get volumeModeInput() {
    return this._volumeMode;
  }
}

export class VirtualMachineClusterDataVolumeTemplatesList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineClusterDataVolumeTemplates[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineClusterDataVolumeTemplatesOutputReference {
    return new VirtualMachineClusterDataVolumeTemplatesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineClusterLimits {
  /**
  * Processors, as `2` or `500m`.
  */
  readonly cpu?: string;
  /**
  * Memory. A size with its unit, as `20GiB`.
  */
  readonly memory?: string;
}

export function virtualMachineClusterLimitsToTerraform(struct?: VirtualMachineClusterLimits | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    cpu: cdktn.stringToTerraform(struct!.cpu),
    memory: cdktn.stringToTerraform(struct!.memory),
  }
}


export class VirtualMachineClusterLimitsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineClusterLimits | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._cpu !== undefined) {
      hasAnyValues = true;
      internalValueResult.cpu = this._cpu;
    }
    if (this._memory !== undefined) {
      hasAnyValues = true;
      internalValueResult.memory = this._memory;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineClusterLimits | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._cpu = undefined;
      this._memory = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._cpu = value.cpu;
      this._memory = value.memory;
    }
  }

  // cpu - computed: false, optional: true, required: false
  private _cpu?: string; 
  public get cpu() {
    return this.getStringAttribute('cpu');
  }
  public set cpu(value: string) {
    this._cpu = value;
  }
  public resetCpu() {
    this._cpu = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cpuInput() {
    return this._cpu;
  }

  // memory - computed: false, optional: true, required: false
  private _memory?: string; 
  public get memory() {
    return this.getStringAttribute('memory');
  }
  public set memory(value: string) {
    this._memory = value;
  }
  public resetMemory() {
    this._memory = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get memoryInput() {
    return this._memory;
  }
}
export interface VirtualMachineClusterRequests {
  /**
  * Processors, as `2` or `500m`.
  */
  readonly cpu?: string;
  /**
  * Memory. A size with its unit, as `20GiB`.
  */
  readonly memory?: string;
}

export function virtualMachineClusterRequestsToTerraform(struct?: VirtualMachineClusterRequests | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    cpu: cdktn.stringToTerraform(struct!.cpu),
    memory: cdktn.stringToTerraform(struct!.memory),
  }
}


export class VirtualMachineClusterRequestsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineClusterRequests | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._cpu !== undefined) {
      hasAnyValues = true;
      internalValueResult.cpu = this._cpu;
    }
    if (this._memory !== undefined) {
      hasAnyValues = true;
      internalValueResult.memory = this._memory;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineClusterRequests | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._cpu = undefined;
      this._memory = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._cpu = value.cpu;
      this._memory = value.memory;
    }
  }

  // cpu - computed: false, optional: true, required: false
  private _cpu?: string; 
  public get cpu() {
    return this.getStringAttribute('cpu');
  }
  public set cpu(value: string) {
    this._cpu = value;
  }
  public resetCpu() {
    this._cpu = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cpuInput() {
    return this._cpu;
  }

  // memory - computed: false, optional: true, required: false
  private _memory?: string; 
  public get memory() {
    return this.getStringAttribute('memory');
  }
  public set memory(value: string) {
    this._memory = value;
  }
  public resetMemory() {
    this._memory = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get memoryInput() {
    return this._memory;
  }
}
export interface VirtualMachineClusterSshKeys {
  /**
  * The secret's name.
  */
  readonly secret: string;
  /**
  * Users for whom the guest agent installs the keys. By default cloud-init does, for its default user.
  */
  readonly users?: string[];
}

export function virtualMachineClusterSshKeysToTerraform(struct?: VirtualMachineClusterSshKeys | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    secret: cdktn.stringToTerraform(struct!.secret),
    users: cdktn.listMapper(cdktn.stringToTerraform, false)(struct!.users),
  }
}


export class VirtualMachineClusterSshKeysOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineClusterSshKeys | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._secret !== undefined) {
      hasAnyValues = true;
      internalValueResult.secret = this._secret;
    }
    if (this._users !== undefined) {
      hasAnyValues = true;
      internalValueResult.users = this._users;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineClusterSshKeys | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._secret = undefined;
      this._users = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._secret = value.secret;
      this._users = value.users;
    }
  }

  // secret - computed: false, optional: false, required: true
  private _secret?: string; 
  public get secret() {
    return this.getStringAttribute('secret');
  }
  public set secret(value: string) {
    this._secret = value;
  }
  // Temporarily expose input value. Use with caution.
  public get secretInput() {
    return this._secret;
  }

  // users - computed: false, optional: true, required: false
  private _users?: string[]; 
  public get users() {
    return this.getListAttribute('users');
  }
  public set users(value: string[]) {
    this._users = value;
  }
  public resetUsers() {
    this._users = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get usersInput() {
    return this._users;
  }
}
export interface VirtualMachineCluster {
  /**
  * Rules of affinity as JSON, as a pod has them.
  */
  readonly affinity?: string;
  /**
  * Annotations of the running machine and its pod.
  */
  readonly annotations?: { [key: string]: string };
  /**
  * What happens when another manager owns a field: `fail` names the manager and the field, `force` takes the field over. One of `fail`, `force`. Default: `fail`.
  */
  readonly conflictPolicy?: string;
  /**
  * Volumes that KubeVirt makes with the machine and deletes with it, told apart by name. A disk uses one by its `volume`, as `namespace/name`. Empty, or filled from one of `url`, `registry`, `clone_from`, `snapshot` and `data_source`. A volume that is to outlive the machine is a `Volume`.
  */
  readonly dataVolumeTemplates?: VirtualMachineClusterDataVolumeTemplates[] | cdktn.IResolvable;
  /**
  * Whole processors of the node for this machine alone. Default: `false`.
  */
  readonly dedicatedCpus?: boolean | cdktn.IResolvable;
  /**
  * What happens when the node is drained. One of `LiveMigrate`, `LiveMigrateIfPossible`, `None`, `External`.
  */
  readonly evictionStrategy?: string;
  /**
  * The guest's host name. By default the machine's name.
  */
  readonly hostname?: string;
  /**
  * An instance type, which then decides processors and memory; `namespaced:` before one of the machine's own namespace.
  */
  readonly instanceType?: string;
  /**
  * The guest's IPv6 subnet on the pod network, for dual stack with masquerade.
  */
  readonly ipv6Subnet?: string;
  /**
  * Labels of the running machine and its pod.
  */
  readonly labels?: { [key: string]: string };
  /**
  * What the machine's pod may use at most.
  */
  readonly limits?: VirtualMachineClusterLimits;
  /**
  * A liveness probe as JSON.
  */
  readonly livenessProbe?: string;
  /**
  * With `false` starting and stopping is left to others after the create, and is no drift. Default: `true`.
  */
  readonly managePower?: boolean | cdktn.IResolvable;
  /**
  * The namespace. By default the provider's. Changing it makes a new machine.
  */
  readonly namespace?: string;
  /**
  * Labels that the node must have.
  */
  readonly nodeSelector?: { [key: string]: string };
  /**
  * Do not ask for the memory that running the machine costs. Default: `false`.
  */
  readonly overcommitGuestOverhead?: boolean | cdktn.IResolvable;
  /**
  * A JSON merge patch of the machine's manifest, for what this schema lacks. It is checked by the cluster and takes part in previews.
  */
  readonly patch?: string;
  /**
  * A preference, which fills in what is left out; `namespaced:` before one of the machine's own namespace.
  */
  readonly preference?: string;
  /**
  * The pod's priority class.
  */
  readonly priorityClass?: string;
  /**
  * A readiness probe as JSON.
  */
  readonly readinessProbe?: string;
  /**
  * What the machine's pod asks for.
  */
  readonly requests?: VirtualMachineClusterRequests;
  /**
  * When KubeVirt runs the machine, in its own words. By default `Always` for `power.state: running` and `Halted` for `stopped`. One of `Always`, `RerunOnFailure`, `Manual`, `Halted`, `Once`.
  */
  readonly runStrategy?: string;
  /**
  * A service account whose token the guest gets as a disk.
  */
  readonly serviceAccount?: string;
  /**
  * Public keys from a secret of the namespace.
  */
  readonly sshKeys?: VirtualMachineClusterSshKeys;
  /**
  * The headless service that gives the guest a name in the cluster's DNS.
  */
  readonly subdomain?: string;
  /**
  * Taints of nodes that the machine bears: a list as JSON, as a pod has them.
  */
  readonly tolerations?: string;
  /**
  * A list of topology spread constraints as JSON.
  */
  readonly topologySpread?: string;
}

export function virtualMachineClusterToTerraform(struct?: VirtualMachineCluster | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    affinity: cdktn.stringToTerraform(struct!.affinity),
    annotations: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.annotations),
    conflict_policy: cdktn.stringToTerraform(struct!.conflictPolicy),
    data_volume_templates: cdktn.listMapper(virtualMachineClusterDataVolumeTemplatesToTerraform, false)(struct!.dataVolumeTemplates),
    dedicated_cpus: cdktn.booleanToTerraform(struct!.dedicatedCpus),
    eviction_strategy: cdktn.stringToTerraform(struct!.evictionStrategy),
    hostname: cdktn.stringToTerraform(struct!.hostname),
    instance_type: cdktn.stringToTerraform(struct!.instanceType),
    ipv6_subnet: cdktn.stringToTerraform(struct!.ipv6Subnet),
    labels: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.labels),
    limits: virtualMachineClusterLimitsToTerraform(struct!.limits),
    liveness_probe: cdktn.stringToTerraform(struct!.livenessProbe),
    manage_power: cdktn.booleanToTerraform(struct!.managePower),
    namespace: cdktn.stringToTerraform(struct!.namespace),
    node_selector: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.nodeSelector),
    overcommit_guest_overhead: cdktn.booleanToTerraform(struct!.overcommitGuestOverhead),
    patch: cdktn.stringToTerraform(struct!.patch),
    preference: cdktn.stringToTerraform(struct!.preference),
    priority_class: cdktn.stringToTerraform(struct!.priorityClass),
    readiness_probe: cdktn.stringToTerraform(struct!.readinessProbe),
    requests: virtualMachineClusterRequestsToTerraform(struct!.requests),
    run_strategy: cdktn.stringToTerraform(struct!.runStrategy),
    service_account: cdktn.stringToTerraform(struct!.serviceAccount),
    ssh_keys: virtualMachineClusterSshKeysToTerraform(struct!.sshKeys),
    subdomain: cdktn.stringToTerraform(struct!.subdomain),
    tolerations: cdktn.stringToTerraform(struct!.tolerations),
    topology_spread: cdktn.stringToTerraform(struct!.topologySpread),
  }
}


export class VirtualMachineClusterOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineCluster | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._affinity !== undefined) {
      hasAnyValues = true;
      internalValueResult.affinity = this._affinity;
    }
    if (this._annotations !== undefined) {
      hasAnyValues = true;
      internalValueResult.annotations = this._annotations;
    }
    if (this._conflictPolicy !== undefined) {
      hasAnyValues = true;
      internalValueResult.conflictPolicy = this._conflictPolicy;
    }
    if (this._dataVolumeTemplates?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.dataVolumeTemplates = this._dataVolumeTemplates?.internalValue;
    }
    if (this._dedicatedCpus !== undefined) {
      hasAnyValues = true;
      internalValueResult.dedicatedCpus = this._dedicatedCpus;
    }
    if (this._evictionStrategy !== undefined) {
      hasAnyValues = true;
      internalValueResult.evictionStrategy = this._evictionStrategy;
    }
    if (this._hostname !== undefined) {
      hasAnyValues = true;
      internalValueResult.hostname = this._hostname;
    }
    if (this._instanceType !== undefined) {
      hasAnyValues = true;
      internalValueResult.instanceType = this._instanceType;
    }
    if (this._ipv6Subnet !== undefined) {
      hasAnyValues = true;
      internalValueResult.ipv6Subnet = this._ipv6Subnet;
    }
    if (this._labels !== undefined) {
      hasAnyValues = true;
      internalValueResult.labels = this._labels;
    }
    if (this._limits?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.limits = this._limits?.internalValue;
    }
    if (this._livenessProbe !== undefined) {
      hasAnyValues = true;
      internalValueResult.livenessProbe = this._livenessProbe;
    }
    if (this._managePower !== undefined) {
      hasAnyValues = true;
      internalValueResult.managePower = this._managePower;
    }
    if (this._namespace !== undefined) {
      hasAnyValues = true;
      internalValueResult.namespace = this._namespace;
    }
    if (this._nodeSelector !== undefined) {
      hasAnyValues = true;
      internalValueResult.nodeSelector = this._nodeSelector;
    }
    if (this._overcommitGuestOverhead !== undefined) {
      hasAnyValues = true;
      internalValueResult.overcommitGuestOverhead = this._overcommitGuestOverhead;
    }
    if (this._patch !== undefined) {
      hasAnyValues = true;
      internalValueResult.patch = this._patch;
    }
    if (this._preference !== undefined) {
      hasAnyValues = true;
      internalValueResult.preference = this._preference;
    }
    if (this._priorityClass !== undefined) {
      hasAnyValues = true;
      internalValueResult.priorityClass = this._priorityClass;
    }
    if (this._readinessProbe !== undefined) {
      hasAnyValues = true;
      internalValueResult.readinessProbe = this._readinessProbe;
    }
    if (this._requests?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.requests = this._requests?.internalValue;
    }
    if (this._runStrategy !== undefined) {
      hasAnyValues = true;
      internalValueResult.runStrategy = this._runStrategy;
    }
    if (this._serviceAccount !== undefined) {
      hasAnyValues = true;
      internalValueResult.serviceAccount = this._serviceAccount;
    }
    if (this._sshKeys?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.sshKeys = this._sshKeys?.internalValue;
    }
    if (this._subdomain !== undefined) {
      hasAnyValues = true;
      internalValueResult.subdomain = this._subdomain;
    }
    if (this._tolerations !== undefined) {
      hasAnyValues = true;
      internalValueResult.tolerations = this._tolerations;
    }
    if (this._topologySpread !== undefined) {
      hasAnyValues = true;
      internalValueResult.topologySpread = this._topologySpread;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineCluster | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._affinity = undefined;
      this._annotations = undefined;
      this._conflictPolicy = undefined;
      this._dataVolumeTemplates.internalValue = undefined;
      this._dedicatedCpus = undefined;
      this._evictionStrategy = undefined;
      this._hostname = undefined;
      this._instanceType = undefined;
      this._ipv6Subnet = undefined;
      this._labels = undefined;
      this._limits.internalValue = undefined;
      this._livenessProbe = undefined;
      this._managePower = undefined;
      this._namespace = undefined;
      this._nodeSelector = undefined;
      this._overcommitGuestOverhead = undefined;
      this._patch = undefined;
      this._preference = undefined;
      this._priorityClass = undefined;
      this._readinessProbe = undefined;
      this._requests.internalValue = undefined;
      this._runStrategy = undefined;
      this._serviceAccount = undefined;
      this._sshKeys.internalValue = undefined;
      this._subdomain = undefined;
      this._tolerations = undefined;
      this._topologySpread = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._affinity = value.affinity;
      this._annotations = value.annotations;
      this._conflictPolicy = value.conflictPolicy;
      this._dataVolumeTemplates.internalValue = value.dataVolumeTemplates;
      this._dedicatedCpus = value.dedicatedCpus;
      this._evictionStrategy = value.evictionStrategy;
      this._hostname = value.hostname;
      this._instanceType = value.instanceType;
      this._ipv6Subnet = value.ipv6Subnet;
      this._labels = value.labels;
      this._limits.internalValue = value.limits;
      this._livenessProbe = value.livenessProbe;
      this._managePower = value.managePower;
      this._namespace = value.namespace;
      this._nodeSelector = value.nodeSelector;
      this._overcommitGuestOverhead = value.overcommitGuestOverhead;
      this._patch = value.patch;
      this._preference = value.preference;
      this._priorityClass = value.priorityClass;
      this._readinessProbe = value.readinessProbe;
      this._requests.internalValue = value.requests;
      this._runStrategy = value.runStrategy;
      this._serviceAccount = value.serviceAccount;
      this._sshKeys.internalValue = value.sshKeys;
      this._subdomain = value.subdomain;
      this._tolerations = value.tolerations;
      this._topologySpread = value.topologySpread;
    }
  }

  // affinity - computed: false, optional: true, required: false
  private _affinity?: string; 
  public get affinity() {
    return this.getStringAttribute('affinity');
  }
  public set affinity(value: string) {
    this._affinity = value;
  }
  public resetAffinity() {
    this._affinity = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get affinityInput() {
    return this._affinity;
  }

  // annotations - computed: false, optional: true, required: false
  private _annotations?: { [key: string]: string }; 
  public get annotations() {
    return this.getStringMapAttribute('annotations');
  }
  public set annotations(value: { [key: string]: string }) {
    this._annotations = value;
  }
  public resetAnnotations() {
    this._annotations = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get annotationsInput() {
    return this._annotations;
  }

  // conflict_policy - computed: false, optional: true, required: false
  private _conflictPolicy?: string; 
  public get conflictPolicy() {
    return this.getStringAttribute('conflict_policy');
  }
  public set conflictPolicy(value: string) {
    this._conflictPolicy = value;
  }
  public resetConflictPolicy() {
    this._conflictPolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get conflictPolicyInput() {
    return this._conflictPolicy;
  }

  // data_volume_templates - computed: false, optional: true, required: false
  private _dataVolumeTemplates = new VirtualMachineClusterDataVolumeTemplatesList(this, "data_volume_templates", false);
  public get dataVolumeTemplates() {
    return this._dataVolumeTemplates;
  }
  public putDataVolumeTemplates(value: VirtualMachineClusterDataVolumeTemplates[] | cdktn.IResolvable) {
    this._dataVolumeTemplates.internalValue = value;
  }
  public resetDataVolumeTemplates() {
    this._dataVolumeTemplates.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dataVolumeTemplatesInput() {
    return this._dataVolumeTemplates.internalValue;
  }

  // dedicated_cpus - computed: false, optional: true, required: false
  private _dedicatedCpus?: boolean | cdktn.IResolvable; 
  public get dedicatedCpus() {
    return this.getBooleanAttribute('dedicated_cpus');
  }
  public set dedicatedCpus(value: boolean | cdktn.IResolvable) {
    this._dedicatedCpus = value;
  }
  public resetDedicatedCpus() {
    this._dedicatedCpus = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dedicatedCpusInput() {
    return this._dedicatedCpus;
  }

  // eviction_strategy - computed: false, optional: true, required: false
  private _evictionStrategy?: string; 
  public get evictionStrategy() {
    return this.getStringAttribute('eviction_strategy');
  }
  public set evictionStrategy(value: string) {
    this._evictionStrategy = value;
  }
  public resetEvictionStrategy() {
    this._evictionStrategy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get evictionStrategyInput() {
    return this._evictionStrategy;
  }

  // hostname - computed: false, optional: true, required: false
  private _hostname?: string; 
  public get hostname() {
    return this.getStringAttribute('hostname');
  }
  public set hostname(value: string) {
    this._hostname = value;
  }
  public resetHostname() {
    this._hostname = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostnameInput() {
    return this._hostname;
  }

  // instance_type - computed: false, optional: true, required: false
  private _instanceType?: string; 
  public get instanceType() {
    return this.getStringAttribute('instance_type');
  }
  public set instanceType(value: string) {
    this._instanceType = value;
  }
  public resetInstanceType() {
    this._instanceType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get instanceTypeInput() {
    return this._instanceType;
  }

  // ipv6_subnet - computed: false, optional: true, required: false
  private _ipv6Subnet?: string; 
  public get ipv6Subnet() {
    return this.getStringAttribute('ipv6_subnet');
  }
  public set ipv6Subnet(value: string) {
    this._ipv6Subnet = value;
  }
  public resetIpv6Subnet() {
    this._ipv6Subnet = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ipv6SubnetInput() {
    return this._ipv6Subnet;
  }

  // labels - computed: false, optional: true, required: false
  private _labels?: { [key: string]: string }; 
  public get labels() {
    return this.getStringMapAttribute('labels');
  }
  public set labels(value: { [key: string]: string }) {
    this._labels = value;
  }
  public resetLabels() {
    this._labels = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get labelsInput() {
    return this._labels;
  }

  // limits - computed: false, optional: true, required: false
  private _limits = new VirtualMachineClusterLimitsOutputReference(this, "limits");
  public get limits() {
    return this._limits;
  }
  public putLimits(value: VirtualMachineClusterLimits) {
    this._limits.internalValue = value;
  }
  public resetLimits() {
    this._limits.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get limitsInput() {
    return this._limits.internalValue;
  }

  // liveness_probe - computed: false, optional: true, required: false
  private _livenessProbe?: string; 
  public get livenessProbe() {
    return this.getStringAttribute('liveness_probe');
  }
  public set livenessProbe(value: string) {
    this._livenessProbe = value;
  }
  public resetLivenessProbe() {
    this._livenessProbe = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get livenessProbeInput() {
    return this._livenessProbe;
  }

  // manage_power - computed: false, optional: true, required: false
  private _managePower?: boolean | cdktn.IResolvable; 
  public get managePower() {
    return this.getBooleanAttribute('manage_power');
  }
  public set managePower(value: boolean | cdktn.IResolvable) {
    this._managePower = value;
  }
  public resetManagePower() {
    this._managePower = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get managePowerInput() {
    return this._managePower;
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

  // overcommit_guest_overhead - computed: false, optional: true, required: false
  private _overcommitGuestOverhead?: boolean | cdktn.IResolvable; 
  public get overcommitGuestOverhead() {
    return this.getBooleanAttribute('overcommit_guest_overhead');
  }
  public set overcommitGuestOverhead(value: boolean | cdktn.IResolvable) {
    this._overcommitGuestOverhead = value;
  }
  public resetOvercommitGuestOverhead() {
    this._overcommitGuestOverhead = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get overcommitGuestOverheadInput() {
    return this._overcommitGuestOverhead;
  }

  // patch - computed: false, optional: true, required: false
  private _patch?: string; 
  public get patch() {
    return this.getStringAttribute('patch');
  }
  public set patch(value: string) {
    this._patch = value;
  }
  public resetPatch() {
    this._patch = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get patchInput() {
    return this._patch;
  }

  // preference - computed: false, optional: true, required: false
  private _preference?: string; 
  public get preference() {
    return this.getStringAttribute('preference');
  }
  public set preference(value: string) {
    this._preference = value;
  }
  public resetPreference() {
    this._preference = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get preferenceInput() {
    return this._preference;
  }

  // priority_class - computed: false, optional: true, required: false
  private _priorityClass?: string; 
  public get priorityClass() {
    return this.getStringAttribute('priority_class');
  }
  public set priorityClass(value: string) {
    this._priorityClass = value;
  }
  public resetPriorityClass() {
    this._priorityClass = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get priorityClassInput() {
    return this._priorityClass;
  }

  // readiness_probe - computed: false, optional: true, required: false
  private _readinessProbe?: string; 
  public get readinessProbe() {
    return this.getStringAttribute('readiness_probe');
  }
  public set readinessProbe(value: string) {
    this._readinessProbe = value;
  }
  public resetReadinessProbe() {
    this._readinessProbe = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get readinessProbeInput() {
    return this._readinessProbe;
  }

  // requests - computed: false, optional: true, required: false
  private _requests = new VirtualMachineClusterRequestsOutputReference(this, "requests");
  public get requests() {
    return this._requests;
  }
  public putRequests(value: VirtualMachineClusterRequests) {
    this._requests.internalValue = value;
  }
  public resetRequests() {
    this._requests.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requestsInput() {
    return this._requests.internalValue;
  }

  // run_strategy - computed: false, optional: true, required: false
  private _runStrategy?: string; 
  public get runStrategy() {
    return this.getStringAttribute('run_strategy');
  }
  public set runStrategy(value: string) {
    this._runStrategy = value;
  }
  public resetRunStrategy() {
    this._runStrategy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get runStrategyInput() {
    return this._runStrategy;
  }

  // service_account - computed: false, optional: true, required: false
  private _serviceAccount?: string; 
  public get serviceAccount() {
    return this.getStringAttribute('service_account');
  }
  public set serviceAccount(value: string) {
    this._serviceAccount = value;
  }
  public resetServiceAccount() {
    this._serviceAccount = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get serviceAccountInput() {
    return this._serviceAccount;
  }

  // ssh_keys - computed: false, optional: true, required: false
  private _sshKeys = new VirtualMachineClusterSshKeysOutputReference(this, "ssh_keys");
  public get sshKeys() {
    return this._sshKeys;
  }
  public putSshKeys(value: VirtualMachineClusterSshKeys) {
    this._sshKeys.internalValue = value;
  }
  public resetSshKeys() {
    this._sshKeys.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sshKeysInput() {
    return this._sshKeys.internalValue;
  }

  // subdomain - computed: false, optional: true, required: false
  private _subdomain?: string; 
  public get subdomain() {
    return this.getStringAttribute('subdomain');
  }
  public set subdomain(value: string) {
    this._subdomain = value;
  }
  public resetSubdomain() {
    this._subdomain = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get subdomainInput() {
    return this._subdomain;
  }

  // tolerations - computed: false, optional: true, required: false
  private _tolerations?: string; 
  public get tolerations() {
    return this.getStringAttribute('tolerations');
  }
  public set tolerations(value: string) {
    this._tolerations = value;
  }
  public resetTolerations() {
    this._tolerations = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tolerationsInput() {
    return this._tolerations;
  }

  // topology_spread - computed: false, optional: true, required: false
  private _topologySpread?: string; 
  public get topologySpread() {
    return this.getStringAttribute('topology_spread');
  }
  public set topologySpread(value: string) {
    this._topologySpread = value;
  }
  public resetTopologySpread() {
    this._topologySpread = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get topologySpreadInput() {
    return this._topologySpread;
  }
}
export interface VirtualMachineCpuFeatures {
  /**
  * The feature's name as libvirt and KubeVirt know it.
  */
  readonly name: string;
  /**
  * `require` refuses to start without it, `optional` takes it where it is, `disable` hides it, `force` claims it, `forbid` refuses hosts that have it. One of `force`, `require`, `optional`, `disable`, `forbid`. Default: `require`.
  */
  readonly policy?: string;
}

export function virtualMachineCpuFeaturesToTerraform(struct?: VirtualMachineCpuFeatures | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    name: cdktn.stringToTerraform(struct!.name),
    policy: cdktn.stringToTerraform(struct!.policy),
  }
}


export class VirtualMachineCpuFeaturesOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineCpuFeatures | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._policy !== undefined) {
      hasAnyValues = true;
      internalValueResult.policy = this._policy;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineCpuFeatures | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._name = undefined;
      this._policy = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._name = value.name;
      this._policy = value.policy;
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

export class VirtualMachineCpuFeaturesList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineCpuFeatures[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineCpuFeaturesOutputReference {
    return new VirtualMachineCpuFeaturesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineCpuTopology {
  /**
  * Cores in each socket.
  */
  readonly cores: number;
  /**
  * Sockets.
  */
  readonly sockets: number;
  /**
  * Threads of each core.
  */
  readonly threads: number;
}

export function virtualMachineCpuTopologyToTerraform(struct?: VirtualMachineCpuTopology | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    cores: cdktn.numberToTerraform(struct!.cores),
    sockets: cdktn.numberToTerraform(struct!.sockets),
    threads: cdktn.numberToTerraform(struct!.threads),
  }
}


export class VirtualMachineCpuTopologyOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineCpuTopology | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._cores !== undefined) {
      hasAnyValues = true;
      internalValueResult.cores = this._cores;
    }
    if (this._sockets !== undefined) {
      hasAnyValues = true;
      internalValueResult.sockets = this._sockets;
    }
    if (this._threads !== undefined) {
      hasAnyValues = true;
      internalValueResult.threads = this._threads;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineCpuTopology | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._cores = undefined;
      this._sockets = undefined;
      this._threads = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._cores = value.cores;
      this._sockets = value.sockets;
      this._threads = value.threads;
    }
  }

  // cores - computed: false, optional: false, required: true
  private _cores?: number; 
  public get cores() {
    return this.getNumberAttribute('cores');
  }
  public set cores(value: number) {
    this._cores = value;
  }
  // Temporarily expose input value. Use with caution.
  public get coresInput() {
    return this._cores;
  }

  // sockets - computed: false, optional: false, required: true
  private _sockets?: number; 
  public get sockets() {
    return this.getNumberAttribute('sockets');
  }
  public set sockets(value: number) {
    this._sockets = value;
  }
  // Temporarily expose input value. Use with caution.
  public get socketsInput() {
    return this._sockets;
  }

  // threads - computed: false, optional: false, required: true
  private _threads?: number; 
  public get threads() {
    return this.getNumberAttribute('threads');
  }
  public set threads(value: number) {
    this._threads = value;
  }
  // Temporarily expose input value. Use with caution.
  public get threadsInput() {
    return this._threads;
  }
}
export interface VirtualMachineCpu {
  /**
  * How many virtual CPUs the machine has when it starts. Grows while it runs as far as `max_count`; the guest must bring new ones online. Default: `1`.
  */
  readonly count?: number;
  /**
  * Features of the processor that differ from its model.
  */
  readonly features?: VirtualMachineCpuFeatures[] | cdktn.IResolvable;
  /**
  * How far `count` can grow without a restart. By default as much as `count`.
  */
  readonly maxCount?: number;
  /**
  * The processor that the guest sees: `host-passthrough`, `host-model`, `maximum`, or the name of a model. By default what the hypervisor takes, which every host has.
  */
  readonly model?: string;
  /**
  * The guest may run machines of its own. Needs `host-passthrough`, which is then the default model, and a host with nesting on. Only on libvirt.
  */
  readonly nested?: boolean | cdktn.IResolvable;
  /**
  * How the processors are arranged. The product of the three is the greatest count.
  */
  readonly topology?: VirtualMachineCpuTopology;
}

export function virtualMachineCpuToTerraform(struct?: VirtualMachineCpu | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    count: cdktn.numberToTerraform(struct!.count),
    features: cdktn.listMapper(virtualMachineCpuFeaturesToTerraform, false)(struct!.features),
    max_count: cdktn.numberToTerraform(struct!.maxCount),
    model: cdktn.stringToTerraform(struct!.model),
    nested: cdktn.booleanToTerraform(struct!.nested),
    topology: virtualMachineCpuTopologyToTerraform(struct!.topology),
  }
}


export class VirtualMachineCpuOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineCpu | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._count !== undefined) {
      hasAnyValues = true;
      internalValueResult.count = this._count;
    }
    if (this._features?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.features = this._features?.internalValue;
    }
    if (this._maxCount !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxCount = this._maxCount;
    }
    if (this._model !== undefined) {
      hasAnyValues = true;
      internalValueResult.model = this._model;
    }
    if (this._nested !== undefined) {
      hasAnyValues = true;
      internalValueResult.nested = this._nested;
    }
    if (this._topology?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.topology = this._topology?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineCpu | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._count = undefined;
      this._features.internalValue = undefined;
      this._maxCount = undefined;
      this._model = undefined;
      this._nested = undefined;
      this._topology.internalValue = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._count = value.count;
      this._features.internalValue = value.features;
      this._maxCount = value.maxCount;
      this._model = value.model;
      this._nested = value.nested;
      this._topology.internalValue = value.topology;
    }
  }

  // count - computed: false, optional: true, required: false
  private _count?: number; 
  public get count() {
    return this.getNumberAttribute('count');
  }
  public set count(value: number) {
    this._count = value;
  }
  public resetCount() {
    this._count = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get countInput() {
    return this._count;
  }

  // features - computed: false, optional: true, required: false
  private _features = new VirtualMachineCpuFeaturesList(this, "features", false);
  public get features() {
    return this._features;
  }
  public putFeatures(value: VirtualMachineCpuFeatures[] | cdktn.IResolvable) {
    this._features.internalValue = value;
  }
  public resetFeatures() {
    this._features.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get featuresInput() {
    return this._features.internalValue;
  }

  // max_count - computed: false, optional: true, required: false
  private _maxCount?: number; 
  public get maxCount() {
    return this.getNumberAttribute('max_count');
  }
  public set maxCount(value: number) {
    this._maxCount = value;
  }
  public resetMaxCount() {
    this._maxCount = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxCountInput() {
    return this._maxCount;
  }

  // model - computed: false, optional: true, required: false
  private _model?: string; 
  public get model() {
    return this.getStringAttribute('model');
  }
  public set model(value: string) {
    this._model = value;
  }
  public resetModel() {
    this._model = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get modelInput() {
    return this._model;
  }

  // nested - computed: false, optional: true, required: false
  private _nested?: boolean | cdktn.IResolvable; 
  public get nested() {
    return this.getBooleanAttribute('nested');
  }
  public set nested(value: boolean | cdktn.IResolvable) {
    this._nested = value;
  }
  public resetNested() {
    this._nested = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nestedInput() {
    return this._nested;
  }

  // topology - computed: false, optional: true, required: false
  private _topology = new VirtualMachineCpuTopologyOutputReference(this, "topology");
  public get topology() {
    return this._topology;
  }
  public putTopology(value: VirtualMachineCpuTopology) {
    this._topology.internalValue = value;
  }
  public resetTopology() {
    this._topology.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get topologyInput() {
    return this._topology.internalValue;
  }
}
export interface VirtualMachineDisks {
  /**
  * Where the guest finds the disk. By default libvirt picks the place and keeps it. Only on libvirt.
  */
  readonly address?: string;
  /**
  * A block device of the host. Only on libvirt.
  */
  readonly block?: string;
  /**
  * The place of this disk in the order in which devices are tried at boot, from 1. Each number once, interfaces included.
  */
  readonly bootOrder?: number;
  /**
  * How the disk is attached. By default `virtio` for a disk, `sata` for a cdrom drive, `fdc` for a floppy and `scsi` for a lun. A cluster has neither `ide` nor `fdc`. One of `virtio`, `scsi`, `sata`, `usb`, `ide`, `fdc`.
  */
  readonly bus?: string;
  /**
  * How the host caches. A cluster knows `none`, `writethrough` and `writeback`. One of `default`, `none`, `writethrough`, `writeback`, `directsync`, `unsafe`.
  */
  readonly cache?: string;
  /**
  * An image of a registry; what the guest writes is lost when the machine stops. Only on cluster.
  */
  readonly containerDisk?: string;
  /**
  * Whether zeroes that the guest writes are stored as holes. One of `off`, `on`, `unmap`. Only on libvirt.
  */
  readonly detectZeroes?: string;
  /**
  * What the guest sees. `lun` passes SCSI commands through to a block device. One of `disk`, `cdrom`, `floppy`, `lun`. Default: `disk`.
  */
  readonly device?: string;
  /**
  * `unmap` gives blocks that the guest trims back to the host. One of `unmap`, `ignore`. Only on libvirt.
  */
  readonly discard?: string;
  /**
  * More attributes of libvirt's `<driver>`: `copy_on_read`, `rerror_policy`, `event_idx`, `ioeventfd`, `packed`, `iommu`, `ats`, `queue_size`. Only on libvirt.
  */
  readonly driver?: { [key: string]: string };
  /**
  * What happens when the host cannot write. One of `stop`, `report`, `ignore`, `enospace`.
  */
  readonly errorPolicy?: string;
  /**
  * An image file on the host. Only on libvirt.
  */
  readonly file?: string;
  /**
  * The image's format. By default the volume's own, else `raw`. One of `raw`, `qcow2`, `qed`, `vmdk`, `vdi`, `vhdx`, `vpc`. Only on libvirt.
  */
  readonly format?: string;
  /**
  * How the host reads and writes. `native` needs a cache of `none` or `directsync`. A cluster does not know `io_uring`. One of `threads`, `native`, `io_uring`.
  */
  readonly io?: string;
  /**
  * The number of the I/O thread, of `libvirt.io_threads`, that serves this disk. Only on libvirt.
  */
  readonly ioThread?: number;
  /**
  * Limits of throughput, changed while the machine runs: `total_bytes_sec`, `read_bytes_sec`, `write_bytes_sec`, `total_iops_sec`, `read_iops_sec`, `write_iops_sec`, their `_max` and `_max_length`, and `size_iops_sec`. Only on libvirt.
  */
  readonly limits?: { [key: string]: number };
  /**
  * How to log in to the storage server of `network`: a user and the usage of a Secret on the host, as `user:usage`. Only on libvirt.
  */
  readonly login?: string;
  /**
  * The disk's name in this machine. It stays with the disk through every update.
  */
  readonly name: string;
  /**
  * A disk on a storage server: `nbd://host:10809/export`, `iscsi://host/iqn.2010-05.com.example:target/1`, `rbd://mon1,mon2/pool/image`, `gluster://host/volume/image` or an http, https, ftp or ftps URL of a read-only image. Only on libvirt.
  */
  readonly network?: string;
  /**
  * How many queues a virtio disk has. Only on libvirt.
  */
  readonly queues?: number;
  /**
  * The guest cannot write. A cdrom drive never can. Default: `false`.
  */
  readonly readOnly?: boolean | cdktn.IResolvable;
  /**
  * The serial number that the guest sees.
  */
  readonly serial?: string;
  /**
  * Other machines may use it at the same time. Needs a raw image and guests that know how to share. Default: `false`.
  */
  readonly shareable?: boolean | cdktn.IResolvable;
  /**
  * Whether the machine starts when the medium of a cdrom drive or floppy is missing. One of `mandatory`, `requisite`, `optional`. Only on libvirt.
  */
  readonly startupPolicy?: string;
  /**
  * The name that libvirt gives the disk, as `vda`. By default the first free one. Only on libvirt.
  */
  readonly target?: string;
  /**
  * The id of a Volume.
  */
  readonly volume?: string;
  /**
  * The world wide name that the guest sees, on the buses scsi and ide. Only on libvirt.
  */
  readonly wwn?: string;
}

export function virtualMachineDisksToTerraform(struct?: VirtualMachineDisks | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    address: cdktn.stringToTerraform(struct!.address),
    block: cdktn.stringToTerraform(struct!.block),
    boot_order: cdktn.numberToTerraform(struct!.bootOrder),
    bus: cdktn.stringToTerraform(struct!.bus),
    cache: cdktn.stringToTerraform(struct!.cache),
    container_disk: cdktn.stringToTerraform(struct!.containerDisk),
    detect_zeroes: cdktn.stringToTerraform(struct!.detectZeroes),
    device: cdktn.stringToTerraform(struct!.device),
    discard: cdktn.stringToTerraform(struct!.discard),
    driver: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.driver),
    error_policy: cdktn.stringToTerraform(struct!.errorPolicy),
    file: cdktn.stringToTerraform(struct!.file),
    format: cdktn.stringToTerraform(struct!.format),
    io: cdktn.stringToTerraform(struct!.io),
    io_thread: cdktn.numberToTerraform(struct!.ioThread),
    limits: cdktn.hashMapper(cdktn.numberToTerraform)(struct!.limits),
    login: cdktn.stringToTerraform(struct!.login),
    name: cdktn.stringToTerraform(struct!.name),
    network: cdktn.stringToTerraform(struct!.network),
    queues: cdktn.numberToTerraform(struct!.queues),
    read_only: cdktn.booleanToTerraform(struct!.readOnly),
    serial: cdktn.stringToTerraform(struct!.serial),
    shareable: cdktn.booleanToTerraform(struct!.shareable),
    startup_policy: cdktn.stringToTerraform(struct!.startupPolicy),
    target: cdktn.stringToTerraform(struct!.target),
    volume: cdktn.stringToTerraform(struct!.volume),
    wwn: cdktn.stringToTerraform(struct!.wwn),
  }
}


export class VirtualMachineDisksOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineDisks | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._block !== undefined) {
      hasAnyValues = true;
      internalValueResult.block = this._block;
    }
    if (this._bootOrder !== undefined) {
      hasAnyValues = true;
      internalValueResult.bootOrder = this._bootOrder;
    }
    if (this._bus !== undefined) {
      hasAnyValues = true;
      internalValueResult.bus = this._bus;
    }
    if (this._cache !== undefined) {
      hasAnyValues = true;
      internalValueResult.cache = this._cache;
    }
    if (this._containerDisk !== undefined) {
      hasAnyValues = true;
      internalValueResult.containerDisk = this._containerDisk;
    }
    if (this._detectZeroes !== undefined) {
      hasAnyValues = true;
      internalValueResult.detectZeroes = this._detectZeroes;
    }
    if (this._device !== undefined) {
      hasAnyValues = true;
      internalValueResult.device = this._device;
    }
    if (this._discard !== undefined) {
      hasAnyValues = true;
      internalValueResult.discard = this._discard;
    }
    if (this._driver !== undefined) {
      hasAnyValues = true;
      internalValueResult.driver = this._driver;
    }
    if (this._errorPolicy !== undefined) {
      hasAnyValues = true;
      internalValueResult.errorPolicy = this._errorPolicy;
    }
    if (this._file !== undefined) {
      hasAnyValues = true;
      internalValueResult.file = this._file;
    }
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    if (this._io !== undefined) {
      hasAnyValues = true;
      internalValueResult.io = this._io;
    }
    if (this._ioThread !== undefined) {
      hasAnyValues = true;
      internalValueResult.ioThread = this._ioThread;
    }
    if (this._limits !== undefined) {
      hasAnyValues = true;
      internalValueResult.limits = this._limits;
    }
    if (this._login !== undefined) {
      hasAnyValues = true;
      internalValueResult.login = this._login;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._network !== undefined) {
      hasAnyValues = true;
      internalValueResult.network = this._network;
    }
    if (this._queues !== undefined) {
      hasAnyValues = true;
      internalValueResult.queues = this._queues;
    }
    if (this._readOnly !== undefined) {
      hasAnyValues = true;
      internalValueResult.readOnly = this._readOnly;
    }
    if (this._serial !== undefined) {
      hasAnyValues = true;
      internalValueResult.serial = this._serial;
    }
    if (this._shareable !== undefined) {
      hasAnyValues = true;
      internalValueResult.shareable = this._shareable;
    }
    if (this._startupPolicy !== undefined) {
      hasAnyValues = true;
      internalValueResult.startupPolicy = this._startupPolicy;
    }
    if (this._target !== undefined) {
      hasAnyValues = true;
      internalValueResult.target = this._target;
    }
    if (this._volume !== undefined) {
      hasAnyValues = true;
      internalValueResult.volume = this._volume;
    }
    if (this._wwn !== undefined) {
      hasAnyValues = true;
      internalValueResult.wwn = this._wwn;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineDisks | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._block = undefined;
      this._bootOrder = undefined;
      this._bus = undefined;
      this._cache = undefined;
      this._containerDisk = undefined;
      this._detectZeroes = undefined;
      this._device = undefined;
      this._discard = undefined;
      this._driver = undefined;
      this._errorPolicy = undefined;
      this._file = undefined;
      this._format = undefined;
      this._io = undefined;
      this._ioThread = undefined;
      this._limits = undefined;
      this._login = undefined;
      this._name = undefined;
      this._network = undefined;
      this._queues = undefined;
      this._readOnly = undefined;
      this._serial = undefined;
      this._shareable = undefined;
      this._startupPolicy = undefined;
      this._target = undefined;
      this._volume = undefined;
      this._wwn = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._block = value.block;
      this._bootOrder = value.bootOrder;
      this._bus = value.bus;
      this._cache = value.cache;
      this._containerDisk = value.containerDisk;
      this._detectZeroes = value.detectZeroes;
      this._device = value.device;
      this._discard = value.discard;
      this._driver = value.driver;
      this._errorPolicy = value.errorPolicy;
      this._file = value.file;
      this._format = value.format;
      this._io = value.io;
      this._ioThread = value.ioThread;
      this._limits = value.limits;
      this._login = value.login;
      this._name = value.name;
      this._network = value.network;
      this._queues = value.queues;
      this._readOnly = value.readOnly;
      this._serial = value.serial;
      this._shareable = value.shareable;
      this._startupPolicy = value.startupPolicy;
      this._target = value.target;
      this._volume = value.volume;
      this._wwn = value.wwn;
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

  // block - computed: false, optional: true, required: false
  private _block?: string; 
  public get block() {
    return this.getStringAttribute('block');
  }
  public set block(value: string) {
    this._block = value;
  }
  public resetBlock() {
    this._block = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get blockInput() {
    return this._block;
  }

  // boot_order - computed: false, optional: true, required: false
  private _bootOrder?: number; 
  public get bootOrder() {
    return this.getNumberAttribute('boot_order');
  }
  public set bootOrder(value: number) {
    this._bootOrder = value;
  }
  public resetBootOrder() {
    this._bootOrder = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bootOrderInput() {
    return this._bootOrder;
  }

  // bus - computed: false, optional: true, required: false
  private _bus?: string; 
  public get bus() {
    return this.getStringAttribute('bus');
  }
  public set bus(value: string) {
    this._bus = value;
  }
  public resetBus() {
    this._bus = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get busInput() {
    return this._bus;
  }

  // cache - computed: false, optional: true, required: false
  private _cache?: string; 
  public get cache() {
    return this.getStringAttribute('cache');
  }
  public set cache(value: string) {
    this._cache = value;
  }
  public resetCache() {
    this._cache = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cacheInput() {
    return this._cache;
  }

  // container_disk - computed: false, optional: true, required: false
  private _containerDisk?: string; 
  public get containerDisk() {
    return this.getStringAttribute('container_disk');
  }
  public set containerDisk(value: string) {
    this._containerDisk = value;
  }
  public resetContainerDisk() {
    this._containerDisk = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get containerDiskInput() {
    return this._containerDisk;
  }

  // detect_zeroes - computed: false, optional: true, required: false
  private _detectZeroes?: string; 
  public get detectZeroes() {
    return this.getStringAttribute('detect_zeroes');
  }
  public set detectZeroes(value: string) {
    this._detectZeroes = value;
  }
  public resetDetectZeroes() {
    this._detectZeroes = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get detectZeroesInput() {
    return this._detectZeroes;
  }

  // device - computed: false, optional: true, required: false
  private _device?: string; 
  public get device() {
    return this.getStringAttribute('device');
  }
  public set device(value: string) {
    this._device = value;
  }
  public resetDevice() {
    this._device = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deviceInput() {
    return this._device;
  }

  // discard - computed: false, optional: true, required: false
  private _discard?: string; 
  public get discard() {
    return this.getStringAttribute('discard');
  }
  public set discard(value: string) {
    this._discard = value;
  }
  public resetDiscard() {
    this._discard = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get discardInput() {
    return this._discard;
  }

  // driver - computed: false, optional: true, required: false
  private _driver?: { [key: string]: string }; 
  public get driver() {
    return this.getStringMapAttribute('driver');
  }
  public set driver(value: { [key: string]: string }) {
    this._driver = value;
  }
  public resetDriver() {
    this._driver = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get driverInput() {
    return this._driver;
  }

  // error_policy - computed: false, optional: true, required: false
  private _errorPolicy?: string; 
  public get errorPolicy() {
    return this.getStringAttribute('error_policy');
  }
  public set errorPolicy(value: string) {
    this._errorPolicy = value;
  }
  public resetErrorPolicy() {
    this._errorPolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get errorPolicyInput() {
    return this._errorPolicy;
  }

  // file - computed: false, optional: true, required: false
  private _file?: string; 
  public get file() {
    return this.getStringAttribute('file');
  }
  public set file(value: string) {
    this._file = value;
  }
  public resetFile() {
    this._file = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get fileInput() {
    return this._file;
  }

  // format - computed: false, optional: true, required: false
  private _format?: string; 
  public get format() {
    return this.getStringAttribute('format');
  }
  public set format(value: string) {
    this._format = value;
  }
  public resetFormat() {
    this._format = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get formatInput() {
    return this._format;
  }

  // io - computed: false, optional: true, required: false
  private _io?: string; 
  public get io() {
    return this.getStringAttribute('io');
  }
  public set io(value: string) {
    this._io = value;
  }
  public resetIo() {
    this._io = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ioInput() {
    return this._io;
  }

  // io_thread - computed: false, optional: true, required: false
  private _ioThread?: number; 
  public get ioThread() {
    return this.getNumberAttribute('io_thread');
  }
  public set ioThread(value: number) {
    this._ioThread = value;
  }
  public resetIoThread() {
    this._ioThread = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ioThreadInput() {
    return this._ioThread;
  }

  // limits - computed: false, optional: true, required: false
  private _limits?: { [key: string]: number }; 
  public get limits() {
    return this.getNumberMapAttribute('limits');
  }
  public set limits(value: { [key: string]: number }) {
    this._limits = value;
  }
  public resetLimits() {
    this._limits = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get limitsInput() {
    return this._limits;
  }

  // login - computed: false, optional: true, required: false
  private _login?: string; 
  public get login() {
    return this.getStringAttribute('login');
  }
  public set login(value: string) {
    this._login = value;
  }
  public resetLogin() {
    this._login = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get loginInput() {
    return this._login;
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

  // network - computed: false, optional: true, required: false
  private _network?: string; 
  public get network() {
    return this.getStringAttribute('network');
  }
  public set network(value: string) {
    this._network = value;
  }
  public resetNetwork() {
    this._network = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkInput() {
    return this._network;
  }

  // queues - computed: false, optional: true, required: false
  private _queues?: number; 
  public get queues() {
    return this.getNumberAttribute('queues');
  }
  public set queues(value: number) {
    this._queues = value;
  }
  public resetQueues() {
    this._queues = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get queuesInput() {
    return this._queues;
  }

  // read_only - computed: false, optional: true, required: false
  private _readOnly?: boolean | cdktn.IResolvable; 
  public get readOnly() {
    return this.getBooleanAttribute('read_only');
  }
  public set readOnly(value: boolean | cdktn.IResolvable) {
    this._readOnly = value;
  }
  public resetReadOnly() {
    this._readOnly = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get readOnlyInput() {
    return this._readOnly;
  }

  // serial - computed: false, optional: true, required: false
  private _serial?: string; 
  public get serial() {
    return this.getStringAttribute('serial');
  }
  public set serial(value: string) {
    this._serial = value;
  }
  public resetSerial() {
    this._serial = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get serialInput() {
    return this._serial;
  }

  // shareable - computed: false, optional: true, required: false
  private _shareable?: boolean | cdktn.IResolvable; 
  public get shareable() {
    return this.getBooleanAttribute('shareable');
  }
  public set shareable(value: boolean | cdktn.IResolvable) {
    this._shareable = value;
  }
  public resetShareable() {
    this._shareable = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get shareableInput() {
    return this._shareable;
  }

  // startup_policy - computed: false, optional: true, required: false
  private _startupPolicy?: string; 
  public get startupPolicy() {
    return this.getStringAttribute('startup_policy');
  }
  public set startupPolicy(value: string) {
    this._startupPolicy = value;
  }
  public resetStartupPolicy() {
    this._startupPolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get startupPolicyInput() {
    return this._startupPolicy;
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

  // volume - computed: false, optional: true, required: false
  private _volume?: string; 
  public get volume() {
    return this.getStringAttribute('volume');
  }
  public set volume(value: string) {
    this._volume = value;
  }
  public resetVolume() {
    this._volume = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get volumeInput() {
    return this._volume;
  }

  // wwn - computed: false, optional: true, required: false
  private _wwn?: string; 
  public get wwn() {
    return this.getStringAttribute('wwn');
  }
  public set wwn(value: string) {
    this._wwn = value;
  }
  public resetWwn() {
    this._wwn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get wwnInput() {
    return this._wwn;
  }
}

export class VirtualMachineDisksList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineDisks[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineDisksOutputReference {
    return new VirtualMachineDisksOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineGraphics {
  /**
  * Use the host's graphics card; spice, sdl and dbus. Only on libvirt.
  */
  readonly gl?: boolean | cdktn.IResolvable;
  /**
  * The keyboard's layout. Only on libvirt.
  */
  readonly keymap?: string;
  /**
  * The host's address that the display listens on, or `none`. By default the host's own, 127.0.0.1. Only on libvirt.
  */
  readonly listen?: string;
  /**
  * Listen on the host's address in this Network instead. Only on libvirt.
  */
  readonly network?: string;
  /**
  * More attributes of libvirt's `<graphics>`: `share_policy`, `websocket`, `power_control`, `default_mode`. Only on libvirt.
  */
  readonly options?: { [key: string]: string };
  /**
  * The password. VNC takes at most 8 characters. Only on libvirt.
  */
  readonly password?: string;
  /**
  * When the password ends, in UTC. Only on libvirt.
  */
  readonly passwordValidTo?: string;
  /**
  * The same as `password`, but never saved in state or plan. Needs an engine with write-only attributes (Terraform or OpenTofu 1.11). Change `password_wo_version` together with it.
  */
  readonly passwordWo?: string;
  /**
  * Any number; a new one says that `password_wo` has changed.
  */
  readonly passwordWoVersion?: number;
  /**
  * The port. By default the first free one from 5900 at each start. Only on libvirt.
  */
  readonly port?: number;
  /**
  * Listen on this UNIX socket instead; `auto` lets libvirt choose it. Only on libvirt.
  */
  readonly socket?: string;
  /**
  * The port for TLS; spice only. Only on libvirt.
  */
  readonly tlsPort?: number;
  /**
  * The protocol. A cluster knows `vnc`. One of `vnc`, `spice`, `sdl`, `egl-headless`, `dbus`.
  */
  readonly type: string;
}

export function virtualMachineGraphicsToTerraform(struct?: VirtualMachineGraphics | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    gl: cdktn.booleanToTerraform(struct!.gl),
    keymap: cdktn.stringToTerraform(struct!.keymap),
    listen: cdktn.stringToTerraform(struct!.listen),
    network: cdktn.stringToTerraform(struct!.network),
    options: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.options),
    password: cdktn.stringToTerraform(struct!.password),
    password_valid_to: cdktn.stringToTerraform(struct!.passwordValidTo),
    password_wo: cdktn.stringToTerraform(struct!.passwordWo),
    password_wo_version: cdktn.numberToTerraform(struct!.passwordWoVersion),
    port: cdktn.numberToTerraform(struct!.port),
    socket: cdktn.stringToTerraform(struct!.socket),
    tls_port: cdktn.numberToTerraform(struct!.tlsPort),
    type: cdktn.stringToTerraform(struct!.type),
  }
}


export class VirtualMachineGraphicsOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineGraphics | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._gl !== undefined) {
      hasAnyValues = true;
      internalValueResult.gl = this._gl;
    }
    if (this._keymap !== undefined) {
      hasAnyValues = true;
      internalValueResult.keymap = this._keymap;
    }
    if (this._listen !== undefined) {
      hasAnyValues = true;
      internalValueResult.listen = this._listen;
    }
    if (this._network !== undefined) {
      hasAnyValues = true;
      internalValueResult.network = this._network;
    }
    if (this._options !== undefined) {
      hasAnyValues = true;
      internalValueResult.options = this._options;
    }
    if (this._password !== undefined) {
      hasAnyValues = true;
      internalValueResult.password = this._password;
    }
    if (this._passwordValidTo !== undefined) {
      hasAnyValues = true;
      internalValueResult.passwordValidTo = this._passwordValidTo;
    }
    if (this._passwordWo !== undefined) {
      hasAnyValues = true;
      internalValueResult.passwordWo = this._passwordWo;
    }
    if (this._passwordWoVersion !== undefined) {
      hasAnyValues = true;
      internalValueResult.passwordWoVersion = this._passwordWoVersion;
    }
    if (this._port !== undefined) {
      hasAnyValues = true;
      internalValueResult.port = this._port;
    }
    if (this._socket !== undefined) {
      hasAnyValues = true;
      internalValueResult.socket = this._socket;
    }
    if (this._tlsPort !== undefined) {
      hasAnyValues = true;
      internalValueResult.tlsPort = this._tlsPort;
    }
    if (this._type !== undefined) {
      hasAnyValues = true;
      internalValueResult.type = this._type;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineGraphics | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._gl = undefined;
      this._keymap = undefined;
      this._listen = undefined;
      this._network = undefined;
      this._options = undefined;
      this._password = undefined;
      this._passwordValidTo = undefined;
      this._passwordWo = undefined;
      this._passwordWoVersion = undefined;
      this._port = undefined;
      this._socket = undefined;
      this._tlsPort = undefined;
      this._type = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._gl = value.gl;
      this._keymap = value.keymap;
      this._listen = value.listen;
      this._network = value.network;
      this._options = value.options;
      this._password = value.password;
      this._passwordValidTo = value.passwordValidTo;
      this._passwordWo = value.passwordWo;
      this._passwordWoVersion = value.passwordWoVersion;
      this._port = value.port;
      this._socket = value.socket;
      this._tlsPort = value.tlsPort;
      this._type = value.type;
    }
  }

  // gl - computed: false, optional: true, required: false
  private _gl?: boolean | cdktn.IResolvable; 
  public get gl() {
    return this.getBooleanAttribute('gl');
  }
  public set gl(value: boolean | cdktn.IResolvable) {
    this._gl = value;
  }
  public resetGl() {
    this._gl = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get glInput() {
    return this._gl;
  }

  // keymap - computed: false, optional: true, required: false
  private _keymap?: string; 
  public get keymap() {
    return this.getStringAttribute('keymap');
  }
  public set keymap(value: string) {
    this._keymap = value;
  }
  public resetKeymap() {
    this._keymap = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get keymapInput() {
    return this._keymap;
  }

  // listen - computed: false, optional: true, required: false
  private _listen?: string; 
  public get listen() {
    return this.getStringAttribute('listen');
  }
  public set listen(value: string) {
    this._listen = value;
  }
  public resetListen() {
    this._listen = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get listenInput() {
    return this._listen;
  }

  // network - computed: false, optional: true, required: false
  private _network?: string; 
  public get network() {
    return this.getStringAttribute('network');
  }
  public set network(value: string) {
    this._network = value;
  }
  public resetNetwork() {
    this._network = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkInput() {
    return this._network;
  }

  // options - computed: false, optional: true, required: false
  private _options?: { [key: string]: string }; 
  public get options() {
    return this.getStringMapAttribute('options');
  }
  public set options(value: { [key: string]: string }) {
    this._options = value;
  }
  public resetOptions() {
    this._options = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get optionsInput() {
    return this._options;
  }

  // password - computed: false, optional: true, required: false
  private _password?: string; 
  public get password() {
    return this.getStringAttribute('password');
  }
  public set password(value: string) {
    this._password = value;
  }
  public resetPassword() {
    this._password = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordInput() {
    return this._password;
  }

  // password_valid_to - computed: false, optional: true, required: false
  private _passwordValidTo?: string; 
  public get passwordValidTo() {
    return this.getStringAttribute('password_valid_to');
  }
  public set passwordValidTo(value: string) {
    this._passwordValidTo = value;
  }
  public resetPasswordValidTo() {
    this._passwordValidTo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordValidToInput() {
    return this._passwordValidTo;
  }

  // password_wo - computed: false, optional: true, required: false
  private _passwordWo?: string; 
  /**
  * @deprecated Write-only: the provider never returns this value; reading it always yields null by protocol contract. The getter remains for compatibility and will be removed in a future prebuilt-provider major.
  */
  public get passwordWo() {
    return this.getStringAttribute('password_wo');
  }
  public set passwordWo(value: string) {
    this._passwordWo = value;
  }
  public resetPasswordWo() {
    this._passwordWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordWoInput() {
    return this._passwordWo;
  }

  // password_wo_version - computed: false, optional: true, required: false
  private _passwordWoVersion?: number; 
  public get passwordWoVersion() {
    return this.getNumberAttribute('password_wo_version');
  }
  public set passwordWoVersion(value: number) {
    this._passwordWoVersion = value;
  }
  public resetPasswordWoVersion() {
    this._passwordWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordWoVersionInput() {
    return this._passwordWoVersion;
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

  // socket - computed: false, optional: true, required: false
  private _socket?: string; 
  public get socket() {
    return this.getStringAttribute('socket');
  }
  public set socket(value: string) {
    this._socket = value;
  }
  public resetSocket() {
    this._socket = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get socketInput() {
    return this._socket;
  }

  // tls_port - computed: false, optional: true, required: false
  private _tlsPort?: number; 
  public get tlsPort() {
    return this.getNumberAttribute('tls_port');
  }
  public set tlsPort(value: number) {
    this._tlsPort = value;
  }
  public resetTlsPort() {
    this._tlsPort = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tlsPortInput() {
    return this._tlsPort;
  }

  // type - computed: false, optional: false, required: true
  private _type?: string; 
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  // Temporarily expose input value. Use with caution.
  public get typeInput() {
    return this._type;
  }
}

export class VirtualMachineGraphicsList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineGraphics[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineGraphicsOutputReference {
    return new VirtualMachineGraphicsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineHostDevices {
  /**
  * Where the guest finds the device. By default libvirt picks the place and keeps it. Only on libvirt.
  */
  readonly address?: string;
  /**
  * The place of this device in the boot order, from 1. Only on libvirt.
  */
  readonly bootOrder?: number;
  /**
  * Which device: on libvirt the address of a PciDevice (`0000:01:00.0`), `usb:VENDOR:PRODUCT`, `usb-at:BUS.DEVICE`, `scsi:HOST:BUS:TARGET:UNIT` or `mdev:UUID`; on a cluster the resource name of a permitted device.
  */
  readonly device: string;
  /**
  * Take a PCI device from its host driver and give it back. With `false` that is the host's business. Default: `true`. Only on libvirt.
  */
  readonly managed?: boolean | cdktn.IResolvable;
  /**
  * The device's name in this machine.
  */
  readonly name: string;
  /**
  * `off` hides the device's boot ROM, a path on the host replaces it. Only on libvirt.
  */
  readonly rom?: string;
}

export function virtualMachineHostDevicesToTerraform(struct?: VirtualMachineHostDevices | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    address: cdktn.stringToTerraform(struct!.address),
    boot_order: cdktn.numberToTerraform(struct!.bootOrder),
    device: cdktn.stringToTerraform(struct!.device),
    managed: cdktn.booleanToTerraform(struct!.managed),
    name: cdktn.stringToTerraform(struct!.name),
    rom: cdktn.stringToTerraform(struct!.rom),
  }
}


export class VirtualMachineHostDevicesOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineHostDevices | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._bootOrder !== undefined) {
      hasAnyValues = true;
      internalValueResult.bootOrder = this._bootOrder;
    }
    if (this._device !== undefined) {
      hasAnyValues = true;
      internalValueResult.device = this._device;
    }
    if (this._managed !== undefined) {
      hasAnyValues = true;
      internalValueResult.managed = this._managed;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._rom !== undefined) {
      hasAnyValues = true;
      internalValueResult.rom = this._rom;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineHostDevices | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._bootOrder = undefined;
      this._device = undefined;
      this._managed = undefined;
      this._name = undefined;
      this._rom = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._bootOrder = value.bootOrder;
      this._device = value.device;
      this._managed = value.managed;
      this._name = value.name;
      this._rom = value.rom;
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

  // boot_order - computed: false, optional: true, required: false
  private _bootOrder?: number; 
  public get bootOrder() {
    return this.getNumberAttribute('boot_order');
  }
  public set bootOrder(value: number) {
    this._bootOrder = value;
  }
  public resetBootOrder() {
    this._bootOrder = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bootOrderInput() {
    return this._bootOrder;
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

  // managed - computed: false, optional: true, required: false
  private _managed?: boolean | cdktn.IResolvable; 
  public get managed() {
    return this.getBooleanAttribute('managed');
  }
  public set managed(value: boolean | cdktn.IResolvable) {
    this._managed = value;
  }
  public resetManaged() {
    this._managed = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get managedInput() {
    return this._managed;
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

  // rom - computed: false, optional: true, required: false
  private _rom?: string; 
  public get rom() {
    return this.getStringAttribute('rom');
  }
  public set rom(value: string) {
    this._rom = value;
  }
  public resetRom() {
    this._rom = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get romInput() {
    return this._rom;
  }
}

export class VirtualMachineHostDevicesList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineHostDevices[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineHostDevicesOutputReference {
    return new VirtualMachineHostDevicesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineInstall {
  /**
  * A kickstart, preseed or autoinstall file that is put into the installer's initial RAM disk. Only with `tree`.
  */
  readonly answerFile?: string;
  /**
  * The name of the answer file in the initial RAM disk. Only with `tree`. Default: `preseed.cfg`.
  */
  readonly answerFileName?: string;
  /**
  * The same as `answer_file`, but never saved in state or plan. Needs an engine with write-only attributes (Terraform or OpenTofu 1.11). Change `answer_file_wo_version` together with it.
  */
  readonly answerFileWo?: string;
  /**
  * Any number; a new one says that `answer_file_wo` has changed.
  */
  readonly answerFileWoVersion?: number;
  /**
  * The installer's kernel command line. Only with `tree`.
  */
  readonly arguments?: string;
  /**
  * More ISO images for the installation, as drivers.
  */
  readonly extraMedia?: string[];
  /**
  * The initial RAM disk inside the tree, when the tree does not name it.
  */
  readonly initrd?: string;
  /**
  * An ISO image: a file on the host, a volume, or an http or https URL that is fetched into `pool`.
  */
  readonly iso?: string;
  /**
  * The kernel inside the tree, when the tree does not name it.
  */
  readonly kernel?: string;
  /**
  * The name of the interface that the machine boots from with PXE.
  */
  readonly network?: string;
  /**
  * The pool that what is fetched goes to.
  */
  readonly pool?: string;
  /**
  * How long the installer may run. It ends when it reboots or powers off the machine. A time with its unit, as `30s`. Default: `1h`.
  */
  readonly timeout?: string;
  /**
  * The root of a network install tree. Its tree information names kernel and initial RAM disk, which are fetched into `pool`.
  */
  readonly tree?: string;
}

export function virtualMachineInstallToTerraform(struct?: VirtualMachineInstall | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    answer_file: cdktn.stringToTerraform(struct!.answerFile),
    answer_file_name: cdktn.stringToTerraform(struct!.answerFileName),
    answer_file_wo: cdktn.stringToTerraform(struct!.answerFileWo),
    answer_file_wo_version: cdktn.numberToTerraform(struct!.answerFileWoVersion),
    arguments: cdktn.stringToTerraform(struct!.arguments),
    extra_media: cdktn.listMapper(cdktn.stringToTerraform, false)(struct!.extraMedia),
    initrd: cdktn.stringToTerraform(struct!.initrd),
    iso: cdktn.stringToTerraform(struct!.iso),
    kernel: cdktn.stringToTerraform(struct!.kernel),
    network: cdktn.stringToTerraform(struct!.network),
    pool: cdktn.stringToTerraform(struct!.pool),
    timeout: cdktn.stringToTerraform(struct!.timeout),
    tree: cdktn.stringToTerraform(struct!.tree),
  }
}


export class VirtualMachineInstallOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineInstall | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._answerFile !== undefined) {
      hasAnyValues = true;
      internalValueResult.answerFile = this._answerFile;
    }
    if (this._answerFileName !== undefined) {
      hasAnyValues = true;
      internalValueResult.answerFileName = this._answerFileName;
    }
    if (this._answerFileWo !== undefined) {
      hasAnyValues = true;
      internalValueResult.answerFileWo = this._answerFileWo;
    }
    if (this._answerFileWoVersion !== undefined) {
      hasAnyValues = true;
      internalValueResult.answerFileWoVersion = this._answerFileWoVersion;
    }
    if (this._arguments !== undefined) {
      hasAnyValues = true;
      internalValueResult.arguments = this._arguments;
    }
    if (this._extraMedia !== undefined) {
      hasAnyValues = true;
      internalValueResult.extraMedia = this._extraMedia;
    }
    if (this._initrd !== undefined) {
      hasAnyValues = true;
      internalValueResult.initrd = this._initrd;
    }
    if (this._iso !== undefined) {
      hasAnyValues = true;
      internalValueResult.iso = this._iso;
    }
    if (this._kernel !== undefined) {
      hasAnyValues = true;
      internalValueResult.kernel = this._kernel;
    }
    if (this._network !== undefined) {
      hasAnyValues = true;
      internalValueResult.network = this._network;
    }
    if (this._pool !== undefined) {
      hasAnyValues = true;
      internalValueResult.pool = this._pool;
    }
    if (this._timeout !== undefined) {
      hasAnyValues = true;
      internalValueResult.timeout = this._timeout;
    }
    if (this._tree !== undefined) {
      hasAnyValues = true;
      internalValueResult.tree = this._tree;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineInstall | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._answerFile = undefined;
      this._answerFileName = undefined;
      this._answerFileWo = undefined;
      this._answerFileWoVersion = undefined;
      this._arguments = undefined;
      this._extraMedia = undefined;
      this._initrd = undefined;
      this._iso = undefined;
      this._kernel = undefined;
      this._network = undefined;
      this._pool = undefined;
      this._timeout = undefined;
      this._tree = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._answerFile = value.answerFile;
      this._answerFileName = value.answerFileName;
      this._answerFileWo = value.answerFileWo;
      this._answerFileWoVersion = value.answerFileWoVersion;
      this._arguments = value.arguments;
      this._extraMedia = value.extraMedia;
      this._initrd = value.initrd;
      this._iso = value.iso;
      this._kernel = value.kernel;
      this._network = value.network;
      this._pool = value.pool;
      this._timeout = value.timeout;
      this._tree = value.tree;
    }
  }

  // answer_file - computed: false, optional: true, required: false
  private _answerFile?: string; 
  public get answerFile() {
    return this.getStringAttribute('answer_file');
  }
  public set answerFile(value: string) {
    this._answerFile = value;
  }
  public resetAnswerFile() {
    this._answerFile = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get answerFileInput() {
    return this._answerFile;
  }

  // answer_file_name - computed: false, optional: true, required: false
  private _answerFileName?: string; 
  public get answerFileName() {
    return this.getStringAttribute('answer_file_name');
  }
  public set answerFileName(value: string) {
    this._answerFileName = value;
  }
  public resetAnswerFileName() {
    this._answerFileName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get answerFileNameInput() {
    return this._answerFileName;
  }

  // answer_file_wo - computed: false, optional: true, required: false
  private _answerFileWo?: string; 
  /**
  * @deprecated Write-only: the provider never returns this value; reading it always yields null by protocol contract. The getter remains for compatibility and will be removed in a future prebuilt-provider major.
  */
  public get answerFileWo() {
    return this.getStringAttribute('answer_file_wo');
  }
  public set answerFileWo(value: string) {
    this._answerFileWo = value;
  }
  public resetAnswerFileWo() {
    this._answerFileWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get answerFileWoInput() {
    return this._answerFileWo;
  }

  // answer_file_wo_version - computed: false, optional: true, required: false
  private _answerFileWoVersion?: number; 
  public get answerFileWoVersion() {
    return this.getNumberAttribute('answer_file_wo_version');
  }
  public set answerFileWoVersion(value: number) {
    this._answerFileWoVersion = value;
  }
  public resetAnswerFileWoVersion() {
    this._answerFileWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get answerFileWoVersionInput() {
    return this._answerFileWoVersion;
  }

  // arguments - computed: false, optional: true, required: false
  private _arguments?: string; 
  public get arguments() {
    return this.getStringAttribute('arguments');
  }
  public set arguments(value: string) {
    this._arguments = value;
  }
  public resetArguments() {
    this._arguments = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get argumentsInput() {
    return this._arguments;
  }

  // extra_media - computed: false, optional: true, required: false
  private _extraMedia?: string[]; 
  public get extraMedia() {
    return this.getListAttribute('extra_media');
  }
  public set extraMedia(value: string[]) {
    this._extraMedia = value;
  }
  public resetExtraMedia() {
    this._extraMedia = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get extraMediaInput() {
    return this._extraMedia;
  }

  // initrd - computed: false, optional: true, required: false
  private _initrd?: string; 
  public get initrd() {
    return this.getStringAttribute('initrd');
  }
  public set initrd(value: string) {
    this._initrd = value;
  }
  public resetInitrd() {
    this._initrd = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get initrdInput() {
    return this._initrd;
  }

  // iso - computed: false, optional: true, required: false
  private _iso?: string; 
  public get iso() {
    return this.getStringAttribute('iso');
  }
  public set iso(value: string) {
    this._iso = value;
  }
  public resetIso() {
    this._iso = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get isoInput() {
    return this._iso;
  }

  // kernel - computed: false, optional: true, required: false
  private _kernel?: string; 
  public get kernel() {
    return this.getStringAttribute('kernel');
  }
  public set kernel(value: string) {
    this._kernel = value;
  }
  public resetKernel() {
    this._kernel = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get kernelInput() {
    return this._kernel;
  }

  // network - computed: false, optional: true, required: false
  private _network?: string; 
  public get network() {
    return this.getStringAttribute('network');
  }
  public set network(value: string) {
    this._network = value;
  }
  public resetNetwork() {
    this._network = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkInput() {
    return this._network;
  }

  // pool - computed: false, optional: true, required: false
  private _pool?: string; 
  public get pool() {
    return this.getStringAttribute('pool');
  }
  public set pool(value: string) {
    this._pool = value;
  }
  public resetPool() {
    this._pool = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get poolInput() {
    return this._pool;
  }

  // timeout - computed: false, optional: true, required: false
  private _timeout?: string; 
  public get timeout() {
    return this.getStringAttribute('timeout');
  }
  public set timeout(value: string) {
    this._timeout = value;
  }
  public resetTimeout() {
    this._timeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutInput() {
    return this._timeout;
  }

  // tree - computed: false, optional: true, required: false
  private _tree?: string; 
  public get tree() {
    return this.getStringAttribute('tree');
  }
  public set tree(value: string) {
    this._tree = value;
  }
  public resetTree() {
    this._tree = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get treeInput() {
    return this._tree;
  }
}
export interface VirtualMachineInterfacesPorts {
  /**
  * A name for services to point at.
  */
  readonly name?: string;
  /**
  * The number.
  */
  readonly port: number;
  /**
  * The protocol. One of `TCP`, `UDP`. Default: `TCP`.
  */
  readonly protocol?: string;
}

export function virtualMachineInterfacesPortsToTerraform(struct?: VirtualMachineInterfacesPorts | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    name: cdktn.stringToTerraform(struct!.name),
    port: cdktn.numberToTerraform(struct!.port),
    protocol: cdktn.stringToTerraform(struct!.protocol),
  }
}


export class VirtualMachineInterfacesPortsOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineInterfacesPorts | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._port !== undefined) {
      hasAnyValues = true;
      internalValueResult.port = this._port;
    }
    if (this._protocol !== undefined) {
      hasAnyValues = true;
      internalValueResult.protocol = this._protocol;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineInterfacesPorts | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._name = undefined;
      this._port = undefined;
      this._protocol = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._name = value.name;
      this._port = value.port;
      this._protocol = value.protocol;
    }
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

  // port - computed: false, optional: false, required: true
  private _port?: number; 
  public get port() {
    return this.getNumberAttribute('port');
  }
  public set port(value: number) {
    this._port = value;
  }
  // Temporarily expose input value. Use with caution.
  public get portInput() {
    return this._port;
  }

  // protocol - computed: false, optional: true, required: false
  private _protocol?: string; 
  public get protocol() {
    return this.getStringAttribute('protocol');
  }
  public set protocol(value: string) {
    this._protocol = value;
  }
  public resetProtocol() {
    this._protocol = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get protocolInput() {
    return this._protocol;
  }
}

export class VirtualMachineInterfacesPortsList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineInterfacesPorts[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineInterfacesPortsOutputReference {
    return new VirtualMachineInterfacesPortsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineInterfaces {
  /**
  * Where the guest finds the card. By default libvirt picks the place and keeps it. Only on libvirt.
  */
  readonly address?: string;
  /**
  * Limits of throughput: `inbound_average`, `inbound_peak`, `inbound_burst`, `inbound_floor` and the same with `outbound`, in KiB a second or KiB. Only on libvirt.
  */
  readonly bandwidth?: { [key: string]: number };
  /**
  * How the interface reaches its network. By default `masquerade` on the network `pod` and `bridge` on every other. One of `masquerade`, `bridge`, `sriov`. Only on cluster.
  */
  readonly binding?: string;
  /**
  * The place of this interface in the order in which devices are tried at boot, from 1. Each number once, disks included.
  */
  readonly bootOrder?: number;
  /**
  * A bridge that the host already has. Only on libvirt.
  */
  readonly bridge?: string;
  /**
  * More attributes of libvirt's `<driver>`: `name` (`vhost`, `qemu`, `vfio`), `txmode`, `ioeventfd`, `event_idx`, `rx_queue_size`, `tx_queue_size`, `packed`, `iommu`. Only on libvirt.
  */
  readonly driver?: { [key: string]: string };
  /**
  * A network filter of the host. Only on libvirt.
  */
  readonly filter?: string;
  /**
  * Variables of the network filter. Only on libvirt.
  */
  readonly filterParameters?: { [key: string]: string };
  /**
  * A network device of the host that the machine shares through macvtap. Only on libvirt.
  */
  readonly hostInterface?: string;
  /**
  * The machine cannot talk to other isolated ones on the same bridge. Default: `false`. Only on libvirt.
  */
  readonly isolated?: boolean | cdktn.IResolvable;
  /**
  * Whether the cable is plugged in. Changes while the machine runs. One of `up`, `down`. Default: `up`.
  */
  readonly linkState?: string;
  /**
  * The MAC address. By default one made from machine and interface, the same for ever.
  */
  readonly mac?: string;
  /**
  * How machines on the same `host_interface` see each other; libvirt's default is `vepa`. One of `vepa`, `bridge`, `private`, `passthrough`. Only on libvirt.
  */
  readonly macvtapMode?: string;
  /**
  * The network card that the guest sees. A cluster does not know the transitional models and `vmxnet3`. One of `virtio`, `virtio-transitional`, `virtio-non-transitional`, `e1000`, `e1000e`, `igb`, `rtl8139`, `pcnet`, `ne2k_pci`, `vmxnet3`. Default: `virtio`.
  */
  readonly model?: string;
  /**
  * The largest packet. Unit: bytes. Only on libvirt.
  */
  readonly mtu?: number;
  /**
  * The interface's name in this machine. Its MAC address is made from it, unless `mac` says another.
  */
  readonly name: string;
  /**
  * The name of a Network. On a cluster `pod` is the pod network, and a network of another namespace is `namespace/name`.
  */
  readonly network?: string;
  /**
  * The port group of the network. Only on libvirt.
  */
  readonly portGroup?: string;
  /**
  * Ports that `masquerade` lets in; all of them when left out. Only on cluster.
  */
  readonly ports?: VirtualMachineInterfacesPorts[] | cdktn.IResolvable;
  /**
  * How many queues a virtio interface has. Only on libvirt.
  */
  readonly queues?: number;
  /**
  * `off` hides the card's boot ROM, a path on the host replaces it. Only on libvirt.
  */
  readonly rom?: string;
  /**
  * The name of the tap device on the host. By default libvirt picks one at each start. Only on libvirt.
  */
  readonly target?: string;
  /**
  * The host follows the guest's changes of its own MAC address and filters. Default: `false`. Only on libvirt.
  */
  readonly trustGuestFilters?: boolean | cdktn.IResolvable;
  /**
  * User-mode networking: the guest reaches out through the host, nothing reaches in. Needs no privileges. Default: `false`. Only on libvirt.
  */
  readonly user?: boolean | cdktn.IResolvable;
  /**
  * The socket of a switch in user space. Needs shared memory. Only on libvirt.
  */
  readonly vhostUser?: string;
  /**
  * A virtual function of an SR-IOV card, given to the machine alone. Only on libvirt.
  */
  readonly virtualFunction?: string;
  /**
  * The port profile of the switch: `type` (`openvswitch`, `802.1Qbh`, `802.1Qbg`, `midonet`) and its parameters, as `profileid` or `interfaceid`. Only on libvirt.
  */
  readonly virtualPort?: { [key: string]: string };
  /**
  * The VLAN tag of the machine's traffic. On a virtual function or an Open vSwitch port; a Linux bridge has no tags. Only on libvirt.
  */
  readonly vlan?: number;
}

export function virtualMachineInterfacesToTerraform(struct?: VirtualMachineInterfaces | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    address: cdktn.stringToTerraform(struct!.address),
    bandwidth: cdktn.hashMapper(cdktn.numberToTerraform)(struct!.bandwidth),
    binding: cdktn.stringToTerraform(struct!.binding),
    boot_order: cdktn.numberToTerraform(struct!.bootOrder),
    bridge: cdktn.stringToTerraform(struct!.bridge),
    driver: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.driver),
    filter: cdktn.stringToTerraform(struct!.filter),
    filter_parameters: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.filterParameters),
    host_interface: cdktn.stringToTerraform(struct!.hostInterface),
    isolated: cdktn.booleanToTerraform(struct!.isolated),
    link_state: cdktn.stringToTerraform(struct!.linkState),
    mac: cdktn.stringToTerraform(struct!.mac),
    macvtap_mode: cdktn.stringToTerraform(struct!.macvtapMode),
    model: cdktn.stringToTerraform(struct!.model),
    mtu: cdktn.numberToTerraform(struct!.mtu),
    name: cdktn.stringToTerraform(struct!.name),
    network: cdktn.stringToTerraform(struct!.network),
    port_group: cdktn.stringToTerraform(struct!.portGroup),
    ports: cdktn.listMapper(virtualMachineInterfacesPortsToTerraform, false)(struct!.ports),
    queues: cdktn.numberToTerraform(struct!.queues),
    rom: cdktn.stringToTerraform(struct!.rom),
    target: cdktn.stringToTerraform(struct!.target),
    trust_guest_filters: cdktn.booleanToTerraform(struct!.trustGuestFilters),
    user: cdktn.booleanToTerraform(struct!.user),
    vhost_user: cdktn.stringToTerraform(struct!.vhostUser),
    virtual_function: cdktn.stringToTerraform(struct!.virtualFunction),
    virtual_port: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.virtualPort),
    vlan: cdktn.numberToTerraform(struct!.vlan),
  }
}


export class VirtualMachineInterfacesOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineInterfaces | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._bandwidth !== undefined) {
      hasAnyValues = true;
      internalValueResult.bandwidth = this._bandwidth;
    }
    if (this._binding !== undefined) {
      hasAnyValues = true;
      internalValueResult.binding = this._binding;
    }
    if (this._bootOrder !== undefined) {
      hasAnyValues = true;
      internalValueResult.bootOrder = this._bootOrder;
    }
    if (this._bridge !== undefined) {
      hasAnyValues = true;
      internalValueResult.bridge = this._bridge;
    }
    if (this._driver !== undefined) {
      hasAnyValues = true;
      internalValueResult.driver = this._driver;
    }
    if (this._filter !== undefined) {
      hasAnyValues = true;
      internalValueResult.filter = this._filter;
    }
    if (this._filterParameters !== undefined) {
      hasAnyValues = true;
      internalValueResult.filterParameters = this._filterParameters;
    }
    if (this._hostInterface !== undefined) {
      hasAnyValues = true;
      internalValueResult.hostInterface = this._hostInterface;
    }
    if (this._isolated !== undefined) {
      hasAnyValues = true;
      internalValueResult.isolated = this._isolated;
    }
    if (this._linkState !== undefined) {
      hasAnyValues = true;
      internalValueResult.linkState = this._linkState;
    }
    if (this._mac !== undefined) {
      hasAnyValues = true;
      internalValueResult.mac = this._mac;
    }
    if (this._macvtapMode !== undefined) {
      hasAnyValues = true;
      internalValueResult.macvtapMode = this._macvtapMode;
    }
    if (this._model !== undefined) {
      hasAnyValues = true;
      internalValueResult.model = this._model;
    }
    if (this._mtu !== undefined) {
      hasAnyValues = true;
      internalValueResult.mtu = this._mtu;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._network !== undefined) {
      hasAnyValues = true;
      internalValueResult.network = this._network;
    }
    if (this._portGroup !== undefined) {
      hasAnyValues = true;
      internalValueResult.portGroup = this._portGroup;
    }
    if (this._ports?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.ports = this._ports?.internalValue;
    }
    if (this._queues !== undefined) {
      hasAnyValues = true;
      internalValueResult.queues = this._queues;
    }
    if (this._rom !== undefined) {
      hasAnyValues = true;
      internalValueResult.rom = this._rom;
    }
    if (this._target !== undefined) {
      hasAnyValues = true;
      internalValueResult.target = this._target;
    }
    if (this._trustGuestFilters !== undefined) {
      hasAnyValues = true;
      internalValueResult.trustGuestFilters = this._trustGuestFilters;
    }
    if (this._user !== undefined) {
      hasAnyValues = true;
      internalValueResult.user = this._user;
    }
    if (this._vhostUser !== undefined) {
      hasAnyValues = true;
      internalValueResult.vhostUser = this._vhostUser;
    }
    if (this._virtualFunction !== undefined) {
      hasAnyValues = true;
      internalValueResult.virtualFunction = this._virtualFunction;
    }
    if (this._virtualPort !== undefined) {
      hasAnyValues = true;
      internalValueResult.virtualPort = this._virtualPort;
    }
    if (this._vlan !== undefined) {
      hasAnyValues = true;
      internalValueResult.vlan = this._vlan;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineInterfaces | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._bandwidth = undefined;
      this._binding = undefined;
      this._bootOrder = undefined;
      this._bridge = undefined;
      this._driver = undefined;
      this._filter = undefined;
      this._filterParameters = undefined;
      this._hostInterface = undefined;
      this._isolated = undefined;
      this._linkState = undefined;
      this._mac = undefined;
      this._macvtapMode = undefined;
      this._model = undefined;
      this._mtu = undefined;
      this._name = undefined;
      this._network = undefined;
      this._portGroup = undefined;
      this._ports.internalValue = undefined;
      this._queues = undefined;
      this._rom = undefined;
      this._target = undefined;
      this._trustGuestFilters = undefined;
      this._user = undefined;
      this._vhostUser = undefined;
      this._virtualFunction = undefined;
      this._virtualPort = undefined;
      this._vlan = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._bandwidth = value.bandwidth;
      this._binding = value.binding;
      this._bootOrder = value.bootOrder;
      this._bridge = value.bridge;
      this._driver = value.driver;
      this._filter = value.filter;
      this._filterParameters = value.filterParameters;
      this._hostInterface = value.hostInterface;
      this._isolated = value.isolated;
      this._linkState = value.linkState;
      this._mac = value.mac;
      this._macvtapMode = value.macvtapMode;
      this._model = value.model;
      this._mtu = value.mtu;
      this._name = value.name;
      this._network = value.network;
      this._portGroup = value.portGroup;
      this._ports.internalValue = value.ports;
      this._queues = value.queues;
      this._rom = value.rom;
      this._target = value.target;
      this._trustGuestFilters = value.trustGuestFilters;
      this._user = value.user;
      this._vhostUser = value.vhostUser;
      this._virtualFunction = value.virtualFunction;
      this._virtualPort = value.virtualPort;
      this._vlan = value.vlan;
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

  // bandwidth - computed: false, optional: true, required: false
  private _bandwidth?: { [key: string]: number }; 
  public get bandwidth() {
    return this.getNumberMapAttribute('bandwidth');
  }
  public set bandwidth(value: { [key: string]: number }) {
    this._bandwidth = value;
  }
  public resetBandwidth() {
    this._bandwidth = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bandwidthInput() {
    return this._bandwidth;
  }

  // binding - computed: false, optional: true, required: false
  private _binding?: string; 
  public get binding() {
    return this.getStringAttribute('binding');
  }
  public set binding(value: string) {
    this._binding = value;
  }
  public resetBinding() {
    this._binding = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bindingInput() {
    return this._binding;
  }

  // boot_order - computed: false, optional: true, required: false
  private _bootOrder?: number; 
  public get bootOrder() {
    return this.getNumberAttribute('boot_order');
  }
  public set bootOrder(value: number) {
    this._bootOrder = value;
  }
  public resetBootOrder() {
    this._bootOrder = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bootOrderInput() {
    return this._bootOrder;
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

  // driver - computed: false, optional: true, required: false
  private _driver?: { [key: string]: string }; 
  public get driver() {
    return this.getStringMapAttribute('driver');
  }
  public set driver(value: { [key: string]: string }) {
    this._driver = value;
  }
  public resetDriver() {
    this._driver = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get driverInput() {
    return this._driver;
  }

  // filter - computed: false, optional: true, required: false
  private _filter?: string; 
  public get filter() {
    return this.getStringAttribute('filter');
  }
  public set filter(value: string) {
    this._filter = value;
  }
  public resetFilter() {
    this._filter = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get filterInput() {
    return this._filter;
  }

  // filter_parameters - computed: false, optional: true, required: false
  private _filterParameters?: { [key: string]: string }; 
  public get filterParameters() {
    return this.getStringMapAttribute('filter_parameters');
  }
  public set filterParameters(value: { [key: string]: string }) {
    this._filterParameters = value;
  }
  public resetFilterParameters() {
    this._filterParameters = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get filterParametersInput() {
    return this._filterParameters;
  }

  // host_interface - computed: false, optional: true, required: false
  private _hostInterface?: string; 
  public get hostInterface() {
    return this.getStringAttribute('host_interface');
  }
  public set hostInterface(value: string) {
    this._hostInterface = value;
  }
  public resetHostInterface() {
    this._hostInterface = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostInterfaceInput() {
    return this._hostInterface;
  }

  // isolated - computed: false, optional: true, required: false
  private _isolated?: boolean | cdktn.IResolvable; 
  public get isolated() {
    return this.getBooleanAttribute('isolated');
  }
  public set isolated(value: boolean | cdktn.IResolvable) {
    this._isolated = value;
  }
  public resetIsolated() {
    this._isolated = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get isolatedInput() {
    return this._isolated;
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

  // model - computed: false, optional: true, required: false
  private _model?: string; 
  public get model() {
    return this.getStringAttribute('model');
  }
  public set model(value: string) {
    this._model = value;
  }
  public resetModel() {
    this._model = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get modelInput() {
    return this._model;
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

  // network - computed: false, optional: true, required: false
  private _network?: string; 
  public get network() {
    return this.getStringAttribute('network');
  }
  public set network(value: string) {
    this._network = value;
  }
  public resetNetwork() {
    this._network = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkInput() {
    return this._network;
  }

  // port_group - computed: false, optional: true, required: false
  private _portGroup?: string; 
  public get portGroup() {
    return this.getStringAttribute('port_group');
  }
  public set portGroup(value: string) {
    this._portGroup = value;
  }
  public resetPortGroup() {
    this._portGroup = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portGroupInput() {
    return this._portGroup;
  }

  // ports - computed: false, optional: true, required: false
  private _ports = new VirtualMachineInterfacesPortsList(this, "ports", false);
  public get ports() {
    return this._ports;
  }
  public putPorts(value: VirtualMachineInterfacesPorts[] | cdktn.IResolvable) {
    this._ports.internalValue = value;
  }
  public resetPorts() {
    this._ports.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portsInput() {
    return this._ports.internalValue;
  }

  // queues - computed: false, optional: true, required: false
  private _queues?: number; 
  public get queues() {
    return this.getNumberAttribute('queues');
  }
  public set queues(value: number) {
    this._queues = value;
  }
  public resetQueues() {
    this._queues = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get queuesInput() {
    return this._queues;
  }

  // rom - computed: false, optional: true, required: false
  private _rom?: string; 
  public get rom() {
    return this.getStringAttribute('rom');
  }
  public set rom(value: string) {
    this._rom = value;
  }
  public resetRom() {
    this._rom = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get romInput() {
    return this._rom;
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

  // trust_guest_filters - computed: false, optional: true, required: false
  private _trustGuestFilters?: boolean | cdktn.IResolvable; 
  public get trustGuestFilters() {
    return this.getBooleanAttribute('trust_guest_filters');
  }
  public set trustGuestFilters(value: boolean | cdktn.IResolvable) {
    this._trustGuestFilters = value;
  }
  public resetTrustGuestFilters() {
    this._trustGuestFilters = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get trustGuestFiltersInput() {
    return this._trustGuestFilters;
  }

  // user - computed: false, optional: true, required: false
  private _user?: boolean | cdktn.IResolvable; 
  public get user() {
    return this.getBooleanAttribute('user');
  }
  public set user(value: boolean | cdktn.IResolvable) {
    this._user = value;
  }
  public resetUser() {
    this._user = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get userInput() {
    return this._user;
  }

  // vhost_user - computed: false, optional: true, required: false
  private _vhostUser?: string; 
  public get vhostUser() {
    return this.getStringAttribute('vhost_user');
  }
  public set vhostUser(value: string) {
    this._vhostUser = value;
  }
  public resetVhostUser() {
    this._vhostUser = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vhostUserInput() {
    return this._vhostUser;
  }

  // virtual_function - computed: false, optional: true, required: false
  private _virtualFunction?: string; 
  public get virtualFunction() {
    return this.getStringAttribute('virtual_function');
  }
  public set virtualFunction(value: string) {
    this._virtualFunction = value;
  }
  public resetVirtualFunction() {
    this._virtualFunction = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get virtualFunctionInput() {
    return this._virtualFunction;
  }

  // virtual_port - computed: false, optional: true, required: false
  private _virtualPort?: { [key: string]: string }; 
  public get virtualPort() {
    return this.getStringMapAttribute('virtual_port');
  }
  public set virtualPort(value: { [key: string]: string }) {
    this._virtualPort = value;
  }
  public resetVirtualPort() {
    this._virtualPort = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get virtualPortInput() {
    return this._virtualPort;
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

export class VirtualMachineInterfacesList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineInterfaces[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineInterfacesOutputReference {
    return new VirtualMachineInterfacesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineKernel {
  /**
  * The kernel's command line.
  */
  readonly arguments?: string;
  /**
  * The initial RAM disk: a file on the host or a volume.
  */
  readonly initrd?: string;
  /**
  * The kernel: a file on the host or a volume.
  */
  readonly kernel: string;
}

export function virtualMachineKernelToTerraform(struct?: VirtualMachineKernel | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    arguments: cdktn.stringToTerraform(struct!.arguments),
    initrd: cdktn.stringToTerraform(struct!.initrd),
    kernel: cdktn.stringToTerraform(struct!.kernel),
  }
}


export class VirtualMachineKernelOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineKernel | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._arguments !== undefined) {
      hasAnyValues = true;
      internalValueResult.arguments = this._arguments;
    }
    if (this._initrd !== undefined) {
      hasAnyValues = true;
      internalValueResult.initrd = this._initrd;
    }
    if (this._kernel !== undefined) {
      hasAnyValues = true;
      internalValueResult.kernel = this._kernel;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineKernel | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._arguments = undefined;
      this._initrd = undefined;
      this._kernel = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._arguments = value.arguments;
      this._initrd = value.initrd;
      this._kernel = value.kernel;
    }
  }

  // arguments - computed: false, optional: true, required: false
  private _arguments?: string; 
  public get arguments() {
    return this.getStringAttribute('arguments');
  }
  public set arguments(value: string) {
    this._arguments = value;
  }
  public resetArguments() {
    this._arguments = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get argumentsInput() {
    return this._arguments;
  }

  // initrd - computed: false, optional: true, required: false
  private _initrd?: string; 
  public get initrd() {
    return this.getStringAttribute('initrd');
  }
  public set initrd(value: string) {
    this._initrd = value;
  }
  public resetInitrd() {
    this._initrd = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get initrdInput() {
    return this._initrd;
  }

  // kernel - computed: false, optional: false, required: true
  private _kernel?: string; 
  public get kernel() {
    return this.getStringAttribute('kernel');
  }
  public set kernel(value: string) {
    this._kernel = value;
  }
  // Temporarily expose input value. Use with caution.
  public get kernelInput() {
    return this._kernel;
  }
}
export interface VirtualMachineLibvirtBoot {
  /**
  * The BIOS prints to the serial console.
  */
  readonly biosSerial?: boolean | cdktn.IResolvable;
  /**
  * The kinds of devices to try, in order. Instead of `boot_order` of single devices, not with it.
  */
  readonly devices?: string[];
  /**
  * Features that the chosen firmware must have or lack: `secure-boot`, `enrolled-keys`.
  */
  readonly firmwareFeatures?: { [key: string]: (boolean | cdktn.IResolvable) };
  /**
  * The firmware's image on the host.
  */
  readonly loader?: string;
  /**
  * How the image is mapped. One of `rom`, `pflash`.
  */
  readonly loaderType?: string;
  /**
  * The firmware shows a boot menu.
  */
  readonly menu?: boolean | cdktn.IResolvable;
  /**
  * How long the boot menu waits. A time with its unit, as `30s`.
  */
  readonly menuTimeout?: string;
  /**
  * The file that keeps the firmware's variables. It stays through every update.
  */
  readonly nvram?: string;
  /**
  * What a new `nvram` is made from.
  */
  readonly nvramTemplate?: string;
  /**
  * How long after a failed boot the firmware tries again. A time with its unit, as `30s`.
  */
  readonly rebootTimeout?: string;
}

export function virtualMachineLibvirtBootToTerraform(struct?: VirtualMachineLibvirtBoot | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    bios_serial: cdktn.booleanToTerraform(struct!.biosSerial),
    devices: cdktn.listMapper(cdktn.stringToTerraform, false)(struct!.devices),
    firmware_features: cdktn.hashMapper(cdktn.booleanToTerraform)(struct!.firmwareFeatures),
    loader: cdktn.stringToTerraform(struct!.loader),
    loader_type: cdktn.stringToTerraform(struct!.loaderType),
    menu: cdktn.booleanToTerraform(struct!.menu),
    menu_timeout: cdktn.stringToTerraform(struct!.menuTimeout),
    nvram: cdktn.stringToTerraform(struct!.nvram),
    nvram_template: cdktn.stringToTerraform(struct!.nvramTemplate),
    reboot_timeout: cdktn.stringToTerraform(struct!.rebootTimeout),
  }
}


export class VirtualMachineLibvirtBootOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirtBoot | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._biosSerial !== undefined) {
      hasAnyValues = true;
      internalValueResult.biosSerial = this._biosSerial;
    }
    if (this._devices !== undefined) {
      hasAnyValues = true;
      internalValueResult.devices = this._devices;
    }
    if (this._firmwareFeatures !== undefined) {
      hasAnyValues = true;
      internalValueResult.firmwareFeatures = this._firmwareFeatures;
    }
    if (this._loader !== undefined) {
      hasAnyValues = true;
      internalValueResult.loader = this._loader;
    }
    if (this._loaderType !== undefined) {
      hasAnyValues = true;
      internalValueResult.loaderType = this._loaderType;
    }
    if (this._menu !== undefined) {
      hasAnyValues = true;
      internalValueResult.menu = this._menu;
    }
    if (this._menuTimeout !== undefined) {
      hasAnyValues = true;
      internalValueResult.menuTimeout = this._menuTimeout;
    }
    if (this._nvram !== undefined) {
      hasAnyValues = true;
      internalValueResult.nvram = this._nvram;
    }
    if (this._nvramTemplate !== undefined) {
      hasAnyValues = true;
      internalValueResult.nvramTemplate = this._nvramTemplate;
    }
    if (this._rebootTimeout !== undefined) {
      hasAnyValues = true;
      internalValueResult.rebootTimeout = this._rebootTimeout;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtBoot | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._biosSerial = undefined;
      this._devices = undefined;
      this._firmwareFeatures = undefined;
      this._loader = undefined;
      this._loaderType = undefined;
      this._menu = undefined;
      this._menuTimeout = undefined;
      this._nvram = undefined;
      this._nvramTemplate = undefined;
      this._rebootTimeout = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._biosSerial = value.biosSerial;
      this._devices = value.devices;
      this._firmwareFeatures = value.firmwareFeatures;
      this._loader = value.loader;
      this._loaderType = value.loaderType;
      this._menu = value.menu;
      this._menuTimeout = value.menuTimeout;
      this._nvram = value.nvram;
      this._nvramTemplate = value.nvramTemplate;
      this._rebootTimeout = value.rebootTimeout;
    }
  }

  // bios_serial - computed: false, optional: true, required: false
  private _biosSerial?: boolean | cdktn.IResolvable; 
  public get biosSerial() {
    return this.getBooleanAttribute('bios_serial');
  }
  public set biosSerial(value: boolean | cdktn.IResolvable) {
    this._biosSerial = value;
  }
  public resetBiosSerial() {
    this._biosSerial = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get biosSerialInput() {
    return this._biosSerial;
  }

  // devices - computed: false, optional: true, required: false
  private _devices?: string[]; 
  public get devices() {
    return this.getListAttribute('devices');
  }
  public set devices(value: string[]) {
    this._devices = value;
  }
  public resetDevices() {
    this._devices = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get devicesInput() {
    return this._devices;
  }

  // firmware_features - computed: false, optional: true, required: false
  private _firmwareFeatures?: { [key: string]: (boolean | cdktn.IResolvable) }; 
  public get firmwareFeatures() {
    return this.getBooleanMapAttribute('firmware_features');
  }
  public set firmwareFeatures(value: { [key: string]: (boolean | cdktn.IResolvable) }) {
    this._firmwareFeatures = value;
  }
  public resetFirmwareFeatures() {
    this._firmwareFeatures = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get firmwareFeaturesInput() {
    return this._firmwareFeatures;
  }

  // loader - computed: false, optional: true, required: false
  private _loader?: string; 
  public get loader() {
    return this.getStringAttribute('loader');
  }
  public set loader(value: string) {
    this._loader = value;
  }
  public resetLoader() {
    this._loader = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get loaderInput() {
    return this._loader;
  }

  // loader_type - computed: false, optional: true, required: false
  private _loaderType?: string; 
  public get loaderType() {
    return this.getStringAttribute('loader_type');
  }
  public set loaderType(value: string) {
    this._loaderType = value;
  }
  public resetLoaderType() {
    this._loaderType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get loaderTypeInput() {
    return this._loaderType;
  }

  // menu - computed: false, optional: true, required: false
  private _menu?: boolean | cdktn.IResolvable; 
  public get menu() {
    return this.getBooleanAttribute('menu');
  }
  public set menu(value: boolean | cdktn.IResolvable) {
    this._menu = value;
  }
  public resetMenu() {
    this._menu = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get menuInput() {
    return this._menu;
  }

  // menu_timeout - computed: false, optional: true, required: false
  private _menuTimeout?: string; 
  public get menuTimeout() {
    return this.getStringAttribute('menu_timeout');
  }
  public set menuTimeout(value: string) {
    this._menuTimeout = value;
  }
  public resetMenuTimeout() {
    this._menuTimeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get menuTimeoutInput() {
    return this._menuTimeout;
  }

  // nvram - computed: false, optional: true, required: false
  private _nvram?: string; 
  public get nvram() {
    return this.getStringAttribute('nvram');
  }
  public set nvram(value: string) {
    this._nvram = value;
  }
  public resetNvram() {
    this._nvram = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nvramInput() {
    return this._nvram;
  }

  // nvram_template - computed: false, optional: true, required: false
  private _nvramTemplate?: string; 
  public get nvramTemplate() {
    return this.getStringAttribute('nvram_template');
  }
  public set nvramTemplate(value: string) {
    this._nvramTemplate = value;
  }
  public resetNvramTemplate() {
    this._nvramTemplate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nvramTemplateInput() {
    return this._nvramTemplate;
  }

  // reboot_timeout - computed: false, optional: true, required: false
  private _rebootTimeout?: string; 
  public get rebootTimeout() {
    return this.getStringAttribute('reboot_timeout');
  }
  public set rebootTimeout(value: string) {
    this._rebootTimeout = value;
  }
  public resetRebootTimeout() {
    this._rebootTimeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rebootTimeoutInput() {
    return this._rebootTimeout;
  }
}
export interface VirtualMachineLibvirtCharacterDevices {
  /**
  * Where the guest finds it.
  */
  readonly address?: string;
  /**
  * What the guest sees. One of `serial`, `console`, `channel`, `parallel`.
  */
  readonly kind: string;
  /**
  * A file that all output is written to.
  */
  readonly log?: string;
  /**
  * Its name in this machine.
  */
  readonly name: string;
  /**
  * The host's end: `pty`, `null`, `stdio`, `spicevmc`, `qemu-vdagent`, `unix:PATH`, `unix-connect:PATH`, `file:PATH`, `pipe:PATH`, `dev:PATH`, `tcp-listen:HOST:PORT`, `tcp:HOST:PORT`, `telnet-listen:HOST:PORT`, `udp:HOST:PORT`, `spiceport:CHANNEL`. Default: `pty`.
  */
  readonly source?: string;
  /**
  * The channel's name (`com.redhat.spice.0`), or the kind of port: `isa-serial`, `usb-serial`, `pci-serial`, `virtio`.
  */
  readonly target?: string;
}

export function virtualMachineLibvirtCharacterDevicesToTerraform(struct?: VirtualMachineLibvirtCharacterDevices | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    address: cdktn.stringToTerraform(struct!.address),
    kind: cdktn.stringToTerraform(struct!.kind),
    log: cdktn.stringToTerraform(struct!.log),
    name: cdktn.stringToTerraform(struct!.name),
    source: cdktn.stringToTerraform(struct!.source),
    target: cdktn.stringToTerraform(struct!.target),
  }
}


export class VirtualMachineLibvirtCharacterDevicesOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineLibvirtCharacterDevices | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._kind !== undefined) {
      hasAnyValues = true;
      internalValueResult.kind = this._kind;
    }
    if (this._log !== undefined) {
      hasAnyValues = true;
      internalValueResult.log = this._log;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._source !== undefined) {
      hasAnyValues = true;
      internalValueResult.source = this._source;
    }
    if (this._target !== undefined) {
      hasAnyValues = true;
      internalValueResult.target = this._target;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtCharacterDevices | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._kind = undefined;
      this._log = undefined;
      this._name = undefined;
      this._source = undefined;
      this._target = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._kind = value.kind;
      this._log = value.log;
      this._name = value.name;
      this._source = value.source;
      this._target = value.target;
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

  // kind - computed: false, optional: false, required: true
  private _kind?: string; 
  public get kind() {
    return this.getStringAttribute('kind');
  }
  public set kind(value: string) {
    this._kind = value;
  }
  // Temporarily expose input value. Use with caution.
  public get kindInput() {
    return this._kind;
  }

  // log - computed: false, optional: true, required: false
  private _log?: string; 
  public get log() {
    return this.getStringAttribute('log');
  }
  public set log(value: string) {
    this._log = value;
  }
  public resetLog() {
    this._log = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get logInput() {
    return this._log;
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

  // source - computed: false, optional: true, required: false
  private _source?: string; 
  public get source() {
    return this.getStringAttribute('source');
  }
  public set source(value: string) {
    this._source = value;
  }
  public resetSource() {
    this._source = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceInput() {
    return this._source;
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
}

export class VirtualMachineLibvirtCharacterDevicesList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineLibvirtCharacterDevices[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineLibvirtCharacterDevicesOutputReference {
    return new VirtualMachineLibvirtCharacterDevicesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineLibvirtClockTimers {
  /**
  * How `catchup` goes: `threshold`, `slew` and `limit`.
  */
  readonly catchup?: { [key: string]: number };
  /**
  * The frequency of `tsc`. Unit: Hz.
  */
  readonly frequency?: number;
  /**
  * How `tsc` is made. One of `auto`, `native`, `emulate`, `paravirt`, `smpsafe`.
  */
  readonly mode?: string;
  /**
  * Which timer. One of `rtc`, `pit`, `hpet`, `tsc`, `kvmclock`, `hypervclock`, `platform`, `armvtimer`.
  */
  readonly name: string;
  /**
  * Whether the guest has it.
  */
  readonly present?: boolean | cdktn.IResolvable;
  /**
  * What becomes of ticks that came too late. One of `delay`, `catchup`, `merge`, `discard`.
  */
  readonly tickPolicy?: string;
  /**
  * What the timer follows. One of `boot`, `guest`, `wall`, `realtime`.
  */
  readonly track?: string;
}

export function virtualMachineLibvirtClockTimersToTerraform(struct?: VirtualMachineLibvirtClockTimers | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    catchup: cdktn.hashMapper(cdktn.numberToTerraform)(struct!.catchup),
    frequency: cdktn.numberToTerraform(struct!.frequency),
    mode: cdktn.stringToTerraform(struct!.mode),
    name: cdktn.stringToTerraform(struct!.name),
    present: cdktn.booleanToTerraform(struct!.present),
    tick_policy: cdktn.stringToTerraform(struct!.tickPolicy),
    track: cdktn.stringToTerraform(struct!.track),
  }
}


export class VirtualMachineLibvirtClockTimersOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineLibvirtClockTimers | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._catchup !== undefined) {
      hasAnyValues = true;
      internalValueResult.catchup = this._catchup;
    }
    if (this._frequency !== undefined) {
      hasAnyValues = true;
      internalValueResult.frequency = this._frequency;
    }
    if (this._mode !== undefined) {
      hasAnyValues = true;
      internalValueResult.mode = this._mode;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._present !== undefined) {
      hasAnyValues = true;
      internalValueResult.present = this._present;
    }
    if (this._tickPolicy !== undefined) {
      hasAnyValues = true;
      internalValueResult.tickPolicy = this._tickPolicy;
    }
    if (this._track !== undefined) {
      hasAnyValues = true;
      internalValueResult.track = this._track;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtClockTimers | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._catchup = undefined;
      this._frequency = undefined;
      this._mode = undefined;
      this._name = undefined;
      this._present = undefined;
      this._tickPolicy = undefined;
      this._track = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._catchup = value.catchup;
      this._frequency = value.frequency;
      this._mode = value.mode;
      this._name = value.name;
      this._present = value.present;
      this._tickPolicy = value.tickPolicy;
      this._track = value.track;
    }
  }

  // catchup - computed: false, optional: true, required: false
  private _catchup?: { [key: string]: number }; 
  public get catchup() {
    return this.getNumberMapAttribute('catchup');
  }
  public set catchup(value: { [key: string]: number }) {
    this._catchup = value;
  }
  public resetCatchup() {
    this._catchup = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get catchupInput() {
    return this._catchup;
  }

  // frequency - computed: false, optional: true, required: false
  private _frequency?: number; 
  public get frequency() {
    return this.getNumberAttribute('frequency');
  }
  public set frequency(value: number) {
    this._frequency = value;
  }
  public resetFrequency() {
    this._frequency = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get frequencyInput() {
    return this._frequency;
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

  // present - computed: false, optional: true, required: false
  private _present?: boolean | cdktn.IResolvable; 
  public get present() {
    return this.getBooleanAttribute('present');
  }
  public set present(value: boolean | cdktn.IResolvable) {
    this._present = value;
  }
  public resetPresent() {
    this._present = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get presentInput() {
    return this._present;
  }

  // tick_policy - computed: false, optional: true, required: false
  private _tickPolicy?: string; 
  public get tickPolicy() {
    return this.getStringAttribute('tick_policy');
  }
  public set tickPolicy(value: string) {
    this._tickPolicy = value;
  }
  public resetTickPolicy() {
    this._tickPolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tickPolicyInput() {
    return this._tickPolicy;
  }

  // track - computed: false, optional: true, required: false
  private _track?: string; 
  public get track() {
    return this.getStringAttribute('track');
  }
  public set track(value: string) {
    this._track = value;
  }
  public resetTrack() {
    this._track = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get trackInput() {
    return this._track;
  }
}

export class VirtualMachineLibvirtClockTimersList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineLibvirtClockTimers[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineLibvirtClockTimersOutputReference {
    return new VirtualMachineLibvirtClockTimersOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineLibvirtClock {
  /**
  * `utc`, `localtime`, the name of a time zone, or a number of seconds that the clock differs from UTC.
  */
  readonly offset?: string;
  /**
  * Timers that differ from the hypervisor's own.
  */
  readonly timers?: VirtualMachineLibvirtClockTimers[] | cdktn.IResolvable;
}

export function virtualMachineLibvirtClockToTerraform(struct?: VirtualMachineLibvirtClock | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    offset: cdktn.stringToTerraform(struct!.offset),
    timers: cdktn.listMapper(virtualMachineLibvirtClockTimersToTerraform, false)(struct!.timers),
  }
}


export class VirtualMachineLibvirtClockOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirtClock | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._offset !== undefined) {
      hasAnyValues = true;
      internalValueResult.offset = this._offset;
    }
    if (this._timers?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.timers = this._timers?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtClock | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._offset = undefined;
      this._timers.internalValue = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._offset = value.offset;
      this._timers.internalValue = value.timers;
    }
  }

  // offset - computed: false, optional: true, required: false
  private _offset?: string; 
  public get offset() {
    return this.getStringAttribute('offset');
  }
  public set offset(value: string) {
    this._offset = value;
  }
  public resetOffset() {
    this._offset = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get offsetInput() {
    return this._offset;
  }

  // timers - computed: false, optional: true, required: false
  private _timers = new VirtualMachineLibvirtClockTimersList(this, "timers", false);
  public get timers() {
    return this._timers;
  }
  public putTimers(value: VirtualMachineLibvirtClockTimers[] | cdktn.IResolvable) {
    this._timers.internalValue = value;
  }
  public resetTimers() {
    this._timers.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timersInput() {
    return this._timers.internalValue;
  }
}
export interface VirtualMachineLibvirtControllers {
  /**
  * Where the guest finds it.
  */
  readonly address?: string;
  /**
  * Attributes of libvirt's `<driver>`: `queues`, `iothread`, `cmd_per_lun`, `max_sectors`.
  */
  readonly driver?: { [key: string]: string };
  /**
  * Its number among controllers of its type.
  */
  readonly index?: number;
  /**
  * Its hardware, as `virtio-scsi` or `qemu-xhci`.
  */
  readonly model?: string;
  /**
  * Its name in this machine.
  */
  readonly name: string;
  /**
  * More attributes of the controller: `ports`, `vectors`; for pci `chassis`, `port`, `hotplug`.
  */
  readonly options?: { [key: string]: string };
  /**
  * What it controls. One of `pci`, `scsi`, `usb`, `sata`, `ide`, `fdc`, `virtio-serial`, `ccid`, `nvme`.
  */
  readonly type: string;
}

export function virtualMachineLibvirtControllersToTerraform(struct?: VirtualMachineLibvirtControllers | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    address: cdktn.stringToTerraform(struct!.address),
    driver: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.driver),
    index: cdktn.numberToTerraform(struct!.index),
    model: cdktn.stringToTerraform(struct!.model),
    name: cdktn.stringToTerraform(struct!.name),
    options: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.options),
    type: cdktn.stringToTerraform(struct!.type),
  }
}


export class VirtualMachineLibvirtControllersOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineLibvirtControllers | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._driver !== undefined) {
      hasAnyValues = true;
      internalValueResult.driver = this._driver;
    }
    if (this._index !== undefined) {
      hasAnyValues = true;
      internalValueResult.index = this._index;
    }
    if (this._model !== undefined) {
      hasAnyValues = true;
      internalValueResult.model = this._model;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._options !== undefined) {
      hasAnyValues = true;
      internalValueResult.options = this._options;
    }
    if (this._type !== undefined) {
      hasAnyValues = true;
      internalValueResult.type = this._type;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtControllers | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._driver = undefined;
      this._index = undefined;
      this._model = undefined;
      this._name = undefined;
      this._options = undefined;
      this._type = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._driver = value.driver;
      this._index = value.index;
      this._model = value.model;
      this._name = value.name;
      this._options = value.options;
      this._type = value.type;
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

  // driver - computed: false, optional: true, required: false
  private _driver?: { [key: string]: string }; 
  public get driver() {
    return this.getStringMapAttribute('driver');
  }
  public set driver(value: { [key: string]: string }) {
    this._driver = value;
  }
  public resetDriver() {
    this._driver = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get driverInput() {
    return this._driver;
  }

  // index - computed: false, optional: true, required: false
  private _index?: number; 
  public get index() {
    return this.getNumberAttribute('index');
  }
  public set index(value: number) {
    this._index = value;
  }
  public resetIndex() {
    this._index = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get indexInput() {
    return this._index;
  }

  // model - computed: false, optional: true, required: false
  private _model?: string; 
  public get model() {
    return this.getStringAttribute('model');
  }
  public set model(value: string) {
    this._model = value;
  }
  public resetModel() {
    this._model = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get modelInput() {
    return this._model;
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

  // options - computed: false, optional: true, required: false
  private _options?: { [key: string]: string }; 
  public get options() {
    return this.getStringMapAttribute('options');
  }
  public set options(value: { [key: string]: string }) {
    this._options = value;
  }
  public resetOptions() {
    this._options = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get optionsInput() {
    return this._options;
  }

  // type - computed: false, optional: false, required: true
  private _type?: string; 
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  // Temporarily expose input value. Use with caution.
  public get typeInput() {
    return this._type;
  }
}

export class VirtualMachineLibvirtControllersList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineLibvirtControllers[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineLibvirtControllersOutputReference {
    return new VirtualMachineLibvirtControllersOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineLibvirtCpuTuning {
  /**
  * The host's CPUs that all virtual CPUs may use.
  */
  readonly affinity?: string;
  /**
  * What the guest sees of the processor's cache. One of `emulate`, `passthrough`, `disable`.
  */
  readonly cache?: string;
  /**
  * How strictly libvirt checks that the guest got what was asked. One of `none`, `partial`, `full`.
  */
  readonly check?: string;
  /**
  * Dies in each socket of `cpu.topology`.
  */
  readonly dies?: number;
  /**
  * The host's CPUs for the emulator's threads.
  */
  readonly emulatorPin?: string;
  /**
  * The host's CPUs of single I/O threads, by their number.
  */
  readonly ioThreadPins?: { [key: string]: string };
  /**
  * With `host-passthrough`: hide what cannot be migrated.
  */
  readonly migratable?: boolean | cdktn.IResolvable;
  /**
  * The host's CPUs of single virtual CPUs, by their number. Changes while the machine runs.
  */
  readonly pins?: { [key: string]: string };
  /**
  * Shares and quotas: `shares`, `period`, `quota`, `global_period`, `global_quota`, `emulator_period`, `emulator_quota`, `iothread_period`, `iothread_quota`. They change while the machine runs.
  */
  readonly scheduler?: { [key: string]: number };
}

export function virtualMachineLibvirtCpuTuningToTerraform(struct?: VirtualMachineLibvirtCpuTuning | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    affinity: cdktn.stringToTerraform(struct!.affinity),
    cache: cdktn.stringToTerraform(struct!.cache),
    check: cdktn.stringToTerraform(struct!.check),
    dies: cdktn.numberToTerraform(struct!.dies),
    emulator_pin: cdktn.stringToTerraform(struct!.emulatorPin),
    io_thread_pins: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.ioThreadPins),
    migratable: cdktn.booleanToTerraform(struct!.migratable),
    pins: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.pins),
    scheduler: cdktn.hashMapper(cdktn.numberToTerraform)(struct!.scheduler),
  }
}


export class VirtualMachineLibvirtCpuTuningOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirtCpuTuning | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._affinity !== undefined) {
      hasAnyValues = true;
      internalValueResult.affinity = this._affinity;
    }
    if (this._cache !== undefined) {
      hasAnyValues = true;
      internalValueResult.cache = this._cache;
    }
    if (this._check !== undefined) {
      hasAnyValues = true;
      internalValueResult.check = this._check;
    }
    if (this._dies !== undefined) {
      hasAnyValues = true;
      internalValueResult.dies = this._dies;
    }
    if (this._emulatorPin !== undefined) {
      hasAnyValues = true;
      internalValueResult.emulatorPin = this._emulatorPin;
    }
    if (this._ioThreadPins !== undefined) {
      hasAnyValues = true;
      internalValueResult.ioThreadPins = this._ioThreadPins;
    }
    if (this._migratable !== undefined) {
      hasAnyValues = true;
      internalValueResult.migratable = this._migratable;
    }
    if (this._pins !== undefined) {
      hasAnyValues = true;
      internalValueResult.pins = this._pins;
    }
    if (this._scheduler !== undefined) {
      hasAnyValues = true;
      internalValueResult.scheduler = this._scheduler;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtCpuTuning | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._affinity = undefined;
      this._cache = undefined;
      this._check = undefined;
      this._dies = undefined;
      this._emulatorPin = undefined;
      this._ioThreadPins = undefined;
      this._migratable = undefined;
      this._pins = undefined;
      this._scheduler = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._affinity = value.affinity;
      this._cache = value.cache;
      this._check = value.check;
      this._dies = value.dies;
      this._emulatorPin = value.emulatorPin;
      this._ioThreadPins = value.ioThreadPins;
      this._migratable = value.migratable;
      this._pins = value.pins;
      this._scheduler = value.scheduler;
    }
  }

  // affinity - computed: false, optional: true, required: false
  private _affinity?: string; 
  public get affinity() {
    return this.getStringAttribute('affinity');
  }
  public set affinity(value: string) {
    this._affinity = value;
  }
  public resetAffinity() {
    this._affinity = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get affinityInput() {
    return this._affinity;
  }

  // cache - computed: false, optional: true, required: false
  private _cache?: string; 
  public get cache() {
    return this.getStringAttribute('cache');
  }
  public set cache(value: string) {
    this._cache = value;
  }
  public resetCache() {
    this._cache = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cacheInput() {
    return this._cache;
  }

  // check - computed: false, optional: true, required: false
  private _check?: string; 
  public get check() {
    return this.getStringAttribute('check');
  }
  public set check(value: string) {
    this._check = value;
  }
  public resetCheck() {
    this._check = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get checkInput() {
    return this._check;
  }

  // dies - computed: false, optional: true, required: false
  private _dies?: number; 
  public get dies() {
    return this.getNumberAttribute('dies');
  }
  public set dies(value: number) {
    this._dies = value;
  }
  public resetDies() {
    this._dies = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get diesInput() {
    return this._dies;
  }

  // emulator_pin - computed: false, optional: true, required: false
  private _emulatorPin?: string; 
  public get emulatorPin() {
    return this.getStringAttribute('emulator_pin');
  }
  public set emulatorPin(value: string) {
    this._emulatorPin = value;
  }
  public resetEmulatorPin() {
    this._emulatorPin = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get emulatorPinInput() {
    return this._emulatorPin;
  }

  // io_thread_pins - computed: false, optional: true, required: false
  private _ioThreadPins?: { [key: string]: string }; 
  public get ioThreadPins() {
    return this.getStringMapAttribute('io_thread_pins');
  }
  public set ioThreadPins(value: { [key: string]: string }) {
    this._ioThreadPins = value;
  }
  public resetIoThreadPins() {
    this._ioThreadPins = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ioThreadPinsInput() {
    return this._ioThreadPins;
  }

  // migratable - computed: false, optional: true, required: false
  private _migratable?: boolean | cdktn.IResolvable; 
  public get migratable() {
    return this.getBooleanAttribute('migratable');
  }
  public set migratable(value: boolean | cdktn.IResolvable) {
    this._migratable = value;
  }
  public resetMigratable() {
    this._migratable = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get migratableInput() {
    return this._migratable;
  }

  // pins - computed: false, optional: true, required: false
  private _pins?: { [key: string]: string }; 
  public get pins() {
    return this.getStringMapAttribute('pins');
  }
  public set pins(value: { [key: string]: string }) {
    this._pins = value;
  }
  public resetPins() {
    this._pins = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pinsInput() {
    return this._pins;
  }

  // scheduler - computed: false, optional: true, required: false
  private _scheduler?: { [key: string]: number }; 
  public get scheduler() {
    return this.getNumberMapAttribute('scheduler');
  }
  public set scheduler(value: { [key: string]: number }) {
    this._scheduler = value;
  }
  public resetScheduler() {
    this._scheduler = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get schedulerInput() {
    return this._scheduler;
  }
}
export interface VirtualMachineLibvirtEvents {
  /**
  * After a crash; `destroy` by default. One of `destroy`, `restart`, `preserve`, `rename-restart`, `coredump-destroy`, `coredump-restart`.
  */
  readonly crash?: string;
  /**
  * When a lock of a disk is lost. One of `poweroff`, `restart`, `pause`, `ignore`.
  */
  readonly lockFailure?: string;
  /**
  * After a power-off; `destroy` by default. One of `destroy`, `restart`, `preserve`, `rename-restart`.
  */
  readonly poweroff?: string;
  /**
  * After a reboot; `restart` by default. One of `destroy`, `restart`, `preserve`, `rename-restart`.
  */
  readonly reboot?: string;
}

export function virtualMachineLibvirtEventsToTerraform(struct?: VirtualMachineLibvirtEvents | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    crash: cdktn.stringToTerraform(struct!.crash),
    lock_failure: cdktn.stringToTerraform(struct!.lockFailure),
    poweroff: cdktn.stringToTerraform(struct!.poweroff),
    reboot: cdktn.stringToTerraform(struct!.reboot),
  }
}


export class VirtualMachineLibvirtEventsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirtEvents | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._crash !== undefined) {
      hasAnyValues = true;
      internalValueResult.crash = this._crash;
    }
    if (this._lockFailure !== undefined) {
      hasAnyValues = true;
      internalValueResult.lockFailure = this._lockFailure;
    }
    if (this._poweroff !== undefined) {
      hasAnyValues = true;
      internalValueResult.poweroff = this._poweroff;
    }
    if (this._reboot !== undefined) {
      hasAnyValues = true;
      internalValueResult.reboot = this._reboot;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtEvents | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._crash = undefined;
      this._lockFailure = undefined;
      this._poweroff = undefined;
      this._reboot = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._crash = value.crash;
      this._lockFailure = value.lockFailure;
      this._poweroff = value.poweroff;
      this._reboot = value.reboot;
    }
  }

  // crash - computed: false, optional: true, required: false
  private _crash?: string; 
  public get crash() {
    return this.getStringAttribute('crash');
  }
  public set crash(value: string) {
    this._crash = value;
  }
  public resetCrash() {
    this._crash = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get crashInput() {
    return this._crash;
  }

  // lock_failure - computed: false, optional: true, required: false
  private _lockFailure?: string; 
  public get lockFailure() {
    return this.getStringAttribute('lock_failure');
  }
  public set lockFailure(value: string) {
    this._lockFailure = value;
  }
  public resetLockFailure() {
    this._lockFailure = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get lockFailureInput() {
    return this._lockFailure;
  }

  // poweroff - computed: false, optional: true, required: false
  private _poweroff?: string; 
  public get poweroff() {
    return this.getStringAttribute('poweroff');
  }
  public set poweroff(value: string) {
    this._poweroff = value;
  }
  public resetPoweroff() {
    this._poweroff = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get poweroffInput() {
    return this._poweroff;
  }

  // reboot - computed: false, optional: true, required: false
  private _reboot?: string; 
  public get reboot() {
    return this.getStringAttribute('reboot');
  }
  public set reboot(value: string) {
    this._reboot = value;
  }
  public resetReboot() {
    this._reboot = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rebootInput() {
    return this._reboot;
  }
}
export interface VirtualMachineLibvirtFolders {
  /**
  * Whose files the guest's files are on the host. One of `passthrough`, `mapped`, `squash`.
  */
  readonly accessMode?: string;
  /**
  * Where the guest finds it.
  */
  readonly address?: string;
  /**
  * `virtiofs` is fast and needs shared memory; `9p` needs nothing. One of `virtiofs`, `9p`. Default: `virtiofs`.
  */
  readonly driver?: string;
  /**
  * More attributes of libvirt's `<driver>`: `queue`, `wrpolicy`, `format`.
  */
  readonly driverOptions?: { [key: string]: string };
  /**
  * The folder.
  */
  readonly path: string;
  /**
  * The guest cannot write. Default: `false`.
  */
  readonly readOnly?: boolean | cdktn.IResolvable;
  /**
  * The name that the guest mounts.
  */
  readonly tag: string;
}

export function virtualMachineLibvirtFoldersToTerraform(struct?: VirtualMachineLibvirtFolders | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    access_mode: cdktn.stringToTerraform(struct!.accessMode),
    address: cdktn.stringToTerraform(struct!.address),
    driver: cdktn.stringToTerraform(struct!.driver),
    driver_options: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.driverOptions),
    path: cdktn.stringToTerraform(struct!.path),
    read_only: cdktn.booleanToTerraform(struct!.readOnly),
    tag: cdktn.stringToTerraform(struct!.tag),
  }
}


export class VirtualMachineLibvirtFoldersOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineLibvirtFolders | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._accessMode !== undefined) {
      hasAnyValues = true;
      internalValueResult.accessMode = this._accessMode;
    }
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._driver !== undefined) {
      hasAnyValues = true;
      internalValueResult.driver = this._driver;
    }
    if (this._driverOptions !== undefined) {
      hasAnyValues = true;
      internalValueResult.driverOptions = this._driverOptions;
    }
    if (this._path !== undefined) {
      hasAnyValues = true;
      internalValueResult.path = this._path;
    }
    if (this._readOnly !== undefined) {
      hasAnyValues = true;
      internalValueResult.readOnly = this._readOnly;
    }
    if (this._tag !== undefined) {
      hasAnyValues = true;
      internalValueResult.tag = this._tag;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtFolders | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._accessMode = undefined;
      this._address = undefined;
      this._driver = undefined;
      this._driverOptions = undefined;
      this._path = undefined;
      this._readOnly = undefined;
      this._tag = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._accessMode = value.accessMode;
      this._address = value.address;
      this._driver = value.driver;
      this._driverOptions = value.driverOptions;
      this._path = value.path;
      this._readOnly = value.readOnly;
      this._tag = value.tag;
    }
  }

  // access_mode - computed: false, optional: true, required: false
  private _accessMode?: string; 
  public get accessMode() {
    return this.getStringAttribute('access_mode');
  }
  public set accessMode(value: string) {
    this._accessMode = value;
  }
  public resetAccessMode() {
    this._accessMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get accessModeInput() {
    return this._accessMode;
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

  // driver_options - computed: false, optional: true, required: false
  private _driverOptions?: { [key: string]: string }; 
  public get driverOptions() {
    return this.getStringMapAttribute('driver_options');
  }
  public set driverOptions(value: { [key: string]: string }) {
    this._driverOptions = value;
  }
  public resetDriverOptions() {
    this._driverOptions = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get driverOptionsInput() {
    return this._driverOptions;
  }

  // path - computed: false, optional: false, required: true
  private _path?: string; 
  public get path() {
    return this.getStringAttribute('path');
  }
  public set path(value: string) {
    this._path = value;
  }
  // Temporarily expose input value. Use with caution.
  public get pathInput() {
    return this._path;
  }

  // read_only - computed: false, optional: true, required: false
  private _readOnly?: boolean | cdktn.IResolvable; 
  public get readOnly() {
    return this.getBooleanAttribute('read_only');
  }
  public set readOnly(value: boolean | cdktn.IResolvable) {
    this._readOnly = value;
  }
  public resetReadOnly() {
    this._readOnly = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get readOnlyInput() {
    return this._readOnly;
  }

  // tag - computed: false, optional: false, required: true
  private _tag?: string; 
  public get tag() {
    return this.getStringAttribute('tag');
  }
  public set tag(value: string) {
    this._tag = value;
  }
  // Temporarily expose input value. Use with caution.
  public get tagInput() {
    return this._tag;
  }
}

export class VirtualMachineLibvirtFoldersList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineLibvirtFolders[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineLibvirtFoldersOutputReference {
    return new VirtualMachineLibvirtFoldersOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineLibvirtMemoryDevices {
  /**
  * Where the guest finds it.
  */
  readonly address?: string;
  /**
  * The step of `requested`; virtio-mem only. A size with its unit, as `20GiB`.
  */
  readonly block?: string;
  /**
  * The guest's NUMA cell.
  */
  readonly cell?: number;
  /**
  * `virtio-mem` can be resized while the machine runs, `dimm` cannot. One of `dimm`, `virtio-mem`. Default: `virtio-mem`.
  */
  readonly model?: string;
  /**
  * Its name in this machine.
  */
  readonly name: string;
  /**
  * How much of it the guest should have now; virtio-mem only. A size with its unit, as `20GiB`.
  */
  readonly requested?: string;
  /**
  * Its size. A Linux guest takes only multiples of 128MiB. A size with its unit, as `20GiB`.
  */
  readonly size: string;
}

export function virtualMachineLibvirtMemoryDevicesToTerraform(struct?: VirtualMachineLibvirtMemoryDevices | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    address: cdktn.stringToTerraform(struct!.address),
    block: cdktn.stringToTerraform(struct!.block),
    cell: cdktn.numberToTerraform(struct!.cell),
    model: cdktn.stringToTerraform(struct!.model),
    name: cdktn.stringToTerraform(struct!.name),
    requested: cdktn.stringToTerraform(struct!.requested),
    size: cdktn.stringToTerraform(struct!.size),
  }
}


export class VirtualMachineLibvirtMemoryDevicesOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineLibvirtMemoryDevices | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._block !== undefined) {
      hasAnyValues = true;
      internalValueResult.block = this._block;
    }
    if (this._cell !== undefined) {
      hasAnyValues = true;
      internalValueResult.cell = this._cell;
    }
    if (this._model !== undefined) {
      hasAnyValues = true;
      internalValueResult.model = this._model;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._requested !== undefined) {
      hasAnyValues = true;
      internalValueResult.requested = this._requested;
    }
    if (this._size !== undefined) {
      hasAnyValues = true;
      internalValueResult.size = this._size;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtMemoryDevices | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._block = undefined;
      this._cell = undefined;
      this._model = undefined;
      this._name = undefined;
      this._requested = undefined;
      this._size = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._block = value.block;
      this._cell = value.cell;
      this._model = value.model;
      this._name = value.name;
      this._requested = value.requested;
      this._size = value.size;
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

  // block - computed: false, optional: true, required: false
  private _block?: string; 
  public get block() {
    return this.getStringAttribute('block');
  }
  public set block(value: string) {
    this._block = value;
  }
  public resetBlock() {
    this._block = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get blockInput() {
    return this._block;
  }

  // cell - computed: false, optional: true, required: false
  private _cell?: number; 
  public get cell() {
    return this.getNumberAttribute('cell');
  }
  public set cell(value: number) {
    this._cell = value;
  }
  public resetCell() {
    this._cell = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cellInput() {
    return this._cell;
  }

  // model - computed: false, optional: true, required: false
  private _model?: string; 
  public get model() {
    return this.getStringAttribute('model');
  }
  public set model(value: string) {
    this._model = value;
  }
  public resetModel() {
    this._model = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get modelInput() {
    return this._model;
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

  // requested - computed: false, optional: true, required: false
  private _requested?: string; 
  public get requested() {
    return this.getStringAttribute('requested');
  }
  public set requested(value: string) {
    this._requested = value;
  }
  public resetRequested() {
    this._requested = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requestedInput() {
    return this._requested;
  }

  // size - computed: false, optional: false, required: true
  private _size?: string; 
  public get size() {
    return this.getStringAttribute('size');
  }
  public set size(value: string) {
    this._size = value;
  }
  // Temporarily expose input value. Use with caution.
  public get sizeInput() {
    return this._size;
  }
}

export class VirtualMachineLibvirtMemoryDevicesList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineLibvirtMemoryDevices[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineLibvirtMemoryDevicesOutputReference {
    return new VirtualMachineLibvirtMemoryDevicesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineLibvirtMemory {
  /**
  * When the host allocates it. One of `immediate`, `ondemand`.
  */
  readonly allocation?: string;
  /**
  * The balloon device, which `memory` below `memory_max` needs. One of `virtio`, `virtio-transitional`, `virtio-non-transitional`, `none`.
  */
  readonly balloon?: string;
  /**
  * The balloon gives way when the guest runs out of memory.
  */
  readonly balloonDeflate?: boolean | cdktn.IResolvable;
  /**
  * Memory devices, told apart by name. They come and go while the machine runs.
  */
  readonly devices?: VirtualMachineLibvirtMemoryDevices[] | cdktn.IResolvable;
  /**
  * The host throws its content away when the machine stops.
  */
  readonly discard?: boolean | cdktn.IResolvable;
  /**
  * The guest reports free pages to the host.
  */
  readonly freePageReporting?: boolean | cdktn.IResolvable;
  /**
  * The most that the machine's process may use. A size with its unit, as `20GiB`.
  */
  readonly hardLimit?: string;
  /**
  * How far memory can grow by `devices`. Needs `slots` and a NUMA cell. A size with its unit, as `20GiB`.
  */
  readonly limit?: string;
  /**
  * The host never swaps it.
  */
  readonly locked?: boolean | cdktn.IResolvable;
  /**
  * With `false` the host does not merge equal pages.
  */
  readonly merge?: boolean | cdktn.IResolvable;
  /**
  * Other processes of the host may map it; shared folders need it.
  */
  readonly shared?: boolean | cdktn.IResolvable;
  /**
  * How many memory devices fit in.
  */
  readonly slots?: number;
  /**
  * The limit when the host is short of memory. A size with its unit, as `20GiB`.
  */
  readonly softLimit?: string;
  /**
  * What backs the memory. Shared folders need `memfd` or `file` with `shared`. One of `anonymous`, `memfd`, `file`.
  */
  readonly source?: string;
  /**
  * How often the guest reports its memory. Unit: seconds.
  */
  readonly statisticsPeriod?: number;
  /**
  * The most of memory and swap together. A size with its unit, as `20GiB`.
  */
  readonly swapLimit?: string;
}

export function virtualMachineLibvirtMemoryToTerraform(struct?: VirtualMachineLibvirtMemory | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    allocation: cdktn.stringToTerraform(struct!.allocation),
    balloon: cdktn.stringToTerraform(struct!.balloon),
    balloon_deflate: cdktn.booleanToTerraform(struct!.balloonDeflate),
    devices: cdktn.listMapper(virtualMachineLibvirtMemoryDevicesToTerraform, false)(struct!.devices),
    discard: cdktn.booleanToTerraform(struct!.discard),
    free_page_reporting: cdktn.booleanToTerraform(struct!.freePageReporting),
    hard_limit: cdktn.stringToTerraform(struct!.hardLimit),
    limit: cdktn.stringToTerraform(struct!.limit),
    locked: cdktn.booleanToTerraform(struct!.locked),
    merge: cdktn.booleanToTerraform(struct!.merge),
    shared: cdktn.booleanToTerraform(struct!.shared),
    slots: cdktn.numberToTerraform(struct!.slots),
    soft_limit: cdktn.stringToTerraform(struct!.softLimit),
    source: cdktn.stringToTerraform(struct!.source),
    statistics_period: cdktn.numberToTerraform(struct!.statisticsPeriod),
    swap_limit: cdktn.stringToTerraform(struct!.swapLimit),
  }
}


export class VirtualMachineLibvirtMemoryOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirtMemory | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._allocation !== undefined) {
      hasAnyValues = true;
      internalValueResult.allocation = this._allocation;
    }
    if (this._balloon !== undefined) {
      hasAnyValues = true;
      internalValueResult.balloon = this._balloon;
    }
    if (this._balloonDeflate !== undefined) {
      hasAnyValues = true;
      internalValueResult.balloonDeflate = this._balloonDeflate;
    }
    if (this._devices?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.devices = this._devices?.internalValue;
    }
    if (this._discard !== undefined) {
      hasAnyValues = true;
      internalValueResult.discard = this._discard;
    }
    if (this._freePageReporting !== undefined) {
      hasAnyValues = true;
      internalValueResult.freePageReporting = this._freePageReporting;
    }
    if (this._hardLimit !== undefined) {
      hasAnyValues = true;
      internalValueResult.hardLimit = this._hardLimit;
    }
    if (this._limit !== undefined) {
      hasAnyValues = true;
      internalValueResult.limit = this._limit;
    }
    if (this._locked !== undefined) {
      hasAnyValues = true;
      internalValueResult.locked = this._locked;
    }
    if (this._merge !== undefined) {
      hasAnyValues = true;
      internalValueResult.merge = this._merge;
    }
    if (this._shared !== undefined) {
      hasAnyValues = true;
      internalValueResult.shared = this._shared;
    }
    if (this._slots !== undefined) {
      hasAnyValues = true;
      internalValueResult.slots = this._slots;
    }
    if (this._softLimit !== undefined) {
      hasAnyValues = true;
      internalValueResult.softLimit = this._softLimit;
    }
    if (this._source !== undefined) {
      hasAnyValues = true;
      internalValueResult.source = this._source;
    }
    if (this._statisticsPeriod !== undefined) {
      hasAnyValues = true;
      internalValueResult.statisticsPeriod = this._statisticsPeriod;
    }
    if (this._swapLimit !== undefined) {
      hasAnyValues = true;
      internalValueResult.swapLimit = this._swapLimit;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtMemory | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._allocation = undefined;
      this._balloon = undefined;
      this._balloonDeflate = undefined;
      this._devices.internalValue = undefined;
      this._discard = undefined;
      this._freePageReporting = undefined;
      this._hardLimit = undefined;
      this._limit = undefined;
      this._locked = undefined;
      this._merge = undefined;
      this._shared = undefined;
      this._slots = undefined;
      this._softLimit = undefined;
      this._source = undefined;
      this._statisticsPeriod = undefined;
      this._swapLimit = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._allocation = value.allocation;
      this._balloon = value.balloon;
      this._balloonDeflate = value.balloonDeflate;
      this._devices.internalValue = value.devices;
      this._discard = value.discard;
      this._freePageReporting = value.freePageReporting;
      this._hardLimit = value.hardLimit;
      this._limit = value.limit;
      this._locked = value.locked;
      this._merge = value.merge;
      this._shared = value.shared;
      this._slots = value.slots;
      this._softLimit = value.softLimit;
      this._source = value.source;
      this._statisticsPeriod = value.statisticsPeriod;
      this._swapLimit = value.swapLimit;
    }
  }

  // allocation - computed: false, optional: true, required: false
  private _allocation?: string; 
  public get allocation() {
    return this.getStringAttribute('allocation');
  }
  public set allocation(value: string) {
    this._allocation = value;
  }
  public resetAllocation() {
    this._allocation = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allocationInput() {
    return this._allocation;
  }

  // balloon - computed: false, optional: true, required: false
  private _balloon?: string; 
  public get balloon() {
    return this.getStringAttribute('balloon');
  }
  public set balloon(value: string) {
    this._balloon = value;
  }
  public resetBalloon() {
    this._balloon = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get balloonInput() {
    return this._balloon;
  }

  // balloon_deflate - computed: false, optional: true, required: false
  private _balloonDeflate?: boolean | cdktn.IResolvable; 
  public get balloonDeflate() {
    return this.getBooleanAttribute('balloon_deflate');
  }
  public set balloonDeflate(value: boolean | cdktn.IResolvable) {
    this._balloonDeflate = value;
  }
  public resetBalloonDeflate() {
    this._balloonDeflate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get balloonDeflateInput() {
    return this._balloonDeflate;
  }

  // devices - computed: false, optional: true, required: false
  private _devices = new VirtualMachineLibvirtMemoryDevicesList(this, "devices", false);
  public get devices() {
    return this._devices;
  }
  public putDevices(value: VirtualMachineLibvirtMemoryDevices[] | cdktn.IResolvable) {
    this._devices.internalValue = value;
  }
  public resetDevices() {
    this._devices.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get devicesInput() {
    return this._devices.internalValue;
  }

  // discard - computed: false, optional: true, required: false
  private _discard?: boolean | cdktn.IResolvable; 
  public get discard() {
    return this.getBooleanAttribute('discard');
  }
  public set discard(value: boolean | cdktn.IResolvable) {
    this._discard = value;
  }
  public resetDiscard() {
    this._discard = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get discardInput() {
    return this._discard;
  }

  // free_page_reporting - computed: false, optional: true, required: false
  private _freePageReporting?: boolean | cdktn.IResolvable; 
  public get freePageReporting() {
    return this.getBooleanAttribute('free_page_reporting');
  }
  public set freePageReporting(value: boolean | cdktn.IResolvable) {
    this._freePageReporting = value;
  }
  public resetFreePageReporting() {
    this._freePageReporting = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get freePageReportingInput() {
    return this._freePageReporting;
  }

  // hard_limit - computed: false, optional: true, required: false
  private _hardLimit?: string; 
  public get hardLimit() {
    return this.getStringAttribute('hard_limit');
  }
  public set hardLimit(value: string) {
    this._hardLimit = value;
  }
  public resetHardLimit() {
    this._hardLimit = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hardLimitInput() {
    return this._hardLimit;
  }

  // limit - computed: false, optional: true, required: false
  private _limit?: string; 
  public get limit() {
    return this.getStringAttribute('limit');
  }
  public set limit(value: string) {
    this._limit = value;
  }
  public resetLimit() {
    this._limit = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get limitInput() {
    return this._limit;
  }

  // locked - computed: false, optional: true, required: false
  private _locked?: boolean | cdktn.IResolvable; 
  public get locked() {
    return this.getBooleanAttribute('locked');
  }
  public set locked(value: boolean | cdktn.IResolvable) {
    this._locked = value;
  }
  public resetLocked() {
    this._locked = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get lockedInput() {
    return this._locked;
  }

  // merge - computed: false, optional: true, required: false
  private _merge?: boolean | cdktn.IResolvable; 
  public get merge() {
    return this.getBooleanAttribute('merge');
  }
  public set merge(value: boolean | cdktn.IResolvable) {
    this._merge = value;
  }
  public resetMerge() {
    this._merge = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get mergeInput() {
    return this._merge;
  }

  // shared - computed: false, optional: true, required: false
  private _shared?: boolean | cdktn.IResolvable; 
  public get shared() {
    return this.getBooleanAttribute('shared');
  }
  public set shared(value: boolean | cdktn.IResolvable) {
    this._shared = value;
  }
  public resetShared() {
    this._shared = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sharedInput() {
    return this._shared;
  }

  // slots - computed: false, optional: true, required: false
  private _slots?: number; 
  public get slots() {
    return this.getNumberAttribute('slots');
  }
  public set slots(value: number) {
    this._slots = value;
  }
  public resetSlots() {
    this._slots = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get slotsInput() {
    return this._slots;
  }

  // soft_limit - computed: false, optional: true, required: false
  private _softLimit?: string; 
  public get softLimit() {
    return this.getStringAttribute('soft_limit');
  }
  public set softLimit(value: string) {
    this._softLimit = value;
  }
  public resetSoftLimit() {
    this._softLimit = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get softLimitInput() {
    return this._softLimit;
  }

  // source - computed: false, optional: true, required: false
  private _source?: string; 
  public get source() {
    return this.getStringAttribute('source');
  }
  public set source(value: string) {
    this._source = value;
  }
  public resetSource() {
    this._source = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceInput() {
    return this._source;
  }

  // statistics_period - computed: false, optional: true, required: false
  private _statisticsPeriod?: number; 
  public get statisticsPeriod() {
    return this.getNumberAttribute('statistics_period');
  }
  public set statisticsPeriod(value: number) {
    this._statisticsPeriod = value;
  }
  public resetStatisticsPeriod() {
    this._statisticsPeriod = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get statisticsPeriodInput() {
    return this._statisticsPeriod;
  }

  // swap_limit - computed: false, optional: true, required: false
  private _swapLimit?: string; 
  public get swapLimit() {
    return this.getStringAttribute('swap_limit');
  }
  public set swapLimit(value: string) {
    this._swapLimit = value;
  }
  public resetSwapLimit() {
    this._swapLimit = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get swapLimitInput() {
    return this._swapLimit;
  }
}
export interface VirtualMachineLibvirtNumaCells {
  /**
  * Its virtual CPUs.
  */
  readonly cpus?: string;
  /**
  * Its memory. A size with its unit, as `20GiB`.
  */
  readonly memory: string;
  /**
  * Other processes of the host may map this memory.
  */
  readonly shared?: boolean | cdktn.IResolvable;
}

export function virtualMachineLibvirtNumaCellsToTerraform(struct?: VirtualMachineLibvirtNumaCells | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    cpus: cdktn.stringToTerraform(struct!.cpus),
    memory: cdktn.stringToTerraform(struct!.memory),
    shared: cdktn.booleanToTerraform(struct!.shared),
  }
}


export class VirtualMachineLibvirtNumaCellsOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): VirtualMachineLibvirtNumaCells | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._cpus !== undefined) {
      hasAnyValues = true;
      internalValueResult.cpus = this._cpus;
    }
    if (this._memory !== undefined) {
      hasAnyValues = true;
      internalValueResult.memory = this._memory;
    }
    if (this._shared !== undefined) {
      hasAnyValues = true;
      internalValueResult.shared = this._shared;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtNumaCells | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._cpus = undefined;
      this._memory = undefined;
      this._shared = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._cpus = value.cpus;
      this._memory = value.memory;
      this._shared = value.shared;
    }
  }

  // cpus - computed: false, optional: true, required: false
  private _cpus?: string; 
  public get cpus() {
    return this.getStringAttribute('cpus');
  }
  public set cpus(value: string) {
    this._cpus = value;
  }
  public resetCpus() {
    this._cpus = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cpusInput() {
    return this._cpus;
  }

  // memory - computed: false, optional: false, required: true
  private _memory?: string; 
  public get memory() {
    return this.getStringAttribute('memory');
  }
  public set memory(value: string) {
    this._memory = value;
  }
  // Temporarily expose input value. Use with caution.
  public get memoryInput() {
    return this._memory;
  }

  // shared - computed: false, optional: true, required: false
  private _shared?: boolean | cdktn.IResolvable; 
  public get shared() {
    return this.getBooleanAttribute('shared');
  }
  public set shared(value: boolean | cdktn.IResolvable) {
    this._shared = value;
  }
  public resetShared() {
    this._shared = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sharedInput() {
    return this._shared;
  }
}

export class VirtualMachineLibvirtNumaCellsList extends cdktn.ComplexList {
  public internalValue? : VirtualMachineLibvirtNumaCells[] | cdktn.IResolvable

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
  public get(index: number): VirtualMachineLibvirtNumaCellsOutputReference {
    return new VirtualMachineLibvirtNumaCellsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface VirtualMachineLibvirtNuma {
  /**
  * The guest's cells, in order of their number.
  */
  readonly cells?: VirtualMachineLibvirtNumaCells[] | cdktn.IResolvable;
  /**
  * How binding `nodes` are. One of `strict`, `preferred`, `interleave`, `restrictive`.
  */
  readonly mode?: string;
  /**
  * The host's nodes that memory may come from.
  */
  readonly nodes?: string;
}

export function virtualMachineLibvirtNumaToTerraform(struct?: VirtualMachineLibvirtNuma | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    cells: cdktn.listMapper(virtualMachineLibvirtNumaCellsToTerraform, false)(struct!.cells),
    mode: cdktn.stringToTerraform(struct!.mode),
    nodes: cdktn.stringToTerraform(struct!.nodes),
  }
}


export class VirtualMachineLibvirtNumaOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirtNuma | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._cells?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.cells = this._cells?.internalValue;
    }
    if (this._mode !== undefined) {
      hasAnyValues = true;
      internalValueResult.mode = this._mode;
    }
    if (this._nodes !== undefined) {
      hasAnyValues = true;
      internalValueResult.nodes = this._nodes;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtNuma | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._cells.internalValue = undefined;
      this._mode = undefined;
      this._nodes = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._cells.internalValue = value.cells;
      this._mode = value.mode;
      this._nodes = value.nodes;
    }
  }

  // cells - computed: false, optional: true, required: false
  private _cells = new VirtualMachineLibvirtNumaCellsList(this, "cells", false);
  public get cells() {
    return this._cells;
  }
  public putCells(value: VirtualMachineLibvirtNumaCells[] | cdktn.IResolvable) {
    this._cells.internalValue = value;
  }
  public resetCells() {
    this._cells.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cellsInput() {
    return this._cells.internalValue;
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

  // nodes - computed: false, optional: true, required: false
  private _nodes?: string; 
  public get nodes() {
    return this.getStringAttribute('nodes');
  }
  public set nodes(value: string) {
    this._nodes = value;
  }
  public resetNodes() {
    this._nodes = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nodesInput() {
    return this._nodes;
  }
}
export interface VirtualMachineLibvirtRng {
  /**
  * The most that the guest gets in one `period`. Unit: bytes.
  */
  readonly bytes?: number;
  /**
  * The device's model. One of `virtio`, `virtio-transitional`, `virtio-non-transitional`.
  */
  readonly model?: string;
  /**
  * The period of `bytes`. Unit: milliseconds.
  */
  readonly period?: number;
  /**
  * A device of the host, or `builtin`. By default `/dev/urandom`.
  */
  readonly source?: string;
}

export function virtualMachineLibvirtRngToTerraform(struct?: VirtualMachineLibvirtRng | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    bytes: cdktn.numberToTerraform(struct!.bytes),
    model: cdktn.stringToTerraform(struct!.model),
    period: cdktn.numberToTerraform(struct!.period),
    source: cdktn.stringToTerraform(struct!.source),
  }
}


export class VirtualMachineLibvirtRngOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirtRng | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._bytes !== undefined) {
      hasAnyValues = true;
      internalValueResult.bytes = this._bytes;
    }
    if (this._model !== undefined) {
      hasAnyValues = true;
      internalValueResult.model = this._model;
    }
    if (this._period !== undefined) {
      hasAnyValues = true;
      internalValueResult.period = this._period;
    }
    if (this._source !== undefined) {
      hasAnyValues = true;
      internalValueResult.source = this._source;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtRng | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._bytes = undefined;
      this._model = undefined;
      this._period = undefined;
      this._source = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._bytes = value.bytes;
      this._model = value.model;
      this._period = value.period;
      this._source = value.source;
    }
  }

  // bytes - computed: false, optional: true, required: false
  private _bytes?: number; 
  public get bytes() {
    return this.getNumberAttribute('bytes');
  }
  public set bytes(value: number) {
    this._bytes = value;
  }
  public resetBytes() {
    this._bytes = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bytesInput() {
    return this._bytes;
  }

  // model - computed: false, optional: true, required: false
  private _model?: string; 
  public get model() {
    return this.getStringAttribute('model');
  }
  public set model(value: string) {
    this._model = value;
  }
  public resetModel() {
    this._model = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get modelInput() {
    return this._model;
  }

  // period - computed: false, optional: true, required: false
  private _period?: number; 
  public get period() {
    return this.getNumberAttribute('period');
  }
  public set period(value: number) {
    this._period = value;
  }
  public resetPeriod() {
    this._period = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get periodInput() {
    return this._period;
  }

  // source - computed: false, optional: true, required: false
  private _source?: string; 
  public get source() {
    return this.getStringAttribute('source');
  }
  public set source(value: string) {
    this._source = value;
  }
  public resetSource() {
    this._source = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceInput() {
    return this._source;
  }
}
export interface VirtualMachineLibvirtTpm {
  /**
  * A TPM of the host that is passed through.
  */
  readonly device?: string;
  /**
  * The UUID of the Secret on the host that encrypts the TPM's state.
  */
  readonly encryptionSecret?: string;
  /**
  * Its interface; `tpm-crb` by default. One of `tpm-crb`, `tpm-tis`, `tpm-spapr`.
  */
  readonly model?: string;
  /**
  * Its version; 2.0 by default. One of `1.2`, `2.0`.
  */
  readonly version?: string;
}

export function virtualMachineLibvirtTpmToTerraform(struct?: VirtualMachineLibvirtTpm | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    device: cdktn.stringToTerraform(struct!.device),
    encryption_secret: cdktn.stringToTerraform(struct!.encryptionSecret),
    model: cdktn.stringToTerraform(struct!.model),
    version: cdktn.stringToTerraform(struct!.version),
  }
}


export class VirtualMachineLibvirtTpmOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirtTpm | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._device !== undefined) {
      hasAnyValues = true;
      internalValueResult.device = this._device;
    }
    if (this._encryptionSecret !== undefined) {
      hasAnyValues = true;
      internalValueResult.encryptionSecret = this._encryptionSecret;
    }
    if (this._model !== undefined) {
      hasAnyValues = true;
      internalValueResult.model = this._model;
    }
    if (this._version !== undefined) {
      hasAnyValues = true;
      internalValueResult.version = this._version;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtTpm | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._device = undefined;
      this._encryptionSecret = undefined;
      this._model = undefined;
      this._version = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._device = value.device;
      this._encryptionSecret = value.encryptionSecret;
      this._model = value.model;
      this._version = value.version;
    }
  }

  // device - computed: false, optional: true, required: false
  private _device?: string; 
  public get device() {
    return this.getStringAttribute('device');
  }
  public set device(value: string) {
    this._device = value;
  }
  public resetDevice() {
    this._device = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deviceInput() {
    return this._device;
  }

  // encryption_secret - computed: false, optional: true, required: false
  private _encryptionSecret?: string; 
  public get encryptionSecret() {
    return this.getStringAttribute('encryption_secret');
  }
  public set encryptionSecret(value: string) {
    this._encryptionSecret = value;
  }
  public resetEncryptionSecret() {
    this._encryptionSecret = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get encryptionSecretInput() {
    return this._encryptionSecret;
  }

  // model - computed: false, optional: true, required: false
  private _model?: string; 
  public get model() {
    return this.getStringAttribute('model');
  }
  public set model(value: string) {
    this._model = value;
  }
  public resetModel() {
    this._model = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get modelInput() {
    return this._model;
  }

  // version - computed: false, optional: true, required: false
  private _version?: string; 
  public get version() {
    return this.getStringAttribute('version');
  }
  public set version(value: string) {
    this._version = value;
  }
  public resetVersion() {
    this._version = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get versionInput() {
    return this._version;
  }
}
export interface VirtualMachineLibvirtUsbRedirection {
  /**
  * Rules as `CLASS:VENDOR:PRODUCT:VERSION:ALLOW`, in order; -1 is any. A device that no rule names is not redirected.
  */
  readonly filter?: string[];
  /**
  * How many devices at once.
  */
  readonly ports: number;
}

export function virtualMachineLibvirtUsbRedirectionToTerraform(struct?: VirtualMachineLibvirtUsbRedirection | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    filter: cdktn.listMapper(cdktn.stringToTerraform, false)(struct!.filter),
    ports: cdktn.numberToTerraform(struct!.ports),
  }
}


export class VirtualMachineLibvirtUsbRedirectionOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirtUsbRedirection | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._filter !== undefined) {
      hasAnyValues = true;
      internalValueResult.filter = this._filter;
    }
    if (this._ports !== undefined) {
      hasAnyValues = true;
      internalValueResult.ports = this._ports;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtUsbRedirection | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._filter = undefined;
      this._ports = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._filter = value.filter;
      this._ports = value.ports;
    }
  }

  // filter - computed: false, optional: true, required: false
  private _filter?: string[]; 
  public get filter() {
    return this.getListAttribute('filter');
  }
  public set filter(value: string[]) {
    this._filter = value;
  }
  public resetFilter() {
    this._filter = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get filterInput() {
    return this._filter;
  }

  // ports - computed: false, optional: false, required: true
  private _ports?: number; 
  public get ports() {
    return this.getNumberAttribute('ports');
  }
  public set ports(value: number) {
    this._ports = value;
  }
  // Temporarily expose input value. Use with caution.
  public get portsInput() {
    return this._ports;
  }
}
export interface VirtualMachineLibvirtVideo {
  /**
  * 3D acceleration by the host's card; `virtio` only.
  */
  readonly acceleration?: boolean | cdktn.IResolvable;
  /**
  * How many screens.
  */
  readonly heads?: number;
  /**
  * Video memory. Unit: KiB.
  */
  readonly memory?: number;
  /**
  * The card. One of `virtio`, `vga`, `qxl`, `cirrus`, `bochs`, `ramfb`, `vmvga`, `none`.
  */
  readonly model: string;
  /**
  * More attributes of libvirt's `<model>`: `ram`, `vgamem`, `vram64`, `blob`.
  */
  readonly options?: { [key: string]: string };
}

export function virtualMachineLibvirtVideoToTerraform(struct?: VirtualMachineLibvirtVideo | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    acceleration: cdktn.booleanToTerraform(struct!.acceleration),
    heads: cdktn.numberToTerraform(struct!.heads),
    memory: cdktn.numberToTerraform(struct!.memory),
    model: cdktn.stringToTerraform(struct!.model),
    options: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.options),
  }
}


export class VirtualMachineLibvirtVideoOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirtVideo | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._acceleration !== undefined) {
      hasAnyValues = true;
      internalValueResult.acceleration = this._acceleration;
    }
    if (this._heads !== undefined) {
      hasAnyValues = true;
      internalValueResult.heads = this._heads;
    }
    if (this._memory !== undefined) {
      hasAnyValues = true;
      internalValueResult.memory = this._memory;
    }
    if (this._model !== undefined) {
      hasAnyValues = true;
      internalValueResult.model = this._model;
    }
    if (this._options !== undefined) {
      hasAnyValues = true;
      internalValueResult.options = this._options;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirtVideo | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._acceleration = undefined;
      this._heads = undefined;
      this._memory = undefined;
      this._model = undefined;
      this._options = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._acceleration = value.acceleration;
      this._heads = value.heads;
      this._memory = value.memory;
      this._model = value.model;
      this._options = value.options;
    }
  }

  // acceleration - computed: false, optional: true, required: false
  private _acceleration?: boolean | cdktn.IResolvable; 
  public get acceleration() {
    return this.getBooleanAttribute('acceleration');
  }
  public set acceleration(value: boolean | cdktn.IResolvable) {
    this._acceleration = value;
  }
  public resetAcceleration() {
    this._acceleration = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get accelerationInput() {
    return this._acceleration;
  }

  // heads - computed: false, optional: true, required: false
  private _heads?: number; 
  public get heads() {
    return this.getNumberAttribute('heads');
  }
  public set heads(value: number) {
    this._heads = value;
  }
  public resetHeads() {
    this._heads = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get headsInput() {
    return this._heads;
  }

  // memory - computed: false, optional: true, required: false
  private _memory?: number; 
  public get memory() {
    return this.getNumberAttribute('memory');
  }
  public set memory(value: number) {
    this._memory = value;
  }
  public resetMemory() {
    this._memory = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get memoryInput() {
    return this._memory;
  }

  // model - computed: false, optional: false, required: true
  private _model?: string; 
  public get model() {
    return this.getStringAttribute('model');
  }
  public set model(value: string) {
    this._model = value;
  }
  // Temporarily expose input value. Use with caution.
  public get modelInput() {
    return this._model;
  }

  // options - computed: false, optional: true, required: false
  private _options?: { [key: string]: string }; 
  public get options() {
    return this.getStringMapAttribute('options');
  }
  public set options(value: { [key: string]: string }) {
    this._options = value;
  }
  public resetOptions() {
    this._options = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get optionsInput() {
    return this._options;
  }
}
export interface VirtualMachineLibvirt {
  /**
  * `kvm` or, much slower, `qemu` without it. By default kvm where the host has it. One of `kvm`, `qemu`.
  */
  readonly accelerator?: string;
  /**
  * The processor's architecture. By default the host's.
  */
  readonly architecture?: string;
  /**
  * How the firmware starts the machine.
  */
  readonly boot?: VirtualMachineLibvirtBoot;
  /**
  * Serial ports, consoles, parallel ports and channels besides the serial console and the agent's channel.
  */
  readonly characterDevices?: VirtualMachineLibvirtCharacterDevices[] | cdktn.IResolvable;
  /**
  * The guest's clock.
  */
  readonly clock?: VirtualMachineLibvirtClock;
  /**
  * Controllers that differ from those which libvirt adds by itself. Spare `pcie-root-port`s make room for devices that come while the machine runs.
  */
  readonly controllers?: VirtualMachineLibvirtControllers[] | cdktn.IResolvable;
  /**
  * How the host runs the virtual CPUs.
  */
  readonly cpuTuning?: VirtualMachineLibvirtCpuTuning;
  /**
  * The emulator's program on the host. By default the host's own.
  */
  readonly emulator?: string;
  /**
  * What happens after the guest powered off, rebooted or crashed.
  */
  readonly events?: VirtualMachineLibvirtEvents;
  /**
  * Features of the hypervisor, each `on`, `off` or its own word: `acpi`, `apic`, `apic.eoi`, `pae`, `hap`, `pmu`, `smm`, `vmport`, `ioapic`, `gic`, `kvm.hidden`, `hyperv.relaxed`, `hyperv.spinlocks`, … ACPI is always on unless it is `off` here.
  */
  readonly features?: { [key: string]: string };
  /**
  * Files for the guest in QEMU's firmware configuration, as `opt/com.coreos/config`, each a path on the host.
  */
  readonly firmwareConfig?: { [key: string]: string };
  /**
  * Folders of the host that the guest can mount, told apart by the tag that it mounts.
  */
  readonly folders?: VirtualMachineLibvirtFolders[] | cdktn.IResolvable;
  /**
  * Input devices besides the keyboard and mouse that every PC has, as `tablet:usb`.
  */
  readonly inputs?: string[];
  /**
  * How many I/O threads disks can use.
  */
  readonly ioThreads?: number;
  /**
  * The machine's weight in the host's disk scheduler.
  */
  readonly ioWeight?: number;
  /**
  * An IOMMU for the guest. One of `intel`, `smmuv3`, `virtio`.
  */
  readonly iommu?: string;
  /**
  * The machine type. By default `q35` on x86_64 and `virt` on aarch64; its version is pinned when the machine is made and is the output `machine_type`.
  */
  readonly machine?: string;
  /**
  * Where the machine's memory comes from, and how it grows by devices.
  */
  readonly memory?: VirtualMachineLibvirtMemory;
  /**
  * Metadata of other programs: elements of XML by their namespace. They change while the machine runs.
  */
  readonly metadata?: { [key: string]: string };
  /**
  * NUMA: how the guest sees memory, and where on the host it comes from.
  */
  readonly numa?: VirtualMachineLibvirtNuma;
  /**
  * A device that tells the host of the guest's crash. One of `isa`, `pvpanic`, `hyperv`, `pseries`, `s390`.
  */
  readonly panic?: string;
  /**
  * Where random numbers come from, when `rng` is on.
  */
  readonly rng?: VirtualMachineLibvirtRng;
  /**
  * `none` runs the machine without the host's mandatory access control. One of `none`.
  */
  readonly securityLabel?: string;
  /**
  * What the firmware tells about the machine, as `system.manufacturer`, `bios.vendor`, `base_board.serial`, `chassis.asset`, `oem_strings.0`.
  */
  readonly smbios?: { [key: string]: string };
  /**
  * Sound cards.
  */
  readonly sounds?: string[];
  /**
  * How many PCI Express ports are kept free on a new q35 or virt machine, one for each device that shall come while it runs. Default: `4`.
  */
  readonly sparePorts?: number;
  /**
  * What kind of TPM, when `tpm` is on.
  */
  readonly tpm?: VirtualMachineLibvirtTpm;
  /**
  * USB devices of a spice client. Needs a spice display.
  */
  readonly usbRedirection?: VirtualMachineLibvirtUsbRedirection;
  /**
  * The graphics card. By default none without a display, and libvirt's choice with one.
  */
  readonly video?: VirtualMachineLibvirtVideo;
  /**
  * A socket between host and guest: its address, or `auto`.
  */
  readonly vsock?: string;
  /**
  * A `<domain>` element of what no other property says. It is laid over the definition, and takes part in the preview and in drift.
  */
  readonly xml?: string;
}

export function virtualMachineLibvirtToTerraform(struct?: VirtualMachineLibvirt | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    accelerator: cdktn.stringToTerraform(struct!.accelerator),
    architecture: cdktn.stringToTerraform(struct!.architecture),
    boot: virtualMachineLibvirtBootToTerraform(struct!.boot),
    character_devices: cdktn.listMapper(virtualMachineLibvirtCharacterDevicesToTerraform, false)(struct!.characterDevices),
    clock: virtualMachineLibvirtClockToTerraform(struct!.clock),
    controllers: cdktn.listMapper(virtualMachineLibvirtControllersToTerraform, false)(struct!.controllers),
    cpu_tuning: virtualMachineLibvirtCpuTuningToTerraform(struct!.cpuTuning),
    emulator: cdktn.stringToTerraform(struct!.emulator),
    events: virtualMachineLibvirtEventsToTerraform(struct!.events),
    features: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.features),
    firmware_config: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.firmwareConfig),
    folders: cdktn.listMapper(virtualMachineLibvirtFoldersToTerraform, false)(struct!.folders),
    inputs: cdktn.listMapper(cdktn.stringToTerraform, false)(struct!.inputs),
    io_threads: cdktn.numberToTerraform(struct!.ioThreads),
    io_weight: cdktn.numberToTerraform(struct!.ioWeight),
    iommu: cdktn.stringToTerraform(struct!.iommu),
    machine: cdktn.stringToTerraform(struct!.machine),
    memory: virtualMachineLibvirtMemoryToTerraform(struct!.memory),
    metadata: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.metadata),
    numa: virtualMachineLibvirtNumaToTerraform(struct!.numa),
    panic: cdktn.stringToTerraform(struct!.panic),
    rng: virtualMachineLibvirtRngToTerraform(struct!.rng),
    security_label: cdktn.stringToTerraform(struct!.securityLabel),
    smbios: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.smbios),
    sounds: cdktn.listMapper(cdktn.stringToTerraform, false)(struct!.sounds),
    spare_ports: cdktn.numberToTerraform(struct!.sparePorts),
    tpm: virtualMachineLibvirtTpmToTerraform(struct!.tpm),
    usb_redirection: virtualMachineLibvirtUsbRedirectionToTerraform(struct!.usbRedirection),
    video: virtualMachineLibvirtVideoToTerraform(struct!.video),
    vsock: cdktn.stringToTerraform(struct!.vsock),
    xml: cdktn.stringToTerraform(struct!.xml),
  }
}


export class VirtualMachineLibvirtOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineLibvirt | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._accelerator !== undefined) {
      hasAnyValues = true;
      internalValueResult.accelerator = this._accelerator;
    }
    if (this._architecture !== undefined) {
      hasAnyValues = true;
      internalValueResult.architecture = this._architecture;
    }
    if (this._boot?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.boot = this._boot?.internalValue;
    }
    if (this._characterDevices?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.characterDevices = this._characterDevices?.internalValue;
    }
    if (this._clock?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.clock = this._clock?.internalValue;
    }
    if (this._controllers?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.controllers = this._controllers?.internalValue;
    }
    if (this._cpuTuning?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.cpuTuning = this._cpuTuning?.internalValue;
    }
    if (this._emulator !== undefined) {
      hasAnyValues = true;
      internalValueResult.emulator = this._emulator;
    }
    if (this._events?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.events = this._events?.internalValue;
    }
    if (this._features !== undefined) {
      hasAnyValues = true;
      internalValueResult.features = this._features;
    }
    if (this._firmwareConfig !== undefined) {
      hasAnyValues = true;
      internalValueResult.firmwareConfig = this._firmwareConfig;
    }
    if (this._folders?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.folders = this._folders?.internalValue;
    }
    if (this._inputs !== undefined) {
      hasAnyValues = true;
      internalValueResult.inputs = this._inputs;
    }
    if (this._ioThreads !== undefined) {
      hasAnyValues = true;
      internalValueResult.ioThreads = this._ioThreads;
    }
    if (this._ioWeight !== undefined) {
      hasAnyValues = true;
      internalValueResult.ioWeight = this._ioWeight;
    }
    if (this._iommu !== undefined) {
      hasAnyValues = true;
      internalValueResult.iommu = this._iommu;
    }
    if (this._machine !== undefined) {
      hasAnyValues = true;
      internalValueResult.machine = this._machine;
    }
    if (this._memory?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.memory = this._memory?.internalValue;
    }
    if (this._metadata !== undefined) {
      hasAnyValues = true;
      internalValueResult.metadata = this._metadata;
    }
    if (this._numa?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.numa = this._numa?.internalValue;
    }
    if (this._panic !== undefined) {
      hasAnyValues = true;
      internalValueResult.panic = this._panic;
    }
    if (this._rng?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.rng = this._rng?.internalValue;
    }
    if (this._securityLabel !== undefined) {
      hasAnyValues = true;
      internalValueResult.securityLabel = this._securityLabel;
    }
    if (this._smbios !== undefined) {
      hasAnyValues = true;
      internalValueResult.smbios = this._smbios;
    }
    if (this._sounds !== undefined) {
      hasAnyValues = true;
      internalValueResult.sounds = this._sounds;
    }
    if (this._sparePorts !== undefined) {
      hasAnyValues = true;
      internalValueResult.sparePorts = this._sparePorts;
    }
    if (this._tpm?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.tpm = this._tpm?.internalValue;
    }
    if (this._usbRedirection?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.usbRedirection = this._usbRedirection?.internalValue;
    }
    if (this._video?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.video = this._video?.internalValue;
    }
    if (this._vsock !== undefined) {
      hasAnyValues = true;
      internalValueResult.vsock = this._vsock;
    }
    if (this._xml !== undefined) {
      hasAnyValues = true;
      internalValueResult.xml = this._xml;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineLibvirt | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._accelerator = undefined;
      this._architecture = undefined;
      this._boot.internalValue = undefined;
      this._characterDevices.internalValue = undefined;
      this._clock.internalValue = undefined;
      this._controllers.internalValue = undefined;
      this._cpuTuning.internalValue = undefined;
      this._emulator = undefined;
      this._events.internalValue = undefined;
      this._features = undefined;
      this._firmwareConfig = undefined;
      this._folders.internalValue = undefined;
      this._inputs = undefined;
      this._ioThreads = undefined;
      this._ioWeight = undefined;
      this._iommu = undefined;
      this._machine = undefined;
      this._memory.internalValue = undefined;
      this._metadata = undefined;
      this._numa.internalValue = undefined;
      this._panic = undefined;
      this._rng.internalValue = undefined;
      this._securityLabel = undefined;
      this._smbios = undefined;
      this._sounds = undefined;
      this._sparePorts = undefined;
      this._tpm.internalValue = undefined;
      this._usbRedirection.internalValue = undefined;
      this._video.internalValue = undefined;
      this._vsock = undefined;
      this._xml = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._accelerator = value.accelerator;
      this._architecture = value.architecture;
      this._boot.internalValue = value.boot;
      this._characterDevices.internalValue = value.characterDevices;
      this._clock.internalValue = value.clock;
      this._controllers.internalValue = value.controllers;
      this._cpuTuning.internalValue = value.cpuTuning;
      this._emulator = value.emulator;
      this._events.internalValue = value.events;
      this._features = value.features;
      this._firmwareConfig = value.firmwareConfig;
      this._folders.internalValue = value.folders;
      this._inputs = value.inputs;
      this._ioThreads = value.ioThreads;
      this._ioWeight = value.ioWeight;
      this._iommu = value.iommu;
      this._machine = value.machine;
      this._memory.internalValue = value.memory;
      this._metadata = value.metadata;
      this._numa.internalValue = value.numa;
      this._panic = value.panic;
      this._rng.internalValue = value.rng;
      this._securityLabel = value.securityLabel;
      this._smbios = value.smbios;
      this._sounds = value.sounds;
      this._sparePorts = value.sparePorts;
      this._tpm.internalValue = value.tpm;
      this._usbRedirection.internalValue = value.usbRedirection;
      this._video.internalValue = value.video;
      this._vsock = value.vsock;
      this._xml = value.xml;
    }
  }

  // accelerator - computed: false, optional: true, required: false
  private _accelerator?: string; 
  public get accelerator() {
    return this.getStringAttribute('accelerator');
  }
  public set accelerator(value: string) {
    this._accelerator = value;
  }
  public resetAccelerator() {
    this._accelerator = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get acceleratorInput() {
    return this._accelerator;
  }

  // architecture - computed: false, optional: true, required: false
  private _architecture?: string; 
  public get architecture() {
    return this.getStringAttribute('architecture');
  }
  public set architecture(value: string) {
    this._architecture = value;
  }
  public resetArchitecture() {
    this._architecture = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get architectureInput() {
    return this._architecture;
  }

  // boot - computed: false, optional: true, required: false
  private _boot = new VirtualMachineLibvirtBootOutputReference(this, "boot");
  public get boot() {
    return this._boot;
  }
  public putBoot(value: VirtualMachineLibvirtBoot) {
    this._boot.internalValue = value;
  }
  public resetBoot() {
    this._boot.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bootInput() {
    return this._boot.internalValue;
  }

  // character_devices - computed: false, optional: true, required: false
  private _characterDevices = new VirtualMachineLibvirtCharacterDevicesList(this, "character_devices", false);
  public get characterDevices() {
    return this._characterDevices;
  }
  public putCharacterDevices(value: VirtualMachineLibvirtCharacterDevices[] | cdktn.IResolvable) {
    this._characterDevices.internalValue = value;
  }
  public resetCharacterDevices() {
    this._characterDevices.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get characterDevicesInput() {
    return this._characterDevices.internalValue;
  }

  // clock - computed: false, optional: true, required: false
  private _clock = new VirtualMachineLibvirtClockOutputReference(this, "clock");
  public get clock() {
    return this._clock;
  }
  public putClock(value: VirtualMachineLibvirtClock) {
    this._clock.internalValue = value;
  }
  public resetClock() {
    this._clock.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clockInput() {
    return this._clock.internalValue;
  }

  // controllers - computed: false, optional: true, required: false
  private _controllers = new VirtualMachineLibvirtControllersList(this, "controllers", false);
  public get controllers() {
    return this._controllers;
  }
  public putControllers(value: VirtualMachineLibvirtControllers[] | cdktn.IResolvable) {
    this._controllers.internalValue = value;
  }
  public resetControllers() {
    this._controllers.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get controllersInput() {
    return this._controllers.internalValue;
  }

  // cpu_tuning - computed: false, optional: true, required: false
  private _cpuTuning = new VirtualMachineLibvirtCpuTuningOutputReference(this, "cpu_tuning");
  public get cpuTuning() {
    return this._cpuTuning;
  }
  public putCpuTuning(value: VirtualMachineLibvirtCpuTuning) {
    this._cpuTuning.internalValue = value;
  }
  public resetCpuTuning() {
    this._cpuTuning.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cpuTuningInput() {
    return this._cpuTuning.internalValue;
  }

  // emulator - computed: false, optional: true, required: false
  private _emulator?: string; 
  public get emulator() {
    return this.getStringAttribute('emulator');
  }
  public set emulator(value: string) {
    this._emulator = value;
  }
  public resetEmulator() {
    this._emulator = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get emulatorInput() {
    return this._emulator;
  }

  // events - computed: false, optional: true, required: false
  private _events = new VirtualMachineLibvirtEventsOutputReference(this, "events");
  public get events() {
    return this._events;
  }
  public putEvents(value: VirtualMachineLibvirtEvents) {
    this._events.internalValue = value;
  }
  public resetEvents() {
    this._events.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get eventsInput() {
    return this._events.internalValue;
  }

  // features - computed: false, optional: true, required: false
  private _features?: { [key: string]: string }; 
  public get features() {
    return this.getStringMapAttribute('features');
  }
  public set features(value: { [key: string]: string }) {
    this._features = value;
  }
  public resetFeatures() {
    this._features = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get featuresInput() {
    return this._features;
  }

  // firmware_config - computed: false, optional: true, required: false
  private _firmwareConfig?: { [key: string]: string }; 
  public get firmwareConfig() {
    return this.getStringMapAttribute('firmware_config');
  }
  public set firmwareConfig(value: { [key: string]: string }) {
    this._firmwareConfig = value;
  }
  public resetFirmwareConfig() {
    this._firmwareConfig = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get firmwareConfigInput() {
    return this._firmwareConfig;
  }

  // folders - computed: false, optional: true, required: false
  private _folders = new VirtualMachineLibvirtFoldersList(this, "folders", false);
  public get folders() {
    return this._folders;
  }
  public putFolders(value: VirtualMachineLibvirtFolders[] | cdktn.IResolvable) {
    this._folders.internalValue = value;
  }
  public resetFolders() {
    this._folders.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get foldersInput() {
    return this._folders.internalValue;
  }

  // inputs - computed: false, optional: true, required: false
  private _inputs?: string[]; 
  public get inputs() {
    return this.getListAttribute('inputs');
  }
  public set inputs(value: string[]) {
    this._inputs = value;
  }
  public resetInputs() {
    this._inputs = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get inputsInput() {
    return this._inputs;
  }

  // io_threads - computed: false, optional: true, required: false
  private _ioThreads?: number; 
  public get ioThreads() {
    return this.getNumberAttribute('io_threads');
  }
  public set ioThreads(value: number) {
    this._ioThreads = value;
  }
  public resetIoThreads() {
    this._ioThreads = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ioThreadsInput() {
    return this._ioThreads;
  }

  // io_weight - computed: false, optional: true, required: false
  private _ioWeight?: number; 
  public get ioWeight() {
    return this.getNumberAttribute('io_weight');
  }
  public set ioWeight(value: number) {
    this._ioWeight = value;
  }
  public resetIoWeight() {
    this._ioWeight = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ioWeightInput() {
    return this._ioWeight;
  }

  // iommu - computed: false, optional: true, required: false
  private _iommu?: string; 
  public get iommu() {
    return this.getStringAttribute('iommu');
  }
  public set iommu(value: string) {
    this._iommu = value;
  }
  public resetIommu() {
    this._iommu = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get iommuInput() {
    return this._iommu;
  }

  // machine - computed: false, optional: true, required: false
  private _machine?: string; 
  public get machine() {
    return this.getStringAttribute('machine');
  }
  public set machine(value: string) {
    this._machine = value;
  }
  public resetMachine() {
    this._machine = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get machineInput() {
    return this._machine;
  }

  // memory - computed: false, optional: true, required: false
  private _memory = new VirtualMachineLibvirtMemoryOutputReference(this, "memory");
  public get memory() {
    return this._memory;
  }
  public putMemory(value: VirtualMachineLibvirtMemory) {
    this._memory.internalValue = value;
  }
  public resetMemory() {
    this._memory.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get memoryInput() {
    return this._memory.internalValue;
  }

  // metadata - computed: false, optional: true, required: false
  private _metadata?: { [key: string]: string }; 
  public get metadata() {
    return this.getStringMapAttribute('metadata');
  }
  public set metadata(value: { [key: string]: string }) {
    this._metadata = value;
  }
  public resetMetadata() {
    this._metadata = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get metadataInput() {
    return this._metadata;
  }

  // numa - computed: false, optional: true, required: false
  private _numa = new VirtualMachineLibvirtNumaOutputReference(this, "numa");
  public get numa() {
    return this._numa;
  }
  public putNuma(value: VirtualMachineLibvirtNuma) {
    this._numa.internalValue = value;
  }
  public resetNuma() {
    this._numa.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get numaInput() {
    return this._numa.internalValue;
  }

  // panic - computed: false, optional: true, required: false
  private _panic?: string; 
  public get panic() {
    return this.getStringAttribute('panic');
  }
  public set panic(value: string) {
    this._panic = value;
  }
  public resetPanic() {
    this._panic = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get panicInput() {
    return this._panic;
  }

  // rng - computed: false, optional: true, required: false
  private _rng = new VirtualMachineLibvirtRngOutputReference(this, "rng");
  public get rng() {
    return this._rng;
  }
  public putRng(value: VirtualMachineLibvirtRng) {
    this._rng.internalValue = value;
  }
  public resetRng() {
    this._rng.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rngInput() {
    return this._rng.internalValue;
  }

  // security_label - computed: false, optional: true, required: false
  private _securityLabel?: string; 
  public get securityLabel() {
    return this.getStringAttribute('security_label');
  }
  public set securityLabel(value: string) {
    this._securityLabel = value;
  }
  public resetSecurityLabel() {
    this._securityLabel = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get securityLabelInput() {
    return this._securityLabel;
  }

  // smbios - computed: false, optional: true, required: false
  private _smbios?: { [key: string]: string }; 
  public get smbios() {
    return this.getStringMapAttribute('smbios');
  }
  public set smbios(value: { [key: string]: string }) {
    this._smbios = value;
  }
  public resetSmbios() {
    this._smbios = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get smbiosInput() {
    return this._smbios;
  }

  // sounds - computed: false, optional: true, required: false
  private _sounds?: string[]; 
  public get sounds() {
    return this.getListAttribute('sounds');
  }
  public set sounds(value: string[]) {
    this._sounds = value;
  }
  public resetSounds() {
    this._sounds = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get soundsInput() {
    return this._sounds;
  }

  // spare_ports - computed: false, optional: true, required: false
  private _sparePorts?: number; 
  public get sparePorts() {
    return this.getNumberAttribute('spare_ports');
  }
  public set sparePorts(value: number) {
    this._sparePorts = value;
  }
  public resetSparePorts() {
    this._sparePorts = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sparePortsInput() {
    return this._sparePorts;
  }

  // tpm - computed: false, optional: true, required: false
  private _tpm = new VirtualMachineLibvirtTpmOutputReference(this, "tpm");
  public get tpm() {
    return this._tpm;
  }
  public putTpm(value: VirtualMachineLibvirtTpm) {
    this._tpm.internalValue = value;
  }
  public resetTpm() {
    this._tpm.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tpmInput() {
    return this._tpm.internalValue;
  }

  // usb_redirection - computed: false, optional: true, required: false
  private _usbRedirection = new VirtualMachineLibvirtUsbRedirectionOutputReference(this, "usb_redirection");
  public get usbRedirection() {
    return this._usbRedirection;
  }
  public putUsbRedirection(value: VirtualMachineLibvirtUsbRedirection) {
    this._usbRedirection.internalValue = value;
  }
  public resetUsbRedirection() {
    this._usbRedirection.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get usbRedirectionInput() {
    return this._usbRedirection.internalValue;
  }

  // video - computed: false, optional: true, required: false
  private _video = new VirtualMachineLibvirtVideoOutputReference(this, "video");
  public get video() {
    return this._video;
  }
  public putVideo(value: VirtualMachineLibvirtVideo) {
    this._video.internalValue = value;
  }
  public resetVideo() {
    this._video.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get videoInput() {
    return this._video.internalValue;
  }

  // vsock - computed: false, optional: true, required: false
  private _vsock?: string; 
  public get vsock() {
    return this.getStringAttribute('vsock');
  }
  public set vsock(value: string) {
    this._vsock = value;
  }
  public resetVsock() {
    this._vsock = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vsockInput() {
    return this._vsock;
  }

  // xml - computed: false, optional: true, required: false
  private _xml?: string; 
  public get xml() {
    return this.getStringAttribute('xml');
  }
  public set xml(value: string) {
    this._xml = value;
  }
  public resetXml() {
    this._xml = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get xmlInput() {
    return this._xml;
  }
}
export interface VirtualMachinePower {
  /**
  * What becomes of a change that cannot be made while the machine runs: `next-start` stores it, and it is listed in `pending_changes` until the machine was powered off and started; `restart` stops and starts the machine. One of `next-start`, `restart`. Default: `next-start`.
  */
  readonly applyChanges?: string;
  /**
  * Switch the machine off when `graceful_timeout` is over. With `false` the operation fails and the machine keeps running. A cluster always does. Default: `true`.
  */
  readonly forceStop?: boolean | cdktn.IResolvable;
  /**
  * How long the guest is given to shut down, asked by its agent and then by ACPI. A time with its unit, as `30s`. Default: `60s`.
  */
  readonly gracefulTimeout?: string;
  /**
  * The state that the machine is brought into by each update. One of `running`, `stopped`, `paused`. Default: `running`.
  */
  readonly state?: string;
}

export function virtualMachinePowerToTerraform(struct?: VirtualMachinePower | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    apply_changes: cdktn.stringToTerraform(struct!.applyChanges),
    force_stop: cdktn.booleanToTerraform(struct!.forceStop),
    graceful_timeout: cdktn.stringToTerraform(struct!.gracefulTimeout),
    state: cdktn.stringToTerraform(struct!.state),
  }
}


export class VirtualMachinePowerOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachinePower | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._applyChanges !== undefined) {
      hasAnyValues = true;
      internalValueResult.applyChanges = this._applyChanges;
    }
    if (this._forceStop !== undefined) {
      hasAnyValues = true;
      internalValueResult.forceStop = this._forceStop;
    }
    if (this._gracefulTimeout !== undefined) {
      hasAnyValues = true;
      internalValueResult.gracefulTimeout = this._gracefulTimeout;
    }
    if (this._state !== undefined) {
      hasAnyValues = true;
      internalValueResult.state = this._state;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachinePower | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._applyChanges = undefined;
      this._forceStop = undefined;
      this._gracefulTimeout = undefined;
      this._state = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._applyChanges = value.applyChanges;
      this._forceStop = value.forceStop;
      this._gracefulTimeout = value.gracefulTimeout;
      this._state = value.state;
    }
  }

  // apply_changes - computed: false, optional: true, required: false
  private _applyChanges?: string; 
  public get applyChanges() {
    return this.getStringAttribute('apply_changes');
  }
  public set applyChanges(value: string) {
    this._applyChanges = value;
  }
  public resetApplyChanges() {
    this._applyChanges = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get applyChangesInput() {
    return this._applyChanges;
  }

  // force_stop - computed: false, optional: true, required: false
  private _forceStop?: boolean | cdktn.IResolvable; 
  public get forceStop() {
    return this.getBooleanAttribute('force_stop');
  }
  public set forceStop(value: boolean | cdktn.IResolvable) {
    this._forceStop = value;
  }
  public resetForceStop() {
    this._forceStop = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get forceStopInput() {
    return this._forceStop;
  }

  // graceful_timeout - computed: false, optional: true, required: false
  private _gracefulTimeout?: string; 
  public get gracefulTimeout() {
    return this.getStringAttribute('graceful_timeout');
  }
  public set gracefulTimeout(value: string) {
    this._gracefulTimeout = value;
  }
  public resetGracefulTimeout() {
    this._gracefulTimeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gracefulTimeoutInput() {
    return this._gracefulTimeout;
  }

  // state - computed: false, optional: true, required: false
  private _state?: string; 
  public get state() {
    return this.getStringAttribute('state');
  }
  public set state(value: string) {
    this._state = value;
  }
  public resetState() {
    this._state = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get stateInput() {
    return this._state;
  }
}
export interface VirtualMachineWaitFor {
  /**
  * An address of the guest: `any`, `ipv4`, `ipv6`, or one in a subnet.
  */
  readonly address?: string;
  /**
  * The guest agent answers. Default: `false`.
  */
  readonly agent?: boolean | cdktn.IResolvable;
  /**
  * A text that appears on the serial console, which is read from the start on. Between two runs nobody reads it: a run that goes on waiting and does not hear the text takes a connected agent or an address for it, with a warning. Only on libvirt.
  */
  readonly console?: string;
  /**
  * How long to wait for all of them. A time with its unit, as `30s`. Default: `5m`.
  */
  readonly timeout?: string;
}

export function virtualMachineWaitForToTerraform(struct?: VirtualMachineWaitFor | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    address: cdktn.stringToTerraform(struct!.address),
    agent: cdktn.booleanToTerraform(struct!.agent),
    console: cdktn.stringToTerraform(struct!.console),
    timeout: cdktn.stringToTerraform(struct!.timeout),
  }
}


export class VirtualMachineWaitForOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineWaitFor | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._address !== undefined) {
      hasAnyValues = true;
      internalValueResult.address = this._address;
    }
    if (this._agent !== undefined) {
      hasAnyValues = true;
      internalValueResult.agent = this._agent;
    }
    if (this._console !== undefined) {
      hasAnyValues = true;
      internalValueResult.console = this._console;
    }
    if (this._timeout !== undefined) {
      hasAnyValues = true;
      internalValueResult.timeout = this._timeout;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineWaitFor | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._address = undefined;
      this._agent = undefined;
      this._console = undefined;
      this._timeout = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._address = value.address;
      this._agent = value.agent;
      this._console = value.console;
      this._timeout = value.timeout;
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

  // agent - computed: false, optional: true, required: false
  private _agent?: boolean | cdktn.IResolvable; 
  public get agent() {
    return this.getBooleanAttribute('agent');
  }
  public set agent(value: boolean | cdktn.IResolvable) {
    this._agent = value;
  }
  public resetAgent() {
    this._agent = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get agentInput() {
    return this._agent;
  }

  // console - computed: false, optional: true, required: false
  private _console?: string; 
  public get console() {
    return this.getStringAttribute('console');
  }
  public set console(value: string) {
    this._console = value;
  }
  public resetConsole() {
    this._console = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get consoleInput() {
    return this._console;
  }

  // timeout - computed: false, optional: true, required: false
  private _timeout?: string; 
  public get timeout() {
    return this.getStringAttribute('timeout');
  }
  public set timeout(value: string) {
    this._timeout = value;
  }
  public resetTimeout() {
    this._timeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutInput() {
    return this._timeout;
  }
}
export interface VirtualMachineWatchdog {
  /**
  * What happens when it fires. A cluster knows `reset`, `shutdown` and `poweroff`. One of `reset`, `shutdown`, `poweroff`, `pause`, `none`, `dump`, `inject-nmi`.
  */
  readonly action: string;
  /**
  * The watchdog's hardware. A cluster knows `i6300esb`, and `diag288` on s390x. One of `i6300esb`, `itco`, `ib700`, `diag288`. Default: `i6300esb`.
  */
  readonly model?: string;
}

export function virtualMachineWatchdogToTerraform(struct?: VirtualMachineWatchdog | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    action: cdktn.stringToTerraform(struct!.action),
    model: cdktn.stringToTerraform(struct!.model),
  }
}


export class VirtualMachineWatchdogOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineWatchdog | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._action !== undefined) {
      hasAnyValues = true;
      internalValueResult.action = this._action;
    }
    if (this._model !== undefined) {
      hasAnyValues = true;
      internalValueResult.model = this._model;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VirtualMachineWatchdog | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._action = undefined;
      this._model = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._action = value.action;
      this._model = value.model;
    }
  }

  // action - computed: false, optional: false, required: true
  private _action?: string; 
  public get action() {
    return this.getStringAttribute('action');
  }
  public set action(value: string) {
    this._action = value;
  }
  // Temporarily expose input value. Use with caution.
  public get actionInput() {
    return this._action;
  }

  // model - computed: false, optional: true, required: false
  private _model?: string; 
  public get model() {
    return this.getStringAttribute('model');
  }
  public set model(value: string) {
    this._model = value;
  }
  public resetModel() {
    this._model = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get modelInput() {
    return this._model;
  }
}
export interface VirtualMachineTimeouts {
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

export function virtualMachineTimeoutsToTerraform(struct?: VirtualMachineTimeouts | cdktn.IResolvable): any {
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


export function virtualMachineTimeoutsToHclTerraform(struct?: VirtualMachineTimeouts | cdktn.IResolvable): any {
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

export class VirtualMachineTimeoutsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VirtualMachineTimeouts | cdktn.IResolvable | undefined {
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

  public set internalValue(value: VirtualMachineTimeouts | cdktn.IResolvable | undefined) {
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
* Represents a virt_virtual_machine
*/
export class VirtualMachine extends cdktn.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "virt_virtual_machine";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTN code for importing a VirtualMachine resource upon running "cdktn plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the VirtualMachine to import
  * @param importFromId The id of the existing VirtualMachine that should be imported.
  * @param provider? Optional instance of the provider where the VirtualMachine to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktn.TerraformProvider) {
        return new cdktn.ImportableResource(scope, importToId, { terraformResourceType: "virt_virtual_machine", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new virt_virtual_machine Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options VirtualMachineConfig
  */
  public constructor(scope: Construct, id: string, config: VirtualMachineConfig) {
    super(scope, id, {
      terraformResourceType: 'virt_virtual_machine',
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
    this._autostart = config.autostart;
    this._cloudInit.internalValue = config.cloudInit;
    this._cluster.internalValue = config.cluster;
    this._cpu.internalValue = config.cpu;
    this._description = config.description;
    this._disks.internalValue = config.disks;
    this._firmware = config.firmware;
    this._graphics.internalValue = config.graphics;
    this._guestAgent = config.guestAgent;
    this._hostDevices.internalValue = config.hostDevices;
    this._hugePages = config.hugePages;
    this._install.internalValue = config.install;
    this._interfaces.internalValue = config.interfaces;
    this._kernel.internalValue = config.kernel;
    this._libvirt.internalValue = config.libvirt;
    this._memory = config.memory;
    this._memoryMax = config.memoryMax;
    this._name = config.name;
    this._power.internalValue = config.power;
    this._rng = config.rng;
    this._secureBoot = config.secureBoot;
    this._serialConsole = config.serialConsole;
    this._title = config.title;
    this._tpm = config.tpm;
    this._waitFor.internalValue = config.waitFor;
    this._watchdog.internalValue = config.watchdog;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // address - computed: true, optional: false, required: false
  public get address() {
    return this.getStringAttribute('address');
  }

  // addresses - computed: true, optional: false, required: false
  private _addresses = new VirtualMachineAddressesList(this, "addresses", false);
  public get addresses() {
    return this._addresses;
  }

  // architecture - computed: true, optional: false, required: false
  public get architecture() {
    return this.getStringAttribute('architecture');
  }

  // autostart - computed: false, optional: true, required: false
  private _autostart?: boolean | cdktn.IResolvable; 
  public get autostart() {
    return this.getBooleanAttribute('autostart');
  }
  public set autostart(value: boolean | cdktn.IResolvable) {
    this._autostart = value;
  }
  public resetAutostart() {
    this._autostart = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get autostartInput() {
    return this._autostart;
  }

  // cloud_init - computed: false, optional: true, required: false
  private _cloudInit = new VirtualMachineCloudInitOutputReference(this, "cloud_init");
  public get cloudInit() {
    return this._cloudInit;
  }
  public putCloudInit(value: VirtualMachineCloudInit) {
    this._cloudInit.internalValue = value;
  }
  public resetCloudInit() {
    this._cloudInit.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cloudInitInput() {
    return this._cloudInit.internalValue;
  }

  // cluster - computed: false, optional: true, required: false
  private _cluster = new VirtualMachineClusterOutputReference(this, "cluster");
  public get cluster() {
    return this._cluster;
  }
  public putCluster(value: VirtualMachineCluster) {
    this._cluster.internalValue = value;
  }
  public resetCluster() {
    this._cluster.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterInput() {
    return this._cluster.internalValue;
  }

  // console_command - computed: true, optional: false, required: false
  public get consoleCommand() {
    return this.getStringAttribute('console_command');
  }

  // cpu - computed: false, optional: true, required: false
  private _cpu = new VirtualMachineCpuOutputReference(this, "cpu");
  public get cpu() {
    return this._cpu;
  }
  public putCpu(value: VirtualMachineCpu) {
    this._cpu.internalValue = value;
  }
  public resetCpu() {
    this._cpu.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cpuInput() {
    return this._cpu.internalValue;
  }

  // description - computed: false, optional: true, required: false
  private _description?: string; 
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // disks - computed: false, optional: true, required: false
  private _disks = new VirtualMachineDisksList(this, "disks", false);
  public get disks() {
    return this._disks;
  }
  public putDisks(value: VirtualMachineDisks[] | cdktn.IResolvable) {
    this._disks.internalValue = value;
  }
  public resetDisks() {
    this._disks.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get disksInput() {
    return this._disks.internalValue;
  }

  // domain_id - computed: true, optional: false, required: false
  public get domainId() {
    return this.getNumberAttribute('domain_id');
  }

  // firmware - computed: false, optional: true, required: false
  private _firmware?: string; 
  public get firmware() {
    return this.getStringAttribute('firmware');
  }
  public set firmware(value: string) {
    this._firmware = value;
  }
  public resetFirmware() {
    this._firmware = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get firmwareInput() {
    return this._firmware;
  }

  // graphics - computed: false, optional: true, required: false
  private _graphics = new VirtualMachineGraphicsList(this, "graphics", false);
  public get graphics() {
    return this._graphics;
  }
  public putGraphics(value: VirtualMachineGraphics[] | cdktn.IResolvable) {
    this._graphics.internalValue = value;
  }
  public resetGraphics() {
    this._graphics.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get graphicsInput() {
    return this._graphics.internalValue;
  }

  // graphics_address - computed: true, optional: false, required: false
  public get graphicsAddress() {
    return this.getStringAttribute('graphics_address');
  }

  // guest_agent - computed: false, optional: true, required: false
  private _guestAgent?: boolean | cdktn.IResolvable; 
  public get guestAgent() {
    return this.getBooleanAttribute('guest_agent');
  }
  public set guestAgent(value: boolean | cdktn.IResolvable) {
    this._guestAgent = value;
  }
  public resetGuestAgent() {
    this._guestAgent = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get guestAgentInput() {
    return this._guestAgent;
  }

  // host_devices - computed: false, optional: true, required: false
  private _hostDevices = new VirtualMachineHostDevicesList(this, "host_devices", false);
  public get hostDevices() {
    return this._hostDevices;
  }
  public putHostDevices(value: VirtualMachineHostDevices[] | cdktn.IResolvable) {
    this._hostDevices.internalValue = value;
  }
  public resetHostDevices() {
    this._hostDevices.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostDevicesInput() {
    return this._hostDevices.internalValue;
  }

  // huge_pages - computed: false, optional: true, required: false
  private _hugePages?: string; 
  public get hugePages() {
    return this.getStringAttribute('huge_pages');
  }
  public set hugePages(value: string) {
    this._hugePages = value;
  }
  public resetHugePages() {
    this._hugePages = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hugePagesInput() {
    return this._hugePages;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // install - computed: false, optional: true, required: false
  private _install = new VirtualMachineInstallOutputReference(this, "install");
  public get install() {
    return this._install;
  }
  public putInstall(value: VirtualMachineInstall) {
    this._install.internalValue = value;
  }
  public resetInstall() {
    this._install.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get installInput() {
    return this._install.internalValue;
  }

  // interfaces - computed: false, optional: true, required: false
  private _interfaces = new VirtualMachineInterfacesList(this, "interfaces", false);
  public get interfaces() {
    return this._interfaces;
  }
  public putInterfaces(value: VirtualMachineInterfaces[] | cdktn.IResolvable) {
    this._interfaces.internalValue = value;
  }
  public resetInterfaces() {
    this._interfaces.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get interfacesInput() {
    return this._interfaces.internalValue;
  }

  // kernel - computed: false, optional: true, required: false
  private _kernel = new VirtualMachineKernelOutputReference(this, "kernel");
  public get kernel() {
    return this._kernel;
  }
  public putKernel(value: VirtualMachineKernel) {
    this._kernel.internalValue = value;
  }
  public resetKernel() {
    this._kernel.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get kernelInput() {
    return this._kernel.internalValue;
  }

  // libvirt - computed: false, optional: true, required: false
  private _libvirt = new VirtualMachineLibvirtOutputReference(this, "libvirt");
  public get libvirt() {
    return this._libvirt;
  }
  public putLibvirt(value: VirtualMachineLibvirt) {
    this._libvirt.internalValue = value;
  }
  public resetLibvirt() {
    this._libvirt.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get libvirtInput() {
    return this._libvirt.internalValue;
  }

  // mac_addresses - computed: true, optional: false, required: false
  private _macAddresses = new cdktn.StringMap(this, "mac_addresses");
  public get macAddresses() {
    return this._macAddresses;
  }

  // machine_type - computed: true, optional: false, required: false
  public get machineType() {
    return this.getStringAttribute('machine_type');
  }

  // memory - computed: false, optional: true, required: false
  private _memory?: string; 
  public get memory() {
    return this.getStringAttribute('memory');
  }
  public set memory(value: string) {
    this._memory = value;
  }
  public resetMemory() {
    this._memory = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get memoryInput() {
    return this._memory;
  }

  // memory_max - computed: false, optional: true, required: false
  private _memoryMax?: string; 
  public get memoryMax() {
    return this.getStringAttribute('memory_max');
  }
  public set memoryMax(value: string) {
    this._memoryMax = value;
  }
  public resetMemoryMax() {
    this._memoryMax = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get memoryMaxInput() {
    return this._memoryMax;
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

  // pause_reason - computed: true, optional: false, required: false
  public get pauseReason() {
    return this.getStringAttribute('pause_reason');
  }

  // pending_changes - computed: true, optional: false, required: false
  public get pendingChanges() {
    return this.getListAttribute('pending_changes');
  }

  // pending_impact - computed: true, optional: false, required: false
  private _pendingImpact = new cdktn.StringMap(this, "pending_impact");
  public get pendingImpact() {
    return this._pendingImpact;
  }

  // power - computed: false, optional: true, required: false
  private _power = new VirtualMachinePowerOutputReference(this, "power");
  public get power() {
    return this._power;
  }
  public putPower(value: VirtualMachinePower) {
    this._power.internalValue = value;
  }
  public resetPower() {
    this._power.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get powerInput() {
    return this._power.internalValue;
  }

  // power_state - computed: true, optional: false, required: false
  public get powerState() {
    return this.getStringAttribute('power_state');
  }

  // rng - computed: false, optional: true, required: false
  private _rng?: boolean | cdktn.IResolvable; 
  public get rng() {
    return this.getBooleanAttribute('rng');
  }
  public set rng(value: boolean | cdktn.IResolvable) {
    this._rng = value;
  }
  public resetRng() {
    this._rng = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rngInput() {
    return this._rng;
  }

  // secure_boot - computed: false, optional: true, required: false
  private _secureBoot?: boolean | cdktn.IResolvable; 
  public get secureBoot() {
    return this.getBooleanAttribute('secure_boot');
  }
  public set secureBoot(value: boolean | cdktn.IResolvable) {
    this._secureBoot = value;
  }
  public resetSecureBoot() {
    this._secureBoot = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get secureBootInput() {
    return this._secureBoot;
  }

  // serial_console - computed: false, optional: true, required: false
  private _serialConsole?: boolean | cdktn.IResolvable; 
  public get serialConsole() {
    return this.getBooleanAttribute('serial_console');
  }
  public set serialConsole(value: boolean | cdktn.IResolvable) {
    this._serialConsole = value;
  }
  public resetSerialConsole() {
    this._serialConsole = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get serialConsoleInput() {
    return this._serialConsole;
  }

  // ssh_command - computed: true, optional: false, required: false
  public get sshCommand() {
    return this.getStringAttribute('ssh_command');
  }

  // title - computed: false, optional: true, required: false
  private _title?: string; 
  public get title() {
    return this.getStringAttribute('title');
  }
  public set title(value: string) {
    this._title = value;
  }
  public resetTitle() {
    this._title = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get titleInput() {
    return this._title;
  }

  // tpm - computed: false, optional: true, required: false
  private _tpm?: boolean | cdktn.IResolvable; 
  public get tpm() {
    return this.getBooleanAttribute('tpm');
  }
  public set tpm(value: boolean | cdktn.IResolvable) {
    this._tpm = value;
  }
  public resetTpm() {
    this._tpm = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tpmInput() {
    return this._tpm;
  }

  // uuid - computed: true, optional: false, required: false
  public get uuid() {
    return this.getStringAttribute('uuid');
  }

  // wait_for - computed: false, optional: true, required: false
  private _waitFor = new VirtualMachineWaitForOutputReference(this, "wait_for");
  public get waitFor() {
    return this._waitFor;
  }
  public putWaitFor(value: VirtualMachineWaitFor) {
    this._waitFor.internalValue = value;
  }
  public resetWaitFor() {
    this._waitFor.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get waitForInput() {
    return this._waitFor.internalValue;
  }

  // watchdog - computed: false, optional: true, required: false
  private _watchdog = new VirtualMachineWatchdogOutputReference(this, "watchdog");
  public get watchdog() {
    return this._watchdog;
  }
  public putWatchdog(value: VirtualMachineWatchdog) {
    this._watchdog.internalValue = value;
  }
  public resetWatchdog() {
    this._watchdog.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get watchdogInput() {
    return this._watchdog.internalValue;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new VirtualMachineTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: VirtualMachineTimeouts) {
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
      autostart: cdktn.booleanToTerraform(this._autostart),
      cloud_init: virtualMachineCloudInitToTerraform(this._cloudInit.internalValue),
      cluster: virtualMachineClusterToTerraform(this._cluster.internalValue),
      cpu: virtualMachineCpuToTerraform(this._cpu.internalValue),
      description: cdktn.stringToTerraform(this._description),
      disks: cdktn.listMapper(virtualMachineDisksToTerraform, false)(this._disks.internalValue),
      firmware: cdktn.stringToTerraform(this._firmware),
      graphics: cdktn.listMapper(virtualMachineGraphicsToTerraform, false)(this._graphics.internalValue),
      guest_agent: cdktn.booleanToTerraform(this._guestAgent),
      host_devices: cdktn.listMapper(virtualMachineHostDevicesToTerraform, false)(this._hostDevices.internalValue),
      huge_pages: cdktn.stringToTerraform(this._hugePages),
      install: virtualMachineInstallToTerraform(this._install.internalValue),
      interfaces: cdktn.listMapper(virtualMachineInterfacesToTerraform, false)(this._interfaces.internalValue),
      kernel: virtualMachineKernelToTerraform(this._kernel.internalValue),
      libvirt: virtualMachineLibvirtToTerraform(this._libvirt.internalValue),
      memory: cdktn.stringToTerraform(this._memory),
      memory_max: cdktn.stringToTerraform(this._memoryMax),
      name: cdktn.stringToTerraform(this._name),
      power: virtualMachinePowerToTerraform(this._power.internalValue),
      rng: cdktn.booleanToTerraform(this._rng),
      secure_boot: cdktn.booleanToTerraform(this._secureBoot),
      serial_console: cdktn.booleanToTerraform(this._serialConsole),
      title: cdktn.stringToTerraform(this._title),
      tpm: cdktn.booleanToTerraform(this._tpm),
      wait_for: virtualMachineWaitForToTerraform(this._waitFor.internalValue),
      watchdog: virtualMachineWatchdogToTerraform(this._watchdog.internalValue),
      timeouts: virtualMachineTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      autostart: {
        value: cdktn.booleanToHclTerraform(this._autostart),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      cloud_init: {
        value: hclValue(virtualMachineCloudInitToTerraform(this._cloudInit.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineCloudInit",
      },
      cluster: {
        value: hclValue(virtualMachineClusterToTerraform(this._cluster.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineCluster",
      },
      cpu: {
        value: hclValue(virtualMachineCpuToTerraform(this._cpu.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineCpu",
      },
      description: {
        value: hclValue(cdktn.stringToHclTerraform(this._description)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      disks: {
        value: hclValue(cdktn.listMapper(virtualMachineDisksToTerraform, false)(this._disks.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineDisksList",
      },
      firmware: {
        value: hclValue(cdktn.stringToHclTerraform(this._firmware)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      graphics: {
        value: hclValue(cdktn.listMapper(virtualMachineGraphicsToTerraform, false)(this._graphics.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineGraphicsList",
      },
      guest_agent: {
        value: cdktn.booleanToHclTerraform(this._guestAgent),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      host_devices: {
        value: hclValue(cdktn.listMapper(virtualMachineHostDevicesToTerraform, false)(this._hostDevices.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineHostDevicesList",
      },
      huge_pages: {
        value: hclValue(cdktn.stringToHclTerraform(this._hugePages)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      install: {
        value: hclValue(virtualMachineInstallToTerraform(this._install.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineInstall",
      },
      interfaces: {
        value: hclValue(cdktn.listMapper(virtualMachineInterfacesToTerraform, false)(this._interfaces.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineInterfacesList",
      },
      kernel: {
        value: hclValue(virtualMachineKernelToTerraform(this._kernel.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineKernel",
      },
      libvirt: {
        value: hclValue(virtualMachineLibvirtToTerraform(this._libvirt.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineLibvirt",
      },
      memory: {
        value: hclValue(cdktn.stringToHclTerraform(this._memory)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      memory_max: {
        value: hclValue(cdktn.stringToHclTerraform(this._memoryMax)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      name: {
        value: hclValue(cdktn.stringToHclTerraform(this._name)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      power: {
        value: hclValue(virtualMachinePowerToTerraform(this._power.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachinePower",
      },
      rng: {
        value: cdktn.booleanToHclTerraform(this._rng),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      secure_boot: {
        value: cdktn.booleanToHclTerraform(this._secureBoot),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      serial_console: {
        value: cdktn.booleanToHclTerraform(this._serialConsole),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      title: {
        value: hclValue(cdktn.stringToHclTerraform(this._title)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      tpm: {
        value: cdktn.booleanToHclTerraform(this._tpm),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      wait_for: {
        value: hclValue(virtualMachineWaitForToTerraform(this._waitFor.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineWaitFor",
      },
      watchdog: {
        value: hclValue(virtualMachineWatchdogToTerraform(this._watchdog.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtualMachineWatchdog",
      },
      timeouts: {
        value: virtualMachineTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "VirtualMachineTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}

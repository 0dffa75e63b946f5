// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktn from 'cdktn';
import { hclValue } from "../../hcl-value";

// Configuration

export interface StoragePoolConfig extends cdktn.TerraformMetaArguments {
  /**
  * Start the pool when the host boots. Default: `true`. Only on libvirt.
  */
  readonly autostart?: boolean | cdktn.IResolvable;
  /**
  * What may be made below the pool when it is created: nothing (`never`); the directory, file system, volume group or partition table, but only where there is nothing yet (`if-empty`); or these over whatever is there, which destroys it (`overwrite`). A pool that starts as it is is never built. A device counts as empty when no signature is on it and all that is read of it is zero: its first 64 MiB, its last one, and 64 samples between. One of `never`, `if-empty`, `overwrite`. Default: `if-empty`. Only on libvirt.
  */
  readonly buildAttribute?: string;
  /**
  * What only a cluster has. Without `provisioner` and without `local_devices` the class is there already and is only looked up. Only on cluster.
  */
  readonly cluster?: StoragePoolCluster;
  /**
  * When the pool is deleted, delete what is below it too: the directory if it is empty, the volume group, the partition table's content. With `false` only libvirt's definition goes, and the data stays. Default: `false`. Only on libvirt.
  */
  readonly deleteStorage?: boolean | cdktn.IResolvable;
  /**
  * The pool's name on the host; on a cluster the name of the storage class. Changing it makes a new pool; the data stays where it is.
  */
  readonly name: string;
  /**
  * Where the host finds the volumes. Required for `dir`, `fs` and `netfs`. Default elsewhere: `/dev/` and the volume group for `logical`, `/dev` for `disk`, `/dev/disk/by-path` for `iscsi` and `scsi`. Only on libvirt.
  */
  readonly path?: string;
  /**
  * Owner and mode of the pool's directory when it is built. Changing it makes a new pool. Only on libvirt.
  */
  readonly permissions?: StoragePoolPermissions;
  /**
  * The pool is started. With `false` it stays defined but stopped; machines that name its volumes by pool cannot start. Default: `true`. Only on libvirt.
  */
  readonly running?: boolean | cdktn.IResolvable;
  /**
  * Where the pool's data is. Which of these a pool needs depends on its `type`. Changing it makes a new pool. Only on libvirt.
  */
  readonly source?: StoragePoolSource;
  /**
  * What the pool is: a directory (`dir`), a formatted device (`fs`), a network file system (`netfs`), an LVM volume group (`logical`), a partitioned disk (`disk`), an iSCSI target (`iscsi`, or `iscsi-direct` without the host's initiator), a SCSI or fibre channel adapter (`scsi`), the host's multipath devices (`mpath`), a gluster volume (`gluster`), a ceph pool (`rbd`) or a ZFS pool (`zfs`). One of `dir`, `fs`, `netfs`, `logical`, `disk`, `iscsi`, `iscsi-direct`, `scsi`, `mpath`, `gluster`, `rbd`, `zfs`. Default: `dir`. Only on libvirt.
  */
  readonly type?: string;
  /**
  * timeouts block
  */
  readonly timeouts?: StoragePoolTimeouts;
}
export interface StoragePoolClusterClaimModes {
  /**
  * Who may use it at once.
  */
  readonly accessModes: string[];
  /**
  * A file system with an image in it, or a block device. One of `Filesystem`, `Block`. Default: `Filesystem`.
  */
  readonly volumeMode?: string;
}

export function storagePoolClusterClaimModesToTerraform(struct?: StoragePoolClusterClaimModes | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    access_modes: cdktn.listMapper(cdktn.stringToTerraform, false)(struct!.accessModes),
    volume_mode: cdktn.stringToTerraform(struct!.volumeMode),
  }
}


export class StoragePoolClusterClaimModesOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): StoragePoolClusterClaimModes | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._accessModes !== undefined) {
      hasAnyValues = true;
      internalValueResult.accessModes = this._accessModes;
    }
    if (this._volumeMode !== undefined) {
      hasAnyValues = true;
      internalValueResult.volumeMode = this._volumeMode;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: StoragePoolClusterClaimModes | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._accessModes = undefined;
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
      this._volumeMode = value.volumeMode;
    }
  }

  // access_modes - computed: false, optional: false, required: true
  private _accessModes?: string[]; 
  public get accessModes() {
    return this.getListAttribute('access_modes');
  }
  public set accessModes(value: string[]) {
    this._accessModes = value;
  }
  // Temporarily expose input value. Use with caution.
  public get accessModesInput() {
    return this._accessModes;
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

export class StoragePoolClusterClaimModesList extends cdktn.ComplexList {
  public internalValue? : StoragePoolClusterClaimModes[] | cdktn.IResolvable

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
  public get(index: number): StoragePoolClusterClaimModesOutputReference {
    return new StoragePoolClusterClaimModesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface StoragePoolClusterLocalDevices {
  /**
  * The name of the persistent volume.
  */
  readonly name: string;
  /**
  * The node's host name.
  */
  readonly nodeAttribute: string;
  /**
  * The device on that node.
  */
  readonly path: string;
  /**
  * Its size. A size with its unit, as `20GiB`.
  */
  readonly size: string;
}

export function storagePoolClusterLocalDevicesToTerraform(struct?: StoragePoolClusterLocalDevices | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    name: cdktn.stringToTerraform(struct!.name),
    node: cdktn.stringToTerraform(struct!.nodeAttribute),
    path: cdktn.stringToTerraform(struct!.path),
    size: cdktn.stringToTerraform(struct!.size),
  }
}


export class StoragePoolClusterLocalDevicesOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): StoragePoolClusterLocalDevices | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._node !== undefined) {
      hasAnyValues = true;
      internalValueResult.nodeAttribute = this._node;
    }
    if (this._path !== undefined) {
      hasAnyValues = true;
      internalValueResult.path = this._path;
    }
    if (this._size !== undefined) {
      hasAnyValues = true;
      internalValueResult.size = this._size;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: StoragePoolClusterLocalDevices | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._name = undefined;
      this._node = undefined;
      this._path = undefined;
      this._size = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._name = value.name;
      this._node = value.nodeAttribute;
      this._path = value.path;
      this._size = value.size;
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

  // node - computed: false, optional: false, required: true
  private _node?: string; 
  public get nodeAttribute() {
    return this.getStringAttribute('node');
  }
  public set nodeAttribute(value: string) {
    this._node = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nodeAttributeInput() {
    return this._node;
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

export class StoragePoolClusterLocalDevicesList extends cdktn.ComplexList {
  public internalValue? : StoragePoolClusterLocalDevices[] | cdktn.IResolvable

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
  public get(index: number): StoragePoolClusterLocalDevicesOutputReference {
    return new StoragePoolClusterLocalDevicesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface StoragePoolCluster {
  /**
  * Volumes can grow. Default: `true`.
  */
  readonly allowExpansion?: boolean | cdktn.IResolvable;
  /**
  * Whether a volume is made at once, or for the node of the first machine that uses it. Changing it makes a new class. One of `Immediate`, `WaitForFirstConsumer`. Default: `Immediate`.
  */
  readonly binding?: string;
  /**
  * What volumes of the class are when they say nothing, best first: an edit of CDI's StorageProfile.
  */
  readonly claimModes?: StoragePoolClusterClaimModes[] | cdktn.IResolvable;
  /**
  * How volumes are copied: an edit of CDI's StorageProfile. By default what the storage can do. One of `copy`, `snapshot`, `csi-clone`.
  */
  readonly cloneStrategy?: string;
  /**
  * Block devices of nodes, prepared there by other means: the pool is then these, one volume each. Deleting the pool is refused while one is in use.
  */
  readonly localDevices?: StoragePoolClusterLocalDevices[] | cdktn.IResolvable;
  /**
  * What the provisioner wants to know. Changing it makes a new class.
  */
  readonly parameters?: { [key: string]: string };
  /**
  * Who makes the volumes: the class is then made, and deleted with this pool. Changing it makes a new class.
  */
  readonly provisioner?: string;
  /**
  * What happens to the data when a volume is deleted. Changing it makes a new class. One of `Delete`, `Retain`. Default: `Delete`.
  */
  readonly reclaimPolicy?: string;
  /**
  * The class of snapshots that copies are made through: an edit of CDI's StorageProfile.
  */
  readonly snapshotClass?: string;
}

export function storagePoolClusterToTerraform(struct?: StoragePoolCluster | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    allow_expansion: cdktn.booleanToTerraform(struct!.allowExpansion),
    binding: cdktn.stringToTerraform(struct!.binding),
    claim_modes: cdktn.listMapper(storagePoolClusterClaimModesToTerraform, false)(struct!.claimModes),
    clone_strategy: cdktn.stringToTerraform(struct!.cloneStrategy),
    local_devices: cdktn.listMapper(storagePoolClusterLocalDevicesToTerraform, false)(struct!.localDevices),
    parameters: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.parameters),
    provisioner: cdktn.stringToTerraform(struct!.provisioner),
    reclaim_policy: cdktn.stringToTerraform(struct!.reclaimPolicy),
    snapshot_class: cdktn.stringToTerraform(struct!.snapshotClass),
  }
}


export class StoragePoolClusterOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): StoragePoolCluster | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._allowExpansion !== undefined) {
      hasAnyValues = true;
      internalValueResult.allowExpansion = this._allowExpansion;
    }
    if (this._binding !== undefined) {
      hasAnyValues = true;
      internalValueResult.binding = this._binding;
    }
    if (this._claimModes?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.claimModes = this._claimModes?.internalValue;
    }
    if (this._cloneStrategy !== undefined) {
      hasAnyValues = true;
      internalValueResult.cloneStrategy = this._cloneStrategy;
    }
    if (this._localDevices?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.localDevices = this._localDevices?.internalValue;
    }
    if (this._parameters !== undefined) {
      hasAnyValues = true;
      internalValueResult.parameters = this._parameters;
    }
    if (this._provisioner !== undefined) {
      hasAnyValues = true;
      internalValueResult.provisioner = this._provisioner;
    }
    if (this._reclaimPolicy !== undefined) {
      hasAnyValues = true;
      internalValueResult.reclaimPolicy = this._reclaimPolicy;
    }
    if (this._snapshotClass !== undefined) {
      hasAnyValues = true;
      internalValueResult.snapshotClass = this._snapshotClass;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: StoragePoolCluster | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._allowExpansion = undefined;
      this._binding = undefined;
      this._claimModes.internalValue = undefined;
      this._cloneStrategy = undefined;
      this._localDevices.internalValue = undefined;
      this._parameters = undefined;
      this._provisioner = undefined;
      this._reclaimPolicy = undefined;
      this._snapshotClass = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._allowExpansion = value.allowExpansion;
      this._binding = value.binding;
      this._claimModes.internalValue = value.claimModes;
      this._cloneStrategy = value.cloneStrategy;
      this._localDevices.internalValue = value.localDevices;
      this._parameters = value.parameters;
      this._provisioner = value.provisioner;
      this._reclaimPolicy = value.reclaimPolicy;
      this._snapshotClass = value.snapshotClass;
    }
  }

  // allow_expansion - computed: false, optional: true, required: false
  private _allowExpansion?: boolean | cdktn.IResolvable; 
  public get allowExpansion() {
    return this.getBooleanAttribute('allow_expansion');
  }
  public set allowExpansion(value: boolean | cdktn.IResolvable) {
    this._allowExpansion = value;
  }
  public resetAllowExpansion() {
    this._allowExpansion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowExpansionInput() {
    return this._allowExpansion;
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

  // claim_modes - computed: false, optional: true, required: false
  private _claimModes = new StoragePoolClusterClaimModesList(this, "claim_modes", false);
  public get claimModes() {
    return this._claimModes;
  }
  public putClaimModes(value: StoragePoolClusterClaimModes[] | cdktn.IResolvable) {
    this._claimModes.internalValue = value;
  }
  public resetClaimModes() {
    this._claimModes.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get claimModesInput() {
    return this._claimModes.internalValue;
  }

  // clone_strategy - computed: false, optional: true, required: false
  private _cloneStrategy?: string; 
  public get cloneStrategy() {
    return this.getStringAttribute('clone_strategy');
  }
  public set cloneStrategy(value: string) {
    this._cloneStrategy = value;
  }
  public resetCloneStrategy() {
    this._cloneStrategy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cloneStrategyInput() {
    return this._cloneStrategy;
  }

  // local_devices - computed: false, optional: true, required: false
  private _localDevices = new StoragePoolClusterLocalDevicesList(this, "local_devices", false);
  public get localDevices() {
    return this._localDevices;
  }
  public putLocalDevices(value: StoragePoolClusterLocalDevices[] | cdktn.IResolvable) {
    this._localDevices.internalValue = value;
  }
  public resetLocalDevices() {
    this._localDevices.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get localDevicesInput() {
    return this._localDevices.internalValue;
  }

  // parameters - computed: false, optional: true, required: false
  private _parameters?: { [key: string]: string }; 
  public get parameters() {
    return this.getStringMapAttribute('parameters');
  }
  public set parameters(value: { [key: string]: string }) {
    this._parameters = value;
  }
  public resetParameters() {
    this._parameters = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get parametersInput() {
    return this._parameters;
  }

  // provisioner - computed: false, optional: true, required: false
  private _provisioner?: string; 
  public get provisioner() {
    return this.getStringAttribute('provisioner');
  }
  public set provisioner(value: string) {
    this._provisioner = value;
  }
  public resetProvisioner() {
    this._provisioner = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get provisionerInput() {
    return this._provisioner;
  }

  // reclaim_policy - computed: false, optional: true, required: false
  private _reclaimPolicy?: string; 
  public get reclaimPolicy() {
    return this.getStringAttribute('reclaim_policy');
  }
  public set reclaimPolicy(value: string) {
    this._reclaimPolicy = value;
  }
  public resetReclaimPolicy() {
    this._reclaimPolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get reclaimPolicyInput() {
    return this._reclaimPolicy;
  }

  // snapshot_class - computed: false, optional: true, required: false
  private _snapshotClass?: string; 
  public get snapshotClass() {
    return this.getStringAttribute('snapshot_class');
  }
  public set snapshotClass(value: string) {
    this._snapshotClass = value;
  }
  public resetSnapshotClass() {
    this._snapshotClass = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get snapshotClassInput() {
    return this._snapshotClass;
  }
}
export interface StoragePoolPermissions {
  /**
  * The group's number.
  */
  readonly group?: number;
  /**
  * The mode in octal digits.
  */
  readonly mode?: string;
  /**
  * The owner's number.
  */
  readonly owner?: number;
}

export function storagePoolPermissionsToTerraform(struct?: StoragePoolPermissions | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    group: cdktn.numberToTerraform(struct!.group),
    mode: cdktn.stringToTerraform(struct!.mode),
    owner: cdktn.numberToTerraform(struct!.owner),
  }
}


export class StoragePoolPermissionsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): StoragePoolPermissions | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._group !== undefined) {
      hasAnyValues = true;
      internalValueResult.group = this._group;
    }
    if (this._mode !== undefined) {
      hasAnyValues = true;
      internalValueResult.mode = this._mode;
    }
    if (this._owner !== undefined) {
      hasAnyValues = true;
      internalValueResult.owner = this._owner;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: StoragePoolPermissions | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._group = undefined;
      this._mode = undefined;
      this._owner = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._group = value.group;
      this._mode = value.mode;
      this._owner = value.owner;
    }
  }

  // group - computed: false, optional: true, required: false
  private _group?: number; 
  public get group() {
    return this.getNumberAttribute('group');
  }
  public set group(value: number) {
    this._group = value;
  }
  public resetGroup() {
    this._group = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get groupInput() {
    return this._group;
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

  // owner - computed: false, optional: true, required: false
  private _owner?: number; 
  public get owner() {
    return this.getNumberAttribute('owner');
  }
  public set owner(value: number) {
    this._owner = value;
  }
  public resetOwner() {
    this._owner = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ownerInput() {
    return this._owner;
  }
}
export interface StoragePoolSourceAdapter {
  /**
  * An adapter of the host.
  */
  readonly name?: string;
  /**
  * The adapter below a virtual one. Its number may change when adapters are added; leave it out to take the first that can.
  */
  readonly parent?: string;
  /**
  * The world wide node name.
  */
  readonly wwnn?: string;
  /**
  * The world wide port name.
  */
  readonly wwpn?: string;
}

export function storagePoolSourceAdapterToTerraform(struct?: StoragePoolSourceAdapter | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    name: cdktn.stringToTerraform(struct!.name),
    parent: cdktn.stringToTerraform(struct!.parent),
    wwnn: cdktn.stringToTerraform(struct!.wwnn),
    wwpn: cdktn.stringToTerraform(struct!.wwpn),
  }
}


export class StoragePoolSourceAdapterOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): StoragePoolSourceAdapter | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._parent !== undefined) {
      hasAnyValues = true;
      internalValueResult.parent = this._parent;
    }
    if (this._wwnn !== undefined) {
      hasAnyValues = true;
      internalValueResult.wwnn = this._wwnn;
    }
    if (this._wwpn !== undefined) {
      hasAnyValues = true;
      internalValueResult.wwpn = this._wwpn;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: StoragePoolSourceAdapter | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._name = undefined;
      this._parent = undefined;
      this._wwnn = undefined;
      this._wwpn = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._name = value.name;
      this._parent = value.parent;
      this._wwnn = value.wwnn;
      this._wwpn = value.wwpn;
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

  // parent - computed: false, optional: true, required: false
  private _parent?: string; 
  public get parent() {
    return this.getStringAttribute('parent');
  }
  public set parent(value: string) {
    this._parent = value;
  }
  public resetParent() {
    this._parent = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get parentInput() {
    return this._parent;
  }

  // wwnn - computed: false, optional: true, required: false
  private _wwnn?: string; 
  public get wwnn() {
    return this.getStringAttribute('wwnn');
  }
  public set wwnn(value: string) {
    this._wwnn = value;
  }
  public resetWwnn() {
    this._wwnn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get wwnnInput() {
    return this._wwnn;
  }

  // wwpn - computed: false, optional: true, required: false
  private _wwpn?: string; 
  public get wwpn() {
    return this.getStringAttribute('wwpn');
  }
  public set wwpn(value: string) {
    this._wwpn = value;
  }
  public resetWwpn() {
    this._wwpn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get wwpnInput() {
    return this._wwpn;
  }
}
export interface StoragePoolSourceAuth {
  /**
  * The password, or the ceph key in base64. It is kept in a libvirt secret of the pool's own, never in the pool's definition. Changing it restarts the pool.
  */
  readonly password?: string;
  /**
  * The same as `password`, but never saved in state or plan. Needs an engine with write-only attributes (Terraform or OpenTofu 1.11). Change `password_wo_version` together with it.
  */
  readonly passwordWo?: string;
  /**
  * Any number; a new one says that `password_wo` has changed.
  */
  readonly passwordWoVersion?: number;
  /**
  * The UUID of a libvirt secret that already holds it, as a `Secret` has for its id.
  */
  readonly secret?: string;
  /**
  * The user's name.
  */
  readonly username: string;
}

export function storagePoolSourceAuthToTerraform(struct?: StoragePoolSourceAuth | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    password: cdktn.stringToTerraform(struct!.password),
    password_wo: cdktn.stringToTerraform(struct!.passwordWo),
    password_wo_version: cdktn.numberToTerraform(struct!.passwordWoVersion),
    secret: cdktn.stringToTerraform(struct!.secret),
    username: cdktn.stringToTerraform(struct!.username),
  }
}


export class StoragePoolSourceAuthOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): StoragePoolSourceAuth | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._password !== undefined) {
      hasAnyValues = true;
      internalValueResult.password = this._password;
    }
    if (this._passwordWo !== undefined) {
      hasAnyValues = true;
      internalValueResult.passwordWo = this._passwordWo;
    }
    if (this._passwordWoVersion !== undefined) {
      hasAnyValues = true;
      internalValueResult.passwordWoVersion = this._passwordWoVersion;
    }
    if (this._secret !== undefined) {
      hasAnyValues = true;
      internalValueResult.secret = this._secret;
    }
    if (this._username !== undefined) {
      hasAnyValues = true;
      internalValueResult.username = this._username;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: StoragePoolSourceAuth | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._password = undefined;
      this._passwordWo = undefined;
      this._passwordWoVersion = undefined;
      this._secret = undefined;
      this._username = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._password = value.password;
      this._passwordWo = value.passwordWo;
      this._passwordWoVersion = value.passwordWoVersion;
      this._secret = value.secret;
      this._username = value.username;
    }
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

  // secret - computed: false, optional: true, required: false
  private _secret?: string; 
  public get secret() {
    return this.getStringAttribute('secret');
  }
  public set secret(value: string) {
    this._secret = value;
  }
  public resetSecret() {
    this._secret = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get secretInput() {
    return this._secret;
  }

  // username - computed: false, optional: false, required: true
  private _username?: string; 
  public get username() {
    return this.getStringAttribute('username');
  }
  public set username(value: string) {
    this._username = value;
  }
  // Temporarily expose input value. Use with caution.
  public get usernameInput() {
    return this._username;
  }
}
export interface StoragePoolSourceHosts {
  /**
  * Host name or address.
  */
  readonly name: string;
  /**
  * The port, when it is not the usual one.
  */
  readonly port?: number;
}

export function storagePoolSourceHostsToTerraform(struct?: StoragePoolSourceHosts | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    name: cdktn.stringToTerraform(struct!.name),
    port: cdktn.numberToTerraform(struct!.port),
  }
}


export class StoragePoolSourceHostsOutputReference extends cdktn.ComplexObject {
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

  public get internalValue(): StoragePoolSourceHosts | cdktn.IResolvable | undefined {
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
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: StoragePoolSourceHosts | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._name = undefined;
      this._port = undefined;
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
}

export class StoragePoolSourceHostsList extends cdktn.ComplexList {
  public internalValue? : StoragePoolSourceHosts[] | cdktn.IResolvable

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
  public get(index: number): StoragePoolSourceHostsOutputReference {
    return new StoragePoolSourceHostsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface StoragePoolSource {
  /**
  * Type `scsi`: the host adapter. Either `name`, or `wwnn` and `wwpn` of a virtual fibre channel adapter (NPIV).
  */
  readonly adapter?: StoragePoolSourceAdapter;
  /**
  * How the host logs in: CHAP for iSCSI, cephx for RBD. Exactly one of `password` and `secret`.
  */
  readonly auth?: StoragePoolSourceAuth;
  /**
  * Block devices of the host (`fs` and `disk` one, `logical` one or more, `zfs` one or more), or for `iscsi` the target's IQN.
  */
  readonly devices?: string[];
  /**
  * The exported directory (`netfs`), or the directory inside the volume (`gluster`).
  */
  readonly directory?: string;
  /**
  * What is on the source. `fs`: auto, ext2, ext3, ext4, xfs, vfat, iso9660, udf, gfs2 or ocfs2. `netfs`: auto, nfs, cifs or glusterfs. `logical`: lvm2. `disk`: gpt or dos. Default: auto, auto, lvm2 and gpt. One of `auto`, `ext2`, `ext3`, `ext4`, `xfs`, `vfat`, `iso9660`, `udf`, `gfs2`, `ocfs2`, `nfs`, `cifs`, `glusterfs`, `lvm2`, `gpt`, `dos`.
  */
  readonly format?: string;
  /**
  * Servers: one for `netfs`, `iscsi` and `gluster`, the monitors for `rbd`.
  */
  readonly hosts?: StoragePoolSourceHosts[] | cdktn.IResolvable;
  /**
  * `iscsi`: the IQN that the host shows to the target. `iscsi-direct` needs it.
  */
  readonly initiator?: string;
  /**
  * The volume group (`logical`), the gluster volume, the RBD pool or the ZFS pool. Default: the pool's own name.
  */
  readonly name?: string;
  /**
  * `netfs` with format nfs: the version of the protocol.
  */
  readonly nfsVersion?: string;
}

export function storagePoolSourceToTerraform(struct?: StoragePoolSource | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    adapter: storagePoolSourceAdapterToTerraform(struct!.adapter),
    auth: storagePoolSourceAuthToTerraform(struct!.auth),
    devices: cdktn.listMapper(cdktn.stringToTerraform, false)(struct!.devices),
    directory: cdktn.stringToTerraform(struct!.directory),
    format: cdktn.stringToTerraform(struct!.format),
    hosts: cdktn.listMapper(storagePoolSourceHostsToTerraform, false)(struct!.hosts),
    initiator: cdktn.stringToTerraform(struct!.initiator),
    name: cdktn.stringToTerraform(struct!.name),
    nfs_version: cdktn.stringToTerraform(struct!.nfsVersion),
  }
}


export class StoragePoolSourceOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): StoragePoolSource | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._adapter?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.adapter = this._adapter?.internalValue;
    }
    if (this._auth?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.auth = this._auth?.internalValue;
    }
    if (this._devices !== undefined) {
      hasAnyValues = true;
      internalValueResult.devices = this._devices;
    }
    if (this._directory !== undefined) {
      hasAnyValues = true;
      internalValueResult.directory = this._directory;
    }
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    if (this._hosts?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.hosts = this._hosts?.internalValue;
    }
    if (this._initiator !== undefined) {
      hasAnyValues = true;
      internalValueResult.initiator = this._initiator;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._nfsVersion !== undefined) {
      hasAnyValues = true;
      internalValueResult.nfsVersion = this._nfsVersion;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: StoragePoolSource | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._adapter.internalValue = undefined;
      this._auth.internalValue = undefined;
      this._devices = undefined;
      this._directory = undefined;
      this._format = undefined;
      this._hosts.internalValue = undefined;
      this._initiator = undefined;
      this._name = undefined;
      this._nfsVersion = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._adapter.internalValue = value.adapter;
      this._auth.internalValue = value.auth;
      this._devices = value.devices;
      this._directory = value.directory;
      this._format = value.format;
      this._hosts.internalValue = value.hosts;
      this._initiator = value.initiator;
      this._name = value.name;
      this._nfsVersion = value.nfsVersion;
    }
  }

  // adapter - computed: false, optional: true, required: false
  private _adapter = new StoragePoolSourceAdapterOutputReference(this, "adapter");
  public get adapter() {
    return this._adapter;
  }
  public putAdapter(value: StoragePoolSourceAdapter) {
    this._adapter.internalValue = value;
  }
  public resetAdapter() {
    this._adapter.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get adapterInput() {
    return this._adapter.internalValue;
  }

  // auth - computed: false, optional: true, required: false
  private _auth = new StoragePoolSourceAuthOutputReference(this, "auth");
  public get auth() {
    return this._auth;
  }
  public putAuth(value: StoragePoolSourceAuth) {
    this._auth.internalValue = value;
  }
  public resetAuth() {
    this._auth.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get authInput() {
    return this._auth.internalValue;
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

  // directory - computed: false, optional: true, required: false
  private _directory?: string; 
  public get directory() {
    return this.getStringAttribute('directory');
  }
  public set directory(value: string) {
    this._directory = value;
  }
  public resetDirectory() {
    this._directory = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get directoryInput() {
    return this._directory;
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

  // hosts - computed: false, optional: true, required: false
  private _hosts = new StoragePoolSourceHostsList(this, "hosts", false);
  public get hosts() {
    return this._hosts;
  }
  public putHosts(value: StoragePoolSourceHosts[] | cdktn.IResolvable) {
    this._hosts.internalValue = value;
  }
  public resetHosts() {
    this._hosts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostsInput() {
    return this._hosts.internalValue;
  }

  // initiator - computed: false, optional: true, required: false
  private _initiator?: string; 
  public get initiator() {
    return this.getStringAttribute('initiator');
  }
  public set initiator(value: string) {
    this._initiator = value;
  }
  public resetInitiator() {
    this._initiator = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get initiatorInput() {
    return this._initiator;
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

  // nfs_version - computed: false, optional: true, required: false
  private _nfsVersion?: string; 
  public get nfsVersion() {
    return this.getStringAttribute('nfs_version');
  }
  public set nfsVersion(value: string) {
    this._nfsVersion = value;
  }
  public resetNfsVersion() {
    this._nfsVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nfsVersionInput() {
    return this._nfsVersion;
  }
}
export interface StoragePoolTimeouts {
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

export function storagePoolTimeoutsToTerraform(struct?: StoragePoolTimeouts | cdktn.IResolvable): any {
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


export function storagePoolTimeoutsToHclTerraform(struct?: StoragePoolTimeouts | cdktn.IResolvable): any {
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

export class StoragePoolTimeoutsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): StoragePoolTimeouts | cdktn.IResolvable | undefined {
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

  public set internalValue(value: StoragePoolTimeouts | cdktn.IResolvable | undefined) {
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
* Represents a virt_storage_pool
*/
export class StoragePool extends cdktn.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "virt_storage_pool";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTN code for importing a StoragePool resource upon running "cdktn plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the StoragePool to import
  * @param importFromId The id of the existing StoragePool that should be imported.
  * @param provider? Optional instance of the provider where the StoragePool to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktn.TerraformProvider) {
        return new cdktn.ImportableResource(scope, importToId, { terraformResourceType: "virt_storage_pool", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new virt_storage_pool Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options StoragePoolConfig
  */
  public constructor(scope: Construct, id: string, config: StoragePoolConfig) {
    super(scope, id, {
      terraformResourceType: 'virt_storage_pool',
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
    this._build = config.buildAttribute;
    this._cluster.internalValue = config.cluster;
    this._deleteStorage = config.deleteStorage;
    this._name = config.name;
    this._path = config.path;
    this._permissions.internalValue = config.permissions;
    this._running = config.running;
    this._source.internalValue = config.source;
    this._type = config.type;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // allocation_bytes - computed: true, optional: false, required: false
  public get allocationBytes() {
    return this.getNumberAttribute('allocation_bytes');
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

  // available_bytes - computed: true, optional: false, required: false
  public get availableBytes() {
    return this.getNumberAttribute('available_bytes');
  }

  // build - computed: false, optional: true, required: false
  private _build?: string; 
  public get buildAttribute() {
    return this.getStringAttribute('build');
  }
  public set buildAttribute(value: string) {
    this._build = value;
  }
  public resetBuildAttribute() {
    this._build = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get buildAttributeInput() {
    return this._build;
  }

  // capacity_bytes - computed: true, optional: false, required: false
  public get capacityBytes() {
    return this.getNumberAttribute('capacity_bytes');
  }

  // cluster - computed: false, optional: true, required: false
  private _cluster = new StoragePoolClusterOutputReference(this, "cluster");
  public get cluster() {
    return this._cluster;
  }
  public putCluster(value: StoragePoolCluster) {
    this._cluster.internalValue = value;
  }
  public resetCluster() {
    this._cluster.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterInput() {
    return this._cluster.internalValue;
  }

  // delete_storage - computed: false, optional: true, required: false
  private _deleteStorage?: boolean | cdktn.IResolvable; 
  public get deleteStorage() {
    return this.getBooleanAttribute('delete_storage');
  }
  public set deleteStorage(value: boolean | cdktn.IResolvable) {
    this._deleteStorage = value;
  }
  public resetDeleteStorage() {
    this._deleteStorage = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deleteStorageInput() {
    return this._deleteStorage;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
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

  // path - computed: false, optional: true, required: false
  private _path?: string; 
  public get path() {
    return this.getStringAttribute('path');
  }
  public set path(value: string) {
    this._path = value;
  }
  public resetPath() {
    this._path = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pathInput() {
    return this._path;
  }

  // pending_impact - computed: true, optional: false, required: false
  private _pendingImpact = new cdktn.StringMap(this, "pending_impact");
  public get pendingImpact() {
    return this._pendingImpact;
  }

  // permissions - computed: false, optional: true, required: false
  private _permissions = new StoragePoolPermissionsOutputReference(this, "permissions");
  public get permissions() {
    return this._permissions;
  }
  public putPermissions(value: StoragePoolPermissions) {
    this._permissions.internalValue = value;
  }
  public resetPermissions() {
    this._permissions.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get permissionsInput() {
    return this._permissions.internalValue;
  }

  // running - computed: false, optional: true, required: false
  private _running?: boolean | cdktn.IResolvable; 
  public get running() {
    return this.getBooleanAttribute('running');
  }
  public set running(value: boolean | cdktn.IResolvable) {
    this._running = value;
  }
  public resetRunning() {
    this._running = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get runningInput() {
    return this._running;
  }

  // source - computed: false, optional: true, required: false
  private _source = new StoragePoolSourceOutputReference(this, "source");
  public get source() {
    return this._source;
  }
  public putSource(value: StoragePoolSource) {
    this._source.internalValue = value;
  }
  public resetSource() {
    this._source.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceInput() {
    return this._source.internalValue;
  }

  // state - computed: true, optional: false, required: false
  public get state() {
    return this.getStringAttribute('state');
  }

  // target_path - computed: true, optional: false, required: false
  public get targetPath() {
    return this.getStringAttribute('target_path');
  }

  // type - computed: false, optional: true, required: false
  private _type?: string; 
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  public resetType() {
    this._type = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get typeInput() {
    return this._type;
  }

  // uuid - computed: true, optional: false, required: false
  public get uuid() {
    return this.getStringAttribute('uuid');
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new StoragePoolTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: StoragePoolTimeouts) {
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
      build: cdktn.stringToTerraform(this._build),
      cluster: storagePoolClusterToTerraform(this._cluster.internalValue),
      delete_storage: cdktn.booleanToTerraform(this._deleteStorage),
      name: cdktn.stringToTerraform(this._name),
      path: cdktn.stringToTerraform(this._path),
      permissions: storagePoolPermissionsToTerraform(this._permissions.internalValue),
      running: cdktn.booleanToTerraform(this._running),
      source: storagePoolSourceToTerraform(this._source.internalValue),
      type: cdktn.stringToTerraform(this._type),
      timeouts: storagePoolTimeoutsToTerraform(this._timeouts.internalValue),
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
      build: {
        value: hclValue(cdktn.stringToHclTerraform(this._build)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      cluster: {
        value: hclValue(storagePoolClusterToTerraform(this._cluster.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "StoragePoolCluster",
      },
      delete_storage: {
        value: cdktn.booleanToHclTerraform(this._deleteStorage),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      name: {
        value: hclValue(cdktn.stringToHclTerraform(this._name)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      path: {
        value: hclValue(cdktn.stringToHclTerraform(this._path)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      permissions: {
        value: hclValue(storagePoolPermissionsToTerraform(this._permissions.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "StoragePoolPermissions",
      },
      running: {
        value: cdktn.booleanToHclTerraform(this._running),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      source: {
        value: hclValue(storagePoolSourceToTerraform(this._source.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "StoragePoolSource",
      },
      type: {
        value: hclValue(cdktn.stringToHclTerraform(this._type)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      timeouts: {
        value: storagePoolTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "StoragePoolTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}

// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktn from 'cdktn';
import { hclValue } from "../../hcl-value";

// Configuration

export interface VolumeConfig extends cdktn.TerraformMetaArguments {
  /**
  * A smaller `size` may cut off the end of the volume; what is stored there is lost. Without it shrinking is refused. Default: `false`. Only on libvirt.
  */
  readonly allowShrink?: boolean | cdktn.IResolvable;
  /**
  * The volume starts as an overlay: it reads from this image and stores only what is written. Exactly one of `volume` and `path`. The image below must never change. Changing it makes a new volume. Only on libvirt.
  */
  readonly backing?: VolumeBacking;
  /**
  * The volume starts as a full copy that the host or cluster makes itself. Changing it makes a new volume.
  */
  readonly cloneFrom?: VolumeCloneFrom;
  /**
  * What only a cluster has. Only on cluster.
  */
  readonly cluster?: VolumeCluster;
  /**
  * The volume is encrypted with LUKS by the host: format `raw` is then a LUKS volume, `qcow2` a qcow2 image with LUKS inside. Only on libvirt.
  */
  readonly encryption?: VolumeEncryption;
  /**
  * The volume is there already and is only looked up, as the units of an iSCSI target, which no one can create. It is never deleted. Default: `false`. Only on libvirt.
  */
  readonly existing?: boolean | cdktn.IResolvable;
  /**
  * How the volume is stored. `iso` is for uploaded CD images. Pools of block devices take only `raw`. A cluster stores in its own way. Changing it makes a new volume. One of `raw`, `qcow2`, `iso`. Default: `qcow2`. Only on libvirt.
  */
  readonly format?: string;
  /**
  * The volume's name in its pool. Changing it makes a new volume.
  */
  readonly name: string;
  /**
  * What happens to the data when the volume is deleted or replaced: nothing is done and it is an error (`refuse`), it is deleted (`delete`), or it stays and is only forgotten (`keep`). One of `refuse`, `delete`, `keep`. Default: `refuse`.
  */
  readonly onDelete?: string;
  /**
  * Owner and mode of the volume when it is made. Default: the pool's directory decides. libvirt changes the owner while a machine runs. Only on libvirt.
  */
  readonly permissions?: VolumePermissions;
  /**
  * The name of the pool that holds it; on a cluster the storage class, or `default` for the cluster's default class. Changing it makes a new volume.
  */
  readonly pool: string;
  /**
  * What is reserved when the volume is made: nothing (`none`, the volume grows as it is written), the tables of a qcow2 image (`metadata`), or all of it (`full`). One of `none`, `metadata`, `full`. Default: `none`. Only on libvirt.
  */
  readonly preallocation?: string;
  /**
  * Options of a new qcow2 image. Changing them makes a new volume. Only on libvirt.
  */
  readonly qcow2?: VolumeQcow2;
  /**
  * How much the guest sees. Default: the size of the uploaded image, of the image below, or of the copied volume; required for an empty volume. A larger value grows the volume in place, also while a machine runs. A size with its unit, as `20GiB`.
  */
  readonly size?: string;
  /**
  * Content that is sent into the volume when it is made. Exactly one of `file` and `url`. Changing it makes a new volume. A file that changed under the same name is seen only by its `checksum`.
  */
  readonly source?: VolumeSource;
  /**
  * Overwrite the volume with zeros before it is deleted. Only with `onDelete: delete`. Default: `false`. Only on libvirt.
  */
  readonly wipeOnDelete?: boolean | cdktn.IResolvable;
  /**
  * timeouts block
  */
  readonly timeouts?: VolumeTimeouts;
}
export interface VolumeBacking {
  /**
  * The format of the image below. It is never guessed: an image that could choose its own format could name any file of the host. One of `raw`, `qcow2`.
  */
  readonly format: string;
  /**
  * A file or block device of the host.
  */
  readonly path?: string;
  /**
  * A volume, as `pool/name`.
  */
  readonly volume?: string;
}

export function volumeBackingToTerraform(struct?: VolumeBacking | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    format: cdktn.stringToTerraform(struct!.format),
    path: cdktn.stringToTerraform(struct!.path),
    volume: cdktn.stringToTerraform(struct!.volume),
  }
}


export class VolumeBackingOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VolumeBacking | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._format !== undefined) {
      hasAnyValues = true;
      internalValueResult.format = this._format;
    }
    if (this._path !== undefined) {
      hasAnyValues = true;
      internalValueResult.path = this._path;
    }
    if (this._volume !== undefined) {
      hasAnyValues = true;
      internalValueResult.volume = this._volume;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VolumeBacking | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._format = undefined;
      this._path = undefined;
      this._volume = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._format = value.format;
      this._path = value.path;
      this._volume = value.volume;
    }
  }

  // format - computed: false, optional: false, required: true
  private _format?: string; 
  public get format() {
    return this.getStringAttribute('format');
  }
  public set format(value: string) {
    this._format = value;
  }
  // Temporarily expose input value. Use with caution.
  public get formatInput() {
    return this._format;
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
}
export interface VolumeCloneFrom {
  /**
  * The volume to copy, as `pool/name`; on a cluster `namespace/name`. No machine may write to it meanwhile, unless `while_running` is on.
  */
  readonly volume: string;
  /**
  * The volume is copied also while a machine writes to it: its hypervisor copies the disk as it is at one moment, for which the guest's agent freezes the file systems. Without an agent the copy is as a disk after a power cut. Only for one machine, and into a pool of files. Without it such a copy is refused. Default: `false`. Only on libvirt.
  */
  readonly whileRunning?: boolean | cdktn.IResolvable;
}

export function volumeCloneFromToTerraform(struct?: VolumeCloneFrom | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    volume: cdktn.stringToTerraform(struct!.volume),
    while_running: cdktn.booleanToTerraform(struct!.whileRunning),
  }
}


export class VolumeCloneFromOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VolumeCloneFrom | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._volume !== undefined) {
      hasAnyValues = true;
      internalValueResult.volume = this._volume;
    }
    if (this._whileRunning !== undefined) {
      hasAnyValues = true;
      internalValueResult.whileRunning = this._whileRunning;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VolumeCloneFrom | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._volume = undefined;
      this._whileRunning = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._volume = value.volume;
      this._whileRunning = value.whileRunning;
    }
  }

  // volume - computed: false, optional: false, required: true
  private _volume?: string; 
  public get volume() {
    return this.getStringAttribute('volume');
  }
  public set volume(value: string) {
    this._volume = value;
  }
  // Temporarily expose input value. Use with caution.
  public get volumeInput() {
    return this._volume;
  }

  // while_running - computed: false, optional: true, required: false
  private _whileRunning?: boolean | cdktn.IResolvable; 
  public get whileRunning() {
    return this.getBooleanAttribute('while_running');
  }
  public set whileRunning(value: boolean | cdktn.IResolvable) {
    this._whileRunning = value;
  }
  public resetWhileRunning() {
    this._whileRunning = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get whileRunningInput() {
    return this._whileRunning;
  }
}
export interface VolumeCluster {
  /**
  * Who may use it at once. By default what the storage class's profile says. A machine that moves while it runs needs `ReadWriteMany`.
  */
  readonly accessModes?: string[];
  /**
  * A ConfigMap of the namespace with the certificate authority of the URL's or registry's server.
  */
  readonly certificates?: string;
  /**
  * What the content is: the disk of a machine, or an archive, which is unpacked from a URL into a file system, or copied from a volume that holds one. One of `kubevirt`, `archive`. Default: `kubevirt`.
  */
  readonly contentType?: string;
  /**
  * Fill it now, also when its storage class waits for a machine to use it. By default such a volume counts as made while it waits. Default: `false`.
  */
  readonly immediateBind?: boolean | cdktn.IResolvable;
  /**
  * Labels of the volume.
  */
  readonly labels?: { [key: string]: string };
  /**
  * The namespace. By default the provider's. Changing it makes a new volume.
  */
  readonly namespace?: string;
  /**
  * Reserve all of it when it is made. Storage that copies by itself does not. Default: `false`.
  */
  readonly preallocation?: boolean | cdktn.IResolvable;
  /**
  * The priority class of the pods that fill it.
  */
  readonly priorityClass?: string;
  /**
  * A container image with a disk in it, that the volume is filled from. Changing it makes a new volume.
  */
  readonly registry?: string;
  /**
  * A secret of the namespace with the user's name and password (`access_key_id`, `secret_key`) for the URL or registry.
  */
  readonly secret?: string;
  /**
  * A VolumeSnapshot that the volume starts as, as `namespace/name`. Changing it makes a new volume.
  */
  readonly snapshot?: string;
  /**
  * Whether it is a file system with an image in it, or a block device. By default what the storage class's profile says. One of `Filesystem`, `Block`.
  */
  readonly volumeMode?: string;
}

export function volumeClusterToTerraform(struct?: VolumeCluster | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    access_modes: cdktn.listMapper(cdktn.stringToTerraform, false)(struct!.accessModes),
    certificates: cdktn.stringToTerraform(struct!.certificates),
    content_type: cdktn.stringToTerraform(struct!.contentType),
    immediate_bind: cdktn.booleanToTerraform(struct!.immediateBind),
    labels: cdktn.hashMapper(cdktn.stringToTerraform)(struct!.labels),
    namespace: cdktn.stringToTerraform(struct!.namespace),
    preallocation: cdktn.booleanToTerraform(struct!.preallocation),
    priority_class: cdktn.stringToTerraform(struct!.priorityClass),
    registry: cdktn.stringToTerraform(struct!.registry),
    secret: cdktn.stringToTerraform(struct!.secret),
    snapshot: cdktn.stringToTerraform(struct!.snapshot),
    volume_mode: cdktn.stringToTerraform(struct!.volumeMode),
  }
}


export class VolumeClusterOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VolumeCluster | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._accessModes !== undefined) {
      hasAnyValues = true;
      internalValueResult.accessModes = this._accessModes;
    }
    if (this._certificates !== undefined) {
      hasAnyValues = true;
      internalValueResult.certificates = this._certificates;
    }
    if (this._contentType !== undefined) {
      hasAnyValues = true;
      internalValueResult.contentType = this._contentType;
    }
    if (this._immediateBind !== undefined) {
      hasAnyValues = true;
      internalValueResult.immediateBind = this._immediateBind;
    }
    if (this._labels !== undefined) {
      hasAnyValues = true;
      internalValueResult.labels = this._labels;
    }
    if (this._namespace !== undefined) {
      hasAnyValues = true;
      internalValueResult.namespace = this._namespace;
    }
    if (this._preallocation !== undefined) {
      hasAnyValues = true;
      internalValueResult.preallocation = this._preallocation;
    }
    if (this._priorityClass !== undefined) {
      hasAnyValues = true;
      internalValueResult.priorityClass = this._priorityClass;
    }
    if (this._registry !== undefined) {
      hasAnyValues = true;
      internalValueResult.registry = this._registry;
    }
    if (this._secret !== undefined) {
      hasAnyValues = true;
      internalValueResult.secret = this._secret;
    }
    if (this._snapshot !== undefined) {
      hasAnyValues = true;
      internalValueResult.snapshot = this._snapshot;
    }
    if (this._volumeMode !== undefined) {
      hasAnyValues = true;
      internalValueResult.volumeMode = this._volumeMode;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VolumeCluster | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._accessModes = undefined;
      this._certificates = undefined;
      this._contentType = undefined;
      this._immediateBind = undefined;
      this._labels = undefined;
      this._namespace = undefined;
      this._preallocation = undefined;
      this._priorityClass = undefined;
      this._registry = undefined;
      this._secret = undefined;
      this._snapshot = undefined;
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
      this._certificates = value.certificates;
      this._contentType = value.contentType;
      this._immediateBind = value.immediateBind;
      this._labels = value.labels;
      this._namespace = value.namespace;
      this._preallocation = value.preallocation;
      this._priorityClass = value.priorityClass;
      this._registry = value.registry;
      this._secret = value.secret;
      this._snapshot = value.snapshot;
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

  // certificates - computed: false, optional: true, required: false
  private _certificates?: string; 
  public get certificates() {
    return this.getStringAttribute('certificates');
  }
  public set certificates(value: string) {
    this._certificates = value;
  }
  public resetCertificates() {
    this._certificates = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get certificatesInput() {
    return this._certificates;
  }

  // content_type - computed: false, optional: true, required: false
  private _contentType?: string; 
  public get contentType() {
    return this.getStringAttribute('content_type');
  }
  public set contentType(value: string) {
    this._contentType = value;
  }
  public resetContentType() {
    this._contentType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get contentTypeInput() {
    return this._contentType;
  }

  // immediate_bind - computed: false, optional: true, required: false
  private _immediateBind?: boolean | cdktn.IResolvable; 
  public get immediateBind() {
    return this.getBooleanAttribute('immediate_bind');
  }
  public set immediateBind(value: boolean | cdktn.IResolvable) {
    this._immediateBind = value;
  }
  public resetImmediateBind() {
    this._immediateBind = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get immediateBindInput() {
    return this._immediateBind;
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
export interface VolumeEncryption {
  /**
  * The UUID of the libvirt secret that holds the passphrase, as a `Secret` has for its id.
  */
  readonly secret: string;
}

export function volumeEncryptionToTerraform(struct?: VolumeEncryption | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    secret: cdktn.stringToTerraform(struct!.secret),
  }
}


export class VolumeEncryptionOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VolumeEncryption | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._secret !== undefined) {
      hasAnyValues = true;
      internalValueResult.secret = this._secret;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VolumeEncryption | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._secret = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._secret = value.secret;
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
}
export interface VolumePermissions {
  /**
  * The group's number.
  */
  readonly group?: number;
  /**
  * The label of the host's security driver.
  */
  readonly label?: string;
  /**
  * The mode in octal digits.
  */
  readonly mode?: string;
  /**
  * The owner's number.
  */
  readonly owner?: number;
}

export function volumePermissionsToTerraform(struct?: VolumePermissions | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    group: cdktn.numberToTerraform(struct!.group),
    label: cdktn.stringToTerraform(struct!.label),
    mode: cdktn.stringToTerraform(struct!.mode),
    owner: cdktn.numberToTerraform(struct!.owner),
  }
}


export class VolumePermissionsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VolumePermissions | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._group !== undefined) {
      hasAnyValues = true;
      internalValueResult.group = this._group;
    }
    if (this._label !== undefined) {
      hasAnyValues = true;
      internalValueResult.label = this._label;
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

  public set internalValue(value: VolumePermissions | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._group = undefined;
      this._label = undefined;
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
      this._label = value.label;
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
export interface VolumeQcow2 {
  /**
  * The unit in which space is given out, a power of two. Default: 64KiB. A size with its unit, as `20GiB`.
  */
  readonly clusterSize?: string;
  /**
  * Fewer writes, and a check after a crash. Default: off.
  */
  readonly lazyRefcounts?: boolean | cdktn.IResolvable;
}

export function volumeQcow2ToTerraform(struct?: VolumeQcow2 | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    cluster_size: cdktn.stringToTerraform(struct!.clusterSize),
    lazy_refcounts: cdktn.booleanToTerraform(struct!.lazyRefcounts),
  }
}


export class VolumeQcow2OutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VolumeQcow2 | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._clusterSize !== undefined) {
      hasAnyValues = true;
      internalValueResult.clusterSize = this._clusterSize;
    }
    if (this._lazyRefcounts !== undefined) {
      hasAnyValues = true;
      internalValueResult.lazyRefcounts = this._lazyRefcounts;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VolumeQcow2 | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._clusterSize = undefined;
      this._lazyRefcounts = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._clusterSize = value.clusterSize;
      this._lazyRefcounts = value.lazyRefcounts;
    }
  }

  // cluster_size - computed: false, optional: true, required: false
  private _clusterSize?: string; 
  public get clusterSize() {
    return this.getStringAttribute('cluster_size');
  }
  public set clusterSize(value: string) {
    this._clusterSize = value;
  }
  public resetClusterSize() {
    this._clusterSize = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterSizeInput() {
    return this._clusterSize;
  }

  // lazy_refcounts - computed: false, optional: true, required: false
  private _lazyRefcounts?: boolean | cdktn.IResolvable; 
  public get lazyRefcounts() {
    return this.getBooleanAttribute('lazy_refcounts');
  }
  public set lazyRefcounts(value: boolean | cdktn.IResolvable) {
    this._lazyRefcounts = value;
  }
  public resetLazyRefcounts() {
    this._lazyRefcounts = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get lazyRefcountsInput() {
    return this._lazyRefcounts;
  }
}
export interface VolumeSource {
  /**
  * The checksum of the file or of what the URL answers, before decompression: `sha256:` or `sha512:` and hexadecimal digits. It is verified before the volume counts as made; without it a change of content is not seen.
  */
  readonly checksum?: string;
  /**
  * How the content is compressed. `auto` looks at its first bytes. What is compressed inside a qcow2 image is left alone. One of `auto`, `none`, `gzip`, `xz`, `zstd`. Default: `auto`.
  */
  readonly decompress?: string;
  /**
  * A file where the program runs, absolute or relative to the working directory. On libvirt also a named pipe (`mkfifo`), which is read once as it is written, and needs a `checksum` or `length`: the end of a pipe looks like a break of it.
  */
  readonly file?: string;
  /**
  * How many bytes come, before decompression. Fewer or more is an error. For a pipe, or a server that does not say it; by default what the file or the server says. A size with its unit, as `20GiB`. Only on libvirt.
  */
  readonly length?: string;
  /**
  * An http or https address. On libvirt it is fetched where the program runs and sent on as it comes; nothing is stored in between. A cluster fetches it itself.
  */
  readonly url?: string;
}

export function volumeSourceToTerraform(struct?: VolumeSource | cdktn.IResolvable): any {
  if (!cdktn.canInspect(struct) || cdktn.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktn.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdktn.io/docs/concepts/resources#references");
  }
  return {
    checksum: cdktn.stringToTerraform(struct!.checksum),
    decompress: cdktn.stringToTerraform(struct!.decompress),
    file: cdktn.stringToTerraform(struct!.file),
    length: cdktn.stringToTerraform(struct!.length),
    url: cdktn.stringToTerraform(struct!.url),
  }
}


export class VolumeSourceOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VolumeSource | cdktn.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._checksum !== undefined) {
      hasAnyValues = true;
      internalValueResult.checksum = this._checksum;
    }
    if (this._decompress !== undefined) {
      hasAnyValues = true;
      internalValueResult.decompress = this._decompress;
    }
    if (this._file !== undefined) {
      hasAnyValues = true;
      internalValueResult.file = this._file;
    }
    if (this._length !== undefined) {
      hasAnyValues = true;
      internalValueResult.length = this._length;
    }
    if (this._url !== undefined) {
      hasAnyValues = true;
      internalValueResult.url = this._url;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: VolumeSource | cdktn.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._checksum = undefined;
      this._decompress = undefined;
      this._file = undefined;
      this._length = undefined;
      this._url = undefined;
    }
    else if (cdktn.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._checksum = value.checksum;
      this._decompress = value.decompress;
      this._file = value.file;
      this._length = value.length;
      this._url = value.url;
    }
  }

  // checksum - computed: false, optional: true, required: false
  private _checksum?: string; 
  public get checksum() {
    return this.getStringAttribute('checksum');
  }
  public set checksum(value: string) {
    this._checksum = value;
  }
  public resetChecksum() {
    this._checksum = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get checksumInput() {
    return this._checksum;
  }

  // decompress - computed: false, optional: true, required: false
  private _decompress?: string; 
  public get decompress() {
    return this.getStringAttribute('decompress');
  }
  public set decompress(value: string) {
    this._decompress = value;
  }
  public resetDecompress() {
    this._decompress = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get decompressInput() {
    return this._decompress;
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

  // length - computed: false, optional: true, required: false
  private _length?: string; 
  public get length() {
    return this.getStringAttribute('length');
  }
  public set length(value: string) {
    this._length = value;
  }
  public resetLength() {
    this._length = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get lengthInput() {
    return this._length;
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
}
export interface VolumeTimeouts {
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

export function volumeTimeoutsToTerraform(struct?: VolumeTimeouts | cdktn.IResolvable): any {
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


export function volumeTimeoutsToHclTerraform(struct?: VolumeTimeouts | cdktn.IResolvable): any {
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

export class VolumeTimeoutsOutputReference extends cdktn.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktn.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktn.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): VolumeTimeouts | cdktn.IResolvable | undefined {
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

  public set internalValue(value: VolumeTimeouts | cdktn.IResolvable | undefined) {
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
* Represents a virt_volume
*/
export class Volume extends cdktn.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "virt_volume";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTN code for importing a Volume resource upon running "cdktn plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Volume to import
  * @param importFromId The id of the existing Volume that should be imported.
  * @param provider? Optional instance of the provider where the Volume to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktn.TerraformProvider) {
        return new cdktn.ImportableResource(scope, importToId, { terraformResourceType: "virt_volume", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new virt_volume Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options VolumeConfig
  */
  public constructor(scope: Construct, id: string, config: VolumeConfig) {
    super(scope, id, {
      terraformResourceType: 'virt_volume',
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
    this._allowShrink = config.allowShrink;
    this._backing.internalValue = config.backing;
    this._cloneFrom.internalValue = config.cloneFrom;
    this._cluster.internalValue = config.cluster;
    this._encryption.internalValue = config.encryption;
    this._existing = config.existing;
    this._format = config.format;
    this._name = config.name;
    this._onDelete = config.onDelete;
    this._permissions.internalValue = config.permissions;
    this._pool = config.pool;
    this._preallocation = config.preallocation;
    this._qcow2.internalValue = config.qcow2;
    this._size = config.size;
    this._source.internalValue = config.source;
    this._wipeOnDelete = config.wipeOnDelete;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // allocation_bytes - computed: true, optional: false, required: false
  public get allocationBytes() {
    return this.getNumberAttribute('allocation_bytes');
  }

  // allow_shrink - computed: false, optional: true, required: false
  private _allowShrink?: boolean | cdktn.IResolvable; 
  public get allowShrink() {
    return this.getBooleanAttribute('allow_shrink');
  }
  public set allowShrink(value: boolean | cdktn.IResolvable) {
    this._allowShrink = value;
  }
  public resetAllowShrink() {
    this._allowShrink = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowShrinkInput() {
    return this._allowShrink;
  }

  // backing - computed: false, optional: true, required: false
  private _backing = new VolumeBackingOutputReference(this, "backing");
  public get backing() {
    return this._backing;
  }
  public putBacking(value: VolumeBacking) {
    this._backing.internalValue = value;
  }
  public resetBacking() {
    this._backing.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backingInput() {
    return this._backing.internalValue;
  }

  // backing_path - computed: true, optional: false, required: false
  public get backingPath() {
    return this.getStringAttribute('backing_path');
  }

  // capacity_bytes - computed: true, optional: false, required: false
  public get capacityBytes() {
    return this.getNumberAttribute('capacity_bytes');
  }

  // clone_from - computed: false, optional: true, required: false
  private _cloneFrom = new VolumeCloneFromOutputReference(this, "clone_from");
  public get cloneFrom() {
    return this._cloneFrom;
  }
  public putCloneFrom(value: VolumeCloneFrom) {
    this._cloneFrom.internalValue = value;
  }
  public resetCloneFrom() {
    this._cloneFrom.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cloneFromInput() {
    return this._cloneFrom.internalValue;
  }

  // cluster - computed: false, optional: true, required: false
  private _cluster = new VolumeClusterOutputReference(this, "cluster");
  public get cluster() {
    return this._cluster;
  }
  public putCluster(value: VolumeCluster) {
    this._cluster.internalValue = value;
  }
  public resetCluster() {
    this._cluster.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterInput() {
    return this._cluster.internalValue;
  }

  // content_digest - computed: true, optional: false, required: false
  public get contentDigest() {
    return this.getStringAttribute('content_digest');
  }

  // encryption - computed: false, optional: true, required: false
  private _encryption = new VolumeEncryptionOutputReference(this, "encryption");
  public get encryption() {
    return this._encryption;
  }
  public putEncryption(value: VolumeEncryption) {
    this._encryption.internalValue = value;
  }
  public resetEncryption() {
    this._encryption.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get encryptionInput() {
    return this._encryption.internalValue;
  }

  // existing - computed: false, optional: true, required: false
  private _existing?: boolean | cdktn.IResolvable; 
  public get existing() {
    return this.getBooleanAttribute('existing');
  }
  public set existing(value: boolean | cdktn.IResolvable) {
    this._existing = value;
  }
  public resetExisting() {
    this._existing = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get existingInput() {
    return this._existing;
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

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // imported - computed: true, optional: false, required: false
  public get imported() {
    return this.getBooleanAttribute('imported');
  }

  // key - computed: true, optional: false, required: false
  public get key() {
    return this.getStringAttribute('key');
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

  // path - computed: true, optional: false, required: false
  public get path() {
    return this.getStringAttribute('path');
  }

  // pending_impact - computed: true, optional: false, required: false
  private _pendingImpact = new cdktn.StringMap(this, "pending_impact");
  public get pendingImpact() {
    return this._pendingImpact;
  }

  // permissions - computed: false, optional: true, required: false
  private _permissions = new VolumePermissionsOutputReference(this, "permissions");
  public get permissions() {
    return this._permissions;
  }
  public putPermissions(value: VolumePermissions) {
    this._permissions.internalValue = value;
  }
  public resetPermissions() {
    this._permissions.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get permissionsInput() {
    return this._permissions.internalValue;
  }

  // phase - computed: true, optional: false, required: false
  public get phase() {
    return this.getStringAttribute('phase');
  }

  // pool - computed: false, optional: false, required: true
  private _pool?: string; 
  public get pool() {
    return this.getStringAttribute('pool');
  }
  public set pool(value: string) {
    this._pool = value;
  }
  // Temporarily expose input value. Use with caution.
  public get poolInput() {
    return this._pool;
  }

  // preallocation - computed: false, optional: true, required: false
  private _preallocation?: string; 
  public get preallocation() {
    return this.getStringAttribute('preallocation');
  }
  public set preallocation(value: string) {
    this._preallocation = value;
  }
  public resetPreallocation() {
    this._preallocation = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get preallocationInput() {
    return this._preallocation;
  }

  // qcow2 - computed: false, optional: true, required: false
  private _qcow2 = new VolumeQcow2OutputReference(this, "qcow2");
  public get qcow2() {
    return this._qcow2;
  }
  public putQcow2(value: VolumeQcow2) {
    this._qcow2.internalValue = value;
  }
  public resetQcow2() {
    this._qcow2.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get qcow2Input() {
    return this._qcow2.internalValue;
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

  // source - computed: false, optional: true, required: false
  private _source = new VolumeSourceOutputReference(this, "source");
  public get source() {
    return this._source;
  }
  public putSource(value: VolumeSource) {
    this._source.internalValue = value;
  }
  public resetSource() {
    this._source.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceInput() {
    return this._source.internalValue;
  }

  // wipe_on_delete - computed: false, optional: true, required: false
  private _wipeOnDelete?: boolean | cdktn.IResolvable; 
  public get wipeOnDelete() {
    return this.getBooleanAttribute('wipe_on_delete');
  }
  public set wipeOnDelete(value: boolean | cdktn.IResolvable) {
    this._wipeOnDelete = value;
  }
  public resetWipeOnDelete() {
    this._wipeOnDelete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get wipeOnDeleteInput() {
    return this._wipeOnDelete;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new VolumeTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: VolumeTimeouts) {
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
      allow_shrink: cdktn.booleanToTerraform(this._allowShrink),
      backing: volumeBackingToTerraform(this._backing.internalValue),
      clone_from: volumeCloneFromToTerraform(this._cloneFrom.internalValue),
      cluster: volumeClusterToTerraform(this._cluster.internalValue),
      encryption: volumeEncryptionToTerraform(this._encryption.internalValue),
      existing: cdktn.booleanToTerraform(this._existing),
      format: cdktn.stringToTerraform(this._format),
      name: cdktn.stringToTerraform(this._name),
      on_delete: cdktn.stringToTerraform(this._onDelete),
      permissions: volumePermissionsToTerraform(this._permissions.internalValue),
      pool: cdktn.stringToTerraform(this._pool),
      preallocation: cdktn.stringToTerraform(this._preallocation),
      qcow2: volumeQcow2ToTerraform(this._qcow2.internalValue),
      size: cdktn.stringToTerraform(this._size),
      source: volumeSourceToTerraform(this._source.internalValue),
      wipe_on_delete: cdktn.booleanToTerraform(this._wipeOnDelete),
      timeouts: volumeTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      allow_shrink: {
        value: cdktn.booleanToHclTerraform(this._allowShrink),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      backing: {
        value: hclValue(volumeBackingToTerraform(this._backing.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VolumeBacking",
      },
      clone_from: {
        value: hclValue(volumeCloneFromToTerraform(this._cloneFrom.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VolumeCloneFrom",
      },
      cluster: {
        value: hclValue(volumeClusterToTerraform(this._cluster.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VolumeCluster",
      },
      encryption: {
        value: hclValue(volumeEncryptionToTerraform(this._encryption.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VolumeEncryption",
      },
      existing: {
        value: cdktn.booleanToHclTerraform(this._existing),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      format: {
        value: hclValue(cdktn.stringToHclTerraform(this._format)),
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
      on_delete: {
        value: hclValue(cdktn.stringToHclTerraform(this._onDelete)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      permissions: {
        value: hclValue(volumePermissionsToTerraform(this._permissions.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VolumePermissions",
      },
      pool: {
        value: hclValue(cdktn.stringToHclTerraform(this._pool)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      preallocation: {
        value: hclValue(cdktn.stringToHclTerraform(this._preallocation)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      qcow2: {
        value: hclValue(volumeQcow2ToTerraform(this._qcow2.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VolumeQcow2",
      },
      size: {
        value: hclValue(cdktn.stringToHclTerraform(this._size)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      source: {
        value: hclValue(volumeSourceToTerraform(this._source.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "VolumeSource",
      },
      wipe_on_delete: {
        value: cdktn.booleanToHclTerraform(this._wipeOnDelete),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      timeouts: {
        value: volumeTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "VolumeTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}

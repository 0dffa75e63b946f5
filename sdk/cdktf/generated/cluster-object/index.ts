// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { hclValue } from "../../hcl-value";

// Configuration

export interface ClusterObjectConfig extends cdktf.TerraformMetaArguments {
  /**
  * What happens when another manager owns a field of the manifest: `fail` names the manager and the field, `force` takes the field over. One of `fail`, `force`. Default: `fail`.
  */
  readonly conflictPolicy?: string;
  /**
  * Whether what the object owns goes before it, after it, or stays. One of `foreground`, `background`, `orphan`. Default: `foreground`.
  */
  readonly deletePropagation?: string;
  /**
  * The object as JSON: `api_version`, `kind`, `metadata.name`, `metadata.namespace` where the kind has one, and the fields that this program owns. In Terraform `jsonencode({…})` or `jsonencode(yamldecode(file(…)))`, in TypeScript `JSON.stringify({…})`. Changing its kind, name or namespace makes a new object.
  */
  readonly manifest: string;
  /**
  * What is managed: the whole object (`object`), or nothing but the manifest's fields on an object that somebody else made (`fields`), as settings of an operator. With `fields` the object must be there, and a delete gives the fields back and leaves the object. One of `object`, `fields`. Default: `object`.
  */
  readonly ownership?: string;
  /**
  * When the object counts as made. All that is given must hold. The engine's time-out ends the wait, 10m by default and 2h for `nodes`; the object stays.
  */
  readonly waitFor?: ClusterObjectWaitFor;
  /**
  * timeouts block
  */
  readonly timeouts?: ClusterObjectTimeouts;
}
export interface ClusterObjectWaitFor {
  /**
  * A condition of its status that must be True.
  */
  readonly condition?: string;
  /**
  * A value of `field` that never gets better: it ends the wait at once, as a failure.
  */
  readonly failedValue?: string;
  /**
  * The path of a field that must have the value of `value`, or must be there at all when `value` is left out.
  */
  readonly field?: string;
  /**
  * Its controller has seen it as written: `status.observed_generation` has caught up. Default: `false`.
  */
  readonly generation?: boolean | cdktf.IResolvable;
  /**
  * Every node that the object is for has it: each card that a SriovNetworkNodePolicy selects its virtual functions, each node of a MachineConfig's pools the new configuration, for which it is rebooted. Other kinds have no nodes to wait for. Default: `false`.
  */
  readonly nodes?: boolean | cdktf.IResolvable;
  /**
  * The value of `field`, as text.
  */
  readonly value?: string;
}

export function clusterObjectWaitForToTerraform(struct?: ClusterObjectWaitFor | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    condition: cdktf.stringToTerraform(struct!.condition),
    failed_value: cdktf.stringToTerraform(struct!.failedValue),
    field: cdktf.stringToTerraform(struct!.field),
    generation: cdktf.booleanToTerraform(struct!.generation),
    nodes: cdktf.booleanToTerraform(struct!.nodes),
    value: cdktf.stringToTerraform(struct!.value),
  }
}


export class ClusterObjectWaitForOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ClusterObjectWaitFor | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._condition !== undefined) {
      hasAnyValues = true;
      internalValueResult.condition = this._condition;
    }
    if (this._failedValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.failedValue = this._failedValue;
    }
    if (this._field !== undefined) {
      hasAnyValues = true;
      internalValueResult.field = this._field;
    }
    if (this._generation !== undefined) {
      hasAnyValues = true;
      internalValueResult.generation = this._generation;
    }
    if (this._nodes !== undefined) {
      hasAnyValues = true;
      internalValueResult.nodes = this._nodes;
    }
    if (this._value !== undefined) {
      hasAnyValues = true;
      internalValueResult.value = this._value;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterObjectWaitFor | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._condition = undefined;
      this._failedValue = undefined;
      this._field = undefined;
      this._generation = undefined;
      this._nodes = undefined;
      this._value = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._condition = value.condition;
      this._failedValue = value.failedValue;
      this._field = value.field;
      this._generation = value.generation;
      this._nodes = value.nodes;
      this._value = value.value;
    }
  }

  // condition - computed: false, optional: true, required: false
  private _condition?: string; 
  public get condition() {
    return this.getStringAttribute('condition');
  }
  public set condition(value: string) {
    this._condition = value;
  }
  public resetCondition() {
    this._condition = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get conditionInput() {
    return this._condition;
  }

  // failed_value - computed: false, optional: true, required: false
  private _failedValue?: string; 
  public get failedValue() {
    return this.getStringAttribute('failed_value');
  }
  public set failedValue(value: string) {
    this._failedValue = value;
  }
  public resetFailedValue() {
    this._failedValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get failedValueInput() {
    return this._failedValue;
  }

  // field - computed: false, optional: true, required: false
  private _field?: string; 
  public get field() {
    return this.getStringAttribute('field');
  }
  public set field(value: string) {
    this._field = value;
  }
  public resetField() {
    this._field = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get fieldInput() {
    return this._field;
  }

  // generation - computed: false, optional: true, required: false
  private _generation?: boolean | cdktf.IResolvable; 
  public get generation() {
    return this.getBooleanAttribute('generation');
  }
  public set generation(value: boolean | cdktf.IResolvable) {
    this._generation = value;
  }
  public resetGeneration() {
    this._generation = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get generationInput() {
    return this._generation;
  }

  // nodes - computed: false, optional: true, required: false
  private _nodes?: boolean | cdktf.IResolvable; 
  public get nodes() {
    return this.getBooleanAttribute('nodes');
  }
  public set nodes(value: boolean | cdktf.IResolvable) {
    this._nodes = value;
  }
  public resetNodes() {
    this._nodes = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nodesInput() {
    return this._nodes;
  }

  // value - computed: false, optional: true, required: false
  private _value?: string; 
  public get value() {
    return this.getStringAttribute('value');
  }
  public set value(value: string) {
    this._value = value;
  }
  public resetValue() {
    this._value = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get valueInput() {
    return this._value;
  }
}
export interface ClusterObjectTimeouts {
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

export function clusterObjectTimeoutsToTerraform(struct?: ClusterObjectTimeouts | cdktf.IResolvable): any {
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


export function clusterObjectTimeoutsToHclTerraform(struct?: ClusterObjectTimeouts | cdktf.IResolvable): any {
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

export class ClusterObjectTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ClusterObjectTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: ClusterObjectTimeouts | cdktf.IResolvable | undefined) {
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
* Represents a virt_cluster_object
*/
export class ClusterObject extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "virt_cluster_object";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ClusterObject resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ClusterObject to import
  * @param importFromId The id of the existing ClusterObject that should be imported.
  * @param provider? Optional instance of the provider where the ClusterObject to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "virt_cluster_object", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new virt_cluster_object Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ClusterObjectConfig
  */
  public constructor(scope: Construct, id: string, config: ClusterObjectConfig) {
    super(scope, id, {
      terraformResourceType: 'virt_cluster_object',
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
    this._conflictPolicy = config.conflictPolicy;
    this._deletePropagation = config.deletePropagation;
    this._manifest = config.manifest;
    this._ownership = config.ownership;
    this._waitFor.internalValue = config.waitFor;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // conditions - computed: true, optional: false, required: false
  public get conditions() {
    return this.getListAttribute('conditions');
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

  // delete_propagation - computed: false, optional: true, required: false
  private _deletePropagation?: string; 
  public get deletePropagation() {
    return this.getStringAttribute('delete_propagation');
  }
  public set deletePropagation(value: string) {
    this._deletePropagation = value;
  }
  public resetDeletePropagation() {
    this._deletePropagation = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deletePropagationInput() {
    return this._deletePropagation;
  }

  // field_manager - computed: true, optional: false, required: false
  public get fieldManager() {
    return this.getStringAttribute('field_manager');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // manifest - computed: false, optional: false, required: true
  private _manifest?: string; 
  public get manifest() {
    return this.getStringAttribute('manifest');
  }
  public set manifest(value: string) {
    this._manifest = value;
  }
  // Temporarily expose input value. Use with caution.
  public get manifestInput() {
    return this._manifest;
  }

  // object_name - computed: true, optional: false, required: false
  public get objectName() {
    return this.getStringAttribute('object_name');
  }

  // object_namespace - computed: true, optional: false, required: false
  public get objectNamespace() {
    return this.getStringAttribute('object_namespace');
  }

  // ownership - computed: false, optional: true, required: false
  private _ownership?: string; 
  public get ownership() {
    return this.getStringAttribute('ownership');
  }
  public set ownership(value: string) {
    this._ownership = value;
  }
  public resetOwnership() {
    this._ownership = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ownershipInput() {
    return this._ownership;
  }

  // pending_impact - computed: true, optional: false, required: false
  private _pendingImpact = new cdktf.StringMap(this, "pending_impact");
  public get pendingImpact() {
    return this._pendingImpact;
  }

  // uid - computed: true, optional: false, required: false
  public get uid() {
    return this.getStringAttribute('uid');
  }

  // wait_for - computed: false, optional: true, required: false
  private _waitFor = new ClusterObjectWaitForOutputReference(this, "wait_for");
  public get waitFor() {
    return this._waitFor;
  }
  public putWaitFor(value: ClusterObjectWaitFor) {
    this._waitFor.internalValue = value;
  }
  public resetWaitFor() {
    this._waitFor.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get waitForInput() {
    return this._waitFor.internalValue;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new ClusterObjectTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: ClusterObjectTimeouts) {
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
      conflict_policy: cdktf.stringToTerraform(this._conflictPolicy),
      delete_propagation: cdktf.stringToTerraform(this._deletePropagation),
      manifest: cdktf.stringToTerraform(this._manifest),
      ownership: cdktf.stringToTerraform(this._ownership),
      wait_for: clusterObjectWaitForToTerraform(this._waitFor.internalValue),
      timeouts: clusterObjectTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      conflict_policy: {
        value: hclValue(cdktf.stringToHclTerraform(this._conflictPolicy)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      delete_propagation: {
        value: hclValue(cdktf.stringToHclTerraform(this._deletePropagation)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      manifest: {
        value: hclValue(cdktf.stringToHclTerraform(this._manifest)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      ownership: {
        value: hclValue(cdktf.stringToHclTerraform(this._ownership)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      wait_for: {
        value: hclValue(clusterObjectWaitForToTerraform(this._waitFor.internalValue)),
        isBlock: false,
        type: "any",
        storageClassType: "ClusterObjectWaitFor",
      },
      timeouts: {
        value: clusterObjectTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ClusterObjectTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}

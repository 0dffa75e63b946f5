// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { hclValue } from "../../hcl-value";

// Configuration

export interface VirtProviderConfig {
  /**
  * What holds the objects. By default `cluster` when `cluster` is given, else `libvirt`. One of `libvirt`, `cluster`.
  */
  readonly backend?: string;
  /**
  * The cluster that holds the objects. With an empty block the kubeconfig is found as kubectl finds it.
  */
  readonly cluster?: VirtProviderCluster;
  /**
  * Who owns what is made, written on every object so that two programs never take each other's. By default made from project and stack, or from the root module's path and the workspace.
  */
  readonly owner?: string;
  /**
  * The libvirt host, as libvirt's own tools take it: `qemu:///system`, `qemu+ssh://user@host/system`, `qemu+tls://host/system`. By default the environment variable `LIBVIRT_DEFAULT_URI`, else `qemu:///system`. A password in it is refused.
  */
  readonly uri?: string;
  /**
  * Alias name
  */
  readonly alias?: string;
}
export interface VirtProviderCluster {
  /**
  * The certificate authority of `server` as PEM. By default those that Node.js trusts.
  */
  readonly certificateAuthority?: string;
  /**
  * What happens when another manager owns a field that we set: `fail` names the manager and the field, `force` takes the field over. One of `fail`, `force`. Default: `fail`.
  */
  readonly conflictPolicy?: string;
  /**
  * The context of the kubeconfig. By default its current one.
  */
  readonly context?: string;
  /**
  * Act as this user; the account needs the verb `impersonate` for it.
  */
  readonly impersonate?: string;
  /**
  * Path of a kubeconfig. By default `KUBECONFIG`, else `~/.kube/config`, else the account of the pod that this runs in.
  */
  readonly kubeconfig?: string;
  /**
  * The kubeconfig itself, as YAML or JSON. Instead of `kubeconfig`.
  */
  readonly kubeconfigContent?: string;
  /**
  * The same as `kubeconfig_content`, but never saved in state or plan. Needs an engine with write-only attributes (Terraform or OpenTofu 1.11). Change `kubeconfig_content_wo_version` together with it.
  */
  readonly kubeconfigContentWo?: string;
  /**
  * Any number; a new one says that `kubeconfig_content_wo` has changed.
  */
  readonly kubeconfigContentWoVersion?: number;
  /**
  * Where objects go that name no namespace. By default the context's own, else `default`.
  */
  readonly namespace?: string;
  /**
  * The API server's address, without any kubeconfig. Needs `token`.
  */
  readonly server?: string;
  /**
  * The bearer token for `server`.
  */
  readonly token?: string;
  /**
  * The same as `token`, but never saved in state or plan. Needs an engine with write-only attributes (Terraform or OpenTofu 1.11). Change `token_wo_version` together with it.
  */
  readonly tokenWo?: string;
  /**
  * Any number; a new one says that `token_wo` has changed.
  */
  readonly tokenWoVersion?: number;
  /**
  * The address of CDI's upload proxy. By default what the cluster's CDIConfig says.
  */
  readonly uploadProxy?: string;
}

export function virtProviderClusterToTerraform(struct?: VirtProviderCluster | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    certificate_authority: cdktf.stringToTerraform(struct!.certificateAuthority),
    conflict_policy: cdktf.stringToTerraform(struct!.conflictPolicy),
    context: cdktf.stringToTerraform(struct!.context),
    impersonate: cdktf.stringToTerraform(struct!.impersonate),
    kubeconfig: cdktf.stringToTerraform(struct!.kubeconfig),
    kubeconfig_content: cdktf.stringToTerraform(struct!.kubeconfigContent),
    kubeconfig_content_wo: cdktf.stringToTerraform(struct!.kubeconfigContentWo),
    kubeconfig_content_wo_version: cdktf.numberToTerraform(struct!.kubeconfigContentWoVersion),
    namespace: cdktf.stringToTerraform(struct!.namespace),
    server: cdktf.stringToTerraform(struct!.server),
    token: cdktf.stringToTerraform(struct!.token),
    token_wo: cdktf.stringToTerraform(struct!.tokenWo),
    token_wo_version: cdktf.numberToTerraform(struct!.tokenWoVersion),
    upload_proxy: cdktf.stringToTerraform(struct!.uploadProxy),
  }
}



/**
* Represents a virt
*/
export class VirtProvider extends cdktf.TerraformProvider {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "virt";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a VirtProvider resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the VirtProvider to import
  * @param importFromId The id of the existing VirtProvider that should be imported.
  * @param provider? Optional instance of the provider where the VirtProvider to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "virt", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new virt Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options VirtProviderConfig = {}
  */
  public constructor(scope: Construct, id: string, config: VirtProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'virt',
      terraformGeneratorMetadata: {
        providerName: 'virt',
        providerVersion: '0.1.0',
        providerVersionConstraint: '0.1.0'
      },
      terraformProviderSource: 'virt-iac/virt'
    });
    this._backend = config.backend;
    this._cluster = config.cluster;
    this._owner = config.owner;
    this._uri = config.uri;
    this._alias = config.alias;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // backend - computed: false, optional: true, required: false
  private _backend?: string; 
  public get backend() {
    return this._backend;
  }
  public set backend(value: string | undefined) {
    this._backend = value;
  }
  public resetBackend() {
    this._backend = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backendInput() {
    return this._backend;
  }

  // cluster - computed: false, optional: true, required: false
  private _cluster?: VirtProviderCluster; 
  public get cluster() {
    return this._cluster;
  }
  public set cluster(value: VirtProviderCluster | undefined) {
    this._cluster = value;
  }
  public resetCluster() {
    this._cluster = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterInput() {
    return this._cluster;
  }

  // owner - computed: false, optional: true, required: false
  private _owner?: string; 
  public get owner() {
    return this._owner;
  }
  public set owner(value: string | undefined) {
    this._owner = value;
  }
  public resetOwner() {
    this._owner = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ownerInput() {
    return this._owner;
  }

  // uri - computed: false, optional: true, required: false
  private _uri?: string; 
  public get uri() {
    return this._uri;
  }
  public set uri(value: string | undefined) {
    this._uri = value;
  }
  public resetUri() {
    this._uri = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get uriInput() {
    return this._uri;
  }

  // alias - computed: false, optional: true, required: false
  private _alias?: string; 
  public get alias() {
    return this._alias;
  }
  public set alias(value: string | undefined) {
    this._alias = value;
  }
  public resetAlias() {
    this._alias = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aliasInput() {
    return this._alias;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      backend: cdktf.stringToTerraform(this._backend),
      cluster: virtProviderClusterToTerraform(this._cluster),
      owner: cdktf.stringToTerraform(this._owner),
      uri: cdktf.stringToTerraform(this._uri),
      alias: cdktf.stringToTerraform(this._alias),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      backend: {
        value: hclValue(cdktf.stringToHclTerraform(this._backend)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      cluster: {
        value: hclValue(virtProviderClusterToTerraform(this._cluster)),
        isBlock: false,
        type: "any",
        storageClassType: "VirtProviderCluster",
      },
      owner: {
        value: hclValue(cdktf.stringToHclTerraform(this._owner)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      uri: {
        value: hclValue(cdktf.stringToHclTerraform(this._uri)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
      alias: {
        value: hclValue(cdktf.stringToHclTerraform(this._alias)),
        isBlock: false,
        type: "any",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}

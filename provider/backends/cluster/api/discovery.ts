import { ProviderError } from "../../../core/provider-error";
import type { KindRef } from "./kube-object";

/** How the API server calls a kind. */
export interface ApiResource {
  /** The plural in the path: `virtualmachines`. */
  readonly name: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
}

interface ApiResourceList {
  readonly resources: readonly (ApiResource & { readonly kind: string })[];
}

/** Which operator brings a group, for the message when it is not there. */
const OPERATORS: Readonly<Record<string, string>> = {
  "kubevirt.io": "KubeVirt (OpenShift Virtualization)",
  "clone.kubevirt.io": "KubeVirt (OpenShift Virtualization)",
  "snapshot.kubevirt.io": "KubeVirt (OpenShift Virtualization)",
  "upload.cdi.kubevirt.io": "CDI, the Containerized Data Importer",
  "cdi.kubevirt.io": "CDI, the Containerized Data Importer",
  "hco.kubevirt.io": "the HyperConverged Cluster Operator (OpenShift Virtualization)",
  "nmstate.io": "the Kubernetes NMState operator",
  "sriovnetwork.openshift.io": "the SR-IOV network operator",
  "k8s.cni.cncf.io": "Multus",
  "machineconfiguration.openshift.io": "OpenShift's machine config operator",
  "snapshot.storage.k8s.io": "the CSI external snapshotter",
};

/** Kinds and their paths, asked once for each group and version. */
export class Discovery {
  readonly #get: (path: string, signal?: AbortSignal) => Promise<unknown>;
  readonly #lists = new Map<string, Promise<ApiResourceList>>();

  /** `get` throws NotFound for a group or version that is not served. */
  constructor(get: (path: string, signal?: AbortSignal) => Promise<unknown>) {
    this.#get = get;
  }

  async resourceOf(kind: KindRef, signal?: AbortSignal): Promise<ApiResource> {
    const known = this.#lists.has(kind.apiVersion);
    const found = find(await this.#list(kind, signal), kind);
    if (found !== undefined) return found;
    // What was asked before may have been installed since.
    this.#lists.delete(kind.apiVersion);
    const again = known ? find(await this.#list(kind, signal), kind) : undefined;
    if (again === undefined) throw notServed(kind);
    return again;
  }

  #list(kind: KindRef, signal?: AbortSignal): Promise<ApiResourceList> {
    const { apiVersion } = kind;
    const known = this.#lists.get(apiVersion);
    if (known !== undefined) return known;
    const path = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const asked = this.#get(path, signal).then(
      (list) => list as ApiResourceList,
      (error) => {
        // A kind may be installed between two tries, so a failure is not remembered.
        this.#lists.delete(apiVersion);
        throw error instanceof ProviderError && error.code === "NotFound" ? notServed(kind) : error;
      },
    );
    this.#lists.set(apiVersion, asked);
    return asked;
  }
}

function find(list: ApiResourceList, { kind }: KindRef): ApiResource | undefined {
  return list.resources.find(({ kind: name, name: path }) => name === kind && !path.includes("/"));
}

/** The kind is not there: its CRD or operator is not installed. Not the same as an object that is gone. */
export class KindNotServedError extends ProviderError {
  constructor(kind: KindRef, operator: string | undefined) {
    super({
      code: "FailedPrecondition",
      operation: "look up the kind",
      object: `${kind.apiVersion} ${kind.kind}`,
      message: "the cluster does not serve it",
      ...(operator ? { hint: `Install ${operator}, or check the API version.` } : {}),
    });
    this.name = "KindNotServedError";
  }
}

function notServed(kind: KindRef): KindNotServedError {
  const group = kind.apiVersion.includes("/") ? kind.apiVersion.split("/")[0] : "";
  return new KindNotServedError(kind, OPERATORS[group ?? ""]);
}

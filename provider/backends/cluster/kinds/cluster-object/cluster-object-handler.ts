import { canonicalJson } from "../../../../core/canonical-json";
import type { Diagnostic } from "../../../../core/diagnostic";
import { type Impact, live } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import type { Properties, Value } from "../../../../core/value";
import type { ClusterObjectInputs } from "../../../../kinds/cluster-object/cluster-object";
import type { Handler, ListedObject, PlanRequest, ReconcileRequest } from "../../../backend";
import { refOf } from "../../api/api-client";
import type { KubeObject, ObjectRef } from "../../api/kube-object";
import type { Cluster } from "../../cluster";
import { conditionsOf, describeCondition } from "../../conditions/condition";
import { waitForObject } from "../../conditions/wait-for-object";
import { applyObject } from "../../objects/apply-object";
import { deleteObject } from "../../objects/delete-object";
import { asPartial, isAnother, savedUid } from "../../objects/object-identity";
import { ownedPart } from "../../objects/owned-fields";
import { isOwnerAnnotation } from "../../objects/owner-mark";
import { previewApply } from "../../objects/preview-apply";
import { checkManifest } from "./check-manifest";
import { formatObjectId, parseObjectId } from "./object-id";
import { objectIsReady } from "./object-readiness";
import { previewService } from "./preview-service";

const DEFAULT_TIMEOUT_MS = 600_000;

export class ClusterObjectHandler implements Handler {
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  check(inputs: Properties): readonly Diagnostic[] {
    return checkManifest(inputs);
  }

  impact(change: PropertyChange, prior: ResourceState): Impact {
    if (change.pattern !== "manifest") return live("it only tells this provider what to do");
    const { namespace } = parseObjectId(prior.id);
    const before = identityOf(change.from, namespace);
    // Left out in both, it is the provider's, which has not changed with the manifest.
    const after = identityOf(change.to, namesNamespace(change.from) ? undefined : namespace);
    if (before === undefined || after === undefined || before === after) {
      return live("applied to the object as it is; what its controller does with it is its own");
    }
    return {
      word: "replace",
      reason: `${before} and ${after} are different objects`,
      dataLoss: true,
    };
  }

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    const inputs = request.inputs as unknown as ClusterObjectInputs;
    if (typeof inputs.manifest !== "string") return [];
    const asked = await previewApply(
      this.#cluster,
      {
        request,
        uidOutput: "uid",
        path: ["manifest"],
        force: this.#cluster.forces(inputs.conflictPolicy),
      },
      operation,
      () => this.#object(inputs, operation),
    );
    if (asked.length > 0) return asked;
    const object = await this.#object(inputs, operation);
    return previewService(await this.#cluster.client(), object, operation);
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as unknown as ClusterObjectInputs;
    const client = await this.#cluster.client();
    const uid = savedUid(request.prior, "uid");
    const mark = { owner: operation.owner, fingerprint: request.fingerprint };
    const applied = await applyObject(
      client,
      {
        object: await this.#object(inputs, operation),
        mark,
        force: this.#cluster.forces(inputs.conflictPolicy),
        ...(uid === undefined ? {} : { uid }),
      },
      operation,
    );
    if (inputs.waitFor === undefined) return observedOf(applied, inputs);
    const ref = refOf(applied);
    const what = `${ref.kind} "${ref.name}" to be ready`;
    const timeoutMs = operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const rule = objectIsReady(inputs.waitFor);
    try {
      const watch = await this.#cluster.watch();
      const ready = await waitForObject(client, watch, { ref, rule, what, timeoutMs }, operation);
      return observedOf(ready, inputs);
    } catch (error) {
      throw asPartial(error, observedOf(applied, inputs));
    }
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const client = await this.#cluster.client();
    const found = await client.get(parseObjectId(id), operation.signal);
    if (found === undefined || isAnother(found, savedUid(prior, "uid"))) return undefined;
    return observedOf(found, prior?.inputs);
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    const client = await this.#cluster.client();
    const { deletePropagation = "foreground" } = state.inputs;
    const uid = savedUid(state, "uid");
    await deleteObject(
      client,
      await this.#cluster.watch(),
      parseObjectId(state.id),
      {
        propagation: PROPAGATION[deletePropagation as keyof typeof PROPAGATION],
        timeoutMs: operation.timeoutMs ?? DEFAULT_TIMEOUT_MS,
        ...(uid === undefined ? {} : { uid }),
      },
      operation,
    );
  }

  async list(): Promise<readonly ListedObject[]> {
    throw new ProviderError({
      code: "Unimplemented",
      operation: "list",
      object: "ClusterObject",
      message: "every object of a cluster is one; list them by their own kind",
    });
  }

  /** The manifest with its namespace filled in, where the kind has one. */
  async #object(inputs: ClusterObjectInputs, operation: Operation): Promise<KubeObject> {
    const object = JSON.parse(inputs.manifest) as KubeObject;
    const client = await this.#cluster.client();
    const { namespaced } = await client.resourceOf(object, operation.signal);
    if (!namespaced || object.metadata.namespace !== undefined) return object;
    const namespace = await this.#cluster.namespace();
    return { ...object, metadata: { ...object.metadata, namespace } };
  }
}

const PROPAGATION = {
  foreground: "Foreground",
  background: "Background",
  orphan: "Orphan",
} as const;

/** Without the namespace where the program leaves it to the provider. */
function observedOf(object: KubeObject, inputs: Properties = {}): Observed {
  const ref: ObjectRef = refOf(object);
  const owned = ownedPart(object) ?? importable(object);
  const implied = inputs.manifest !== undefined && !namesNamespace(inputs.manifest);
  return {
    id: formatObjectId(ref),
    properties: {
      manifest: canonicalJson(manifestOf(object, owned, !implied) as Value),
    },
    outputs: {
      uid: object.metadata.uid ?? "",
      objectName: ref.name,
      objectNamespace: ref.namespace ?? "",
      conditions: conditionsOf(object).map(describeCondition),
    },
  };
}

/** What we own, as a user would write it: with its identity, without our marks. */
function manifestOf(
  object: KubeObject,
  part: { readonly [key: string]: unknown },
  withNamespace: boolean,
): object {
  const { name, namespace } = object.metadata;
  const { annotations = {}, ...metadata } = (part.metadata ?? {}) as {
    annotations?: Record<string, string>;
  };
  const written = Object.fromEntries(
    Object.entries(annotations).filter(([key]) => !isOwnerAnnotation(key)),
  );
  return {
    ...part,
    apiVersion: object.apiVersion,
    kind: object.kind,
    metadata: {
      ...metadata,
      ...(Object.keys(written).length > 0 ? { annotations: written } : {}),
      name,
      ...(namespace === undefined || !withNamespace ? {} : { namespace }),
    },
  };
}

/** An object that we never applied: all of it but what the server and the controllers write. */
function importable(object: KubeObject): { readonly [key: string]: unknown } {
  const { status: _, metadata, ...rest } = object;
  const { labels, annotations } = metadata;
  return {
    ...rest,
    metadata: { ...(labels ? { labels } : {}), ...(annotations ? { annotations } : {}) },
  };
}

function namesNamespace(manifest: Value | undefined): boolean {
  if (typeof manifest !== "string") return false;
  return (JSON.parse(manifest) as KubeObject).metadata.namespace !== undefined;
}

/** `implied` is the namespace of a manifest that names none. */
function identityOf(manifest: Value | undefined, implied: string | undefined): string | undefined {
  if (typeof manifest !== "string") return undefined;
  const { apiVersion, kind, metadata } = JSON.parse(manifest) as KubeObject;
  const group = apiVersion.includes("/") ? apiVersion.split("/")[0] : "";
  const namespace = metadata.namespace ?? implied ?? "";
  return `${group ? `${group} ` : ""}${kind} ${namespace}/${metadata.name}`;
}

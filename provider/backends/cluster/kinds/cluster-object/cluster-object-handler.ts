import type { Diagnostic } from "../../../../core/diagnostic";
import { type Impact, live } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import type { Properties, Value } from "../../../../core/value";
import type { ClusterObjectInputs } from "../../../../kinds/cluster-object/cluster-object";
import type { Handler, ListedObject, PlanRequest, ReconcileRequest } from "../../../backend";
import { type ApiClient, refOf } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";
import type { Cluster } from "../../cluster";
import { waitForObject } from "../../conditions/wait-for-object";
import { applyObject } from "../../objects/apply-object";
import { deleteObject } from "../../objects/delete-object";
import { asPartial, isAnother, savedUid } from "../../objects/object-identity";
import { FIELD_MANAGER } from "../../objects/owner-mark";
import { previewApply, previewWrite } from "../../objects/preview-apply";
import { applyFields, fieldManagerOf, releaseFields } from "../../objects/shared-fields";
import { checkManifest } from "./check-manifest";
import { nodeDisruption, warnOfDisruption } from "./node-disruption";
import { parseObjectId } from "./object-id";
import { objectIsReady } from "./object-readiness";
import { namesNamespace, observeObject } from "./observe-object";
import { previewService } from "./preview-service";
import { previewSriov } from "./preview-sriov";
import { waitForNodes } from "./wait-for-nodes";

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
    if (change.pattern === "ownership") return ownershipImpact(change);
    if (change.pattern !== "manifest") return live("it only tells this provider what to do");
    const { namespace } = parseObjectId(prior.id);
    const before = identityOf(change.from, namespace);
    // Left out in both, it is the provider's, which has not changed with the manifest.
    const after = identityOf(change.to, namesNamespace(change.from) ? undefined : namespace);
    if (before === undefined || after === undefined || before === after) {
      return appliedInPlace(change.to);
    }
    return {
      word: "replace",
      reason: `${before} and ${after} are different objects`,
      dataLoss: prior.inputs.ownership !== "fields",
    };
  }

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    const inputs = request.inputs as ClusterObjectInputs;
    if (typeof inputs.manifest !== "string") return [];
    if (inputs.ownership === "fields") return this.#previewFields(request, operation);
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
    const client = await this.#cluster.client();
    return [
      ...warnOfDisruption(object),
      ...(await previewService(client, object, operation)),
      ...(await previewSriov(client, object, operation)),
    ];
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as ClusterObjectInputs;
    const client = await this.#cluster.client();
    const fieldManager = managerOf(request);
    const applied = await this.#apply(client, request, operation);
    if (inputs.waitFor === undefined) return observeObject(applied, inputs, fieldManager);
    const ref = refOf(applied);
    const what = `${ref.kind} "${ref.name}" to be ready`;
    const timeoutMs = operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const rule = objectIsReady(inputs.waitFor);
    try {
      const watch = await this.#cluster.watch();
      const ready = await waitForObject(client, watch, { ref, rule, what, timeoutMs }, operation);
      if (inputs.waitFor.nodes) await waitForNodes(client, ready, operation);
      return observeObject(ready, inputs, fieldManager);
    } catch (error) {
      throw asPartial(error, observeObject(applied, inputs, fieldManager));
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
    if (prior === undefined) return observeObject(found, {}, FIELD_MANAGER);
    return observeObject(found, prior.inputs, savedManager(prior));
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    const client = await this.#cluster.client();
    const { deletePropagation = "foreground", ownership } = state.inputs;
    const uid = savedUid(state, "uid");
    if (ownership === "fields") {
      const fields = { fieldManager: savedManager(state), uid };
      return releaseFields(client, parseObjectId(state.id), fields, operation.signal);
    }
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

  async #apply(
    client: ApiClient,
    request: ReconcileRequest,
    operation: Operation,
  ): Promise<KubeObject> {
    const { prior, fingerprint } = request;
    const inputs = request.inputs as ClusterObjectInputs;
    const object = await this.#object(inputs, operation);
    const force = this.#cluster.forces(inputs.conflictPolicy);
    const uid = savedUid(prior, "uid");
    const known = uid === undefined ? {} : { uid };
    if (inputs.ownership === "fields") {
      const fieldManager = managerOf(request);
      return applyFields(client, { object, fieldManager, force, ...known }, operation.signal);
    }
    const mark = { owner: operation.owner, fingerprint };
    return applyObject(client, { object, mark, force, ...known }, operation);
  }

  #previewFields(
    { inputs: written, prior }: PlanRequest,
    operation: Operation,
  ): Promise<readonly Diagnostic[]> {
    const inputs = written as ClusterObjectInputs;
    const fieldManager = prior ? savedManager(prior) : fieldManagerOf("preview");
    const force = this.#cluster.forces(inputs.conflictPolicy);
    return previewWrite(["manifest"], async () => {
      const client = await this.#cluster.client();
      const object = await this.#object(inputs, operation);
      await applyFields(client, { object, fieldManager, force, dryRun: true }, operation.signal);
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

/** The manager of fields on an object of somebody else; the usual one for an object of ours. */
function managerOf({ inputs, prior, fingerprint }: ReconcileRequest): string {
  if (inputs.ownership !== "fields") return FIELD_MANAGER;
  return prior === undefined ? fieldManagerOf(fingerprint) : savedManager(prior);
}

function savedManager({ outputs }: ResourceState): string {
  return typeof outputs.fieldManager === "string" ? outputs.fieldManager : FIELD_MANAGER;
}

function appliedInPlace(manifest: Value | undefined): Impact {
  const disruption =
    typeof manifest === "string" ? nodeDisruption(JSON.parse(manifest) as KubeObject) : undefined;
  return disruption === undefined
    ? live("applied to the object as it is; what its controller does with it is its own")
    : { word: "restart", reason: disruption };
}

function ownershipImpact({ from }: PropertyChange): Impact {
  const whole = from === "object";
  const reason = whole
    ? "the object that is ours goes; only then fields can be set on another one's"
    : "the fields are given back; then the object is made, which somebody else must have removed";
  return { word: "replace", reason, dataLoss: whole };
}

/** `implied` is the namespace of a manifest that names none. */
function identityOf(manifest: Value | undefined, implied: string | undefined): string | undefined {
  if (typeof manifest !== "string") return undefined;
  const { apiVersion, kind, metadata } = JSON.parse(manifest) as KubeObject;
  const group = apiVersion.includes("/") ? apiVersion.split("/")[0] : "";
  const namespace = metadata.namespace ?? implied ?? "";
  return `${group ? `${group} ` : ""}${kind} ${namespace}/${metadata.name}`;
}

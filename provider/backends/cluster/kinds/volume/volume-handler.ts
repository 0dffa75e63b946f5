import type { Diagnostic } from "../../../../core/diagnostic";
import type { Impact } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { containsUnknown, type Properties } from "../../../../core/value";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { Handler, ListedObject, PlanRequest, ReconcileRequest } from "../../../backend";
import { describeRef, type KubeObject, type ObjectRef } from "../../api/kube-object";
import { blockImpact } from "../../block-impact";
import type { Cluster } from "../../cluster";
import { waitForObject } from "../../conditions/wait-for-object";
import { applyObject } from "../../objects/apply-object";
import { deleteObject } from "../../objects/delete-object";
import { withImpliedNamespace } from "../../objects/implied-namespace";
import { asPartial, isAnother, parseNamespacedId, savedUid } from "../../objects/object-identity";
import { ownedPart } from "../../objects/owned-fields";
import { readOwnerMark } from "../../objects/owner-mark";
import { previewApply } from "../../objects/preview-apply";
import { checkCloneSource } from "./check-clone-source";
import { growClaim } from "./grow-claim";
import { observeVolume, type SeenVolume } from "./observe-volume";
import { uploadVolume } from "./upload-volume";
import { checkVolumeOnCluster } from "./volume-check";
import { volumeImpact } from "./volume-impacts";
import { CLAIM, DATA_VOLUME, writeDataVolume } from "./volume-manifest";
import { phaseOf, volumeIsFilled, volumeTakesUpload } from "./volume-readiness";
import { warnOfQuota } from "./warn-of-quota";

const DEFAULT_TIMEOUT_MS = 3_600_000;

export class VolumeHandler implements Handler {
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  check(inputs: Properties): readonly Diagnostic[] {
    return checkVolumeOnCluster(inputs);
  }

  impact(change: PropertyChange): Impact {
    return blockImpact(change, volumeImpact);
  }

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    if (containsUnknown(request.inputs)) return [];
    const inputs = request.inputs as VolumeInputs;
    const namespace = await this.#namespace(inputs);
    if (request.prior !== undefined) return [];
    const asked = await previewApply(
      this.#cluster,
      { request, uidOutput: "key", path: [], force: this.#cluster.forces() },
      operation,
      () => writeDataVolume(inputs, namespace),
    );
    return [
      ...asked,
      ...(await this.#previewClone(inputs, namespace, operation)),
      ...(await warnOfQuota(this.#cluster, inputs, namespace, operation)),
    ];
  }

  async #previewClone(
    { cloneFrom, size, cluster }: VolumeInputs,
    namespace: string,
    operation: Operation,
  ): Promise<readonly Diagnostic[]> {
    const asked = { size, sizePath: ["size"], namespace };
    const { snapshot, contentType } = cluster ?? {};
    if (snapshot !== undefined) {
      const path = ["cluster", "snapshot"];
      const wish = { ...asked, kind: "snapshot", source: snapshot, path } as const;
      return checkCloneSource(this.#cluster, wish, operation);
    }
    if (cloneFrom === undefined) return [];
    const path = ["cloneFrom", "volume"];
    const content = contentType === undefined ? {} : { contentType };
    const wish = { ...asked, ...content, kind: "claim", source: cloneFrom.volume, path } as const;
    return checkCloneSource(this.#cluster, wish, operation);
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as VolumeInputs;
    const namespace = await this.#namespace(inputs);
    const ref = { namespace, name: inputs.name };
    const seen = await this.#seen(ref, operation);
    if (request.prior === undefined) {
      this.#refuseForeign(seen, request, operation);
    } else if (seen.claim && isAnother(seen.claim, savedUid(request.prior, "key"))) {
      throw remade(ref);
    }
    await this.#applyDataVolume(inputs, namespace, seen, request, operation);
    try {
      await this.#fill(inputs, ref, operation);
      if (inputs.size !== undefined) {
        await growClaim(this.#cluster, { ...CLAIM, ...ref }, inputs.size, operation);
      }
    } catch (error) {
      const now = await this.#seen(ref, operation).catch(() => seen);
      throw asPartial(error, observeVolume(now, request.inputs));
    }
    return observeVolume(await this.#seen(ref, operation), request.inputs);
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const seen = await this.#seen(parseNamespacedId(id, CLAIM), operation);
    if (seen.claim === undefined && seen.volume === undefined) return undefined;
    if (seen.claim && isAnother(seen.claim, savedUid(prior, "key"))) return undefined;
    return withImpliedNamespace(this.#cluster, observeVolume(seen, prior?.inputs));
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    const { onDelete = "refuse" } = state.inputs;
    if (onDelete === "keep") return;
    const client = await this.#cluster.client();
    const watch = await this.#cluster.watch();
    const ref = parseNamespacedId(state.id, CLAIM);
    const seen = await this.#seen(ref, operation);
    const uid = savedUid(state, "key");
    if (seen.claim && isAnother(seen.claim, uid)) return;
    const bound = (seen.claim?.spec as { volumeName?: string } | undefined)?.volumeName;
    if (onDelete === "refuse" && bound) throw holdsData(ref, bound);
    const timeoutMs = operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    if (seen.volume) {
      const volume = { ...ref, ...DATA_VOLUME };
      const volumeUid = seen.volume.metadata.uid;
      // What it owns is the claim, which is deleted by its own identity below.
      const propagation = "Background" as const;
      const options = { timeoutMs, propagation, ...(volumeUid ? { uid: volumeUid } : {}) };
      await deleteObject(client, watch, volume, options, operation);
    }
    await deleteObject(client, watch, ref, { timeoutMs, ...(uid ? { uid } : {}) }, operation);
  }

  async resolveImportId(idOrName: string): Promise<string> {
    return idOrName.includes("/") ? idOrName : `${await this.#cluster.namespace()}/${idOrName}`;
  }

  async list({ signal }: Operation): Promise<readonly ListedObject[]> {
    const client = await this.#cluster.client();
    const namespace = await this.#cluster.namespace();
    const { items } = await client.list(CLAIM, { namespace, signal });
    return items.map(({ metadata: { name = "" } }) => ({ id: `${namespace}/${name}`, name }));
  }

  /** The DataVolume may be gone long before the claim: older CDI collected it when it was done. */
  async #seen(
    { namespace = "", name }: { readonly namespace?: string; readonly name: string },
    { signal }: Operation,
  ): Promise<SeenVolume> {
    const client = await this.#cluster.client();
    const [claim, volume] = await Promise.all([
      client.get({ ...CLAIM, namespace, name }, signal),
      client.get({ ...DATA_VOLUME, namespace, name }, signal),
    ]);
    return { ...(claim ? { claim } : {}), ...(volume ? { volume } : {}) };
  }

  /** A claim without our DataVolume is ours only when it carries our mark, which CDI copies to it. */
  #refuseForeign({ claim, volume }: SeenVolume, request: ReconcileRequest, { owner }: Operation) {
    if (claim === undefined || volume !== undefined) return;
    const mark = readOwnerMark(claim.metadata);
    if (mark?.owner === owner && mark.fingerprint === request.fingerprint) return;
    const { name = "", namespace = "" } = claim.metadata;
    throw new ProviderError({
      code: "AlreadyExists",
      operation: "create",
      object: describeRef({ ...CLAIM, namespace, name }),
      message: `it is there already and belongs to ${mark ? `"${mark.owner}"` : "no stack"}`,
      hint: `Import it by its id ${namespace}/${name}, or choose another name.`,
    });
  }

  async #applyDataVolume(
    inputs: VolumeInputs,
    namespace: string,
    { claim, volume }: SeenVolume,
    request: ReconcileRequest,
    operation: Operation,
  ): Promise<void> {
    // Filled and collected, or imported: there is nothing left for a DataVolume to do.
    if (volume === undefined && claim !== undefined) return;
    if (volume === undefined && request.prior !== undefined) throw gone(inputs.name);
    const written = writeDataVolume(inputs, namespace);
    const ours = request.prior && volume ? ownedPart(volume) : undefined;
    if (request.prior && volume && ours === undefined) return;
    // Its spec never changes; an update only moves labels and annotations.
    const object = ours ? { ...written, spec: ours.spec } : written;
    const uid = request.prior ? volume?.metadata.uid : undefined;
    const mark = { owner: operation.owner, fingerprint: request.fingerprint };
    const force = this.#cluster.forces();
    await applyObject(
      await this.#cluster.client(),
      { object: object as KubeObject, mark, force, ...(uid ? { uid } : {}) },
      operation,
    );
  }

  async #fill(
    inputs: VolumeInputs,
    name: { readonly namespace: string; readonly name: string },
    operation: Operation,
  ): Promise<void> {
    const client = await this.#cluster.client();
    const ref: ObjectRef = { ...DATA_VOLUME, ...name };
    if ((await client.get(ref, operation.signal)) === undefined) return;
    const watch = await this.#cluster.watch();
    const what = `the content of volume "${name.name}"`;
    const wait = { ref, what, timeoutMs: operation.timeoutMs ?? DEFAULT_TIMEOUT_MS };
    const { file } = inputs.source ?? {};
    if (inputs.source && file !== undefined) {
      const rule = volumeTakesUpload;
      const ready = await waitForObject(client, watch, { ...wait, rule }, operation);
      if (phaseOf(ready) === "UploadReady") {
        await uploadVolume(this.#cluster, ref, { ...inputs.source, file }, operation);
      }
    }
    await waitForObject(client, watch, { ...wait, rule: volumeIsFilled }, operation);
  }

  async #namespace({ cluster }: VolumeInputs): Promise<string> {
    return cluster?.namespace ?? this.#cluster.namespace();
  }
}

function holdsData(ref: ObjectRef, bound: string): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "delete",
    object: describeRef(ref),
    message: `it holds data, on the persistent volume "${bound}"`,
    hint: 'Set onDelete to "delete" to delete the data too, or to "keep" to only forget it, and apply that first.',
  });
}

function remade({ namespace, name }: { namespace: string; name: string }): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "update",
    object: describeRef({ ...CLAIM, namespace, name }),
    message: "it was deleted and made anew by someone else",
    hint: "Import the new one, or remove this one from the state.",
  });
}

function gone(name: string): ProviderError {
  return new ProviderError({
    code: "NotFound",
    operation: "update",
    object: `volume "${name}"`,
    message: "it was deleted meanwhile",
  });
}

import { type Diagnostic, warningAt } from "../../../../core/diagnostic";
import { type Impact, live } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { containsUnknown, type Properties } from "../../../../core/value";
import { waitUntil } from "../../../../core/wait-until";
import type { StoragePoolInputs } from "../../../../kinds/storage-pool/storage-pool-schema";
import type { Handler, ListedObject, PlanRequest, ReconcileRequest } from "../../../backend";
import type { KubeObject } from "../../api/kube-object";
import { blockImpact } from "../../block-impact";
import type { Cluster } from "../../cluster";
import { applyObject } from "../../objects/apply-object";
import { deleteObject } from "../../objects/delete-object";
import { asPartial, isAnother, savedUid } from "../../objects/object-identity";
import { ownedPart } from "../../objects/owned-fields";
import { FIELD_MANAGER, readOwnerMark } from "../../objects/owner-mark";
import { previewApply } from "../../objects/preview-apply";
import { observePool, type SeenPool } from "./observe-pool";
import { checkPoolOnCluster } from "./pool-check";
import {
  NO_PROVISIONER,
  PERSISTENT_VOLUME,
  POOL_LABEL,
  poolVariant,
  STORAGE_CLASS,
  STORAGE_PROFILE,
  writeLocalVolume,
  writeStorageClass,
  writeStorageProfile,
} from "./pool-manifest";

const DEFAULT_TIMEOUT_MS = 120_000;
/** CDI follows a new class within a second; more is for a cluster that is busy. */
const NEW_PROFILE_TIMEOUT_MS = 30_000;
const LIVE = [
  "cluster.allowExpansion",
  "cluster.claimModes",
  "cluster.cloneStrategy",
  "cluster.snapshotClass",
];

export class StoragePoolHandler implements Handler {
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  check(inputs: Properties): readonly Diagnostic[] {
    return checkPoolOnCluster(inputs);
  }

  impact(change: PropertyChange): Impact {
    return blockImpact(change, poolImpact);
  }

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    if (containsUnknown(request.inputs)) return [];
    const inputs = request.inputs as StoragePoolInputs;
    if (poolVariant(inputs) === "looked-up") return this.#previewLookUp(inputs, operation);
    return previewApply(
      this.#cluster,
      { request, uidOutput: "uuid", path: [], force: this.#cluster.forces() },
      operation,
      () => writeStorageClass(inputs),
    );
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as StoragePoolInputs;
    const variant = poolVariant(inputs);
    if (variant !== "looked-up") await this.#apply(writeStorageClass(inputs), request, operation);
    const seen = await this.#seen(inputs.name, operation);
    if (seen === undefined) throw noClass(inputs.name);
    try {
      await this.#profile(inputs, variant !== "looked-up" && !request.prior, operation);
      if (variant === "local") await this.#localVolumes(inputs, seen, request, operation);
    } catch (error) {
      throw asPartial(error, observePool(seen, variant !== "looked-up"));
    }
    return observePool((await this.#seen(inputs.name, operation)) ?? seen, variant !== "looked-up");
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const seen = await this.#seen(id, operation);
    if (seen === undefined || isAnother(seen.storageClass, savedUid(prior, "uuid")))
      return undefined;
    const made = prior
      ? poolVariant(prior.inputs as StoragePoolInputs) !== "looked-up"
      : readOwnerMark(seen.storageClass.metadata) !== undefined;
    return observePool(seen, made);
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    const inputs = state.inputs as StoragePoolInputs;
    const client = await this.#cluster.client();
    const watch = await this.#cluster.watch();
    const seen = await this.#seen(state.id, operation);
    if (seen === undefined || isAnother(seen.storageClass, savedUid(state, "uuid"))) return;
    const busy = seen.volumes.filter(({ status }) => phaseOf(status) === "Bound");
    if (busy.length > 0) throw inUse(state.id, busy);
    if (writeStorageProfile(inputs)) await this.#releaseProfile(state.id, operation);
    if (poolVariant(inputs) === "looked-up") return;
    const timeoutMs = operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const propagation = "Background" as const;
    for (const volume of seen.volumes) {
      const ref = { ...PERSISTENT_VOLUME, name: volume.metadata.name ?? "" };
      await deleteObject(client, watch, ref, { timeoutMs, propagation }, operation);
    }
    const uid = seen.storageClass.metadata.uid;
    const options = { timeoutMs, propagation, ...(uid ? { uid } : {}) };
    await deleteObject(client, watch, { ...STORAGE_CLASS, name: state.id }, options, operation);
  }

  async list({ signal }: Operation): Promise<readonly ListedObject[]> {
    const { items } = await (await this.#cluster.client()).list(STORAGE_CLASS, { signal });
    return items.map(({ metadata: { name = "" } }) => ({ id: name, name }));
  }

  async #apply(object: KubeObject, request: ReconcileRequest, operation: Operation): Promise<void> {
    const mark = { owner: operation.owner, fingerprint: request.fingerprint };
    const uid = savedUid(request.prior, "uuid");
    const force = this.#cluster.forces();
    const client = await this.#cluster.client();
    await applyObject(client, { object, mark, force, ...(uid ? { uid } : {}) }, operation);
  }

  /**
   * CDI makes a profile of every class, a moment later; a volume that comes before it is refused for
   * good. We own only what the user wrote of it.
   */
  async #profile(inputs: StoragePoolInputs, isNew: boolean, operation: Operation): Promise<void> {
    const object = writeStorageProfile(inputs);
    if (object === undefined) {
      if (isNew)
        await this.#profileIsMade(inputs.name, NEW_PROFILE_TIMEOUT_MS, operation).catch(ifNoCdi);
      return;
    }
    const timeoutMs = operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    await this.#profileIsMade(inputs.name, timeoutMs, operation);
    const client = await this.#cluster.client();
    const force = this.#cluster.forces();
    const { signal } = operation;
    await client.apply(object, { fieldManager: FIELD_MANAGER, force, signal });
  }

  async #profileIsMade(name: string, timeoutMs: number, operation: Operation): Promise<void> {
    const client = await this.#cluster.client();
    const what = `CDI's profile of the class "${name}"`;
    await waitUntil(operation, { what, timeoutMs, intervalMs: 250 }, () =>
      client.get({ ...STORAGE_PROFILE, name }, operation.signal),
    );
  }

  /**
   * Takes out what we own and nothing else, and CDI's own words hold again. Not by an empty apply: the
   * server then leaves `spec: null`, which CDI's definition refuses.
   */
  async #releaseProfile(name: string, { signal }: Operation): Promise<void> {
    const client = await this.#cluster.client();
    const ref = { ...STORAGE_PROFILE, name };
    const profile = await client.get(ref, signal);
    const owned = profile && ownedPart(profile);
    if (owned === undefined) return;
    const spec = Object.fromEntries(Object.keys(owned.spec ?? {}).map((field) => [field, null]));
    await client.mergePatch(ref, { spec }, { signal });
  }

  async #localVolumes(
    inputs: StoragePoolInputs,
    seen: SeenPool,
    request: ReconcileRequest,
    operation: Operation,
  ): Promise<void> {
    const client = await this.#cluster.client();
    const mark = { owner: operation.owner, fingerprint: `pool ${request.fingerprint}` };
    const wished = inputs.cluster?.localDevices ?? [];
    for (const volume of seen.volumes) {
      const { name = "" } = volume.metadata;
      if (wished.some((device) => device.name === name)) continue;
      if (phaseOf(volume.status) === "Bound") throw inUse(inputs.name, [volume]);
      const timeoutMs = operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      const ref = { ...PERSISTENT_VOLUME, name };
      await deleteObject(client, await this.#cluster.watch(), ref, { timeoutMs }, operation);
    }
    for (const device of wished) {
      const there = seen.volumes.find(({ metadata }) => metadata.name === device.name);
      const uid = there?.metadata.uid;
      const object = writeLocalVolume(inputs.name, device);
      await applyObject(client, { object, mark, ...(uid ? { uid } : {}) }, operation);
    }
  }

  async #seen(name: string, { signal }: Operation): Promise<SeenPool | undefined> {
    const client = await this.#cluster.client();
    const storageClass = await client.get({ ...STORAGE_CLASS, name }, signal);
    if (storageClass === undefined) return undefined;
    const profile = await client
      .get({ ...STORAGE_PROFILE, name }, signal)
      // Without CDI there are no profiles, and a class can do without.
      .catch((error: unknown) => {
        if (error instanceof ProviderError && error.code === "FailedPrecondition") return undefined;
        throw error;
      });
    const labelSelector = `${POOL_LABEL}=${name}`;
    const local = storageClass.provisioner === NO_PROVISIONER;
    const volumes = local
      ? await client.list(PERSISTENT_VOLUME, { labelSelector, signal })
      : undefined;
    return { storageClass, ...(profile ? { profile } : {}), volumes: volumes?.items ?? [] };
  }

  async #previewLookUp(
    inputs: StoragePoolInputs,
    operation: Operation,
  ): Promise<readonly Diagnostic[]> {
    try {
      const seen = await this.#seen(inputs.name, operation);
      if (seen === undefined) {
        const detail = "The cluster has no such storage class yet. Add a provisioner to make it.";
        return [warningAt(["name"], "is not there", detail)];
      }
      const { status } = seen.profile ?? {};
      const sets = (status as { claimPropertySets?: readonly unknown[] } | undefined)
        ?.claimPropertySets;
      if (seen.profile === undefined || sets?.length) return [];
      const detail =
        "CDI does not know this storage. Give each Volume its accessModes, or set claimModes here.";
      return [warningAt(["cluster", "claimModes"], "are not known", detail)];
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return [warningAt([], "was not checked by the cluster", error.message)];
    }
  }
}

/** Without CDI there is no profile to wait for, and where it does not run none will come. */
function ifNoCdi(error: unknown): void {
  const { code } = error instanceof ProviderError ? error : {};
  if (code !== "FailedPrecondition" && code !== "DeadlineExceeded") throw error;
}

function phaseOf(status: unknown): string | undefined {
  return (status as { phase?: string } | undefined)?.phase;
}

function noClass(name: string): ProviderError {
  return new ProviderError({
    code: "NotFound",
    operation: "look up",
    object: `storage class "${name}"`,
    message: "the cluster has none of that name",
    hint: "Add `cluster.provisioner` to make it, or write the name of one that is there.",
  });
}

function inUse(pool: string, volumes: readonly KubeObject[]): ProviderError {
  const users = volumes.map(({ metadata, spec }) => {
    const { claimRef } = spec as { claimRef?: { namespace?: string; name?: string } };
    return `${metadata.name} by ${claimRef?.namespace}/${claimRef?.name}`;
  });
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "delete",
    object: `pool "${pool}"`,
    message: `its volumes are in use: ${users.join(", ")}`,
    hint: "Delete the volumes on it first.",
  });
}

function poolImpact({ pattern, kind }: PropertyChange): Impact {
  if (LIVE.some((name) => pattern.startsWith(name))) return live("new volumes follow it");
  if (pattern === "cluster.localDevices[]") {
    return live(kind === "add" ? "a volume more" : "a volume less, if nothing is on it");
  }
  return { word: "replace", reason: "a storage class cannot be changed; its volumes stay" };
}

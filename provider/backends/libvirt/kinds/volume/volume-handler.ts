import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import type {
  Handler,
  ListedObject,
  PlanRequest,
  ReconcileRequest,
} from "../../../../core/handler";
import type { Impact } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { formatSize } from "../../../../core/unit";
import type { Properties } from "../../../../core/value";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { Connection, StorageVolRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { type PoolLocks, poolLocksOf } from "../../pool-locks";
import { ErrorNumber, StoragePoolList } from "../../rpc/constants";
import { findPool } from "../storage-pool/pool-on-host";
import { checkSourceFile, warnOfMissingSource } from "./check-source-file";
import { createVolume } from "./create-volume";
import { deleteVolume } from "./delete-volume";
import { isMark } from "./file-marks";
import { forgetOverlays } from "./find-overlays";
import { sawVolume } from "./seen-volumes";
import { updateVolume } from "./update-volume";
import { isShrink, volumeImpact } from "./volume-impacts";
import {
  inVolumePool,
  isPoolStopped,
  observedVolume,
  readVolume,
  volumeObject,
  volumeRef,
} from "./volume-on-host";
import { warnOfWriters } from "./volume-writers";

export function createVolumeHandler(connection: Connection): Handler {
  return new VolumeHandler(connection);
}

class VolumeHandler implements Handler {
  readonly #connection: Connection;
  readonly #locks: PoolLocks;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#locks = poolLocksOf(connection);
  }

  check(inputs: Properties): readonly Diagnostic[] {
    return checkSourceFile(inputs);
  }

  impact(change: PropertyChange, prior: ResourceState): Impact {
    return volumeImpact(change, prior);
  }

  async preview(
    { inputs, prior, changes }: PlanRequest,
    operation: Operation,
  ): Promise<readonly Diagnostic[]> {
    const isMade = prior === undefined || changes.some(({ impact }) => impact.word === "replace");
    if (isMade) return this.#previewNew(inputs, operation);
    const shrink = changes.find((change) => change.pattern === "size" && isShrink(change));
    if (shrink === undefined || inputs.allowShrink === true) return [];
    const detail = `Found ${formatSize(Number(shrink.to))}, the volume has ${formatSize(Number(shrink.from))}. What is stored at its end would be lost; if that is meant, write allowShrink: true.`;
    return [errorAt(["size"], "would shrink the volume", detail)];
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as VolumeInputs;
    const id = `${inputs.pool}/${inputs.name}`;
    if (request.prior) {
      await updateVolume(this.#connection, inputs, request.prior, operation);
      return this.#mustRead(id, request.prior, operation);
    }
    if (inputs.existing) return this.#lookUp(id, request, operation);
    const make = () =>
      inVolumePool(this.#connection, inputs.pool, operation, (pool) =>
        createVolume(this.#connection, pool, request, operation),
      );
    const isHeavy = inputs.source !== undefined || inputs.cloneFrom !== undefined;
    try {
      const { contentDigest } = isHeavy
        ? await this.#locks.heavy(inputs.pool, make)
        : await this.#locks.shared(inputs.pool, make);
      const outputs = contentDigest === undefined ? {} : { contentDigest };
      return await this.#mustRead(id, { id, inputs: request.inputs, outputs }, operation);
    } finally {
      forgetOverlays(this.#connection, inputs.pool);
    }
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    { signal, progress }: Operation,
  ): Promise<Observed | undefined> {
    const vol = volumeRef(id);
    return asLibvirtWork("read", volumeObject(id), async () => {
      const unseen = (reason: string): Observed => {
        // A refusal would be in the way of the plan that mends the pool.
        progress.warn(`${volumeObject(id)} was not refreshed: its pool is not ${reason}.`);
        return { id, properties: {}, outputs: prior?.outputs ?? {} };
      };
      try {
        const found = await readVolume(this.#connection, vol, signal);
        sawVolume(this.#connection, id, found?.path);
        if (found === undefined) {
          // Without its pool nobody can tell: the data may be there.
          const isGone =
            prior === undefined || (await findPool(this.#connection, vol.pool, signal));
          return isGone ? undefined : unseen("defined");
        }
        const backing = prior === undefined ? found.backing?.path : undefined;
        const backingId = backing && (await this.#idOfPath(backing, signal));
        return observedVolume(vol.pool, found, prior, backingId);
      } catch (error) {
        if (prior === undefined) throw error;
        if (!(await isPoolStopped(this.#connection, vol.pool, error, signal))) throw error;
        return unseen("active");
      }
    });
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    await this.#locks.shared(volumeRef(state.id).pool, () =>
      deleteVolume(this.#connection, state, operation),
    );
  }

  async resolveImportId(idOrPath: string, { signal }: Operation): Promise<string> {
    if (!idOrPath.startsWith("/")) return idOrPath;
    const id = await asLibvirtWork("look up", volumeObject(idOrPath), () =>
      this.#idOfPath(idOrPath, signal),
    );
    if (id !== undefined) return id;
    throw new ProviderError({
      code: "NotFound",
      operation: "import",
      object: volumeObject(idOrPath),
      message: "no pool of the host has a volume with this path",
    });
  }

  async list({ signal }: Operation): Promise<readonly ListedObject[]> {
    return asLibvirtWork("list", "the volumes", async () => {
      const active = { need_results: 1, flags: StoragePoolList.Active };
      const { pools } = await this.#connection.call("connectListAllStoragePools", active, {
        signal,
      });
      const lists = await Promise.all(
        pools.map((pool) =>
          this.#connection.call(
            "storagePoolListAllVolumes",
            { pool, need_results: 1, flags: 0 },
            { signal },
          ),
        ),
      );
      return lists.flatMap(({ vols }) => vols.filter(({ name }) => !isMark(name)).map(listed));
    });
  }

  async #previewNew(inputs: Properties, operation: Operation): Promise<readonly Diagnostic[]> {
    const missing = warnOfMissingSource(inputs);
    if (missing.length > 0) return missing;
    return asLibvirtWork("preview", `volume ${JSON.stringify(inputs.name)}`, () =>
      warnOfWriters(this.#connection, inputs, operation),
    );
  }

  async #lookUp(id: string, { inputs }: ReconcileRequest, operation: Operation): Promise<Observed> {
    return this.#mustRead(id, { id, inputs, outputs: {} }, operation);
  }

  async #mustRead(id: string, prior: ResourceState, operation: Operation): Promise<Observed> {
    const vol = volumeRef(id);
    const found = await asLibvirtWork("read", volumeObject(id), () =>
      readVolume(this.#connection, vol, operation.signal),
    );
    sawVolume(this.#connection, id, found?.path);
    if (found !== undefined) return observedVolume(vol.pool, found, prior);
    throw new ProviderError({
      code: "FailedPrecondition",
      operation: "read",
      object: volumeObject(id),
      message: "the host has no such volume.",
    });
  }

  async #idOfPath(path: string, signal: AbortSignal): Promise<string | undefined> {
    try {
      const { vol } = await this.#connection.call("storageVolLookupByPath", { path }, { signal });
      return listed(vol).id;
    } catch (error) {
      if (hasErrorNumber(error, ErrorNumber.NoStorageVol)) return undefined;
      throw error;
    }
  }
}

function listed({ pool, name }: StorageVolRef): ListedObject {
  return { id: `${pool}/${name}`, name };
}

import type { Diagnostic } from "../../../../core/diagnostic";
import type {
  Handler,
  ListedObject,
  PlanRequest,
  ReconcileRequest,
} from "../../../../core/handler";
import { uuidFor } from "../../../../core/identity";
import type { Impact } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { TEXT_FORMATS } from "../../../../core/property-format";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { isUnknown, type Properties } from "../../../../core/value";
import type { StoragePoolInputs } from "../../../../kinds/storage-pool/storage-pool-schema";
import type { Connection } from "../../connection";
import { asLibvirtWork } from "../../libvirt-failure";
import { type PoolLocks, poolLocksOf } from "../../pool-locks";
import { createPool } from "./create-pool";
import { deletePool } from "./delete-pool";
import { findPool, observedPool, poolObject, readPool } from "./pool-on-host";
import { targetPathOf } from "./pool-xml";
import { previewPool } from "./preview-pool";
import { storagePoolImpact } from "./storage-pool-impacts";
import { updatePool } from "./update-pool";

export function createStoragePoolHandler(connection: Connection): Handler {
  return new StoragePoolHandler(connection);
}

class StoragePoolHandler implements Handler {
  readonly #connection: Connection;
  readonly #locks: PoolLocks;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#locks = poolLocksOf(connection);
  }

  check(): readonly Diagnostic[] {
    return [];
  }

  impact(change: PropertyChange, prior: ResourceState): Impact {
    return storagePoolImpact(change, prior.outputs.state !== "inactive");
  }

  async plannedOutputs(inputs: Properties, { owner }: Operation): Promise<Properties> {
    if (isUnknown(inputs.name)) return {};
    const uuid = await uuidFor(owner, "StoragePool", String(inputs.name));
    const known = inputs as StoragePoolInputs;
    const isPathKnown = !isUnknown(inputs.path) && !isUnknown(inputs.source);
    return { uuid, ...(isPathKnown ? { targetPath: targetPathOf(known) ?? null } : {}) };
  }

  preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    return previewPool(this.#connection, request, operation);
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as StoragePoolInputs;
    const uuid = request.prior?.id ?? (await uuidFor(operation.owner, "StoragePool", inputs.name));
    return this.#locks.alone(inputs.name, async () => {
      if (request.prior) {
        await updatePool(this.#connection, uuid, inputs, request.prior, operation);
      } else await createPool(this.#connection, uuid, inputs, operation);
      return this.#mustRead(uuid, inputs, operation);
    });
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const object = poolObject(String(prior?.inputs.name ?? id));
    const pool = await asLibvirtWork("read", object, () =>
      readPool(this.#connection, id, operation),
    );
    return pool && observedPool(pool, prior?.inputs);
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    await this.#locks.alone(String(state.inputs.name), () =>
      deletePool(this.#connection, state, operation),
    );
  }

  async resolveImportId(idOrName: string, { signal }: Operation): Promise<string> {
    const uuid = TEXT_FORMATS.uuid.normalise(idOrName);
    if (uuid !== undefined) return uuid;
    const found = await asLibvirtWork("look up", poolObject(idOrName), () =>
      findPool(this.#connection, idOrName, signal),
    );
    if (found !== undefined) return found.uuid;
    throw new ProviderError({
      code: "NotFound",
      operation: "import",
      object: poolObject(idOrName),
      message: "the host has no pool with this name or UUID",
    });
  }

  async list({ signal }: Operation): Promise<readonly ListedObject[]> {
    const args = { need_results: 1, flags: 0 };
    const { pools } = await asLibvirtWork("list", "the storage pools", () =>
      this.#connection.call("connectListAllStoragePools", args, { signal }),
    );
    return pools.map(({ name, uuid }) => ({ id: uuid, name }));
  }

  async #mustRead(
    uuid: string,
    inputs: StoragePoolInputs,
    operation: Operation,
  ): Promise<Observed> {
    const pool = await asLibvirtWork("read", poolObject(inputs.name), () =>
      readPool(this.#connection, uuid, operation),
    );
    if (pool !== undefined) {
      return observedPool(pool, inputs as Properties);
    }
    throw new ProviderError({
      code: "Aborted",
      operation: "read",
      object: poolObject(inputs.name),
      message: "someone removed it meanwhile",
      retryable: true,
    });
  }
}

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type Connection, openConnection } from "../../provider/backends/libvirt/connection";
import { createSecretHandler } from "../../provider/backends/libvirt/kinds/secret/secret-handler";
import { createStoragePoolHandler } from "../../provider/backends/libvirt/kinds/storage-pool/storage-pool-handler";
import { createVolumeHandler } from "../../provider/backends/libvirt/kinds/volume/volume-handler";
import { withLibvirtErrors } from "../../provider/backends/libvirt/with-libvirt-errors";
import type { Diagnostic } from "../../provider/core/diagnostic";
import type { Handler } from "../../provider/core/handler";
import { fingerprintOf } from "../../provider/core/identity";
import type { Kind } from "../../provider/core/kind";
import { normalise } from "../../provider/core/normalise";
import type { Operation } from "../../provider/core/operation";
import type { ResourceState } from "../../provider/core/resource-state";
import { type Properties, reveal } from "../../provider/core/value";
import { secret } from "../../provider/kinds/secret/secret-schema";
import { storagePool } from "../../provider/kinds/storage-pool/storage-pool-schema";
import { volume } from "../../provider/kinds/volume/volume-schema";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { testOperation } from "./test-operation";

/** A private daemon with a folder for pools and images, and our handlers on it. */
export interface StorageBed {
  readonly bed: LibvirtdBed;
  readonly connection: Connection;
  /** A path below the bed's own folder, on the host and in the bed. */
  path(...parts: readonly string[]): string;
  stop(): Promise<void>;
}

export async function startStorageBed(): Promise<StorageBed> {
  const bed = await startLibvirtd();
  const connection = openConnection(bed.uri);
  const folder = path.join(bed.stateDir, "storage");
  fs.mkdirSync(folder);
  return {
    bed,
    connection,
    path: (...parts) => path.join(folder, ...parts),
    stop: async () => {
      await connection.close();
      await bed.stop();
    },
  };
}

const KINDS = {
  Secret: { kind: secret, handler: createSecretHandler },
  StoragePool: { kind: storagePool, handler: createStoragePoolHandler },
  Volume: { kind: volume, handler: createVolumeHandler },
} as const;

/** One kind on one connection, driven as the core drives it. */
export class KindDriver {
  readonly #kind: Kind;
  readonly #handler: Handler;
  readonly #operation: Operation;

  constructor(
    connection: Connection,
    kind: keyof typeof KINDS,
    operation: Partial<Operation> = {},
  ) {
    this.#kind = KINDS[kind].kind;
    this.#handler = withLibvirtErrors(kind, KINDS[kind].handler(connection));
    this.#operation = testOperation(operation);
  }

  get handler(): Handler {
    return this.#handler;
  }

  check(inputs: Properties): readonly Diagnostic[] {
    const kind = this.#kind;
    const { value, diagnostics } = normalise(kind.inputs, inputs, { backend: "libvirt" });
    return [...diagnostics, ...(kind.check?.(value) ?? []), ...this.#handler.check(value)];
  }

  async apply(inputs: Properties, prior?: ResourceState): Promise<ResourceState> {
    const normalised = reveal(normalise(this.#kind.inputs, inputs).value);
    const fingerprint = await fingerprintOf(normalised);
    const request = { inputs: normalised, fingerprint, ...(prior ? { prior } : {}) };
    const observed = await this.#handler.reconcile(request, this.#operation);
    return { id: observed.id, inputs, outputs: observed.outputs };
  }

  read(state: ResourceState) {
    return this.#handler.read(state.id, state, this.#operation);
  }

  delete(state: ResourceState): Promise<void> {
    return this.#handler.delete(state, this.#operation);
  }

  list() {
    return this.#handler.list(this.#operation);
  }
}

/** A qcow2 image with some data, made by QEMU's own tools. */
export function makeQcow2(
  file: string,
  size = "64M",
  writes: readonly string[] = ["1M 2M"],
): string {
  execFileSync("qemu-img", ["create", "-q", "-f", "qcow2", file, size]);
  for (const write of writes) {
    execFileSync("qemu-io", ["-f", "qcow2", "-c", `write -q -P 7 ${write}`, file]);
  }
  return file;
}

export function sha256File(file: string): string {
  return createHash("sha256").update(fs.readFileSync(file)).digest("hex");
}

export function virtualBytes(file: string): number {
  const info = execFileSync("qemu-img", ["info", "--output=json", file], { encoding: "utf8" });
  return (JSON.parse(info) as { "virtual-size": number })["virtual-size"];
}

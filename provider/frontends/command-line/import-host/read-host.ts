import { formatDiagnostic } from "../../../core/diagnostic";
import type { Operation } from "../../../core/operation";
import type { Provider } from "../../../core/provider";
import { isGone, ProviderError } from "../../../core/provider-error";
import type { Properties } from "../../../core/value";

/** The kinds that a host is described by, those that others name first. */
const HOST_KINDS = ["StoragePool", "Network", "Volume", "VirtualMachine"] as const;

export type HostKind = (typeof HOST_KINDS)[number];

/** One object of the host, as an import gives it. */
export interface HostObject {
  readonly kind: HostKind;
  /** What an engine imports it by. */
  readonly id: string;
  readonly name: string;
  /** Secrets are wrapped. */
  readonly inputs: Properties;
}

/** An object that no program can hold, and why. */
export interface LeftOut {
  readonly kind: HostKind;
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

export interface HostContent {
  readonly objects: readonly HostObject[];
  readonly leftOut: readonly LeftOut[];
}

/** Everything that the host has. What goes away meanwhile is not there. */
export async function readHost(provider: Provider, operation: Operation): Promise<HostContent> {
  const objects: HostObject[] = [];
  const leftOut: LeftOut[] = [];
  for (const kind of HOST_KINDS) {
    for (const { id, name } of await provider.list(kind, operation)) {
      const read = await ifStillThere(() => readObject(provider, kind, id, operation));
      if (read === undefined) continue;
      if ("reason" in read) leftOut.push({ kind, id, name, reason: read.reason });
      else objects.push(read);
    }
  }
  return { objects, leftOut };
}

/** One machine, by its name or UUID. Throws NotFound. */
export async function readOneMachine(
  provider: Provider,
  nameOrUuid: string,
  operation: Operation,
): Promise<HostContent> {
  const read = await readObject(provider, "VirtualMachine", nameOrUuid, operation);
  if (!("reason" in read)) return { objects: [read], leftOut: [] };
  throw new ProviderError({
    code: "FailedPrecondition",
    operation: "import",
    object: `machine ${JSON.stringify(nameOrUuid)}`,
    message: read.reason,
  });
}

/** What our own check refuses would stop every preview of the program, so it is told instead. */
async function readObject(
  provider: Provider,
  kind: HostKind,
  idOrName: string,
  operation: Operation,
): Promise<HostObject | { readonly reason: string }> {
  const { id, inputs } = await provider.import(kind, idOrName, operation);
  const errors = provider
    .check(kind, inputs)
    .diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { reason: errors.map(formatDiagnostic).join("; ") };
  return { kind, id, name: String(inputs.name), inputs };
}

async function ifStillThere<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

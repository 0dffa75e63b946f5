import type { Diagnostic } from "../../core/diagnostic";
import type { Handler } from "../../core/handler";
import { isUnreachable } from "../../core/provider-error";
import { libvirtFailure } from "./libvirt-failure";

/**
 * The same handler, whose failures are all ours: what a call of libvirt threw and no handler had
 * words for is told by its error number and in libvirt's own words.
 */
export function withLibvirtErrors(kind: string, handler: Handler): Handler {
  const told = <T>(operation: string, object: string, work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw libvirtFailure(error, operation, `${kind} ${JSON.stringify(object)}`);
    });
  const { plannedOutputs, preview, resolveImportId } = handler;
  return {
    check: (inputs) => handler.check(inputs),
    impact: (change, prior, inputs) => handler.impact(change, prior, inputs),
    reconcile: (request, operation) =>
      told(request.prior ? "update" : "create", String(request.inputs.name ?? ""), () =>
        handler.reconcile(request, operation),
      ),
    read: (id, prior, operation) =>
      told("read", String(prior?.inputs.name ?? id), () => handler.read(id, prior, operation)),
    delete: (state, operation) =>
      told("delete", String(state.inputs.name ?? state.id), () => handler.delete(state, operation)),
    list: (operation) => told("list", "all", () => handler.list(operation)),
    ...(plannedOutputs && {
      plannedOutputs: (inputs, operation) => plannedOutputs.call(handler, inputs, operation),
    }),
    ...(preview && {
      preview: (request, operation) =>
        told("preview", String(request.inputs.name ?? ""), () =>
          preview.call(handler, request, operation),
        ).catch((error: unknown) => [notLookedAt(error)]),
    }),
    ...(resolveImportId && {
      resolveImportId: (idOrName, operation) =>
        told("import", idOrName, () => resolveImportId.call(handler, idOrName, operation)),
    }),
  };
}

/** A host that does not answer is no reason to refuse a preview, but it must be said. */
function notLookedAt(error: unknown): Diagnostic {
  if (!isUnreachable(error)) throw error;
  return {
    severity: "warning",
    summary: "the host did not answer, so nothing on it was checked",
    detail: error instanceof Error ? error.message : String(error),
  };
}

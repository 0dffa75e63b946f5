import { formatDiagnostic } from "../../../provider/core/diagnostic";
import type { Operation } from "../../../provider/core/operation";
import type { Provider } from "../../../provider/core/provider";
import type { ResourceState } from "../../../provider/core/resource-state";
import type { Properties } from "../../../provider/core/value";

/** Create, read, plan nothing, import, plan nothing: what every object must survive. */
export async function createdAndQuiet(
  provider: Provider,
  kind: string,
  inputs: Properties,
  operation: Operation,
): Promise<ResourceState> {
  expect(provider.check(kind, inputs).diagnostics.map(formatDiagnostic)).toEqual([]);
  const planned = await provider.plan(kind, inputs, undefined, operation);
  expect(planned.action).toBe("create");
  const warned = await provider.preview(kind, inputs, undefined, planned, operation);
  expect(warned.filter(({ severity }) => severity === "error").map(formatDiagnostic)).toEqual([]);
  const made = await provider.create(kind, inputs, operation);
  const seen = await readBack(provider, kind, made, operation);
  expect(await changesOf(provider, kind, inputs, seen, operation)).toEqual([]);
  const imported = await provider.import(kind, made.id, operation);
  const again = await readBack(provider, kind, imported, operation);
  expect(await changesOf(provider, kind, imported.inputs, again, operation)).toEqual([]);
  return seen;
}

export async function readBack(
  provider: Provider,
  kind: string,
  state: ResourceState,
  operation: Operation,
): Promise<ResourceState> {
  const seen = await provider.read(kind, state, operation);
  if (seen === undefined) throw new Error(`${kind} ${state.id} is gone`);
  return seen;
}

/** What a preview would change, by property. */
export async function changesOf(
  provider: Provider,
  kind: string,
  inputs: Properties,
  prior: ResourceState,
  operation: Operation,
): Promise<readonly object[]> {
  const { changes } = await provider.plan(kind, inputs, prior, operation);
  return changes.map(({ pattern, from, to }) => ({ pattern, from, to }));
}

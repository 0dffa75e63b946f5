import type { DiffRequest } from "@pulumi/pulumi/proto/provider_pb";
import { DiffResponse, PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import { outputsOfKind, unflattenState } from "../../core/flat-state";
import type { Kind } from "../../core/kind";
import type { Plan, PlannedChange } from "../../core/plan";
import { formatPath } from "../../core/property-path";
import { ignoresPath } from "./ignored-path";
import { parseUrn } from "./resource-urn";
import type { Session } from "./session";
import { fromStruct } from "./struct";

/**
 * Diff: what would change, from saved state alone. In a refresh the engine asks with what is there
 * as olds and the program's inputs as news, and turns our answer around for display.
 */
export async function diffResource(session: Session, request: DiffRequest): Promise<DiffResponse> {
  const kind = session.kind(parseUrn(request.getUrn()).type);
  const news = fromStruct(request.getNews());
  const oldInputs = request.hasOldInputs() ? fromStruct(request.getOldInputs()) : undefined;
  const prior = unflattenState(kind, request.getId(), fromStruct(request.getOlds()), oldInputs);
  session.redaction.learn(news);
  const plan = await session.run({ urn: request.getUrn() }, (operation) =>
    session.provider.plan(kind.name, news, prior, operation),
  );
  const changes = plan.changes.filter(
    ({ path }) => !ignoresPath(request.getIgnorechangesList(), path),
  );
  remember(session, request.getUrn(), { ...plan, changes });
  return answer(kind, changes);
}

/** A replacement's preview is that of a create, which no longer knows what was there before. */
function remember(session: Session, urn: string, plan: Plan): void {
  const replaced = plan.changes.some(({ impact }) => impact.word === "replace");
  if (replaced) session.replacements.set(urn, plan);
  else session.replacements.delete(urn);
}

function answer(kind: Kind, changes: readonly PlannedChange[]): DiffResponse {
  const response = new DiffResponse();
  response.setHasdetaileddiff(true);
  response.setChanges(
    changes.length > 0 ? DiffResponse.DiffChanges.DIFF_SOME : DiffResponse.DiffChanges.DIFF_NONE,
  );
  const detailed = response.getDetaileddiffMap();
  for (const [path, { kind, replace }] of mergeByPath(changes)) {
    const diff = new PropertyDiff();
    diff.setKind(DIFF_KINDS[kind][replace ? "replace" : "update"]);
    diff.setInputdiff(true);
    detailed.set(path, diff);
  }
  response.setDiffsList(topLevel(changes));
  const replacing = changes.filter(({ impact }) => impact.word === "replace");
  response.setReplacesList(topLevel(replacing));
  // Both would have the same name, address or file; the host can hold only one of them. A user's
  // replaceOnChanges makes a replacement of what we call an update.
  response.setDeletebeforereplace(changes.length > 0);
  if (replacing.length === 0) response.setStablesList(stableOutputs(kind));
  return response;
}

interface PathChange {
  readonly kind: PlannedChange["kind"];
  readonly replace: boolean;
}

/** An item that left and another that took its position are one change of that position. */
function mergeByPath(changes: readonly PlannedChange[]): ReadonlyMap<string, PathChange> {
  const merged = new Map<string, PathChange>();
  for (const { path, kind, impact } of changes) {
    const key = formatPath(path);
    const other = merged.get(key);
    merged.set(key, {
      kind: other === undefined || other.kind === kind ? kind : "update",
      replace: impact.word === "replace" || other?.replace === true,
    });
  }
  return merged;
}

const DIFF_KINDS = {
  add: { update: PropertyDiff.Kind.ADD, replace: PropertyDiff.Kind.ADD_REPLACE },
  update: { update: PropertyDiff.Kind.UPDATE, replace: PropertyDiff.Kind.UPDATE_REPLACE },
  delete: { update: PropertyDiff.Kind.DELETE, replace: PropertyDiff.Kind.DELETE_REPLACE },
} as const;

function topLevel(changes: readonly PlannedChange[]): string[] {
  return [...new Set(changes.map(({ path }) => String(path[0])))];
}

function stableOutputs(kind: Kind): string[] {
  return Object.entries(outputsOfKind(kind)).flatMap(([name, { stable }]) => (stable ? name : []));
}

/**
 * Names and types of the operators' objects, for when no cluster answers. A field or a version that
 * we do not know may be a newer operator's, so it is a doubt; a type does not change.
 */
import type { Diagnostic } from "../../../../../core/diagnostic";
import { nearestName } from "../../../../../core/nearest-name";
import bundled from "../../../schemas/generated/bundled-schemas.json";
import type { SchemaBundle } from "../../../schemas/shape";
import { type ShapeProblem, shapeProblems } from "../../../schemas/shape-problems";
import { type Bag, doubtAt, wrongAt } from "./manifest-rule";

const { kinds, shared } = bundled as unknown as SchemaBundle;

export function checkSchema(object: Bag): readonly Diagnostic[] {
  const [group = "", version = ""] = String(object.apiVersion).split("/");
  const kind = String(object.kind);
  const versions = kinds[`${group}/${kind}`];
  if (versions === undefined) return checkKind(group, kind);
  const shape = versions[version];
  if (shape === undefined) {
    const known = Object.keys(versions).map((name) => `${group}/${name}`);
    return [doubtAt("apiVersion", object.apiVersion, known.join(" or "))];
  }
  return [...shapeProblems(shape, object, shared)].map((problem) => tell(problem, kind));
}

/** A kind of a group that we know, in other words than the group's. */
function checkKind(group: string, kind: string): readonly Diagnostic[] {
  const names = Object.keys(kinds)
    .filter((name) => name.startsWith(`${group}/`))
    .map((name) => name.slice(group.length + 1));
  const nearest = nearestName(kind, names);
  return nearest === undefined ? [] : [doubtAt("kind", kind, `a kind of ${group}, as ${nearest}`)];
}

function tell({ place, found, expected, fields = [] }: ShapeProblem, kind: string): Diagnostic {
  if (expected !== undefined) return wrongAt(place, found, expected);
  const nearest = nearestName(String(found), fields);
  return doubtAt(place, found, `a field that ${kind} has${nearest ? `, as "${nearest}"` : ""}`);
}

import { isList, isProperties, type Properties, type Value } from "../../../../core/value";
import type { NamedPath, NamedStep } from "./named-path";

/** What the value at a path becomes; undefined removes it. */
export interface NamedChange {
  readonly path: NamedPath;
  readonly to: Value | undefined;
}

/** The bag after these changes. Items of named lists are found by name; new ones come last. */
export function withChanges(before: Properties, changes: readonly NamedChange[]): Properties {
  return changes.reduce<Properties>(
    (bag, { path, to }) => changed(bag, path, to) as Properties,
    before,
  );
}

/** Nothing there and not written are the same to whoever reads inputs. */
export function withoutNulls(bag: Properties): Properties {
  return cleaned(bag) as Properties;
}

function changed(
  value: Value | undefined,
  path: NamedPath,
  to: Value | undefined,
): Value | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (typeof step === "object") return changedItem(isList(value) ? value : [], step, rest, to);
  if (typeof step === "number") {
    const list = isList(value) ? value : [];
    return list.with(step, changed(list[step], rest, to) ?? null);
  }
  const bag = isProperties(value) ? value : {};
  return { ...bag, [step]: changed(bag[step], rest, to) };
}

function changedItem(
  list: readonly Value[],
  step: Extract<NamedStep, object>,
  rest: NamedPath,
  to: Value | undefined,
): readonly Value[] {
  const index = list.findIndex((item) => isProperties(item) && item[step.key] === step.named);
  const next: Value | undefined = changed(index < 0 ? undefined : list[index], rest, to);
  if (next === undefined) return index < 0 ? list : list.toSpliced(index, 1);
  return index < 0 ? [...list, next] : list.with(index, next);
}

function cleaned(value: Value | undefined): Value | undefined {
  if (isList(value)) return value.map((item) => cleaned(item) ?? null);
  if (!isProperties(value)) return value;
  const entries = Object.entries(value).flatMap(([key, item]) =>
    item === null || item === undefined ? [] : [[key, cleaned(item)] as const],
  );
  return Object.fromEntries(entries);
}

import {
  isList,
  isProperties,
  type Properties,
  type Value,
} from "../../../../../../provider/core/value";

/**
 * A place in inputs: names of properties, and `=name` for the item of a list that is called so.
 * `disks.=data.cache`.
 */
export function setAt(inputs: Properties, path: string, to: Value | undefined): Properties {
  return changed(inputs, path.split("."), to) as Properties;
}

function changed(
  value: Value | undefined,
  steps: readonly string[],
  to: Value | undefined,
): Value | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return to;
  if (step.startsWith("=")) {
    const list = isList(value) ? value : [];
    const named = (item: Value) =>
      isProperties(item) && [item.name, item.type, item.tag].includes(step.slice(1));
    const next = changed(list.find(named), rest, to);
    if (next === undefined) return list.filter((item) => !named(item));
    return list.some(named) ? list.map((item) => (named(item) ? next : item)) : [...list, next];
  }
  const bag = isProperties(value) ? value : {};
  return { ...bag, [step]: changed(bag[step], rest, to) };
}

/** Where a property is: names of properties, positions in lists, keys of maps. */
export type PropertyPath = readonly (string | number)[];

/** A path with the positions left out: `disks[].size`. The key of impact tables. */
export type PathPattern = string;

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `["disks", 0, "size"]` as `disks[0].size`; keys that are no plain name as `labels["a b"]`. */
export function formatPath(path: PropertyPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    if (!PLAIN_NAME.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

/** `["disks", 0, "size"]` as `disks[].size`. */
export function patternOf(path: PropertyPath): PathPattern {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

/** True when `path` is `prefix` or lies inside it. */
export function startsWith(path: PropertyPath, prefix: PropertyPath): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => path[index] === step);
}

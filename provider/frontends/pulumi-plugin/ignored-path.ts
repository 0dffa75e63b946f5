import type { PropertyPath } from "../../core/property-path";

/** True when one of the resource's `ignoreChanges` covers a path: `disks`, `disks[*].size`. */
export function ignoresPath(ignored: readonly string[], path: PropertyPath): boolean {
  return ignored.some((pattern) => {
    const steps = parseSteps(pattern);
    return (
      steps.length > 0 &&
      steps.length <= path.length &&
      steps.every((step, index) => step === "*" || step === String(path[index]))
    );
  });
}

/** Pulumi's property paths: `a.b`, `a[0]`, `a[*]`, `a["b.c"]`. */
function parseSteps(pattern: string): readonly string[] {
  const matches = pattern.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+|\*)\]|([^.[\]]+)/g);
  return Array.from(matches, ([, quoted, index, name]) =>
    quoted === undefined ? (index ?? name ?? "") : quoted.replaceAll(/\\(.)/g, "$1"),
  );
}

import type { KubeObject } from "../api/kube-object";

/** RFC 7396: null removes, objects merge, everything else replaces. */
export function mergePatched(object: KubeObject, patch: unknown): KubeObject {
  return merge(object, patch) as KubeObject;
}

function merge(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const result: Record<string, unknown> = isRecord(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = merge(result[name], value);
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { isObjectName } from "./object-name";

const VALUE = /^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/;

/** The labels of a map that no object can have. Source: Kubernetes, "Labels and selectors", syntax. */
export function wrongLabels(labels: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(labels)
    .filter(([key, value]) => !isKey(key) || typeof value !== "string" || !VALUE.test(value))
    .map(([key]) => key);
}

/** A name, with a domain and a slash before it where it is not the user's own. */
function isKey(key: string): boolean {
  const parts = key.split("/");
  const name = parts.pop() ?? "";
  return name !== "" && VALUE.test(name) && parts.length <= 1 && parts.every(isObjectName);
}

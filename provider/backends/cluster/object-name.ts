import type { Diagnostic } from "../../core/diagnostic";
import type { PropertyPath } from "../../core/property-path";
import { unsupported } from "./unsupported";

const PART = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
const NAME = new RegExp(`^(?=.{1,253}$)${PART}(\\.${PART})*$`);

/** What Kubernetes takes as the name of nearly every object. Source: Kubernetes, "DNS subdomain names". */
export function isObjectName(name: unknown): boolean {
  return typeof name === "string" && NAME.test(name);
}

export function checkObjectName(
  path: PropertyPath,
  name: string | undefined,
): readonly Diagnostic[] {
  if (name === undefined || isObjectName(name)) return [];
  const expected = "small letters, digits, '-' and '.', with a letter or digit around each '.'";
  return [unsupported(path, `"${name}"`, expected)];
}

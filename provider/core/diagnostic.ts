import { formatPath, type PropertyPath } from "./property-path";

/**
 * What is wrong, or worth knowing, about what the user wrote. A value, never thrown: check and
 * plan return all of them, not only the first.
 */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** Where; absent when it is about the whole resource. */
  readonly path?: PropertyPath;
  /** One line: what is wrong. */
  readonly summary: string;
  /** What was found, what was expected, how to fix it. Never holds a secret. */
  readonly detail?: string;
}

export function errorAt(path: PropertyPath, summary: string, detail?: string): Diagnostic {
  return { severity: "error", path, summary, ...(detail === undefined ? {} : { detail }) };
}

export function warningAt(path: PropertyPath, summary: string, detail?: string): Diagnostic {
  return { severity: "warning", path, summary, ...(detail === undefined ? {} : { detail }) };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** `disks[0].size: must be at least 1B: found 0B. Write …` */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const where = diagnostic.path?.length ? `${formatPath(diagnostic.path)}: ` : "";
  const detail = diagnostic.detail ? `. ${diagnostic.detail}` : "";
  return `${where}${diagnostic.summary}${detail}`;
}

import { type Diagnostic, formatDiagnostic } from "../../provider/core/diagnostic";
import { formatPath } from "../../provider/core/property-path";
import type { PreviewRow } from "./preview-row";

/** What every runner says of diagnostics: those of the row are there, and no other error is. */
export function expectDiagnostics(row: PreviewRow, found: readonly Diagnostic[]): void {
  const { diagnostics = [] } = row.expected;
  for (const { severity, path, says } of diagnostics) {
    const matching = found.filter(
      (one) =>
        one.severity === severity &&
        (path === undefined || formatPath(one.path ?? []) === path) &&
        says.test(formatDiagnostic(one)),
    );
    expect({ path, says, found: found.map(formatDiagnostic), matching: matching.length }).toEqual(
      expect.objectContaining({ matching: 1 }),
    );
  }
  const errors = found.filter(({ severity }) => severity === "error");
  const expected = diagnostics.filter(({ severity }) => severity === "error");
  expect({ errors: errors.map(formatDiagnostic), count: errors.length }).toEqual(
    expect.objectContaining({ count: expected.length }),
  );
}

import type { ImpactWord } from "../../provider/core/impact";
import type { Action } from "../../provider/core/plan";
import type { Properties } from "../../provider/core/value";

/**
 * One preview, as data: what was saved, what is wished, and what every door must say about it.
 * The same rows run through the core and through each door.
 */
export interface PreviewRow {
  /** A sentence: the test's name. */
  readonly title: string;
  readonly kind: string;
  /** Saved state; absent for an object that is not there yet. */
  readonly prior?: {
    readonly id: string;
    readonly inputs: Properties;
    readonly outputs: Properties;
  };
  /** What the user writes now. May hold `UNKNOWN` and `Secret`. */
  readonly inputs: Properties;
  readonly expected: PreviewExpectation;
}

export interface PreviewExpectation {
  /** `refused`: check says no, and nothing is planned. */
  readonly action: Action | "refused";
  /** Every changed property by its formatted path, with its impact word. All of them. */
  readonly impact?: { readonly [path: string]: ImpactWord };
  /** Of the changed paths those that force a replacement; derived from `impact` when left out. */
  readonly replacePaths?: readonly string[];
  /** Outputs that must be unknown. Others are not looked at. */
  readonly unknownOutputs?: readonly string[];
  /** Outputs that must be known, with these values. */
  readonly knownOutputs?: Properties;
  /** Diagnostics that must be there, in any order; no other error may be. */
  readonly diagnostics?: readonly ExpectedDiagnostic[];
}

export interface ExpectedDiagnostic {
  readonly severity: "error" | "warning";
  /** `disks[0].size`; absent when it is about the whole object. */
  readonly path?: string;
  /** Words of the summary or the detail. */
  readonly says: RegExp;
}

/** The paths of a row that force a replacement. */
export function replacePathsOf({ expected }: PreviewRow): readonly string[] {
  const { impact = {}, replacePaths } = expected;
  return replacePaths ?? Object.keys(impact).filter((path) => impact[path] === "replace");
}

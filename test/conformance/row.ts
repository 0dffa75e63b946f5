/** One claim of ours that runs. Its name is the row's name in the "shown when done" table. */
export interface ConformanceRow {
  readonly area: Area;
  readonly name: string;
  /** Shows the claim on real beds. A failure may be thrown: it becomes the figure of a failed row. */
  run(): Promise<RowResult>;
}

export interface RowResult {
  readonly ok: boolean;
  /** The number or sentence that the issue asks for, also when it is a bad one. */
  readonly figure: string;
}

export const AREAS = [
  "first-machine",
  "whole-machine",
  "storage",
  "network-devices",
  "cluster",
  "sdk",
] as const;

export type Area = (typeof AREAS)[number];

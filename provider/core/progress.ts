/** What long work tells while it runs. Each front end shows it in its own way. */
export interface ProgressReport {
  /** `upload`, `clone`, `wait for address`. */
  readonly stage: string;
  readonly doneBytes?: number;
  readonly totalBytes?: number;
  /** Free words: `agent, 12s of 300s`. */
  readonly note?: string;
}

export interface Progress {
  /** Replaces the last report of the same operation; it is not kept. */
  report(report: ProgressReport): void;
  /** A line that the user should still see when all is over. */
  info(message: string): void;
  warn(message: string): void;
}

export const SILENT: Progress = { report() {}, info() {}, warn() {} };

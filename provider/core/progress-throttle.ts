import { formatProgress } from "./format-progress";
import type { Clock } from "./operation";
import type { ProgressReport } from "./progress";

export interface ThrottleOptions {
  /** At least so long between two lines. */
  readonly intervalMs: number;
  /** And at least this part of the time that the stage lasts: the longer it is, the less a second tells. */
  readonly intervalShare?: number;
  /** Work that ends within one interval says nothing. */
  readonly onlyLong?: boolean;
}

/**
 * Which reports of one operation are worth a line, and that line, with the rate. A new stage and the
 * end of the bytes always are: who saw 8 % also sees 100 %.
 */
export class ProgressThrottle {
  readonly #clock: Clock;
  readonly #options: ThrottleOptions;
  #shownAt: number;
  #shown = "";
  #stage: { readonly name: string; readonly since: number; readonly bytes: number } | undefined;

  constructor(clock: Clock, options: ThrottleOptions) {
    this.#clock = clock;
    this.#options = options;
    this.#shownAt = options.onlyLong ? clock.now() : Number.NEGATIVE_INFINITY;
  }

  /** Undefined when nothing is to be shown. */
  line(report: ProgressReport): string | undefined {
    const now = this.#clock.now();
    const isNewStage = this.#stage?.name !== report.stage;
    if (isNewStage) {
      this.#stage = { name: report.stage, since: now, bytes: report.doneBytes ?? 0 };
    }
    const isLoud = !this.#options.onlyLong || this.#shown !== "";
    const isTurn = isLoud && (isNewStage || isComplete(report));
    if (!isTurn && now - this.#shownAt < this.#interval(now)) return undefined;
    const message = formatProgress(report, this.#rate(report, now));
    if (message === this.#shown) return undefined;
    this.#shownAt = now;
    this.#shown = message;
    return message;
  }

  #interval(now: number): number {
    const { intervalMs, intervalShare = 0 } = this.#options;
    return Math.max(intervalMs, intervalShare * (now - (this.#stage?.since ?? now)));
  }

  #rate({ doneBytes }: ProgressReport, now: number): number | undefined {
    if (this.#stage === undefined || doneBytes === undefined || now <= this.#stage.since) {
      return undefined;
    }
    return (1000 * (doneBytes - this.#stage.bytes)) / (now - this.#stage.since);
  }
}

function isComplete({ doneBytes, totalBytes }: ProgressReport): boolean {
  return doneBytes !== undefined && doneBytes === totalBytes;
}

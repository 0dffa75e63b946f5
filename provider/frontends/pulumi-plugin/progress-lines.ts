import { formatProgress } from "../../core/format-progress";
import type { Clock } from "../../core/operation";
import type { Progress, ProgressReport } from "../../core/progress";
import type { EngineLog } from "./engine-log";

/** More often is only traffic; and the longer something lasts, the less a second of it tells. */
const INTERVAL_MS = 500;
const INTERVAL_SHARE = 0.1;

/** Progress of one operation as lines on its resource's row. */
export class ProgressLines implements Progress {
  readonly #log: EngineLog;
  readonly #urn: string;
  readonly #clock: Clock;
  #shownAt = Number.NEGATIVE_INFINITY;
  #shown = "";
  #stage: { readonly name: string; readonly since: number; readonly bytes: number } | undefined;

  constructor(log: EngineLog, urn: string, clock: Clock) {
    this.#log = log;
    this.#urn = urn;
    this.#clock = clock;
  }

  report(report: ProgressReport): void {
    const now = this.#clock.now();
    const newStage = this.#stage?.name !== report.stage;
    if (newStage) {
      this.#stage = { name: report.stage, since: now, bytes: report.doneBytes ?? 0 };
    }
    const complete = report.doneBytes !== undefined && report.doneBytes === report.totalBytes;
    if (!newStage && !complete && now - this.#shownAt < this.#interval(now)) return;
    const message = formatProgress(report, this.#rate(report, now));
    if (message === this.#shown) return;
    this.#shownAt = now;
    this.#shown = message;
    this.#log.send({ severity: "info", message, urn: this.#urn, ephemeral: true });
  }

  info(message: string): void {
    this.#log.send({ severity: "info", message, urn: this.#urn });
  }

  warn(message: string): void {
    this.#log.send({ severity: "warning", message, urn: this.#urn });
  }

  #interval(now: number): number {
    return Math.max(INTERVAL_MS, INTERVAL_SHARE * (now - (this.#stage?.since ?? now)));
  }

  #rate({ doneBytes }: ProgressReport, now: number): number | undefined {
    if (this.#stage === undefined || doneBytes === undefined || now <= this.#stage.since) {
      return undefined;
    }
    return (1000 * (doneBytes - this.#stage.bytes)) / (now - this.#stage.since);
  }
}

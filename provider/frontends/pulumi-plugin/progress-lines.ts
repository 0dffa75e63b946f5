import { formatProgress } from "../../core/format-progress";
import type { Clock } from "../../core/operation";
import type { Progress, ProgressReport } from "../../core/progress";
import type { EngineLog } from "./engine-log";

/** The engine redraws its rows; more than this is only traffic. */
const INTERVAL_MS = 500;

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
    if (!newStage && !complete && now - this.#shownAt < INTERVAL_MS) return;
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

  #rate({ doneBytes }: ProgressReport, now: number): number | undefined {
    if (this.#stage === undefined || doneBytes === undefined || now <= this.#stage.since) {
      return undefined;
    }
    return (1000 * (doneBytes - this.#stage.bytes)) / (now - this.#stage.since);
  }
}

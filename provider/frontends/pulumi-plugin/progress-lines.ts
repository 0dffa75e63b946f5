import type { Clock } from "../../core/operation";
import type { Progress, ProgressReport } from "../../core/progress";
import { ProgressThrottle } from "../../core/progress-throttle";
import type { EngineLog } from "./engine-log";

/** Progress of one operation as lines on its resource's row. */
export class ProgressLines implements Progress {
  readonly #log: EngineLog;
  readonly #urn: string;
  readonly #throttle: ProgressThrottle;

  constructor(log: EngineLog, urn: string, clock: Clock) {
    this.#log = log;
    this.#urn = urn;
    this.#throttle = new ProgressThrottle(clock, { intervalMs: 500, intervalShare: 0.1 });
  }

  report(report: ProgressReport): void {
    const message = this.#throttle.line(report);
    if (message === undefined) return;
    this.#log.send({ severity: "info", message, urn: this.#urn, ephemeral: true });
  }

  info(message: string): void {
    this.#log.send({ severity: "info", message, urn: this.#urn });
  }

  warn(message: string): void {
    this.#log.send({ severity: "warning", message, urn: this.#urn });
  }
}

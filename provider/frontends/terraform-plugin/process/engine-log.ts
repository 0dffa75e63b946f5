import type { Redaction } from "../../../core/redaction";

export type LogLevel = "trace" | "debug" | "info" | "warn" | "error";

export interface EngineLog {
  log(level: LogLevel, message: string, fields?: { readonly [key: string]: string | number }): void;
}

/**
 * Log lines as the engine reads them: one JSON object per line on standard error, shown with
 * `TF_LOG_PROVIDER`. The only exit of log lines, so that no known secret passes it.
 */
export function engineLog(
  write: (line: string) => void,
  redaction: Redaction,
  now: () => Date = () => new Date(),
): EngineLog {
  return {
    log(level, message, fields = {}) {
      const line = {
        "@level": level,
        "@message": redaction.clean(message),
        "@module": "virt",
        // The engine takes exactly six digits of a second; any other line it shows as raw text at level debug.
        "@timestamp": now().toISOString().replace("Z", "000Z"),
        ...Object.fromEntries(
          Object.entries(fields).map(([key, value]) => [
            key,
            typeof value === "string" ? redaction.clean(value) : value,
          ]),
        ),
      };
      write(`${JSON.stringify(line)}\n`);
    },
  };
}

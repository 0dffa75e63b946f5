import { choice, object } from "../../core/property-schema";

export const WATCHDOG_ACTIONS = [
  "reset",
  "shutdown",
  "poweroff",
  "pause",
  "none",
  "dump",
  "inject-nmi",
] as const;

export const watchdogProperty = object({
  doc: "A watchdog that acts when the guest stops feeding it.",
  properties: {
    model: choice({
      doc: "The watchdog's hardware. A cluster knows `i6300esb`, and `diag288` on s390x.",
      choices: ["i6300esb", "itco", "ib700", "diag288"],
      default: "i6300esb",
    }),
    action: choice({
      doc: "What happens when it fires. A cluster knows `reset`, `shutdown` and `poweroff`.",
      choices: WATCHDOG_ACTIONS,
      required: true,
    }),
  },
});

import { choice, duration, flag, object } from "../../core/property-schema";

export const powerProperty = object({
  doc: "Whether the machine runs, and how it is stopped and restarted.",
  filled: true,
  properties: {
    state: choice({
      doc: "The state that the machine is brought into by each update.",
      choices: ["running", "stopped", "paused"],
      default: "running",
    }),
    applyChanges: choice({
      doc:
        "What becomes of a change that cannot be made while the machine runs: `next-start` stores it, and it is listed in `pendingChanges` until the machine was powered off and started; " +
        "`restart` stops and starts the machine.",
      choices: ["next-start", "restart"],
      default: "next-start",
    }),
    gracefulTimeout: duration({
      doc: "How long the guest is given to shut down, asked by its agent and then by ACPI.",
      default: "60s",
      min: "0s",
    }),
    forceStop: flag({
      doc: "Switch the machine off when `gracefulTimeout` is over. With `false` the operation fails and the machine keeps running. A cluster always does.",
      default: true,
    }),
  },
});

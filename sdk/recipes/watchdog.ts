import type { CloudConfig } from "./cloud-config";
import { refuseProblems } from "./recipe";

/** A watchdog device, and the guest's daemon that feeds it. */
export interface WatchdogProps {
  /** What happens when the guest stops feeding it. Default: `reset`. */
  readonly action?: "reset" | "shutdown" | "poweroff" | "pause" | "none" | "dump" | "inject-nmi";
  /** The device. Default: `i6300esb`. */
  readonly model?: "i6300esb" | "itco" | "ib700";
  /** Seconds without a sign of life until it fires. Default: 30. */
  readonly timeoutSeconds?: number;
  /** Seconds between two signs of life. Default: a third of the time-out. */
  readonly intervalSeconds?: number;
  /** The guest also stops feeding when it has less free memory than this many MiB. */
  readonly minFreeMemoryMiB?: number;
  /** What the machine's `power.state` is; a machine that is to stay off needs no watchdog. */
  readonly powerState?: "running" | "stopped" | "paused";
}

export interface WatchdogSpec {
  /** The machine's `watchdog` input. */
  readonly watchdog: { readonly model: string; readonly action: string };
  /** What the guest needs beside it, for its first boot. */
  readonly cloudConfig: Required<Pick<CloudConfig, "packages" | "files" | "commands">>;
}

const MODULES = { i6300esb: "i6300esb", itco: "iTCO_wdt", ib700: "ib700wdt" } as const;

/** The device and its daemon, to be put into any machine. */
export function watchdog(props: WatchdogProps = {}): WatchdogSpec {
  refuseProblems("Watchdog", problemsOf(props));
  const { model = "i6300esb", action = "reset", timeoutSeconds = 30 } = props;
  const interval = props.intervalSeconds ?? Math.floor(timeoutSeconds / 3);
  const memory = props.minFreeMemoryMiB;
  const lines = [
    "watchdog-device = /dev/watchdog",
    `watchdog-timeout = ${timeoutSeconds}`,
    `interval = ${interval}`,
    "realtime = yes",
    "priority = 1",
    // The daemon counts pages of 4 KiB.
    ...(memory === undefined ? [] : [`min-memory = ${memory * 256}`]),
  ];
  return {
    watchdog: { model, action },
    cloudConfig: {
      packages: ["watchdog"],
      files: [
        { path: "/etc/watchdog.conf", content: `${lines.join("\n")}\n` },
        { path: "/etc/modules-load.d/watchdog.conf", content: `${MODULES[model]}\n` },
      ],
      commands: [`modprobe ${MODULES[model]}`, "systemctl enable --now watchdog"],
    },
  };
}

function problemsOf(props: WatchdogProps): readonly string[] {
  const { timeoutSeconds = 30, action, powerState } = props;
  const interval = props.intervalSeconds ?? Math.floor(timeoutSeconds / 3);
  const problems: string[] = [];
  if (!Number.isInteger(timeoutSeconds) || timeoutSeconds < 3 || timeoutSeconds > 2046) {
    problems.push(
      `timeoutSeconds: found ${timeoutSeconds}, expected a whole number from 3 to 2046`,
    );
  }
  if (!Number.isInteger(interval) || interval < 1 || interval * 2 > timeoutSeconds) {
    problems.push(
      `intervalSeconds: found ${interval}, expected at most half of timeoutSeconds, so that one late sign of life is no failure`,
    );
  }
  const memory = props.minFreeMemoryMiB;
  if (memory !== undefined && (!Number.isInteger(memory) || memory < 1)) {
    problems.push(`minFreeMemoryMiB: found ${memory}, expected a whole number from 1`);
  }
  if ((action === "shutdown" || action === "poweroff") && powerState === "running") {
    problems.push(
      `action: found ${action} for a machine that is to run: each update would start what the watchdog stopped. Expected reset, or powerState stopped`,
    );
  }
  return problems;
}

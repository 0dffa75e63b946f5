import type { ImpactWord } from "../../../provider/core/impact";
import type { Properties } from "../../../provider/core/value";

/** A change of a running machine, the property, and the word that must hold. */
export type ImpactRow = readonly [
  what: string,
  change: Properties,
  pattern: string,
  word: ImpactWord,
];

export const IMPACT_ROWS: readonly ImpactRow[] = [
  ["a watchdog is added", { watchdog: { action: "reset" } }, "watchdog", "next-start"],
  ["the firmware changes", { firmware: "uefi" }, "firmware", "next-start"],
  ["the random-number device goes", { rng: false }, "rng", "next-start"],
  [
    "the model changes",
    { cpu: { count: 1, maxCount: 4, model: "host-model" } },
    "cpu.model",
    "next-start",
  ],
  ["more processors within the bound", { cpu: { count: 2, maxCount: 4 } }, "cpu.count", "live"],
  ["more memory within the bound", { memory: "3GiB" }, "memory", "live"],
  ["less memory", { memory: "1GiB" }, "memory", "next-start"],
  [
    "a node selector",
    { cluster: { nodeSelector: { "kubernetes.io/arch": "amd64" } } },
    "cluster",
    "live",
  ],
  ["a title", { title: "web" }, "title", "live"],
];

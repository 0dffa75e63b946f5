import type { ImpactWord } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";

const virtualMachineImpacts: Record<string, { running: ImpactWord }> = {
  "cpu.count": { running: "live" },
  memory: { running: "live" },
  "disks[]": { running: "live" },
  "interfaces[]": { running: "live" },
  "interfaces[].linkState": { running: "live" },
  "interfaces[].network": { running: "live" },
  title: { running: "live" },
  description: { running: "live" },
  "disks[].volume": { running: "next-start" },
  "disks[].cache": { running: "next-start" },
  rng: { running: "live" },
  "disks[].limits": { running: "live" },
  "disks[].bus": { running: "next-start" },
  "disks[].serial": { running: "next-start" },
  "disks[].format": { running: "next-start" },
  "interfaces[].model": { running: "replug" },
  "interfaces[].mac": { running: "replug" },
  "interfaces[].mtu": { running: "next-start" },
};
type Entry = (typeof virtualMachineImpacts)[string];

const cache = new Map<string, Entry | undefined>();

/** The entry of a pattern, or of what holds it: keys of maps have no entries of their own. */
export function impactEntry(pattern: string): Entry | undefined {
  if (!cache.has(pattern)) cache.set(pattern, findEntry(pattern));
  return cache.get(pattern);
}

function findEntry(pattern: string): Entry | undefined {
  for (let prefix = pattern; prefix !== ""; prefix = shorter(prefix)) {
    const entry = virtualMachineImpacts[prefix] ?? virtualMachineImpacts[`${prefix}{}`];
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** Without the last step; what follows a map's name may hold dots itself. */
function shorter(pattern: string): string {
  const dot = pattern.lastIndexOf(".");
  return dot < 0 ? "" : pattern.slice(0, dot);
}

/** What a change does to a machine that runs; unknown properties wait for the next start. */
export function runningWord(change: PropertyChange): ImpactWord {
  return impactEntry(change.pattern)?.running ?? "next-start";
}

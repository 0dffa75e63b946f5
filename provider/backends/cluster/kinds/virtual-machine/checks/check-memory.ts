import { type Diagnostic, errorAt, warningAt } from "../../../../../core/diagnostic";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { unsupported } from "../../../unsupported";

const MIB = 2 ** 20;
const HUGE_PAGES = [2 * MIB, 1024 * MIB];

export function checkMemory(inputs: MachineInputs): readonly Diagnostic[] {
  return [
    ...checkHugePages(inputs),
    ...checkLimit(inputs),
    ...checkRequest(inputs),
    ...checkOverhead(inputs),
    ...checkGrowth(inputs),
  ];
}

/** ★ Any page size is admitted. */
function checkHugePages({ hugePages, memory }: MachineInputs): readonly Diagnostic[] {
  if (hugePages === undefined) return [];
  if (!HUGE_PAGES.includes(hugePages)) {
    return [unsupported(["hugePages"], `${hugePages / MIB}MiB`, "2MiB or 1GiB")];
  }
  if (memory === undefined || memory % hugePages === 0) return [];
  const detail = `Found ${memory / MIB}MiB of memory. Expected a multiple of ${hugePages / MIB}MiB.`;
  return [errorAt(["memory"], "does not fill whole huge pages", detail)];
}

/** ★ The emulator itself needs memory; a limit without room for it kills the machine. */
function checkLimit({ cluster, memory }: MachineInputs): readonly Diagnostic[] {
  const limit = cluster?.limits?.memory;
  if (limit === undefined) return [];
  const path = ["cluster", "limits", "memory"];
  const shown = `Found ${limit / MIB}MiB`;
  if (memory !== undefined && memory > limit) {
    const detail = `${shown}. Expected more than ${memory / MIB}MiB.`;
    return [errorAt(path, "is less than the machine's memory", detail)];
  }
  const request = cluster?.requests?.memory ?? memory ?? 0;
  if (limit >= request + 100 * MIB) return [];
  const detail = `${shown}. Expected at least ${request / MIB + 100}MiB: 100MiB over what is asked for, because the emulator needs some itself.`;
  return [errorAt(path, "leaves no room for the emulator", detail)];
}

function checkRequest({ cluster, memory }: MachineInputs): readonly Diagnostic[] {
  const request = cluster?.requests?.memory;
  if (request === undefined || memory === undefined || memory <= request) return [];
  const detail = `Found ${request / MIB}MiB asked for, and ${memory / MIB}MiB given to the guest.`;
  return [warningAt(["cluster", "requests", "memory"], "overcommits the node's memory", detail)];
}

/** What the node was not asked for is added to the limit, which then is not the one that was written. */
function checkOverhead({ cluster }: MachineInputs): readonly Diagnostic[] {
  if (cluster?.overcommitGuestOverhead !== true || cluster.limits?.memory === undefined) return [];
  const detail =
    "Found true with a limit of memory. KubeVirt adds what running the machine costs to the limit, but not to the request.";
  return [warningAt(["cluster", "overcommitGuestOverhead"], "raises the limit of memory", detail)];
}

/** KubeVirt plugs memory only into machines that have some already. */
function checkGrowth({ memory, memoryMax }: MachineInputs): readonly Diagnostic[] {
  if (memoryMax === undefined || memory === undefined || memoryMax === memory) return [];
  if (memory >= 1024 * MIB) return [];
  const detail = `Found ${memory / MIB}MiB with \`memoryMax\`. Expected at least 1GiB, or no memoryMax.`;
  return [errorAt(["memory"], "is too little to grow while it runs", detail)];
}

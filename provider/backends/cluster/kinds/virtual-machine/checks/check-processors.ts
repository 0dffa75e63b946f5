import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { unsupported } from "../../../unsupported";

const MIB = 2 ** 20;

export function checkProcessors(inputs: MachineInputs): readonly Diagnostic[] {
  return [...checkTopology(inputs), ...checkDedicated(inputs)];
}

function checkTopology({ cpu }: MachineInputs): readonly Diagnostic[] {
  const { topology, count, maxCount } = cpu ?? {};
  if (topology === undefined || count === undefined) return [];
  const each = topology.cores * topology.threads;
  const wrong = [count, maxCount].find((one) => one !== undefined && one % each !== 0);
  if (wrong === undefined) return [];
  const detail = `Found ${wrong} processors. Expected a multiple of ${each}, the cores and threads of one socket.`;
  return [errorAt(["cpu", "count"], "does not fill whole sockets", detail)];
}

/** A processor of one's own is whole, and its memory is what was asked for. */
function checkDedicated({ cluster, cpu }: MachineInputs): readonly Diagnostic[] {
  if (!cluster?.dedicatedCpus) return [];
  const { requests, limits } = cluster;
  const problems: Diagnostic[] = [];
  if (requests?.cpu !== undefined && /m$|\./.test(requests.cpu)) {
    const detail = `Found "${requests.cpu}". Expected a whole number.`;
    const path = ["cluster", "requests", "cpu"];
    problems.push(errorAt(path, "must be whole with dedicated processors", detail));
  }
  const [asked, most] = [requests?.memory, limits?.memory];
  if (asked !== undefined && most !== undefined && asked !== most) {
    const detail = `Found ${most / MIB}MiB and a request of ${asked / MIB}MiB.`;
    const path = ["cluster", "limits", "memory"];
    problems.push(errorAt(path, "must equal the request with dedicated processors", detail));
  }
  const threads = cpu?.topology?.threads ?? 1;
  if (threads > 2) {
    const expected = "1 or 2 with dedicated processors";
    problems.push(unsupported(["cpu", "topology", "threads"], String(threads), expected));
  }
  return problems;
}

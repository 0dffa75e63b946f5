import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";

const HANDLERS = ["httpGet", "tcpSocket", "exec", "guestAgentPing"];
const NEEDS_POD_NETWORK = ["httpGet", "tcpSocket"];

/** One way to ask the guest, and one that its networks allow. */
export function checkProbes({ cluster, interfaces = [] }: MachineInputs): readonly Diagnostic[] {
  const onPod = interfaces.some(({ network = "pod" }) => network === "pod");
  const { readinessProbe, livenessProbe } = cluster ?? {};
  return Object.entries({ readinessProbe, livenessProbe }).flatMap(([name, probe]) => {
    if (probe === undefined) return [];
    const path = ["cluster", name];
    const value: unknown = JSON.parse(probe);
    const given = HANDLERS.filter((handler) => Object.hasOwn(Object(value), handler));
    if (given.length !== 1) {
      const detail = `Found ${given.join(" and ") || "none"}. Expected exactly one of ${HANDLERS.join(", ")}.`;
      return [errorAt(path, "needs one way to ask", detail)];
    }
    if (onPod || !given.some((handler) => NEEDS_POD_NETWORK.includes(handler))) return [];
    const detail = `Found ${given[0]}. Expected an interface on the network "pod", or guestAgentPing.`;
    return [errorAt(path, "needs the pod network", detail)];
  });
}

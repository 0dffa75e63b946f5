import { type Diagnostic, errorAt, warningAt } from "../../../../../core/diagnostic";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { unsupported } from "../../../unsupported";

const ACTIONS = ["reset", "poweroff", "shutdown"];
const MODELS = ["i6300esb", "diag288"];
const ARCHITECTURE = "kubernetes.io/arch";

/** ★ Any action is admitted and three are known; a model of another architecture never starts. */
export function checkWatchdog(inputs: MachineInputs): readonly Diagnostic[] {
  const { watchdog, cluster } = inputs;
  if (watchdog === undefined) return [];
  const { action, model } = watchdog;
  const s390x = cluster?.nodeSelector?.[ARCHITECTURE] === "s390x";
  return [
    ...(action === undefined || ACTIONS.includes(action)
      ? []
      : [unsupported(["watchdog", "action"], `"${action}"`, ACTIONS.join(", "))]),
    ...(model === undefined || MODELS.includes(model)
      ? []
      : [unsupported(["watchdog", "model"], `"${model}"`, MODELS.join(", "))]),
    ...(model === "diag288" && !s390x
      ? [
          errorAt(
            ["watchdog", "model"],
            "is not of this architecture",
            `Found "diag288" without the node selector ${ARCHITECTURE}: s390x. Expected i6300esb.`,
          ),
        ]
      : []),
    ...checkPower(inputs),
    ...checkProbe(inputs),
  ];
}

/** Who powers a machine off must also say who starts it again. */
function checkPower({ watchdog, cluster, power }: MachineInputs): readonly Diagnostic[] {
  const strategy = cluster?.runStrategy ?? (power?.state === "stopped" ? "Halted" : "Always");
  if (watchdog?.action !== "poweroff" || !["Manual", "Halted", "Once"].includes(strategy))
    return [];
  const detail = `Found the run strategy "${strategy}". A hanging guest stays off until somebody starts it.`;
  return [warningAt(["watchdog", "action"], "leaves the machine off", detail)];
}

/** ★ A reset by the watchdog and a restart by the probe fight each other. */
function checkProbe({ watchdog, cluster }: MachineInputs): readonly Diagnostic[] {
  if (watchdog?.action !== "reset" || cluster?.livenessProbe === undefined) return [];
  const detail =
    "Both bring a hanging guest back; the slower one interrupts what the other has begun.";
  return [warningAt(["cluster", "livenessProbe"], "competes with the watchdog", detail)];
}

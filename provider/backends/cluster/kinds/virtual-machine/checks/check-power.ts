import { type Diagnostic, warningAt } from "../../../../../core/diagnostic";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { unsupported } from "../../../unsupported";

/** What KubeVirt's run strategies cannot say of `power`. */
export function checkPower({ power, cluster }: MachineInputs): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (power?.state === "paused") {
    const expected = "running or stopped; pause by virtctl";
    problems.push(unsupported(["power", "state"], '"paused"', expected));
  }
  if (power?.forceStop === false) {
    const expected = "true: KubeVirt always ends the grace period";
    problems.push(unsupported(["power", "forceStop"], "false", expected));
  }
  const halted = cluster?.runStrategy === "Halted" && cluster.managePower !== false;
  if (halted && power?.state === "running") {
    const detail = 'Found "Halted" with `power.state: running`. The run strategy wins.';
    problems.push(warningAt(["cluster", "runStrategy"], "stops a machine that should run", detail));
  }
  if (cluster !== undefined && !restartsAfterFailure(cluster) && shouldMove(cluster)) {
    const detail = `Found "${cluster.runStrategy}" with "${cluster.evictionStrategy}": the machine leaves a node that is drained, but stays off when its node fails. Expected Always or RerunOnFailure.`;
    problems.push(warningAt(["cluster", "runStrategy"], "does not survive its node", detail));
  }
  return problems;
}

type Cluster = NonNullable<MachineInputs["cluster"]>;

function restartsAfterFailure({ runStrategy = "Always" }: Cluster): boolean {
  return ["Always", "RerunOnFailure"].includes(runStrategy);
}

/** Who has a machine moved away in time wants it to be available. */
function shouldMove({ evictionStrategy = "None" }: Cluster): boolean {
  return evictionStrategy.startsWith("LiveMigrate");
}

import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { KubeObject } from "../../api/kube-object";
import {
  describeCondition,
  failing,
  findCondition,
  READY,
  type ReadinessRule,
  waiting,
} from "../../conditions/condition";
import { runStrategyOf } from "./machine-manifest";

/** Words of `status.printableStatus` that seldom get better by themselves. */
const FAILURES = [
  "ErrorUnschedulable",
  "ErrImagePull",
  "ImagePullBackOff",
  "ErrorPvcNotFound",
  "DataVolumeError",
];

/**
 * A machine that should run is ready when KubeVirt says so; one that should not, when it is stopped.
 * Manual and Once may be either.
 */
export function machineIsReady(inputs: MachineInputs): ReadinessRule {
  const strategy = runStrategyOf(inputs);
  if (strategy === undefined || strategy === "Manual" || strategy === "Once") return isKnown;
  if (strategy === "Halted") return isStopped;
  return isRunning;
}

const isKnown: ReadinessRule = (machine) =>
  printable(machine) === undefined ? waiting("not seen by virt-controller yet") : READY;

const isStopped: ReadinessRule = (machine) => {
  const status = printable(machine);
  return status === "Stopped" ? READY : waiting(`it is ${status ?? "not seen yet"}`);
};

/**
 * KubeVirt tries again what failed, with success where the first try only raced: with its own
 * write of a status, or with a launcher that reports while memory is plugged in.
 * Source: pkg/instancetype/revision/patch.go and pkg/virt-controller/watch/vm of KubeVirt 1.8.4.
 */
const isRunning: ReadinessRule = (machine) => {
  const status = printable(machine);
  const failure = findCondition(machine, "Failure");
  if (failure?.status === "True") return failing(describeCondition(failure));
  if (status !== undefined && FAILURES.includes(status)) {
    const scheduled = findCondition(machine, "PodScheduled");
    return failing(scheduled?.message ? `${status}: ${scheduled.message}` : status);
  }
  const { ready = false } = (machine.status ?? {}) as { ready?: boolean };
  return ready && status === "Running" ? READY : waiting(`it is ${status ?? "not seen yet"}`);
};

function printable(machine: KubeObject): string | undefined {
  return (machine.status as { printableStatus?: string } | undefined)?.printableStatus;
}

/** True when virt-controller has judged this very generation, so that RestartRequired can be trusted. */
export const isJudged: ReadinessRule = (machine) => {
  const { desiredGeneration } = (machine.status ?? {}) as { desiredGeneration?: number };
  const { generation = 0 } = machine.metadata;
  // A machine that was never started has no such number, and nothing to restart.
  if (desiredGeneration === undefined || desiredGeneration >= generation) return READY;
  return waiting(`virt-controller has seen generation ${desiredGeneration} of ${generation}`);
};

/** Virt-controller takes the condition back when the old instance is gone. */
export function restarted(ready: ReadinessRule): ReadinessRule {
  return (machine) =>
    findCondition(machine, "RestartRequired")?.status === "True"
      ? waiting("it has not restarted yet")
      : ready(machine);
}

/**
 * What a cluster cannot honour, and what its admission lets through although it can never work
 * (marked ★). Inputs are normalised; unknown values pass.
 */
import type { Diagnostic } from "../../../../core/diagnostic";
import { isProperties, isUnknown, type Properties, type Value } from "../../../../core/value";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { withoutUnknown } from "../../unsupported";
import { checkDevices } from "./checks/check-devices";
import { checkDisks } from "./checks/check-disks";
import { checkInterfaces } from "./checks/check-interfaces";
import { checkMemory } from "./checks/check-memory";
import { checkNames } from "./checks/check-names";
import { checkPlacement } from "./checks/check-placement";
import { checkPorts } from "./checks/check-ports";
import { checkPower } from "./checks/check-power";
import { checkProbes } from "./checks/check-probes";
import { checkProcessors } from "./checks/check-processors";
import { checkVolumeTemplates } from "./checks/check-volume-templates";
import { checkWatchdog } from "./checks/check-watchdog";

const RULES: readonly ((inputs: MachineInputs) => readonly Diagnostic[])[] = [
  checkNames,
  checkPower,
  checkMemory,
  checkProcessors,
  checkDisks,
  checkVolumeTemplates,
  checkInterfaces,
  checkPorts,
  checkDevices,
  checkWatchdog,
  checkPlacement,
  checkProbes,
];

export function checkMachine(inputs: Properties): readonly Diagnostic[] {
  const known = withoutUnknown(withNamedNetworks(inputs)) as MachineInputs;
  return RULES.flatMap((rule) => rule(known));
}

/** A network whose name is not known yet is some network: not the pod network, which needs no name. */
function withNamedNetworks(inputs: Properties): Properties {
  if (!Array.isArray(inputs.interfaces)) return inputs;
  const interfaces = inputs.interfaces.map((one: Value) =>
    isProperties(one) && isUnknown(one.network) ? { ...one, network: "known-later" } : one,
  );
  return { ...inputs, interfaces };
}

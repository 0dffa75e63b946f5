import type { Diagnostic } from "../../../core/diagnostic";
import type { Properties } from "../../../core/value";
import { checkBootOrder } from "./boot-order-rules";
import { checkDisks } from "./disk-rules";
import { checkCloudInit, checkFirmware, checkName } from "./firmware-rules";
import { checkHostDevices } from "./host-device-rules";
import { checkInstall } from "./install-rules";
import { checkInterfaces } from "./interface-rules";
import { checkMemory, checkProcessors } from "./processor-rules";
import { checkWaitFor } from "./wait-rules";

const RULES = [
  checkName,
  checkProcessors,
  checkMemory,
  checkFirmware,
  checkDisks,
  checkBootOrder,
  checkInterfaces,
  checkHostDevices,
  checkInstall,
  checkCloudInit,
  checkWaitFor,
];

/** What is wrong with a machine beyond what its schema says, wherever it runs. */
export function checkVirtualMachine(inputs: Properties): readonly Diagnostic[] {
  return RULES.flatMap((rule) => rule(inputs));
}

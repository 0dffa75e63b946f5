import type { Diagnostic } from "../../../../core/diagnostic";
import type { Properties } from "../../../../core/value";
import { checkDisks } from "./checks/check-disks";
import { checkDisplays } from "./checks/check-displays";
import { checkInterfaces } from "./checks/check-interfaces";
import { checkMachine } from "./checks/check-machine";
import { checkMemory } from "./checks/check-memory";
import { checkWords } from "./checks/check-words";
import { checkGuestAddresses } from "./checks/guest-address-fit";

const RULES = [
  checkMachine,
  checkMemory,
  checkDisks,
  checkInterfaces,
  checkDisplays,
  checkWords,
  checkGuestAddresses,
];

/** What libvirt would refuse, drop without a word, or only notice when the machine starts. */
export function checkVirtualMachine(inputs: Properties): readonly Diagnostic[] {
  return RULES.flatMap((rule) => rule(inputs));
}

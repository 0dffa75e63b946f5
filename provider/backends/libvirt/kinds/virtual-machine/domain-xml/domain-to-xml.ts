/**
 * A machine as a domain definition: what the user asked for, laid over the stored definition. MAC
 * addresses, guest addresses, the machine type's version, the firmware's variables and all that we
 * do not know stay.
 */
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { childOf, element, type XmlElement } from "../../../xml";
import { patchCharacterDevices } from "./devices/character-devices";
import {
  patchControllers,
  withScsiBus,
  withSerialBus,
  withSparePorts,
} from "./devices/controllers";
import { patchDisks } from "./devices/disks";
import { patchFolders } from "./devices/folders";
import { patchGraphics } from "./devices/graphics";
import { patchHostDevices } from "./devices/host-devices";
import { patchInterfaces } from "./devices/interfaces";
import { patchMemoryDevices } from "./devices/memory-devices";
import { patchPeripherals } from "./devices/peripherals";
import { patchRng } from "./devices/rng";
import { patchSingleDevices } from "./devices/single-devices";
import { patchTpm } from "./devices/tpm";
import { patchVideo } from "./devices/video";
import { patchWatchdog } from "./devices/watchdog";
import type { DomainContext } from "./domain-context";
import { patchInstallEvents, patchInstallOrder, patchInstallStage } from "./install-stage";
import { patchOverlay, withoutOldOverlay } from "./overlay-section";
import { patchChild } from "./patch-element";
import { patchClock } from "./sections/clock";
import { patchCpu } from "./sections/cpu";
import { patchEvents } from "./sections/events";
import { patchFeatures } from "./sections/features";
import { patchIdentity } from "./sections/identity";
import { patchMemory } from "./sections/memory";
import { patchOs } from "./sections/os";
import { patchSecurity } from "./sections/security";
import { patchSysinfo } from "./sections/sysinfo";
import { patchTuning } from "./sections/tuning";

type Patch = (parent: XmlElement, inputs: MachineInputs, context: DomainContext) => XmlElement;
/** Memory counts what the devices bring, the boot order looks at them, features at the machine, the user's own XML comes last. */
const SECTIONS: readonly Patch[] = [
  patchIdentity,
  patchDevices,
  patchCpu,
  patchTuning,
  patchMemory,
  patchOs,
  patchFeatures,
  patchClock,
  patchEvents,
  patchSysinfo,
  patchSecurity,
  patchOverlay,
  patchInstallStage,
  (domain, _, context) => patchInstallEvents(domain, context),
];

const DEVICES: readonly Patch[] = [
  patchControllers,
  patchDisks,
  patchInterfaces,
  patchHostDevices,
  patchCharacterDevices,
  patchFolders,
  patchMemoryDevices,
  patchGraphics,
  patchVideo,
  patchRng,
  patchWatchdog,
  patchTpm,
  patchPeripherals,
  patchSingleDevices,
];

/** The definition to store. `stored` is the inactive definition with its secrets, never the live one. */
export function domainToXml(
  inputs: MachineInputs,
  stored: XmlElement | undefined,
  context: DomainContext,
): XmlElement {
  const withNew = { ...context, isNew: stored === undefined };
  return SECTIONS.reduce(
    (domain, patch) => patch(domain, inputs, withNew),
    stored ? withoutOldOverlay(stored, inputs) : element("domain"),
  );
}

function patchDevices(
  domain: XmlElement,
  inputs: MachineInputs,
  context: DomainContext,
): XmlElement {
  const isNew = childOf(domain, "devices") === undefined;
  return patchChild(domain, "devices", (devices) => {
    const patched = DEVICES.reduce((before, patch) => patch(before, inputs, context), devices);
    const carried = withScsiBus(patchInstallOrder(patched, context));
    return isNew ? withSparePorts(withSerialBus(carried), inputs, context) : carried;
  });
}

/** A domain definition in the normalised words of the kind's inputs. */
import { isProperties, type Properties, setOwn, type Value } from "../../../../../core/value";
import { childOf, element, type XmlElement } from "../../../xml";
import { readCharacterDevices } from "./devices/character-devices";
import { readControllers } from "./devices/controllers";
import { readDisks } from "./devices/disks";
import { readFolders } from "./devices/folders";
import { readGraphics } from "./devices/graphics";
import { readHostDevices } from "./devices/host-devices";
import { readInterfaces } from "./devices/interfaces";
import { readMemoryDevices } from "./devices/memory-devices";
import { readPeripherals } from "./devices/peripherals";
import { readRng } from "./devices/rng";
import { readSingleDevices } from "./devices/single-devices";
import { readTpm } from "./devices/tpm";
import { readVideo } from "./devices/video";
import { readWatchdog } from "./devices/watchdog";
import type { DomainReadContext } from "./domain-context";
import { readOverlay } from "./overlay-section";
import { readClock } from "./sections/clock";
import { readCpu } from "./sections/cpu";
import { readEvents } from "./sections/events";
import { readFeatures } from "./sections/features";
import { readIdentity } from "./sections/identity";
import { readMemory } from "./sections/memory";
import { readOs } from "./sections/os";
import { readSecurity } from "./sections/security";
import { readSysinfo } from "./sections/sysinfo";
import { readTuning } from "./sections/tuning";

type Read = (parent: XmlElement, context: DomainReadContext) => Properties;

const SECTION_READERS: readonly Read[] = [
  readIdentity,
  readCpu,
  readTuning,
  readMemory,
  readOs,
  readFeatures,
  readClock,
  readEvents,
  readSysinfo,
  readSecurity,
  readOverlay,
];

const DEVICE_READERS: readonly Read[] = [
  readControllers,
  readDisks,
  readInterfaces,
  readHostDevices,
  readCharacterDevices,
  readFolders,
  readMemoryDevices,
  readGraphics,
  readVideo,
  readRng,
  readWatchdog,
  readTpm,
  readPeripherals,
  readSingleDevices,
];

/**
 * What a definition says, as normalised inputs; a property that is not there is null. What the
 * definition cannot say, as the power state or the content of a cloud-init image, is absent.
 */
export function domainFromXml(domain: XmlElement, context: DomainReadContext): Properties {
  const devices = childOf(domain, "devices") ?? element("devices");
  return merge([
    ...SECTION_READERS.map((read) => read(domain, context)),
    ...DEVICE_READERS.map((read) => read(devices, context)),
  ]);
}

/** All bags in one; where several have a bag of one name, those are merged as well. */
function merge(bags: readonly Properties[]): Properties {
  const merged: Record<string, Value> = {};
  for (const [name, value] of bags.flatMap((bag) => Object.entries(bag))) {
    if (value === undefined) continue;
    const before = merged[name];
    const both = isProperties(before) && isProperties(value);
    setOwn(merged, name, both ? merge([before, value]) : value);
  }
  return merged;
}

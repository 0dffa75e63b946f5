import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { PropertyPath } from "../../../../core/property-path";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { usbNumber } from "./domain-xml/devices/host-devices";
import type { HostTable } from "./host-table";
import type { UsbDevice } from "./usb-devices";

interface NamedUsb {
  readonly path: PropertyPath;
  readonly word: string;
  fits(device: UsbDevice): boolean;
}

/** USB devices that a machine names: libvirt looks for them when the machine starts. */
export async function previewUsbDevices(
  table: HostTable,
  { hostDevices }: MachineInputs,
): Promise<readonly Diagnostic[]> {
  const devices = Array.isArray(hostDevices) ? hostDevices : [];
  const wanted = devices.flatMap(({ device }, index) =>
    named(device, ["hostDevices", index, "device"]),
  );
  if (wanted.length === 0) return [];
  const there = await table.usbDevices();
  if (there === undefined) return [];
  return wanted.flatMap(({ path, word, fits }) => {
    const found = there.filter(fits);
    if (found.length === 1) return [];
    if (found.length === 0) {
      const detail = `Found ${word}. Unless it is plugged into the host before, the machine cannot start.`;
      return [warningAt(path, "names a USB device that the host does not have now", detail)];
    }
    const places = found.map(({ place }) => `usb-at:${place}`).join(" or ");
    const detail = `Found ${word}, which the host has ${found.length} times. Expected ${places}.`;
    return [errorAt(path, "means several devices", detail)];
  });
}

function named(word: unknown, path: PropertyPath): readonly NamedUsb[] {
  if (typeof word !== "string") return [];
  const [kind, first = "", second = ""] = word.split(":");
  if (kind === "usb") {
    const wanted = `${usbNumber(first)}:${usbNumber(second)}`;
    return [{ path, word, fits: ({ id }) => id === wanted }];
  }
  if (kind !== "usb-at") return [];
  const wanted = first.split(".").map(Number).join(".");
  return [{ path, word, fits: ({ place }) => place === wanted }];
}

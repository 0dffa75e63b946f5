import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { PropertyPath } from "../../../../core/property-path";
import { ProviderError } from "../../../../core/provider-error";
import type { PciDeviceInputs } from "../../../../kinds/pci-device/pci-device";
import type { DeviceChoice } from "./choose-device";
import { endpointsOfGroup } from "./host-driver";
import type { PciHost } from "./host-pci";
import type { HostPciDevice } from "./node-device";

type Refusal = Extract<DeviceChoice, { readonly refused: unknown }>;

/** A wish that the host cannot meet, where it was written. */
export function refusalDiagnostic(inputs: PciDeviceInputs, choice: Refusal): Diagnostic {
  const path = pathOf(inputs, choice);
  const detail = `${choice.refused.join("; ")}.`;
  if (choice.isComing) {
    const hint = "A PciDevice of this program may make it first.";
    return warningAt(path, "names a virtual function that is not there yet", `${detail} ${hint}`);
  }
  const { virtualFunctions, mediatedType } = inputs.libvirt ?? {};
  if (virtualFunctions) return errorAt(path, "names no card that can be divided so", detail);
  if (mediatedType) return errorAt(path, "names no card with room for such a device", detail);
  return errorAt(path, "names no device that can be given to a machine", detail);
}

export function refusalError(name: string, reasons: readonly string[]): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "choose",
    object: `PCI device ${JSON.stringify(name)}`,
    message: `${reasons.join("; ")}.`,
  });
}

/** What a device of a shared group brings with it. */
export function groupWarnings(
  host: PciHost,
  device: HostPciDevice,
  { libvirt }: PciDeviceInputs,
): readonly Diagnostic[] {
  const others = endpointsOfGroup(host, device).filter(({ address }) => address !== device.address);
  if (others.length === 0) return [];
  const list = others.map(({ address, product }) => `${address} (${product})`).join(", ");
  return [
    warningAt(
      ["name"],
      `is in IOMMU group ${device.iommuGroup} together with ${others.length} more`,
      `${list}. Only one machine can have any of them. ${libvirt?.detach ? LEAVE_TOGETHER : LEAVE_ALONE}`,
    ),
  ];
}

const LEAVE_TOGETHER = "All of them leave the host's drivers with it.";
const LEAVE_ALONE =
  "Those that have a driver of the host keep it, and then no machine starts with this one: give them to the same machine, or write libvirt.detach: true.";

function pathOf({ selector }: PciDeviceInputs, { wish }: Refusal): PropertyPath {
  if (wish === "address") return ["libvirt", "address"];
  return selector === undefined ? ["libvirt", "match"] : ["selector"];
}

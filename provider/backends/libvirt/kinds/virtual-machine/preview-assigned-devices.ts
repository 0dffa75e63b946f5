import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { PlanRequest } from "../../../../core/handler";
import type { Operation } from "../../../../core/operation";
import type { PropertyPath } from "../../../../core/property-path";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { PciHost } from "../pci-device/host-pci";
import { judgeAssignment } from "../pci-device/judge-assignment";
import { parsePciAddress } from "../pci-device/pci-address";
import type { HostTable } from "./host-table";
import { previewUsbDevices } from "./preview-usb-devices";

/** A PCI device of the host, where the machine names it. */
interface NamedDevice {
  readonly path: PropertyPath;
  readonly address: string;
  readonly isInterface: boolean;
  readonly isManaged: boolean;
}

/** Devices of the host that the machine is to have: what libvirt says of them only at its start. */
export async function previewAssignedDevices(
  table: HostTable,
  { inputs, prior, changes }: PlanRequest,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const machine = inputs as MachineInputs;
  // What was so before this plan is not this plan's news.
  const isNews = ({ path: [first] }: (typeof changes)[number]) =>
    first === "hostDevices" || first === "interfaces";
  if (prior !== undefined && !changes.some(isNews)) return [];
  const usb = await previewUsbDevices(table, machine);
  const wanted = namedDevices(machine);
  if (wanted.length === 0) return usb;
  const host = await table.pciHost(operation);
  if (host === undefined) return usb;
  return [...wanted.flatMap((one) => judge(host, machine.name, one, wanted)), ...usb];
}

function judge(
  host: PciHost,
  machine: string,
  { path, address, isInterface, isManaged }: NamedDevice,
  wanted: readonly NamedDevice[],
): readonly Diagnostic[] {
  const device = host.devices.find((one) => one.address === address);
  if (device === undefined) {
    const detail = `Found ${address}. Unless this run makes it before the machine, the machine cannot start.`;
    return [warningAt(path, "names a PCI device that the host does not have yet", detail)];
  }
  const together = new Set(wanted.map((one) => one.address));
  const assignment = { device, isInterface, isManaged, machine, together };
  const { refused, doubtful } = judgeAssignment(host, assignment);
  if (refused.length > 0) {
    return [errorAt(path, "cannot be given to the machine", `${refused.join("; ")}.`)];
  }
  if (doubtful.length === 0) return [];
  const hint =
    "Unless this run changes that first, as a PciDevice with libvirt.detach does for a whole group, the machine cannot start.";
  return [warningAt(path, "is not free for the machine", `${doubtful.join("; ")}. ${hint}`)];
}

/** In a preview a list or a word may not be known yet. */
function namedDevices({ interfaces, hostDevices }: MachineInputs): readonly NamedDevice[] {
  const nics = Array.isArray(interfaces) ? interfaces : [];
  const devices = Array.isArray(hostDevices) ? hostDevices : [];
  const named = (word: unknown, path: PropertyPath, isInterface: boolean, managed: unknown) => {
    const address = typeof word === "string" ? parsePciAddress(word) : undefined;
    const isManaged = managed !== false;
    return address === undefined ? [] : [{ path, address, isInterface, isManaged }];
  };
  return [
    ...nics.flatMap((nic, index) =>
      named(nic.virtualFunction, ["interfaces", index, "virtualFunction"], true, true),
    ),
    ...devices.flatMap((one, index) =>
      named(one.device, ["hostDevices", index, "device"], false, one.managed),
    ),
  ];
}

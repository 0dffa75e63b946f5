import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import type { PropertyPath } from "../../../../core/property-path";
import { isList, isProperties, isUnknown, type Properties } from "../../../../core/value";

/** What a libvirt host cannot do, and what excludes each other there. Offline. */
export function checkBridgeOnLibvirt(inputs: Properties): readonly Diagnostic[] {
  const libvirt = isProperties(inputs.libvirt) ? inputs.libvirt : {};
  return [
    ...checkVlanPorts(inputs),
    ...(libvirt.service === "existing" ? checkExisting(inputs, libvirt) : []),
    ...checkUplink(inputs, libvirt),
  ];
}

/** A device that is a port itself gives its packets to the bridge, whatever their VLAN. */
function checkVlanPorts({ ports, vlanPorts }: Properties): readonly Diagnostic[] {
  if (!isList(ports) || !isList(vlanPorts)) return [];
  return vlanPorts.flatMap((port, index) => {
    if (!isProperties(port) || !ports.includes(port.device ?? null)) return [];
    const detail = `Found "${port.device}", which is one of \`ports\` itself, with all of its VLANs. Leave it out there, or write libvirt.vlanFiltering.`;
    return [errorAt(["vlanPorts", index, "device"], "is a port of the bridge", detail)];
  });
}

/** A bridge by reference is never changed, so nothing about it can be wished. */
function checkExisting(inputs: Properties, libvirt: Properties): readonly Diagnostic[] {
  const wished: readonly (readonly [PropertyPath, boolean])[] = [
    ...["ports", "vlanPorts", "addresses"].map(
      (name) => [[name], isList(inputs[name]) && inputs[name].length > 0] as const,
    ),
    ...["stp", "dhcp"].map((name) => [[name], inputs[name] === true] as const),
    [["mtu"], isWritten(inputs.mtu)],
    [["libvirt", "uplink"], isWritten(libvirt.uplink)],
    [["libvirt", "vlanFiltering"], libvirt.vlanFiltering === true],
  ];
  const detail =
    'An existing bridge is used as it is. Leave it out, or let libvirt.service be "auto" to have the bridge made.';
  return wished.flatMap(([path, isWished]) =>
    isWished ? [errorAt(path, 'does not go with libvirt.service "existing"', detail)] : [],
  );
}

function checkUplink(inputs: Properties, { uplink }: Properties): readonly Diagnostic[] {
  if (typeof uplink !== "string") return [];
  const path = ["libvirt", "uplink"];
  const { ports, dhcp, addresses } = inputs;
  const diagnostics: Diagnostic[] = [];
  const isOpen = isUnknown(ports) || (isList(ports) && ports.some((port) => isUnknown(port)));
  if (!isOpen && !(isList(ports) && ports.includes(uplink))) {
    const detail = `Found "${uplink}", expected one of \`ports\`.`;
    diagnostics.push(errorAt(path, "is no port of the bridge", detail));
  }
  if (dhcp === true || (isList(addresses) && addresses.length > 0)) {
    const detail = "The bridge gets the uplink's addresses. Leave `dhcp` and `addresses` out.";
    diagnostics.push(errorAt(path, "and addresses of its own exclude each other", detail));
  }
  return diagnostics;
}

function isWritten(value: unknown): boolean {
  return value !== undefined && value !== null;
}

import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import type { Properties } from "../../../../core/value";
import { OWN_BRIDGE_MODES } from "./forward-xml";

/** What libvirt cannot do although another backend can, told before it is asked. */
export function checkNetworkOnLibvirt(inputs: Properties): readonly Diagnostic[] {
  const { mode, mtu, vlan } = inputs;
  if (typeof mode !== "string") return [];
  const diagnostics: Diagnostic[] = [];
  if (mtu !== undefined && !OWN_BRIDGE_MODES.some((one) => one === mode)) {
    const detail = `Found it with mode "${mode}". libvirt sets it only on bridges that it makes; set it on the host's device.`;
    diagnostics.push(errorAt(["mtu"], "does not fit the mode on libvirt", detail));
  }
  if (vlan !== undefined && mode !== "sriov") {
    const detail = `Found it with mode "${mode}". A Linux bridge refuses it when a machine starts; use mode "sriov", or a bridge on a VLAN device.`;
    diagnostics.push(errorAt(["vlan"], "does not fit the mode on libvirt", detail));
  }
  return diagnostics;
}

import { type Impact, live } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";
import type { ResourceState } from "../../../../core/resource-state";
import { isProperties, type Value } from "../../../../core/value";
import { mediatedUuid } from "./mediated-device";
import { parsePciAddress } from "./pci-address";

const ANOTHER: Impact = { word: "replace", reason: "another device is another object" };

export function pciDeviceImpact(change: PropertyChange, prior: ResourceState): Impact {
  const { pattern } = change;
  if (pattern.startsWith("libvirt.virtualFunctions")) return functionsImpact(change);
  switch (pattern) {
    case "libvirt.detach":
      return live("the device leaves its host driver now, or goes back to it");
    case "libvirt.allowHostDevice":
      return live("only says what may be chosen");
    case "libvirt.address":
      return meansTheSame(change.to, prior) ? live("means the same device") : ANOTHER;
    case "libvirt.mediatedType":
      // One that does not run, or not after the next boot, is observed as none.
      return wasStopped(change, prior) ? live("started, now and with the host") : ANOTHER;
    case "libvirt":
      return blockImpact(change, prior);
    default:
      return ANOTHER;
  }
}

function wasStopped({ from }: PropertyChange, prior: ResourceState): boolean {
  return mediatedUuid(prior.id) !== undefined && (from === undefined || from === null);
}

/** The whole block came or went. */
function blockImpact({ from, to }: PropertyChange, prior: ResourceState): Impact {
  const { address, match, mediatedType } = isProperties(to) ? to : {};
  const before = isProperties(from) ? from : {};
  const isOther = (address ?? before.address) !== undefined && !meansTheSame(address, prior);
  const isMatched = match !== undefined || before.match !== undefined;
  if (isOther || isMatched || mediatedType !== before.mediatedType) return ANOTHER;
  return live("the same device");
}

function functionsImpact({ pattern }: PropertyChange): Impact {
  const makesAnew = pattern === "libvirt.virtualFunctions" || pattern.endsWith(".count");
  if (!makesAnew) return live("set on the functions that there are");
  return live("the functions are made anew; refused while a machine has one of them");
}

function meansTheSame(address: Value | undefined, prior: ResourceState): boolean {
  return typeof address === "string" && parsePciAddress(address) === prior.id;
}

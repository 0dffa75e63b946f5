import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { Properties } from "../../core/value";
import { isGiven, knownBag } from "../known-values";

export function checkPciDevice({ selector, libvirt }: Properties): readonly Diagnostic[] {
  const block = knownBag(libvirt);
  return [...checkMeant(selector, block), ...checkPurpose(block), ...checkFunctionIndex(block)];
}

/** Something must say which device is meant. */
function checkMeant(
  selector: Properties[string],
  { address, match }: Properties,
): readonly Diagnostic[] {
  const isMatched = Object.values(knownBag(match)).some(isGiven);
  if (isGiven(selector) || isGiven(address) || isMatched) return [];
  const detail =
    "Found nothing that says which device. Write `selector`, or on a libvirt host `libvirt.address` or `libvirt.match`.";
  return [errorAt(["selector"], "is required", detail)];
}

/** A card that is divided stays with the host, and is divided in one way. */
function checkPurpose(block: Properties): readonly Diagnostic[] {
  const purposes = [
    ...(isGiven(block.virtualFunctions) ? ["virtualFunctions"] : []),
    ...(isGiven(block.mediatedType) ? ["mediatedType"] : []),
    ...(block.detach === true ? ["detach"] : []),
  ];
  const [first, second] = purposes;
  if (second === undefined) return [];
  const detail = `Found ${purposes.join(" and ")}. A card is given away whole, or divided in one way.`;
  return [errorAt(["libvirt", second], `cannot be together with ${first}`, detail)];
}

function checkFunctionIndex({ match }: Properties): readonly Diagnostic[] {
  const { functionIndex, physicalFunction } = knownBag(match);
  if (!isGiven(functionIndex) || isGiven(physicalFunction)) return [];
  const detail = "Found an index. Write of which card: the address of its physical function.";
  return [errorAt(["libvirt", "match", "physicalFunction"], "is required", detail)];
}

import { type Diagnostic, errorAt } from "../../../core/diagnostic";
import type { Properties } from "../../../core/value";
import { isGiven, knownBag, knownText } from "../../known-values";

export function checkFirmware(inputs: Properties): readonly Diagnostic[] {
  return [...checkSecureBoot(inputs), ...checkKernel(inputs)];
}

function checkSecureBoot(inputs: Properties): readonly Diagnostic[] {
  if (inputs.secureBoot !== true || inputs.firmware !== "bios") return [];
  const detail = 'Found it with the firmware "bios". Expected the firmware "uefi".';
  return [errorAt(["secureBoot"], "needs UEFI", detail)];
}

/** The command line belongs to a kernel; the schema makes sure that `kernel` names one. */
function checkKernel(inputs: Properties): readonly Diagnostic[] {
  if (!isGiven(inputs.kernel) || !isGiven(inputs.install)) return [];
  const detail =
    "A kernel that is booted at every start leaves no room for an installation. Write one of the two.";
  return [errorAt(["install"], "cannot be together with kernel", detail)];
}

/** A machine's name as all hosts take it. */
export function checkName(inputs: Properties): readonly Diagnostic[] {
  const name = knownText(inputs.name);
  if (name === undefined || !name.includes("+")) return [];
  const detail = `Found ${JSON.stringify(name)}. Expected letters, digits, '.', '_' and '-'.`;
  return [errorAt(["name"], "has a character that no host name has", detail)];
}

const TOLD = ["userData", "metaData", "networkConfig"];

export function checkCloudInit(inputs: Properties): readonly Diagnostic[] {
  if (!isGiven(inputs.cloudInit)) return [];
  const cloudInit = knownBag(inputs.cloudInit);
  if (TOLD.some((name) => isGiven(cloudInit[name]))) return [];
  const detail = "Found neither userData nor metaData nor networkConfig. Write at least one.";
  return [errorAt(["cloudInit"], "tells the guest nothing", detail)];
}

import { type Diagnostic, errorAt } from "../../../core/diagnostic";
import { TEXT_FORMATS } from "../../../core/property-format";
import type { Properties } from "../../../core/value";
import { isGiven, knownBag, knownText } from "../../known-values";

/** A wait for what can never come is told before the machine is made. */
export function checkWaitFor(inputs: Properties): readonly Diagnostic[] {
  if (!isGiven(inputs.waitFor)) return [];
  const waitFor = knownBag(inputs.waitFor);
  return [
    ...checkAgent(inputs, waitFor),
    ...checkConsole(inputs, waitFor),
    ...checkAddress(inputs, waitFor),
    ...checkRunning(inputs, waitFor),
  ];
}

function checkAgent(inputs: Properties, waitFor: Properties): readonly Diagnostic[] {
  if (waitFor.agent !== true || inputs.guestAgent !== false) return [];
  const detail = "Found guestAgent: false. Without the channel no agent can answer.";
  return [errorAt(["waitFor", "agent"], "needs the guest agent's channel", detail)];
}

function checkConsole(inputs: Properties, waitFor: Properties): readonly Diagnostic[] {
  if (!isGiven(waitFor.console) || inputs.serialConsole !== false) return [];
  const detail = "Found serialConsole: false. Without the port there is nothing to read.";
  return [errorAt(["waitFor", "console"], "needs the serial console", detail)];
}

function checkAddress(inputs: Properties, waitFor: Properties): readonly Diagnostic[] {
  const address = knownText(waitFor.address);
  if (address === undefined) return [];
  const path = ["waitFor", "address"];
  if (address.includes("/") && TEXT_FORMATS.cidr.normalise(address) === undefined) {
    const detail = `Found ${JSON.stringify(address)}. Expected ${TEXT_FORMATS.cidr.expected}.`;
    return [errorAt(path, "is no subnet", detail)];
  }
  if (isGiven(inputs.interfaces) || isGiven(inputs.hostDevices)) return [];
  const detail = "Found no interfaces. A machine without one never has an address.";
  return [errorAt(path, "needs an interface", detail)];
}

function checkRunning(inputs: Properties, waitFor: Properties): readonly Diagnostic[] {
  const state = knownText(knownBag(inputs.power).state);
  const waits = isGiven(waitFor.address) || isGiven(waitFor.console) || waitFor.agent === true;
  if (!waits || state === undefined || state === "running") return [];
  const detail = `Found the state "${state}". Only a running machine can be waited for.`;
  return [errorAt(["waitFor"], "needs a running machine", detail)];
}

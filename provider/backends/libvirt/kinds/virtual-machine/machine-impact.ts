import type { Impact } from "../../../../core/impact";
import { normalise } from "../../../../core/normalise";
import type { PropertyChange } from "../../../../core/property-change";
import type { ResourceState } from "../../../../core/resource-state";
import { isList, type Properties } from "../../../../core/value";
import { machineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { impactOfChange } from "./impact-of-change";

/** A plan asks for every change of the same state. */
const normalised = new WeakMap<ResourceState, Properties>();

/** What one change does to this machine: by its saved power state, and by what the user allows. */
export function machineImpact(
  change: PropertyChange,
  prior: ResourceState,
  inputs: Properties,
): Impact {
  const running = isRunning(prior);
  if (running && change.pattern === "power.applyChanges" && change.to === "restart") {
    const waiting = isList(prior.outputs.pendingChanges) ? prior.outputs.pendingChanges : [];
    if (waiting.length > 0) {
      const reason = `the machine is restarted for what is pending: ${waiting.join(", ")}`;
      return { word: "restart", reason };
    }
  }
  return impactOfChange(change, { before: savedInputs(prior), after: inputs }, running);
}

function isRunning({ outputs }: ResourceState): boolean {
  const state = outputs.powerState;
  return state === "running" || state === "paused" || state === "suspended";
}

function savedInputs(prior: ResourceState): Properties {
  let saved = normalised.get(prior);
  if (saved === undefined) {
    saved = normalise(machineInputs, prior.inputs).value;
    normalised.set(prior, saved);
  }
  return saved;
}

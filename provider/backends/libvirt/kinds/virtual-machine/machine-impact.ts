import { compareImpact, type Impact } from "../../../../core/impact";
import { normalise } from "../../../../core/normalise";
import type { PropertyChange } from "../../../../core/property-change";
import type { ResourceState } from "../../../../core/resource-state";
import { isList, isProperties, type Properties, type Value } from "../../../../core/value";
import { machineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { INSTALL_PENDING } from "./domain-xml/install-stage";
import { impactOfChange } from "./impact-of-change";

const INSTALLATION: Impact = {
  word: "restart",
  reason:
    "the installer runs to its end; then its medium and its boot entry go, and the machine starts from its disk",
};

/** A plan asks for every change of the same state. */
const normalised = new WeakMap<ResourceState, Properties>();

/** What one change does to this machine: by its saved power state, and by what the user allows. */
export function machineImpact(
  change: PropertyChange,
  prior: ResourceState,
  inputs: Properties,
): Impact {
  const running = isRunning(prior);
  const waiting = isList(prior.outputs.pendingChanges) ? prior.outputs.pendingChanges : [];
  if (change.pattern === "install" && waiting.includes(INSTALL_PENDING)) return INSTALLATION;
  if (running && change.pattern === "power.applyChanges" && change.to === "restart") {
    if (waiting.length > 0) {
      const reason = `the machine is restarted for what is pending: ${waiting.join(", ")}`;
      return { word: "restart", reason };
    }
  }
  const context = { before: savedInputs(prior), after: inputs, outputs: prior.outputs };
  const impacts = partsOf(change).map((part) => impactOfChange(part, context, running));
  return impacts.reduce((worst, next) => (compareImpact(next.word, worst.word) > 0 ? next : worst));
}

/** Objects that only group properties: that one comes or goes says nothing by itself. */
const GROUPS = new Set([
  "libvirt",
  "libvirt.boot",
  "libvirt.cpuTuning",
  "libvirt.numa",
  "libvirt.memory",
  "libvirt.clock",
  "libvirt.events",
  "libvirt.rng",
]);

/** What really changes: the properties of a group instead of the group. Never empty. */
function partsOf(change: PropertyChange): readonly PropertyChange[] {
  const { property, pattern, path } = change;
  if (property?.type === "object" && GROUPS.has(pattern)) {
    const from = isProperties(change.from) ? change.from : {};
    const to = isProperties(change.to) ? change.to : {};
    const parts = Object.keys({ ...from, ...to }).flatMap((name) =>
      partsOf({
        ...change,
        path: [...path, name],
        pattern: `${pattern}.${name}`,
        property: property.properties[name],
        from: from[name],
        to: to[name],
      }),
    );
    return parts.length > 0 ? parts : [change];
  }
  const items = isList(change.to ?? change.from) ? ((change.to ?? change.from) as Value[]) : [];
  if (property?.type !== "list" || property.key === undefined || items.length === 0)
    return [change];
  return items.map((item, index) => ({
    ...change,
    path: [...path, index],
    pattern: `${pattern}[]`,
    property: property.items,
    from: change.kind === "delete" ? item : undefined,
    to: change.kind === "delete" ? undefined : item,
  }));
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

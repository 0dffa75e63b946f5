import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { PropertyPath } from "../../../../../core/property-path";
import type { Properties } from "../../../../../core/value";
import { isGiven, knownBag, knownItems, knownText } from "../../../../../kinds/known-values";
import { checkSwitchPort } from "./check-switch-port";

const BANDWIDTH = /^(inbound(Average|Peak|Burst|Floor)|outbound(Average|Peak|Burst))$/;

/** What belongs to one kind of interface only, and what it is then plugged into. */
const BELONGS: readonly (readonly [property: string, source: string])[] = [
  ["portGroup", "network"],
  ["macvtapMode", "hostInterface"],
];

export function checkInterfaces(inputs: Properties): readonly Diagnostic[] {
  return [...knownItems(inputs.interfaces, ["interfaces"])].flatMap(([nic, path]) => [
    ...checkBelonging(nic, path),
    ...checkVirtioOnly(nic, path),
    ...checkVlan(nic, path),
    ...checkSwitchPort(nic, path),
    ...checkBandwidth(nic, path),
    ...checkFilter(nic, path),
    ...checkSharedMemory(inputs, nic, path),
  ]);
}

function checkBelonging(nic: Properties, path: PropertyPath): readonly Diagnostic[] {
  return BELONGS.filter(
    ([property, source]) => isGiven(nic[property]) && !isGiven(nic[source]),
  ).map(([property, source]) => {
    const detail = `Expected it together with ${source}.`;
    return errorAt([...path, property], "does not fit the interface", detail);
  });
}

/** libvirt drops these without a word on another card. */
function checkVirtioOnly(nic: Properties, path: PropertyPath): readonly Diagnostic[] {
  const model = knownText(nic.model);
  if (model === undefined || model.startsWith("virtio") || isGiven(nic.virtualFunction)) return [];
  const driver = knownBag(nic.driver);
  const found = [
    ...(isGiven(nic.queues) ? [["queues"]] : []),
    ...Object.keys(driver).map((name) => ["driver", name]),
  ];
  return found.map((step) => {
    const detail = `Found it on the model "${model}". Expected virtio.`;
    return errorAt([...path, ...step], "does not fit the model", detail);
  });
}

/** libvirt defines it and then refuses to start. */
function checkVlan(nic: Properties, path: PropertyPath): readonly Diagnostic[] {
  if (!isGiven(nic.vlan)) return [];
  const type = knownBag(nic.virtualPort).type;
  if (isGiven(nic.bridge) && type !== "openvswitch") {
    const detail =
      'Found a bridge. A Linux bridge has no tags; an Open vSwitch bridge needs virtualPort: { type: "openvswitch" }.';
    return [errorAt([...path, "vlan"], "cannot be on a Linux bridge", detail)];
  }
  if (nic.user !== true && !isGiven(nic.vhostUser)) return [];
  const detail = "Expected a virtual function, a network of them, or an Open vSwitch bridge.";
  return [errorAt([...path, "vlan"], "does not fit the interface", detail)];
}

function checkBandwidth(nic: Properties, path: PropertyPath): readonly Diagnostic[] {
  const bandwidth = knownBag(nic.bandwidth);
  const unknown = Object.keys(bandwidth).filter((name) => !BANDWIDTH.test(name));
  const lacking = ["inbound", "outbound"].filter((side) => {
    const words = Object.keys(bandwidth).filter((name) => name.startsWith(side));
    const enough = words.some((word) => word.endsWith("Average") || word.endsWith("Floor"));
    return words.length > 0 && !enough;
  });
  return [
    ...unknown.map((name) => {
      const detail = `Found ${JSON.stringify(name)}. Expected inbound or outbound with Average, Peak or Burst, or inboundFloor.`;
      return errorAt([...path, "bandwidth", name], "is no limit", detail);
    }),
    ...lacking.map((side) => {
      const detail = `Found a peak or a burst. Expected ${side}Average with them.`;
      return errorAt([...path, "bandwidth", `${side}Average`], "is required", detail);
    }),
  ];
}

function checkFilter(nic: Properties, path: PropertyPath): readonly Diagnostic[] {
  if (isGiven(nic.filterParameters) && !isGiven(nic.filter)) {
    const detail = "Found filterParameters. Write the name of the filter that they are for.";
    return [errorAt([...path, "filter"], "is required", detail)];
  }
  if (!isGiven(nic.filter) || (!isGiven(nic.hostInterface) && nic.user !== true)) return [];
  const detail = "Filters work where the host has a tap device: on a network or a bridge.";
  return [errorAt([...path, "filter"], "does not fit the interface", detail)];
}

/** The switch in user space reads the guest's memory. */
function checkSharedMemory(
  inputs: Properties,
  nic: Properties,
  path: PropertyPath,
): readonly Diagnostic[] {
  if (!isGiven(nic.vhostUser) || hasSharedMemory(inputs)) return [];
  const detail =
    "Expected libvirt.memory.shared: true, and memfd or file as its source, or huge pages.";
  return [errorAt([...path, "vhostUser"], "needs shared memory", detail)];
}

/** True when other processes of the host can map the guest's memory, as far as is known. */
export function hasSharedMemory(inputs: Properties): boolean {
  const libvirt = knownBag(inputs.libvirt);
  const { shared } = knownBag(libvirt.memory);
  const cells = [...knownItems(knownBag(libvirt.numa).cells, [])];
  const allShared = cells.length > 0 && cells.every(([cell]) => cell.shared === true);
  const unknown = isGiven(shared) && typeof shared !== "boolean";
  return shared === true || allShared || unknown;
}

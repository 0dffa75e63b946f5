/** ★ Objects whose content no admission reads: nmstate's policies and Multus' definitions. */
import type { Diagnostic } from "../../../../../core/diagnostic";
import {
  type Bag,
  bagOf,
  doubtAt,
  isIn,
  isWithin,
  listOf,
  type ManifestRule,
  must,
  wrongAt,
} from "./manifest-rule";

const STATES = ["up", "down", "absent", "ignore"];
const TYPES = [
  ...["ethernet", "bond", "vlan", "linux-bridge", "ovs-bridge", "ovs-interface", "vxlan", "dummy"],
  ...["team", "vrf", "infiniband", "mac-vlan", "mac-vtap", "veth", "loopback", "macsec", "ipvlan"],
];
const DEVICE = /^\S{1,15}$/;

export const checkNodeNetworkPolicy: ManifestRule = ({ spec }) => {
  const { interfaces } = bagOf(bagOf(spec).desiredState);
  const seen = new Set<unknown>();
  return listOf(interfaces).flatMap((one, index) => {
    const place = `spec.desiredState.interfaces[${index}]`;
    const again = seen.has(one.name);
    seen.add(one.name);
    return [
      ...must(`${place}.name`, one.name ?? "", isDevice, "at most 15 characters"),
      ...(again ? [wrongAt(`${place}.name`, one.name, "each interface once")] : []),
      ...must(`${place}.type`, one.type, isIn(TYPES), `one of ${TYPES.join(", ")}`),
      ...must(`${place}.state`, one.state, isIn(STATES), `one of ${STATES.join(", ")}`),
      ...checkBridge(place, bagOf(one.bridge)),
    ];
  });
};

function checkBridge(place: string, bridge: Bag): readonly Diagnostic[] {
  const { enabled } = bagOf(bagOf(bridge.options).stp);
  return [
    ...must(`${place}.bridge.options.stp.enabled`, enabled, isIn([true, false]), "true or false"),
    ...listOf(bridge.port).flatMap((port) =>
      must(`${place}.bridge.port.name`, port.name ?? "", isDevice, "at most 15 characters"),
    ),
  ];
}

export const checkAttachment: ManifestRule = ({ metadata, spec }) => {
  const { config } = bagOf(spec);
  if (config === undefined) return [];
  if (typeof config !== "string") return [wrongAt("spec.config", config, "JSON as text")];
  const whole = parsed(config);
  if (whole === undefined) return [wrongAt("spec.config", config, "JSON as text")];
  const { name } = bagOf(metadata);
  const plugins = whole.plugins === undefined ? [whole] : listOf(whole.plugins);
  return [
    ...(whole.name === name
      ? []
      : [doubtAt("spec.config name", whole.name, `"${String(name)}", the object's own`)]),
    ...plugins.flatMap((plugin) => [
      ...must("spec.config vlan", plugin.vlan, isWithin(1, 4094), "1 to 4094"),
      ...must("spec.config bridge", plugin.bridge, isDevice, "at most 15 characters"),
      ...(Object.keys(bagOf(plugin.ipam)).length > 0
        ? [doubtAt("spec.config ipam", plugin.ipam, "none: machines get no address from it")]
        : []),
    ]),
  ];
};

function parsed(text: string): Bag | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? bagOf(value) : undefined;
  } catch {
    return undefined;
  }
}

function isDevice(value: unknown): boolean {
  return typeof value === "string" && DEVICE.test(value);
}

/** Objects of the SR-IOV operator. Source: its webhook and its resource definitions, 1.6. */
import type { Diagnostic } from "../../../../../core/diagnostic";
import {
  type Bag,
  bagOf,
  doubtAt,
  isIn,
  isWithin,
  type ManifestRule,
  must,
  textsOf,
  wrongAt,
} from "./manifest-rule";

const RESOURCE = /^[A-Za-z0-9]([A-Za-z0-9_]{0,61}[A-Za-z0-9])?$/;
const HEX4 = /^[0-9a-fA-F]{4}$/;
const PCI = /^[0-9a-f]{4}:[0-9a-f]{2}:[01][0-9a-f]\.[0-7]$/;
const PF = /^([A-Za-z0-9_.-]{1,15})(?:#(\d+)-(\d+))?$/;
const MELLANOX = "15b3";
const INTEL = "8086";
const KNOWN_VENDORS = [INTEL, MELLANOX, "14e4", "177d", "1af4", "1077", "1d0f"];
const VLAN_PROTOCOLS = ["802.1q", "802.1Q", "802.1ad", "802.1AD"];
const MOST = 2 ** 31 - 1;
const SELECTORS = ["vendor", "deviceID", "pfNames", "rootDevices", "netFilter"];

export const checkNodePolicy: ManifestRule = ({ spec }) => {
  const policy = bagOf(spec);
  const nic = bagOf(policy.nicSelector);
  return [
    ...checkResource(policy),
    ...(policy.nodeSelector === undefined
      ? [wrongAt("spec.nodeSelector", undefined, "labels of the nodes")]
      : []),
    ...must("spec.priority", policy.priority, isWithin(0, 99), "0 to 99"),
    ...must("spec.mtu", policy.mtu, isWithin(1, 65_535), "1 or more"),
    ...must(
      "spec.deviceType",
      policy.deviceType,
      isIn(["netdevice", "vfio-pci"]),
      "netdevice or vfio-pci",
    ),
    ...checkSelector(nic),
    ...checkFunctions(policy, nic),
    ...checkCardMode(policy),
    ...(policy.deviceType === "vfio-pci"
      ? []
      : [doubtAt("spec.deviceType", policy.deviceType, "vfio-pci, which machines need")]),
  ];
};

function checkResource({ resourceName = "" }: Bag): readonly Diagnostic[] {
  return must("spec.resourceName", resourceName, matches(RESOURCE), "letters, digits and '_'");
}

/** What the card is and what it is used as do not go together in every way. */
function checkCardMode(policy: Bag): readonly Diagnostic[] {
  const { deviceType, isRdma, linkType, eSwitchMode, vdpaType, bridge } = policy;
  const infiniband = String(linkType).toLowerCase() === "ib";
  const switchdev = eSwitchMode === "switchdev";
  const managed = bagOf(bridge).ovs !== undefined;
  return [
    ...must("spec.linkType", linkType, isIn(["eth", "ETH", "ib", "IB"]), "eth or ib"),
    ...must("spec.eSwitchMode", eSwitchMode, isIn(["legacy", "switchdev"]), "legacy or switchdev"),
    ...must("spec.vdpaType", vdpaType, isIn(["virtio", "vhost"]), "virtio or vhost"),
    ...(deviceType === "vfio-pci" && isRdma === true
      ? [wrongAt("spec.isRdma", isRdma, "false with vfio-pci")]
      : []),
    // The operator switches RDMA on for InfiniBand by itself.
    ...(deviceType === "vfio-pci" && infiniband
      ? [wrongAt("spec.linkType", linkType, "eth with vfio-pci")]
      : []),
    ...(infiniband && switchdev
      ? [wrongAt("spec.eSwitchMode", eSwitchMode, "legacy with InfiniBand")]
      : []),
    ...(vdpaType !== undefined && deviceType === "vfio-pci"
      ? [wrongAt("spec.vdpaType", vdpaType, "none with vfio-pci")]
      : []),
    ...((vdpaType !== undefined || managed) && !switchdev
      ? [wrongAt("spec.eSwitchMode", eSwitchMode, "switchdev with vdpaType or bridge")]
      : []),
    ...(managed && policy.externallyManaged === true
      ? [wrongAt("spec.bridge", bridge, "none with externallyManaged")]
      : []),
  ];
}

function checkSelector(nic: Bag): readonly Diagnostic[] {
  if (!SELECTORS.some((name) => isGiven(nic[name]))) {
    return [wrongAt("spec.nicSelector", nic, `one of ${SELECTORS.join(", ")}`)];
  }
  return [
    ...must("spec.nicSelector.vendor", nic.vendor, matches(HEX4), "four hexadecimal digits"),
    ...must("spec.nicSelector.deviceID", nic.deviceID, matches(HEX4), "four hexadecimal digits"),
    ...(typeof nic.vendor === "string" &&
    HEX4.test(nic.vendor) &&
    !KNOWN_VENDORS.includes(nic.vendor)
      ? [doubtAt("spec.nicSelector.vendor", nic.vendor, `one of ${KNOWN_VENDORS.join(", ")}`)]
      : []),
    ...textsOf(nic.rootDevices).flatMap((device) =>
      must("spec.nicSelector.rootDevices", device, matches(PCI), "an address as 0000:02:00.1"),
    ),
  ];
}

function checkFunctions({ numVfs }: Bag, nic: Bag): readonly Diagnostic[] {
  const most = nic.vendor === MELLANOX ? 128 : 65_535;
  return [
    ...must("spec.numVfs", numVfs ?? 0, isWithin(1, most), `1 to ${most}`),
    ...textsOf(nic.pfNames).flatMap((name) => {
      const place = "spec.nicSelector.pfNames";
      const match = PF.exec(name);
      if (match === null) return [wrongAt(place, name, "a device, or a range as eth0#0-3")];
      const [, , low, high] = match;
      if (low === undefined || high === undefined) return [];
      const fits = Number(low) <= Number(high) && Number(high) < Number(numVfs);
      return fits ? [] : [wrongAt(place, name, `a range under numVfs, ${String(numVfs)}`)];
    }),
  ];
}

export const checkSriovNetwork: ManifestRule = ({ spec }) => {
  const network = bagOf(spec);
  const { minTxRate, maxTxRate } = network;
  const onOff = isIn(["on", "off"]);
  return [
    ...checkResource(network),
    ...must("spec.vlan", network.vlan, isWithin(0, 4094), "0 to 4094"),
    ...must("spec.vlanQoS", network.vlanQoS, isWithin(0, 7), "0 to 7"),
    ...must("spec.spoofChk", network.spoofChk, onOff, 'the text "on" or "off"'),
    ...must("spec.trust", network.trust, onOff, 'the text "on" or "off"'),
    ...must(
      "spec.linkState",
      network.linkState,
      isIn(["auto", "enable", "disable"]),
      "auto, enable or disable",
    ),
    ...must("spec.vlanProto", network.vlanProto, isIn(VLAN_PROTOCOLS), "802.1q or 802.1ad"),
    ...must("spec.minTxRate", minTxRate, isWithin(0, MOST), "0 or more"),
    ...must("spec.maxTxRate", maxTxRate, isWithin(0, MOST), "0 or more"),
    // ★ The definition compares nothing.
    ...(typeof minTxRate === "number" && typeof maxTxRate === "number" && minTxRate > maxTxRate
      ? [wrongAt("spec.minTxRate", minTxRate, `at most maxTxRate, ${maxTxRate}`)]
      : []),
  ];
};

/** There is one, which the operator reads. */
export const checkOperatorConfig: ManifestRule = ({ metadata }) =>
  must("metadata.name", bagOf(metadata).name, isIn(["default"]), "default");

/** Drained together, or given to the card's own switch, and not both. */
export const checkPoolConfig: ManifestRule = ({ spec }) => {
  const { maxUnavailable, nodeSelector, ovsHardwareOffloadConfig } = bagOf(spec);
  const offloaded = bagOf(ovsHardwareOffloadConfig).name;
  const drained = maxUnavailable ?? nodeSelector;
  return [
    ...must(
      "spec.maxUnavailable",
      maxUnavailable,
      (value) => isWithin(0, MOST)(value) || matches(/^([1-9]\d?|100)%$/)(value),
      "a number of nodes, or a share from 1% to 100%",
    ),
    ...(offloaded && drained !== undefined
      ? [wrongAt("spec.ovsHardwareOffloadConfig", offloaded, "none beside what is drained")]
      : []),
  ];
};

function isGiven(selector: unknown): boolean {
  return Array.isArray(selector) ? selector.length > 0 : selector !== undefined;
}

function matches(regex: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === "string" && regex.test(value);
}

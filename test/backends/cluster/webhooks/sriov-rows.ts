/** The admission of the SR-IOV network operator 1.6. Source: its pkg/webhook and its resource definitions. */
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import type { Properties } from "../../../../provider/core/value";
import type { SriovNodesProps } from "../../../../sdk/recipes/sriov-nodes";
import { SRIOV_NAMESPACE } from "../../../beds/webhooks/install-sriov-operator";
import type { Said, WebhookRow } from "./webhook-row";

/** What the bed's node says of its cards, and a policy that is there already. */
export const CARDS = [
  {
    name: "ens1f0",
    pciAddress: "0000:02:00.0",
    vendor: "8086",
    deviceID: "158b",
    driver: "i40e",
    mtu: 1500,
    totalvfs: 64,
  },
  {
    name: "ens2f0",
    pciAddress: "0000:03:00.0",
    vendor: "15b3",
    deviceID: "1017",
    driver: "mlx5_core",
    mtu: 1500,
    totalvfs: 127,
  },
] as const;
export const OTHER_POLICY: KubeObject = policy(
  {
    resourceName: "others",
    numVfs: 8,
    nicSelector: { pfNames: ["ens1f0#0-3"], rootDevices: ["0000:02:00.0"] },
  },
  { name: "others" },
);

function policy(more: object, metadata: object = {}): KubeObject {
  return {
    apiVersion: "sriovnetwork.openshift.io/v1",
    kind: "SriovNetworkNodePolicy",
    metadata: { name: "row", namespace: SRIOV_NAMESPACE, ...metadata },
    spec: {
      resourceName: "nics",
      nodeSelector: { "node-role.kubernetes.io/worker": "" },
      numVfs: 4,
      deviceType: "vfio-pci",
      nicSelector: { vendor: "8086" },
      ...more,
    },
  };
}
const nodesOf = (more: Partial<SriovNodesProps>): Said => [
  "SriovNodes",
  {
    resourceName: "nics",
    functions: 4,
    nodeSelector: { "node-role.kubernetes.io/worker": "" },
    drainsNodes: true,
    ...more,
  },
];
const nodes = (more: Partial<SriovNodesProps>): Said => nodesOf({ vendor: "8086", ...more });
const byName = (...pfNames: readonly string[]) => ({ nicSelector: { pfNames } });
const functionsOf = (...physicalFunctions: readonly string[]) => nodesOf({ physicalFunctions });
const OF_THE_CLUSTER = "which cards are supported is a list of the cluster's own";
const ON_THE_NODES = "it is on the nodes";

const POLICIES: readonly WebhookRow[] = [
  { name: "a good policy", manifest: policy({}), admitted: true, said: nodes({}) },
  {
    name: "a policy in a namespace where nobody looks",
    manifest: policy({}, { namespace: "default" }),
    admitted: true,
  },
  {
    name: "a resource with a dash",
    manifest: policy({ resourceName: "a-b" }),
    admitted: false,
    refused: "spec.resourceName",
    said: nodes({ resourceName: "a-b" }),
    saidRefused: "resourceName: ",
  },
  {
    name: "a resource without a name",
    manifest: policy({ resourceName: undefined }),
    admitted: false,
    refused: "spec.resourceName",
  },
  {
    name: "a policy without nodes",
    manifest: policy({ nodeSelector: undefined }),
    admitted: false,
    refused: "spec.nodeSelector",
  },
  {
    name: "a label that no node has",
    manifest: policy({ nodeSelector: { zone: "moon" } }),
    admitted: false,
    said: nodes({ nodeSelector: { zone: "moon" } }),
    onlyThere: ON_THE_NODES,
  },
  {
    name: "priority 100",
    manifest: policy({ priority: 100 }),
    admitted: false,
    refused: "spec.priority",
    said: nodes({ priority: 100 }),
    saidRefused: "priority: ",
  },
  {
    name: "an MTU of nothing",
    manifest: policy({ mtu: 0 }),
    admitted: false,
    refused: "spec.mtu",
    said: nodes({ mtu: 0 }),
    saidRefused: "mtu: ",
  },
];

const CHOSEN_CARDS: readonly WebhookRow[] = [
  {
    name: "no card",
    manifest: policy({ nicSelector: {} }),
    admitted: false,
    refused: "spec.nicSelector",
    said: nodesOf({}),
    saidRefused: "vendor: expected one of",
  },
  {
    name: "cards by no name",
    manifest: policy(byName()),
    admitted: false,
    refused: "spec.nicSelector",
  },
  {
    name: "a vendor in words",
    manifest: policy({ nicSelector: { vendor: "intel" } }),
    admitted: false,
    refused: "spec.nicSelector.vendor",
    said: nodes({ vendor: "intel" }),
    saidRefused: "vendor: ",
  },
  {
    name: "an unknown vendor",
    manifest: policy({ nicSelector: { vendor: "abcd" } }),
    admitted: false,
    said: nodes({ vendor: "abcd" }),
    onlyThere: OF_THE_CLUSTER,
  },
  {
    name: "an unknown device",
    manifest: policy({ nicSelector: { deviceID: "9999" } }),
    admitted: false,
    said: nodesOf({ device: "9999" }),
    onlyThere: OF_THE_CLUSTER,
  },
  {
    name: "a device of another vendor",
    manifest: policy({ nicSelector: { vendor: "8086", deviceID: "1017" } }),
    admitted: false,
    said: nodes({ device: "1017" }),
    onlyThere: OF_THE_CLUSTER,
  },
  {
    name: "a card that no node has",
    manifest: policy({ nicSelector: { rootDevices: ["0000:09:00.0"] } }),
    admitted: false,
    said: nodesOf({ addresses: ["0000:09:00.0"] }),
    onlyThere: ON_THE_NODES,
  },
  {
    name: "a card that another policy has",
    manifest: policy({ nicSelector: { rootDevices: ["0000:02:00.0"] } }),
    admitted: false,
    said: nodesOf({ addresses: ["0000:02:00.0"] }),
    onlyThere: "the other policy is in the cluster",
  },
];

const FUNCTIONS: readonly WebhookRow[] = [
  {
    name: "functions that nobody has",
    manifest: policy({ ...byName("ens1f0#4-7"), numVfs: 8 }),
    admitted: true,
    said: nodesOf({ functions: 8, physicalFunctions: ["ens1f0#4-7"] }),
  },
  {
    name: "functions that another policy has",
    manifest: policy(byName("ens1f0#2-3")),
    admitted: false,
    said: functionsOf("ens1f0#2-3"),
    onlyThere: "the other policy is in the cluster",
  },
  {
    name: "a range beyond the functions",
    manifest: policy(byName("ens2f0#0-4")),
    admitted: false,
    refused: "spec.nicSelector.pfNames",
    said: functionsOf("ens2f0#0-4"),
    saidRefused: "physicalFunctions[0]: ",
  },
  {
    name: "a range the wrong way round",
    manifest: policy(byName("ens2f0#3-1")),
    admitted: false,
    refused: "spec.nicSelector.pfNames",
    said: functionsOf("ens2f0#3-1"),
    saidRefused: "physicalFunctions[0]: ",
  },
  {
    name: "a range without its end",
    manifest: policy(byName("ens2f0#1")),
    admitted: false,
    refused: "spec.nicSelector.pfNames",
    said: functionsOf("ens2f0#1"),
    saidRefused: "physicalFunctions[0]: ",
  },
  {
    name: "a range in letters",
    manifest: policy(byName("ens2f0#a-b")),
    admitted: false,
    refused: "spec.nicSelector.pfNames",
    said: functionsOf("ens2f0#a-b"),
    saidRefused: "physicalFunctions[0]: ",
  },
  {
    name: "no function",
    manifest: policy({ numVfs: 0 }),
    admitted: false,
    refused: "spec.numVfs",
    said: nodes({ functions: 0 }),
    saidRefused: "functions: ",
  },
  {
    name: "more functions than the card has",
    manifest: policy({ numVfs: 65 }),
    admitted: false,
    said: nodes({ functions: 65 }),
    onlyThere: ON_THE_NODES,
  },
  {
    name: "129 functions of Mellanox",
    manifest: policy({ numVfs: 129, nicSelector: { vendor: "15b3" } }),
    admitted: false,
    refused: "spec.numVfs",
    said: nodes({ functions: 129, vendor: "15b3" }),
    saidRefused: "functions: ",
  },
  {
    name: "129 functions of a card that turns out to be Mellanox's",
    manifest: policy({ numVfs: 129, ...byName("ens2f0") }),
    admitted: false,
    onlyThere: ON_THE_NODES,
  },
];

const USES: readonly WebhookRow[] = [
  {
    name: "vfio with RDMA",
    manifest: policy({ isRdma: true }),
    admitted: false,
    refused: "spec.isRdma",
  },
  {
    name: "vfio with InfiniBand, for which RDMA is switched on",
    manifest: policy({ linkType: "IB" }),
    admitted: false,
    refused: "spec.linkType",
  },
  {
    name: "InfiniBand behind a switch",
    manifest: policy({ deviceType: "netdevice", linkType: "ib", eSwitchMode: "switchdev" }),
    admitted: false,
    refused: "spec.eSwitchMode",
  },
  {
    name: "vdpa with vfio",
    manifest: policy({ vdpaType: "virtio", eSwitchMode: "switchdev" }),
    admitted: false,
    refused: "spec.vdpaType",
  },
  {
    name: "vdpa without a switch",
    manifest: policy({ deviceType: "netdevice", vdpaType: "vhost" }),
    admitted: false,
    refused: "spec.eSwitchMode",
  },
  {
    name: "vdpa of Mellanox",
    manifest: policy({
      deviceType: "netdevice",
      vdpaType: "vhost",
      eSwitchMode: "switchdev",
      nicSelector: { vendor: "15b3" },
    }),
    admitted: true,
  },
  {
    name: "vdpa of a card that cannot",
    manifest: policy({ deviceType: "netdevice", vdpaType: "vhost", eSwitchMode: "switchdev" }),
    admitted: false,
    onlyThere: ON_THE_NODES,
  },
  {
    name: "a bridge without a switch",
    manifest: policy({ deviceType: "netdevice", bridge: { ovs: {} } }),
    admitted: false,
    refused: "spec.eSwitchMode",
  },
  {
    name: "a bridge of a card that somebody else manages",
    manifest: policy({
      deviceType: "netdevice",
      bridge: { ovs: {} },
      eSwitchMode: "switchdev",
      externallyManaged: true,
    }),
    admitted: false,
    refused: "spec.bridge",
  },
  {
    name: "an unknown driver",
    manifest: policy({ deviceType: "vfio" }),
    admitted: false,
    refused: "spec.deviceType",
  },
  {
    name: "an unknown link",
    manifest: policy({ linkType: "token-ring" }),
    admitted: false,
    refused: "spec.linkType",
  },
  {
    name: "an unknown mode of the switch",
    manifest: policy({ eSwitchMode: "on" }),
    admitted: false,
    refused: "spec.eSwitchMode",
  },
];

const operator = (kind: string, spec: object, name = "row"): KubeObject => ({
  apiVersion: "sriovnetwork.openshift.io/v1",
  kind,
  metadata: { name, namespace: SRIOV_NAMESPACE },
  spec,
});
const network = (more: object): KubeObject =>
  operator("SriovNetwork", { resourceName: "nics", networkNamespace: "default", ...more });
const ours = (sriov: Properties, more: Properties = {}): Said => [
  "Network",
  { name: "row", mode: "sriov", cluster: { sriov: { resourceName: "nics", ...sriov } }, ...more },
];

const NETWORKS: readonly WebhookRow[] = [
  {
    name: "a good network",
    manifest: network({ vlan: 100, vlanQoS: 7, spoofChk: "on", trust: "off", linkState: "auto" }),
    admitted: true,
    said: ours({ vlanQos: 7, spoofCheck: "on", trust: "off", linkState: "auto" }, { vlan: 100 }),
  },
  {
    name: "a network without a resource",
    manifest: network({ resourceName: undefined }),
    admitted: false,
    refused: "spec.resourceName",
    said: ["Network", { name: "row", mode: "sriov", cluster: { sriov: {} } }],
    saidRefused: "cluster.sriov.resourceName",
  },
  {
    name: "★ VLAN 4095",
    manifest: network({ vlan: 4095 }),
    admitted: true,
    refused: "spec.vlan",
    said: ours({}, { vlan: 4095 }),
    saidRefused: "vlan: ",
  },
  {
    name: "priority 8",
    manifest: network({ vlan: 1, vlanQoS: 8 }),
    admitted: false,
    refused: "spec.vlanQoS",
    said: ours({ vlanQos: 8 }, { vlan: 1 }),
    saidRefused: "cluster.sriov.vlanQos",
  },
  {
    name: "trust as a word of its own",
    manifest: network({ trust: "yes" }),
    admitted: false,
    refused: "spec.trust",
    said: ours({ trust: "yes" }),
    saidRefused: "cluster.sriov.trust",
  },
  {
    name: "a check of addresses as a truth value",
    manifest: network({ spoofChk: true }),
    admitted: false,
    refused: "spec.spoofChk",
    said: ours({ spoofCheck: true }),
    saidRefused: "cluster.sriov.spoofCheck",
  },
  {
    name: "a link that is up",
    manifest: network({ linkState: "up" }),
    admitted: false,
    refused: "spec.linkState",
    said: ours({ linkState: "up" }),
    saidRefused: "cluster.sriov.linkState",
  },
  {
    name: "an unknown kind of VLAN",
    manifest: network({ vlan: 1, vlanProto: "802.1x" }),
    admitted: false,
    refused: "spec.vlanProto",
  },
  {
    name: "less than no rate",
    manifest: network({ maxTxRate: -1 }),
    admitted: false,
    refused: "spec.maxTxRate",
    said: ours({ maxTxRate: -1 }),
    saidRefused: "cluster.sriov.maxTxRate",
  },
  {
    name: "★ rates the wrong way round",
    manifest: network({ minTxRate: 9, maxTxRate: 1 }),
    admitted: true,
    refused: "spec.minTxRate",
    said: ours({ minTxRate: 9, maxTxRate: 1 }),
    saidRefused: "cluster.sriov.minTxRate",
  },
];

const SETTINGS: readonly WebhookRow[] = [
  {
    name: "settings of another name",
    manifest: operator("SriovOperatorConfig", { logLevel: 1 }),
    admitted: false,
    refused: "metadata.name",
  },
  {
    name: "nodes drained together",
    manifest: operator("SriovNetworkPoolConfig", { maxUnavailable: "50%", nodeSelector: {} }),
    admitted: true,
  },
  {
    name: "nodes drained together and given to a switch",
    manifest: operator("SriovNetworkPoolConfig", {
      maxUnavailable: 1,
      ovsHardwareOffloadConfig: { name: "worker" },
    }),
    admitted: false,
    refused: "spec.ovsHardwareOffloadConfig",
  },
  {
    name: "a share of no node",
    manifest: operator("SriovNetworkPoolConfig", { maxUnavailable: "0%" }),
    admitted: false,
    refused: "spec.maxUnavailable",
  },
  {
    name: "a share in words",
    manifest: operator("SriovNetworkPoolConfig", { maxUnavailable: "half" }),
    admitted: false,
    refused: "spec.maxUnavailable",
  },
];

export const SRIOV_ROWS: readonly WebhookRow[] = [
  ...POLICIES,
  ...CHOSEN_CARDS,
  ...FUNCTIONS,
  ...USES,
  ...NETWORKS,
  ...SETTINGS,
];

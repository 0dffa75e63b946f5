/** A network in our words as Multus' attachment definition or the SR-IOV operator's network. */
import type { NetworkInputs } from "../../../../kinds/network/network";
import type { KubeObject } from "../../api/kube-object";
import { withoutAbsent } from "../virtual-machine/without-absent";

export const ATTACHMENT = {
  apiVersion: "k8s.cni.cncf.io/v1",
  kind: "NetworkAttachmentDefinition",
} as const;
export const SRIOV_NETWORK = {
  apiVersion: "sriovnetwork.openshift.io/v1",
  kind: "SriovNetwork",
} as const;

const NODES_WITH_BRIDGE = "k8s.v1.cni.cncf.io/resourceName";
const CNI_VERSION = "0.3.1";

export function writeNetwork(inputs: NetworkInputs, namespace: string): KubeObject {
  return inputs.mode === "sriov"
    ? writeSriovNetwork(inputs, namespace)
    : writeAttachment(inputs, namespace);
}

function writeAttachment(inputs: NetworkInputs, namespace: string): KubeObject {
  const { name, bridge, vlan, mtu, cluster } = inputs;
  const plugin = withoutAbsent({
    type: cluster?.plugin ?? "bridge",
    bridge,
    vlan,
    mtu,
    macspoofchk: cluster?.macSpoofCheck || undefined,
  });
  const config = cluster?.tuning
    ? { cniVersion: CNI_VERSION, name, plugins: [plugin, { type: tuningOf(cluster.plugin) }] }
    : { cniVersion: CNI_VERSION, name, ...plugin };
  const annotations: Record<string, string> = cluster?.selectNodes
    ? { [NODES_WITH_BRIDGE]: `bridge.network.kubevirt.io/${bridge}` }
    : {};
  return {
    ...ATTACHMENT,
    metadata: { name, namespace, annotations },
    spec: { config: JSON.stringify(config) },
  };
}

function tuningOf(plugin: string): string {
  return plugin === "cnv-bridge" ? "cnv-tuning" : "tuning";
}

function writeSriovNetwork(inputs: NetworkInputs, namespace: string): KubeObject {
  const { name, vlan, cluster } = inputs;
  const sriov = cluster?.sriov;
  const {
    resourceName,
    operatorNamespace = "",
    vlanQos,
    spoofCheck,
    trust,
    linkState,
  } = sriov ?? {};
  return {
    ...SRIOV_NETWORK,
    metadata: { name, namespace: operatorNamespace },
    spec: withoutAbsent({
      resourceName,
      networkNamespace: namespace,
      vlan,
      vlanQoS: vlanQos,
      // The operator's own words are text here, not truth values.
      spoofChk: spoofCheck,
      trust,
      linkState,
      minTxRate: sriov?.minTxRate,
      maxTxRate: sriov?.maxTxRate,
    }),
  };
}

interface Plugin {
  readonly type?: string;
  readonly bridge?: string;
  readonly vlan?: number;
  readonly mtu?: number;
  readonly macspoofchk?: boolean;
  readonly plugins?: readonly Plugin[];
}

/** The same in our words; what the text of the configuration looks like does not matter. */
export function readNetwork(object: KubeObject): object {
  const { name = "", namespace = "" } = object.metadata;
  if (object.kind === SRIOV_NETWORK.kind) return readSriovNetwork(object);
  const { config = "{}" } = (object.spec ?? {}) as { config?: string };
  const whole = parse(config);
  const plugin = whole.plugins?.[0] ?? whole;
  const tuning = whole.plugins?.some(({ type }) => type?.endsWith("tuning")) ?? false;
  return {
    name,
    mode: "bridge",
    bridge: plugin.bridge ?? null,
    vlan: plugin.vlan ?? null,
    mtu: plugin.mtu ?? null,
    cluster: {
      namespace,
      plugin: plugin.type ?? "bridge",
      macSpoofCheck: plugin.macspoofchk ?? false,
      tuning,
      selectNodes: object.metadata.annotations?.[NODES_WITH_BRIDGE] !== undefined,
    },
  };
}

function readSriovNetwork({ metadata, spec }: KubeObject): object {
  const seen = (spec ?? {}) as Record<string, string | number | undefined>;
  return {
    name: metadata.name ?? "",
    mode: "sriov",
    vlan: seen.vlan || null,
    cluster: {
      namespace: seen.networkNamespace ?? metadata.namespace ?? "",
      sriov: {
        resourceName: seen.resourceName ?? "",
        operatorNamespace: metadata.namespace ?? "",
        vlanQos: seen.vlanQoS ?? 0,
        spoofCheck: seen.spoofChk ?? null,
        trust: seen.trust ?? null,
        linkState: seen.linkState ?? "auto",
        minTxRate: seen.minTxRate ?? null,
        maxTxRate: seen.maxTxRate ?? null,
      },
    },
  };
}

/** Somebody may have written anything into it: what is no configuration has nothing in it. */
function parse(text: string): Plugin {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

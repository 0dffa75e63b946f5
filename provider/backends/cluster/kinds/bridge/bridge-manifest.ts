/** A bridge in our words as a policy of nmstate for all nodes that have its labels. */
import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import type { KubeObject } from "../../api/kube-object";
import { withoutAbsent } from "../virtual-machine/without-absent";

export const POLICY = {
  apiVersion: "nmstate.io/v1",
  kind: "NodeNetworkConfigurationPolicy",
} as const;

export interface InterfaceState {
  readonly name: string;
  readonly type?: string;
  readonly state: string;
  readonly mtu?: number;
  readonly ipv4?: IpState;
  readonly ipv6?: IpState;
  readonly vlan?: { readonly "base-iface": string; readonly id: number };
  readonly bridge?: {
    readonly options?: { readonly stp?: { readonly enabled?: boolean } };
    readonly port?: readonly { readonly name: string }[];
  };
}

interface IpState {
  readonly enabled?: boolean;
  readonly dhcp?: boolean;
  readonly address?: readonly { readonly ip: string; readonly "prefix-length": number }[];
}

export interface PolicySpec {
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly maxUnavailable?: string | number;
  readonly desiredState?: { readonly interfaces?: readonly InterfaceState[] };
}

export function policyName({ name, cluster }: Pick<BridgeInputs, "name" | "cluster">): string {
  return cluster?.policy ?? name;
}

export function writePolicy(inputs: BridgeInputs): KubeObject {
  return policyWith(inputs, [...vlanDevices(inputs, "up"), bridgeState(inputs)]);
}

/** Deleting a policy leaves everything on the nodes: the bridge must be asked to go first. */
export function writeAbsentPolicy(inputs: BridgeInputs): KubeObject {
  const bridge = { name: inputs.name, type: "linux-bridge", state: "absent" };
  return policyWith(inputs, [bridge, ...vlanDevices(inputs, "absent")]);
}

function policyWith(inputs: BridgeInputs, interfaces: readonly InterfaceState[]): KubeObject {
  const { nodeSelector, maxUnavailable } = inputs.cluster ?? {};
  return {
    ...POLICY,
    metadata: { name: policyName(inputs) },
    spec: withoutAbsent({
      nodeSelector: nodeSelector ?? { "node-role.kubernetes.io/worker": "" },
      maxUnavailable: numberOrShare(maxUnavailable ?? "50%"),
      desiredState: { interfaces },
    }),
  };
}

function bridgeState(inputs: BridgeInputs): InterfaceState {
  const { name, ports = [], vlanPorts = [], stp, mtu, dhcp, addresses = [] } = inputs;
  return withoutAbsent({
    name,
    type: "linux-bridge",
    state: "up",
    mtu,
    ipv4: ipState(addresses, 4, dhcp),
    ipv6: ipState(addresses, 6, false),
    bridge: {
      options: { stp: { enabled: stp } },
      port: [...ports, ...vlanPorts.map((port) => port.name)].map((port) => ({ name: port })),
    },
  }) as InterfaceState;
}

function ipState(addresses: readonly string[], family: 4 | 6, dhcp: boolean): IpState {
  const own = addresses.filter((address) => address.includes(":") === (family === 6));
  if (dhcp) return { enabled: true, dhcp };
  if (own.length === 0) return { enabled: false };
  const address = own.map((one) => {
    const [ip = "", length = ""] = one.split("/");
    return { ip, "prefix-length": Number(length) };
  });
  return { enabled: true, dhcp: false, address };
}

function vlanDevices({ vlanPorts = [] }: BridgeInputs, state: string): readonly InterfaceState[] {
  return vlanPorts.map(({ name, device, vlan }) => ({
    name,
    type: "vlan",
    state,
    ...(state === "up" ? { vlan: { "base-iface": device, id: vlan } } : {}),
  }));
}

function numberOrShare(text: string): string | number {
  return text.endsWith("%") ? text : Number(text);
}

/** The same in our words. */
export function readPolicy(policy: KubeObject): object {
  const { nodeSelector, maxUnavailable, desiredState } = (policy.spec ?? {}) as PolicySpec;
  const interfaces = desiredState?.interfaces ?? [];
  const bridge = interfaces.find(({ type }) => type === "linux-bridge");
  const vlans = interfaces.filter(({ type }) => type === "vlan");
  const vlanNames = vlans.map(({ name }) => name);
  const isWorker = nodeSelector?.["node-role.kubernetes.io/worker"] === "";
  return {
    name: bridge?.name ?? policy.metadata.name ?? "",
    ports: (bridge?.bridge?.port ?? [])
      .map((port) => port.name)
      .filter((name) => !vlanNames.includes(name)),
    vlanPorts: vlans.map(({ name, vlan }) => ({
      name,
      device: vlan?.["base-iface"] ?? "",
      vlan: vlan?.id ?? 0,
    })),
    stp: bridge?.bridge?.options?.stp?.enabled ?? false,
    mtu: bridge?.mtu ?? null,
    dhcp: bridge?.ipv4?.dhcp ?? false,
    addresses: [...(bridge?.ipv4?.address ?? []), ...(bridge?.ipv6?.address ?? [])].map(
      (address) => `${address.ip}/${address["prefix-length"]}`,
    ),
    cluster: {
      ...(bridge?.name === policy.metadata.name ? {} : { policy: policy.metadata.name ?? "" }),
      nodeSelector:
        isWorker && Object.keys(nodeSelector).length === 1 ? null : (nodeSelector ?? null),
      maxUnavailable: String(maxUnavailable ?? "50%"),
    },
  };
}

import { cloudConfigProblems, userDataOf } from "./cloud-config";
import type { CloudInitMachineProps } from "./cloud-init-machine";
import { imageProblems, imageSource } from "./image-source";
import { machineArgs, machineProblems, sizeProblems } from "./machine-props";
import { type Piece, present, type Recipe, Reference, refuseProblems } from "./recipe";

/** A reachable machine on a cluster, and the Service that leads to it. */
export interface ExposedMachineProps<Text = string>
  extends Omit<CloudInitMachineProps<Text>, "network"> {
  /** What clients connect to; at least one. */
  readonly ports: readonly ExposedPort[];
  /** From where it is reached: the cluster, a port of each node, or a load balancer. Default: `ClusterIP`. */
  readonly serviceType?: "ClusterIP" | "NodePort" | "LoadBalancer";
  /** Whether traffic may hop between nodes, which hides the client's address. Default: `Cluster`. */
  readonly externalTrafficPolicy?: "Cluster" | "Local";
  /** Which families of addresses the Service has. Default: `SingleStack`. */
  readonly ipFamilyPolicy?: "SingleStack" | "PreferDualStack" | "RequireDualStack";
  /** The namespace of all of it. Default: the provider's. */
  readonly namespace?: string;
}

export interface ExposedPort {
  /** The number that clients connect to. */
  readonly port: number;
  /** The number in the guest. Default: `port`. */
  readonly targetPort?: number;
  /** Default: `TCP`. */
  readonly protocol?: "TCP" | "UDP";
  /** The number on each node. Default: the cluster picks one. */
  readonly nodePort?: number;
}

const SSH = { name: "ssh", port: 22, protocol: "TCP" } as const;

/** What ties the Service to the machine's pod, and to no other. */
const LABEL = "virt-iac.dev/exposed-machine";

/** A volume that the cluster fills, the machine on the pod network, and its Service. */
export function exposedMachine<Text>(name: string, props: ExposedMachineProps<Text>): Recipe {
  refuseProblems(`ExposedMachine "${name}"`, problemsOf(name, props));
  const { pool = "default", size, namespace, baseVolume } = props;
  const place = namespace === undefined ? {} : { namespace };
  const content =
    baseVolume === undefined
      ? { source: imageSource(props) }
      : { cloneFrom: { volume: baseVolume } };
  const root: Piece = {
    key: "root",
    kind: "Volume",
    args: present({
      pool,
      size,
      ...content,
      onDelete: "delete",
      ...(namespace === undefined ? {} : { cluster: place }),
    }),
  };
  const { cluster, ...machine } = props.machine ?? {};
  const own = (cluster ?? {}) as { readonly labels?: object };
  return {
    pieces: [
      root,
      {
        key: "",
        kind: "VirtualMachine",
        args: machineArgs({ ...props, machine }, new Reference("root", "id"), {
          interfaces: [{ name: "default", network: "pod", ports: guestPorts(props.ports) }],
          cloudInit: { userData: userDataOf({ hostname: name, ...props }) },
          waitFor: { address: props.waitForAddress ?? "ipv4" },
          cluster: { ...place, ...own, labels: { ...own.labels, [LABEL]: name } },
        }),
      },
      service(name, props),
    ],
  };
}

/** What masquerade lets in: what is exposed, and who logs in from a pod. */
function guestPorts(ports: readonly ExposedPort[]): readonly object[] {
  const exposed = ports.map(({ port, targetPort = port, protocol = "TCP" }) => ({
    name: portName(protocol, targetPort),
    port: targetPort,
    protocol,
  }));
  const all = [...exposed, SSH];
  return all.filter(
    (one, index) =>
      all.findIndex(({ port, protocol }) => port === one.port && protocol === one.protocol) ===
      index,
  );
}

function service<Text>(name: string, props: ExposedMachineProps<Text>): Piece {
  const { namespace, serviceType = "ClusterIP", externalTrafficPolicy, ipFamilyPolicy } = props;
  const manifest = {
    apiVersion: "v1",
    kind: "Service",
    metadata: present({ name, namespace }),
    spec: present({
      type: serviceType,
      selector: { [LABEL]: name },
      externalTrafficPolicy,
      ipFamilyPolicy,
      ports: props.ports.map(({ port, targetPort = port, protocol = "TCP", nodePort }) =>
        present({ name: portName(protocol, port), port, targetPort, protocol, nodePort }),
      ),
    }),
  };
  const waitFor =
    serviceType === "LoadBalancer" ? { field: "status.loadBalancer.ingress[0]" } : undefined;
  return {
    key: "service",
    kind: "ClusterObject",
    args: present({ manifest: JSON.stringify(manifest), waitFor }),
  };
}

function portName(protocol: "TCP" | "UDP", port: number): string {
  return `${protocol.toLowerCase()}-${port}`;
}

function problemsOf<Text>(name: string, props: ExposedMachineProps<Text>): readonly string[] {
  const { image, baseVolume, size, namespace } = props;
  const one = (image === undefined) !== (baseVolume === undefined);
  return [
    ...labelProblems("name", name),
    ...(namespace === undefined ? [] : labelProblems("namespace", namespace)),
    ...(one ? [] : ["image: expected either image or baseVolume"]),
    ...(image !== undefined && size === undefined
      ? ["size: is required with image: a cluster makes the claim before it looks into the image"]
      : []),
    ...imageProblems(props),
    ...(props.sshKeys?.length ? [] : ["sshKeys: expected at least one, or nobody could log in"]),
    ...sizeProblems("size", size),
    ...machineProblems(props),
    ...cloudConfigProblems(props),
    ...serviceProblems(props),
  ];
}

function labelProblems(path: string, found: string): readonly string[] {
  if (/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(found)) return [];
  const expected = "small letters, digits and '-', at most 63, from a letter on";
  return [`${path}: found ${JSON.stringify(found)}, expected ${expected}`];
}

function serviceProblems<Text>(props: ExposedMachineProps<Text>): readonly string[] {
  const { ports = [], serviceType = "ClusterIP", externalTrafficPolicy } = props;
  const inside = serviceType === "ClusterIP";
  const problems = ports.flatMap((port, index) => portProblems(port, index, ports, inside));
  if (ports.length === 0) problems.push("ports: expected at least one");
  if (inside && externalTrafficPolicy !== undefined) {
    problems.push("externalTrafficPolicy: is only for serviceType NodePort and LoadBalancer");
  }
  return problems;
}

function portProblems(
  one: ExposedPort,
  index: number,
  all: readonly ExposedPort[],
  inside: boolean,
): string[] {
  const { port, targetPort, nodePort, protocol = "TCP" } = one;
  const problems = Object.entries({ port, targetPort, nodePort }).flatMap(([key, number]) =>
    number === undefined || (Number.isInteger(number) && number >= 1 && number <= 65_535)
      ? []
      : [`ports[${index}].${key}: found ${number}, expected a whole number from 1 to 65535`],
  );
  const twin = all.findIndex(
    (other) => other.port === port && (other.protocol ?? "TCP") === protocol,
  );
  if (twin < index) problems.push(`ports[${index}].port: ${protocol} ${port} is exposed already`);
  if (inside && nodePort !== undefined) {
    problems.push(`ports[${index}].nodePort: is only for serviceType NodePort and LoadBalancer`);
  }
  return problems;
}

import { type Diagnostic, errorAt, warningAt } from "../../../../../core/diagnostic";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";

/** Ports of Istio's sidecar. Source: Istio documentation, "Ports used by Istio". */
const MESH_PORTS = [15_000, 15_001, 15_004, 15_006, 15_008, 15_009, 15_020, 15_021, 15_053, 15_090];
const INJECT = "sidecar.istio.io/inject";

/** ★ What a service mesh needs of a machine, and what names of ports must be. */
export function checkPorts(inputs: MachineInputs): readonly Diagnostic[] {
  const { cluster, interfaces = [] } = inputs;
  const meshed = cluster?.annotations?.[INJECT] === "true";
  return [
    ...(meshed && !interfaces.some(isMasquerade) ? [needsMasquerade()] : []),
    ...interfaces.flatMap(({ ports = [] }, index) =>
      ports.flatMap(({ port, name, protocol }, position) => {
        const path = ["interfaces", index, "ports", position];
        const before = ports.slice(0, position);
        return [
          ...(name !== undefined && before.some((one) => one.name === name)
            ? [errorAt([...path, "name"], "is used twice", `Found "${name}" twice.`)]
            : []),
          ...(before.some((one) => one.port === port && one.protocol === protocol)
            ? [errorAt([...path, "port"], "is used twice", `Found ${port} twice.`)]
            : []),
          ...(meshed && MESH_PORTS.includes(port)
            ? [errorAt([...path, "port"], "is the service mesh's own", `Found ${port}.`)]
            : []),
        ];
      }),
    ),
    ...checkIpv6(inputs),
    ...checkNamespaces(inputs),
  ];
}

function isMasquerade({ network = "pod", binding }: { network?: string; binding?: string }) {
  return network === "pod" && (binding ?? "masquerade") === "masquerade";
}

function needsMasquerade(): Diagnostic {
  const detail = `Found ${INJECT}: "true". Expected an interface on the network "pod" with masquerade.`;
  return errorAt(["cluster", "annotations", INJECT], "needs the pod network", detail);
}

/** ★ An address outside the subnet is never reached. */
function checkIpv6({ cluster, cloudInit }: MachineInputs): readonly Diagnostic[] {
  const subnet = cluster?.ipv6Subnet;
  const text = cloudInit?.networkConfig;
  if (subnet === undefined) return [];
  if (!subnet.includes(":")) {
    return [errorAt(["cluster", "ipv6Subnet"], "is no IPv6 subnet", `Found "${subnet}".`)];
  }
  if (typeof text !== "string") return [];
  const [network = "", length = "128"] = subnet.split("/");
  const outside = [...text.matchAll(/[0-9a-fA-F:]*::[0-9a-fA-F:]*\/\d+/g)]
    .map(([address]) => address)
    .filter((address) => !sharesPrefix(address.split("/")[0] ?? "", network, Number(length)));
  if (outside.length === 0) return [];
  const detail = `Found ${outside.join(", ")} in the network configuration, and the subnet ${subnet}.`;
  return [warningAt(["cluster", "ipv6Subnet"], "does not hold the guest's address", detail)];
}

function sharesPrefix(one: string, other: string, bits: number): boolean {
  const [left, right] = [bitsOf(one), bitsOf(other)];
  return left.slice(0, bits) === right.slice(0, bits);
}

function bitsOf(address: string): string {
  const [head = "", tail] = address.split("::");
  const words = (text: string | undefined) => (text ? text.split(":") : []);
  const [before, after] = [words(head), words(tail)];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  return [...before, ...zeros, ...after]
    .map((word) => Number.parseInt(word, 16).toString(2).padStart(16, "0"))
    .join("");
}

/** ★ Multus looks in the machine's own namespace and in `default`, and nowhere else. */
function checkNamespaces({ cluster, interfaces = [] }: MachineInputs): readonly Diagnostic[] {
  const own = cluster?.namespace;
  return interfaces.flatMap(({ network = "pod" }, index) => {
    const [namespace, name] = network.includes("/") ? network.split("/") : [undefined, network];
    if (own === undefined || namespace === undefined) return [];
    if (namespace === own || namespace === "default") return [];
    const detail = `Found the namespace "${namespace}" of "${name}". Expected "${own}", the machine's, or "default".`;
    return [errorAt(["interfaces", index, "network"], "is in another namespace", detail)];
  });
}

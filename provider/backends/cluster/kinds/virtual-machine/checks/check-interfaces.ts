import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { PropertyPath } from "../../../../../core/property-path";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { unsupported } from "../../../unsupported";

/** libvirt's migration ports, which masquerade cannot give away. */
const RESERVED_PORTS = [49_152, 49_153];

/** The pod network's own bridge has it. Source: KubeVirt, admission of interfaces. */
const RESERVED_MAC = "02:00:00:00:00:00";

type Interface = NonNullable<MachineInputs["interfaces"]>[number];

export function checkInterfaces({ interfaces = [] }: MachineInputs): readonly Diagnostic[] {
  const pods = interfaces.filter(({ network = "pod" }) => network === "pod").length;
  const twice = `Found it ${pods} times. A machine is on it once.`;
  return [
    ...(pods > 1 ? [errorAt(["interfaces"], "has the pod network twice", twice)] : []),
    ...interfaces.flatMap((one, index) => checkInterface(one, ["interfaces", index])),
  ];
}

function checkInterface(one: Interface, path: PropertyPath): readonly Diagnostic[] {
  const { mac, model, ports = [] } = one;
  const problems: Diagnostic[] = [...checkBinding(one, [...path, "binding"])];
  if (mac?.toLowerCase() === RESERVED_MAC) {
    const expected = "another address; it is the pod bridge's own";
    problems.push(unsupported([...path, "mac"], `"${mac}"`, expected));
  }
  if (model?.startsWith("virtio-") || model === "vmxnet3") {
    const expected = "virtio, e1000, e1000e, igb, rtl8139, pcnet or ne2k_pci";
    problems.push(unsupported([...path, "model"], `"${model}"`, expected));
  }
  for (const [index, { port }] of ports.entries()) {
    if (!RESERVED_PORTS.includes(port)) continue;
    const detail = `Found ${port}. Expected another port.`;
    problems.push(errorAt([...path, "ports", index, "port"], "is taken by live migration", detail));
  }
  return problems;
}

function checkBinding({ network = "pod", binding }: Interface, path: PropertyPath) {
  const pod = network === "pod";
  if (binding === "masquerade" && !pod) {
    const detail = `Found masquerade on "${network}". Expected bridge or sriov.`;
    return [errorAt(path, "works only on the pod network", detail)];
  }
  // ★ Admitted, and then the machine never starts.
  if (binding === "sriov" && pod) {
    const detail = "Found sriov. Name the Network of the virtual functions.";
    return [errorAt(path, "does not work on the pod network", detail)];
  }
  return [];
}

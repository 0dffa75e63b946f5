import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";

const RESERVED_LABELS =
  /^kubevirt\.io\/(created-by|migrationJobUID|nodeName|migrationTargetNodeName|schedulable|install-strategy)/;

/** Its name is a label of what KubeVirt makes of it; namespaces and labels of the system are not ours. */
export function checkNames(inputs: MachineInputs): readonly Diagnostic[] {
  return [...checkName(inputs), ...checkNamespace(inputs), ...checkLabels(inputs)];
}

function checkName({ name }: MachineInputs): readonly Diagnostic[] {
  if (name === undefined || /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/.test(name)) return [];
  const detail = `Found "${name}". Expected at most 63 small letters, digits, '-' and '.'.`;
  return [errorAt(["name"], "is no name for a cluster", detail)];
}

function checkNamespace({ cluster }: MachineInputs): readonly Diagnostic[] {
  const namespace = cluster?.namespace ?? "";
  if (!/^(openshift|kube)-/.test(namespace)) return [];
  const detail = `Found "${namespace}". Expected a namespace of your own; these belong to the system.`;
  return [errorAt(["cluster", "namespace"], "is a namespace of the system", detail)];
}

function checkLabels({ cluster }: MachineInputs): readonly Diagnostic[] {
  return Object.keys(cluster?.labels ?? {})
    .filter((label) => RESERVED_LABELS.test(label))
    .map((label) => {
      const detail = `Found "${label}". KubeVirt sets it itself.`;
      return errorAt(["cluster", "labels", label], "is reserved", detail);
    });
}

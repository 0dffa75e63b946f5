import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { Properties } from "../../../../core/value";
import type { NetworkInputs } from "../../../../kinds/network/network";
import { checkObjectName } from "../../object-name";
import { unsupported, withoutUnknown } from "../../unsupported";

export function checkNetworkOnCluster(inputs: Properties): readonly Diagnostic[] {
  const known = withoutUnknown(inputs) as Partial<NetworkInputs>;
  return [...checkObjectName(["name"], known.name), ...checkMode(known), ...checkSriov(known)];
}

function checkMode({ mode, cluster, mtu }: Partial<NetworkInputs>): readonly Diagnostic[] {
  if (mode === undefined) return [];
  if (mode !== "bridge" && mode !== "sriov") {
    return [
      unsupported(["mode"], `"${mode}"`, 'bridge or sriov; "pod" in a machine is the pod network'),
    ];
  }
  const problems: Diagnostic[] = [];
  if (mode === "sriov" && cluster?.sriov === undefined) {
    const detail = 'Found mode "sriov" without it. Write the resource that the node policy gives.';
    problems.push(errorAt(["cluster", "sriov"], "is required", detail));
  }
  if (mode === "sriov" && mtu !== undefined) {
    problems.push(unsupported(["mtu"], String(mtu), "the mtu of the node policy"));
  }
  if (mode === "bridge" && cluster?.sriov !== undefined) {
    const detail = 'Found it with mode "bridge". Write mode "sriov", or leave it out.';
    problems.push(errorAt(["cluster", "sriov"], "does not fit the mode", detail));
  }
  return problems;
}

/** ★ The operator's definition takes any two rates. */
function checkSriov({ cluster, vlan }: Partial<NetworkInputs>): readonly Diagnostic[] {
  const { minTxRate, maxTxRate, vlanQos } = cluster?.sriov ?? {};
  const problems: Diagnostic[] = [];
  if (minTxRate !== undefined && maxTxRate !== undefined && minTxRate > maxTxRate) {
    const detail = `Found ${minTxRate}. Expected at most ${maxTxRate}, the highest rate.`;
    problems.push(errorAt(["cluster", "sriov", "minTxRate"], "is over maxTxRate", detail));
  } else if (minTxRate !== undefined && minTxRate > 0) {
    const detail = "Found one. Cards of Intel have no least rate, and ignore or refuse it.";
    problems.push(warningAt(["cluster", "sriov", "minTxRate"], "is not for every card", detail));
  }
  if (vlan === undefined && (vlanQos ?? 0) > 0) {
    const detail = "Found it without `vlan`. Only tagged traffic has a priority.";
    problems.push(errorAt(["cluster", "sriov", "vlanQos"], "needs a VLAN", detail));
  }
  return problems;
}

import { type Diagnostic, warningAt } from "../../../../core/diagnostic";
import type { KubeObject } from "../../api/kube-object";

/**
 * Objects whose controllers stop machines on nodes to bring them into force.
 * Sources: OpenShift's machine-config operator, "MachineConfigPool"; the SR-IOV network operator's
 * configuration daemon, "drain".
 */
const DISRUPTIONS: Readonly<Record<string, string>> = {
  "machineconfiguration.openshift.io/MachineConfig":
    "the nodes of its pool are drained and rebooted, one after another",
  "sriovnetwork.openshift.io/SriovNetworkNodePolicy":
    "the nodes that it selects are drained, and rebooted where their cards need it",
};

/** What a write of the object does to nodes; undefined for most kinds. */
export function nodeDisruption({ apiVersion, kind }: KubeObject): string | undefined {
  return DISRUPTIONS[`${apiVersion.split("/")[0]}/${kind}`];
}

/** The same as a warning of the preview, for a create too. */
export function warnOfDisruption(object: KubeObject): readonly Diagnostic[] {
  const disruption = nodeDisruption(object);
  return disruption === undefined
    ? []
    : [warningAt(["manifest"], "interrupts machines", disruption)];
}

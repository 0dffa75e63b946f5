import type { Diagnostic } from "../../../../../core/diagnostic";
import type { Bag, ManifestRule } from "./manifest-rule";
import { checkAttachment, checkNodeNetworkPolicy } from "./network-rules";
import {
  checkDataVolume,
  checkHyperConverged,
  checkKubeVirt,
  checkPersistentVolume,
} from "./operator-rules";
import { checkService } from "./service-rules";
import { checkNodePolicy, checkSriovNetwork } from "./sriov-rules";

/** By group and kind; the version is the rule's own business. */
const RULES: Readonly<Record<string, ManifestRule>> = {
  "/Service": checkService,
  "/PersistentVolume": checkPersistentVolume,
  "cdi.kubevirt.io/DataVolume": checkDataVolume,
  "hco.kubevirt.io/HyperConverged": checkHyperConverged,
  "kubevirt.io/KubeVirt": checkKubeVirt,
  "k8s.cni.cncf.io/NetworkAttachmentDefinition": checkAttachment,
  "nmstate.io/NodeNetworkConfigurationPolicy": checkNodeNetworkPolicy,
  "sriovnetwork.openshift.io/SriovNetworkNodePolicy": checkNodePolicy,
  "sriovnetwork.openshift.io/SriovNetwork": checkSriovNetwork,
};

/** What is wrong with an object of a kind that we know. */
export function checkKnownKind(object: Bag): readonly Diagnostic[] {
  const { apiVersion, kind } = object;
  const group = String(apiVersion).includes("/") ? String(apiVersion).split("/")[0] : "";
  return RULES[`${group}/${String(kind)}`]?.(object) ?? [];
}

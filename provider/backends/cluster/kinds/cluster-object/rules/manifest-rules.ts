import type { Diagnostic } from "../../../../../core/diagnostic";
import { wrongLabels } from "../../../labels";
import { isObjectName } from "../../../object-name";
import { checkDataVolume, checkImportSource, checkUploadSource } from "./data-volume-rules";
import { type Bag, bagOf, type ManifestRule, must, wrongAt } from "./manifest-rule";
import { checkAttachment, checkNodeNetworkPolicy } from "./network-rules";
import { checkHyperConverged, checkKubeVirt, checkPersistentVolume } from "./operator-rules";
import { checkService } from "./service-rules";
import {
  checkNodePolicy,
  checkOperatorConfig,
  checkPoolConfig,
  checkSriovNetwork,
} from "./sriov-rules";

/** By group and kind; the version is the rule's own business. */
const RULES: Readonly<Record<string, ManifestRule>> = {
  "/Service": checkService,
  "/PersistentVolume": checkPersistentVolume,
  "cdi.kubevirt.io/DataVolume": checkDataVolume,
  "cdi.kubevirt.io/VolumeImportSource": checkImportSource,
  "cdi.kubevirt.io/VolumeUploadSource": checkUploadSource,
  "hco.kubevirt.io/HyperConverged": checkHyperConverged,
  "kubevirt.io/KubeVirt": checkKubeVirt,
  "k8s.cni.cncf.io/NetworkAttachmentDefinition": checkAttachment,
  "nmstate.io/NodeNetworkConfigurationPolicy": checkNodeNetworkPolicy,
  "sriovnetwork.openshift.io/SriovNetworkNodePolicy": checkNodePolicy,
  "sriovnetwork.openshift.io/SriovNetwork": checkSriovNetwork,
  "sriovnetwork.openshift.io/SriovNetworkPoolConfig": checkPoolConfig,
  "sriovnetwork.openshift.io/SriovOperatorConfig": checkOperatorConfig,
};

/** What is wrong with an object of a kind that we know. */
export function checkKnownKind(object: Bag): readonly Diagnostic[] {
  const { apiVersion, kind, metadata } = object;
  const group = String(apiVersion).includes("/") ? String(apiVersion).split("/")[0] : "";
  const rule = RULES[`${group}/${String(kind)}`];
  if (rule === undefined) return [];
  return [...checkMetadata(bagOf(metadata)), ...rule(object)];
}

function checkMetadata({ name, labels }: Bag): readonly Diagnostic[] {
  const written = bagOf(labels);
  return [
    ...must("metadata.name", name, isObjectName, "small letters, digits, '-' and '.'"),
    ...wrongLabels(written).map((key) =>
      wrongAt(
        `metadata.labels ${key}`,
        written[key],
        "letters, digits, '-', '_' and '.', at most 63",
      ),
    ),
  ];
}

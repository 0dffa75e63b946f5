import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import type { Properties } from "../../../../core/value";
import type { StoragePoolInputs } from "../../../../kinds/storage-pool/storage-pool-schema";
import { checkObjectName } from "../../object-name";
import { withoutUnknown } from "../../unsupported";

/** What a class can only have when it is made here. */
const ONLY_MADE = ["parameters"] as const;

export function checkPoolOnCluster(inputs: Properties): readonly Diagnostic[] {
  const { name, cluster } = withoutUnknown(inputs) as Partial<StoragePoolInputs>;
  return [
    ...checkObjectName(["name"], name),
    ...(inputs.cluster === undefined
      ? [
          errorAt(
            ["cluster"],
            "is required",
            "On a cluster a pool is a storage class. Write `cluster: {}` to look up one that is there, or its `provisioner`.",
          ),
        ]
      : []),
    ...checkVariant(cluster),
    ...checkDevices(cluster),
  ];
}

function checkVariant(cluster: StoragePoolInputs["cluster"]): readonly Diagnostic[] {
  if (cluster === undefined) return [];
  const { provisioner, localDevices } = cluster;
  if (provisioner !== undefined && localDevices !== undefined) {
    const detail = "Found it together with `localDevices`, which nobody provisions. Leave one out.";
    return [errorAt(["cluster", "provisioner"], "is not possible with local devices", detail)];
  }
  if (provisioner !== undefined) return [];
  return ONLY_MADE.filter((name) => cluster[name] !== undefined).map((name) =>
    errorAt(
      ["cluster", name],
      "is only for a class that is made here",
      "Found it without `provisioner`. Add the provisioner, or leave it out.",
    ),
  );
}

/** A local volume belongs to one node, and a device to one volume. */
function checkDevices(cluster: StoragePoolInputs["cluster"]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return (cluster?.localDevices ?? []).flatMap(({ node, path }, index) => {
    const place = `${node}:${path}`;
    if (!seen.has(place)) {
      seen.add(place);
      return [];
    }
    const detail = `Found "${path}" of node "${node}" twice. Each device is one volume.`;
    return [errorAt(["cluster", "localDevices", index, "path"], "is used twice", detail)];
  });
}

import { type Diagnostic, errorAt } from "../../core/diagnostic";
import { isProperties, isUnknown, type Properties, type Value } from "../../core/value";

const CONTENT = ["source", "backing", "cloneFrom"] as const;

/** What is wrong with a volume beyond what its schema says. Offline; unknown values pass. */
export function checkVolume(inputs: Properties): readonly Diagnostic[] {
  return [
    ...checkContent(inputs),
    ...checkFormat(inputs),
    ...exactlyOne(inputs.source, ["source"], ["file", "url"]),
    ...exactlyOne(inputs.backing, ["backing"], ["volume", "path"]),
    ...checkSelf(inputs),
    ...checkQcow2(inputs),
    ...checkExisting(inputs),
    ...checkDelete(inputs),
  ];
}

function checkContent(inputs: Properties): readonly Diagnostic[] {
  const given = CONTENT.filter((name) => inputs[name] !== undefined);
  const [first, second] = given;
  if (first !== undefined && second !== undefined) {
    const detail = `Found ${given.join(" and ")}. A volume starts empty, or from one of them.`;
    return [errorAt([second], "cannot be combined with other content", detail)];
  }
  const snapshot = isProperties(inputs.cluster) ? inputs.cluster.snapshot : undefined;
  const hasSize = inputs.size !== undefined || snapshot !== undefined;
  if (first === undefined && !hasSize && inputs.existing !== true) {
    const detail =
      "An empty volume has no size of its own. Write one, as 20GiB, or give source, backing or cloneFrom.";
    return [errorAt(["size"], "is required", detail)];
  }
  return [];
}

function checkFormat({ format, backing, source, encryption }: Properties): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (format !== "qcow2" && typeof format === "string" && backing !== undefined) {
    const detail = `Found "${format}". Only a qcow2 image can have an image below it.`;
    diagnostics.push(errorAt(["format"], "is not possible with backing", detail));
  }
  if (format === "iso" && source === undefined) {
    const detail =
      "Found no source. A CD image is uploaded; for an empty volume write raw or qcow2.";
    diagnostics.push(errorAt(["format"], "is not possible without source", detail));
  }
  if (encryption !== undefined && (source !== undefined || format === "iso")) {
    const detail =
      "What is uploaded is stored as it is. Upload an image that is encrypted already.";
    diagnostics.push(errorAt(["encryption"], "is not possible with source", detail));
  }
  return diagnostics;
}

function exactlyOne(
  value: Value | undefined,
  path: readonly string[],
  names: readonly string[],
): readonly Diagnostic[] {
  if (!isProperties(value)) return [];
  const given = names.filter((name) => value[name] !== undefined);
  // What is not known yet may turn out to be absent.
  const known = given.filter((name) => !isUnknown(value[name]));
  if (given.length === 1 || (given.length > 1 && known.length <= 1)) return [];
  const found = given.length === 0 ? "Found none." : `Found ${given.join(" and ")}.`;
  const detail = `${found} Give exactly one of ${names.join(" and ")}.`;
  return [errorAt(path, "needs exactly one source", detail)];
}

function checkSelf({ pool, name, backing, cloneFrom }: Properties): readonly Diagnostic[] {
  if (typeof pool !== "string" || typeof name !== "string") return [];
  const diagnostics: Diagnostic[] = [];
  for (const [key, from] of Object.entries({ backing, cloneFrom })) {
    if (isProperties(from) && from.volume === `${pool}/${name}`) {
      const detail = `Found "${from.volume}", which is this volume.`;
      diagnostics.push(errorAt([key, "volume"], "cannot be the volume itself", detail));
    }
  }
  return diagnostics;
}

function checkQcow2(inputs: Properties): readonly Diagnostic[] {
  const { format, qcow2, source, preallocation, backing } = inputs;
  const diagnostics: Diagnostic[] = [];
  if (
    isProperties(qcow2) &&
    (source !== undefined || (typeof format === "string" && format !== "qcow2"))
  ) {
    const detail = "They are for a qcow2 image that the host makes; an uploaded one has its own.";
    diagnostics.push(errorAt(["qcow2"], "is not possible here", detail));
  }
  const cluster = isProperties(qcow2) ? qcow2.clusterSize : undefined;
  if (typeof cluster === "number" && !Number.isInteger(Math.log2(cluster))) {
    const detail = `Found ${cluster} bytes. Expected a power of two, as 64KiB.`;
    diagnostics.push(errorAt(["qcow2", "clusterSize"], "is not valid", detail));
  }
  if (preallocation === "metadata" && typeof format === "string" && format !== "qcow2") {
    const detail = `Found the format "${format}". Only qcow2 has tables to reserve.`;
    diagnostics.push(errorAt(["preallocation"], "is not possible here", detail));
  }
  if (preallocation !== "none" && typeof preallocation === "string") {
    const content = backing !== undefined ? "backing" : source !== undefined ? "source" : undefined;
    if (content !== undefined) {
      const detail = `Found it together with ${content}. Leave one of them out.`;
      diagnostics.push(errorAt(["preallocation"], `is not possible with ${content}`, detail));
    }
  }
  return diagnostics;
}

/** Properties that say how to make a volume, which an existing one does not need. */
const MAKING = [...CONTENT, "size", "qcow2", "encryption", "permissions"] as const;

function checkExisting(inputs: Properties): readonly Diagnostic[] {
  if (inputs.existing !== true) return [];
  return MAKING.filter((name) => inputs[name] !== undefined).map((name) => {
    const detail = "A volume that is only looked up is not made. Leave it out, or `existing`.";
    return errorAt([name], "is not possible with existing", detail);
  });
}

function checkDelete({ wipeOnDelete, onDelete }: Properties): readonly Diagnostic[] {
  if (wipeOnDelete !== true || onDelete === "delete" || typeof onDelete !== "string") return [];
  const detail = `Found onDelete "${onDelete}". Write onDelete: "delete", or leave wipeOnDelete out.`;
  return [errorAt(["wipeOnDelete"], "has nothing to wipe", detail)];
}

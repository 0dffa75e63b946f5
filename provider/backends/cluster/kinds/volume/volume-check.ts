/** What a cluster cannot do with a volume; ★ marks what it would admit and never finish. */
import { type Diagnostic, errorAt } from "../../../../core/diagnostic";
import type { PropertyPath } from "../../../../core/property-path";
import type { Properties } from "../../../../core/value";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import { wrongLabels } from "../../labels";
import { checkObjectName } from "../../object-name";
import { unsupported, withoutUnknown } from "../../unsupported";

const MIB = 2 ** 20;

type Rule = (inputs: Partial<VolumeInputs>, written: Properties) => readonly Diagnostic[];

export function checkVolumeOnCluster(inputs: Properties): readonly Diagnostic[] {
  const known = withoutUnknown(inputs) as Partial<VolumeInputs>;
  return RULES.flatMap((rule) => rule(known, inputs));
}

const checkName: Rule = ({ name }) => checkObjectName(["name"], name);

/** ★ CDI takes any class, and nobody ever makes the claim of one that cannot be there. */
const checkPool: Rule = ({ pool }) => checkObjectName(["pool"], pool);

/** What is copied is an object too, in its namespace. */
const checkReferences: Rule = ({ cloneFrom, cluster }) => [
  ...checkReference(["cloneFrom", "volume"], cloneFrom?.volume),
  ...checkReference(["cluster", "snapshot"], cluster?.snapshot),
];

function checkReference(path: PropertyPath, reference: string | undefined) {
  const parts = reference?.split("/") ?? [];
  return parts.flatMap((part) => checkObjectName(path, part)).slice(0, 1);
}

const checkContent: Rule = (_, written) => {
  const block = (written.cluster ?? {}) as Properties;
  const given = [
    ...["source", "cloneFrom"].filter((name) => written[name] !== undefined).map((name) => [name]),
    ...["registry", "snapshot"]
      .filter((name) => block[name] !== undefined)
      .map((name) => ["cluster", name]),
  ];
  const [first, second] = given;
  if (first === undefined || second === undefined) return [];
  const detail = `Found ${given.map((path) => path.join(".")).join(" and ")}. A volume starts empty, or from one of them.`;
  return [errorAt(second, "cannot be combined with other content", detail)];
};

const checkSize: Rule = ({ size }, written) => {
  if (size !== undefined && size < MIB) {
    return [errorAt(["size"], "is too small", `Found ${size} bytes. Expected at least 1MiB.`)];
  }
  const copied =
    written.cloneFrom !== undefined ||
    (written.cluster as Properties | undefined)?.snapshot !== undefined;
  if (written.size !== undefined || copied) return [];
  const detail =
    "A cluster makes the claim before it looks at the image. Write at least the image's virtual size.";
  return [errorAt(["size"], "is required", detail)];
};

const checkSource: Rule = ({ source }) => {
  if (source === undefined) return [];
  const { decompress, url } = source;
  return [
    ...(decompress === "auto" || decompress === "gzip" || decompress === "xz"
      ? []
      : [unsupported(["source", "decompress"], `"${decompress}"`, "auto: CDI looks by itself")]),
    ...(url !== undefined && !/^https?:/.test(url)
      ? [unsupported(["source", "url"], `"${url}"`, "an http or https address")]
      : []),
  ];
};

/** ★ An archive is unpacked into a file system, from a URL, and copied as what it is. */
const checkArchive: Rule = ({ cluster, source, cloneFrom }) => {
  if (cluster?.contentType !== "archive") return [];
  const path = ["cluster", "contentType"];
  return [
    ...(source?.url === undefined && cloneFrom === undefined
      ? [errorAt(path, "needs a URL", 'Found "archive" without `source.url`.')]
      : []),
    ...(cluster.volumeMode === "Block"
      ? [errorAt(path, "needs a file system", 'Found "archive" with `volumeMode: Block`.')]
      : []),
  ];
};

const checkNamespace: Rule = ({ cluster }) =>
  /^(openshift|kube)-/.test(cluster?.namespace ?? "")
    ? [
        errorAt(
          ["cluster", "namespace"],
          "is a namespace of the system",
          `Found "${cluster?.namespace}". Expected a namespace of your own.`,
        ),
      ]
    : [];

const checkLabels: Rule = ({ cluster }) => {
  const labels = cluster?.labels ?? {};
  return wrongLabels(labels).map((key) => {
    const detail = `Found "${key}": "${labels[key]}". Expected letters, digits, '-', '_' and '.', at most 63.`;
    return errorAt(["cluster", "labels", key], "is no label", detail);
  });
};

/** Credentials are for what is fetched. */
const checkCredentials: Rule = ({ cluster, source }) => {
  if (cluster?.registry !== undefined || source?.url !== undefined) return [];
  return (["secret", "certificates"] as const)
    .filter((name) => cluster?.[name] !== undefined)
    .map((name) =>
      errorAt(
        ["cluster", name],
        "has nothing to be used for",
        "Found it without `source.url` and without `cluster.registry`. Leave it out.",
      ),
    );
};

const RULES: readonly Rule[] = [
  checkName,
  checkPool,
  checkReferences,
  checkContent,
  checkSize,
  checkSource,
  checkArchive,
  checkNamespace,
  checkLabels,
  checkCredentials,
];

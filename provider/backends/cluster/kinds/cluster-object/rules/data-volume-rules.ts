/** CDI's volumes and what fills them. Source: CDI 1.64, pkg/apiserver/webhooks. */
import type { Diagnostic } from "../../../../../core/diagnostic";
import { ACCESS_MODES } from "../../../../../kinds/volume/claim-modes";
import { isObjectName } from "../../../object-name";
import { parseBytes } from "../../../quantity";
import { type Bag, bagOf, isIn, type ManifestRule, must, textsOf, wrongAt } from "./manifest-rule";
import { checkVolumeSource } from "./volume-source-rules";

const MIB = 2 ** 20;
const CONTENTS = ["kubevirt", "archive"];
const CLAIM = "PersistentVolumeClaim";

export const checkDataVolume: ManifestRule = ({ spec }) => {
  const volume = bagOf(spec);
  const { pvc, storage, contentType } = volume;
  const places = [pvc, storage].filter((one) => one !== undefined);
  const claim = bagOf(pvc ?? storage);
  return [
    ...(places.length === 1
      ? []
      : [wrongAt("spec", places.length, "exactly one of pvc and storage")]),
    ...checkSize(volume),
    ...checkModes(claim, pvc !== undefined),
    // ★ CDI takes any class, and nobody ever makes the claim of one that cannot be there.
    ...must(
      "storageClassName",
      claim.storageClassName || undefined,
      isObjectName,
      "a class's name",
    ),
    ...checkContent(contentType),
    ...(claim.dataSource === undefined && claim.dataSourceRef === undefined
      ? checkFilling(volume, claim)
      : checkPopulation(volume, claim)),
  ];
};

export const checkImportSource: ManifestRule = ({ metadata, spec }) => {
  const { source, contentType } = bagOf(spec);
  const { blank, registry } = bagOf(source);
  return [
    ...checkShortName(metadata),
    ...checkContent(contentType),
    ...checkOneSource(source, undefined),
    ...checkVolumeSource(bagOf(source)),
    ...(contentType === "archive" && (blank !== undefined || registry !== undefined)
      ? [wrongAt("spec.contentType", contentType, "kubevirt with this source")]
      : []),
  ];
};

export const checkUploadSource: ManifestRule = ({ metadata, spec }) => [
  ...checkShortName(metadata),
  ...checkContent(bagOf(spec).contentType),
];

/** The name of a populator's source is also a label's value. */
function checkShortName(metadata: unknown): readonly Diagnostic[] {
  const short = (name: unknown) => typeof name === "string" && name.length <= 63;
  return must("metadata.name", bagOf(metadata).name, short, "at most 63 characters");
}

/** A size may be left out where there is something to take it from. */
function checkSize({ pvc, storage, source, sourceRef }: Bag): readonly Diagnostic[] {
  const { resources } = bagOf(pvc ?? storage);
  const place = `spec.${pvc === undefined ? "storage" : "pvc"}.resources.requests.storage`;
  const found = bagOf(bagOf(resources).requests).storage;
  const { pvc: copied, snapshot } = bagOf(source);
  const known = [sourceRef, copied, snapshot].some((one) => one !== undefined);
  if (found === undefined && pvc === undefined && known) return [];
  return (parseBytes(found) ?? 0) >= MIB ? [] : [wrongAt(place, found, "at least 1Mi")];
}

function checkModes({ accessModes }: Bag, inClaim: boolean): readonly Diagnostic[] {
  const modes = textsOf(accessModes);
  return [
    ...modes.flatMap((mode) =>
      must("accessModes", mode, isIn(ACCESS_MODES), ACCESS_MODES.join(", ")),
    ),
    ...(inClaim && modes.length !== 1
      ? [wrongAt("spec.pvc.accessModes", modes, "exactly one mode")]
      : []),
  ];
}

function checkContent(contentType: unknown): readonly Diagnostic[] {
  return must("spec.contentType", contentType, isIn(CONTENTS), CONTENTS.join(" or "));
}

function checkFilling(volume: Bag, claim: Bag): readonly Diagnostic[] {
  const { source, sourceRef, contentType } = volume;
  const { http, pvc } = bagOf(source);
  const { kind, name } = bagOf(sourceRef);
  return [
    ...checkOneSource(source, sourceRef),
    ...(sourceRef === undefined
      ? []
      : [
          ...(kind === "DataSource" ? [] : [wrongAt("spec.sourceRef.kind", kind, "DataSource")]),
          ...(name ? [] : [wrongAt("spec.sourceRef.name", name, "a name")]),
        ]),
    ...checkVolumeSource(bagOf(source)),
    // ★ CDI unpacks archives from HTTP into file systems, or copies them, and waits for ever otherwise.
    ...(contentType === "archive" && ((http ?? pvc) === undefined || claim.volumeMode === "Block")
      ? [wrongAt("spec.contentType", contentType, "an http or pvc source and a file system")]
      : []),
  ];
}

function checkOneSource(source: unknown, sourceRef: unknown): readonly Diagnostic[] {
  const count = Object.keys(bagOf(source)).length + (sourceRef === undefined ? 0 : 1);
  return count === 1 ? [] : [wrongAt("spec.source", count, "exactly one source")];
}

/** Somebody else than CDI fills it: Kubernetes' own data sources and populators. */
function checkPopulation({ source, sourceRef }: Bag, claim: Bag): readonly Diagnostic[] {
  const given = source ?? sourceRef;
  return [
    ...(given === undefined
      ? []
      : [wrongAt("spec.source", given, "none, beside a data source of the claim")]),
    ...["dataSource", "dataSourceRef"].flatMap((place) => {
      if (claim[place] === undefined) return [];
      const { apiGroup, kind, name, namespace } = bagOf(claim[place]);
      return [
        ...(kind ? [] : [wrongAt(`${place}.kind`, kind, "a kind")]),
        ...(name ? [] : [wrongAt(`${place}.name`, name, "a name")]),
        ...(apiGroup || kind === CLAIM
          ? []
          : [wrongAt(`${place}.apiGroup`, apiGroup, `the group of ${String(kind)}`)]),
        ...(namespace ? [wrongAt(`${place}.namespace`, namespace, "no namespace")] : []),
      ];
    }),
  ];
}

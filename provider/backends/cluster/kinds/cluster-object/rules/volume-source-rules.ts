/** Where CDI takes the content of a volume from. Source: CDI 1.64, pkg/apiserver/webhooks/util.go. */
import type { Diagnostic } from "../../../../../core/diagnostic";
import { isObjectName } from "../../../object-name";
import { type Bag, bagOf, isIn, must, wrongAt } from "./manifest-rule";

const WEB = ["http:", "https:", "gs:"];
const REGISTRY = ["docker:", "oci-archive:"];

/** What each kind of source must name. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  imageio: ["diskId", "secretRef"],
  vddk: ["backingFile", "secretRef", "thumbprint", "uuid"],
};
const COPIES = ["pvc", "snapshot"];
const WITH_ADDRESS = ["http", "s3", "gcs", "imageio", "vddk"];

export function checkVolumeSource(source: Bag): readonly Diagnostic[] {
  return Object.keys(source).flatMap((kind) => {
    const one = bagOf(source[kind]);
    const place = `spec.source.${kind}`;
    return [
      ...(REQUIRED[kind] ?? [])
        .filter((name) => !one[name])
        .map((name) => wrongAt(`${place}.${name}`, one[name], "text")),
      ...(COPIES.includes(kind) ? checkCopied(one, place) : []),
      ...(WITH_ADDRESS.includes(kind) && !isAddress(one.url, WEB)
        ? [wrongAt(`${place}.url`, one.url, "an http or https address")]
        : []),
      ...(kind === "imageio" && !one.certConfigMap && one.insecureSkipVerify !== true
        ? [wrongAt(`${place}.certConfigMap`, one.certConfigMap, "the authority's name")]
        : []),
      ...(kind === "registry" ? checkRegistry(one, place) : []),
    ];
  });
}

function checkCopied(copied: Bag, place: string): readonly Diagnostic[] {
  return ["namespace", "name"]
    .filter((part) => !isObjectName(copied[part]))
    .map((part) => wrongAt(`${place}.${part}`, copied[part], "an object's name"));
}

function checkRegistry(registry: Bag, place: string): readonly Diagnostic[] {
  const { url, imageStream, pullMethod } = registry;
  return [
    ...((url === undefined) === (imageStream === undefined)
      ? [wrongAt(place, registry, "exactly one of url and imageStream")]
      : []),
    ...must(`${place}.url`, url, (text) => isAddress(text, REGISTRY), "as docker://registry/image"),
    ...must(`${place}.pullMethod`, pullMethod, isIn(["pod", "node"]), "pod or node"),
    ...(imageStream !== undefined && (imageStream === "" || pullMethod !== "node")
      ? [wrongAt(`${place}.imageStream`, imageStream, "a name, with pullMethod node")]
      : []),
  ];
}

function isAddress(text: unknown, protocols: readonly string[]): boolean {
  if (typeof text !== "string" || !/^\S+$/.test(text) || !URL.canParse(text)) return false;
  return protocols.includes(new URL(text).protocol);
}

/** HyperConverged, KubeVirt and local volumes. */
import type { Diagnostic } from "../../../../../core/diagnostic";
import { type Bag, bagOf, listOf, type ManifestRule, wrongAt } from "./manifest-rule";

const SELECTOR = /^[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}$/;
const RESOURCE = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?\/[A-Za-z0-9][A-Za-z0-9._-]*$/;
const MINUTES_MS = 60_000;

export const checkHyperConverged: ManifestRule = ({ apiVersion, spec }) => {
  const all = bagOf(spec);
  const newest = String(apiVersion).endsWith("/v1");
  const misplaced = newest
    ? ["permittedHostDevices", "certConfig"].filter((name) => all[name] !== undefined)
    : [];
  const holder = newest ? bagOf(all.virtualization) : all;
  const certificates = bagOf(newest ? bagOf(all.security).certConfig : all.certConfig);
  return [
    // ★ An older server drops what it does not know without a word.
    ...misplaced.map((name) =>
      wrongAt(
        `spec.${name}`,
        "it",
        `spec.${name === "certConfig" ? "security" : "virtualization"}.${name} in v1`,
      ),
    ),
    ...checkDevices(bagOf(holder.permittedHostDevices), "pciDeviceSelector"),
    ...checkCertificates(certificates),
  ];
};

export const checkKubeVirt: ManifestRule = ({ spec }) =>
  checkDevices(bagOf(bagOf(bagOf(spec).configuration).permittedHostDevices), "pciVendorSelector");

function checkDevices(list: Bag, key: string): readonly Diagnostic[] {
  const seen = new Set<string>();
  return listOf(list.pciHostDevices).flatMap((entry, index) => {
    const place = `pciHostDevices[${index}]`;
    const selector = String(entry[key] ?? "").toLowerCase();
    const again = seen.has(selector);
    seen.add(selector);
    return [
      ...(SELECTOR.test(selector) ? [] : [wrongAt(`${place}.${key}`, entry[key], "as 10DE:1EB8")]),
      ...(again ? [wrongAt(`${place}.${key}`, entry[key], "each device once")] : []),
      ...(RESOURCE.test(String(entry.resourceName))
        ? []
        : [wrongAt(`${place}.resourceName`, entry.resourceName, "a domain, a slash and a name")]),
    ];
  });
}

const DEFAULTS = { ca: ["48h", "24h"], server: ["24h", "12h"] } as const;

/** The relations hold with defaults filled in: leaving one out may break another. */
function checkCertificates(config: Bag): readonly Diagnostic[] {
  if (Object.keys(config).length === 0) return [];
  const texts = Object.entries(DEFAULTS).flatMap(([name, [duration, renewBefore]]) => {
    const own = bagOf(config[name]);
    return [
      [`${name}.duration`, own.duration ?? duration] as const,
      [`${name}.renewBefore`, own.renewBefore ?? renewBefore] as const,
    ];
  });
  const spans = new Map<string, number | undefined>(
    texts.map(([place, text]) => [place, goDurationMs(text)]),
  );
  const at = (place: string) => spans.get(place) ?? Number.NaN;
  const invalid = texts.flatMap(([place, text]) => {
    const ms = spans.get(place);
    if (ms === undefined) return [wrongAt(`certConfig.${place}`, text, "a duration, as 24h0m0s")];
    return ms < 10 * MINUTES_MS ? [wrongAt(`certConfig.${place}`, text, "at least 10m")] : [];
  });
  if (invalid.length > 0) return invalid;
  const relations = [
    ["ca.renewBefore", "ca.duration"],
    ["server.renewBefore", "server.duration"],
    ["server.duration", "ca.duration"],
  ] as const;
  const textAt = new Map<string, unknown>(texts);
  return relations
    .filter(([less, more]) => at(less) > at(more))
    .map(([less, more]) =>
      wrongAt(
        `certConfig.${less}`,
        textAt.get(less),
        `at most certConfig.${more}, ${String(textAt.get(more))}`,
      ),
    );
}

/** Go's way to write a duration; undefined when it is none. */
function goDurationMs(text: unknown): number | undefined {
  if (typeof text !== "string" || !/^(\d+(\.\d+)?(h|m|s|ms))+$/.test(text)) return undefined;
  const units = { h: 3_600_000, m: MINUTES_MS, s: 1000, ms: 1 } as const;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * units[unit as keyof typeof units],
    0,
  );
}

export const checkPersistentVolume: ManifestRule = ({ spec }) => {
  const volume = bagOf(spec);
  if (volume.local === undefined) return [];
  const { path } = bagOf(volume.local);
  return [
    ...(bagOf(volume.nodeAffinity).required === undefined
      ? [wrongAt("spec.nodeAffinity", volume.nodeAffinity, "the node that has the device")]
      : []),
    ...(typeof path === "string" && path.startsWith("/")
      ? []
      : [wrongAt("spec.local.path", path, "an absolute path")]),
    ...(volume.persistentVolumeReclaimPolicy === "Delete"
      ? [
          wrongAt(
            "spec.persistentVolumeReclaimPolicy",
            "Delete",
            "Retain: nobody deletes what is on a local device",
          ),
        ]
      : []),
  ];
};

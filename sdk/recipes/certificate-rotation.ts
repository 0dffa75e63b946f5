import { clusterObjectPiece } from "./cluster-object-piece";
import { objectNameProblems } from "./object-name";
import { type Recipe, refuseProblems } from "./recipe";

/** How long the certificates of OpenShift Virtualization live, as fields of its HyperConverged. */
export interface CertificateRotationProps {
  /** The authority's. Default: `48h`, renewed `24h` before its end. */
  readonly ca?: CertificateLife;
  /** The servers'. Default: `24h`, renewed `12h` before its end; it must not outlive the authority. */
  readonly server?: CertificateLife;
  /** The HyperConverged's namespace. Default: `openshift-cnv`; upstream it is `kubevirt-hyperconverged`. */
  readonly namespace?: string;
  /** The HyperConverged's name. Default: `kubevirt-hyperconverged`. */
  readonly hyperConverged?: string;
  /** The operator's API: older ones serve only `v1beta1`. Default: `v1`. */
  readonly apiVersion?: "v1" | "v1beta1";
}

/** Times as Go writes them, as `24h` or `1h30m`; at least 10 minutes. */
export interface CertificateLife {
  readonly duration?: string;
  /** How long before its end it is renewed; at most `duration`. */
  readonly renewBefore?: string;
}

/**
 * Nothing but these fields is ours on the operator's own object: a delete gives them back.
 * Source: HyperConverged Cluster Operator, "Certificate rotation".
 */
export function certificateRotation(name: string, props: CertificateRotationProps): Recipe {
  refuseProblems(`CertificateRotation "${name}"`, problemsOf(props));
  const { ca, server, apiVersion = "v1", namespace = "openshift-cnv" } = props;
  const certConfig = { ca, server };
  const manifest = {
    apiVersion: `hco.kubevirt.io/${apiVersion}`,
    kind: "HyperConverged",
    metadata: { name: props.hyperConverged ?? "kubevirt-hyperconverged", namespace },
    spec: apiVersion === "v1" ? { security: { certConfig } } : { certConfig },
  };
  return { pieces: [clusterObjectPiece("settings", manifest, { ownership: "fields" })] };
}

/** What the operator fills in, which the relations hold with too. */
const DEFAULTS = {
  "ca.duration": "48h",
  "ca.renewBefore": "24h",
  "server.duration": "24h",
  "server.renewBefore": "12h",
} as const;

type Place = keyof typeof DEFAULTS;

const AT_MOST: readonly (readonly [less: Place, more: Place])[] = [
  ["ca.renewBefore", "ca.duration"],
  ["server.renewBefore", "server.duration"],
  ["server.duration", "ca.duration"],
];
const LEAST_MINUTES = 10;

function problemsOf(props: CertificateRotationProps): readonly string[] {
  const { ca, server, apiVersion = "v1", namespace, hyperConverged } = props;
  const given: { readonly [place in Place]: string | undefined } = {
    "ca.duration": ca?.duration,
    "ca.renewBefore": ca?.renewBefore,
    "server.duration": server?.duration,
    "server.renewBefore": server?.renewBefore,
  };
  const written = Object.entries(given).filter(([, text]) => text !== undefined);
  const textAt = (place: Place) => given[place] ?? DEFAULTS[place];
  return [
    ...(written.length > 0 ? [] : ["ca: expected at least one time of ca or server"]),
    ...written.flatMap(([place, text = ""]) => lifeProblems(place, text)),
    ...AT_MOST.filter(([less, more]) => minutesOf(textAt(less)) > minutesOf(textAt(more))).map(
      ([less, more]) => `${less}: found ${textAt(less)}, expected at most ${more}, ${textAt(more)}`,
    ),
    ...(["v1", "v1beta1"].includes(apiVersion)
      ? []
      : [`apiVersion: found ${JSON.stringify(apiVersion)}, expected v1 or v1beta1`]),
    ...objectNameProblems("namespace", namespace),
    ...objectNameProblems("hyperConverged", hyperConverged),
  ];
}

function lifeProblems(place: string, text: string): readonly string[] {
  const minutes = minutesOf(text);
  if (Number.isNaN(minutes)) {
    return [`${place}: found ${JSON.stringify(text)}, expected a time as 24h or 1h30m`];
  }
  return minutes < LEAST_MINUTES ? [`${place}: found ${text}, expected at least 10m`] : [];
}

/** No number where the text is no time: then it is neither more nor less than another. */
function minutesOf(text: string): number {
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
  if (hours === undefined && minutes === undefined && seconds === undefined) return Number.NaN;
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
}

import type { Diagnostic } from "../../../../../core/diagnostic";
import {
  type Bag,
  bagOf,
  doubtAt,
  isIn,
  isWithin,
  listOf,
  type ManifestRule,
  must,
  textsOf,
  wrongAt,
} from "./manifest-rule";

const POLICIES = ["SingleStack", "PreferDualStack", "RequireDualStack"];
const EXPOSED = ["NodePort", "LoadBalancer"];

export const checkService: ManifestRule = ({ spec }) => {
  const service = bagOf(spec);
  const type = service.type ?? "ClusterIP";
  return [
    ...must(
      "spec.type",
      service.type,
      isIn(["ClusterIP", ...EXPOSED, "ExternalName"]),
      "a type of Service",
    ),
    ...checkFamilies(service),
    ...listOf(service.ports).flatMap((port, index) =>
      checkPort(port, `spec.ports[${index}]`, type),
    ),
    ...(service.externalTrafficPolicy !== undefined && !EXPOSED.includes(String(type))
      ? [
          wrongAt(
            "spec.externalTrafficPolicy",
            service.externalTrafficPolicy,
            `only with ${EXPOSED.join(" or ")}`,
          ),
        ]
      : []),
  ];
};

function checkPort(port: Bag, place: string, type: unknown): readonly Diagnostic[] {
  const { nodePort } = port;
  return [
    ...must(`${place}.port`, port.port ?? 0, isWithin(1, 65_535), "1 to 65535"),
    ...(nodePort !== undefined && !EXPOSED.includes(String(type))
      ? [wrongAt(`${place}.nodePort`, nodePort, `only with ${EXPOSED.join(" or ")}`)]
      : []),
    ...(nodePort !== undefined && !isWithin(30_000, 32_767)(nodePort)
      ? [
          doubtAt(
            `${place}.nodePort`,
            nodePort,
            "30000 to 32767, unless the cluster's range is another",
          ),
        ]
      : []),
  ];
}

function checkFamilies({ ipFamilies, ipFamilyPolicy }: Bag): readonly Diagnostic[] {
  const families = textsOf(ipFamilies);
  const place = "spec.ipFamilies";
  return [
    ...must("spec.ipFamilyPolicy", ipFamilyPolicy, isIn(POLICIES), POLICIES.join(", ")),
    ...families.flatMap((family) => must(place, family, isIn(["IPv4", "IPv6"]), "IPv4 or IPv6")),
    ...(new Set(families).size < families.length
      ? [wrongAt(place, families, "each family once")]
      : []),
    ...(families.length > 1 && (ipFamilyPolicy ?? "SingleStack") === "SingleStack"
      ? [wrongAt("spec.ipFamilyPolicy", ipFamilyPolicy, "a policy for two families")]
      : []),
  ];
}

/** ★ A service that selects nothing, or a port that nobody has, is admitted and never answers. */
export function checkExposure(service: Bag, machine: Bag): readonly Diagnostic[] {
  const { selector, ports } = bagOf(service.spec);
  const template = bagOf(bagOf(machine.spec).template);
  const labels = bagOf(bagOf(template.metadata).labels);
  const wanted = Object.entries(bagOf(selector));
  const declared = listOf(bagOf(bagOf(bagOf(template.spec).domain).devices).interfaces).flatMap(
    (one) => listOf(one.ports),
  );
  return [
    ...wanted
      .filter(([name, value]) => labels[name] !== value)
      .map(([name, value]) => wrongAt(`spec.selector ${name}`, value, "a label of the machine")),
    ...listOf(ports).flatMap(({ port, targetPort = port }) =>
      declared.length === 0 ||
      declared.some((one) => one.port === targetPort || one.name === targetPort)
        ? []
        : [wrongAt("spec.ports targetPort", targetPort, "a port that the machine declares")],
    ),
  ];
}

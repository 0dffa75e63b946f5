import type { BackendName } from "../core/backend-name";
import { type Diagnostic, errorAt } from "../core/diagnostic";
import { choice, type PropertyTable, text } from "../core/property-schema";
import { isUnknown, type Properties } from "../core/value";
import { checkClusterConfig } from "./cluster-config/check-cluster-config";
import { clusterConfig } from "./cluster-config/cluster-config";
import { checkLibvirtUri } from "./libvirt-uri";

/** What a user configures once for all objects: which endpoint, and in whose name. */
export const providerConfig = {
  backend: choice({
    doc: "What holds the objects. By default `cluster` when `cluster` is given, else `libvirt`.",
    choices: ["libvirt", "cluster"],
  }),
  uri: text({
    doc:
      "The libvirt host, as libvirt's own tools take it: `qemu:///system`, `qemu+ssh://user@host/system`, `qemu+tls://host/system`. " +
      "By default the environment variable `LIBVIRT_DEFAULT_URI`, else `qemu:///system`. A password in it is refused.",
    example: "qemu+ssh://root@kvm-1.example/system",
  }),
  cluster: clusterConfig,
  owner: text({
    doc:
      "Who owns what is made, written on every object so that two programs never take each other's. By default made from " +
      "project and stack, or from the root module's path and the workspace.",
    maxLength: 200,
    example: "lab/production",
  }),
} as const satisfies PropertyTable;

/** What is wrong with the configuration beyond its schema. Offline; unknown values pass. */
export function checkProviderConfig(config: Properties): readonly Diagnostic[] {
  // What is not known yet may turn out to be absent, and then the other backend is meant.
  if ([config.backend, config.cluster, config.uri].some(isUnknown)) return [];
  if (backendOf(config) === "cluster") {
    const problems = checkClusterConfig(config.cluster);
    return config.uri === undefined ? problems : [uriWithCluster(), ...problems];
  }
  return typeof config.uri === "string" ? checkLibvirtUri(["uri"], config.uri) : [];
}

/** Which backend the configuration means. */
export function backendOf(config: Properties): BackendName {
  if (config.backend === "cluster" || config.backend === "libvirt") return config.backend;
  return config.cluster !== undefined && config.cluster !== null ? "cluster" : "libvirt";
}

function uriWithCluster(): Diagnostic {
  return errorAt(
    ["uri"],
    "is only for the libvirt backend",
    'Found it together with the backend "cluster". Leave one of them out.',
  );
}

import type { Backend } from "../core/handler";
import type { Properties } from "../core/value";
import { backendOf } from "../kinds/provider-config";

/**
 * Makes the backend that a configuration means. It is loaded here and not before: an engine starts
 * a plugin several times per run, and often only to ask for its schema.
 */
export function makeBackend(config: Properties): Backend {
  if (backendOf(config) === "cluster") {
    const cluster =
      require("../backends/cluster/cluster-backend") as typeof import("../backends/cluster/cluster-backend");
    return cluster.createClusterBackend(config);
  }
  const libvirt =
    require("../backends/libvirt/libvirt-backend") as typeof import("../backends/libvirt/libvirt-backend");
  return libvirt.createLibvirtBackend(config);
}

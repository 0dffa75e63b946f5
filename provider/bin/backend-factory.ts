import type { Backend } from "../core/handler";
import { ProviderError } from "../core/provider-error";
import type { Properties } from "../core/value";
import { backendOf } from "../kinds/provider-config";

/**
 * Makes the backend that a configuration means. It is loaded here and not before: an engine starts
 * a plugin several times per run, and often only to ask for its schema.
 */
export function makeBackend(config: Properties): Backend {
  const name = backendOf(config);
  if (name === "libvirt") {
    const libvirt =
      require("../backends/libvirt/libvirt-backend") as typeof import("../backends/libvirt/libvirt-backend");
    return libvirt.createLibvirtBackend(config);
  }
  throw new ProviderError({
    code: "Unimplemented",
    operation: "use the backend",
    object: `"${name}"`,
    message: "this release holds only libvirt",
  });
}

import type { Observed } from "../../../core/resource-state";
import { isProperties } from "../../../core/value";
import type { Cluster } from "../cluster";

/**
 * Without the namespace where it is what a program gets that names none. Otherwise an import would
 * write it down, and the program that leaves it out would ask for another object.
 */
export async function withImpliedNamespace(
  cluster: Cluster,
  observed: Observed,
): Promise<Observed> {
  const { cluster: block, ...rest } = observed.properties;
  if (!isProperties(block) || block.namespace !== (await cluster.namespace())) return observed;
  const { namespace: _, ...written } = block;
  return { ...observed, properties: { ...rest, cluster: written } };
}

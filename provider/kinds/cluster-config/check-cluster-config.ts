import { type Diagnostic, errorAt } from "../../core/diagnostic";
import { isProperties, type Value } from "../../core/value";

/** What is wrong with the provider's `cluster` block beyond its schema. Offline. */
export function checkClusterConfig(cluster: Value | undefined): readonly Diagnostic[] {
  if (!isProperties(cluster)) return [];
  const { kubeconfig, kubeconfigContent, server, token, certificateAuthority, context } = cluster;
  const given = Object.entries({ kubeconfig, kubeconfigContent, server }).filter(
    ([, value]) => value !== undefined,
  );
  const at = (name: string) => ["cluster", name];
  const problems: Diagnostic[] = given
    .slice(1)
    .map(([name]) =>
      errorAt(
        at(name),
        "is a second way to the cluster",
        `Found it together with \`${given[0]?.[0]}\`. Leave one of them out.`,
      ),
    );
  if (server !== undefined && token === undefined) {
    problems.push(
      errorAt(at("token"), "is required", "Found `server` without it. Add the account's token."),
    );
  }
  for (const [name, value] of Object.entries({ token, certificateAuthority })) {
    if (value === undefined || server !== undefined) continue;
    problems.push(
      errorAt(at(name), "needs `server`", "Found it without `server`. A kubeconfig has its own."),
    );
  }
  if (context !== undefined && server !== undefined) {
    problems.push(
      errorAt(
        at("context"),
        "needs a kubeconfig",
        "Found it together with `server`. Leave it out.",
      ),
    );
  }
  return problems;
}

import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import type { Cluster } from "../../cluster";

const NODE_STATE = { apiVersion: "nmstate.io/v1beta1", kind: "NodeNetworkState" };

interface CurrentState {
  readonly currentState?: {
    readonly routes?: {
      readonly running?: readonly {
        readonly destination?: string;
        readonly "next-hop-interface"?: string;
      }[];
    };
  };
}

/**
 * ★ Nothing stops a policy that takes the device over which a node is reached; nmstate then rolls it
 * back after minutes, if it can.
 */
export async function checkManagementPort(
  cluster: Cluster,
  inputs: BridgeInputs,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const ports = inputs.ports ?? [];
  if (ports.length === 0) return [];
  try {
    const client = await cluster.client();
    const { items } = await client.list(NODE_STATE, { signal: operation.signal });
    return ports.flatMap((port, index) => {
      const nodes = items
        .filter(({ status }) => carriesDefaultRoute(status as CurrentState | undefined, port))
        .map(({ metadata }) => metadata.name);
      if (nodes.length === 0) return [];
      const detail = `The default route of ${nodes.join(", ")} runs over "${port}". Its addresses stop working in the bridge.`;
      const say = inputs.allowManagementPort ? warningAt : errorAt;
      return [say(["ports", index], "is how the node is reached", detail)];
    });
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return [warningAt(["ports"], "were not checked by the cluster", error.message)];
  }
}

function carriesDefaultRoute(status: CurrentState | undefined, device: string): boolean {
  return (status?.currentState?.routes?.running ?? []).some(
    (route) =>
      ["0.0.0.0/0", "::/0"].includes(route.destination ?? "") &&
      route["next-hop-interface"] === device,
  );
}

import type { Operation } from "../../../../core/operation";
import type { ApiClient } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";

export interface DeviceOnNodes {
  readonly count: number;
  readonly nodes: readonly string[];
}

/** How many devices of a resource the nodes offer. */
export async function deviceOnNodes(
  client: ApiClient,
  resourceName: string,
  { signal }: Operation,
): Promise<DeviceOnNodes> {
  const { items } = await client.list({ apiVersion: "v1", kind: "Node" }, { signal });
  const offers = items.map((node) => ({
    node: node.metadata.name ?? "",
    count: offered(node, resourceName),
  }));
  return {
    count: offers.reduce((sum, { count }) => sum + count, 0),
    nodes: offers.filter(({ count }) => count > 0).map(({ node }) => node),
  };
}

function offered(node: KubeObject, resourceName: string): number {
  const { allocatable } = (node.status ?? {}) as { allocatable?: Record<string, string> };
  return Number(allocatable?.[resourceName] ?? 0);
}

/** The machines, of all namespaces, that ask for the resource. */
export async function machinesWith(
  client: ApiClient,
  resourceName: string,
  { signal }: Operation,
): Promise<readonly string[]> {
  const kind = { apiVersion: "kubevirt.io/v1", kind: "VirtualMachine" };
  const { items } = await client.list(kind, { signal });
  return items
    .filter((machine) => asksFor(machine, resourceName))
    .map(({ metadata: { namespace, name } }) => `${namespace}/${name}`);
}

interface Asking {
  readonly template?: {
    readonly spec?: {
      readonly domain?: {
        readonly devices?: Readonly<
          Record<"hostDevices" | "gpus", readonly { readonly deviceName?: string }[] | undefined>
        >;
      };
    };
  };
}

function asksFor({ spec }: KubeObject, resourceName: string): boolean {
  const { hostDevices = [], gpus = [] } = (spec as Asking).template?.spec?.domain?.devices ?? {};
  return [...hostDevices, ...gpus].some(({ deviceName }) => deviceName === resourceName);
}

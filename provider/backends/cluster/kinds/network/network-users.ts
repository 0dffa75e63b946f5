import type { Operation } from "../../../../core/operation";
import type { ApiClient } from "../../api/api-client";

interface InstanceSpec {
  readonly networks?: readonly { readonly multus?: { readonly networkName?: string } }[];
}

/** The machines that run with an interface on the network. */
export async function runningUsers(
  client: ApiClient,
  namespace: string,
  name: string,
  { signal }: Operation,
): Promise<readonly string[]> {
  const kind = { apiVersion: "kubevirt.io/v1", kind: "VirtualMachineInstance" };
  const { items } = await client.list(kind, { namespace, signal });
  const names = [name, `${namespace}/${name}`];
  return items
    .filter(({ spec }) =>
      ((spec ?? {}) as InstanceSpec).networks?.some(({ multus }) =>
        names.includes(multus?.networkName ?? ""),
      ),
    )
    .map(({ metadata }) => metadata.name ?? "");
}

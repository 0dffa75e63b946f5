import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { mergePatched } from "../../../provider/backends/cluster/objects/merge-patch";
import { formatDiagnostic } from "../../../provider/core/diagnostic";
import type { Provider } from "../../../provider/core/provider";
import { ProviderError } from "../../../provider/core/provider-error";
import type { AdmissionRow } from "./admission-rows";

/** A machine that nothing is wrong with. */
export const PLAIN: KubeObject = {
  apiVersion: "kubevirt.io/v1",
  kind: "VirtualMachine",
  metadata: { name: "row", namespace: "default" },
  spec: {
    runStrategy: "Halted",
    template: { spec: { domain: { devices: {}, memory: { guest: "1Gi" } } } },
  },
};

export interface SideBySide {
  readonly admitted: boolean;
  /** What the server said when it refused. */
  readonly told: string;
  /** Our errors, each with its path; undefined when our words cannot say it. */
  readonly refusals: readonly string[] | undefined;
}

/** The same wish, once to the real admission and once to our check. */
export async function sideBySide(
  client: ApiClient,
  provider: Provider,
  { said, manifest }: AdmissionRow,
): Promise<SideBySide> {
  const object = mergePatched(PLAIN, manifest);
  const told = await client.apply(object, { fieldManager: "row", dryRun: true }).then(
    () => "",
    (error: unknown) => {
      if (error instanceof ProviderError && error.code === "InvalidArgument") return error.message;
      throw error;
    },
  );
  const refusals = said
    ? provider
        .check("VirtualMachine", { name: "row", power: { state: "stopped" }, ...said })
        .diagnostics.filter(({ severity }) => severity === "error")
        .map(formatDiagnostic)
    : undefined;
  return { admitted: told === "", told, refusals };
}

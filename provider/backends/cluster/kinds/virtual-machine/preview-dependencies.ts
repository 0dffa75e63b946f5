/** ★ What a machine names and a cluster does not look up until the machine should start. */
import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { ResourceState } from "../../../../core/resource-state";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { ApiClient } from "../../api/api-client";
import type { Cluster } from "../../cluster";
import { ATTACHMENT } from "../network/network-manifest";
import { findPermitList, readPermitList } from "../pci-device/permit-list";
import { checkCloneSource } from "../volume/check-clone-source";
import { CLAIM } from "../volume/volume-manifest";
import { POD_NETWORK } from "./interfaces-and-networks";
import { savedTemplates } from "./template-volumes";
import { templatesOf } from "./volume-templates";

export async function previewDependencies(
  cluster: Cluster,
  inputs: MachineInputs,
  prior: ResourceState | undefined,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const looks = [previewDevices, previewNetworks, previewVolumes];
  try {
    const client = await cluster.client();
    const namespace = inputs.cluster?.namespace ?? (await cluster.namespace());
    const all = await Promise.all(
      looks.map((look) => look(client, namespace, inputs, operation).catch(orUnchecked)),
    );
    return [...all.flat(), ...(await previewClones(cluster, namespace, inputs, prior, operation))];
  } catch (error) {
    return orUnchecked(error);
  }
}

/** The dry-run has told already what cannot be reached. */
function orUnchecked(error: unknown): readonly Diagnostic[] {
  if (error instanceof ProviderError) return [];
  throw error;
}

/** Of its own volumes KubeVirt asks for copies in the name of the machine's service account, once. */
async function previewClones(
  cluster: Cluster,
  namespace: string,
  inputs: MachineInputs,
  prior: ResourceState | undefined,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const serviceAccount = inputs.cluster?.serviceAccount ?? "default";
  const made = prior ? savedTemplates(prior).map(({ name }) => name) : [];
  const told = templatesOf(inputs).map(async (template, index) => {
    const { name, cloneFrom, snapshot, size } = template;
    const source = cloneFrom ?? snapshot;
    if (source === undefined || made.includes(name)) return [];
    const kind = cloneFrom === undefined ? "snapshot" : "claim";
    const at = ["cluster", "dataVolumeTemplates", index];
    const path = [...at, cloneFrom === undefined ? "snapshot" : "cloneFrom"];
    const wish = {
      kind,
      source,
      path,
      size,
      sizePath: [...at, "size"],
      namespace,
      serviceAccount,
    } as const;
    return checkCloneSource(cluster, wish, operation);
  });
  return (await Promise.all(told)).flat();
}

type Look = (
  client: ApiClient,
  namespace: string,
  inputs: MachineInputs,
  operation: Operation,
) => Promise<readonly Diagnostic[]>;

/** A device that is not permitted leaves the machine in Starting for ever. */
const previewDevices: Look = async (client, _, { hostDevices = [] }, operation) => {
  if (hostDevices.length === 0) return [];
  const permitted = readPermitList(await findPermitList(client, "auto", operation));
  const names = permitted.map(({ resourceName }) => resourceName);
  return hostDevices.flatMap(({ device }, index) => {
    if (names.includes(device)) return [];
    const detail = `Found "${device}". The cluster permits ${names.join(", ") || "none"}. A PciDevice permits it.`;
    return [errorAt(["hostDevices", index, "device"], "is not permitted", detail)];
  });
};

const previewNetworks: Look = async (client, own, { interfaces = [] }, operation) => {
  const told = interfaces.map(async ({ network = POD_NETWORK }, index) => {
    if (network === POD_NETWORK) return [];
    const path = ["interfaces", index, "network"];
    const [namespace = own, name = network] = network.includes("/") ? network.split("/") : [];
    if (namespace !== own && namespace !== "default") {
      const detail = `Found the namespace "${namespace}". Expected "${own}", the machine's, or "default".`;
      return [errorAt(path, "is in another namespace", detail)];
    }
    const found = await client.get({ ...ATTACHMENT, namespace, name }, operation.signal);
    if (found) return [];
    return [warningAt(path, "is not there yet", `Found no network "${namespace}/${name}".`)];
  });
  return (await Promise.all(told)).flat();
};

/** A machine that is to move while it runs needs disks that two nodes may use at once. */
const previewVolumes: Look = async (client, namespace, { disks = [], cluster }, operation) => {
  if (cluster?.evictionStrategy !== "LiveMigrate") return [];
  const told = disks.map(async ({ volume }) => {
    const name = volume?.split("/")[1];
    if (name === undefined) return [];
    const claim = await client.get({ ...CLAIM, namespace, name }, operation.signal);
    const { accessModes = [] } = (claim?.spec ?? {}) as { accessModes?: readonly string[] };
    if (claim === undefined || accessModes.includes("ReadWriteMany")) return [];
    const detail = `The volume "${volume}" is ${accessModes.join(", ")}. Expected ReadWriteMany, or another eviction strategy.`;
    return [warningAt(["cluster", "evictionStrategy"], "blocks every drain of the node", detail)];
  });
  return (await Promise.all(told)).flat();
};

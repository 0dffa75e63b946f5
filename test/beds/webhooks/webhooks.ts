/**
 * CDI's and the SR-IOV network operator's own admission and controllers beside a real control plane.
 * The admission is registered as their own packages register it, with certificates of the bed's own.
 * There are no nodes: what a node's daemon would say of its cards, a named simulator writes as status.
 */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { ProviderError } from "../../../provider/core/provider-error";
import { eventually } from "../../support/eventually";
import { type ControlPlane, startControlPlane } from "../control-plane/control-plane";
import { repositoryRoot } from "../repository-root";
import { installCdi } from "./install-cdi";
import { installSriovOperator, SRIOV_NAMESPACE } from "./install-sriov-operator";
import { OperatorPrograms } from "./operator-programs";

const run = promisify(execFile);

export interface WebhookBed {
  readonly controlPlane: ControlPlane;
  /** Ends one program, as a bad day would. */
  kill(program: "cdi-apiserver" | "sriov-operator-webhook"): Promise<void>;
  stop(): Promise<void>;
}

/** Ready in about 20 s. Everything ends with this process. */
export async function startWebhooks(): Promise<WebhookBed> {
  const script = path.join(repositoryRoot(), "scripts", "webhook-binaries.mjs");
  const { stdout } = await run(process.execPath, [script], { maxBuffer: 2 ** 24 });
  const binaries = stdout.trim();
  const controlPlane = await startControlPlane({ kubevirt: false });
  const programs = new OperatorPrograms(binaries, controlPlane.server);
  try {
    await install(controlPlane, programs, binaries);
  } catch (error) {
    const logs = programs.logs();
    await programs.stop();
    await controlPlane.stop();
    throw new Error(`the webhooks did not start: ${String(error)}\n${logs}`, { cause: error });
  }
  return {
    controlPlane,
    kill: (program) => programs.kill(program),
    async stop() {
      await programs.stop();
      await controlPlane.stop();
    },
  };
}

async function install(
  controlPlane: ControlPlane,
  programs: OperatorPrograms,
  binaries: string,
): Promise<void> {
  const client = await controlPlane.client("admin");
  const kubeconfig = controlPlane.kubeconfig("admin");
  const shared = { client, programs, kubeconfig };
  const objects = path.join(binaries, "objects", "cdi.json");
  await installCdi({ ...shared, objects });
  await installSriovOperator({ ...shared, binaries });
  await eventually("CDI's and the SR-IOV operator's admission answer", async () => {
    programs.mustRun();
    for (const object of REFUSED) if (!(await refuses(client, object))) return false;
    return true;
  });
}

/** What each admission refuses, whatever is in the cluster. */
const REFUSED: readonly KubeObject[] = [
  {
    apiVersion: "cdi.kubevirt.io/v1beta1",
    kind: "DataVolume",
    metadata: { name: "probe", namespace: "default" },
    spec: { source: { blank: {} }, storage: {} },
  },
  {
    apiVersion: "sriovnetwork.openshift.io/v1",
    kind: "SriovNetworkNodePolicy",
    metadata: { name: "probe", namespace: SRIOV_NAMESPACE },
    spec: { resourceName: "a", nodeSelector: {}, numVfs: 1, nicSelector: {} },
  },
];

/** True when the admission itself says no, and not the API server for want of it. */
async function refuses(client: ApiClient, object: KubeObject): Promise<boolean> {
  try {
    await client.apply(object, { fieldManager: "bed", dryRun: true });
    return false;
  } catch (error) {
    return error instanceof ProviderError && error.code === "InvalidArgument";
  }
}

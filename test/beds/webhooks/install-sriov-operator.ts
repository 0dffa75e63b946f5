import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, parseAllDocuments } from "yaml";
import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { findCondition } from "../../../provider/backends/cluster/conditions/condition";
import { eventually } from "../../support/eventually";
import { registrations } from "../control-plane/registrations";
import type { OperatorPrograms } from "./operator-programs";

export const SRIOV_NAMESPACE = "openshift-sriov-network-operator";
const SERVICE = "operator-webhook-service";
const BY_BED = { fieldManager: "bed", force: true };
const WEBHOOK_PORT = 8443;
/** What the operator would have the nodes run; none runs here. */
const IMAGES = [
  "METRICS_EXPORTER",
  "NETWORK_RESOURCES_INJECTOR",
  "OVS_CNI",
  "RDMA_CNI",
  "SRIOV_CNI",
  "SRIOV_DEVICE_PLUGIN",
  "SRIOV_INFINIBAND_CNI",
  "SRIOV_NETWORK_CONFIG_DAEMON",
  "SRIOV_NETWORK_WEBHOOK",
];

export interface SriovBed {
  readonly client: ApiClient;
  readonly programs: OperatorPrograms;
  readonly kubeconfig: string;
  /** What scripts/webhook-binaries.mjs made. */
  readonly binaries: string;
}

/** Starts the SR-IOV network operator's admission and the operator itself. */
export async function installSriovOperator(bed: SriovBed): Promise<void> {
  const { client, programs, kubeconfig, binaries } = bed;
  const objects = path.join(binaries, "objects");
  await loadDefinitions(client, path.join(objects, "sriov-definitions.yaml"));
  for (const object of clusterObjects(objects)) await client.apply(object, BY_BED);
  const host = `${SERVICE}.${SRIOV_NAMESPACE}.svc`;
  const { certificate, key } = await programs.certificate("sriov-webhook", host);
  const env = {
    KUBECONFIG: kubeconfig,
    NAMESPACE: SRIOV_NAMESPACE,
    CLUSTER_TYPE: "kubernetes",
    RESOURCE_PREFIX: "openshift.io",
    ...Object.fromEntries(IMAGES.map((name) => [`${name}_IMAGE`, "none"])),
  };
  const port = await programs.startServer({
    name: "sriov-operator-webhook",
    args: [
      "start",
      `--port=${WEBHOOK_PORT}`,
      `--tls-cert-file=${certificate}`,
      `--tls-private-key-file=${key}`,
    ],
    env,
    serves: WEBHOOK_PORT,
  });
  programs.start({
    name: "sriov-network-operator",
    args: [],
    env,
    workFolder: path.join(binaries, "sriov-operator"),
  });
  const registered = registrations(
    path.join(objects, "sriov-operator.json"),
    readFileSync(certificate, "utf8"),
    port,
  );
  for (const object of registered) await client.apply(object, BY_BED);
}

/** Those of the operator's kinds that the control plane does not bring. */
async function loadDefinitions(client: ApiClient, file: string): Promise<void> {
  const definitions = parseAllDocuments(readFileSync(file, "utf8")).map(
    (document) => document.toJS() as KubeObject,
  );
  for (const definition of definitions) await client.apply(definition, BY_BED);
  for (const { apiVersion, kind, metadata } of definitions) {
    const ref = { apiVersion, kind, name: metadata.name ?? "" };
    await eventually(`${ref.name} is served`, async () => {
      const seen = await client.get(ref);
      return seen !== undefined && findCondition(seen, "Established")?.status === "True";
    });
  }
}

function clusterObjects(objects: string): readonly KubeObject[] {
  const namespace = SRIOV_NAMESPACE;
  const cards = parse(readFileSync(path.join(objects, "supported-nics.yaml"), "utf8")) as object;
  return [
    { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } },
    { ...cards, metadata: { name: "supported-nic-ids", namespace } } as KubeObject,
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: SERVICE, namespace },
      spec: { type: "ExternalName", externalName: "localhost" },
    },
    {
      apiVersion: "sriovnetwork.openshift.io/v1",
      kind: "SriovOperatorConfig",
      metadata: { name: "default", namespace },
      // The admission is the bed's own process, registered by the bed.
      spec: {
        enableOperatorWebhook: false,
        enableInjector: false,
        configDaemonNodeSelector: { "node-role.kubernetes.io/worker": "" },
        logLevel: 2,
      },
    },
  ];
}

import { readFileSync } from "node:fs";
import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import type { BedProcess } from "./bed-process";
import type { Certificates } from "./certificates";
import { registrations } from "./registrations";
import { untilTrue } from "./until-true";

export interface KubeVirtBed {
  readonly client: ApiClient;
  /** What KubeVirt's own package says its operator would create. */
  readonly objects: string;
  readonly certificates: Certificates;
  readonly adminKubeconfig: string;
  readonly controllerKubeconfig: string;
  readonly ports: readonly number[];
  run(name: string, args: readonly string[]): BedProcess;
}

const NAMESPACE = "kubevirt";
const BY_BED = { fieldManager: "bed", force: true };

/** Starts virt-api and virt-controller and registers KubeVirt's own webhooks and API services. */
export async function installKubeVirt(bed: KubeVirtBed): Promise<void> {
  const { client, certificates, ports } = bed;
  const [apiPort = 0, consolePort = 0, controllerPort = 0] = ports;
  const authority = readFileSync(certificates.file("ca.crt"), "utf8");
  for (const object of clusterObjects(authority)) await client.apply(object, BY_BED);
  await client.mergePatch(
    { apiVersion: "kubevirt.io/v1", kind: "KubeVirt", namespace: NAMESPACE, name: "kubevirt" },
    {
      status: {
        phase: "Deployed",
        defaultArchitecture: "amd64",
        observedKubeVirtVersion: "v1.8.4",
      },
    },
    { subresource: "status" },
  );
  bed.run("virt-api", [
    `--kubeconfig=${bed.adminKubeconfig}`,
    "--listen=127.0.0.1",
    `--port=${apiPort}`,
    `--console-server-port=${consolePort}`,
    `--tls-cert-file=${certificates.file("virt-api.crt")}`,
    `--tls-key-file=${certificates.file("virt-api.key")}`,
    `--handler-cert-file=${certificates.file("virt-handler.crt")}`,
    `--handler-key-file=${certificates.file("virt-handler.key")}`,
  ]);
  for (const object of registrations(bed.objects, authority, apiPort))
    await client.apply(object, BY_BED);
  bed.run("virt-controller", [
    `--kubeconfig=${bed.controllerKubeconfig}`,
    "--listen=127.0.0.1",
    `--port=${controllerPort}`,
    `--prom-cert-file=${certificates.file("virt-api.crt")}`,
    `--prom-key-file=${certificates.file("virt-api.key")}`,
    "--launcher-image=none",
    "--exporter-image=none",
  ]);
  await untilTrue("KubeVirt's API and admission answer", () => admits(client));
  await untilTrue("virt-controller leads", async () => {
    const lease = { apiVersion: "coordination.k8s.io/v1", kind: "Lease", namespace: NAMESPACE };
    return (await client.get({ ...lease, name: "virt-controller" })) !== undefined;
  });
}

/** True when a dry-run of a machine goes through the webhooks. */
async function admits(client: ApiClient): Promise<boolean> {
  const machine: KubeObject = {
    apiVersion: "kubevirt.io/v1",
    kind: "VirtualMachine",
    metadata: { name: "probe", namespace: "default" },
    spec: {
      runStrategy: "Halted",
      template: { spec: { domain: { devices: {}, memory: { guest: "64Mi" } } } },
    },
  };
  return client.apply(machine, { ...BY_BED, dryRun: true }).then(
    () => true,
    () => false,
  );
}

function clusterObjects(authority: string): readonly KubeObject[] {
  return [
    { apiVersion: "v1", kind: "Namespace", metadata: { name: NAMESPACE } },
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "kubevirt-ca", namespace: NAMESPACE },
      data: { "ca-bundle": authority },
    },
    {
      apiVersion: "kubevirt.io/v1",
      kind: "KubeVirt",
      metadata: { name: "kubevirt", namespace: NAMESPACE },
      spec: {
        configuration: {
          vmRolloutStrategy: "LiveUpdate",
          permittedHostDevices: {
            pciHostDevices: [{ pciVendorSelector: "8086:10CA", resourceName: "intel.com/igb" }],
          },
        },
      },
    },
    {
      // Admission and the aggregator follow a name to loopback, so no cluster network is needed.
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "virt-api", namespace: NAMESPACE },
      spec: { type: "ExternalName", externalName: "localhost" },
    },
  ];
}

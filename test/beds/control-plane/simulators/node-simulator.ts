/**
 * What a node does for a machine: kubelet starts the pod, virt-handler says that the guest runs.
 *
 * Status only, each transition with its source (KubeVirt 1.8.4, Kubernetes 1.36):
 * - a pod is Running and Ready when its containers are: kubelet, pkg/kubelet/status.
 * - VMI Scheduled → Running, Ready=True, interfaces: pkg/virt-handler/vm.go, updateVMIStatus.
 * - VMI with a deletionTimestamp → Succeeded, whereupon virt-controller removes finalizer, VMI and
 *   pod: pkg/virt-handler/vm.go, processVmDelete, and pkg/virt-controller/watch/vmi.
 */
import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import { type Simulator, simulate } from "./simulator";

const INSTANCE = { apiVersion: "kubevirt.io/v1", kind: "VirtualMachineInstance" };
const POD = { apiVersion: "v1", kind: "Pod" };
const NODE = { apiVersion: "v1", kind: "Node" };

/** Adds one schedulable node and plays it. `client` is virt-handler's: KubeVirt admits no other. */
export async function startNodeSimulator(
  admin: ApiClient,
  client: ApiClient,
  devices: Readonly<Record<string, string>> = {},
): Promise<Simulator> {
  await addNode(admin, "node01", devices);
  return simulate(client, async () => {
    for (const pod of (await admin.list(POD)).items) await playPod(admin, pod);
    for (const instance of (await admin.list(INSTANCE)).items) await playInstance(client, instance);
  });
}

/** A node as kubelet registers it and virt-handler labels it. */
export async function addNode(
  admin: ApiClient,
  name: string,
  devices: Readonly<Record<string, string>> = {},
): Promise<void> {
  const amounts = {
    cpu: "32",
    memory: "128Gi",
    "ephemeral-storage": "1Ti",
    pods: "500",
    "devices.kubevirt.io/kvm": "1000",
    "devices.kubevirt.io/tun": "1000",
    "devices.kubevirt.io/vhost-net": "1000",
    ...devices,
  };
  await admin.apply(
    {
      ...NODE,
      metadata: {
        name,
        labels: {
          "kubernetes.io/arch": "amd64",
          "kubernetes.io/hostname": name,
          "kubevirt.io/schedulable": "true",
          "machine-type.node.kubevirt.io/q35": "true",
          "node-role.kubernetes.io/worker": "",
        },
      },
    },
    { fieldManager: "node-simulator", force: true },
  );
  // Admission taints every new node; the controller that takes the taint back needs a real kubelet.
  await admin.mergePatch({ ...NODE, name }, { spec: { taints: [] } });
  const conditions = [{ type: "Ready", status: "True", reason: "KubeletReady" }];
  const status = { capacity: amounts, allocatable: amounts, conditions };
  await admin.mergePatch({ ...NODE, name }, { status }, { subresource: "status" });
}

async function playPod(client: ApiClient, pod: KubeObject): Promise<void> {
  const { nodeName, containers } = pod.spec as {
    nodeName?: string;
    containers: readonly { readonly name: string; readonly image: string }[];
  };
  const { name = "", namespace = "", deletionTimestamp } = pod.metadata;
  const { phase } = (pod.status ?? {}) as { phase?: string };
  if (deletionTimestamp !== undefined) {
    await client.delete(
      { ...POD, namespace, name },
      { gracePeriodSeconds: 0, propagation: "Background" },
    );
    return;
  }
  if (nodeName === undefined || phase !== "Pending") return;
  const now = new Date().toISOString();
  await client.mergePatch(
    { ...POD, namespace, name },
    {
      status: {
        phase: "Running",
        podIP: "10.0.0.9",
        podIPs: [{ ip: "10.0.0.9" }],
        conditions: ["Initialized", "Ready", "ContainersReady", "PodScheduled"].map((type) => ({
          type,
          status: "True",
        })),
        containerStatuses: containers.map((one) => ({
          name: one.name,
          image: one.image,
          imageID: one.image,
          ready: true,
          restartCount: 0,
          state: { running: { startedAt: now } },
        })),
      },
    },
    { subresource: "status" },
  );
}

async function playInstance(client: ApiClient, instance: KubeObject): Promise<void> {
  const { name = "", namespace = "", deletionTimestamp } = instance.metadata;
  const status = (instance.status ?? {}) as {
    phase?: string;
    conditions?: readonly { readonly type: string }[];
  };
  const ref = { ...INSTANCE, namespace, name };
  const ended = status.phase === "Succeeded" || status.phase === "Failed";
  if (deletionTimestamp !== undefined && !ended && status.phase === "Running") {
    await client.mergePatch(ref, { status: { phase: "Succeeded" } });
    return;
  }
  if (status.phase !== "Scheduled") return;
  const others = (status.conditions ?? []).filter(({ type }) => type !== "Ready");
  await client.mergePatch(ref, {
    status: {
      phase: "Running",
      conditions: [
        ...others.filter(({ type }) => type !== "LiveMigratable"),
        { type: "Ready", status: "True", lastProbeTime: null, lastTransitionTime: null },
        { type: "LiveMigratable", status: "True", lastProbeTime: null, lastTransitionTime: null },
      ],
      interfaces: interfacesOf(instance),
    },
  });
}

function interfacesOf(instance: KubeObject): readonly object[] {
  const { domain } = instance.spec as {
    domain: { devices: { interfaces?: readonly { name: string; macAddress?: string }[] } };
  };
  return (domain.devices.interfaces ?? []).map(({ name, macAddress }, index) => ({
    name,
    ...(macAddress ? { mac: macAddress } : {}),
    ipAddress: `10.0.2.${10 + index}`,
    ipAddresses: [`10.0.2.${10 + index}`],
    infoSource: "domain",
  }));
}

import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import { createClusterBackend } from "../../../../provider/backends/cluster/cluster-backend";
import { createProvider, type Provider } from "../../../../provider/core/provider";
import type { ResourceState } from "../../../../provider/core/resource-state";
import type { Properties } from "../../../../provider/core/value";
import { KINDS } from "../../../../provider/kinds/registry";
import { type SriovNodesProps, sriovNodes } from "../../../../sdk/recipes/sriov-nodes";
import { changesOf, createdAndQuiet, readBack } from "../../../beds/control-plane/lifecycle";
import type { Simulator } from "../../../beds/control-plane/simulators/simulator";
import { SRIOV_NAMESPACE } from "../../../beds/webhooks/install-sriov-operator";
import { startSriovDaemonSimulator } from "../../../beds/webhooks/sriov-daemon-simulator";
import { startWebhooks, type WebhookBed } from "../../../beds/webhooks/webhooks";
import { eventually } from "../../../support/eventually";
import { testOperation } from "../../../support/test-operation";
import { CARDS } from "./sriov-rows";

const BY_TEST = { fieldManager: "test", force: true };
const CLAIM = { apiVersion: "v1", kind: "PersistentVolumeClaim", namespace: "default" };
const DATA_VOLUME = {
  apiVersion: "cdi.kubevirt.io/v1beta1",
  kind: "DataVolume",
  namespace: "default",
};
const POLICY = {
  apiVersion: "sriovnetwork.openshift.io/v1",
  kind: "SriovNetworkNodePolicy",
  namespace: SRIOV_NAMESPACE,
};
const ATTACHMENT = { apiVersion: "k8s.cni.cncf.io/v1", kind: "NetworkAttachmentDefinition" };
const CLASS = "late";

/** Nothing of CDI and of the SR-IOV operator is simulated here but what runs on nodes. */
describe("with real admission and real controllers", () => {
  let bed: WebhookBed;
  let daemon: Simulator;
  let admin: ApiClient;
  let provider: Provider;
  const operation = testOperation({ timeoutMs: 300_000 });
  beforeAll(async () => {
    bed = await startWebhooks();
    admin = await bed.controlPlane.client("admin");
    daemon = await startSriovDaemonSimulator(admin, "node01", CARDS);
    await admin.apply(
      {
        apiVersion: "storage.k8s.io/v1",
        kind: "StorageClass",
        metadata: { name: CLASS },
        provisioner: "example.com/disk",
        volumeBindingMode: "WaitForFirstConsumer",
        allowVolumeExpansion: true,
      } as Parameters<ApiClient["apply"]>[0],
      BY_TEST,
    );
    // CDI refuses a volume of a class that it has not seen yet, and takes it a moment later.
    await eventually("CDI has a profile of the class", async () => {
      return (
        (await admin.get({ ...DATA_VOLUME, kind: "StorageProfile", name: CLASS })) !== undefined
      );
    });
    const cluster = { kubeconfig: bed.controlPlane.kubeconfig("admin") };
    const config = { cluster };
    provider = createProvider({ kinds: KINDS, backend: createClusterBackend, config });
  });
  afterAll(async () => {
    await provider?.close();
    await daemon?.stop();
    await bed?.stop();
  });

  const volume = (name: string, cluster: Properties = {}, more: Properties = {}): Properties => ({
    name,
    pool: CLASS,
    size: "1GiB",
    // The class is of nobody whom CDI knows, so its profile has no modes.
    cluster: { accessModes: ["ReadWriteOnce"], ...cluster },
    ...more,
  });

  const volumes: readonly [string, Properties][] = [
    ["empty", volume("blank")],
    ["on a block device", volume("raw", { volumeMode: "Block", preallocation: true })],
    ["from a URL", volume("url", {}, { source: { url: "https://images.example/a.qcow2" } })],
    ["from a registry", volume("registry", { registry: "docker://quay.io/a/b:1" })],
    [
      "an unpacked archive",
      volume(
        "archive",
        { contentType: "archive" },
        { source: { url: "https://images.example/a.tar" } },
      ),
    ],
    ["with labels", volume("labelled", { labels: { team: "blue" }, priorityClass: "low" })],
  ];
  test.each(volumes)(
    "a volume %s is made, its second preview is empty, and it goes",
    async (_, inputs) => {
      const state = await createdAndQuiet(provider, "Volume", inputs, operation);
      const name = String(inputs.name);
      const claim = await admin.get({ ...CLAIM, name });
      expect(claim?.metadata.ownerReferences).toMatchObject([{ kind: "DataVolume", name }]);
      await provider.delete("Volume", state, operation);
      await eventually("claim and DataVolume are gone", async () => {
        return (
          (await admin.get({ ...CLAIM, name })) === undefined &&
          (await admin.get({ ...DATA_VOLUME, name })) === undefined
        );
      });
    },
  );

  test("a network of virtual functions is made by the operator, quiet, and taken back by it", async () => {
    const inputs: Properties = {
      name: "fast",
      mode: "sriov",
      vlan: 100,
      cluster: { sriov: { resourceName: "fast", vlanQos: 3, spoofCheck: "on", trust: "off" } },
    };
    const state = await createdAndQuiet(provider, "Network", inputs, operation);
    const attachment = { ...ATTACHMENT, namespace: "default", name: "fast" };
    const made = await admin.get(attachment);
    expect(made?.metadata.annotations).toMatchObject({
      "k8s.v1.cni.cncf.io/resourceName": "openshift.io/fast",
    });
    await provider.delete("Network", state, operation);
    await eventually("the attachment is gone", async () => {
      return (await admin.get(attachment)) === undefined;
    });
  });

  const nodes = (functions: number): Properties => {
    const props: SriovNodesProps = {
      resourceName: "fast",
      functions,
      vendor: "8086",
      drainsNodes: true,
    };
    return sriovNodes("fast", props).pieces[0]?.args as Properties;
  };

  test("virtual functions of nodes are awaited, quiet with the admission's defaults, and change", async () => {
    const made = await createdAndQuiet(provider, "ClusterObject", nodes(4), operation);
    const policy = await admin.get({ ...POLICY, name: "fast" });
    expect(policy?.spec).toMatchObject({ priority: 99, isRdma: false, numVfs: 4 });
    expect(await vfRangeOf("fast")).toBe("0-3");
    const changed: ResourceState = await provider.update(
      "ClusterObject",
      nodes(8),
      made,
      operation,
    );
    const seen = await readBack(provider, "ClusterObject", changed, operation);
    expect(await changesOf(provider, "ClusterObject", nodes(8), seen, operation)).toEqual([]);
    expect(await vfRangeOf("fast")).toBe("0-7");
    await provider.delete("ClusterObject", seen, operation);
    await eventually("the operator has taken it from the nodes", async () => {
      return (await vfRangeOf("fast")) === undefined;
    });
  });

  /** What the real operator wrote for the node. */
  async function vfRangeOf(policyName: string): Promise<string | undefined> {
    const state = await admin.get({ ...POLICY, kind: "SriovNetworkNodeState", name: "node01" });
    const { interfaces = [] } = (state?.spec ?? {}) as {
      interfaces?: readonly {
        readonly vfGroups?: readonly { readonly policyName: string; readonly vfRange: string }[];
      }[];
    };
    return interfaces
      .flatMap(({ vfGroups = [] }) => vfGroups)
      .find((group) => group.policyName === policyName)?.vfRange;
  }
});

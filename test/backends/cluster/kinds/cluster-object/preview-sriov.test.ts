import type { ApiClient } from "../../../../../provider/backends/cluster/api/api-client";
import { formatDiagnostic } from "../../../../../provider/core/diagnostic";
import type { Provider } from "../../../../../provider/core/provider";
import type { Properties } from "../../../../../provider/core/value";
import { type ControlPlane, startControlPlane } from "../../../../beds/control-plane/control-plane";
import { testOperation } from "../../../../support/test-operation";

const OPERATOR = "sriov-operator";
const apiVersion = "sriovnetwork.openshift.io/v1";
const BY_OPERATOR = { fieldManager: "sriov-network-operator", force: true };

/** A card as the operator's daemon tells it. */
const CARD = {
  name: "eth0",
  pciAddress: "0000:02:00.0",
  vendor: "8086",
  deviceID: "158b",
  totalvfs: 64,
};

const policy = (name: string, nicSelector: object, numVfs = 4) => ({
  apiVersion,
  kind: "SriovNetworkNodePolicy",
  metadata: { name, namespace: OPERATOR },
  spec: {
    resourceName: name,
    nodeSelector: { a: "b" },
    deviceType: "vfio-pci",
    numVfs,
    nicSelector,
  },
});
const network = (resourceName: string) => ({
  apiVersion,
  kind: "SriovNetwork",
  metadata: { name: "net", namespace: OPERATOR },
  spec: { resourceName },
});

describe("what SR-IOV wishes meet on the nodes, told at preview", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  let provider: Provider;
  const operation = testOperation();
  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    admin = await bed.client("admin");
    const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: OPERATOR } };
    await admin.apply(namespace, BY_OPERATOR);
    const state = { apiVersion, kind: "SriovNetworkNodeState", namespace: OPERATOR };
    const metadata = { name: "node01", namespace: OPERATOR };
    await admin.apply({ apiVersion, kind: state.kind, metadata, spec: {} }, BY_OPERATOR);
    const status = { interfaces: [CARD] };
    await admin.mergePatch({ ...state, name: "node01" }, { status }, { subresource: "status" });
    await admin.apply(policy("there", { pfNames: ["eth0#0-3"] }), BY_OPERATOR);
    provider = bed.provider();
  });
  afterAll(async () => {
    await bed?.stop();
  });

  async function told(kind: string, inputs: Properties): Promise<readonly string[]> {
    const planned = await provider.plan(kind, inputs, undefined, operation);
    const said = await provider.preview(kind, inputs, undefined, planned, operation);
    return said.map(formatDiagnostic);
  }

  const rows: readonly [string, object, string | undefined][] = [
    ["R3 as many functions as the card has", policy("a", { vendor: "8086" }, 64), undefined],
    [
      "R3 more functions than the card has",
      policy("a", { vendor: "8086" }, 65),
      "Expected at most 64, as eth0 of node01 has",
    ],
    [
      "R3 a card that no node has",
      policy("a", { vendor: "15b3" }),
      "Expected a card that some node",
    ],
    ["R5 functions beside another policy's", policy("a", { pfNames: ["eth0#4-7"] }, 8), undefined],
    [
      "R5 functions that another policy has",
      policy("a", { pfNames: ["eth0#3-7"] }, 8),
      'functions that the policy "there" has not',
    ],
    [
      "R5 a whole card of which another policy has a part",
      policy("a", { pfNames: ["eth0"] }, 8),
      'functions that the policy "there" has not',
    ],
    ["R5 the policy itself, changed", policy("there", { pfNames: ["eth0#0-7"] }, 8), undefined],
    ["R10 a resource that a policy makes", network("there"), undefined],
    ["★ R10 a resource that no policy makes", network("none"), "make there"],
  ];
  test.each(rows)("%s", async (_, object, says) => {
    const said = await told("ClusterObject", { manifest: JSON.stringify(object) });
    // That the policy that is there is somebody else's, and that nodes are drained, are other matters.
    const ours = said.filter((line) => !/it is there already|interrupts machines/.test(line));
    if (says === undefined) expect(ours).toEqual([]);
    else expect(ours).toEqual([expect.stringContaining(says)]);
  });

  test.each([
    ["there", []],
    ["none", [expect.stringMatching(/^.*cluster\.sriov\.resourceName: is made by no policy yet/)]],
  ])("R10 a Network of the resource %s", async (resourceName, expected) => {
    const sriov = { resourceName, operatorNamespace: OPERATOR };
    const said = await told("Network", { name: "n", mode: "sriov", cluster: { sriov } });
    expect(said).toEqual(expected);
  });
});

/**
 * What the SR-IOV operator's daemon says of a node: the cards, and that they are as the operator wants
 * them. The node states themselves, and what stands in them for a policy, are the real operator's.
 *
 * Source (sriov-network-operator 1.6): pkg/daemon, updateSyncState and the cards' discovery in
 * pkg/host/internal/sriov.
 */
import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import { eventually } from "../../support/eventually";
import { addNode } from "../control-plane/simulators/node-simulator";
import { type Simulator, simulate } from "../control-plane/simulators/simulator";
import { SRIOV_NAMESPACE } from "./install-sriov-operator";

const STATE = {
  apiVersion: "sriovnetwork.openshift.io/v1",
  kind: "SriovNetworkNodeState",
  namespace: SRIOV_NAMESPACE,
};
const CAPABLE = { "feature.node.kubernetes.io/network-sriov.capable": "true" };

/** Adds one node with the cards and plays its daemon. */
export async function startSriovDaemonSimulator(
  admin: ApiClient,
  node: string,
  cards: readonly object[],
): Promise<Simulator> {
  await addNode(admin, node);
  await admin.mergePatch(
    { apiVersion: "v1", kind: "Node", name: node },
    { metadata: { labels: CAPABLE } },
  );
  let seen: string | undefined;
  const simulator = simulate(admin, async () => {
    const state = await admin.get({ ...STATE, name: node });
    const wanted = JSON.stringify([state?.metadata.uid, state?.spec]);
    if (state === undefined || wanted === seen) return;
    const status = { interfaces: cards, syncStatus: "Succeeded", lastSyncError: "" };
    await admin.mergePatch({ ...STATE, name: node }, { status }, { subresource: "status" });
    seen = wanted;
  });
  try {
    await eventually("the daemon told the cards in the state that the operator made", () => {
      return seen !== undefined;
    });
  } catch (error) {
    await simulator.stop();
    throw error;
  }
  return simulator;
}

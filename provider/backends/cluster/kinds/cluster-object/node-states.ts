/**
 * What the SR-IOV operator's daemon says of each node: its cards, and how far the policies are.
 * Source: SR-IOV network operator 1.6, api/v1/sriovnetworknodestate_types.go and pkg/consts.
 */
import type { ApiClient } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";
import { failed, READY, type Readiness, waiting } from "../../conditions/condition";
import { worstOf } from "../../conditions/worst-of";
import { type Bag, bagOf, listOf, textsOf } from "./rules/manifest-rule";

const GROUP = "sriovnetwork.openshift.io";
export const POLICY = { apiVersion: `${GROUP}/v1`, kind: "SriovNetworkNodePolicy" };
export const NODE_STATE = { apiVersion: `${GROUP}/v1`, kind: "SriovNetworkNodeState" };
const NODE = { apiVersion: "v1", kind: "Node" };
const DRAIN_STATE = `${GROUP}/current-state`;

export function isNodePolicy({ apiVersion, kind }: Bag): boolean {
  return String(apiVersion).startsWith(`${GROUP}/`) && kind === POLICY.kind;
}

export function cardsOf({ status }: KubeObject): readonly Bag[] {
  return listOf(bagOf(status).interfaces);
}

/** Whether a policy's `nicSelector` means the card. */
export function selects(
  { vendor, deviceID, pfNames, rootDevices }: Bag,
  { pciAddress, name, ...card }: Bag,
): boolean {
  const names = textsOf(pfNames).map((text) => text.split("#")[0]);
  const addresses = textsOf(rootDevices);
  return (
    (vendor === undefined || vendor === card.vendor) &&
    (deviceID === undefined || deviceID === card.deviceID) &&
    (names.length === 0 || names.includes(String(name))) &&
    (addresses.length === 0 || addresses.includes(String(pciAddress)))
  );
}

/** How far the nodes are that the policy selects. */
export async function lookAtNodeStates(
  client: ApiClient,
  policy: KubeObject,
  _waitedMs: number,
  signal: AbortSignal,
): Promise<Readiness> {
  const { namespace = "" } = policy.metadata;
  const nodes = await client.list(NODE, { signal });
  const states = await client.list(NODE_STATE, { namespace, signal });
  return judge(policy, nodes.items, states.items);
}

function judge(
  policy: KubeObject,
  nodes: readonly KubeObject[],
  states: readonly KubeObject[],
): Readiness {
  const { nodeSelector, nicSelector } = bagOf(policy.spec);
  const wanted = Object.entries(bagOf(nodeSelector));
  const chosen = nodes
    .filter(({ metadata }) => wanted.every(([label, value]) => metadata.labels?.[label] === value))
    .map(({ metadata }) => metadata.name);
  const concerned = states.filter(
    (state) =>
      chosen.includes(state.metadata.name) &&
      cardsOf(state).some((card) => selects(bagOf(nicSelector), card)),
  );
  if (concerned.length === 0) return waiting("no node that it selects has such a card");
  return worstOf(concerned.map((state) => judgeNode(policy, state)));
}

/** A status of before the operator took the policy over says nothing. */
function judgeNode(policy: KubeObject, { metadata, spec, status }: KubeObject): Readiness {
  const { name, annotations = {} } = metadata;
  const { syncStatus, lastSyncError } = bagOf(status);
  const drained = annotations[DRAIN_STATE] ?? "Idle";
  const { numVfs } = bagOf(policy.spec);
  const taken = listOf(bagOf(spec).interfaces).some(
    (card) =>
      Number(card.numVfs) >= Number(numVfs) &&
      listOf(card.vfGroups).some(({ policyName }) => policyName === policy.metadata.name),
  );
  if (!taken) return waiting(`the operator has not given it to ${name} yet`);
  if (syncStatus === "Failed") return failed(`${name}: ${String(lastSyncError)}`);
  if (syncStatus === "Succeeded" && drained === "Idle") return READY;
  return waiting(`${name} is ${String(syncStatus)}, ${drained}`);
}

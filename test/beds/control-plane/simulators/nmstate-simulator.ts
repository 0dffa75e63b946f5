/**
 * What nmstate's handlers do on the nodes.
 *
 * Sources (kubernetes-nmstate 0.86): an enactment per node and policy, called node.policy, with the
 * labels nmstate.io/policy and nmstate.io/node and the conditions Available or Failing
 * (pkg/enactmentstatus); the policy's Progressing, Available (SuccessfullyConfigured), Degraded
 * (FailedToConfigure) and Ignored (NoMatchingNode) with heartbeats (pkg/policyconditions); a policy
 * that is deleted leaves the nodes as they are (controllers/handler).
 */
import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import { type Simulator, simulate } from "./simulator";

const POLICY = { apiVersion: "nmstate.io/v1", kind: "NodeNetworkConfigurationPolicy" };
const ENACTMENT = { apiVersion: "nmstate.io/v1beta1", kind: "NodeNetworkConfigurationEnactment" };
const NODE = { apiVersion: "v1", kind: "Node" };

interface InterfaceState {
  readonly name: string;
  readonly state: string;
}

/** The nodes' devices, by node; what a test looks at to see whether a bridge is really gone. */
export interface NodeDevices {
  readonly devices: ReadonlyMap<string, ReadonlySet<string>>;
}

/** `failing` are policies that no node can apply, with nmstate's message. */
export function startNmstateSimulator(
  admin: ApiClient,
  failing: Readonly<Record<string, string>> = {},
): Simulator & NodeDevices {
  const devices = new Map<string, Set<string>>();
  const seen = new Map<string, number>();
  const simulator = simulate(admin, async () => {
    for (const policy of (await admin.list(POLICY)).items) {
      const { uid = "", generation = 0 } = policy.metadata;
      if (seen.get(uid) === generation) continue;
      await play(admin, policy, devices, failing);
      seen.set(uid, generation);
    }
  });
  return { ...simulator, devices };
}

async function play(
  client: ApiClient,
  policy: KubeObject,
  devices: Map<string, Set<string>>,
  failing: Readonly<Record<string, string>>,
): Promise<void> {
  const { name = "" } = policy.metadata;
  const { nodeSelector = {}, desiredState } = policy.spec as {
    nodeSelector?: Record<string, string>;
    desiredState?: { interfaces?: readonly InterfaceState[] };
  };
  const { items } = await client.list(NODE);
  const nodes = items
    .filter(({ metadata: { labels = {} } }) =>
      Object.entries(nodeSelector).every(([key, value]) => labels[key] === value),
    )
    .map(({ metadata }) => metadata.name ?? "");
  const say = (type: string, reason: string, message: string) =>
    client.mergePatch(
      { ...POLICY, name },
      { status: { conditions: [condition(type, reason, message)] } },
      { subresource: "status" },
    );
  if (nodes.length === 0) {
    await say("Ignored", "NoMatchingNode", "Policy does not match any node");
    return;
  }
  await say("Progressing", "ConfigurationProgressing", "Policy is progressing");
  const problem = failing[name];
  for (const node of nodes) {
    if (problem === undefined) applyTo(devices, node, desiredState?.interfaces ?? []);
    await enact(client, name, node, problem);
  }
  if (problem === undefined) {
    await say("Available", "SuccessfullyConfigured", `${nodes.length}/${nodes.length} nodes`);
  } else {
    await say("Degraded", "FailedToConfigure", `${nodes.length}/${nodes.length} nodes failed`);
  }
}

function applyTo(
  devices: Map<string, Set<string>>,
  node: string,
  interfaces: readonly InterfaceState[],
): void {
  const own = devices.get(node) ?? new Set<string>();
  for (const { name, state } of interfaces) {
    if (state === "absent") own.delete(name);
    else own.add(name);
  }
  devices.set(node, own);
}

async function enact(
  client: ApiClient,
  policy: string,
  node: string,
  problem: string | undefined,
): Promise<void> {
  const name = `${node}.${policy}`;
  const labels = { "nmstate.io/policy": policy, "nmstate.io/node": node };
  await client.apply(
    { ...ENACTMENT, metadata: { name, labels } },
    { fieldManager: "nmstate-handler", force: true },
  );
  const told = problem
    ? condition("Failing", "FailedToConfigure", problem)
    : condition("Available", "SuccessfullyConfigured", "done");
  await client.mergePatch(
    { ...ENACTMENT, name },
    { status: { conditions: [told] } },
    { subresource: "status" },
  );
}

function condition(type: string, reason: string, message: string): object {
  const now = new Date().toISOString();
  const at = { lastHeartbeatTime: now, lastTransitionTime: now };
  return { type, status: "True", reason, message, ...at };
}

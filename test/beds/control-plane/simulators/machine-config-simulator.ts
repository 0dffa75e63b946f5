/**
 * What OpenShift's machine-config operator does with a pool: one configuration rendered of all that the
 * pool selects, which it names as its target, and the word that every node has it. There are no nodes
 * behind it: nothing is drained and nothing reboots.
 *
 * Sources (machine-config operator, main of 2026): rendering, the target's name and its sources
 * (pkg/controller/render/render_controller.go, syncGeneratedMachineConfig; pkg/controller/common/helpers.go,
 * MergeMachineConfigs: kernel arguments one after another, files by their path); Updated, Updating,
 * NodeDegraded, RenderDegraded and Degraded, the status' configuration once every node has the target, and
 * observedGeneration (pkg/controller/node/status.go, calculateStatus).
 */
import { createHash } from "node:crypto";
import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import { type Simulator, simulate } from "./simulator";

const API = { apiVersion: "machineconfiguration.openshift.io/v1" } as const;
const CONFIG = { ...API, kind: "MachineConfig" } as const;
const POOL = { ...API, kind: "MachineConfigPool" } as const;
const BY_OPERATOR = { fieldManager: "machine-config-controller", force: true } as const;
const NODES = 3;

export interface PoolBehaviour {
  /** True while the nodes are on their way. */
  readonly updating?: () => boolean;
  /** Why a node cannot take the configuration; undefined when it can. */
  readonly degraded?: () => string | undefined;
  /** Why the configuration cannot be rendered; undefined when it can. */
  readonly unrenderable?: () => string | undefined;
}

/** Makes the pool and plays it. */
export async function startMachineConfigSimulator(
  admin: ApiClient,
  name: string,
  behaviour: PoolBehaviour = {},
): Promise<Simulator> {
  const selector = { matchLabels: { "machineconfiguration.openshift.io/role": name } };
  const spec = { machineConfigSelector: selector, paused: false };
  await admin.apply({ ...POOL, metadata: { name }, spec }, BY_OPERATOR);
  return simulate(admin, () => play(admin, name, behaviour));
}

async function play(admin: ApiClient, name: string, behaviour: PoolBehaviour): Promise<void> {
  const { updating = () => false, degraded, unrenderable } = behaviour;
  const broken = unrenderable?.();
  if (broken === undefined) await render(admin, name);
  const pool = await admin.get({ ...POOL, name });
  const { configuration } = (pool?.spec ?? {}) as { configuration?: object };
  const stuck = degraded?.();
  const there = !updating() && stuck === undefined;
  const before = ((pool?.status ?? {}) as { configuration?: object }).configuration;
  const status = {
    observedGeneration: pool?.metadata.generation,
    machineCount: NODES,
    updatedMachineCount: there ? NODES : 0,
    readyMachineCount: there ? NODES : 0,
    unavailableMachineCount: there ? 0 : 1,
    degradedMachineCount: stuck === undefined ? 0 : 1,
    configuration: (there ? configuration : before) ?? {},
    conditions: [
      condition("Updated", there),
      condition("Updating", !there),
      condition("NodeDegraded", stuck !== undefined, stuck),
      condition("RenderDegraded", broken !== undefined, broken),
      condition("Degraded", (stuck ?? broken) !== undefined, stuck),
    ],
  };
  await admin.mergePatch({ ...POOL, name }, { status }, { subresource: "status" });
}

function condition(type: string, holds: boolean, message = ""): object {
  return { type, status: holds ? "True" : "False", reason: "", message, lastTransitionTime: null };
}

interface ConfigSpec {
  readonly kernelArguments?: readonly string[];
  readonly config?: { readonly storage?: { readonly files?: readonly object[] } };
}

/** What only the operator makes: the merged configuration, and its name in the pool. */
async function render(admin: ApiClient, pool: string): Promise<void> {
  const { items } = await admin.list(CONFIG, {
    labelSelector: `machineconfiguration.openshift.io/role=${pool}`,
  });
  const parts = [...items].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const specs = parts.map(({ spec }) => spec as ConfigSpec);
  const files = specs.flatMap(({ config }) => config?.storage?.files ?? []);
  const spec = {
    kernelArguments: specs.flatMap(({ kernelArguments = [] }) => kernelArguments),
    config: { ignition: { version: "3.5.0" }, ...(files.length > 0 ? { storage: { files } } : {}) },
  };
  const hash = createHash("md5").update(JSON.stringify(spec)).digest("hex");
  const name = `rendered-${pool}-${hash}`;
  await admin.apply({ ...CONFIG, metadata: { name }, spec }, BY_OPERATOR);
  const source = parts.map((part) => ({ ...CONFIG, name: nameOf(part) }));
  await admin.mergePatch({ ...POOL, name: pool }, { spec: { configuration: { name, source } } });
}

function nameOf({ metadata }: KubeObject): string {
  return metadata.name ?? "";
}

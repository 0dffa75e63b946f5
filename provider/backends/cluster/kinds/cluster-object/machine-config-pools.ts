/**
 * Whether the nodes of a MachineConfig's pools have it. The render controller makes one configuration of
 * all that a pool selects and names it as the pool's target; the node controller says when every node
 * has the target. Source: machine-config operator, pkg/controller/render/render_controller.go and
 * pkg/controller/node/status.go.
 */
import type { ApiClient } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";
import { failed, findCondition, READY, type Readiness, waiting } from "../../conditions/condition";
import { worstOf } from "../../conditions/worst-of";
import { type Bag, bagOf, listOf } from "./rules/manifest-rule";

const GROUP = "machineconfiguration.openshift.io";
const CONFIG = { apiVersion: `${GROUP}/v1`, kind: "MachineConfig" };
const POOL = { apiVersion: `${GROUP}/v1`, kind: "MachineConfigPool" };
/** The render controller gathers changes for 5 s; what it said before may be of what was there before. */
const RENDER_MS = 15_000;

export function isMachineConfig({ apiVersion, kind }: Bag): boolean {
  return String(apiVersion).startsWith(`${GROUP}/`) && kind === CONFIG.kind;
}

/** How far the pools are that select the config, `waitedMs` after it was written. */
export async function lookAtPools(
  client: ApiClient,
  config: KubeObject,
  waitedMs: number,
  signal: AbortSignal,
): Promise<Readiness> {
  const { items } = await client.list(POOL, { signal });
  const concerned = items.filter(({ spec }) => selects(bagOf(spec), config));
  if (concerned.length === 0) return waiting("no pool selects it");
  const judged = concerned.map(async (pool) => {
    const told = judgePool(pool, config, waitedMs);
    if (told.state !== "ready") return told;
    const rendered = await client.get({ ...CONFIG, name: targetOf(pool) }, signal);
    const has = rendered !== undefined && holds(mergedPart(rendered), mergedPart(config));
    return has ? told : waiting(`${nameOf(pool)} is not rendered with it yet`);
  });
  return worstOf(await Promise.all(judged));
}

/** An empty selector selects nothing. */
function selects({ machineConfigSelector }: Bag, { metadata }: KubeObject): boolean {
  const { matchLabels, matchExpressions } = bagOf(machineConfigSelector);
  const labels = metadata.labels ?? {};
  const wanted = Object.entries(bagOf(matchLabels));
  const expressions = listOf(matchExpressions);
  if (wanted.length + expressions.length === 0) return false;
  return (
    wanted.every(([label, value]) => labels[label] === value) &&
    expressions.every((one) => fits(one, labels[String(one.key)]))
  );
}

function fits({ operator, values }: Bag, label: string | undefined): boolean {
  const among = label !== undefined && Array.isArray(values) && values.includes(label);
  switch (operator) {
    case "In":
      return among;
    case "NotIn":
      return !among;
    case "Exists":
      return label !== undefined;
    default:
      return label === undefined;
  }
}

function judgePool(pool: KubeObject, config: KubeObject, waitedMs: number): Readiness {
  const name = nameOf(pool);
  const status = bagOf(pool.status);
  if (bagOf(pool.spec).paused === true) return failed(`${name} is paused, so no node gets it`);
  const degraded = degradation(pool);
  if (degraded !== undefined && waitedMs >= RENDER_MS) return failed(`${name}: ${degraded}`);
  const { source } = bagOf(bagOf(pool.spec).configuration);
  if (!listOf(source).some((one) => one.name === config.metadata.name)) {
    return waiting(`${name} is not rendered with it yet`);
  }
  const reached =
    Number(status.observedGeneration) >= Number(pool.metadata.generation) &&
    bagOf(status.configuration).name === targetOf(pool) &&
    findCondition(pool, "Updated")?.status === "True";
  if (reached && degraded === undefined) return READY;
  const { updatedMachineCount = 0, machineCount = 0 } = status;
  return waiting(`${name} has it on ${updatedMachineCount} of ${machineCount} nodes`);
}

/** What is wrong; the overall condition often only says that something is. */
function degradation(pool: KubeObject): string | undefined {
  const told = ["RenderDegraded", "NodeDegraded", "Degraded"].flatMap((type) => {
    const condition = findCondition(pool, type);
    return condition?.status === "True" ? [condition.message || `it is ${type}`] : [];
  });
  return told[0];
}

function nameOf({ metadata }: KubeObject): string {
  return `the pool ${metadata.name}`;
}

function targetOf({ spec }: KubeObject): string {
  return String(bagOf(bagOf(spec).configuration).name);
}

/** What rendering takes over as it is; of the rest the last config, or the strictest value, wins. */
function mergedPart({ spec }: KubeObject): Bag {
  const { kernelArguments, extensions, config } = bagOf(spec);
  const { storage, systemd } = bagOf(config);
  return { kernelArguments, extensions, storage, systemd };
}

/** Everything that is wished is there, among other things. */
function holds(found: unknown, wished: unknown): boolean {
  if (wished === undefined || wished === null) return true;
  if (Array.isArray(wished)) {
    const items: readonly unknown[] = Array.isArray(found) ? found : [];
    return wished.every((one) => items.some((item) => holds(item, one)));
  }
  if (typeof wished !== "object") return found === wished;
  return Object.entries(wished).every(([name, member]) => holds(bagOf(found)[name], member));
}

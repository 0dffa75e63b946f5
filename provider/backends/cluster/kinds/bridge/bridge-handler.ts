import type { Diagnostic } from "../../../../core/diagnostic";
import { type Impact, live } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { containsUnknown, type Properties } from "../../../../core/value";
import type { BridgeInputs } from "../../../../kinds/bridge/bridge";
import type { Handler, ListedObject, PlanRequest, ReconcileRequest } from "../../../backend";
import { refOf } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";
import { bareMessage } from "../../bare-message";
import { blockImpact } from "../../block-impact";
import type { Cluster } from "../../cluster";
import { conditionsOf } from "../../conditions/condition";
import { waitForObject } from "../../conditions/wait-for-object";
import { applyObject } from "../../objects/apply-object";
import { deleteObject } from "../../objects/delete-object";
import { asPartial, isAnother, savedUid } from "../../objects/object-identity";
import { FIELD_MANAGER } from "../../objects/owner-mark";
import { previewApply } from "../../objects/preview-apply";
import { unsupported, withoutUnknown } from "../../unsupported";
import { POLICY, policyName, readPolicy, writeAbsentPolicy, writePolicy } from "./bridge-manifest";
import { checkManagementPort } from "./management-port";
import { type NodeResult, nodeResults } from "./node-enactments";
import { policyIsApplied } from "./policy-readiness";

/** nmstate gives each node eight minutes, in waves of `maxUnavailable`. */
const DEFAULT_TIMEOUT_MS = 1_800_000;

export class BridgeHandler implements Handler {
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  check(inputs: Properties): readonly Diagnostic[] {
    const known = withoutUnknown(inputs) as Partial<BridgeInputs>;
    const { name, cluster } = known;
    if (name === undefined || cluster?.policy !== undefined || /^[a-z0-9.-]+$/.test(name))
      return [];
    return [unsupported(["name"], `"${name}"`, "small letters and digits, or a `cluster.policy`")];
  }

  impact(change: PropertyChange): Impact {
    return blockImpact(change, bridgeImpact);
  }

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    if (containsUnknown(request.inputs)) return [];
    const inputs = request.inputs as BridgeInputs;
    const asked = await previewApply(
      this.#cluster,
      { request, uidOutput: "uid", path: [], force: this.#cluster.forces() },
      operation,
      () => writePolicy(inputs),
    );
    return [...asked, ...(await checkManagementPort(this.#cluster, inputs, operation))];
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as BridgeInputs;
    const client = await this.#cluster.client();
    const object = writePolicy(inputs);
    const before = await client.get(refOf(object), operation.signal);
    const uid = savedUid(request.prior, "uid");
    const mark = { owner: operation.owner, fingerprint: request.fingerprint };
    const force = this.#cluster.forces();
    const wish = { object, mark, force, ...(uid ? { uid } : {}) };
    const applied = await applyObject(client, wish, operation);
    try {
      const policy = await this.#settle(applied, before, inputs, operation);
      return observe(policy, await nodeResults(client, policyName(inputs), operation));
    } catch (error) {
      throw asPartial(await this.#explained(error, inputs, operation), observe(applied, []));
    }
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const client = await this.#cluster.client();
    const policy = await client.get({ ...POLICY, name: id }, operation.signal);
    if (policy === undefined || isAnother(policy, savedUid(prior, "uid"))) return undefined;
    return observe(policy, await nodeResults(client, id, operation));
  }

  /** Absent first, and only when the nodes have done it the policy goes. */
  async delete(state: ResourceState, operation: Operation): Promise<void> {
    const client = await this.#cluster.client();
    const ref = { ...POLICY, name: state.id };
    const before = await client.get(ref, operation.signal);
    const uid = savedUid(state, "uid");
    if (before === undefined || isAnother(before, uid)) return;
    const written = state.inputs as BridgeInputs;
    const inputs = {
      ...written,
      ...(readPolicy(before) as BridgeInputs),
      cluster: written.cluster,
    };
    if (before.metadata.deletionTimestamp === undefined) {
      const absent = writeAbsentPolicy(inputs as BridgeInputs);
      const { signal } = operation;
      const metadata = { ...absent.metadata, name: state.id, ...(uid ? { uid } : {}) };
      const object = { ...absent, metadata: { ...metadata, ...annotationsOf(before) } };
      const force = this.#cluster.forces();
      const applied = await client.apply(object, { fieldManager: FIELD_MANAGER, force, signal });
      const lenient = { ...inputs, cluster: { ...inputs.cluster, noMatchingNode: "warn" } };
      try {
        await this.#settle(applied, before, lenient as BridgeInputs, operation);
      } catch (error) {
        throw await this.#explained(error, inputs as BridgeInputs, operation);
      }
    }
    const timeoutMs = operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const propagation = "Background" as const;
    const options = { timeoutMs, propagation, ...(uid ? { uid } : {}) };
    await deleteObject(client, await this.#cluster.watch(), ref, options, operation);
  }

  async list({ signal }: Operation): Promise<readonly ListedObject[]> {
    const { items } = await (await this.#cluster.client()).list(POLICY, { signal });
    return items.map(({ metadata: { name = "" } }) => ({ id: name, name }));
  }

  async #settle(
    applied: KubeObject,
    before: KubeObject | undefined,
    inputs: BridgeInputs,
    operation: Operation,
  ): Promise<KubeObject> {
    const ref = refOf(applied);
    const rule = policyIsApplied(applied, before, inputs.cluster?.noMatchingNode ?? "error");
    const timeoutMs = operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const wait = { ref, rule, what: `bridge "${inputs.name}" on the nodes`, timeoutMs };
    const client = await this.#cluster.client();
    return waitForObject(client, await this.#cluster.watch(), wait, operation);
  }

  /** The policy only counts; each node's enactment says why. */
  async #explained(error: unknown, inputs: BridgeInputs, operation: Operation): Promise<unknown> {
    if (!(error instanceof ProviderError) || operation.signal.aborted) return error;
    const client = await this.#cluster.client();
    const results = await nodeResults(client, policyName(inputs), operation).catch(() => []);
    const problems = results.flatMap(({ node, problem }) =>
      problem ? [`${node}: ${problem}`] : [],
    );
    if (problems.length === 0) return error;
    const { code, operation: doing } = error;
    const told = `${bareMessage(error)}\n  ${problems.join("\n  ")}`;
    return new ProviderError({ code, operation: doing, message: told, cause: error });
  }
}

function annotationsOf({ metadata: { annotations = {} } }: KubeObject): object {
  const ours = Object.entries(annotations).filter(([name]) => name.startsWith("virt-iac.dev/"));
  return ours.length > 0 ? { annotations: Object.fromEntries(ours) } : {};
}

function observe(policy: KubeObject, results: readonly NodeResult[]): Observed {
  const holding = conditionsOf(policy).find(
    ({ type, status }) => status === "True" && type !== "Progressing",
  );
  return {
    id: policy.metadata.name ?? "",
    properties: readPolicy(policy) as Properties,
    outputs: {
      uid: policy.metadata.uid ?? "",
      hosts: results.filter(({ done }) => done).map(({ node }) => node),
      state: holding?.type ?? "Progressing",
    },
  };
}

function bridgeImpact({ pattern }: PropertyChange): Impact {
  if (pattern === "name" || pattern === "cluster.policy") {
    return { word: "replace", reason: "it is another bridge then; the old one is removed first" };
  }
  if (
    ["cluster.maxUnavailable", "cluster.noMatchingNode", "allowManagementPort"].includes(pattern)
  ) {
    return live("it only says how the nodes are changed");
  }
  return {
    word: "restart",
    reason: "the nodes set the bridge up anew",
    alsoAffects: ["machines on the bridge may lose their link for about a second"],
  };
}

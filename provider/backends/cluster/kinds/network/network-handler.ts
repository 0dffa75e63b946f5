import { type Diagnostic, warningAt } from "../../../../core/diagnostic";
import type { Impact } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { containsUnknown, type Properties } from "../../../../core/value";
import { waitUntil } from "../../../../core/wait-until";
import type { NetworkInputs } from "../../../../kinds/network/network";
import type { Handler, ListedObject, PlanRequest, ReconcileRequest } from "../../../backend";
import type { KubeObject, ObjectRef } from "../../api/kube-object";
import { blockImpact } from "../../block-impact";
import type { Cluster } from "../../cluster";
import { conditionsOf, describeCondition } from "../../conditions/condition";
import { applyObject } from "../../objects/apply-object";
import { deleteObject } from "../../objects/delete-object";
import { withImpliedNamespace } from "../../objects/implied-namespace";
import { asPartial, isAnother, parseNamespacedId, savedUid } from "../../objects/object-identity";
import { previewApply } from "../../objects/preview-apply";
import { checkNetworkOnCluster } from "./network-check";
import { ATTACHMENT, readNetwork, SRIOV_NETWORK, writeNetwork } from "./network-manifest";
import { runningUsers } from "./network-users";
import { warnOfUnofferedResource } from "./offered-resource";

const DEFAULT_TIMEOUT_MS = 300_000;
const SRIOV = "sriov:";
const IDENTITY = ["name", "mode", "cluster.namespace", "cluster.sriov.operatorNamespace"];

export class NetworkHandler implements Handler {
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  check(inputs: Properties): readonly Diagnostic[] {
    return checkNetworkOnCluster(inputs);
  }

  impact(change: PropertyChange): Impact {
    return blockImpact(change, networkImpact);
  }

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    if (containsUnknown(request.inputs)) return [];
    const inputs = request.inputs as NetworkInputs;
    const namespace = await this.#namespace(inputs);
    const asked = await previewApply(
      this.#cluster,
      { request, uidOutput: "uuid", path: [], force: this.#cluster.forces() },
      operation,
      () => writeNetwork(inputs, namespace),
    );
    return [
      ...asked,
      ...(await this.#previewResource(inputs, operation)),
      ...(await this.#previewUsers(inputs, namespace, request, operation)),
    ];
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as NetworkInputs;
    const namespace = await this.#namespace(inputs);
    const client = await this.#cluster.client();
    const uid = savedUid(request.prior, "uuid");
    const mark = { owner: operation.owner, fingerprint: request.fingerprint };
    const object = writeNetwork(inputs, namespace);
    const force = this.#cluster.forces();
    const applied = await applyObject(
      client,
      { object, mark, force, ...(uid ? { uid } : {}) },
      operation,
    );
    if (inputs.mode !== "sriov") return observe(applied, true);
    try {
      await this.#awaitAttachment(applied, namespace, operation);
    } catch (error) {
      throw asPartial(error, observe(applied, false));
    }
    return observe(applied, true);
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const client = await this.#cluster.client();
    const found = await client.get(parseId(id), operation.signal);
    if (found === undefined || isAnother(found, savedUid(prior, "uuid"))) return undefined;
    return withImpliedNamespace(this.#cluster, observe(found, true));
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    const client = await this.#cluster.client();
    const ref = parseId(state.id);
    const found = await client.get(ref, operation.signal);
    const uid = savedUid(state, "uuid");
    if (found === undefined || isAnother(found, uid)) return;
    const { cluster } = readNetwork(found) as { cluster: { namespace: string } };
    const users = await runningUsers(client, cluster.namespace, ref.name, operation);
    if (users.length > 0) throw inUse(ref, users);
    const timeoutMs = operation.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const propagation = "Background" as const;
    const options = { timeoutMs, propagation, ...(uid ? { uid } : {}) };
    await deleteObject(client, await this.#cluster.watch(), ref, options, operation);
  }

  async resolveImportId(idOrName: string): Promise<string> {
    return idOrName.includes("/") ? idOrName : `${await this.#cluster.namespace()}/${idOrName}`;
  }

  async list({ signal }: Operation): Promise<readonly ListedObject[]> {
    const namespace = await this.#cluster.namespace();
    const { items } = await (await this.#cluster.client()).list(ATTACHMENT, { namespace, signal });
    return items.map(({ metadata: { name = "" } }) => ({ id: `${namespace}/${name}`, name }));
  }

  /** The operator makes the attachment; until then no machine could be plugged in. */
  async #awaitAttachment(
    network: KubeObject,
    namespace: string,
    operation: Operation,
  ): Promise<void> {
    const client = await this.#cluster.client();
    const watch = await this.#cluster.watch();
    const { name = "" } = network.metadata;
    const ref = { ...ATTACHMENT, namespace, name };
    await waitUntil(
      operation,
      {
        what: `the attachment definition "${namespace}/${name}"`,
        timeoutMs: operation.timeoutMs ?? DEFAULT_TIMEOUT_MS,
        intervalMs: 2000,
        wake: (signal) => watch.nextEvent(ref, undefined, signal),
        tried: () => {
          const told = conditionsOf(network).map(describeCondition);
          return told.join("; ") || "the SR-IOV operator has not made it";
        },
      },
      () => client.get(ref, operation.signal),
    );
  }

  async #previewResource(
    { cluster }: NetworkInputs,
    operation: Operation,
  ): Promise<readonly Diagnostic[]> {
    const { resourceName, operatorNamespace } = cluster?.sriov ?? {};
    if (resourceName === undefined || operatorNamespace === undefined) return [];
    const path = ["cluster", "sriov", "resourceName"];
    try {
      const client = await this.#cluster.client();
      return await warnOfUnofferedResource(
        client,
        resourceName,
        operatorNamespace,
        path,
        operation,
      );
    } catch (error) {
      if (error instanceof ProviderError) return [];
      throw error;
    }
  }

  async #previewUsers(
    { name }: NetworkInputs,
    namespace: string,
    { prior }: PlanRequest,
    operation: Operation,
  ): Promise<readonly Diagnostic[]> {
    if (prior === undefined) return [];
    try {
      const users = await runningUsers(await this.#cluster.client(), namespace, name, operation);
      if (users.length === 0) return [];
      const detail = `It is in force for them when they start anew: ${users.join(", ")}.`;
      return [warningAt([], "running machines keep the old network", detail)];
    } catch (error) {
      // The dry-run has told already what cannot be asked.
      if (error instanceof ProviderError) return [];
      throw error;
    }
  }

  async #namespace({ cluster }: NetworkInputs): Promise<string> {
    return cluster?.namespace ?? this.#cluster.namespace();
  }
}

function observe(object: KubeObject, active: boolean): Observed {
  const { name = "", namespace = "" } = object.metadata;
  const properties = readNetwork(object) as Properties;
  const prefix = object.kind === SRIOV_NETWORK.kind ? SRIOV : "";
  return {
    id: `${prefix}${namespace}/${name}`,
    properties,
    outputs: {
      uuid: object.metadata.uid ?? "",
      bridgeName: typeof properties.bridge === "string" ? properties.bridge : "",
      active,
    },
  };
}

function parseId(id: string): ObjectRef {
  return id.startsWith(SRIOV)
    ? parseNamespacedId(id.slice(SRIOV.length), SRIOV_NETWORK)
    : parseNamespacedId(id, ATTACHMENT);
}

function inUse(ref: ObjectRef, users: readonly string[]): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "delete",
    object: `network "${ref.name}"`,
    message: `running machines are on it: ${users.join(", ")}`,
    hint: "Stop them, or move their interfaces first.",
  });
}

function networkImpact({ pattern }: PropertyChange): Impact {
  if (IDENTITY.includes(pattern)) return { word: "replace", reason: "it is another object then" };
  return {
    word: "next-start",
    reason: "machines that run keep what they have until they start anew",
  };
}

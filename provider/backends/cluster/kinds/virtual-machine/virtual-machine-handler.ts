import type { Diagnostic } from "../../../../core/diagnostic";
import { macFor } from "../../../../core/identity";
import type { Impact } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { containsUnknown, type Properties } from "../../../../core/value";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Handler, ListedObject, PlanRequest, ReconcileRequest } from "../../../backend";
import { type ApiClient, refOf } from "../../api/api-client";
import type { KubeObject, ObjectRef } from "../../api/kube-object";
import { blockImpact } from "../../block-impact";
import type { Cluster } from "../../cluster";
import { findCondition } from "../../conditions/condition";
import { waitForObject } from "../../conditions/wait-for-object";
import { applyObject } from "../../objects/apply-object";
import { deleteObject } from "../../objects/delete-object";
import { withImpliedNamespace } from "../../objects/implied-namespace";
import { asPartial, isAnother, parseNamespacedId, savedUid } from "../../objects/object-identity";
import { previewApply } from "../../objects/preview-apply";
import {
  cloudInitSecretName,
  readCloudInit,
  secretMark,
  writeCloudInitSecret,
} from "./cloud-init-secret";
import { MACHINE_API, writeMachine } from "./machine-manifest";
import { isJudged, machineIsReady, restarted } from "./machine-readiness";
import type { MachineSpec } from "./machine-spec";
import { observeMachine, type SeenMachine } from "./observe-machine";
import { previewDependencies } from "./preview-dependencies";
import { saysRunning, takeRunning, withoutRunStrategy } from "./running-field";
import {
  patchesTemplates,
  refuseDataLoss,
  savedTemplates,
  updateTemplateVolumes,
} from "./template-volumes";
import { checkMachine } from "./virtual-machine-check";
import { machineImpact } from "./virtual-machine-impacts";

const DEFAULT_DELETE_TIMEOUT_MS = 300_000;

export class VirtualMachineHandler implements Handler {
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  check(inputs: Properties): readonly Diagnostic[] {
    return checkMachine(inputs);
  }

  impact(change: PropertyChange, prior: ResourceState, inputs: Properties): Impact {
    return blockImpact(change, (one) => machineImpact(one, prior, inputs));
  }

  async plannedOutputs(inputs: Properties, operation: Operation): Promise<Properties> {
    if (containsUnknown(inputs.interfaces) || containsUnknown(inputs.name)) return {};
    const macs = await macsOf(inputs as MachineInputs, operation.owner);
    return { macAddresses: Object.fromEntries(macs) };
  }

  async preview(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]> {
    if (containsUnknown(request.inputs)) return [];
    const inputs = request.inputs as MachineInputs;
    const replaced = request.changes.some(({ impact }) => impact.word === "replace");
    const prior = replaced ? undefined : request.prior;
    const asked = await previewApply(
      this.#cluster,
      {
        request,
        uidOutput: "uuid",
        path: [],
        force: this.#cluster.forces(inputs.cluster?.conflictPolicy),
      },
      operation,
      async () => {
        const live = await this.#live(prior, operation);
        const object = await this.#manifest(inputs, request.prior, live, operation);
        // Only the apply itself can change the word, so the rest is asked without it.
        return saysRunning(live) ? withoutRunStrategy(object) : object;
      },
    );
    return [...asked, ...(await previewDependencies(this.#cluster, inputs, prior, operation))];
  }

  async reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed> {
    const inputs = request.inputs as MachineInputs;
    const client = await this.#cluster.client();
    const namespace = await this.#namespace(inputs);
    const mark = { owner: operation.owner, fingerprint: request.fingerprint };
    const force = this.#cluster.forces(inputs.cluster?.conflictPolicy);
    const uid = savedUid(request.prior, "uuid");
    const live = await this.#live(request.prior, operation);
    const object = await this.#manifest(inputs, request.prior, live, operation);
    // One that somebody else made anew under the name is left alone: the apply refuses it.
    if (request.prior && live && !isAnother(live, uid)) {
      await updateTemplateVolumes(this.#cluster, request.prior, inputs, namespace, operation);
      const { runStrategy: wished } = object.spec as MachineSpec;
      if (saysRunning(live) && wished !== undefined) {
        await takeRunning(client, live, { wished, force }, operation.signal);
      }
    }
    // The secret first: a machine that starts without it would never read its user data.
    const secret = writeCloudInitSecret(inputs, namespace);
    if (secret)
      await applyObject(client, { object: secret, mark: secretMark(mark), force }, operation);
    const machine = await applyObject(
      client,
      { object, mark, force, ...(uid === undefined ? {} : { uid }) },
      operation,
    );
    try {
      await this.#settle(client, machine, inputs, operation);
    } catch (error) {
      throw await this.#partial(client, machine, error, operation);
    }
    return this.#observe(client, refOf(machine), inputs, operation);
  }

  async read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined> {
    const client = await this.#cluster.client();
    const ref = parseNamespacedId(id, MACHINE_API);
    const machine = await client.get(ref, operation.signal);
    if (machine === undefined || isAnother(machine, savedUid(prior, "uuid"))) return undefined;
    const details = await this.#details(client, machine, prior, operation);
    const observed = powerAsManaged(observeMachine({ machine, ...details }), prior);
    return withImpliedNamespace(this.#cluster, observed);
  }

  async delete(state: ResourceState, operation: Operation): Promise<void> {
    const client = await this.#cluster.client();
    const watch = await this.#cluster.watch();
    const ref = parseNamespacedId(state.id, MACHINE_API);
    const uid = savedUid(state, "uuid");
    await refuseDataLoss(client, savedTemplates(state), ref.namespace ?? "", operation);
    const timeoutMs = operation.timeoutMs ?? DEFAULT_DELETE_TIMEOUT_MS;
    await deleteObject(client, watch, ref, { timeoutMs, ...(uid ? { uid } : {}) }, operation);
    const secret = { apiVersion: "v1", kind: "Secret", name: cloudInitSecretName(ref.name) };
    if (state.inputs.cloudInit === undefined) return;
    // It owns nothing, so it is gone at once, and nobody needs to watch secrets.
    const options = { timeoutMs, propagation: "Background" as const };
    await deleteObject(client, watch, { ...secret, ...namespaceOf(ref) }, options, operation);
  }

  async resolveImportId(idOrName: string): Promise<string> {
    return idOrName.includes("/") ? idOrName : `${await this.#cluster.namespace()}/${idOrName}`;
  }

  async list(operation: Operation): Promise<readonly ListedObject[]> {
    const client = await this.#cluster.client();
    const namespace = await this.#cluster.namespace();
    const { items } = await client.list(MACHINE_API, { namespace, signal: operation.signal });
    return items.map(({ metadata: { name = "" } }) => ({ id: `${namespace}/${name}`, name }));
  }

  /** Waits until KubeVirt has done what was asked; restarts where the user allowed it. */
  async #settle(
    client: ApiClient,
    applied: KubeObject,
    inputs: MachineInputs,
    operation: Operation,
  ): Promise<void> {
    const ref = refOf(applied);
    const watch = await this.#cluster.watch();
    const what = `machine "${ref.name}"`;
    const timeoutMs = inputs.waitFor?.timeout ?? operation.timeoutMs ?? 300_000;
    const judge = { ref, rule: isJudged, what, timeoutMs };
    const judged = await waitForObject(client, watch, judge, operation);
    const restart = findCondition(judged, "RestartRequired")?.status === "True";
    const restarts = inputs.power.applyChanges === "restart";
    if (restart && restarts) {
      operation.progress.info(`restarting ${what}`);
      const path = `/apis/subresources.${MACHINE_API.apiVersion}/namespaces/${ref.namespace}/virtualmachines/${ref.name}/restart`;
      await client.subresource(path, {}, operation.signal);
    }
    const ready = machineIsReady(inputs);
    // Until it has restarted, what is ready is the old one.
    const rule = restart && restarts ? restarted(ready) : ready;
    const wait = { ref, rule, what, timeoutMs };
    await waitForObject(client, watch, wait, operation);
  }

  async #partial(
    client: ApiClient,
    machine: KubeObject,
    error: unknown,
    { signal }: Operation,
  ): Promise<unknown> {
    if (!(error instanceof ProviderError) || error.code === "NotFound") return error;
    const latest = await client.get(refOf(machine), signal).catch(() => machine);
    return asPartial(error, observeMachine({ machine: latest ?? machine }));
  }

  async #observe(
    client: ApiClient,
    ref: ObjectRef,
    inputs: MachineInputs,
    operation: Operation,
  ): Promise<Observed> {
    const machine = await client.get(ref, operation.signal);
    if (machine === undefined) {
      throw new ProviderError({
        code: "NotFound",
        operation: "read back",
        object: `machine "${ref.name}"`,
        message: "it was deleted meanwhile",
      });
    }
    const prior = { id: "", inputs: inputs as Properties, outputs: {} };
    return observeMachine({ machine, ...(await this.#details(client, machine, prior, operation)) });
  }

  /** The running instance, and the cloud-init secret when the user wrote one. */
  async #details(
    client: ApiClient,
    machine: KubeObject,
    prior: ResourceState | undefined,
    { signal }: Operation,
  ): Promise<Omit<SeenMachine, "machine">> {
    const ref = refOf(machine);
    const created = (machine.status as { created?: boolean } | undefined)?.created === true;
    const instance = created
      ? await client.get({ ...ref, kind: "VirtualMachineInstance" }, signal)
      : undefined;
    const wanted = prior === undefined || prior.inputs.cloudInit !== undefined;
    const name = cloudInitSecretName(ref.name);
    const secret = wanted
      ? await client.get({ apiVersion: "v1", kind: "Secret", name, ...namespaceOf(ref) }, signal)
      : undefined;
    return {
      ...(instance ? { instance } : {}),
      patched: patchesTemplates(prior),
      ...(wanted ? { cloudInit: secret ? readCloudInit(secret) : null } : {}),
    };
  }

  async #manifest(
    inputs: MachineInputs,
    prior: ResourceState | undefined,
    live: KubeObject | undefined,
    operation: Operation,
  ): Promise<KubeObject> {
    const namespace = await this.#namespace(inputs);
    const macs = new Map([...(await macsOf(inputs, operation.owner)), ...priorMacs(prior)]);
    const left = inputs.cluster?.managePower === false && live !== undefined;
    // Left out of an apply the server would remove it, and KubeVirt refuses a machine without one.
    const { runStrategy } = (left ? live.spec : {}) as Partial<MachineSpec>;
    const context = { namespace, macs, ...(runStrategy ? { liveRunStrategy: runStrategy } : {}) };
    const object = writeMachine(inputs, context);
    return left && saysRunning(live) ? withoutRunStrategy(object) : object;
  }

  /** The machine as it is there, of which a change has to know more than was saved. */
  async #live(
    prior: ResourceState | undefined,
    { signal }: Operation,
  ): Promise<KubeObject | undefined> {
    if (prior === undefined) return undefined;
    return (await this.#cluster.client()).get(parseNamespacedId(prior.id, MACHINE_API), signal);
  }

  async #namespace(inputs: MachineInputs): Promise<string> {
    return inputs.cluster?.namespace ?? this.#cluster.namespace();
  }
}

/** What others start and stop is nobody's drift. */
function powerAsManaged(observed: Observed, prior: ResourceState | undefined): Observed {
  const { managePower } = (prior?.inputs.cluster ?? {}) as { managePower?: boolean };
  if (managePower !== false) return observed;
  const { power, cluster, ...rest } = observed.properties as Record<string, Properties>;
  const { state: _, ...otherPower } = power ?? {};
  const { runStrategy: __, ...otherCluster } = cluster ?? {};
  const properties = { ...rest, power: otherPower, cluster: otherCluster };
  return { ...observed, properties };
}

async function macsOf(
  inputs: MachineInputs,
  owner: string,
): Promise<readonly (readonly [string, string])[]> {
  return Promise.all(
    (inputs.interfaces ?? []).map(
      async ({ name, mac }) => [name, mac ?? (await macFor(owner, inputs.name, name))] as const,
    ),
  );
}

/** MAC addresses of an imported machine are its own and stay. */
function priorMacs(prior: ResourceState | undefined): readonly (readonly [string, string])[] {
  return Object.entries((prior?.outputs.macAddresses ?? {}) as Record<string, string>);
}

function namespaceOf({ namespace }: ObjectRef): { namespace?: string } {
  return namespace === undefined ? {} : { namespace };
}

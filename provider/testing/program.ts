import { createLibvirtBackend } from "../backends/libvirt/libvirt-backend";
import { formatDiagnostic, hasErrors } from "../core/diagnostic";
import type { Operation } from "../core/operation";
import type { Plan } from "../core/plan";
import { SILENT } from "../core/progress";
import { formatPath } from "../core/property-path";
import { createProvider, type Provider } from "../core/provider";
import type { ResourceState } from "../core/resource-state";
import { SYSTEM_CLOCK } from "../core/system-clock";
import type { Properties } from "../core/value";
import type { PlannedObject } from "../engine-plans/planned-object";
import { KINDS } from "../kinds/registry";

/** One resource of a program that is tested without an engine. */
export interface ProgramResource {
  /** `VirtualMachine`, `Volume`, … */
  readonly kind: string;
  /** As a program writes them, with the object's `name`. References are written as what they stand for. */
  readonly inputs: Properties & { readonly name: string };
}

/** A program with a state of its own, on one libvirt host: what an engine does, without an engine. */
export interface TestedProgram {
  /**
   * What `up` would do, in the order of the resources; then what is no longer written.
   *
   * @throws with every diagnostic when the checks refuse the inputs.
   */
  preview(resources: readonly ProgramResource[]): Promise<readonly PlannedObject[]>;
  /** Makes it so: deletes what is no longer written, last made first, then goes through the resources. */
  up(resources: readonly ProgramResource[]): Promise<void>;
  /** Closes the connection. What was made stays. */
  close(): Promise<void>;
}

/** @param uri The host, as `startFakeHost().uri`. */
export function testProgram(uri: string): TestedProgram {
  const config = { uri };
  const provider = createProvider({ kinds: KINDS, backend: createLibvirtBackend, config });
  return new ProgramOnHost(provider);
}

const OPERATION: Operation = {
  signal: new AbortController().signal,
  clock: SYSTEM_CLOCK,
  progress: SILENT,
  owner: "testing/testing",
};

class ProgramOnHost implements TestedProgram {
  readonly #provider: Provider;
  readonly #states = new Map<
    string,
    { readonly resource: ProgramResource; state: ResourceState }
  >();

  constructor(provider: Provider) {
    this.#provider = provider;
  }

  async preview(resources: readonly ProgramResource[]): Promise<readonly PlannedObject[]> {
    const planned: PlannedObject[] = [];
    for (const resource of resources)
      planned.push(plannedObject(resource, await this.#plan(resource)));
    const gone = this.#unwritten(resources).map(
      ({ resource }): PlannedObject => ({ ...namesOf(resource), action: "delete", impacts: [] }),
    );
    return [...planned, ...gone];
  }

  async up(resources: readonly ProgramResource[]): Promise<void> {
    for (const { resource } of this.#unwritten(resources).reverse()) await this.#delete(resource);
    for (const resource of resources) await this.#apply(resource);
  }

  close(): Promise<void> {
    return this.#provider.close();
  }

  async #apply(resource: ProgramResource): Promise<void> {
    const { kind, inputs } = resource;
    const { action } = await this.#plan(resource);
    if (action === "none") return;
    if (action === "replace") await this.#delete(resource);
    const prior = this.#states.get(keyOf(resource))?.state;
    const state =
      prior === undefined
        ? await this.#provider.create(kind, inputs, OPERATION)
        : await this.#provider.update(kind, inputs, prior, OPERATION);
    this.#states.set(keyOf(resource), { resource, state });
  }

  async #delete(resource: ProgramResource): Promise<void> {
    const known = this.#states.get(keyOf(resource));
    if (known === undefined) return;
    await this.#provider.delete(resource.kind, known.state, OPERATION);
    this.#states.delete(keyOf(resource));
  }

  /** Against the object as it is now: what somebody changed by hand is planned back. */
  async #plan(resource: ProgramResource): Promise<Plan> {
    const { kind, inputs } = resource;
    const { diagnostics } = this.#provider.check(kind, inputs);
    if (hasErrors(diagnostics)) {
      throw new Error(`${keyOf(resource)}: ${diagnostics.map(formatDiagnostic).join("\n")}`);
    }
    const known = this.#states.get(keyOf(resource));
    const state = known && (await this.#provider.read(kind, known.state, OPERATION));
    if (known !== undefined && state === undefined) this.#states.delete(keyOf(resource));
    if (known !== undefined && state !== undefined) known.state = state;
    return this.#provider.plan(kind, inputs, state, OPERATION);
  }

  #unwritten(resources: readonly ProgramResource[]) {
    const written = new Set(resources.map(keyOf));
    return [...this.#states.values()].filter(({ resource }) => !written.has(keyOf(resource)));
  }
}

function plannedObject(resource: ProgramResource, { action, changes }: Plan): PlannedObject {
  const impacts = changes.map(({ path, impact: { word, reason } }) => ({
    path: formatPath(path),
    word,
    reason,
  }));
  return { ...namesOf(resource), action, impacts };
}

function namesOf({ kind, inputs }: ProgramResource) {
  return { name: `${inputs.name} (${kind})`, kind, objectName: inputs.name };
}

function keyOf({ kind, inputs }: ProgramResource): string {
  return `${kind} ${inputs.name}`;
}

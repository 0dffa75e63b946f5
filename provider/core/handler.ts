/** What a backend gives the core: a handler for each kind it can hold. */
import type { BackendName } from "./backend-name";
import type { Console, ConsoleRequest } from "./console";
import type { Diagnostic } from "./diagnostic";
import type { Impact } from "./impact";
import type { Operation } from "./operation";
import type { PlannedChange } from "./plan";
import type { PropertyChange } from "./property-change";
import type { Observed, ResourceState } from "./resource-state";
import type { Properties } from "./value";

/** What a handler is told when inputs are to become true. */
export interface ReconcileRequest {
  /** Normalised, with defaults, secrets revealed, nothing unknown. */
  readonly inputs: Properties;
  /** The saved state; absent on create. */
  readonly prior?: ResourceState;
  /** Identifies the inputs of a create; see `core/identity.ts`. */
  readonly fingerprint: string;
}

export interface PlanRequest {
  /** Normalised, with defaults; may hold `UNKNOWN`. */
  readonly inputs: Properties;
  readonly prior?: ResourceState;
  readonly changes: readonly PlannedChange[];
}

export interface ListedObject {
  readonly id: string;
  readonly name: string;
}

/** One per kind and backend. */
export interface Handler {
  /**
   * Offline rules of this backend. Inputs are normalised with defaults; values that are not known
   * yet are `UNKNOWN`. Returns every diagnostic, each with a path.
   */
  check(inputs: Properties): readonly Diagnostic[];

  /**
   * What one change does. Pure: decided from the saved or observed outputs alone, so that two
   * previews of the same thing say the same.
   */
  impact(change: PropertyChange, prior: ResourceState, inputs: Properties): Impact;

  /**
   * Values of outputs that are certain before apply (a UUID made from the name, a chosen MAC).
   * Outputs it does not name are unknown on create.
   */
  plannedOutputs?(inputs: Properties, operation: Operation): Promise<Properties>;

  /**
   * What the backend says about the plan: wishes that it cannot meet, overlaps, overcommit. Reads
   * the backend, writes nothing. An unreachable backend is a warning that says what was not checked.
   */
  preview?(request: PlanRequest, operation: Operation): Promise<readonly Diagnostic[]>;

  /** Observe → ensure it exists → sync what differs → return the fresh state. */
  reconcile(request: ReconcileRequest, operation: Operation): Promise<Observed>;

  /** What is there, or undefined only when the backend said by its own code that it is gone. */
  read(
    id: string,
    prior: ResourceState | undefined,
    operation: Operation,
  ): Promise<Observed | undefined>;

  /** Gone is success; any other failure is an error. */
  delete(state: ResourceState, operation: Operation): Promise<void>;

  /** The id that `read` takes, from what a user typed. Throws NotFound with what was tried. */
  resolveImportId?(idOrName: string, operation: Operation): Promise<string>;

  list(operation: Operation): Promise<readonly ListedObject[]>;
}

/** A function that a program can call: `getHost`. Reads only. */
export type BackendFunction = (inputs: Properties, operation: Operation) => Promise<Properties>;

export interface Backend {
  readonly name: BackendName;
  readonly handlers: { readonly [kind: string]: Handler };
  readonly functions: { readonly [name: string]: BackendFunction };
  /**
   * What tells two endpoints apart when their addresses differ: the host's UUID. Undefined when it
   * cannot be read.
   */
  identity(operation: Operation): Promise<string | undefined>;
  /** Opens the serial console of a machine. Throws NotFound, and FailedPrecondition with what is in the way. */
  openConsole?(request: ConsoleRequest, operation: Operation): Promise<Console>;
  close(): Promise<void>;
}

/** Makes a backend from checked provider configuration, without any input or output. */
export type BackendFactory = (config: Properties) => Backend;

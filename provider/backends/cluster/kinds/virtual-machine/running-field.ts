/**
 * `spec.running`, KubeVirt's older and deprecated word for the run strategy. A machine has one of the two.
 * An apply takes a field away only from who owns it alone, so before the first one the field is made
 * ours; the same apply that writes the strategy then removes it.
 * Sources: KubeVirt API v1, VirtualMachineSpec; Kubernetes documentation, "Server-Side Apply", section
 * "Upgrading from client-side apply", whose tool edits `managedFields` in the same way.
 */
import { ProviderError } from "../../../../core/provider-error";
import { type ApiClient, refOf } from "../../api/api-client";
import { describeRef, type KubeObject, type ManagedFieldsEntry } from "../../api/kube-object";
import { editObject } from "../../objects/edit-object";
import { fieldsOf, isAppliedBy } from "../../objects/owned-fields";
import { FIELD_MANAGER } from "../../objects/owner-mark";
import type { MachineSpec } from "./machine-spec";

const SPEC = "f:spec";
const RUNNING = "f:running";
const MOST_TRIES = 10;

/** The run strategy, in whichever of the two words the machine says it. */
export function runStrategyIn({ runStrategy, running }: MachineSpec): string | undefined {
  if (running === undefined) return runStrategy;
  return running ? "Always" : "Halted";
}

export function saysRunning(machine: KubeObject | undefined): machine is KubeObject {
  return (machine?.spec as MachineSpec | undefined)?.running !== undefined;
}

/** The same wish without a run strategy: what may be applied while the machine says `running`. */
export function withoutRunStrategy(object: KubeObject): KubeObject {
  const { runStrategy: _, ...spec } = object.spec as MachineSpec;
  return { ...object, spec };
}

interface Wish {
  readonly wished: string | undefined;
  readonly force: boolean;
}

/** Takes the field over. What means another power state than wished is a conflict, unless forced. */
export function takeRunning(
  client: ApiClient,
  machine: KubeObject,
  wish: Wish,
  signal: AbortSignal,
): Promise<void> {
  const { uid } = machine.metadata;
  const taken = (now: KubeObject) =>
    now.metadata.uid === uid ? { metadata: { managedFields: takenFrom(now, wish) } } : undefined;
  // Virt-controller writes to a machine that starts, again and again, which is nobody's other wish.
  return editObject(client, refOf(machine), taken, { attempts: MOST_TRIES, signal });
}

function takenFrom(machine: KubeObject, { wished, force }: Wish): readonly ManagedFieldsEntry[] {
  const entries = machine.metadata.managedFields ?? [];
  const others = entries.filter((entry) => !isOurs(entry) && ownsRunning(entry));
  const same = runStrategyIn(machine.spec as MachineSpec) === wished;
  if (!same && !force && others.length > 0) throw conflict(machine, others);
  const mine = entries.find(isOurs) ?? firstEntry(machine);
  const rest = entries.filter((entry) => !isOurs(entry)).map(withoutRunning);
  return [...rest, withRunning(mine)];
}

/** Nothing of an imported machine was applied by us yet. */
function firstEntry({ apiVersion }: KubeObject): ManagedFieldsEntry {
  return { manager: FIELD_MANAGER, operation: "Apply", apiVersion, fieldsType: "FieldsV1" };
}

function isOurs(entry: ManagedFieldsEntry): boolean {
  return isAppliedBy(FIELD_MANAGER, entry);
}

function ownsRunning(entry: ManagedFieldsEntry): boolean {
  return fieldsOf(entry)[SPEC]?.[RUNNING] !== undefined;
}

function withRunning(entry: ManagedFieldsEntry): ManagedFieldsEntry {
  const fields = fieldsOf(entry);
  return { ...entry, fieldsV1: { ...fields, [SPEC]: { ...fields[SPEC], [RUNNING]: {} } } };
}

function withoutRunning(entry: ManagedFieldsEntry): ManagedFieldsEntry {
  if (!ownsRunning(entry)) return entry;
  const { [SPEC]: spec = {}, ...fields } = fieldsOf(entry);
  const { [RUNNING]: _, ...kept } = spec;
  // Without members it would say that the whole of the spec is owned.
  const left = Object.keys(kept).length > 0 ? { [SPEC]: kept } : {};
  return { ...entry, fieldsV1: { ...fields, ...left } };
}

function conflict(machine: KubeObject, others: readonly ManagedFieldsEntry[]): ProviderError {
  const managers = others.map(({ manager }) => `"${manager}"`).join(", ");
  return new ProviderError({
    code: "Aborted",
    operation: "apply",
    object: describeRef(refOf(machine)),
    message: `conflict with ${managers}: .spec.running`,
    hint: "Another manager owns this field: ask for the power state that it says, or set `conflictPolicy: force`.",
  });
}

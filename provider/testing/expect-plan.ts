import type { ImpactWord } from "../core/impact";
import type { PlannedObject } from "../engine-plans/planned-object";
import { readPlan } from "../engine-plans/read-plan";

/**
 * A plan to look at: what `pulumi preview --json` or `tofu show -json PLAN` printed, or the planned
 * objects themselves.
 */
export type Plan = string | readonly PlannedObject[];

/**
 * Nothing changes.
 *
 * @throws with the changes when there are some.
 */
export function expectNoChanges(plan: Plan): void {
  const changes = objectsOf(plan).filter(({ action }) => action !== "none");
  if (changes.length > 0) fail("no changes", changes);
}

/**
 * One thing happens to an object.
 *
 * @param object Its name on the host or in the program, as `web`, or with its kind, as `VirtualMachine web`.
 * @throws when something else happens, or when the plan has no such object, or several.
 */
export function expectAction(plan: Plan, object: string, action: PlannedObject["action"]): void {
  const found = find(plan, object);
  if (found.action !== action) fail(`${object}: ${action}`, [found]);
}

/** An object is made anew: its identity changes, and what it holds is lost. @throws as `expectAction`. */
export function expectReplace(plan: Plan, object: string): void {
  expectAction(plan, object, "replace");
}

/**
 * What a change does to an object that runs: exactly these properties, with these words.
 *
 * @param impacts By the property's path as the engine writes it, as `cpu.count`.
 * @throws with what the plan says instead.
 */
export function expectImpact(
  plan: Plan,
  object: string,
  impacts: { readonly [path: string]: ImpactWord },
): void {
  const found = find(plan, object);
  const told = Object.fromEntries(found.impacts.map(({ path, word }) => [path, word]));
  const paths = new Set([...Object.keys(impacts), ...Object.keys(told)]);
  if ([...paths].every((path) => impacts[path] === told[path])) return;
  const expected = Object.entries(impacts).map(([path, word]) => `${path}: ${word}`);
  fail(`${object}: ${expected.join(", ") || "no impact"}`, [found]);
}

function objectsOf(plan: Plan): readonly PlannedObject[] {
  return typeof plan === "string" ? readPlan(plan) : plan;
}

function find(plan: Plan, name: string): PlannedObject {
  const objects = objectsOf(plan);
  const [found, another] = objects.filter((object) => namesOf(object).includes(name));
  if (found === undefined) fail(`an object "${name}"`, objects);
  if (another !== undefined) fail(`one object "${name}"; put its kind before the name`, objects);
  return found;
}

function namesOf({ name, kind, objectName }: PlannedObject): readonly string[] {
  return [name, ...(objectName === undefined ? [] : [objectName, `${kind} ${objectName}`])];
}

function fail(expected: string, found: readonly PlannedObject[]): never {
  const lines = found.map(
    ({ name, action, impacts }) =>
      `  ${name}: ${[action, ...impacts.map(({ path, word }) => `${path}: ${word}`)].join(", ")}`,
  );
  throw new Error([`expected ${expected}`, "the plan has", ...lines].join("\n"));
}

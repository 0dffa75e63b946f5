import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { snakeCase } from "../../provider/core/snake-case";
import type { PlannedObject } from "../../provider/engine-plans/planned-object";
import { repositoryRoot } from "../beds/repository-root";

/** A value of a variable of the program, by its camelCase name. */
export type Variables = { readonly [name: string]: unknown };

/** What an example's `steps.yaml` says. */
export interface ExampleSteps {
  /** Which hosts it runs on. */
  readonly bed: "libvirtd" | "two-libvirtds" | "fake-server" | "networkd-host" | "cluster";
  readonly steps: readonly ExampleStep[];
}

export interface ExampleStep {
  readonly step: "create" | "update" | "replace";
  /** Variables that change with this step; the others stay. */
  readonly with?: Variables;
  /** What changes, by kind and name: everything, and nothing else. Absent for a create: then all is created. */
  readonly preview?: { readonly [object: string]: ExpectedChange };
}

export interface ExpectedChange {
  readonly action: PlannedObject["action"];
  /** The impact of each changed property in snake_case, where the object stays. */
  readonly impacts?: { readonly [path: string]: string };
}

/** The examples that have steps. */
export function scenarios(): readonly string[] {
  const folder = path.join(repositoryRoot(), "examples");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "steps.yaml")
    .map((file) => path.dirname(file))
    .sort();
}

export function stepsOf(scenario: string): ExampleSteps {
  const file = path.join(repositoryRoot(), "examples", scenario, "steps.yaml");
  return parse(readFileSync(file, "utf8")) as ExampleSteps;
}

/** The objects that change in a plan, in the words of `steps.yaml`. */
export function changesOf(plan: readonly PlannedObject[]): {
  readonly [object: string]: ExpectedChange;
} {
  return Object.fromEntries(
    plan
      .filter(({ action }) => action !== "none")
      .map(({ kind, objectName, action, impacts }) => {
        const told = Object.fromEntries(impacts.map(({ path, word }) => [snakeCase(path), word]));
        return [
          `${kind} ${objectName}`,
          action === "update" ? { action, impacts: told } : { action },
        ];
      }),
  );
}

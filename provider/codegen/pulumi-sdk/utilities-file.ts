import { GENERATED } from "./source-text";

/** What the generated classes share. */
export function utilitiesFile(version: string | undefined): string {
  const versioned = version === undefined ? "{}" : `{ version: ${JSON.stringify(version)} }`;
  return `${GENERATED}

import * as pulumi from "@pulumi/pulumi";

/** Options that every resource of this package has: the plugin's version is this package's own. */
export function resourceOptsDefaults(): pulumi.CustomResourceOptions {
  return ${versioned};
}

export function secret<T>(value: pulumi.Input<T> | undefined): pulumi.Output<T> | undefined {
  return value === undefined ? undefined : (pulumi.secret(value) as pulumi.Output<T>);
}

/** The same value with secrets at these paths, so that no engine's log or state shows them; \`*\` is every item. */
export function secretsInside(value: unknown, paths: readonly (readonly string[])[]): unknown {
  return paths.reduce(sealAt, value);
}

function sealAt(value: unknown, path: readonly string[]): unknown {
  if (value === undefined || value === null) return value;
  if (pulumi.Output.isInstance(value)) return value.apply((known: unknown) => sealAt(known, path));
  if (value instanceof Promise) return value.then((known: unknown) => sealAt(known, path));
  const [step, ...rest] = path;
  if (step === undefined) return pulumi.secret(value);
  if (typeof value !== "object") return value;
  if (step === "*" && Array.isArray(value)) return value.map((item) => sealAt(item, rest));
  if (step === "*") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sealAt(item, rest)]));
  }
  if (!Object.hasOwn(value, step)) return value;
  return { ...value, [step]: sealAt((value as Record<string, unknown>)[step], rest) };
}

/** The same names without any value: what is read by its id tells them all itself. */
export function allUndefined(given: pulumi.Inputs): pulumi.Inputs {
  return Object.fromEntries(Object.keys(given).map((name) => [name, undefined]));
}

/** How what is no text travels in a provider's configuration. */
export function asJson(value: unknown): pulumi.Output<string> | undefined {
  return value === undefined ? undefined : pulumi.jsonStringify(value);
}
`;
}

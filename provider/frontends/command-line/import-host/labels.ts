import type { HostObject } from "./read-host";

/**
 * What a program calls each object: the words of its name, in lower case with underscores between.
 * Each once among its kind, also when a language leaves the underscores out.
 */
export function labelsOf(objects: readonly HostObject[]): ReadonlyMap<HostObject, string> {
  const taken = new Set<string>();
  return new Map(
    objects.map((object) => {
      const words = wordsOf(object.name);
      let label = words;
      for (let count = 2; taken.has(keyOf(object, label)); count += 1) label = `${words}_${count}`;
      taken.add(keyOf(object, label));
      return [object, label];
    }),
  );
}

function wordsOf(name: string): string {
  const words = name
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .toLowerCase();
  return /^[a-z]/.test(words) ? words : `n${words}`;
}

function keyOf({ kind }: HostObject, label: string): string {
  return `${kind} ${label.replaceAll("_", "")}`;
}

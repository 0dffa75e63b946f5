/** A copy of the decision matrix in our words: as a volume, and as one that a machine brings. */
import type { Diagnostic } from "../../../../provider/core/diagnostic";
import type { Operation } from "../../../../provider/core/operation";
import { formatPath } from "../../../../provider/core/property-path";
import type { Provider } from "../../../../provider/core/provider";
import type { Properties } from "../../../../provider/core/value";
import { type Copy, type Rule, refusalsOf } from "./clone-decisions";
import { classOf, SIZE, sourceOf, TARGET } from "./clone-sources";

/** How a form says it, and what it calls the properties that the rules speak of. */
export interface CopyForm {
  readonly kind: string;
  readonly inputs: (copy: Copy) => Properties;
  readonly pathOf: (property: Rule["told"][0], copy: Copy) => string;
}

const NAME = "copy";

export const VOLUME: CopyForm = {
  kind: "Volume",
  inputs: (copy) => {
    const snapshot = copy.source === "snapshot";
    return {
      name: NAME,
      pool: classOf(copy),
      size: SIZE[copy.size],
      ...(snapshot ? {} : { cloneFrom: { volume: sourceOf(copy) } }),
      cluster: {
        namespace: TARGET,
        volumeMode: copy.to,
        contentType: copy.content,
        ...(snapshot ? { snapshot: sourceOf(copy) } : {}),
      },
    };
  },
  pathOf: (property, { source }) =>
    ({
      size: "size",
      source: source === "snapshot" ? "cluster.snapshot" : "cloneFrom.volume",
      contentType: "cluster.contentType",
    })[property],
};

/** It holds the disk of a machine, and nothing else. */
export const MACHINE: CopyForm = {
  kind: "VirtualMachine",
  inputs: (copy) => {
    const template = {
      name: `${NAME}-root`,
      size: SIZE[copy.size],
      [contentOf(copy)]: sourceOf(copy),
      storageClass: classOf(copy),
      volumeMode: copy.to,
      onDelete: "delete",
    };
    return {
      name: NAME,
      power: { state: "stopped" },
      disks: [{ name: "root", volume: `${TARGET}/${NAME}-root` }],
      cluster: { namespace: TARGET, dataVolumeTemplates: [template] },
    };
  },
  pathOf: (property, copy) =>
    `cluster.dataVolumeTemplates[0].${property === "size" ? property : contentOf(copy)}`,
};

function contentOf({ source }: Copy): "snapshot" | "cloneFrom" {
  return source === "snapshot" ? "snapshot" : "cloneFrom";
}

/** What the rules say of it, in the same words. */
export function rulingOf(form: CopyForm, copy: Copy, account: string): readonly string[] {
  return refusalsOf(copy)
    .map(({ told: [property, summary] }) => `${form.pathOf(property, copy)}: ${summary}`)
    .map((refusal) => refusal.replace(/ by$/, ` by ${account}`))
    .sort();
}

/** Every error, of the check alone or, where it has none, of the preview, which asks the cluster. */
export async function errorsOf(
  provider: Provider,
  { kind, inputs }: CopyForm,
  copy: Copy,
  operation: Operation,
): Promise<readonly string[]> {
  const wish = inputs(copy);
  const offline = told(provider.check(kind, wish).diagnostics);
  if (offline.length > 0) return offline;
  const planned = await provider.plan(kind, wish, undefined, operation);
  return told(await provider.preview(kind, wish, undefined, planned, operation));
}

function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ path = [], summary }) => `${formatPath(path)}: ${summary}`)
    .sort();
}

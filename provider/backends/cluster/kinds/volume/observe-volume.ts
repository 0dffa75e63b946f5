import type { Observed } from "../../../../core/resource-state";
import type { Properties, Value } from "../../../../core/value";
import type { KubeObject } from "../../api/kube-object";
import { parseBytes } from "../../quantity";
import { readSource } from "./volume-manifest";
import { phaseOf } from "./volume-readiness";

/** The claim and, while it is there, the DataVolume that filled it. Either may be missing. */
export interface SeenVolume {
  readonly claim?: KubeObject;
  readonly volume?: KubeObject;
}

interface ClaimSpec {
  readonly storageClassName?: string;
  readonly accessModes?: readonly string[];
  readonly volumeMode?: string;
  readonly volumeName?: string;
  readonly resources?: { readonly requests?: { readonly storage?: string } };
}

interface ClaimStatus {
  readonly phase?: string;
  readonly capacity?: { readonly storage?: string };
}

/** `written` are the saved inputs; without them it is an import and the source is read too. */
export function observeVolume(seen: SeenVolume, written: Properties | undefined): Observed {
  const { claim, volume } = seen;
  const { name = "", namespace = "" } = (claim ?? volume)?.metadata ?? {};
  const spec = (claim?.spec ?? storageOf(volume)) as ClaimSpec;
  const status = (claim?.status ?? {}) as ClaimStatus;
  const source = written === undefined && volume ? (readSource(volume) as Properties) : {};
  const requested = parseBytes(spec.resources?.requests?.storage);
  return {
    id: `${namespace}/${name}`,
    properties: {
      name,
      ...poolOf(spec, written),
      ...source,
      ...(requested === undefined ? {} : { size: shownSize(requested, written) }),
      cluster: {
        ...((source.cluster ?? {}) as Properties),
        namespace,
        ...chosen(spec, written),
        ...labelsOf(volume ?? claim, written),
      },
    },
    outputs: {
      path: `${namespace}/${name}`,
      key: claim?.metadata.uid ?? "",
      capacityBytes: parseBytes(status.capacity?.storage) ?? requested ?? 0,
      allocationBytes: parseBytes(status.capacity?.storage) ?? 0,
      backingPath: "",
      phase: phaseOf(volume) ?? status.phase ?? "",
      contentDigest: "",
    },
  };
}

/** Without a name in the program the class that the cluster chose is no drift. */
function poolOf(spec: ClaimSpec, written: Properties | undefined): Properties {
  if (written?.pool === "default") return {};
  return { pool: spec.storageClassName ?? "default" };
}

/** CDI may ask for more than was wished, for a file system's own needs; more is no drift. */
function shownSize(requested: number, written: Properties | undefined): Value {
  const wished = written?.size;
  const bytes = typeof wished === "string" ? sizeOf(wished) : wished;
  const overhead = typeof bytes === "number" ? requested / bytes : 0;
  return typeof bytes === "number" && overhead > 1 && overhead < 1.1 ? bytes : requested;
}

function sizeOf(text: string): number | undefined {
  return parseBytes(text.replace(/B$/, ""));
}

/** Modes that the user did not write come from the class's profile and are no drift. */
function chosen(
  { accessModes = [], volumeMode }: ClaimSpec,
  written: Properties | undefined,
): Properties {
  const block = (written?.cluster ?? {}) as Properties;
  const all = written === undefined;
  return {
    ...(all || block.accessModes !== undefined ? { accessModes } : {}),
    ...((all || block.volumeMode !== undefined) && volumeMode !== undefined ? { volumeMode } : {}),
  };
}

function labelsOf(object: KubeObject | undefined, written: Properties | undefined): Properties {
  const mine = ((written?.cluster ?? {}) as { labels?: Record<string, string> }).labels;
  const there = object?.metadata.labels ?? {};
  if (mine === undefined) return {};
  const seen = Object.entries(there).filter(([key]) => Object.hasOwn(mine, key));
  return { labels: seen.length > 0 ? Object.fromEntries(seen) : null };
}

function storageOf(volume: KubeObject | undefined): object {
  return (volume?.spec as { storage?: object; pvc?: object } | undefined)?.storage ?? {};
}

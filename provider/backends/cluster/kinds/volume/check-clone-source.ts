/** What CDI finds out about a copy only when it makes it. Source: CDI 1.64, pkg/controller/datavolume/pvc-clone-controller.go. */
import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import type { PropertyPath } from "../../../../core/property-path";
import { ProviderError } from "../../../../core/provider-error";
import type { ApiClient } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";
import type { Cluster } from "../../cluster";
import { parseBytes } from "../../quantity";
import { mayCopy, userOf } from "./copy-permission";
import { claimBytesFor } from "./file-system-overhead";
import { CLAIM, named } from "./volume-manifest";

const SNAPSHOT = { apiVersion: "snapshot.storage.k8s.io/v1", kind: "VolumeSnapshot" } as const;
const BLOCK = "Block";
const CONTENT_TYPE = "cdi.kubevirt.io/storage.contentType";

/** A copy that somebody asks for, and where. */
export interface CloneWish {
  readonly kind: "claim" | "snapshot";
  /** `namespace/name` of it. */
  readonly source: string;
  readonly path: PropertyPath;
  readonly size: number | undefined;
  readonly sizePath: PropertyPath;
  /** `kubevirt` when absent. */
  readonly contentType?: string;
  readonly namespace: string;
  /** The service account of the namespace in whose name CDI copies; ours when absent. */
  readonly serviceAccount?: string;
}

/** What only a look at the source can tell: its size, its content, its users, and whether it may be copied. */
export async function checkCloneSource(
  cluster: Cluster,
  wish: CloneWish,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const unchecked = (error: unknown) => {
    if (!(error instanceof ProviderError)) throw error;
    return [warningAt(wish.path, "was not checked by the cluster", error.message)];
  };
  try {
    const client = await cluster.client();
    // Who may not copy it may often not even look at it.
    const denied = await checkPermission(client, wish, operation);
    return [...(await checkSource(client, wish, operation).catch(unchecked)), ...denied];
  } catch (error) {
    return unchecked(error);
  }
}

async function checkSource(
  client: ApiClient,
  wish: CloneWish,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const { kind, path } = wish;
  const ref = { ...(kind === "claim" ? CLAIM : SNAPSHOT), ...named(wish.source) };
  const source = await client.get(ref, operation.signal);
  if (source === undefined) {
    return [warningAt(path, "is not there yet", "The copy begins when it is there.")];
  }
  if (kind === "snapshot") return checkRestoreSize(wish, source);
  return [
    ...(await checkSize(client, wish, source, operation)),
    ...checkContent(wish, source),
    ...(await checkUsers(client, path, ref, operation)),
  ];
}

interface ClaimSpec {
  readonly storageClassName?: string;
  readonly volumeMode?: string;
  readonly resources?: { readonly requests?: { readonly storage?: string } };
}

async function checkSize(
  client: ApiClient,
  { size, sizePath }: CloneWish,
  source: KubeObject,
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  const { resources, storageClassName, volumeMode } = source.spec as ClaimSpec;
  const least = parseBytes(resources?.requests?.storage);
  if (size === undefined || least === undefined || size >= least) return [];
  // The claim of an image in a file system is larger than the image.
  const enough =
    volumeMode !== BLOCK && (await claimBytesFor(client, size, storageClassName, signal)) >= least;
  return enough ? [] : [tooSmall(sizePath, size, least)];
}

/** Of a snapshot CDI compares the sizes as they are written. */
function checkRestoreSize(
  { size, sizePath }: CloneWish,
  { status }: KubeObject,
): readonly Diagnostic[] {
  const least = parseBytes((status as { restoreSize?: unknown } | undefined)?.restoreSize);
  if (size === undefined || least === undefined || size >= least) return [];
  return [tooSmall(sizePath, size, least)];
}

function tooSmall(path: PropertyPath, size: number, least: number): Diagnostic {
  const detail = `Found ${size} bytes. Expected at least ${least}, the size of the source.`;
  return errorAt(path, "is less than the source's", detail);
}

/** ★ CDI compares contents when it begins, and waits then; between the modes it copies only disks. */
function checkContent(
  { path, contentType = "kubevirt" }: CloneWish,
  { metadata, spec }: KubeObject,
): readonly Diagnostic[] {
  const held = metadata.annotations?.[CONTENT_TYPE] ?? "kubevirt";
  if (held !== contentType) {
    const detail = `Found "${held}". Expected "${contentType}", the content type of the copy.`;
    return [errorAt(path, "holds other content", detail)];
  }
  if (contentType !== "archive" || (spec as ClaimSpec).volumeMode !== BLOCK) return [];
  const detail =
    "Found an archive on it. Between the two modes only a machine's disk can be copied.";
  return [errorAt(path, "is a block device", detail)];
}

/** CDI asks the same question at create, and refuses then; KubeVirt does for a machine's volumes. */
async function checkPermission(
  client: ApiClient,
  { kind, namespace, serviceAccount, path, source: reference }: CloneWish,
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  const source = { kind, ...named(reference) };
  if (source.namespace === namespace) return [];
  const account = serviceAccount === undefined ? undefined : { namespace, name: serviceAccount };
  if (await mayCopy(client, source, account, signal)) return [];
  const who = account === undefined ? "this account" : `the account ${userOf(account)}`;
  const detail = `Found no permission to create datavolumes/source in the namespace "${source.namespace}". A RoleBinding there to a role with it gives it; docs/cluster-roles.md has the role.`;
  return [errorAt(path, `may not be copied by ${who}`, detail)];
}

async function checkUsers(
  client: ApiClient,
  path: PropertyPath,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  { signal }: Operation,
): Promise<readonly Diagnostic[]> {
  const { items } = await client.list(
    { apiVersion: "kubevirt.io/v1", kind: "VirtualMachineInstance" },
    { namespace, signal },
  );
  const users = items.filter((one) => runsOn(one, name)).map(({ metadata }) => metadata.name);
  if (users.length === 0) return [];
  const detail = `The machine ${users.join(", ")} runs on it, and the copy would wait until it is stopped. Stop it first, or copy a snapshot.`;
  return [errorAt(path, "is in use", detail)];
}

/** A machine that has ended has let go of its volumes. */
function runsOn({ spec, status }: KubeObject, claim: string): boolean {
  const { phase } = (status ?? {}) as { phase?: string };
  if (phase === "Succeeded" || phase === "Failed") return false;
  const { volumes = [] } = spec as {
    volumes?: readonly {
      persistentVolumeClaim?: { claimName?: string };
      dataVolume?: { name?: string };
    }[];
  };
  return volumes.some(
    ({ persistentVolumeClaim, dataVolume }) =>
      persistentVolumeClaim?.claimName === claim || dataVolume?.name === claim,
  );
}

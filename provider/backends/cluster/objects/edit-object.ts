import { type ApiClient, refOf } from "../api/api-client";
import { ClusterApiError } from "../api/cluster-api-error";
import type { KubeObject } from "../api/kube-object";

/** What `edit` wishes changed: a JSON merge patch. */
interface Patch {
  readonly metadata?: object;
  readonly spec?: object;
}

/**
 * Edits an object as it was read, and writes only if nobody wrote in between; if somebody did, it is
 * read and edited again. `edit` returns undefined to leave it alone. An object that is gone is left.
 *
 * @param attempts how often at most, before the server's conflict is thrown.
 */
export async function editObject(
  client: ApiClient,
  object: KubeObject,
  edit: (now: KubeObject) => Patch | undefined,
  { attempts, signal }: { readonly attempts: number; readonly signal: AbortSignal },
): Promise<void> {
  const ref = refOf(object);
  let now: KubeObject | undefined = object;
  for (let left = attempts; now !== undefined; now = await client.get(ref, signal)) {
    const patch = edit(now);
    if (patch === undefined) return;
    const { resourceVersion } = now.metadata;
    try {
      const metadata = { ...patch.metadata, resourceVersion };
      await client.mergePatch(ref, { ...patch, metadata }, { signal });
      return;
    } catch (error) {
      left -= 1;
      const raced = error instanceof ClusterApiError && error.httpStatus === 409;
      if (!raced || left === 0) throw error;
    }
  }
}

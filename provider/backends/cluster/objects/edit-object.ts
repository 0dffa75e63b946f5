import type { ApiClient } from "../api/api-client";
import { ClusterApiError } from "../api/cluster-api-error";
import type { KubeObject, ObjectRef } from "../api/kube-object";

/** What `edit` wishes changed: a JSON merge patch. */
interface Patch {
  readonly metadata?: object;
  readonly spec?: object;
}

/**
 * Reads an object, and writes its edited form only if nobody wrote in between; if somebody did, it is
 * read and edited again. `edit` returns undefined to leave it alone. An object that is gone is left.
 *
 * @param attempts how often at most, before the server's conflict is thrown.
 */
export async function editObject(
  client: ApiClient,
  ref: ObjectRef,
  edit: (now: KubeObject) => Patch | undefined,
  { attempts, signal }: { readonly attempts: number; readonly signal: AbortSignal },
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const now = await client.get(ref, signal);
    if (now === undefined) return;
    const patch = edit(now);
    if (patch === undefined) return;
    const { resourceVersion } = now.metadata;
    try {
      const metadata = { ...patch.metadata, resourceVersion };
      await client.mergePatch(ref, { ...patch, metadata }, { signal });
      return;
    } catch (error) {
      const raced = error instanceof ClusterApiError && error.httpStatus === 409;
      if (!raced || attempt >= attempts) throw error;
    }
  }
}

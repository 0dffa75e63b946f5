/**
 * One watch for each kind and namespace, shared by everybody who waits there.
 *
 * It only wakes: who waits reads the object anew. So a watch that is cut, or too old to be resumed,
 * costs a little time and never an answer.
 */
import type { Clock } from "../../../core/operation";
import type { ApiClient } from "../api/api-client";
import type { KubeObject, ObjectRef } from "../api/kube-object";
import { WatchStream } from "./watch-stream";

export class ObjectWatch {
  readonly #client: ApiClient;
  readonly #clock: Clock;
  readonly #streams = new Map<string, WatchStream>();

  constructor(client: ApiClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  /**
   * Resolves when another look is worthwhile: the object is not any more what was `seen` of it last,
   * where undefined means that it was not there. Rejects when aborted.
   */
  async nextEvent(
    ref: ObjectRef,
    seen: KubeObject | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const key = `${ref.apiVersion} ${ref.kind} ${ref.namespace ?? ""}`;
    let stream = this.#streams.get(key);
    if (stream === undefined) {
      stream = new WatchStream(this.#client, this.#clock, ref);
      this.#streams.set(key, stream);
    }
    return stream.next(ref.name, seen?.metadata.resourceVersion, signal);
  }

  close(): void {
    for (const stream of this.#streams.values()) stream.close();
    this.#streams.clear();
  }
}

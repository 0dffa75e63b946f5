/**
 * Jest's environment for Node, which knows one kind of rejection that nobody can handle: when an
 * engine gives up early, an inline program in this process still waits for answers that nobody will
 * send, and Pulumi's runtime leaves those promises to the process. A failing command fails its own
 * promise alone. Tests cannot listen themselves: Jest gives them a copy of `process`.
 */
import type { Circus } from "@jest/types";
import { TestEnvironment } from "jest-environment-node";

class PulumiEnvironment extends TestEnvironment {
  handleTestEvent = (event: Circus.SyncEvent | Circus.AsyncEvent): void => {
    if (event.name !== "error" || event.promise === undefined) return;
    if (isDroppedConnection(event.error)) event.promise.catch(() => undefined);
  };
}

/** gRPC's CANCELLED or UNAVAILABLE, from a call of Pulumi's runtime. */
function isDroppedConnection(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if (!("code" in error) || !("stack" in error)) return false;
  const fromPulumi = String(error.stack).includes("@pulumi");
  return (error.code === 1 || error.code === 14) && fromPulumi;
}

// biome-ignore lint/style/noDefaultExport: Jest takes an environment by it.
export default PulumiEnvironment;

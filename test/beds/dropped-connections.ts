const installed = Symbol.for("virt-iac.expectDroppedConnections");

/**
 * When the engine gives up early, the inline program in this process still waits for answers that nobody will send, and Pulumi's runtime
 * leaves those promises unhandled. They are handled here, and only they, so that a failing command fails its own promise alone.
 */
export function expectDroppedConnections(): void {
  // Jest gives tests a copy of `process` whose events never come.
  const real = process.getBuiltinModule("node:process") as NodeJS.Process & Record<symbol, boolean>;
  if (real[installed]) return;
  real[installed] = true;
  real.on("unhandledRejection", (error: unknown, promise: Promise<unknown>) => {
    if (isDroppedConnection(error)) promise.catch(() => undefined);
    else if (real.listenerCount("unhandledRejection") === 1) throw error;
  });
}

/**
 * Resolves when what the runtime lost with an engine that gave up has come and is handled: the
 * sockets' ends are read in the turns of the event loop after the engine's own.
 */
export async function connectionsDropped(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** gRPC's CANCELLED or UNAVAILABLE, from a call of Pulumi's runtime. */
function isDroppedConnection(error: unknown): boolean {
  if (!(error instanceof Object) || !("code" in error) || !("stack" in error)) return false;
  const fromPulumi = String(error.stack).includes("@pulumi");
  return (error.code === 1 || error.code === 14) && fromPulumi;
}

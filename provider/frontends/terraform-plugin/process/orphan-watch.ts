const INTERVAL_MS = 2000;

/**
 * Tells once when the process that started us is gone: an engine that was killed cannot say
 * goodbye, and a plugin without an engine would live for ever. Returns how to stop watching.
 */
export function watchForOrphan(onOrphan: () => void, parent = () => process.ppid): () => void {
  const engine = parent();
  const timer = setInterval(() => {
    if (parent() === engine) return;
    clearInterval(timer);
    onOrphan();
  }, INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

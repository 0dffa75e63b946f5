const INTERVAL_MS = 2000;

/**
 * Tells once when the process that started us is gone: an engine that was killed cannot say
 * goodbye, and a plugin without an engine would live for ever. Returns how to stop watching.
 * `engine` is the parent as it was when we started: it may be gone before we look for the first time.
 */
export function watchForOrphan(
  engine: number,
  onOrphan: () => void,
  parent = () => process.ppid,
): () => void {
  const timer = setInterval(() => {
    if (parent() === engine) return;
    clearInterval(timer);
    onOrphan();
  }, INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

const LONGEST_PAUSE_MS = 100;

/** Waits until a named condition holds, and says its name when it never does. What `holds` throws ends the wait. */
export async function eventually(
  condition: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 300_000,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  for (let pauseMs = 2; !(await holds()); pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    if (performance.now() > end)
      throw new Error(`did not come true in ${timeoutMs / 1000} s: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

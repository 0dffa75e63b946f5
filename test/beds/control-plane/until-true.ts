import { setTimeout as pause } from "node:timers/promises";

/** Waits for a named condition of a bed; says its name when it never comes. */
export async function untilTrue(
  what: string,
  look: () => Promise<boolean>,
  timeoutMs = 120_000,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`not within ${timeoutMs / 1000} s: ${what}`);
    await pause(100);
  }
}

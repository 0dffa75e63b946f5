/** Waits until a named condition holds, looking again whenever the event loop has turned. */
export async function eventually(
  condition: string,
  holds: () => boolean,
  timeoutMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!holds()) {
    if (Date.now() > deadline)
      throw new Error(`did not come true in ${timeoutMs} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** How an engine, a shell or a terminal that closes tells us to end. */
export const END_SIGNALS = ["SIGTERM", "SIGHUP"] as const;

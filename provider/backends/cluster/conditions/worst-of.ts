import { READY, type Readiness } from "./condition";

/** Of several things the one that failed, else the one that is waited for, else ready. */
export function worstOf(judged: readonly Readiness[]): Readiness {
  return (
    judged.find(({ state }) => state === "failed") ??
    judged.find(({ state }) => state !== "ready") ??
    READY
  );
}

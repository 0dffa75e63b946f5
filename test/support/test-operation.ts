import type { Operation } from "../../provider/core/operation";
import { SILENT } from "../../provider/core/progress";
import { SYSTEM_CLOCK } from "../../provider/core/system-clock";

/** An operation of nobody in particular, for tests that do not care. */
export function testOperation(overrides: Partial<Operation> = {}): Operation {
  return {
    signal: new AbortController().signal,
    clock: SYSTEM_CLOCK,
    progress: SILENT,
    owner: "test/test",
    ...overrides,
  };
}

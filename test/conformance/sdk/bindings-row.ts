import type { ConformanceRow } from "../row";
import { shownByTests } from "../shown-by-tests";

/** The bindings for CDKTF and cdktn, from their generation to an empty plan and a destroy. */
export const bindingsRow: ConformanceRow = shownByTests({
  area: "sdk",
  name: "bindings",
  files: ["test/codegen/bindings.test.ts", "test/engines/terraform/constructs.test.ts"],
});

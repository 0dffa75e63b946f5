import type { ConformanceRow } from "../row";
import { shownByTests } from "../shown-by-tests";
import { bindingsRow } from "./bindings-row";

/** The claims about SDKs, constructs and examples, in the order of their issue. */
export const rows: readonly ConformanceRow[] = [
  shownByTests({
    area: "sdk",
    name: "one stack, five ways",
    files: ["test/engines/same-objects.test.ts"],
  }),
  shownByTests({
    area: "sdk",
    name: "dynamic → native",
    files: ["test/engines/pulumi-dynamic.test.ts"],
    matching: "from dynamic to native",
  }),
  bindingsRow,
  shownByTests({
    area: "sdk",
    name: "another language",
    files: ["test/engines/python/first-machine-python.test.ts"],
  }),
  shownByTests({
    area: "sdk",
    name: "constructs",
    files: ["test/sdk/constructs/same-specs.test.ts"],
  }),
  shownByTests({
    area: "sdk",
    name: "docs",
    files: [
      "test/docs/docs.test.ts",
      "test/codegen/reference-page.test.ts",
      "test/examples/examples.test.ts",
      "test/examples/pipelines.test.ts",
      "test/examples/workflows.test.ts",
    ],
  }),
  shownByTests({ area: "sdk", name: "package", files: ["test/commands/packages.test.ts"] }),
];

import { notShown } from "../not-shown";
import type { ConformanceRow } from "../row";
import { shownByTests } from "../shown-by-tests";
import { bindingsRow } from "./bindings-row";

/** The claims about SDKs, constructs and examples, in the order of their issue. */
export const rows: readonly ConformanceRow[] = [
  notShown(
    "sdk",
    "one stack, five ways",
    "three ways are compared by the first-machine row; CDKTF and cdktn apply the same example and are not compared yet",
  ),
  shownByTests({
    area: "sdk",
    name: "dynamic → native",
    files: ["test/engines/pulumi-dynamic.test.ts"],
    matching: "from dynamic to native",
  }),
  bindingsRow,
  notShown(
    "sdk",
    "another language",
    "schema.json is checked by the Pulumi CLI; no Python program yet",
  ),
  shownByTests({
    area: "sdk",
    name: "constructs",
    files: ["test/sdk/constructs/same-specs.test.ts"],
  }),
  notShown("sdk", "docs", "reference pages are generated; the README's code is not compiled yet"),
  notShown(
    "sdk",
    "package",
    "the package packs and its parts load; no test installs it elsewhere yet",
  ),
];

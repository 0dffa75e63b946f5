import { readFileSync } from "node:fs";
import path from "node:path";
import { BUNDLE, bundleText } from "../../provider/codegen/cluster-schemas/main";
import { shapeOf } from "../../provider/codegen/cluster-schemas/shape-of";
import { repositoryRoot } from "../beds/repository-root";

test("the bundled schemas are what the pinned modules' definitions say today", () => {
  const written = readFileSync(path.join(repositoryRoot(), BUNDLE), "utf8");
  expect(bundleText(repositoryRoot())).toBe(written);
});

test.each([
  ["a text", { type: "string", format: "date-time" }, "text"],
  ["a quantity", { "x-kubernetes-int-or-string": true }, "whole number or text"],
  ["a list of flags", { type: "array", items: { type: "boolean" } }, ["true or false"]],
  ["labels", { type: "object", additionalProperties: { type: "string" } }, { "*": "text" }],
  ["an empty object", { type: "object" }, {}],
  ["anything", { type: "object", "x-kubernetes-preserve-unknown-fields": true }, "anything"],
  [
    "known fields beside others",
    {
      type: "object",
      properties: { a: { type: "integer" } },
      "x-kubernetes-preserve-unknown-fields": true,
    },
    { a: "whole number", "*": "anything" },
  ],
])("%s", (_, schema, shape) => expect(shapeOf(schema)).toEqual(shape));

import { type Property, walkSchema } from "../../../../../../provider/core/property-schema";
import { machineInputs } from "../../../../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { recordFigure } from "../../../../../support/figure";
import { deviceImpactCases } from "./device-impact-rows";
import { impactCases } from "./impact-rows";
import { NOT_CHANGED } from "./not-changed";

const files = { volume: "", other: "", iso: "", otherIso: "", kernel: "", initrd: "" };
const tried = new Set(
  [...impactCases(files), ...deviceImpactCases(files)]
    .filter(({ skip }) => skip === undefined)
    .map(({ pattern }) => pattern),
);
const skipped = new Set(
  impactCases(files).flatMap(({ pattern, skip }) => (skip === undefined ? [] : pattern)),
);

/** What holds only other properties changes with them. */
function isGroup(property: Property): boolean {
  return (
    property.type === "object" || (property.type === "list" && property.items.type === "object")
  );
}

const properties = [...walkSchema(machineInputs)]
  .filter(({ property, pattern }) => {
    return !isGroup(property) && property.only !== "cluster" && !pattern.startsWith("cluster.");
  })
  .map(({ pattern }) => pattern);

const reasonOf = (pattern: string) =>
  Object.keys(NOT_CHANGED).find(
    (start) => pattern === start || pattern.startsWith(start.endsWith(".") ? start : `${start}.`),
  );

test("every property is changed on a running machine, or it is said why not", () => {
  const open = properties.filter(
    (pattern) => !tried.has(pattern) && !skipped.has(pattern) && reasonOf(pattern) === undefined,
  );
  expect(open).toEqual([]);
  const changed = properties.filter((pattern) => tried.has(pattern));
  recordFigure(
    `${changed.length} of ${properties.length} properties were changed on a running machine, ${properties.length - changed.length} are listed with their reason`,
  );
});

test("no reason is given for what is changed, or for what does not exist", () => {
  const used = new Set(properties.filter((pattern) => !tried.has(pattern)).map(reasonOf));
  expect(Object.keys(NOT_CHANGED).filter((start) => !used.has(start))).toEqual([]);
});

import { virtualMachineImpacts } from "../../../../../provider/backends/libvirt/kinds/virtual-machine/virtual-machine-impacts";
import { walkSchema } from "../../../../../provider/core/property-schema";
import { machineInputs } from "../../../../../provider/kinds/virtual-machine/virtual-machine-schema";

/** What is only a cluster's is refused on libvirt, so nothing in it can change there. */
const all = [...walkSchema(machineInputs)];
const refused = all
  .filter(({ property }) => property.only === "cluster")
  .map(({ pattern }) => pattern);
const properties = all.filter(({ pattern }) => !refused.some((outer) => lies(pattern, outer)));

function lies(pattern: string, outer: string): boolean {
  return (
    pattern === outer ||
    /^(\[\])?\./.test(pattern.startsWith(outer) ? pattern.slice(outer.length) : "")
  );
}

const patterns = properties.map(({ pattern }) => pattern);

test("every property has a row that says what a change of it does", () => {
  const missing = patterns.filter((pattern) => !(pattern in virtualMachineImpacts));
  expect(missing).toEqual([]);
});

test("every row is a property, or an item of a list that comes or goes", () => {
  const known = new Set([...patterns, ...patterns.map((pattern) => `${pattern}[]`)]);
  expect(Object.keys(virtualMachineImpacts).filter((pattern) => !known.has(pattern))).toEqual([]);
});

test("every keyed list has a row for an item that comes or goes", () => {
  const keyed = properties.filter(
    ({ property }) => property.type === "list" && property.key !== undefined,
  );
  const missing = keyed.filter(({ pattern }) => !(`${pattern}[]` in virtualMachineImpacts));
  expect(missing.map(({ pattern }) => pattern)).toEqual([]);
});

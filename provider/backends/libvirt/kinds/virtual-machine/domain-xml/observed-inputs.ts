import { equalValues } from "../../../../../core/equal-values";
import type { Property, PropertyTable } from "../../../../../core/property-schema";
import {
  isList,
  isProperties,
  type Properties,
  setOwn,
  type Value,
} from "../../../../../core/value";
import {
  type MachineInputs,
  machineInputs,
} from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { sameXml, textAt, type XmlElement } from "../../../xml";
import type { DomainContext, DomainReadContext } from "./domain-context";
import { domainFromXml } from "./domain-from-xml";
import { domainToXml } from "./domain-to-xml";
import { readOwnerMark } from "./owner-mark";

/**
 * What differs from what was written, and only that.
 *
 * Many words have no inverse: libvirt fills in what nobody wrote, and what one wrote can look like
 * a default. So the written inputs are laid over the definition that is there, and both are read:
 * what reads the same is as written; what does not is told as it is there.
 */
export function observedInputs(
  domain: XmlElement,
  written: MachineInputs,
  context: DomainReadContext,
): Properties {
  const there = domainFromXml(domain, context);
  const overlaid = domainToXml(written, domain, writeContext(domain, context));
  // As a rule nothing differs, and what is the same reads the same.
  const wished = sameXml(overlaid, domain) ? there : domainFromXml(overlaid, context);
  return compareTables(machineInputs, written as Properties, there, wished);
}

/** Nothing is looked up for a comparison: what is not there already counts as different. */
function writeContext(domain: XmlElement, context: DomainReadContext): DomainContext {
  const { owner, fingerprint } = readOwnerMark(domain) ?? { owner: "", fingerprint: "" };
  return {
    uuid: textAt(domain, "uuid") ?? "",
    owner,
    fingerprint,
    logicalMacs: () => "00:00:00:00:00:00",
    volumePath: (id) => `volume ${id}`,
    volumeOfPath: (path) => context.volumeOfPath(path),
    emulatorCapabilities: {
      emulator: "",
      domainType: domain.attributes.type === "qemu" ? "qemu" : "kvm",
      architecture: "x86_64",
      cpuModels: [],
      cpuModes: [],
      firmwares: [],
      secureBoot: false,
      deviceValues: {},
    },
  };
}

function compareTables(
  table: PropertyTable,
  written: Properties,
  there: Properties,
  wished: Properties,
): Properties {
  const result: Record<string, Value> = {};
  for (const [name, property] of Object.entries(table)) {
    if (!Object.hasOwn(there, name)) continue;
    const value = compareValues(property, written[name], there[name], wished[name]);
    if (value !== undefined) setOwn(result, name, value);
  }
  return result;
}

/** Undefined when nothing else than what was written is there. */
function compareValues(
  property: Property,
  written: Value | undefined,
  there: Value | undefined,
  wished: Value | undefined,
): Value | undefined {
  if (isProperties(there) && isProperties(wished)) {
    const old = isProperties(written) ? written : {};
    if (property.type === "object") return compareTables(property.properties, old, there, wished);
    if (property.type === "map") return compareMaps(old, there, wished);
  }
  if (property.type === "list" && property.key !== undefined && isList(there)) {
    const items = isList(written) ? written : [];
    return compareItems(property.key, property.items, items, there, isList(wished) ? wished : []);
  }
  if (equalValues(there, wished)) return written;
  return there ?? null;
}

/** A map keeps the keys that others added only when somebody wrote them. */
function compareMaps(written: Properties, there: Properties, wished: Properties): Properties {
  const result: Record<string, Value> = {};
  for (const key of new Set([...Object.keys(written), ...Object.keys(there)])) {
    const same = equalValues(there[key], wished[key]);
    const value = same ? written[key] : there[key];
    if (value !== undefined && value !== null) setOwn(result, key, value);
  }
  return result;
}

function compareItems(
  key: string,
  items: Property,
  written: readonly Value[],
  there: readonly Value[],
  wished: readonly Value[],
): readonly Value[] {
  const find = (list: readonly Value[], name: Value | undefined) =>
    list.find((item) => isProperties(item) && item[key] === name);
  const nameOf = (item: Value) => (isProperties(item) ? item[key] : undefined);
  const seen = there.flatMap((item) => {
    const name = nameOf(item);
    const match = find(wished, name);
    const old = find(written, name);
    if (match === undefined) return [item];
    // What another property brought along is no item of its own.
    if (old === undefined) return [];
    const fields = compareValues(items, old, item, match);
    return [isProperties(fields) ? { ...fields, [key]: name } : item];
  });
  // And what is told by another property in both is as written.
  const told = written.filter(
    (item) => find(there, nameOf(item)) === undefined && find(wished, nameOf(item)) === undefined,
  );
  return [...seen, ...told];
}

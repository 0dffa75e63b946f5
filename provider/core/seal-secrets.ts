import type { Property, PropertyTable } from "./property-schema";
import {
  getOwn,
  isList,
  isProperties,
  isSecret,
  mapProperties,
  type Properties,
  Secret,
  type Value,
} from "./value";

/**
 * The same bag with everything wrapped that the schema calls secret. The engine does that for
 * nobody on import, and what it does not know to be secret it stores and prints in the open.
 */
export function sealSecrets(table: PropertyTable, bag: Properties): Properties {
  return mapProperties(bag, (value, name) => {
    const property = getOwn(table, name);
    return property === undefined ? value : seal(property, value);
  });
}

function seal(property: Property, value: Value): Value {
  if (value === null || isSecret(value)) return value;
  if (property.secret) return new Secret(value);
  if (property.type === "object" && isProperties(value)) {
    return sealSecrets(property.properties, value);
  }
  if (property.type === "list" && isList(value)) {
    return value.map((item) => seal(property.items, item));
  }
  if (property.type === "map" && isProperties(value)) {
    return mapProperties(value, (item) => seal(property.values, item));
  }
  return value;
}

import { assertNever } from "../../../core/assert-never";
import type { ObjectProperty, Property, PropertyTable } from "../../../core/property-schema";
import { snakeCase } from "../../../core/snake-case";
import { describeProperty } from "./describe-property";
import { writeOnlyName, writeOnlyVersionName } from "./terraform-names";
import type { AttributeSchema, NestedType, ValueType } from "./terraform-schema";

/** The attributes of what a user writes. */
export function inputAttributes(table: PropertyTable): readonly AttributeSchema[] {
  return Object.entries(table).flatMap(([name, property]) => inputAttribute(name, property));
}

/**
 * The attributes of what the backend chooses: computed as a whole. Objects in them are plain types,
 * since nothing in them is ever the user's.
 */
export function outputAttributes(table: PropertyTable): readonly AttributeSchema[] {
  return Object.entries(table).map(([name, property]) => ({
    name: snakeCase(name),
    mode: "computed",
    type: valueType(property),
    description: describeProperty(property),
    ...(holdsSecret(property) ? { sensitive: true } : {}),
  }));
}

/**
 * True for a secret that has a write-only twin. The twin is announced always, since the schema must
 * be the same for every engine; one that does not know write-only attributes would save it in its
 * state, so there the twin is refused at validation.
 */
export function hasWriteOnlyTwin(property: Property): boolean {
  return property.secret === true && property.type === "text";
}

function inputAttribute(camelCase: string, property: Property): readonly AttributeSchema[] {
  const name = snakeCase(camelCase);
  const twin = hasWriteOnlyTwin(property);
  const attribute: AttributeSchema = {
    name,
    // With a twin either of the two may be written; the core checks that one is.
    mode: property.required && !twin ? "required" : "optional",
    type: inputType(property),
    description: describeProperty(property),
    ...(property.secret || holdsSecretScalar(property) ? { sensitive: true } : {}),
  };
  return twin ? [attribute, ...writeOnlyTwin(name)] : [attribute];
}

function writeOnlyTwin(name: string): readonly AttributeSchema[] {
  const version = writeOnlyVersionName(name);
  return [
    {
      name: writeOnlyName(name),
      mode: "optional",
      type: "string",
      description: `The same as \`${name}\`, but never saved in state or plan. Needs an engine with write-only attributes (Terraform or OpenTofu 1.11). Change \`${version}\` together with it.`,
      sensitive: true,
      writeOnly: true,
    },
    {
      name: version,
      mode: "optional",
      type: "number",
      description: `Any number; a new one says that \`${writeOnlyName(name)}\` has changed.`,
    },
  ];
}

function inputType(property: Property): ValueType | NestedType {
  const { nesting, object } = nestedObject(property);
  if (nesting === undefined) return valueType(property);
  return { nesting, attributes: inputAttributes(object.properties) };
}

type Nested =
  | { readonly nesting: NestedType["nesting"]; readonly object: ObjectProperty }
  | { readonly nesting: undefined; readonly object?: undefined };

function nestedObject(property: Property): Nested {
  if (property.type === "object") return { nesting: "single", object: property };
  if (property.type === "list" && property.items.type === "object") {
    return { nesting: "list", object: property.items };
  }
  if (property.type === "map" && property.values.type === "object") {
    return { nesting: "map", object: property.values };
  }
  return { nesting: undefined };
}

/** The plain type of a property. Sizes and durations are text with a unit, as the user writes. */
function valueType(property: Property): ValueType {
  switch (property.type) {
    case "text":
    case "choice":
    case "size":
    case "duration":
      return "string";
    case "number":
      return "number";
    case "flag":
      return "bool";
    case "list":
      return ["list", valueType(property.items)];
    case "map":
      return ["map", valueType(property.values)];
    case "object": {
      const fields = Object.entries(property.properties);
      return [
        "object",
        Object.fromEntries(fields.map(([name, field]) => [snakeCase(name), valueType(field)])),
      ];
    }
    default:
      return assertNever(property);
  }
}

/** Elements have no mark of their own in Terraform, so the whole collection bears it. */
function holdsSecretScalar(property: Property): boolean {
  if (property.type === "list") return property.items.secret === true;
  return property.type === "map" && property.values.secret === true;
}

function holdsSecret(property: Property): boolean {
  if (property.secret) return true;
  if (property.type === "list") return holdsSecret(property.items);
  if (property.type === "map") return holdsSecret(property.values);
  return property.type === "object" && Object.values(property.properties).some(holdsSecret);
}

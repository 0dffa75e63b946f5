import {
  type AttributeSchema,
  type BlockSchema,
  isNested,
  type ValueType,
} from "../../frontends/terraform-plugin/schema/terraform-schema";

/** Names that the engines keep for themselves at the root of a resource. */
const RESERVED = [
  "connection",
  "count",
  "depends_on",
  "for_each",
  "lifecycle",
  "provider",
  "provisioner",
];

/** Names whose bindings do not compile, and members of the bindings' classes that they would hide. */
const SPOILS_BINDINGS = [
  "cdktf_stack",
  "construct_node_metadata",
  "fqn",
  "friendly_unique_id",
  "raw_overrides",
  "terraform_resource_type",
  "to_string",
];

/** Names and shapes that an engine refuses or that a binding generator makes into broken code. */
export function schemaProblems(typeName: string, block: BlockSchema): readonly string[] {
  const names = [
    ...block.attributes.map(({ name }) => name),
    ...block.blocks.map(({ name }) => name),
  ];
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const reserved = names.filter((name) => RESERVED.includes(name));
  return [
    ...(/^virt_[a-z][a-z0-9_]*$/.test(typeName) ? [] : [`${typeName}: is no name of a resource`]),
    ...twice.map((name) => `${typeName}.${name}: is used twice`),
    ...reserved.map((name) => `${typeName}.${name}: is reserved by the engine`),
    ...block.attributes.flatMap((attribute) => attributeProblems(attribute, typeName)),
    ...block.blocks.flatMap(({ name, block: inner }) =>
      inner.attributes.flatMap((attribute) => attributeProblems(attribute, `${typeName}.${name}`)),
    ),
  ];
}

function attributeProblems(attribute: AttributeSchema, parent: string): readonly string[] {
  const { name, type, mode, sensitive, writeOnly } = attribute;
  const path = `${parent}.${name}`;
  const problems: string[] = [];
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)) problems.push(`${path}: is no snake_case name`);
  if (SPOILS_BINDINGS.includes(name)) problems.push(`${path}: spoils the generated bindings`);
  if (writeOnly && (!sensitive || mode === "computed")) {
    problems.push(`${path}: a write-only value is written by the user and sensitive`);
  }
  if (!isNested(type)) return [...problems, ...typeProblems(type, path, mode)];
  if (type.attributes.length === 0) problems.push(`${path}: has no attributes`);
  const names = type.attributes.map((inner) => inner.name);
  const twice = names.filter((inner, index) => names.indexOf(inner) !== index);
  return [
    ...problems,
    ...twice.map((inner) => `${path}.${inner}: is used twice`),
    ...type.attributes.flatMap((inner) => attributeProblems(inner, path)),
  ];
}

/** Bindings have classes for two levels of collections at most, and none for maps of maps. */
function typeProblems(
  type: ValueType,
  path: string,
  mode: AttributeSchema["mode"],
): readonly string[] {
  const shape = shapeOf(type);
  if (/^map\(map\(|^map\(list\(map\(|^list\(list\(list\(/.test(shape)) {
    return [`${path}: ${shape} has no class in the bindings`];
  }
  // The engine would ask for every member of such an object, also of those that are optional.
  if (mode !== "computed" && shape.includes("object")) {
    return [`${path}: ${shape} must be a nested attribute`];
  }
  return [];
}

function shapeOf(type: ValueType): string {
  if (typeof type === "string") return type;
  return type[0] === "object" ? "object" : `${type[0]}(${shapeOf(type[1])})`;
}

import { type Message, NESTING, STRING_KIND } from "../protocol/messages";
import { type AttributeSchema, type BlockSchema, isNested } from "./terraform-schema";

export function schemaMessage(block: BlockSchema, version: number): Message<"Schema"> {
  return { version, block: blockMessage(block, version) };
}

function blockMessage(block: BlockSchema, version: number): Message<"Block"> {
  return {
    version,
    attributes: block.attributes.map(attributeMessage),
    blockTypes: block.blocks.map(({ name, block: inner }) => ({
      typeName: name,
      block: blockMessage(inner, 0),
      nesting: NESTING.single,
    })),
    description: block.description,
    descriptionKind: STRING_KIND.markdown,
  };
}

function attributeMessage(attribute: AttributeSchema): Message<"Attribute"> {
  const { name, mode, type, description } = attribute;
  return {
    name,
    ...(isNested(type)
      ? {
          nestedType: {
            attributes: type.attributes.map(attributeMessage),
            nesting: NESTING[type.nesting],
          },
        }
      : { type: Buffer.from(JSON.stringify(type)) }),
    [mode]: true,
    description,
    descriptionKind: STRING_KIND.markdown,
    sensitive: attribute.sensitive ?? false,
    writeOnly: attribute.writeOnly ?? false,
  };
}

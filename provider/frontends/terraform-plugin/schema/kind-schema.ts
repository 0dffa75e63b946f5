import type { Kind } from "../../../core/kind";
import { PENDING_IMPACT_OUTPUT } from "../../../core/pending-impact";
import type { PropertyTable } from "../../../core/property-schema";
import { inputAttributes, outputAttributes } from "./property-type";
import { typeNameOf } from "./terraform-names";
import type { AttributeSchema, BlockSchema } from "./terraform-schema";
import { inTerraformWords } from "./terraform-words";

/** A kind as a Terraform resource. */
export interface KindSchema {
  readonly kind: Kind;
  readonly typeName: string;
  readonly block: BlockSchema;
  /** The kind's outputs and the one that every kind has. */
  readonly outputs: PropertyTable;
}

/** Raised when a saved state of an older release must be read in another way. */
export const SCHEMA_VERSION = 0;

const TIMEOUT_NAMES = ["create", "read", "update", "delete"] as const;

export type TimeoutName = (typeof TIMEOUT_NAMES)[number];

export function kindSchema(kind: Kind): KindSchema {
  const outputs = { ...kind.outputs, ...PENDING_IMPACT_OUTPUT };
  return {
    kind,
    typeName: typeNameOf(kind.name),
    outputs,
    block: {
      description: inTerraformWords(kind.doc),
      attributes: [ID, ...inputAttributes(kind.inputs), ...outputAttributes(outputs)],
      blocks: [{ name: "timeouts", block: TIMEOUTS }],
    },
  };
}

/** The provider's own block. */
export function providerSchema(table: PropertyTable): BlockSchema {
  return {
    description: "One libvirt host or one cluster, and in whose name objects are made there.",
    attributes: inputAttributes(table),
    blocks: [],
  };
}

const ID: AttributeSchema = {
  name: "id",
  mode: "computed",
  type: "string",
  description: "The backend's own key of the object; also what `import` takes.",
};

const TIMEOUTS: BlockSchema = {
  description: "How long each operation may take.",
  attributes: TIMEOUT_NAMES.map((name) => ({
    name,
    mode: "optional",
    type: "string",
    description: `How long the operation ${name} may take, with its unit, as \`30s\` or \`10m\`.`,
  })),
  blocks: [],
};

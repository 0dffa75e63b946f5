import type { FunctionKind } from "../../../kinds/functions/function-kind";
import { inputAttributes, outputAttributes } from "./property-type";
import { typeNameOf } from "./terraform-names";
import type { BlockSchema } from "./terraform-schema";
import { inTerraformWords } from "./terraform-words";

/** A function as a Terraform data source: `getPciDevices` as `virt_pci_devices`. */
export interface FunctionSchema {
  readonly function: FunctionKind;
  readonly typeName: string;
  readonly block: BlockSchema;
}

export function dataSourceNameOf(functionName: string): string {
  return typeNameOf(functionName.replace(/^get/, ""));
}

export function functionSchema(described: FunctionKind): FunctionSchema {
  return {
    function: described,
    typeName: dataSourceNameOf(described.name),
    block: {
      description: inTerraformWords(described.doc),
      attributes: [...inputAttributes(described.inputs), ...outputAttributes(described.outputs)],
      blocks: [],
    },
  };
}

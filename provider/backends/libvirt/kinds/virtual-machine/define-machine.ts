import { ProviderError } from "../../../../core/provider-error";
import type { Connection, DomainRef } from "../../connection-api";
import { hasErrorNumber } from "../../libvirt-errors";
import { DomainDefine, ErrorNumber } from "../../rpc/constants";
import { formatXml, type XmlElement } from "../../xml";
import { machineObject } from "./machine-object";

/**
 * Stores a definition. libvirt checks it as a whole and refuses it as a whole: then the old one
 * stands. `validate` makes elements that libvirt does not know an error instead of nothing.
 */
export async function defineMachine(
  connection: Connection,
  name: string,
  definition: XmlElement,
  validate: boolean,
  signal: AbortSignal,
): Promise<DomainRef> {
  const args = { xml: formatXml(definition), flags: validate ? DomainDefine.Validate : 0 };
  try {
    return (await connection.call("domainDefineXMLFlags", args, { signal })).dom;
  } catch (error) {
    const { OperationFailed, XMLError, XMLDetail, XMLInvalidSchema, ConfigUnsupported } =
      ErrorNumber;
    const refused = [OperationFailed, XMLError, XMLDetail, XMLInvalidSchema, ConfigUnsupported];
    if (!hasErrorNumber(error, ...refused)) throw error;
    throw new ProviderError({
      code: "InvalidArgument",
      operation: "define",
      object: machineObject(name),
      message: `libvirt refuses the definition: ${error.message}.`,
      hint: "What was defined before is unchanged.",
      cause: error,
    });
  }
}

import { domainFromXml } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/domain-from-xml";
import type { XmlElement } from "../../../../../../provider/backends/libvirt/xml";
import { formatDiagnostic } from "../../../../../../provider/core/diagnostic";
import { normalise } from "../../../../../../provider/core/normalise";
import { rebuildInputs } from "../../../../../../provider/core/rebuild-inputs";
import type { Properties } from "../../../../../../provider/core/value";
import { machineInputs } from "../../../../../../provider/kinds/virtual-machine/virtual-machine-schema";
import { volumeOfPath } from "./definition-of";

/** The inputs that an import writes down. */
export function importOf(definition: XmlElement): Properties {
  const properties = domainFromXml(definition, { volumeOfPath, imported: true });
  return rebuildInputs(machineInputs, {}, properties, "import");
}

/** What the schema has against the inputs of an import. */
export function schemaProblems(inputs: Properties): readonly string[] {
  const { diagnostics } = normalise(machineInputs, inputs, { backend: "libvirt" });
  return diagnostics.map(formatDiagnostic);
}

import type { Properties } from "../../../../../../core/value";
import type {
  InterfaceInputs,
  MachineInputs,
} from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { childrenOf, type XmlElement } from "../../../../xml";
import { type DeviceList, patchDevices } from "../device-list";
import type { DomainContext, DomainReadContext } from "../domain-context";
import { interfaceFromXml, interfaceName, interfaceToXml } from "../interface-xml";

export function patchInterfaces(
  devices: XmlElement,
  inputs: MachineInputs,
  context: DomainContext,
): XmlElement {
  const list: DeviceList<InterfaceInputs> = {
    tag: "interface",
    nameOf: (nic, index) =>
      interfaceFromXml(nic, index, {}) === undefined ? undefined : interfaceName(nic, index),
    write: (item, stored) => interfaceToXml(item, stored, context),
  };
  return patchDevices(devices, list, inputs.interfaces ?? []);
}

export function readInterfaces(devices: XmlElement, context: DomainReadContext): Properties {
  const nics = childrenOf(devices, "interface");
  const interfaces = nics
    .map((nic, index) => interfaceFromXml(nic, index, context))
    .filter((nic) => nic !== undefined);
  return { interfaces };
}

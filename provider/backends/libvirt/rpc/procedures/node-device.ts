import { array, int, optional, string, uint } from "../codecs";
import { nodeDevice } from "../objects";
import { procedure, read, session } from "../procedure";

/** The host's devices. */
export const nodeDeviceProcedures = {
  connectListAllNodeDevices: read(
    285,
    { need_results: int, flags: uint },
    { devices: array(nodeDevice, 65536), ret: uint },
  ),
  nodeDeviceLookupByName: read(113, { name: string }, { dev: nodeDevice }),
  nodeDeviceGetXMLDesc: read(114, { name: string, flags: uint }, { xml: string }),
  nodeDeviceGetParent: read(115, { name: string }, { parentName: optional(string) }),
  nodeDeviceListCaps: read(117, { name: string, maxnames: int }, { names: array(string, 65536) }),
  nodeDeviceDettach: procedure(118, { name: string }),
  nodeDeviceDetachFlags: procedure(301, {
    name: string,
    driverName: optional(string),
    flags: uint,
  }),
  nodeDeviceReAttach: procedure(119, { name: string }),
  nodeDeviceReset: procedure(120, { name: string }),
  nodeDeviceCreateXML: procedure(123, { xml_desc: string, flags: uint }, { dev: nodeDevice }),
  nodeDeviceDestroy: procedure(124, { name: string }),
  nodeDeviceDefineXML: procedure(428, { xml_desc: string, flags: uint }, { dev: nodeDevice }),
  nodeDeviceUndefine: procedure(429, { name: string, flags: uint }),
  nodeDeviceCreate: procedure(430, { name: string, flags: uint }),
  nodeDeviceUpdate: procedure(447, { name: string, xml_desc: string, flags: uint }),
  nodeDeviceGetAutostart: read(433, { name: string }, { autostart: int }),
  nodeDeviceSetAutostart: procedure(434, { name: string, autostart: int }),
  nodeDeviceIsPersistent: read(435, { name: string }, { persistent: int }),
  nodeDeviceIsActive: read(436, { name: string }, { active: int }),
  connectNodeDeviceEventRegisterAny: session(
    374,
    { eventID: int, dev: optional(nodeDevice) },
    { callbackID: int },
  ),
  connectNodeDeviceEventDeregisterAny: session(375, { callbackID: int }),
  nodeDeviceNumOfCaps: read(116, { name: string }, { num: int }),
  nodeDeviceLookupSCSIHostByWWN: read(
    297,
    { wwnn: string, wwpn: string, flags: uint },
    { dev: nodeDevice },
  ),
};

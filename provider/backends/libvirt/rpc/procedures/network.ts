import { array, hyper, int, optional, string, struct, uint } from "../codecs";
import { network, networkPort } from "../objects";
import { procedure, read, session } from "../procedure";
import { uuid } from "../uuid";

const networkDhcpLease = struct({
  iface: string,
  expirytime: hyper,
  type: int,
  mac: optional(string),
  iaid: optional(string),
  ipaddr: string,
  prefix: uint,
  hostname: optional(string),
  clientid: optional(string),
});

/** Virtual networks and their ports. */
export const networkProcedures = {
  connectListAllNetworks: read(
    283,
    { need_results: int, flags: uint },
    { nets: array(network, 16384), ret: uint },
  ),
  networkLookupByName: read(46, { name: string }, { net: network }),
  networkLookupByUUID: read(47, { uuid }, { net: network }),
  networkDefineXML: procedure(41, { xml: string }, { net: network }),
  networkDefineXMLFlags: procedure(432, { xml: string, flags: uint }, { net: network }),
  networkCreate: procedure(39, { net: network }),
  networkDestroy: procedure(42, { net: network }),
  networkUndefine: procedure(49, { net: network }),
  networkUpdate: procedure(291, {
    net: network,
    command: uint,
    section: uint,
    parentIndex: int,
    xml: string,
    flags: uint,
  }),
  networkGetXMLDesc: read(43, { net: network, flags: uint }, { xml: string }),
  networkGetBridgeName: read(45, { net: network }, { name: string }),
  networkGetAutostart: read(44, { net: network }, { autostart: int }),
  networkSetAutostart: procedure(48, { net: network, autostart: int }),
  networkIsActive: read(152, { net: network }, { active: int }),
  networkIsPersistent: read(153, { net: network }, { persistent: int }),
  networkGetDHCPLeases: read(
    341,
    { net: network, mac: optional(string), need_results: int, flags: uint },
    { leases: array(networkDhcpLease, 65536), ret: uint },
  ),
  networkListAllPorts: read(
    404,
    { network, need_results: int, flags: uint },
    { ports: array(networkPort, 16384), ret: uint },
  ),
  networkPortGetXMLDesc: read(409, { port: networkPort, flags: uint }, { xml: string }),
  networkGetMetadata: read(
    445,
    { network, type: int, uri: optional(string), flags: uint },
    { metadata: string },
  ),
  networkSetMetadata: procedure(444, {
    network,
    type: int,
    metadata: optional(string),
    key: optional(string),
    uri: optional(string),
    flags: uint,
  }),
  connectNetworkEventRegisterAny: session(
    313,
    { eventID: int, net: optional(network) },
    { callbackID: int },
  ),
  connectNetworkEventDeregisterAny: session(314, { callbackID: int }),
  networkCreateXML: procedure(40, { xml: string }, { net: network }),
  networkPortLookupByUUID: read(405, { network, uuid }, { port: networkPort }),
};

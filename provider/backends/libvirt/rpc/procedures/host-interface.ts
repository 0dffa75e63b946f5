import { array, int, string, uint } from "../codecs";
import { hostInterface } from "../objects";
import { read } from "../procedure";

/** The host's network interfaces. */
export const hostInterfaceProcedures = {
  connectListAllInterfaces: read(
    284,
    { need_results: int, flags: uint },
    { ifaces: array(hostInterface, 16384), ret: uint },
  ),
  interfaceLookupByName: read(128, { name: string }, { iface: hostInterface }),
  interfaceGetXMLDesc: read(130, { iface: hostInterface, flags: uint }, { xml: string }),
  interfaceLookupByMACString: read(129, { mac: string }, { iface: hostInterface }),
};

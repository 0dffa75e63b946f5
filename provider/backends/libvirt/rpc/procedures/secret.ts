import { array, int, opaque, optional, string, uint } from "../codecs";
import { secret } from "../objects";
import { procedure, read, session } from "../procedure";
import { uuid } from "../uuid";

/** Secrets. */
export const secretProcedures = {
  connectListAllSecrets: read(
    287,
    { need_results: int, flags: uint },
    { secrets: array(secret, 16384), ret: uint },
  ),
  secretLookupByUUID: read(141, { uuid }, { secret }),
  secretLookupByUsage: read(147, { usageType: int, usageID: string }, { secret }),
  secretDefineXML: procedure(142, { xml: string, flags: uint }, { secret }),
  secretSetValue: procedure(144, { secret, value: opaque(65536), flags: uint }),
  secretGetXMLDesc: read(143, { secret, flags: uint }, { xml: string }),
  secretUndefine: procedure(146, { secret }),
  secretGetValue: read(145, { secret, flags: uint }, { value: opaque(65536) }),
  connectSecretEventRegisterAny: session(
    380,
    { eventID: int, secret: optional(secret) },
    { callbackID: int },
  ),
  connectSecretEventDeregisterAny: session(381, { callbackID: int }),
};

import { chars } from "../char-codecs";
import { array, enumeration, int, optional, string, uint } from "../codecs";
import { session } from "../procedure";

/** None, SASL, polkit. */
const authType = enumeration(0, 1, 2);

/** Login and the connection itself. */
export const sessionProcedures = {
  authList: session(66, {}, { types: array(authType, 20) }),
  authPolkit: session(70, {}, { complete: int }),
  authSaslInit: session(67, {}, { mechlist: string }),
  authSaslStart: session(
    68,
    { mech: string, nil: int, data: chars(65536) },
    { complete: int, nil: int, data: chars(65536) },
  ),
  authSaslStep: session(
    69,
    { nil: int, data: chars(65536) },
    { complete: int, nil: int, data: chars(65536) },
  ),
  connectOpen: session(1, { name: optional(string), flags: uint }),
  connectClose: session(2),
  connectSupportsFeature: session(60, { feature: int }, { supported: int }),
  connectRegisterCloseCallback: session(360),
  connectUnregisterCloseCallback: session(361),
};

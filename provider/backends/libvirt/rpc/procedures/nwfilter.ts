import { array, int, string, uint } from "../codecs";
import { nwfilter, nwfilterBinding } from "../objects";
import { procedure, read } from "../procedure";
import { uuid } from "../uuid";

/** Network filters and their bindings. */
export const nwfilterProcedures = {
  connectListAllNWFilters: read(
    286,
    { need_results: int, flags: uint },
    { filters: array(nwfilter, 16384), ret: uint },
  ),
  nwFilterLookupByName: read(175, { name: string }, { nwfilter }),
  nwFilterDefineXML: procedure(180, { xml: string }, { nwfilter }),
  nwFilterGetXMLDesc: read(177, { nwfilter, flags: uint }, { xml: string }),
  nwFilterUndefine: procedure(181, { nwfilter }),
  connectListAllNWFilterBindings: read(
    401,
    { need_results: int, flags: uint },
    { bindings: array(nwfilterBinding, 16384), ret: uint },
  ),
  nwFilterLookupByUUID: read(176, { uuid }, { nwfilter }),
  nwFilterDefineXMLFlags: procedure(431, { xml: string, flags: uint }, { nwfilter }),
  nwFilterBindingLookupByPortDev: read(397, { name: string }, { nwfilter: nwfilterBinding }),
  nwFilterBindingGetXMLDesc: read(398, { nwfilter: nwfilterBinding, flags: uint }, { xml: string }),
  nwFilterBindingCreateXML: procedure(
    399,
    { xml: string, flags: uint },
    { nwfilter: nwfilterBinding },
  ),
  nwFilterBindingDelete: procedure(400, { nwfilter: nwfilterBinding }),
};

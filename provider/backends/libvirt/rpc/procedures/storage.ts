import { array, char, int, optional, string, uchar, uhyper, uint } from "../codecs";
import { storagePool, storageVol } from "../objects";
import { procedure, read, readStream, session, writeStream } from "../procedure";
import { uuid } from "../uuid";

/** Storage pools and volumes. */
export const storageProcedures = {
  connectListAllStoragePools: read(
    281,
    { need_results: int, flags: uint },
    { pools: array(storagePool, 16384), ret: uint },
  ),
  storagePoolLookupByName: read(84, { name: string }, { pool: storagePool }),
  storagePoolLookupByUUID: read(85, { uuid }, { pool: storagePool }),
  storagePoolLookupByTargetPath: read(391, { path: string }, { pool: storagePool }),
  storagePoolDefineXML: procedure(77, { xml: string, flags: uint }, { pool: storagePool }),
  storagePoolBuild: procedure(79, { pool: storagePool, flags: uint }),
  storagePoolCreate: procedure(78, { pool: storagePool, flags: uint }),
  storagePoolDestroy: procedure(80, { pool: storagePool }),
  storagePoolDelete: procedure(81, { pool: storagePool, flags: uint }),
  storagePoolUndefine: procedure(82, { pool: storagePool }),
  storagePoolRefresh: procedure(83, { pool: storagePool, flags: uint }),
  storagePoolGetInfo: read(
    87,
    { pool: storagePool },
    { state: uchar, capacity: uhyper, allocation: uhyper, available: uhyper },
  ),
  storagePoolGetXMLDesc: read(88, { pool: storagePool, flags: uint }, { xml: string }),
  storagePoolGetAutostart: read(89, { pool: storagePool }, { autostart: int }),
  storagePoolSetAutostart: procedure(90, { pool: storagePool, autostart: int }),
  storagePoolIsActive: read(154, { pool: storagePool }, { active: int }),
  storagePoolIsPersistent: read(155, { pool: storagePool }, { persistent: int }),
  storagePoolListAllVolumes: read(
    282,
    { pool: storagePool, need_results: int, flags: uint },
    { vols: array(storageVol, 16384), ret: uint },
  ),
  storageVolLookupByName: read(95, { pool: storagePool, name: string }, { vol: storageVol }),
  storageVolLookupByKey: read(96, { key: string }, { vol: storageVol }),
  storageVolLookupByPath: read(97, { path: string }, { vol: storageVol }),
  storageVolCreateXML: procedure(
    93,
    { pool: storagePool, xml: string, flags: uint },
    { vol: storageVol },
  ),
  storageVolCreateXMLFrom: procedure(
    125,
    { pool: storagePool, xml: string, clonevol: storageVol, flags: uint },
    { vol: storageVol },
  ),
  storageVolDelete: procedure(94, { vol: storageVol, flags: uint }),
  storageVolResize: procedure(260, { vol: storageVol, capacity: uhyper, flags: uint }),
  storageVolWipe: procedure(165, { vol: storageVol, flags: uint }),
  storageVolGetInfo: read(
    98,
    { vol: storageVol },
    { type: char, capacity: uhyper, allocation: uhyper },
  ),
  storageVolGetInfoFlags: read(
    378,
    { vol: storageVol, flags: uint },
    { type: char, capacity: uhyper, allocation: uhyper },
  ),
  storageVolGetXMLDesc: read(99, { vol: storageVol, flags: uint }, { xml: string }),
  storageVolGetPath: read(100, { vol: storageVol }, { name: string }),
  storageVolUpload: writeStream(208, {
    vol: storageVol,
    offset: uhyper,
    length: uhyper,
    flags: uint,
  }),
  storageVolDownload: readStream(209, {
    vol: storageVol,
    offset: uhyper,
    length: uhyper,
    flags: uint,
  }),
  connectStoragePoolEventRegisterAny: session(
    368,
    { eventID: int, pool: optional(storagePool) },
    { callbackID: int },
  ),
  connectStoragePoolEventDeregisterAny: session(369, { callbackID: int }),
  storageVolWipePattern: procedure(259, { vol: storageVol, algorithm: uint, flags: uint }),
  connectFindStoragePoolSources: read(
    75,
    { type: string, srcSpec: optional(string), flags: uint },
    { xml: string },
  ),
  storagePoolCreateXML: procedure(76, { xml: string, flags: uint }, { pool: storagePool }),
  storagePoolLookupByVolume: read(86, { vol: storageVol }, { pool: storagePool }),
};

import { array, int, optional, string, uint } from "../codecs";
import { domain, domainCheckpoint, domainSnapshot } from "../objects";
import { procedure, read } from "../procedure";

/** Snapshots, checkpoints and backups of domains. */
export const domainSnapshotsProcedures = {
  domainRevertToSnapshot: procedure(192, { snap: domainSnapshot, flags: uint }),
  domainHasCurrentSnapshot: read(190, { dom: domain, flags: uint }, { result: int }),
  domainBackupBegin: procedure(421, {
    dom: domain,
    backup_xml: string,
    checkpoint_xml: optional(string),
    flags: uint,
  }),
  domainBackupGetXMLDesc: read(422, { dom: domain, flags: uint }, { xml: string }),
  domainSnapshotCreateXML: procedure(
    185,
    { dom: domain, xml_desc: string, flags: uint },
    { snap: domainSnapshot },
  ),
  domainSnapshotGetXMLDesc: read(186, { snap: domainSnapshot, flags: uint }, { xml: string }),
  domainSnapshotLookupByName: read(
    189,
    { dom: domain, name: string, flags: uint },
    { snap: domainSnapshot },
  ),
  domainSnapshotDelete: procedure(193, { snap: domainSnapshot, flags: uint }),
  domainSnapshotGetParent: read(
    244,
    { snap: domainSnapshot, flags: uint },
    { snap: domainSnapshot },
  ),
  domainSnapshotCurrent: read(191, { dom: domain, flags: uint }, { snap: domainSnapshot }),
  domainSnapshotIsCurrent: read(271, { snap: domainSnapshot, flags: uint }, { current: int }),
  domainSnapshotListAllChildren: read(
    275,
    { snapshot: domainSnapshot, need_results: int, flags: uint },
    { snapshots: array(domainSnapshot, 16384), ret: int },
  ),
  domainListAllSnapshots: read(
    274,
    { dom: domain, need_results: int, flags: uint },
    { snapshots: array(domainSnapshot, 16384), ret: int },
  ),
  domainListAllCheckpoints: read(
    413,
    { dom: domain, need_results: int, flags: uint },
    { checkpoints: array(domainCheckpoint, 16384), ret: int },
  ),
  domainCheckpointCreateXML: procedure(
    411,
    { dom: domain, xml_desc: string, flags: uint },
    { checkpoint: domainCheckpoint },
  ),
  domainCheckpointGetXMLDesc: read(
    412,
    { checkpoint: domainCheckpoint, flags: uint },
    { xml: string },
  ),
  domainCheckpointLookupByName: read(
    415,
    { dom: domain, name: string, flags: uint },
    { checkpoint: domainCheckpoint },
  ),
  domainCheckpointDelete: procedure(417, { checkpoint: domainCheckpoint, flags: uint }),
};

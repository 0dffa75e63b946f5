import { array, hyper, int, opaque, optional, string, struct, uhyper, uint } from "../codecs";
import { domain } from "../objects";
import { procedure, read, readStream } from "../procedure";
import { typedParam } from "../typed-param";

const domainDiskError = struct({ disk: string, error: int });

/** A domain's devices, disks and block jobs. */
export const domainDevicesProcedures = {
  domainAttachDeviceFlags: procedure(160, { dom: domain, xml: string, flags: uint }),
  domainDetachDeviceFlags: procedure(161, { dom: domain, xml: string, flags: uint }),
  domainDetachDeviceAlias: procedure(392, { dom: domain, alias: string, flags: uint }),
  domainUpdateDeviceFlags: procedure(174, { dom: domain, xml: string, flags: uint }),
  domainBlockResize: procedure(251, { dom: domain, disk: string, size: uhyper, flags: uint }),
  domainBlockPeek: read(
    103,
    { dom: domain, path: string, offset: uhyper, size: uint, flags: uint },
    { buffer: opaque(4194304) },
  ),
  domainGetBlockInfo: read(
    194,
    { dom: domain, path: string, flags: uint },
    { allocation: uhyper, capacity: uhyper, physical: uhyper },
  ),
  domainSetInterfaceParameters: procedure(256, {
    dom: domain,
    device: string,
    params: array(typedParam, 16),
    flags: uint,
  }),
  domainGetInterfaceParameters: read(
    257,
    { dom: domain, device: string, nparams: int, flags: uint },
    { params: array(typedParam, 16), nparams: int },
  ),
  domainOpenChannel: readStream(296, { dom: domain, name: optional(string), flags: uint }),
  domainBlockCommit: procedure(290, {
    dom: domain,
    disk: string,
    base: optional(string),
    top: optional(string),
    bandwidth: uhyper,
    flags: uint,
  }),
  domainBlockJobAbort: procedure(237, { dom: domain, path: string, flags: uint }),
  domainGetBlockJobInfo: read(
    238,
    { dom: domain, path: string, flags: uint },
    { found: int, type: int, bandwidth: uhyper, cur: uhyper, end: uhyper },
  ),
  domainBlockCopy: procedure(345, {
    dom: domain,
    path: string,
    destxml: string,
    params: array(typedParam, 16),
    flags: uint,
  }),
  domainGetDiskErrors: read(
    263,
    { dom: domain, maxerrors: uint, flags: uint },
    { errors: array(domainDiskError, 256), nerrors: int },
  ),
  domainInterfaceStats: read(
    65,
    { dom: domain, device: string },
    {
      rx_bytes: hyper,
      rx_packets: hyper,
      rx_errs: hyper,
      rx_drop: hyper,
      tx_bytes: hyper,
      tx_packets: hyper,
      tx_errs: hyper,
      tx_drop: hyper,
    },
  ),
  domainSetBlockThreshold: procedure(386, {
    dom: domain,
    dev: string,
    threshold: uhyper,
    flags: uint,
  }),
};

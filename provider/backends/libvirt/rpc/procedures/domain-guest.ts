import { array, hyper, int, optional, string, struct, uhyper, uint } from "../codecs";
import { domain } from "../objects";
import { procedure, read, readStream } from "../procedure";
import { typedParam } from "../typed-param";

const domainFsinfo = struct({
  mountpoint: string,
  name: string,
  fstype: string,
  dev_aliases: array(string, 256),
});
const domainIpAddr = struct({ type: int, addr: string, prefix: uint });
const domainInterface = struct({
  name: string,
  hwaddr: optional(string),
  addrs: array(domainIpAddr, 2048),
});

/** What goes through the guest: agent, console, clock, file systems. */
export const domainGuestProcedures = {
  domainInterfaceAddresses: read(
    353,
    { dom: domain, source: uint, flags: uint },
    { ifaces: array(domainInterface, 2048) },
  ),
  domainGetGuestInfo: read(
    418,
    { dom: domain, types: uint, flags: uint },
    { params: array(typedParam, 2048) },
  ),
  domainGetHostname: read(277, { dom: domain, flags: uint }, { hostname: string }),
  domainSetUserPassword: procedure(357, {
    dom: domain,
    user: optional(string),
    password: optional(string),
    flags: uint,
  }),
  domainAuthorizedSSHKeysSet: procedure(425, {
    dom: domain,
    user: string,
    keys: array(string, 2048),
    flags: uint,
  }),
  domainOpenConsole: readStream(201, { dom: domain, dev_name: optional(string), flags: uint }),
  domainScreenshot: readStream(
    211,
    { dom: domain, screen: uint, flags: uint },
    { mime: optional(string) },
  ),
  domainFSFreeze: procedure(
    335,
    { dom: domain, mountpoints: array(string, 256), flags: uint },
    { filesystems: int },
  ),
  domainFSThaw: procedure(
    336,
    { dom: domain, mountpoints: array(string, 256), flags: uint },
    { filesystems: int },
  ),
  domainGetFSInfo: read(
    349,
    { dom: domain, flags: uint },
    { info: array(domainFsinfo, 256), ret: uint },
  ),
  domainSetTime: procedure(338, { dom: domain, seconds: hyper, nseconds: uint, flags: uint }),
  domainSendKey: procedure(226, {
    dom: domain,
    codeset: uint,
    holdtime: uint,
    keycodes: array(uint, 16),
    flags: uint,
  }),
  domainGetTime: read(337, { dom: domain, flags: uint }, { seconds: hyper, nseconds: uint }),
  domainFSTrim: procedure(294, {
    dom: domain,
    mountPoint: optional(string),
    minimum: uhyper,
    flags: uint,
  }),
};

import { charText } from "../char-codecs";
import { array, int, optional, string, uchar, uhyper, uint, ushort } from "../codecs";
import { domain } from "../objects";
import { procedure, read, session } from "../procedure";
import { typedParam } from "../typed-param";
import { uuid } from "../uuid";

/** Domains: definition, life cycle, state. */
export const domainProcedures = {
  connectListAllDomains: read(
    273,
    { need_results: int, flags: uint },
    { domains: array(domain, 16384), ret: uint },
  ),
  domainLookupByName: read(23, { name: string }, { dom: domain }),
  domainLookupByUUID: read(24, { uuid }, { dom: domain }),
  domainDefineXMLFlags: procedure(350, { xml: string, flags: uint }, { dom: domain }),
  domainCreateXML: procedure(10, { xml_desc: string, flags: uint }, { dom: domain }),
  domainCreateWithFlags: procedure(196, { dom: domain, flags: uint }, { dom: domain }),
  domainUndefineFlags: procedure(231, { dom: domain, flags: uint }),
  domainDestroyFlags: procedure(234, { dom: domain, flags: uint }),
  domainShutdownFlags: procedure(258, { dom: domain, flags: uint }),
  domainReboot: procedure(27, { dom: domain, flags: uint }),
  domainReset: procedure(245, { dom: domain, flags: uint }),
  domainSuspend: procedure(34, { dom: domain }),
  domainResume: procedure(28, { dom: domain }),
  domainGetState: read(212, { dom: domain, flags: uint }, { state: int, reason: int }),
  domainGetInfo: read(
    16,
    { dom: domain },
    { state: uchar, maxMem: uhyper, memory: uhyper, nrVirtCpu: ushort, cpuTime: uhyper },
  ),
  domainGetXMLDesc: read(14, { dom: domain, flags: uint }, { xml: string }),
  domainIsActive: read(150, { dom: domain }, { active: int }),
  domainIsPersistent: read(151, { dom: domain }, { persistent: int }),
  domainIsUpdated: read(202, { dom: domain }, { updated: int }),
  domainGetAutostart: read(15, { dom: domain }, { autostart: int }),
  domainSetAutostart: procedure(29, { dom: domain, autostart: int }),
  domainGetMetadata: read(
    265,
    { dom: domain, type: int, uri: optional(string), flags: uint },
    { metadata: string },
  ),
  domainSetMetadata: procedure(264, {
    dom: domain,
    type: int,
    metadata: optional(string),
    key: optional(string),
    uri: optional(string),
    flags: uint,
  }),
  domainRename: procedure(
    358,
    { dom: domain, new_name: optional(string), flags: uint },
    { retcode: int },
  ),
  domainGetJobInfo: read(
    163,
    { dom: domain },
    {
      type: int,
      timeElapsed: uhyper,
      timeRemaining: uhyper,
      dataTotal: uhyper,
      dataProcessed: uhyper,
      dataRemaining: uhyper,
      memTotal: uhyper,
      memProcessed: uhyper,
      memRemaining: uhyper,
      fileTotal: uhyper,
      fileProcessed: uhyper,
      fileRemaining: uhyper,
    },
  ),
  domainGetJobStats: read(
    298,
    { dom: domain, flags: uint },
    { type: int, params: array(typedParam, 64) },
  ),
  domainAbortJob: procedure(164, { dom: domain }),
  domainManagedSaveRemove: procedure(184, { dom: domain, flags: uint }),
  domainHasManagedSaveImage: read(183, { dom: domain, flags: uint }, { result: int }),
  domainGetMessages: read(426, { dom: domain, flags: uint }, { msgs: array(string, 2048) }),
  connectDomainEventCallbackRegisterAny: session(
    316,
    { eventID: int, dom: optional(domain) },
    { callbackID: int },
  ),
  connectDomainEventCallbackDeregisterAny: session(317, { callbackID: int }),
  domainSetLifecycleAction: procedure(390, { dom: domain, type: uint, action: uint, flags: uint }),
  domainManagedSave: procedure(182, { dom: domain, flags: uint }),
  domainSetLaunchSecurityState: procedure(439, {
    dom: domain,
    params: array(typedParam, 64),
    flags: uint,
  }),
  domainGetLaunchSecurityInfo: read(
    396,
    { dom: domain, flags: uint },
    { params: array(typedParam, 64) },
  ),
  domainGetSecurityLabel: read(121, { dom: domain }, { label: charText(4097), enforcing: int }),
};

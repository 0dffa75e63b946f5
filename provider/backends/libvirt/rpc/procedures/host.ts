import { charText, fixedCharText } from "../char-codecs";
import { array, int, opaque, optional, string, struct, uhyper, uint } from "../codecs";
import { domain } from "../objects";
import { procedure, read } from "../procedure";
import { typedParam } from "../typed-param";

const nodeStat = struct({ field: string, value: uhyper });
const domainStatsRecord = struct({ dom: domain, params: array(typedParam, 262144) });

/** The host: what it is and what it can do. */
export const hostProcedures = {
  connectGetType: read(3, {}, { type: string }),
  connectGetVersion: read(4, {}, { hv_ver: uhyper }),
  connectGetLibVersion: read(157, {}, { lib_ver: uhyper }),
  connectGetHostname: read(59, {}, { hostname: string }),
  connectGetURI: read(110, {}, { uri: string }),
  connectGetCapabilities: read(7, {}, { capabilities: string }),
  connectGetDomainCapabilities: read(
    342,
    {
      emulatorbin: optional(string),
      arch: optional(string),
      machine: optional(string),
      virttype: optional(string),
      flags: uint,
    },
    { capabilities: string },
  ),
  connectGetStoragePoolCapabilities: read(403, { flags: uint }, { capabilities: string }),
  connectGetCPUModelNames: read(
    312,
    { arch: string, need_results: int, flags: uint },
    { models: array(string, 8192), ret: int },
  ),
  nodeGetInfo: read(
    6,
    {},
    {
      model: fixedCharText(32),
      memory: uhyper,
      cpus: int,
      mhz: int,
      nodes: int,
      sockets: int,
      cores: int,
      threads: int,
    },
  ),
  nodeGetFreePages: read(
    340,
    { pages: array(uint, 1024), startCell: int, cellCount: uint, flags: uint },
    { counts: array(uhyper, 1024) },
  ),
  nodeGetMemoryParameters: read(
    289,
    { nparams: int, flags: uint },
    { params: array(typedParam, 64), nparams: int },
  ),
  connectGetAllDomainStats: read(
    344,
    { doms: array(domain, 16384), stats: uint, flags: uint },
    { retStats: array(domainStatsRecord, 16384) },
  ),
  connectCompareHypervisorCPU: read(
    393,
    {
      emulator: optional(string),
      arch: optional(string),
      machine: optional(string),
      virttype: optional(string),
      xmlCPU: string,
      flags: uint,
    },
    { result: int },
  ),
  connectBaselineHypervisorCPU: read(
    394,
    {
      emulator: optional(string),
      arch: optional(string),
      machine: optional(string),
      virttype: optional(string),
      xmlCPUs: array(string, 256),
      flags: uint,
    },
    { cpu: string },
  ),
  connectDomainXMLFromNative: read(
    135,
    { nativeFormat: string, nativeConfig: string, flags: uint },
    { domainXml: string },
  ),
  connectDomainXMLToNative: read(
    136,
    { nativeFormat: string, domainXml: string, flags: uint },
    { nativeConfig: string },
  ),
  nodeGetFreeMemory: read(102, {}, { freeMem: uhyper }),
  nodeGetCPUMap: read(
    293,
    { need_map: int, need_online: int, flags: uint },
    { cpumap: opaque(2048), online: uint, ret: int },
  ),
  connectGetSysinfo: read(203, { flags: uint }, { sysinfo: string }),
  nodeGetSecurityModel: read(122, {}, { model: charText(257), doi: charText(257) }),
  nodeGetCPUStats: read(
    227,
    { cpuNum: int, nparams: int, flags: uint },
    { params: array(nodeStat, 16), nparams: int },
  ),
  nodeAllocPages: procedure(
    347,
    {
      pageSizes: array(uint, 1024),
      pageCounts: array(uhyper, 1024),
      startCell: int,
      cellCount: uint,
      flags: uint,
    },
    { ret: int },
  ),
  nodeGetCellsFreeMemory: read(
    101,
    { startCell: int, maxcells: int },
    { cells: array(uhyper, 1024) },
  ),
  connectGetMaxVcpus: read(5, { type: optional(string) }, { max_vcpus: int }),
  connectBaselineCPU: read(162, { xmlCPUs: array(string, 256), flags: uint }, { cpu: string }),
  connectCompareCPU: read(158, { xml: string, flags: uint }, { result: int }),
  nodeGetMemoryStats: read(
    228,
    { nparams: int, cellNum: int, flags: uint },
    { params: array(nodeStat, 16), nparams: int },
  ),
};

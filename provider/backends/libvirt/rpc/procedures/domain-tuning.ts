import { array, int, opaque, optional, string, struct, uhyper, uint } from "../codecs";
import { domain } from "../objects";
import { procedure, read } from "../procedure";
import { typedParam } from "../typed-param";

const domainIothreadInfo = struct({ iothread_id: uint, cpumap: opaque(2048) });
const domainMemoryStat = struct({ tag: int, val: uhyper });
const vcpuInfo = struct({ number: uint, state: int, cpu_time: uhyper, cpu: int });

/** A domain's processors, memory, threads and limits. */
export const domainTuningProcedures = {
  domainSetVcpusFlags: procedure(199, { dom: domain, nvcpus: uint, flags: uint }),
  domainGetVcpusFlags: read(200, { dom: domain, flags: uint }, { num: int }),
  domainSetMemoryFlags: procedure(204, { dom: domain, memory: uhyper, flags: uint }),
  domainPinVcpuFlags: procedure(225, {
    dom: domain,
    vcpu: uint,
    cpumap: opaque(2048),
    flags: uint,
  }),
  domainPinEmulator: procedure(279, { dom: domain, cpumap: opaque(2048), flags: uint }),
  domainSetBlockIoTune: procedure(252, {
    dom: domain,
    disk: string,
    params: array(typedParam, 32),
    flags: uint,
  }),
  domainSetNumaParameters: procedure(254, {
    dom: domain,
    params: array(typedParam, 16),
    flags: uint,
  }),
  domainSetSchedulerParametersFlags: procedure(219, {
    dom: domain,
    params: array(typedParam, 16),
    flags: uint,
  }),
  domainAddIOThread: procedure(355, { dom: domain, iothread_id: uint, flags: uint }),
  domainDelIOThread: procedure(356, { dom: domain, iothread_id: uint, flags: uint }),
  domainSetMemoryStatsPeriod: procedure(308, { dom: domain, period: int, flags: uint }),
  domainPinIOThread: procedure(352, {
    dom: domain,
    iothreads_id: uint,
    cpumap: opaque(2048),
    flags: uint,
  }),
  domainGetIOThreadInfo: read(
    351,
    { dom: domain, flags: uint },
    { info: array(domainIothreadInfo, 16384), ret: uint },
  ),
  domainSetIOThreadParams: procedure(402, {
    dom: domain,
    iothread_id: uint,
    params: array(typedParam, 64),
    flags: uint,
  }),
  domainSetMemoryParameters: procedure(197, {
    dom: domain,
    params: array(typedParam, 16),
    flags: uint,
  }),
  domainGetMemoryParameters: read(
    198,
    { dom: domain, nparams: int, flags: uint },
    { params: array(typedParam, 16), nparams: int },
  ),
  domainSetBlkioParameters: procedure(205, {
    dom: domain,
    params: array(typedParam, 16),
    flags: uint,
  }),
  domainGetBlkioParameters: read(
    206,
    { dom: domain, nparams: int, flags: uint },
    { params: array(typedParam, 16), nparams: int },
  ),
  domainGetVcpus: read(
    20,
    { dom: domain, maxinfo: int, maplen: int },
    { info: array(vcpuInfo, 16384), cpumaps: opaque(8388608) },
  ),
  domainGetVcpuPinInfo: read(
    230,
    { dom: domain, ncpumaps: int, maplen: int, flags: uint },
    { cpumaps: opaque(8388608), num: int },
  ),
  domainGetEmulatorPinInfo: read(
    280,
    { dom: domain, maplen: int, flags: uint },
    { cpumaps: opaque(8388608), ret: int },
  ),
  domainSetGuestVcpus: procedure(372, { dom: domain, cpumap: string, state: int, flags: uint }),
  domainSetVcpu: procedure(384, { dom: domain, cpumap: string, state: int, flags: uint }),
  domainMemoryStats: read(
    159,
    { dom: domain, maxStats: uint, flags: uint },
    { stats: array(domainMemoryStat, 1024) },
  ),
  domainGetBlockIoTune: read(
    253,
    { dom: domain, disk: optional(string), nparams: int, flags: uint },
    { params: array(typedParam, 32), nparams: int },
  ),
  domainGetNumaParameters: read(
    255,
    { dom: domain, nparams: int, flags: uint },
    { params: array(typedParam, 16), nparams: int },
  ),
  domainGetSchedulerParametersFlags: read(
    223,
    { dom: domain, nparams: int, flags: uint },
    { params: array(typedParam, 16) },
  ),
  domainGetMaxMemory: read(17, { dom: domain }, { memory: uhyper }),
};

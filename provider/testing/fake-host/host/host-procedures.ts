import type { HostState } from "../host-state";
import type { FakeProcedures } from "../procedure-table";
import { capabilitiesXml, domainCapabilitiesXml } from "./capabilities";

const KIB_PER_GIB = 1_048_576n;

/** What the host is: a small x86_64 server without KVM, libvirt 9.0.0 and QEMU 7.2.0. */
export function hostProcedures(host: HostState): FakeProcedures {
  return {
    connectGetType: () => ({ type: "QEMU" }),
    connectGetVersion: () => ({ hv_ver: 7_002_000n }),
    connectGetLibVersion: () => ({ lib_ver: 9_000_000n }),
    connectGetHostname: () => ({ hostname: "fake-host" }),
    connectGetURI: () => ({ uri: "qemu:///system" }),
    connectGetCapabilities: () => ({ capabilities: capabilitiesXml(host.uuid) }),
    connectGetDomainCapabilities: ({ machine }) => ({
      capabilities: domainCapabilitiesXml(machine ?? "q35"),
    }),
    nodeGetInfo: () => ({
      model: "x86_64",
      memory: 64n * KIB_PER_GIB,
      cpus: 16,
      mhz: 2_400,
      nodes: 1,
      sockets: 1,
      cores: 8,
      threads: 2,
    }),
    nodeGetFreeMemory: () => ({ freeMem: 48n * KIB_PER_GIB * 1024n }),
  };
}

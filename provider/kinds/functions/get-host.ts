import { number, text } from "../../core/property-schema";
import type { FunctionKind } from "./function-kind";

export const getHost = {
  name: "getHost",
  doc: "What the libvirt host is and how large it is.",
  inputs: {},
  outputs: {
    uuid: text({ doc: "The host's UUID." }),
    hostname: text({ doc: "The host's name." }),
    uri: text({ doc: "Where we reach it, without any secret." }),
    libvirtVersion: text({ doc: "libvirt's version, as `9.0.0`." }),
    hypervisorVersion: text({ doc: "QEMU's version, as `7.2.0`." }),
    architecture: text({ doc: "The processors' architecture, as `x86_64`." }),
    cpus: number({ doc: "Processors, threads counted." }),
    sockets: number({ doc: "Sockets with processors." }),
    numaNodes: number({ doc: "NUMA nodes." }),
    memoryBytes: number({ doc: "The host's memory.", unit: "bytes" }),
  },
} as const satisfies FunctionKind;

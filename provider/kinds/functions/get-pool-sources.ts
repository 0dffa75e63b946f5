import { choice, list, text } from "../../core/property-schema";
import { sourceSchema } from "../storage-pool/source-schema";
import type { FunctionKind } from "./function-kind";

export const getPoolSources = {
  name: "getPoolSources",
  doc: "What a storage pool of a type could stand on, as the libvirt host finds it: volume groups, the exports of an NFS server, the targets of an iSCSI server.",
  inputs: {
    type: choice({
      doc: "The type of pool: `logical` looks for volume groups, the others ask `host`.",
      choices: ["logical", "netfs", "iscsi", "gluster"],
      required: true,
    }),
    host: text({
      doc: "The server to ask; not for `logical`.",
      pattern: {
        regex: /^[A-Za-z0-9]([A-Za-z0-9.-]{0,253})$|^[0-9a-fA-F:]{2,45}$/,
        expected: "a host name or an IP address",
      },
      example: "san.example",
    }),
  },
  outputs: {
    sources: list({
      doc: "Each one as `source` of a StoragePool takes it.",
      items: sourceSchema,
    }),
  },
} as const satisfies FunctionKind;

import type { FakeFile } from "./file-system";
import { readQcow2 } from "./qcow2-header";

/** What libvirt finds out about a file by looking into it. */
export interface ProbedVolume {
  readonly format: "raw" | "qcow2" | "iso";
  readonly capacityBytes: number;
  readonly allocationBytes: number;
  readonly physicalBytes: number;
  readonly backing: { readonly path: string; readonly format: string | undefined } | undefined;
}

const ISO_MAGIC_AT = 32_769;

export function probeVolume({ content, reservedBytes }: FakeFile): ProbedVolume {
  const allocationBytes = Math.max(content.allocatedBytes, reservedBytes);
  const physicalBytes = content.length;
  const image = readQcow2(content.read(0, 65_536));
  if (image === undefined) {
    const isIso = content.read(ISO_MAGIC_AT, 5).toString("latin1") === "CD001";
    return {
      format: isIso ? "iso" : "raw",
      capacityBytes: content.length,
      allocationBytes,
      physicalBytes,
      backing: undefined,
    };
  }
  const { capacityBytes, backingPath, backingFormat } = image;
  return {
    format: "qcow2",
    capacityBytes,
    allocationBytes,
    physicalBytes,
    backing: backingPath === undefined ? undefined : { path: backingPath, format: backingFormat },
  };
}

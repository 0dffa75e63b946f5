import { object, text } from "../../core/property-schema";

/** A file on the host or a volume of a pool. */
export const FILE_OR_VOLUME = {
  regex: /^(\/.+|[^/\s][^/]*\/[^/]+)$/,
  expected: "an absolute path on the host or the id of a volume, as pool/name",
} as const;

export const kernelProperty = object({
  doc: "Boot this kernel at every start instead of what is on the disks.",
  only: "libvirt",
  properties: {
    kernel: text({
      doc: "The kernel: a file on the host or a volume.",
      required: true,
      pattern: FILE_OR_VOLUME,
      example: "/var/lib/libvirt/boot/vmlinuz",
    }),
    initrd: text({
      example: "/var/lib/libvirt/boot/initrd.img",
      doc: "The initial RAM disk: a file on the host or a volume.",
      pattern: FILE_OR_VOLUME,
    }),
    arguments: text({
      doc: "The kernel's command line.",
      maxLength: 4096,
      example: "console=ttyS0 root=/dev/vda1",
    }),
  },
});

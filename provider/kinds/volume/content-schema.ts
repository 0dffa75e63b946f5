import { choice, flag, object, size, text } from "../../core/property-schema";

/** `pool/name`, as a `Volume` has for its id. */
export const VOLUME_REFERENCE = {
  regex: /^[A-Za-z0-9_][A-Za-z0-9._+-]{0,199}\/[A-Za-z0-9_][A-Za-z0-9._+:-]{0,199}$/,
  expected: "a pool and a volume with a slash between, as images/debian-12",
} as const;

/** What is sent into a new volume from where the program runs. */
export const sourceSchema = object({
  doc:
    "Content that is sent into the volume when it is made. Exactly one of `file` and `url`. Changing it makes a new volume. " +
    "A file that changed under the same name is seen only by its `checksum`.",
  properties: {
    file: text({
      doc:
        "A file where the program runs, absolute or relative to the working directory. On libvirt also a named pipe (`mkfifo`), which is read once " +
        "as it is written, and needs a `checksum` or `length`: the end of a pipe looks like a break of it.",
      maxLength: 4096,
      example: "images/debian-12.qcow2",
    }),
    url: text({
      doc: "An http or https address. On libvirt it is fetched where the program runs and sent on as it comes; nothing is stored in between. A cluster fetches it itself.",
      format: "url",
      example:
        "https://cloud.debian.org/images/cloud/bookworm/latest/debian-12-generic-amd64.qcow2",
    }),
    checksum: text({
      example: "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      doc:
        "The checksum of the file or of what the URL answers, before decompression: `sha256:` or `sha512:` and hexadecimal digits. " +
        "It is verified before the volume counts as made; without it a change of content is not seen.",
      pattern: {
        regex: /^(sha256:[0-9a-fA-F]{64}|sha512:[0-9a-fA-F]{128})$/,
        expected: "sha256: and 64, or sha512: and 128 hexadecimal digits",
      },
    }),
    length: size({
      doc:
        "How many bytes come, before decompression. Fewer or more is an error. For a pipe, or a server that does not say it; by default what the file or " +
        "the server says.",
      only: "libvirt",
      min: "1B",
      example: "2GiB",
    }),
    decompress: choice({
      doc: "How the content is compressed. `auto` looks at its first bytes. What is compressed inside a qcow2 image is left alone.",
      choices: ["auto", "none", "gzip", "xz", "zstd"],
      default: "auto",
    }),
  },
});

/** The image below an overlay; a cluster has none. */
export const backingSchema = object({
  only: "libvirt",
  doc:
    "The volume starts as an overlay: it reads from this image and stores only what is written. Exactly one of `volume` and `path`. " +
    "The image below must never change. Changing it makes a new volume.",
  properties: {
    volume: text({
      example: "images/base.qcow2",
      doc: "A volume, as `pool/name`.",
      pattern: VOLUME_REFERENCE,
    }),
    path: text({
      example: "/var/lib/libvirt/images/base.qcow2",
      doc: "A file or block device of the host.",
      format: "absolute-path",
    }),
    format: choice({
      doc: "The format of the image below. It is never guessed: an image that could choose its own format could name any file of the host.",
      choices: ["raw", "qcow2"],
      required: true,
    }),
  },
});

/** The volume that the host copies. */
export const cloneSchema = object({
  doc: "The volume starts as a full copy that the host or cluster makes itself. Changing it makes a new volume.",
  properties: {
    volume: text({
      example: "images/golden.qcow2",
      doc: "The volume to copy, as `pool/name`; on a cluster `namespace/name`. No machine may write to it meanwhile, unless `whileRunning` is on.",
      required: true,
      pattern: VOLUME_REFERENCE,
    }),
    whileRunning: flag({
      doc:
        "The volume is copied also while a machine writes to it: its hypervisor copies the disk as it is at one moment, for which the guest's agent " +
        "freezes the file systems. Without an agent the copy is as a disk after a power cut. Only for one machine, and into a pool of files. " +
        "Without it such a copy is refused.",
      only: "libvirt",
      default: false,
    }),
  },
});

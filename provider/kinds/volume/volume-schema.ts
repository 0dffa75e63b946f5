import type { Kind } from "../../core/kind";
import {
  choice,
  flag,
  type NormalisedTable,
  number,
  object,
  type PropertyTable,
  size,
  text,
} from "../../core/property-schema";
import { permissionProperties } from "../permission-properties";
import { volumeClusterSchema } from "./cluster-schema";
import { backingSchema, cloneSchema, sourceSchema } from "./content-schema";
import { checkVolume } from "./volume-rules";

const volumeInputs = {
  name: text({
    doc: "The volume's name in its pool. Changing it makes a new volume.",
    required: true,
    pattern: {
      regex: /^(?!\d+$)[A-Za-z0-9_][A-Za-z0-9._+:-]{0,199}$/,
      expected:
        "letters, digits and any of . _ + : -, that starts with a letter, a digit or '_', at most 200 characters, not only digits",
    },
    example: "web-1.qcow2",
  }),
  pool: text({
    doc: "The name of the pool that holds it; on a cluster the storage class, or `default` for the cluster's default class. Changing it makes a new volume.",
    required: true,
    format: "name",
    example: "images",
  }),
  format: choice({
    doc: "How the volume is stored. `iso` is for uploaded CD images. Pools of block devices take only `raw`. A cluster stores in its own way. Changing it makes a new volume.",
    only: "libvirt",
    choices: ["raw", "qcow2", "iso"],
    default: "qcow2",
  }),
  size: size({
    doc:
      "How much the guest sees. Default: the size of the uploaded image, of the image below, or of the copied volume; required for an empty volume. " +
      "A larger value grows the volume in place, also while a machine runs.",
    min: "1B",
    example: "20GiB",
  }),
  preallocation: choice({
    doc: "What is reserved when the volume is made: nothing (`none`, the volume grows as it is written), the tables of a qcow2 image (`metadata`), or all of it (`full`).",
    choices: ["none", "metadata", "full"],
    default: "none",
    only: "libvirt",
  }),
  source: sourceSchema,
  backing: backingSchema,
  cloneFrom: cloneSchema,
  qcow2: object({
    doc: "Options of a new qcow2 image. Changing them makes a new volume.",
    only: "libvirt",
    properties: {
      clusterSize: size({
        doc: "The unit in which space is given out, a power of two. Default: 64KiB.",
        min: "512B",
        max: "2MiB",
        example: "128KiB",
      }),
      lazyRefcounts: flag({ doc: "Fewer writes, and a check after a crash. Default: off." }),
    },
  }),
  encryption: object({
    doc: "The volume is encrypted with LUKS by the host: format `raw` is then a LUKS volume, `qcow2` a qcow2 image with LUKS inside.",
    only: "libvirt",
    properties: {
      secret: text({
        example: "6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea",
        doc: "The UUID of the libvirt secret that holds the passphrase, as a `Secret` has for its id.",
        format: "uuid",
        required: true,
      }),
    },
  }),
  permissions: object({
    doc: "Owner and mode of the volume when it is made. Default: the pool's directory decides. libvirt changes the owner while a machine runs.",
    only: "libvirt",
    properties: {
      ...permissionProperties("0600"),
      label: text({
        example: "system_u:object_r:virt_image_t:s0",
        doc: "The label of the host's security driver.",
        maxLength: 4096,
      }),
    },
  }),
  existing: flag({
    only: "libvirt",
    doc: "The volume is there already and is only looked up, as the units of an iSCSI target, which no one can create. It is never deleted.",
    default: false,
  }),
  allowShrink: flag({
    only: "libvirt",
    doc: "A smaller `size` may cut off the end of the volume; what is stored there is lost. Without it shrinking is refused.",
    default: false,
  }),
  onDelete: choice({
    doc:
      "What happens to the data when the volume is deleted or replaced: nothing is done and it is an error (`refuse`), it is deleted (`delete`), " +
      "or it stays and is only forgotten (`keep`).",
    choices: ["refuse", "delete", "keep"],
    default: "refuse",
  }),
  wipeOnDelete: flag({
    doc: "Overwrite the volume with zeros before it is deleted. Only with `onDelete: delete`.",
    default: false,
    only: "libvirt",
  }),
  cluster: volumeClusterSchema,
} as const satisfies PropertyTable;

const volumeOutputs = {
  path: text({
    doc: "Where the host finds it; on a cluster the claim's namespace and name.",
    stable: true,
  }),
  key: text({
    doc: "libvirt's own key of the volume; on a cluster the claim's UID.",
    stable: true,
  }),
  capacityBytes: number({ doc: "How much the guest sees.", unit: "bytes" }),
  allocationBytes: number({ doc: "How much space it takes now.", unit: "bytes" }),
  backingPath: text({
    doc: "Where the host finds the image below; empty for a volume that is no overlay.",
    stable: true,
  }),
  phase: text({
    doc: "On a cluster how far the volume is, in CDI's words: `Succeeded`, `WaitForFirstConsumer`, …",
  }),
  contentDigest: text({
    doc: "The checksum of the uploaded content that was verified; empty when none was written.",
    stable: true,
  }),
  imported: flag({
    doc: "On libvirt: the volume was imported. Nobody knows what it was made from, so that `source`, `cloneFrom` and whatever else counts only when it is made can be written down without making it anew.",
    stable: true,
  }),
} as const satisfies PropertyTable;

/** A volume's inputs as handlers see them. */
export type VolumeInputs = NormalisedTable<typeof volumeInputs>;

export const volume: Kind = {
  name: "Volume",
  doc:
    "A disk image or block device in a pool: empty, uploaded from a file or URL, an overlay of another image, or a copy of another volume. " +
    "It counts as made only when its whole content is there and verified.",
  inputs: volumeInputs,
  outputs: volumeOutputs,
  importId: {
    libvirt:
      "The pool's name, a slash and the volume's name, as `images/web-1.qcow2`; or the volume's path on the host.",
    cluster: "The claim's namespace and name, as `lab/web-1`.",
  },
  check: checkVolume,
};

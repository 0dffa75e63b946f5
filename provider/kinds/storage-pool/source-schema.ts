import { choice, list, number, object, text } from "../../core/property-schema";

/** A name that libvirt and the tools below it take as one word. */
const WORD = {
  regex: /^[A-Za-z0-9_.:/+-]{1,255}$/,
  expected: "letters, digits and any of _ . : / + -",
} as const;

const WORLD_WIDE_NAME = {
  regex: /^[0-9a-fA-F]{16}$/,
  expected: "16 hexadecimal digits",
} as const;

/** What a pool of type `fs` can be formatted as. */
export const FS_FORMATS = [
  "auto",
  "ext2",
  "ext3",
  "ext4",
  "xfs",
  "vfat",
  "iso9660",
  "udf",
  "gfs2",
  "ocfs2",
] as const;

/** Every format that some pool type knows; which type takes which is a rule of the kind. */
const SOURCE_FORMATS = [...FS_FORMATS, "nfs", "cifs", "glusterfs", "lvm2", "gpt", "dos"] as const;

/** How a pool logs in where its data is. */
const authSchema = object({
  doc: "How the host logs in: CHAP for iSCSI, cephx for RBD. Exactly one of `password` and `secret`.",
  properties: {
    username: text({ doc: "The user's name.", required: true, maxLength: 255, example: "virt" }),
    password: text({
      example: "correct horse",
      doc:
        "The password, or the ceph key in base64. It is kept in a libvirt secret of the pool's own, never in the pool's definition. " +
        "Changing it restarts the pool.",
      secret: true,
      maxLength: 65_536,
    }),
    secret: text({
      example: "6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea",
      doc: "The UUID of a libvirt secret that already holds it, as a `Secret` has for its id.",
      format: "uuid",
    }),
  },
});

/** The host adapter of a pool of type `scsi`. */
const adapterSchema = object({
  doc: "Type `scsi`: the host adapter. Either `name`, or `wwnn` and `wwpn` of a virtual fibre channel adapter (NPIV).",
  properties: {
    name: text({
      doc: "An adapter of the host.",
      pattern: { regex: /^scsi_host\d{1,5}$/, expected: "scsi_host and a number, as scsi_host3" },
      example: "scsi_host3",
    }),
    parent: text({
      example: "scsi_host3",
      doc: "The adapter below a virtual one. Its number may change when adapters are added; leave it out to take the first that can.",
      pattern: { regex: /^scsi_host\d{1,5}$/, expected: "scsi_host and a number, as scsi_host3" },
    }),
    wwnn: text({
      example: "20000000c9831b4b",
      doc: "The world wide node name.",
      pattern: WORLD_WIDE_NAME,
    }),
    wwpn: text({
      example: "10000000c9831b4b",
      doc: "The world wide port name.",
      pattern: WORLD_WIDE_NAME,
    }),
  },
});

/** Where the data of a pool comes from. A pool of type `dir` has none. */
export const sourceSchema = object({
  only: "libvirt",
  doc: "Where the pool's data is. Which of these a pool needs depends on its `type`. Changing it makes a new pool.",
  properties: {
    devices: list({
      doc: "Block devices of the host (`fs` and `disk` one, `logical` one or more, `zfs` one or more), or for `iscsi` the target's IQN.",
      items: text({ doc: "A device's path, or an IQN.", pattern: WORD, example: "/dev/sdb1" }),
      maxItems: 64,
    }),
    hosts: list({
      doc: "Servers: one for `netfs`, `iscsi` and `gluster`, the monitors for `rbd`.",
      key: "name",
      maxItems: 64,
      items: object({
        doc: "A server.",
        properties: {
          name: text({
            doc: "Host name or address.",
            required: true,
            pattern: {
              regex: /^[A-Za-z0-9]([A-Za-z0-9.-]{0,253})$|^[0-9a-fA-F:]{2,45}$/,
              expected: "a host name or an IP address",
            },
            example: "nfs.example",
          }),
          port: number({
            doc: "The port, when it is not the usual one.",
            min: 1,
            max: 65_535,
            example: "3260",
          }),
        },
      }),
    }),
    directory: text({
      doc: "The exported directory (`netfs`), or the directory inside the volume (`gluster`).",
      format: "absolute-path",
      example: "/export/images",
    }),
    name: text({
      example: "vg-machines",
      doc: "The volume group (`logical`), the gluster volume, the RBD pool or the ZFS pool. Default: the pool's own name.",
      pattern: WORD,
    }),
    format: choice({
      doc:
        "What is on the source. `fs`: auto, ext2, ext3, ext4, xfs, vfat, iso9660, udf, gfs2 or ocfs2. `netfs`: auto, nfs, cifs or glusterfs. " +
        "`logical`: lvm2. `disk`: gpt or dos. Default: auto, auto, lvm2 and gpt.",
      choices: SOURCE_FORMATS,
    }),
    nfsVersion: text({
      example: "4.2",
      doc: "`netfs` with format nfs: the version of the protocol.",
      pattern: { regex: /^[2-4](\.[0-2])?$/, expected: "a version of NFS, as 3 or 4.2" },
    }),
    initiator: text({
      example: "iqn.2026-01.com.example:host-1",
      doc: "`iscsi`: the IQN that the host shows to the target. `iscsi-direct` needs it.",
      pattern: {
        regex: /^(iqn\.\d{4}-\d{2}\.|eui\.|naa\.)[A-Za-z0-9.:_-]{1,220}$/,
        expected: "an iSCSI name, as iqn.2026-01.example:host",
      },
    }),
    adapter: adapterSchema,
    auth: authSchema,
  },
});

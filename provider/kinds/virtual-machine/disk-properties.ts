import { choice, flag, list, map, number, object, text } from "../../core/property-schema";
import { DEVICE_NAME, GUEST_ADDRESS } from "./device-name";

export const DISK_BUSES = ["virtio", "scsi", "sata", "usb", "ide", "fdc"] as const;
export const DISK_DEVICES = ["disk", "cdrom", "floppy", "lun"] as const;
const DISK_CACHES = [
  "default",
  "none",
  "writethrough",
  "writeback",
  "directsync",
  "unsafe",
] as const;

/** `pool/volume`, the id of a Volume. */
const VOLUME_ID = {
  regex: /^[^/\s][^/]*\/[^/]+$/,
  expected: "the id of a volume, as pool/name",
} as const;

export const disksProperty = list({
  doc: "Disks, cdrom drives and floppies, told apart by name. Where a disk's content comes from is one of `volume`, `containerDisk`, `file`, `block` and `network`; an empty cdrom drive has none.",
  key: "name",
  items: object({
    doc: "One disk.",
    properties: {
      name: text({
        doc: "The disk's name in this machine. It stays with the disk through every update.",
        required: true,
        pattern: DEVICE_NAME,
        example: "root",
      }),
      volume: text({
        doc: "The id of a Volume.",
        pattern: VOLUME_ID,
        example: "default/web-1.qcow2",
      }),
      containerDisk: text({
        doc: "An image of a registry; what the guest writes is lost when the machine stops.",
        only: "cluster",
        pattern: { regex: /^\S+$/, expected: "the name of a container image" },
        example: "quay.io/containerdisks/fedora:42",
      }),
      file: text({
        doc: "An image file on the host.",
        only: "libvirt",
        format: "absolute-path",
        example: "/var/lib/libvirt/images/web-1.qcow2",
      }),
      block: text({
        doc: "A block device of the host.",
        only: "libvirt",
        format: "absolute-path",
        example: "/dev/vg0/web-1",
      }),
      network: text({
        doc:
          "A disk on a storage server: `nbd://host:10809/export`, `iscsi://host/iqn.2010-05.com.example:target/1`, `rbd://mon1,mon2/pool/image`, " +
          "`gluster://host/volume/image` or an http, https, ftp or ftps URL of a read-only image.",
        only: "libvirt",
        pattern: {
          regex: /^(nbd|iscsi|rbd|gluster|https?|ftps?):\/\/[^/\s@]+(:\d{1,5})?(,[^/\s@]+)*\/\S*$/,
          expected: "a URL of nbd, iscsi, rbd, gluster, http, https, ftp or ftps without a user",
        },
        example: "nbd://10.0.0.1:10809/root",
      }),
      login: text({
        example: "reader:backups",
        doc: "How to log in to the storage server of `network`: a user and the usage of a Secret on the host, as `user:usage`.",
        only: "libvirt",
        pattern: {
          regex: /^[^:]+:.+$/,
          expected: "a user and the usage of a secret, as user:usage",
        },
      }),
      device: choice({
        doc: "What the guest sees. `lun` passes SCSI commands through to a block device.",
        choices: DISK_DEVICES,
        default: "disk",
      }),
      bus: choice({
        doc: "How the disk is attached. By default `virtio` for a disk, `sata` for a cdrom drive, `fdc` for a floppy and `scsi` for a lun. A cluster has neither `ide` nor `fdc`.",
        choices: DISK_BUSES,
      }),
      format: choice({
        doc: "The image's format. By default the volume's own, else `raw`.",
        only: "libvirt",
        choices: ["raw", "qcow2", "qed", "vmdk", "vdi", "vhdx", "vpc"],
      }),
      readOnly: flag({ doc: "The guest cannot write. A cdrom drive never can.", default: false }),
      shareable: flag({
        doc: "Other machines may use it at the same time. Needs a raw image and guests that know how to share.",
        default: false,
      }),
      serial: text({
        example: "WEB1ROOT",
        doc: "The serial number that the guest sees.",
        pattern: {
          regex: /^[A-Za-z0-9_.+ -]{1,36}$/,
          expected: "at most 36 letters, digits, spaces, '_', '.', '+' or '-'",
        },
      }),
      wwn: text({
        example: "5000c50015ea71ac",
        doc: "The world wide name that the guest sees, on the buses scsi and ide.",
        only: "libvirt",
        pattern: { regex: /^[0-9a-f]{16}$/, expected: "16 hexadecimal digits in lower case" },
      }),
      bootOrder: number({
        doc: "The place of this disk in the order in which devices are tried at boot, from 1. Each number once, interfaces included.",
        min: 1,
        max: 1000,
      }),
      cache: choice({
        doc: "How the host caches. A cluster knows `none`, `writethrough` and `writeback`.",
        choices: DISK_CACHES,
      }),
      io: choice({
        doc: "How the host reads and writes. `native` needs a cache of `none` or `directsync`. A cluster does not know `io_uring`.",
        choices: ["threads", "native", "io_uring"],
      }),
      discard: choice({
        doc: "`unmap` gives blocks that the guest trims back to the host.",
        only: "libvirt",
        choices: ["unmap", "ignore"],
      }),
      detectZeroes: choice({
        doc: "Whether zeroes that the guest writes are stored as holes.",
        only: "libvirt",
        choices: ["off", "on", "unmap"],
      }),
      errorPolicy: choice({
        doc: "What happens when the host cannot write.",
        choices: ["stop", "report", "ignore", "enospace"],
      }),
      startupPolicy: choice({
        doc: "Whether the machine starts when the medium of a cdrom drive or floppy is missing.",
        only: "libvirt",
        choices: ["mandatory", "requisite", "optional"],
      }),
      ioThread: number({
        doc: "The number of the I/O thread, of `libvirt.ioThreads`, that serves this disk.",
        only: "libvirt",
        min: 1,
        max: 1024,
      }),
      queues: number({
        doc: "How many queues a virtio disk has.",
        only: "libvirt",
        min: 1,
        max: 1024,
        example: "4",
      }),
      limits: map({
        example: '{ "total_bytes_sec": 104857600 }',
        doc:
          "Limits of throughput, changed while the machine runs: `total_bytes_sec`, `read_bytes_sec`, `write_bytes_sec`, `total_iops_sec`, `read_iops_sec`, `write_iops_sec`, " +
          "their `_max` and `_max_length`, and `size_iops_sec`.",
        only: "libvirt",
        values: number({ doc: "Bytes or operations a second.", min: 0 }),
      }),
      driver: map({
        example: '{ "event_idx": "off" }',
        doc: "More attributes of libvirt's `<driver>`: `copy_on_read`, `rerror_policy`, `event_idx`, `ioeventfd`, `packed`, `iommu`, `ats`, `queue_size`.",
        only: "libvirt",
        values: text({ doc: "The attribute's value." }),
      }),
      target: text({
        example: "vdb",
        doc: "The name that libvirt gives the disk, as `vda`. By default the first free one.",
        only: "libvirt",
        pattern: {
          regex: /^(hd|sd|vd|fd|xvd|ubd)[a-z]{1,3}$/,
          expected:
            "a name that fits the bus: vda for virtio, sda for scsi, sata and usb, hda for ide, fda for fdc",
        },
      }),
      address: text({
        example: "pci:0000:04:00.0",
        doc: "Where the guest finds the disk. By default libvirt picks the place and keeps it.",
        only: "libvirt",
        pattern: GUEST_ADDRESS,
      }),
    },
  }),
});

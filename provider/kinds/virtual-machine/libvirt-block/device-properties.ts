import { choice, flag, list, map, number, object, text } from "../../../core/property-schema";
import { DEVICE_NAME, GUEST_ADDRESS } from "../device-name";

export const controllersProperty = list({
  doc: "Controllers that differ from those which libvirt adds by itself. Spare `pcie-root-port`s make room for devices that come while the machine runs.",
  key: "name",
  items: object({
    doc: "One controller.",
    properties: {
      name: text({
        example: "scsi",
        doc: "Its name in this machine.",
        required: true,
        pattern: DEVICE_NAME,
      }),
      type: choice({
        doc: "What it controls.",
        required: true,
        choices: ["pci", "scsi", "usb", "sata", "ide", "fdc", "virtio-serial", "ccid", "nvme"],
      }),
      index: number({ doc: "Its number among controllers of its type.", min: 0, max: 255 }),
      model: text({
        example: "virtio-scsi",
        doc: "Its hardware, as `virtio-scsi` or `qemu-xhci`.",
        maxLength: 50,
      }),
      driver: map({
        example: '{ "queues": "4" }',
        doc: "Attributes of libvirt's `<driver>`: `queues`, `iothread`, `cmd_per_lun`, `max_sectors`.",
        values: text({ doc: "The attribute's value." }),
      }),
      options: map({
        example: '{ "ports": "8" }',
        doc: "More attributes of the controller: `ports`, `vectors`; for pci `chassis`, `port`, `hotplug`.",
        values: text({ doc: "The attribute's value." }),
      }),
      address: text({
        example: "pci:0000:04:00.0",
        doc: "Where the guest finds it.",
        pattern: GUEST_ADDRESS,
      }),
    },
  }),
});

export const characterDevicesProperty = list({
  doc: "Serial ports, consoles, parallel ports and channels besides the serial console and the agent's channel.",
  key: "name",
  items: object({
    doc: "One of them.",
    properties: {
      name: text({
        example: "agent",
        doc: "Its name in this machine.",
        required: true,
        pattern: DEVICE_NAME,
      }),
      kind: choice({
        doc: "What the guest sees.",
        required: true,
        choices: ["serial", "console", "channel", "parallel"],
      }),
      target: text({
        example: "org.qemu.guest_agent.0",
        doc: "The channel's name (`com.redhat.spice.0`), or the kind of port: `isa-serial`, `usb-serial`, `pci-serial`, `virtio`.",
        maxLength: 200,
      }),
      source: text({
        example: "unix:/run/web-1.serial",
        doc:
          "The host's end: `pty`, `null`, `stdio`, `spicevmc`, `qemu-vdagent`, `unix:PATH`, `unix-connect:PATH`, `file:PATH`, `pipe:PATH`, `dev:PATH`, " +
          "`tcp-listen:HOST:PORT`, `tcp:HOST:PORT`, `telnet-listen:HOST:PORT`, `udp:HOST:PORT`, `spiceport:CHANNEL`.",
        default: "pty",
        maxLength: 300,
      }),
      log: text({
        example: "/var/log/libvirt/web-1-console.log",
        doc: "A file that all output is written to.",
        format: "absolute-path",
      }),
      address: text({
        example: "pci:0000:04:00.0",
        doc: "Where the guest finds it.",
        pattern: GUEST_ADDRESS,
      }),
    },
  }),
});

export const foldersProperty = list({
  doc: "Folders of the host that the guest can mount, told apart by the tag that it mounts.",
  key: "tag",
  items: object({
    doc: "One folder.",
    properties: {
      tag: text({
        example: "data",
        doc: "The name that the guest mounts.",
        required: true,
        pattern: DEVICE_NAME,
      }),
      path: text({
        example: "/srv/shared",
        doc: "The folder.",
        required: true,
        format: "absolute-path",
      }),
      driver: choice({
        doc: "`virtiofs` is fast and needs shared memory; `9p` needs nothing.",
        choices: ["virtiofs", "9p"],
        default: "virtiofs",
      }),
      accessMode: choice({
        doc: "Whose files the guest's files are on the host.",
        choices: ["passthrough", "mapped", "squash"],
      }),
      readOnly: flag({ doc: "The guest cannot write.", default: false }),
      driverOptions: map({
        example: '{ "queue": "1024" }',
        doc: "More attributes of libvirt's `<driver>`: `queue`, `wrpolicy`, `format`.",
        values: text({ doc: "The attribute's value." }),
      }),
      address: text({
        example: "pci:0000:04:00.0",
        doc: "Where the guest finds it.",
        pattern: GUEST_ADDRESS,
      }),
    },
  }),
});

export const videoProperty = object({
  doc: "The graphics card. By default none without a display, and libvirt's choice with one.",
  properties: {
    model: choice({
      doc: "The card.",
      required: true,
      choices: ["virtio", "vga", "qxl", "cirrus", "bochs", "ramfb", "vmvga", "none"],
    }),
    heads: number({ doc: "How many screens.", min: 1, max: 16 }),
    memory: number({ doc: "Video memory.", min: 1, unit: "KiB", example: "16384" }),
    acceleration: flag({ doc: "3D acceleration by the host's card; `virtio` only." }),
    options: map({
      example: '{ "vgamem": "16384" }',
      doc: "More attributes of libvirt's `<model>`: `ram`, `vgamem`, `vram64`, `blob`.",
      values: text({ doc: "The attribute's value." }),
    }),
  },
});

export const usbRedirectionProperty = object({
  doc: "USB devices of a spice client. Needs a spice display.",
  properties: {
    ports: number({
      doc: "How many devices at once.",
      required: true,
      min: 1,
      max: 16,
      example: "2",
    }),
    filter: list({
      doc: "Rules as `CLASS:VENDOR:PRODUCT:VERSION:ALLOW`, in order; -1 is any. A device that no rule names is not redirected.",
      items: text({
        doc: "One rule.",
        pattern: {
          regex:
            /^(-1|0x[0-9a-fA-F]{1,2}):(-1|0x[0-9a-fA-F]{1,4}):(-1|0x[0-9a-fA-F]{1,4}):(-1|\d{1,2}(\.\d{1,2})?):(yes|no)$/,
          expected: "CLASS:VENDOR:PRODUCT:VERSION:ALLOW, as 0x08:0x1234:0xbeef:2.0:yes",
        },
        example: "0x08:0x1234:0xbeef:2.0:yes",
      }),
    }),
  },
});

export const rngProperty = object({
  doc: "Where random numbers come from, when `rng` is on.",
  properties: {
    model: choice({
      doc: "The device's model.",
      choices: ["virtio", "virtio-transitional", "virtio-non-transitional"],
    }),
    source: text({
      example: "builtin",
      doc: "A device of the host, or `builtin`. By default `/dev/urandom`.",
      pattern: { regex: /^(builtin|\/.+)$/, expected: "an absolute path or builtin" },
    }),
    bytes: number({
      doc: "The most that the guest gets in one `period`.",
      min: 1,
      unit: "bytes",
      example: "1024",
    }),
    period: number({
      doc: "The period of `bytes`.",
      min: 1,
      unit: "milliseconds",
      example: "1000",
    }),
  },
});

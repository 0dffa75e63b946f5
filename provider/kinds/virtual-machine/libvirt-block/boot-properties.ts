import { choice, duration, flag, list, map, object, text } from "../../../core/property-schema";

export const bootProperty = object({
  doc: "How the firmware starts the machine.",
  properties: {
    devices: list({
      doc: "The kinds of devices to try, in order. Instead of `bootOrder` of single devices, not with it.",
      items: choice({ doc: "A kind of device.", choices: ["hd", "cdrom", "network", "fd"] }),
    }),
    menu: flag({ doc: "The firmware shows a boot menu." }),
    menuTimeout: duration({ doc: "How long the boot menu waits.", min: "0s", max: "65535ms" }),
    rebootTimeout: duration({
      doc: "How long after a failed boot the firmware tries again.",
      max: "65535ms",
    }),
    biosSerial: flag({ doc: "The BIOS prints to the serial console." }),
    loader: text({
      example: "/usr/share/OVMF/OVMF_CODE_4M.fd",
      doc: "The firmware's image on the host.",
      format: "absolute-path",
    }),
    loaderType: choice({ doc: "How the image is mapped.", choices: ["rom", "pflash"] }),
    nvram: text({
      example: "/var/lib/libvirt/qemu/nvram/web-1_VARS.fd",
      doc: "The file that keeps the firmware's variables. It stays through every update.",
      format: "absolute-path",
    }),
    nvramTemplate: text({
      example: "/usr/share/OVMF/OVMF_VARS_4M.fd",
      doc: "What a new `nvram` is made from.",
      format: "absolute-path",
    }),
    firmwareFeatures: map({
      example: '{ "enrolled-keys": "yes" }',
      doc: "Features that the chosen firmware must have or lack: `secure-boot`, `enrolled-keys`.",
      values: flag({ doc: "Whether it is there." }),
    }),
  },
});

export const tpmProperty = object({
  doc: "What kind of TPM, when `tpm` is on.",
  properties: {
    model: choice({
      doc: "Its interface; `tpm-crb` by default.",
      choices: ["tpm-crb", "tpm-tis", "tpm-spapr"],
    }),
    version: choice({ doc: "Its version; 2.0 by default.", choices: ["1.2", "2.0"] }),
    device: text({
      example: "/dev/tpm0",
      doc: "A TPM of the host that is passed through.",
      format: "absolute-path",
    }),
    encryptionSecret: text({
      example: "6fd3f62d-9fe7-4a4e-a869-7acd6376d8ea",
      doc: "The UUID of the Secret on the host that encrypts the TPM's state.",
      format: "uuid",
    }),
  },
});

export const eventsProperty = object({
  doc: "What happens after the guest powered off, rebooted or crashed.",
  properties: {
    poweroff: choice({
      doc: "After a power-off; `destroy` by default.",
      choices: ["destroy", "restart", "preserve", "rename-restart"],
    }),
    reboot: choice({
      doc: "After a reboot; `restart` by default.",
      choices: ["destroy", "restart", "preserve", "rename-restart"],
    }),
    crash: choice({
      doc: "After a crash; `destroy` by default.",
      choices: [
        "destroy",
        "restart",
        "preserve",
        "rename-restart",
        "coredump-destroy",
        "coredump-restart",
      ],
    }),
    lockFailure: choice({
      doc: "When a lock of a disk is lost.",
      choices: ["poweroff", "restart", "pause", "ignore"],
    }),
  },
});

import { flag, list, number, object, text } from "../../core/property-schema";
import { DEVICE_NAME, GUEST_ADDRESS } from "./device-name";

export const hostDevicesProperty = list({
  doc: "Devices of the host that the machine has for itself, told apart by name.",
  key: "name",
  items: object({
    doc: "One device.",
    properties: {
      name: text({
        doc: "The device's name in this machine.",
        required: true,
        pattern: DEVICE_NAME,
        example: "gpu",
      }),
      device: text({
        doc:
          "Which device: on libvirt the address of a PciDevice (`0000:01:00.0`), `usb:VENDOR:PRODUCT`, `usb-at:BUS.DEVICE`, `scsi:HOST:BUS:TARGET:UNIT` or `mdev:UUID`; " +
          "on a cluster the resource name of a permitted device.",
        required: true,
        maxLength: 253,
        example: "0000:01:00.0",
      }),
      managed: flag({
        doc: "Take a PCI device from its host driver and give it back. With `false` that is the host's business.",
        only: "libvirt",
        default: true,
      }),
      bootOrder: number({
        doc: "The place of this device in the boot order, from 1.",
        only: "libvirt",
        min: 1,
        max: 1000,
      }),
      rom: text({
        example: "off",
        doc: "`off` hides the device's boot ROM, a path on the host replaces it.",
        only: "libvirt",
        pattern: { regex: /^(off|on|\/.+)$/, expected: "off, on or an absolute path" },
      }),
      address: text({
        example: "pci:0000:04:00.0",
        doc: "Where the guest finds the device. By default libvirt picks the place and keeps it.",
        only: "libvirt",
        pattern: GUEST_ADDRESS,
      }),
    },
  }),
});

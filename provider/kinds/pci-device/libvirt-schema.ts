import { flag, object, text } from "../../core/property-schema";

/** Which device of a single host. */
export const pciDeviceLibvirtSchema = object({
  doc: "What only a libvirt host has.",
  only: "libvirt",
  properties: {
    address: text({
      doc: "The device's address. With `selector` too, both must fit.",
      pattern: {
        regex: /^(pci_)?([0-9a-fA-F]{4}[:_])?[0-9a-fA-F]{2}[:_][01][0-9a-fA-F][._][0-7]$/,
        expected: "a PCI address, as 0000:01:00.0, 01:00.0 or pci_0000_01_00_0",
      },
      example: "0000:01:00.0",
    }),
    allowHostDevice: flag({
      doc: "The device may be one that the host uses: the controller of a disk, a network device that is up. Without it such a device is refused.",
      default: false,
    }),
    detach: flag({
      doc: "Take the device from its host driver already now, and give it back on delete. By default that happens when a machine starts and stops.",
      default: false,
    }),
  },
});

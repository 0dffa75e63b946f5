import { flag, object, text } from "../../core/property-schema";

/** Which device of a single host. */
export const pciDeviceLibvirtSchema = object({
  doc: "What only a libvirt host has.",
  only: "libvirt",
  properties: {
    address: text({
      doc: "The device's address. With `selector` too, both must fit.",
      pattern: {
        regex: /^[0-9a-f]{4}:[0-9a-f]{2}:[01][0-9a-f]\.[0-7]$/,
        expected: "a PCI address, as 0000:01:00.0",
      },
      example: "0000:01:00.0",
    }),
    detach: flag({
      doc: "Take the device from its host driver already now, and give it back on delete. By default that happens when a machine starts and stops.",
      default: false,
    }),
  },
});

import { flag, number, object, text } from "../../core/property-schema";

const ADDRESS = {
  regex: /^(pci_)?([0-9a-fA-F]{4}[:_])?[0-9a-fA-F]{2}[:_][01][0-9a-fA-F][._][0-7]$/,
  expected: "a PCI address, as 0000:01:00.0, 01:00.0 or pci_0000_01_00_0",
} as const;

const matchSchema = object({
  doc: "What the device must fit beside `selector`; the first free device that fits all of it is meant. What was chosen stays chosen.",
  properties: {
    class: text({
      doc: "The PCI class, or its first digits: `03` for every display controller, `0302` for 3D controllers.",
      pattern: { regex: /^[0-9a-fA-F]{2,6}$/, expected: "two to six hexadecimal digits, as 0302" },
      example: "0302",
    }),
    numaNode: number({ doc: "The NUMA node that the device is on.", min: 0, max: 1023 }),
    driver: text({
      doc: "The host's driver for it at the time when it is chosen.",
      maxLength: 64,
      example: "nouveau",
    }),
    label: text({
      doc: "A part of the vendor's and the product's names, in small or capital letters.",
      maxLength: 200,
      example: "Tesla T4",
    }),
    physicalFunction: text({
      doc: "The address of a physical function: the device is one of its virtual functions.",
      pattern: ADDRESS,
      example: "0000:18:00.0",
    }),
    functionIndex: number({
      doc: "Which virtual function of `physicalFunction`, from 0.",
      min: 0,
      max: 4095,
      example: "3",
    }),
  },
});

const virtualFunctionsSchema = object({
  doc:
    "Divides an SR-IOV card into virtual functions. The card stays with the host. libvirt has no call for it: it is done on the host itself, " +
    "so the host must be this machine or reached by `qemu+ssh`, as root. Deleting the PciDevice takes the functions away.",
  properties: {
    count: number({
      doc: "How many there are. Another number takes all functions away first, so it is refused while a machine has one.",
      required: true,
      min: 0,
      max: 4096,
      example: "4",
    }),
    persistent: flag({
      doc: "They are there again after the host's reboot, by a udev rule of ours on the host.",
      default: true,
    }),
    trust: flag({
      doc: "Machines may change the MAC address of their function and listen to all traffic. By default as the driver has it.",
    }),
    spoofCheck: flag({
      doc: "The card drops what machines send from another MAC address than their own. By default as the driver has it.",
    }),
  },
});

/** Which device of a single host. */
export const pciDeviceLibvirtSchema = object({
  doc: "What only a libvirt host has.",
  only: "libvirt",
  properties: {
    address: text({
      doc: "The device's address. With `selector` and `match` too, all must fit.",
      pattern: ADDRESS,
      example: "0000:01:00.0",
    }),
    match: matchSchema,
    allowHostDevice: flag({
      doc: "The device may be one that the host uses: the controller of a disk, a network device that is up. Without it such a device is refused.",
      default: false,
    }),
    detach: flag({
      doc: "Take the device from its host driver already now, and give it back on delete. By default that happens when a machine starts and stops.",
      default: false,
    }),
    virtualFunctions: virtualFunctionsSchema,
    mediatedType: text({
      doc:
        "Makes a mediated device (a vGPU) of this type on the card; it is what `device` then means. It is defined on the host, starts with it, and goes on delete. " +
        "Which types a card has says `getPciDevices`. Needs libvirt 7.8 and `mdevctl` on the host.",
      pattern: { regex: /^[A-Za-z0-9_.-]{1,128}$/, expected: "the name of a type, as nvidia-63" },
      example: "nvidia-63",
    }),
  },
});

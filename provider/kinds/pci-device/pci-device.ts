import type { Kind } from "../../core/kind";
import { list, type NormalisedTable, number, object, text } from "../../core/property-schema";
import { checkPciDevice } from "./check-pci-device";
import { pciDeviceClusterSchema } from "./cluster-schema";
import { pciDeviceLibvirtSchema } from "./libvirt-schema";

const pciDeviceInputs = {
  name: text({
    doc: "What this program calls the device. Changing it makes a new object.",
    required: true,
    format: "name",
    example: "gpu",
  }),
  selector: text({
    doc: "Vendor and product as four hexadecimal digits each: which devices are meant. On a libvirt host the first free one that also fits `libvirt.match`, unless `libvirt.address` says which.",
    pattern: {
      regex: /^[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}$/,
      expected: "four hexadecimal digits, a colon and four more, as 10de:1eb8",
    },
    example: "10de:1eb8",
  }),
  libvirt: pciDeviceLibvirtSchema,
  cluster: pciDeviceClusterSchema,
} as const;

/** A device's inputs as handlers see them. */
export type PciDeviceInputs = NormalisedTable<typeof pciDeviceInputs>;

export const pciDevice = {
  name: "PciDevice",
  doc: "A PCI device that machines may have for themselves. On a libvirt host it is looked up and checked, and can be divided into virtual functions or mediated devices; on a cluster devices of that vendor and product are permitted, and awaited on the nodes. Its output `device` is what a machine's `hostDevices[].device` takes.",
  inputs: pciDeviceInputs,
  outputs: {
    device: text({
      doc: "What a machine's `hostDevices[].device` takes: an address, `mdev:` and a UUID, or a resource's name.",
      stable: true,
    }),
    description: text({ doc: "Vendor and product in words, where the host knows them." }),
    iommuGroup: number({ doc: "On a libvirt host the device's IOMMU group." }),
    groupMembers: list({
      doc: "On a libvirt host the addresses of all devices of the group; they are given away together.",
      items: text({ doc: "An address." }),
    }),
    virtualFunctions: list({
      doc: "On a libvirt host the addresses of the virtual functions that there are, by their index; what an interface's `virtualFunction` takes.",
      items: text({ doc: "An address." }),
    }),
    deviceCount: number({ doc: "How many such devices the hosts offer." }),
    hosts: list({ doc: "The hosts that offer one.", items: text({ doc: "A host's name." }) }),
    usedBy: list({
      doc: "Machines that use it, as far as they can be seen.",
      items: object({
        doc: "One machine.",
        properties: { machine: text({ doc: "The machine's name." }) },
      }),
    }),
  },
  importId: {
    libvirt: "The device's address, as `0000:01:00.0`; of a mediated device `mdev:` and its UUID.",
    cluster: "The resource's name, as `nvidia.com/gpu`.",
  },
  check: checkPciDevice,
} as const satisfies Kind;

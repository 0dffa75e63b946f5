import { flag, list, number, object, text } from "../../core/property-schema";
import type { FunctionKind } from "./function-kind";

export const getPciDevices = {
  name: "getPciDevices",
  doc: "The PCI devices of the libvirt host, with their IOMMU groups, and which of them a machine may have.",
  inputs: {
    selector: text({
      doc: "Only devices of this vendor and product. All by default.",
      pattern: {
        regex: /^[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}$/,
        expected: "four hexadecimal digits, a colon and four more, as 10de:1eb8",
      },
      example: "10de:1eb8",
    }),
  },
  outputs: {
    devices: list({
      doc: "The devices, by address.",
      items: object({
        doc: "One device.",
        properties: {
          address: text({ doc: "Its address, as `0000:01:00.0`." }),
          selector: text({ doc: "Vendor and product, as `10de:1eb8`." }),
          description: text({ doc: "Vendor and product in words." }),
          classCode: text({ doc: "The PCI class, as `030000`." }),
          bridge: flag({ doc: "A bridge or a port: no endpoint, never given away." }),
          driver: text({ doc: "The host's driver." }),
          iommuGroup: number({ doc: "The IOMMU group." }),
          groupMembers: list({
            doc: "All devices of the group.",
            items: text({ doc: "An address." }),
          }),
          numaNode: number({ doc: "The NUMA node." }),
          physicalFunction: text({ doc: "Of a virtual function: the physical one." }),
          virtualFunctions: list({
            doc: "Of a physical function: those that there are.",
            items: text({ doc: "An address." }),
          }),
          maxVirtualFunctions: number({
            doc: "Of a physical function: how many virtual ones it can have.",
          }),
          mediatedTypes: list({
            doc: "The types of mediated devices that can be made of it.",
            items: object({
              doc: "One type.",
              properties: {
                type: text({ doc: "Its name, as `nvidia-63`." }),
                name: text({ doc: "The type in words." }),
                available: number({ doc: "How many more can be made now." }),
              },
            }),
          }),
          hostUses: list({
            doc: "What the host does with it.",
            items: text({ doc: "One use, as `holds the disk sda`." }),
          }),
          free: flag({ doc: "A machine may have it." }),
          reasons: list({
            doc: "Why a machine may not have it.",
            items: text({ doc: "One reason." }),
          }),
          usedBy: list({
            doc: "Machines that have it in their definitions.",
            items: text({ doc: "A machine's name." }),
          }),
        },
      }),
    }),
  },
} as const satisfies FunctionKind;

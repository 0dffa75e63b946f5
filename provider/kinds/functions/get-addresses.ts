import { list, number, object, text } from "../../core/property-schema";
import type { FunctionKind } from "./function-kind";

export const getAddresses = {
  name: "getAddresses",
  doc: "The addresses that a machine of the libvirt host has now, however it was made.",
  inputs: {
    machine: text({ doc: "The machine's name.", required: true, format: "name", example: "web-1" }),
  },
  outputs: {
    addresses: list({
      doc: "The addresses; none while the machine is off.",
      items: object({
        doc: "One address.",
        properties: {
          address: text({ doc: "The address." }),
          prefix: number({ doc: "The length of the subnet's prefix." }),
          mac: text({ doc: "The interface's MAC address." }),
          source: text({ doc: "How it is known: `lease`, `agent` or `arp`." }),
        },
      }),
    }),
  },
} as const satisfies FunctionKind;

import { flag, list, text } from "../../core/property-schema";
import type { FunctionKind } from "./function-kind";

export const getNetwork = {
  name: "getNetwork",
  doc: "A network of the libvirt host that this program did not make, by name.",
  inputs: {
    name: text({ doc: "The network's name.", required: true, format: "name", example: "default" }),
  },
  outputs: {
    uuid: text({ doc: "The network's UUID." }),
    mode: text({ doc: "How it reaches the world, in the words of a Network's `mode`." }),
    bridgeName: text({ doc: "The bridge on the host; empty in modes without one." }),
    domain: text({ doc: "The DNS domain; empty without one." }),
    addresses: list({
      doc: "The host's addresses on it, with the lengths of their prefixes.",
      items: text({ doc: "One address." }),
    }),
    active: flag({ doc: "It is started now." }),
    autostart: flag({ doc: "It starts with the host." }),
  },
} as const satisfies FunctionKind;

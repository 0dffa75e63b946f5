/** A small kind of its own, so that the core's tests do not move with a real one. */
import {
  choice,
  duration,
  flag,
  list,
  map,
  number,
  object,
  size,
  text,
} from "../../provider/core/property-schema";

export const machineTable = {
  name: text({ doc: "The name.", required: true, format: "name" }),
  memory: size({ doc: "Memory.", default: "1GiB", min: "1MiB" }),
  count: number({ doc: "Virtual CPUs.", default: 1, min: 1, max: 16 }),
  title: text({ doc: "A title." }),
  userData: text({ doc: "Cloud-init.", secret: true }),
  firmware: choice({ doc: "Firmware.", choices: ["bios", "uefi"], default: "bios" }),
  wait: duration({ doc: "How long.", default: "5m" }),
  labels: map({ doc: "Labels.", values: text({ doc: "A label." }) }),
  tags: list({ doc: "Tags.", items: text({ doc: "A tag." }), unordered: true }),
  hugepages: flag({ doc: "Only there.", only: "libvirt" }),
  power: object({
    doc: "Power.",
    filled: true,
    properties: {
      state: choice({ doc: "State.", choices: ["running", "stopped"], default: "running" }),
    },
  }),
  disks: list({
    doc: "Disks.",
    key: "name",
    items: object({
      doc: "A disk.",
      properties: {
        name: text({ doc: "The name.", required: true }),
        size: size({ doc: "Size." }),
        readOnly: flag({ doc: "Read only.", default: false }),
        mac: text({ doc: "A MAC.", format: "mac" }),
      },
    }),
  }),
} as const;

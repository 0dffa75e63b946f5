import { choice, flag, list, type PropertyTable } from "../../core/property-schema";
import { ACCESS_MODES, VOLUME_MODES } from "./claim-modes";

/** How a cluster's storage is asked for, for a volume of its own and for one that a machine brings. */
export const claimProperties = {
  accessModes: list({
    doc: "Who may use it at once. By default what the storage class's profile says. A machine that moves while it runs needs `ReadWriteMany`.",
    unordered: true,
    maxItems: 4,
    items: choice({
      doc: "One mode.",
      choices: ACCESS_MODES,
    }),
  }),
  volumeMode: choice({
    doc: "Whether it is a file system with an image in it, or a block device. By default what the storage class's profile says.",
    choices: VOLUME_MODES,
  }),
  preallocation: flag({
    doc: "Reserve all of it when it is made. Storage that copies by itself does not.",
    default: false,
  }),
} as const satisfies PropertyTable;

import { choice, duration, object } from "../../core/property-schema";

/** How a single host keeps its bridge. */
export const bridgeLibvirtSchema = object({
  doc: "What only a libvirt host has.",
  only: "libvirt",
  properties: {
    service: choice({
      doc: "Which service of the host keeps the bridge. `auto` takes the one that owns the ports; `existing` uses a bridge that is there already and never changes it.",
      choices: ["auto", "existing", "network-manager", "networkd"],
      default: "auto",
    }),
    rollbackAfter: duration({
      doc: "How long the host waits for our word before it puts everything back, should the change cut us off.",
      default: "60s",
      min: "10s",
      max: "10m",
    }),
  },
});

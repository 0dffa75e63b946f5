import { choice, duration, flag, object, text } from "../../core/property-schema";
import { DEVICE_NAME } from "../network/device-name";

/** How a single host keeps its bridge. */
export const bridgeLibvirtSchema = object({
  doc: "What only a libvirt host has.",
  only: "libvirt",
  properties: {
    service: choice({
      doc: "Which service of the host keeps the bridge. `auto` takes the first that has the ports: NetworkManager, systemd-networkd (on hosts with netplan too), ifupdown (with the package bridge-utils); a bridge that is there already and is not ours is used as it is when nothing but its name is written. `existing` uses a bridge that is there already, and never changes or deletes it.",
      choices: ["auto", "existing", "network-manager", "networkd", "ifupdown"],
      default: "auto",
    }),
    uplink: text({
      doc: "The port whose own addresses, routes and name servers move to the bridge as they are. Deleting the bridge gives them back. Changing it makes a new bridge.",
      pattern: DEVICE_NAME,
      example: "eth0",
    }),
    vlanFiltering: flag({
      doc: "The bridge keeps the VLANs of its ports apart.",
      default: false,
    }),
    rollbackAfter: duration({
      doc: "How long the host waits for our word before it puts everything back, should the change cut us off.",
      default: "60s",
      min: "10s",
      max: "10m",
      example: "2m",
    }),
  },
});

import { type Impact, live } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";
import type { ResourceState } from "../../../../core/resource-state";
import { isProperties, type Value } from "../../../../core/value";

/** All of it is applied to the running bridge; making it anew would drop every port, machines' own included. */
export function bridgeImpact(change: PropertyChange, prior: ResourceState): Impact {
  if (isAnotherBridge(change, prior)) {
    return { word: "replace", reason: "it is another bridge then; the old one is removed first" };
  }
  switch (change.pattern) {
    case "allowManagementPort":
    case "libvirt.rollbackAfter":
    case "libvirt.service":
      return live("it only says how the host is changed");
    case "vlanPorts[].device":
    case "vlanPorts[].vlan":
      return {
        word: "restart",
        reason: "the VLAN device is made anew under its name; the bridge's other ports stay up",
      };
    case "vlanPorts":
    case "vlanPorts[]":
    case "ports":
      return live("the port joins or leaves while the other ports stay up", {
        alsoAffects: [
          "a device that joins loses its own addresses; one that leaves gets them back",
        ],
      });
    case "stp":
      return live("the bridge goes on with or without the protocol", {
        alsoAffects: ["with it, a port that comes up forwards nothing for 30 seconds"],
      });
    case "addresses":
    case "dhcp":
      return live("applied to the running bridge; its ports stay up", whenAddressed(prior));
    default:
      return live("applied to the running bridge; its ports stay up");
  }
}

/** ifupdown has no other way to change what a device has. */
function whenAddressed({ outputs }: ResourceState): Partial<Impact> {
  if (outputs.service !== "ifupdown") return {};
  return { alsoAffects: ["whatever is plugged in is cut off for about a second"] };
}

function isAnotherBridge({ pattern, from, to }: PropertyChange, prior: ResourceState): boolean {
  switch (pattern) {
    case "name":
    case "libvirt.uplink":
      return true;
    case "libvirt.service":
      return isAnotherService(to, prior);
    case "libvirt":
      return (
        blockOf(from).uplink !== blockOf(to).uplink || isAnotherService(blockOf(to).service, prior)
      );
    default:
      return false;
  }
}

/** What `auto` chose once stays chosen. */
function isAnotherService(service: Value | undefined, { outputs }: ResourceState): boolean {
  return typeof service === "string" && service !== "auto" && service !== outputs.service;
}

function blockOf(value: Value | undefined) {
  return isProperties(value) ? value : {};
}

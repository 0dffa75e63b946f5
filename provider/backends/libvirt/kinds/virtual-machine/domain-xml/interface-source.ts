import type { InterfaceInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  element,
  replaceChild,
  withoutChild,
  type XmlElement,
} from "../../../xml";
import { pciAttributes, pciWord } from "./guest-address";
import { patchAttributes } from "./patch-element";

/** What an interface is plugged into, in the words of the schema. */
export interface InterfaceSource {
  readonly network?: string;
  readonly portGroup?: string;
  readonly bridge?: string;
  readonly hostInterface?: string;
  readonly macvtapMode?: string;
  readonly virtualFunction?: string;
  readonly vhostUser?: string;
  readonly user?: boolean;
}

/** Undefined for a kind of interface that no property says: it is left alone. */
export function readInterfaceSource(nic: XmlElement): InterfaceSource | undefined {
  const source = childOf(nic, "source")?.attributes ?? {};
  const { network, portgroup } = source;
  // A running interface is of the kind that its network made of it, and still names the network.
  if (network !== undefined) return { network, ...(portgroup ? { portGroup: portgroup } : {}) };
  switch (attributeAt(nic, "", "type")) {
    case "bridge":
      return source.bridge === undefined ? undefined : { bridge: source.bridge };
    case "direct": {
      const { dev, mode } = source;
      return dev === undefined
        ? undefined
        : { hostInterface: dev, ...(mode && mode !== "vepa" ? { macvtapMode: mode } : {}) };
    }
    case "hostdev":
      return virtualFunctionOf(nic);
    case "vhostuser":
      return source.type === "unix" && source.mode === "client" && source.path
        ? { vhostUser: source.path }
        : undefined;
    case "user":
      return { user: true };
    default:
      return undefined;
  }
}

function virtualFunctionOf(nic: XmlElement): InterfaceSource | undefined {
  const source = childOf(nic, "source");
  const address = source && childOf(source, "address");
  return address?.attributes.type === "pci" ? { virtualFunction: pciWord(address) } : undefined;
}

/** The interface with the type and the source that the user asked for. */
export function withInterfaceSource(nic: XmlElement, input: InterfaceInputs): XmlElement {
  const { type, attributes, children } = wantedSource(input);
  const stored = attributeAt(nic, "", "type");
  const typed = patchAttributes(nic, {
    type,
    managed: type === "hostdev" ? "yes" : undefined,
  });
  // What it was plugged into before would be read as if it still were.
  if (type === "user") return stored === "user" ? typed : withoutChild(typed, "source");
  const before = stored === type ? childOf(nic, "source") : undefined;
  const source = patchAttributes(before ?? element("source"), attributes);
  return replaceChild(typed, children ? { ...source, children } : source);
}

function wantedSource(input: InterfaceInputs): {
  readonly type: string;
  readonly attributes: { readonly [name: string]: string | undefined };
  readonly children?: readonly XmlElement[];
} {
  if (input.network !== undefined) {
    return {
      type: "network",
      attributes: { network: input.network, portgroup: input.portGroup },
    };
  }
  if (input.bridge !== undefined) return { type: "bridge", attributes: { bridge: input.bridge } };
  if (input.hostInterface !== undefined) {
    const mode = input.macvtapMode ?? "vepa";
    return { type: "direct", attributes: { dev: input.hostInterface, mode } };
  }
  if (input.virtualFunction !== undefined) {
    const address = element("address", { type: "pci", ...pciAttributes(input.virtualFunction) });
    return { type: "hostdev", attributes: {}, children: [address] };
  }
  if (input.vhostUser !== undefined) {
    const attributes = { type: "unix", path: input.vhostUser, mode: "client" };
    return { type: "vhostuser", attributes };
  }
  return { type: "user", attributes: {} };
}

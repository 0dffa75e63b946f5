import type { Properties } from "../../../../../../core/value";
import type {
  GraphicsInputs,
  MachineInputs,
} from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { attributeAt, childOf, childrenOf, element, type XmlElement } from "../../../../xml";
import { type DeviceList, patchDevices } from "../device-list";
import { patchAttributes, patchChildAttributes, patchChildren } from "../patch-element";
import { numberOf, switchOf, wordOf, yesNo } from "../read-element";

const TYPES = ["vnc", "spice", "sdl", "egl-headless", "dbus"] as const;

/** Types that listen for clients. */
const LISTENING = ["vnc", "spice"];

/** Attributes of `<graphics>` that are no entry of `options`. */
const KNOWN = [
  "type",
  "port",
  "tlsPort",
  "autoport",
  "listen",
  "passwd",
  "passwdValidTo",
  "keymap",
  "socket",
  "connected",
];

export function patchGraphics(devices: XmlElement, inputs: MachineInputs): XmlElement {
  const items = (inputs.graphics ?? []).map((item) => ({ ...item, name: item.type }));
  const list: DeviceList<GraphicsInputs & { readonly name: string }> = {
    tag: "graphics",
    nameOf: (display) => wordOf(TYPES, attributeAt(display, "", "type")) ?? undefined,
    write: (item, stored) => graphicsToXml(item, stored),
  };
  return patchDevices(devices, list, items);
}

/** One display, laid over its stored element. */
function graphicsToXml(input: GraphicsInputs, stored: XmlElement | undefined): XmlElement {
  const fixed = input.port !== undefined || input.tlsPort !== undefined;
  let display: XmlElement = {
    ...(stored ?? element("graphics")),
    attributes: { type: input.type, ...input.options },
  };
  if (LISTENING.includes(input.type)) {
    display = patchAttributes(display, {
      port: input.port ?? (fixed ? undefined : "-1"),
      tlsPort: input.tlsPort,
      autoport: yesNo(!fixed),
      passwd: input.password,
      passwdValidTo: input.passwordValidTo,
      keymap: input.keymap,
    });
    display = patchChildren(display, "listen", [listenXml(input, childOf(display, "listen"))]);
  }
  return patchChildAttributes(display, "gl", {
    ...childOf(display, "gl")?.attributes,
    enable: input.type === "egl-headless" ? undefined : yesNo(input.gl),
  });
}

function listenXml(input: GraphicsInputs, stored: XmlElement | undefined): XmlElement {
  const { listen, network, socket } = input;
  // The path that libvirt chose for `auto` is as good as any.
  if (socket === "auto" && stored?.attributes.type === "socket") return stored;
  if (socket !== undefined) {
    return element("listen", { type: "socket", socket: socket === "auto" ? undefined : socket });
  }
  if (network !== undefined) return element("listen", { type: "network", network });
  if (listen === "none") return element("listen", { type: "none" });
  return element("listen", { type: "address", address: listen });
}

export function readGraphics(devices: XmlElement): Properties {
  const graphics = childrenOf(devices, "graphics").flatMap((display) => {
    const type = wordOf(TYPES, attributeAt(display, "", "type"));
    return type === null ? [] : [readDisplay(type, display)];
  });
  return { graphics };
}

function readDisplay(type: string, display: XmlElement): Properties {
  const { port, tlsPort, autoport, passwd, passwdValidTo, keymap } = display.attributes;
  const fixed = autoport !== "yes";
  const options = Object.entries(display.attributes).filter(([name]) => !KNOWN.includes(name));
  return {
    type,
    ...listenOf(display),
    port: fixed ? positive(port) : null,
    tlsPort: fixed ? positive(tlsPort) : null,
    password: passwd ?? null,
    passwordValidTo: passwdValidTo ?? null,
    keymap: keymap ?? null,
    gl: switchOf(attributeAt(display, "gl", "enable")),
    options: options.length === 0 ? null : Object.fromEntries(options),
  };
}

function positive(port: string | undefined): number | null {
  const number = numberOf(port);
  return number !== null && number > 0 ? number : null;
}

function listenOf(display: XmlElement): Properties {
  const old = element("listen", { type: "address", address: display.attributes.listen });
  const { type, address, network, socket } = (childOf(display, "listen") ?? old).attributes;
  return {
    listen: type === "none" ? "none" : type === "address" ? (address ?? null) : null,
    network: type === "network" ? (network ?? null) : null,
    socket: type === "socket" ? (socket ?? "auto") : null,
  };
}

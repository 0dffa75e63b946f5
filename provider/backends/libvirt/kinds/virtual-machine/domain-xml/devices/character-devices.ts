import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { attributeAt, childrenOf, element, withoutChild, type XmlElement } from "../../../../xml";
import { aliasedName, withAlias } from "../device-alias";
import { type DeviceList, patchDevices } from "../device-list";
import type { DomainReadContext } from "../domain-context";
import { guestAddressOf, withGuestAddress } from "../guest-address";
import { patchAttributes, patchChildAttributes, patchChildren } from "../patch-element";
import { characterSource, characterWord } from "./character-source";

const KINDS = ["serial", "console", "channel", "parallel"] as const;

export type CharacterDevice = NonNullable<
  NonNullable<MachineInputs["libvirt"]>["characterDevices"]
>[number];

const AGENT_CHANNEL = "org.qemu.guest_agent.0";
const SERIAL_CONSOLE = "serial-console";

/** The port that `virt console` opens: ours, or the first one on a pseudo terminal. */
function isSerialConsole(devices: XmlElement, port: XmlElement): boolean {
  const ports = childrenOf(devices, "serial");
  const own = ports.find((other) => aliasedName("own", other) === SERIAL_CONSOLE);
  const first = ports.find(
    (other) => aliasedName("port", other) === undefined && attributeAt(other, "", "type") === "pty",
  );
  return port === (own ?? first);
}

export function isAgentChannel(channel: XmlElement): boolean {
  return attributeAt(channel, "target", "name") === AGENT_CHANNEL;
}

/** What libvirt shows a second time: the first console is the first serial port. */
function isMirror(device: XmlElement): boolean {
  return device.name === "console" && attributeAt(device, "target", "type") === "serial";
}

function nameOf(devices: XmlElement, device: XmlElement, index: number): string | undefined {
  if (device.name === "serial" && isSerialConsole(devices, device)) return undefined;
  if (isAgentChannel(device) || isMirror(device)) return undefined;
  const target = attributeAt(device, "target", "type");
  if (device.name === "channel" && target !== "virtio") return undefined;
  if (characterWord(device) === undefined) return undefined;
  return aliasedName("port", device) ?? `${device.name}-${index}`;
}

export function patchCharacterDevices(devices: XmlElement, inputs: MachineInputs): XmlElement {
  let patched = patchSerialConsole(devices, inputs.serialConsole);
  patched = patchAgentChannel(patched, inputs.guestAgent);
  const items = inputs.libvirt?.characterDevices ?? [];
  for (const kind of KINDS) {
    const before = patched;
    const list: DeviceList<CharacterDevice> = {
      tag: kind,
      nameOf: (device, index) => nameOf(before, device, index),
      write: (item, stored) => characterDeviceToXml(item, stored),
    };
    patched = patchDevices(
      patched,
      list,
      items.filter((item) => item.kind === kind),
    );
  }
  return patched;
}

function patchSerialConsole(devices: XmlElement, wanted: boolean): XmlElement {
  const there = childrenOf(devices, "serial").find((port) => isSerialConsole(devices, port));
  if (wanted && there === undefined) {
    const own = withAlias(element("serial", { type: "pty" }), "own", SERIAL_CONSOLE);
    return patchChildren(devices, "serial", [own, ...childrenOf(devices, "serial")]);
  }
  if (wanted || there === undefined) return devices;
  const rest = devices.children.filter(
    (node) => node !== there && (typeof node === "string" || !isMirror(node)),
  );
  return { ...devices, children: rest };
}

function patchAgentChannel(devices: XmlElement, wanted: boolean): XmlElement {
  const there = childrenOf(devices, "channel").find(isAgentChannel);
  if (wanted === (there !== undefined)) return devices;
  if (there !== undefined) {
    return { ...devices, children: devices.children.filter((node) => node !== there) };
  }
  return { ...devices, children: [...devices.children, agentChannel()] };
}

/** The guest agent's channel, as it is attached to a running machine as well. */
function agentChannel(): XmlElement {
  const target = element("target", { type: "virtio", name: AGENT_CHANNEL });
  return withAlias(element("channel", { type: "unix" }, target), "own", "guest-agent");
}

/** One port, laid over its stored element. */
function characterDeviceToXml(input: CharacterDevice, stored: XmlElement | undefined): XmlElement {
  let device = stored ?? element(input.kind);
  if (stored === undefined || !isSameSource(stored, input.source)) {
    const { type, children } = characterSource(input.source) ?? { type: "pty", children: [] };
    const bare = withoutChild(withoutChild(device, "source"), "protocol");
    device = patchAttributes({ ...bare, children: [...children, ...bare.children] }, { type });
  }
  device = patchChildAttributes(device, "log", { file: input.log });
  if (input.kind === "channel") {
    const target = { type: "virtio", name: input.target };
    device = patchChildAttributes(device, "target", target);
  } else if (input.target !== undefined) {
    device = patchChildAttributes(device, "target", { type: input.target });
  }
  return withGuestAddress(withAlias(device, "port", input.name), input.address);
}

/** The socket that libvirt makes anew at each start is what `unix` without a path means. */
function isSameSource(stored: XmlElement, source: string): boolean {
  const word = characterWord(stored);
  return word === source || (source === "unix" && /^unix:.*\/channel\//.test(word ?? ""));
}

export function readCharacterDevices(devices: XmlElement, context: DomainReadContext): Properties {
  const ports = childrenOf(devices, "serial");
  const characterDevices = KINDS.flatMap((kind) =>
    childrenOf(devices, kind).flatMap((device, index) => {
      const name = nameOf(devices, device, index);
      return name === undefined ? [] : readPort(kind, name, device, context);
    }),
  );
  return {
    serialConsole: ports.some((port) => isSerialConsole(devices, port)),
    guestAgent: childrenOf(devices, "channel").some(isAgentChannel),
    libvirt: { characterDevices },
  };
}

function readPort(kind: string, name: string, device: XmlElement, context: DomainReadContext) {
  const { name: channel, type } = portTarget(device);
  return {
    name,
    kind,
    target: (kind === "channel" ? channel : type) ?? null,
    source: characterWord(device) ?? null,
    log: attributeAt(device, "log", "file") ?? null,
    ...(context.imported ? {} : { address: guestAddressOf(device) ?? null }),
  };
}

function portTarget(device: XmlElement): { readonly name?: string; readonly type?: string } {
  const name = attributeAt(device, "target", "name");
  const type = attributeAt(device, "target", "type");
  return { ...(name ? { name } : {}), ...(type ? { type } : {}) };
}

import type { Properties, Value } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { textAt, type XmlElement } from "../../../../xml";
import { patchText } from "../patch-element";

/** The events' defaults are libvirt's own. */
const EVENTS = {
  poweroff: { tag: "on_poweroff", usual: "destroy" },
  reboot: { tag: "on_reboot", usual: "restart" },
  crash: { tag: "on_crash", usual: "destroy" },
  lockFailure: { tag: "on_lockfailure", usual: undefined },
} as const;

export function patchEvents(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const wanted = inputs.libvirt?.events ?? {};
  let patched = domain;
  for (const [event, { tag, usual }] of Object.entries(EVENTS)) {
    patched = patchText(patched, tag, wanted[event as keyof typeof EVENTS] ?? usual);
  }
  return patched;
}

export function readEvents(domain: XmlElement): Properties {
  const events: Record<string, Value> = {};
  for (const [event, { tag, usual }] of Object.entries(EVENTS)) {
    const word = textAt(domain, tag);
    events[event] = word === undefined || word === usual ? null : word;
  }
  return { libvirt: { events } };
}

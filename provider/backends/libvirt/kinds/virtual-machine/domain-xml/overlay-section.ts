import type { Properties } from "../../../../../core/value";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import type { XmlElement } from "../../../xml";
import { hasOverlay, overlayThere, parseOverlay, withOverlay, withoutOverlay } from "./overlay";
import { notesOf, withNotes } from "./owner-mark";

/** Our mark notes the overlay, so that one that is gone from the program can be taken off. */
const NOTE = "overlay";

/** The stored definition without an overlay that is no longer wished. */
export function withoutOldOverlay(stored: XmlElement, inputs: MachineInputs): XmlElement {
  const old = storedOverlay(stored);
  if (old === undefined || old === inputs.libvirt?.xml) return stored;
  return withoutOverlay(stored, parseOverlay(old));
}

export function patchOverlay(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const text = inputs.libvirt?.xml;
  const laid = text === undefined ? domain : withOverlay(domain, parseOverlay(text));
  return withNotes(laid, NOTE, text === undefined ? [] : [text]);
}

function storedOverlay(domain: XmlElement): string | undefined {
  return notesOf(domain, NOTE)[0];
}

/** The overlay as it was laid, or as much of it as is still there. */
export function readOverlay(domain: XmlElement): Properties {
  const text = storedOverlay(domain);
  if (text === undefined) return { libvirt: { xml: null } };
  const overlay = parseOverlay(text);
  const whole = hasOverlay(domain, overlay);
  return { libvirt: { xml: whole ? text : (overlayThere(domain, overlay) ?? null) } };
}

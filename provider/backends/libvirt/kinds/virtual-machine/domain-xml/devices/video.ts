import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  elementAt,
  replaceChild,
  withoutChild,
  type XmlElement,
} from "../../../../xml";
import { patchChild } from "../patch-element";
import { numberAt, switchOf, wordOf, yesNo } from "../read-element";

type Video = NonNullable<NonNullable<MachineInputs["libvirt"]>["video"]>;

const MODELS = ["virtio", "vga", "qxl", "cirrus", "bochs", "ramfb", "vmvga", "none"] as const;

/** Attributes of `<model>` that are no entry of `options`. */
const KNOWN = ["type", "heads", "vram", "primary"];

/** Without a display and without a wish there is no card; with a display libvirt's choice stays. */
export function patchVideo(devices: XmlElement, inputs: MachineInputs): XmlElement {
  const wanted = inputs.libvirt?.video;
  if (wanted !== undefined) {
    return replaceChild(devices, videoToXml(wanted, childOf(devices, "video")));
  }
  return (inputs.graphics ?? []).length === 0 ? withoutChild(devices, "video") : devices;
}

function videoToXml(wanted: Video, stored: XmlElement | undefined): XmlElement {
  const before = stored && attributeAt(stored, "model", "type");
  const base = before === wanted.model && stored ? stored : element("video");
  return patchChild(base, "model", (model) => {
    const attributes: Record<string, string> = { type: wanted.model };
    const { primary, vram } = model.attributes;
    if (primary !== undefined) attributes.primary = primary;
    if (wanted.memory !== undefined) attributes.vram = String(wanted.memory);
    else if (vram !== undefined) attributes.vram = vram;
    if (wanted.heads !== undefined) attributes.heads = String(wanted.heads);
    const card = { ...model, attributes: { ...attributes, ...wanted.options } };
    return patchChild(card, "acceleration", (acceleration) => {
      const accel3d = yesNo(wanted.acceleration);
      const { accel3d: _, ...others } = acceleration.attributes;
      return { ...acceleration, attributes: accel3d ? { ...others, accel3d } : others };
    });
  });
}

export function readVideo(devices: XmlElement): Properties {
  const video = childrenOf(devices, "video")[0];
  const model = wordOf(MODELS, video && attributeAt(video, "model", "type"));
  if (video === undefined || model === null) return { libvirt: { video: null } };
  const attributes = Object.entries(elementAt(video, "model")?.attributes ?? {});
  const options = attributes.filter(([name]) => !KNOWN.includes(name));
  const heads = numberAt(video, "model", "heads");
  return {
    libvirt: {
      video: {
        model,
        heads: heads === 1 ? null : heads,
        memory: numberAt(video, "model", "vram"),
        acceleration: switchOf(attributeAt(video, "model/acceleration", "accel3d")),
        options: options.length === 0 ? null : Object.fromEntries(options),
      },
    },
  };
}

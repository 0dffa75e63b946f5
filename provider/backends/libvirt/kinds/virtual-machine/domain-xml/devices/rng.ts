import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  element,
  replaceChild,
  textAt,
  withoutChild,
  type XmlElement,
} from "../../../../xml";
import { withAlias } from "../device-alias";
import { patchAttributes, patchChildAttributes } from "../patch-element";
import { numberAt, wordOf } from "../read-element";

const MODELS = ["virtio", "virtio-transitional", "virtio-non-transitional"] as const;
const DEFAULT_SOURCE = "/dev/urandom";

export function patchRng(devices: XmlElement, inputs: MachineInputs): XmlElement {
  if (!inputs.rng) return withoutChild(devices, "rng");
  return replaceChild(devices, rngToXml(inputs, childOf(devices, "rng")));
}

/** The random number device, laid over its stored element. */
function rngToXml(inputs: MachineInputs, stored: XmlElement | undefined): XmlElement {
  const wanted = inputs.libvirt?.rng ?? {};
  const model = wanted.model ?? "virtio";
  const before = sourceOf(stored);
  let rng = patchAttributes(stored ?? withAlias(element("rng"), "own", "rng"), { model });
  const source = wanted.source ?? DEFAULT_SOURCE;
  if (before !== source && !(before === undefined && stored && wanted.source === undefined)) {
    rng = replaceChild(rng, backend(source));
  }
  const rate = { bytes: wanted.bytes, period: wanted.period };
  return patchChildAttributes(rng, "rate", wanted.bytes === undefined ? none(rate) : rate);
}

function none(rate: object): { readonly [name: string]: undefined } {
  return Object.fromEntries(Object.keys(rate).map((name) => [name, undefined]));
}

function backend(source: string): XmlElement {
  return source === "builtin"
    ? element("backend", { model: "builtin" })
    : element("backend", { model: "random" }, source);
}

/** Undefined for a backend that no property says, as a daemon that gathers entropy. */
function sourceOf(rng: XmlElement | undefined): string | undefined {
  if (rng === undefined) return undefined;
  const model = attributeAt(rng, "backend", "model");
  if (model === "builtin") return "builtin";
  return model === "random" ? (textAt(rng, "backend") ?? "").trim() || DEFAULT_SOURCE : undefined;
}

export function readRng(devices: XmlElement): Properties {
  const rng = childOf(devices, "rng");
  if (rng === undefined) return { rng: false, libvirt: { rng: null } };
  const source = sourceOf(rng);
  const model = wordOf(MODELS, attributeAt(rng, "", "model"));
  return {
    rng: true,
    libvirt: {
      rng: {
        model: model === "virtio" ? null : model,
        source: source === DEFAULT_SOURCE ? null : (source ?? null),
        bytes: numberAt(rng, "rate", "bytes"),
        period: numberAt(rng, "rate", "period"),
      },
    },
  };
}

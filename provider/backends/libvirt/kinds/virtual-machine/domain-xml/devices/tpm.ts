import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  element,
  replaceChild,
  withoutChild,
  type XmlElement,
} from "../../../../xml";
import { patchAttributes, patchChild, patchChildAttributes } from "../patch-element";
import { wordOf } from "../read-element";

const MODELS = ["tpm-crb", "tpm-tis", "tpm-spapr"] as const;

export function patchTpm(devices: XmlElement, inputs: MachineInputs): XmlElement {
  if (!inputs.tpm) return withoutChild(devices, "tpm");
  return replaceChild(devices, tpmToXml(inputs, childOf(devices, "tpm")));
}

function tpmToXml(inputs: MachineInputs, stored: XmlElement | undefined): XmlElement {
  const { device, version, encryptionSecret, model } = inputs.libvirt?.tpm ?? {};
  const base = stored ?? element("tpm");
  const type = device === undefined ? "emulator" : "passthrough";
  const chip = patchAttributes(base, {
    model: model ?? base.attributes.model ?? (type === "emulator" ? "tpm-crb" : "tpm-tis"),
  });
  return patchChild(chip, "backend", (old) => {
    const before = old.attributes.type === type ? old : element("backend", { type });
    if (device !== undefined) return patchChildAttributes(before, "device", { path: device });
    const backend = patchAttributes(before, {
      version: version ?? before.attributes.version ?? "2.0",
    });
    return patchChildAttributes(backend, "encryption", { secret: encryptionSecret });
  });
}

export function readTpm(devices: XmlElement): Properties {
  const tpm = childOf(devices, "tpm");
  if (tpm === undefined) return { tpm: false, libvirt: { tpm: null } };
  const passthrough = attributeAt(tpm, "backend", "type") === "passthrough";
  const model = wordOf(MODELS, attributeAt(tpm, "", "model"));
  const version = wordOf(["1.2", "2.0"], attributeAt(tpm, "backend", "version"));
  return {
    tpm: true,
    libvirt: {
      tpm: {
        model: model === "tpm-crb" ? null : model,
        version: version === "2.0" ? null : version,
        device: passthrough ? (attributeAt(tpm, "backend/device", "path") ?? null) : null,
        encryptionSecret: attributeAt(tpm, "backend/encryption", "secret") ?? null,
      },
    },
  };
}

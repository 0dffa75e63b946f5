import type { Properties, Value } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  replaceChild,
  textAt,
  withoutChild,
  type XmlElement,
} from "../../../../xml";
import { patchAttributes, patchChild, patchChildren, patchText } from "../patch-element";
import { wordOf } from "../read-element";

/**
 * Chosen by libvirt from the word `uefi`, or an image that the user names. What libvirt chose stays,
 * and so does the file with the firmware's variables.
 */
export function patchFirmware(os: XmlElement, inputs: MachineInputs): XmlElement {
  const { loader, nvram, nvramTemplate } = inputs.libvirt?.boot ?? {};
  if (inputs.firmware === "bios" && loader === undefined) return bios(os);
  if (loader !== undefined) return ownLoader(os, inputs, loader);
  const automatic = attributeAt(os, "", "firmware") === "efi";
  const wanted = wantedFeatures(inputs);
  const same = automatic && sameFeatures(os, wanted);
  if (same) return patchNvram(os, nvram, nvramTemplate);
  const chosen = patchAttributes(withoutChild(os, "loader"), { firmware: "efi" });
  const featured = patchChild(chosen, "firmware", (firmware) =>
    patchChildren(firmware, "feature", featuresXml(wanted)),
  );
  return patchNvram(featured, nvram, nvramTemplate);
}

function bios(os: XmlElement): XmlElement {
  const loaded = attributeAt(os, "loader", "type") === "pflash" || isEfi(os);
  const plain = loaded || childOf(os, "loader") ? withoutChild(os, "loader") : os;
  const bare = withoutChild(withoutChild(plain, "nvram"), "firmware");
  return patchAttributes(bare, { firmware: undefined });
}

function isEfi(os: XmlElement): boolean {
  return attributeAt(os, "", "firmware") === "efi";
}

function ownLoader(os: XmlElement, inputs: MachineInputs, path: string): XmlElement {
  const { nvram, nvramTemplate, loaderType } = inputs.libvirt?.boot ?? {};
  const type = loaderType ?? (inputs.firmware === "uefi" ? "pflash" : "rom");
  const plain = patchAttributes(withoutChild(os, "firmware"), { firmware: undefined });
  const before = textAt(plain, "loader")?.trim() === path ? childOf(plain, "loader") : undefined;
  const loader = patchAttributes(before ?? element("loader", {}, path), {
    type,
    readonly: type === "pflash" ? "yes" : before?.attributes.readonly,
    secure: inputs.secureBoot ? "yes" : undefined,
  });
  const loaded = replaceChild(plain, loader);
  return type === "pflash"
    ? patchNvram(loaded, nvram, nvramTemplate)
    : withoutChild(loaded, "nvram");
}

function patchNvram(
  os: XmlElement,
  path: string | undefined,
  template: string | undefined,
): XmlElement {
  if (path === undefined && template === undefined) return os;
  const patched = patchText(os, "nvram", path ?? textAt(os, "nvram") ?? "");
  return patchChild(patched, "nvram", (nvram) =>
    template === undefined ? nvram : patchAttributes(nvram, { template }),
  );
}

type Features = { readonly [name: string]: boolean };

function wantedFeatures(inputs: MachineInputs): Features {
  return {
    "secure-boot": inputs.secureBoot,
    ...(inputs.secureBoot ? { "enrolled-keys": true } : {}),
    ...inputs.libvirt?.boot?.firmwareFeatures,
  };
}

function featuresOf(os: XmlElement): Features {
  const firmware = childOf(os, "firmware");
  const features: Record<string, boolean> = {};
  for (const { attributes } of firmware ? childrenOf(firmware, "feature") : []) {
    if (attributes.name) features[attributes.name] = attributes.enabled === "yes";
  }
  return features;
}

/** A feature that nobody named may be either; libvirt's usual choice is the one that we take it for. */
function sameFeatures(os: XmlElement, wanted: Features): boolean {
  const now = featuresOf(os);
  const usual = (name: string) => (name === "enrolled-keys" ? now["secure-boot"] : false);
  return Object.entries(wanted).every(
    ([name, enabled]) => (now[name] ?? usual(name) ?? false) === enabled,
  );
}

function featuresXml(wanted: Features): readonly XmlElement[] {
  return Object.entries(wanted).map(([name, enabled]) =>
    element("feature", { enabled: enabled ? "yes" : "no", name }),
  );
}

export function readFirmware(os: XmlElement): Properties & { readonly libvirt: Properties } {
  const automatic = isEfi(os);
  const type = attributeAt(os, "loader", "type");
  const uefi = automatic || type === "pflash";
  const { "secure-boot": secure, "enrolled-keys": enrolled, ...others } = featuresOf(os);
  const secureBoot = automatic
    ? secure === true && enrolled !== false
    : attributeAt(os, "loader", "secure") === "yes";
  const features: Record<string, Value> = { ...others };
  // Any other pair than both or none is a wish that only the features can say.
  if (secure === true && enrolled === false) features["secure-boot"] = true;
  if (secure !== true && enrolled === true) features["enrolled-keys"] = true;
  const nvram = childOf(os, "nvram");
  return {
    firmware: uefi ? "uefi" : "bios",
    secureBoot,
    libvirt: {
      loader: automatic ? null : (textAt(os, "loader")?.trim() ?? null),
      loaderType: automatic ? null : explicitType(type, uefi),
      nvram: (nvram && textAt(nvram, "")?.trim()) || null,
      nvramTemplate: nvram?.attributes.template ?? null,
      firmwareFeatures: Object.keys(features).length === 0 ? null : features,
    },
  };
}

function explicitType(type: string | undefined, uefi: boolean): string | null {
  const word = wordOf(["rom", "pflash"], type);
  return word === (uefi ? "pflash" : "rom") ? null : word;
}

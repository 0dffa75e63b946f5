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
import { patchAttributes, patchChildAttributes } from "../patch-element";
import { numberAt, onOff, switchOf, wordOf } from "../read-element";

const PANIC_MODELS = ["isa", "pvpanic", "hyperv", "pseries", "s390"] as const;
const IOMMU_MODELS = ["intel", "smmuv3", "virtio"] as const;
const BALLOONS = ["virtio", "virtio-transitional", "virtio-non-transitional", "none"] as const;

/** Devices of which a machine has at most one, with a property or two each. */
export function patchSingleDevices(devices: XmlElement, inputs: MachineInputs): XmlElement {
  const { panic, iommu, vsock } = inputs.libvirt ?? {};
  let patched = patchModel(devices, "panic", panic);
  patched = patchModel(patched, "iommu", iommu);
  patched = patchVsock(patched, vsock);
  return patchBalloon(patched, inputs);
}

function patchModel(devices: XmlElement, tag: string, model: string | undefined): XmlElement {
  if (model === undefined) return withoutChild(devices, tag);
  const stored = childOf(devices, tag);
  if (stored?.attributes.model === model) return devices;
  return replaceChild(devices, element(tag, { model }));
}

/** `auto` keeps the address that libvirt chose. */
function patchVsock(devices: XmlElement, vsock: string | undefined): XmlElement {
  if (vsock === undefined) return withoutChild(devices, "vsock");
  const stored = childOf(devices, "vsock") ?? element("vsock", { model: "virtio" });
  const cid = vsock === "auto" ? { auto: "yes" } : { auto: "no", address: vsock };
  return replaceChild(devices, patchChildAttributes(stored, "cid", cid));
}

/** Every machine has a balloon unless `none` is written. */
function patchBalloon(devices: XmlElement, inputs: MachineInputs): XmlElement {
  const { balloon, balloonDeflate, freePageReporting, statisticsPeriod } =
    inputs.libvirt?.memory ?? {};
  const stored = childOf(devices, "memballoon") ?? element("memballoon");
  const model = balloon ?? "virtio";
  const base = stored.attributes.model === model ? stored : element("memballoon");
  const patched = patchAttributes(base, {
    model,
    autodeflate: onOff(balloonDeflate),
    freePageReporting: onOff(freePageReporting),
  });
  return replaceChild(
    devices,
    patchChildAttributes(patched, "stats", { period: statisticsPeriod }),
  );
}

export function readSingleDevices(devices: XmlElement): Properties {
  const cid = childOf(devices, "vsock") && attributeAt(devices, "vsock/cid", "address");
  const auto = attributeAt(devices, "vsock/cid", "auto") === "yes";
  const balloon = wordOf(BALLOONS, attributeAt(devices, "memballoon", "model"));
  return {
    libvirt: {
      panic: wordOf(PANIC_MODELS, attributeAt(devices, "panic", "model")),
      iommu: wordOf(IOMMU_MODELS, attributeAt(devices, "iommu", "model")),
      vsock: auto ? "auto" : (cid ?? null),
      memory: {
        balloon: balloon === "virtio" ? null : balloon,
        balloonDeflate: switchOf(attributeAt(devices, "memballoon", "autodeflate")),
        freePageReporting: switchOf(attributeAt(devices, "memballoon", "freePageReporting")),
        statisticsPeriod: numberAt(devices, "memballoon/stats", "period"),
      },
    },
  };
}

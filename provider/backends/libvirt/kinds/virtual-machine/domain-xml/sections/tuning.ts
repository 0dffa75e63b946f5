import type { Properties, Value } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  textAt,
  textOf,
  withoutChild,
  type XmlElement,
} from "../../../../xml";
import { patchChild, patchChildAttributes, patchChildren, patchText } from "../patch-element";
import { numberOf } from "../read-element";

/** Words of `scheduler`: elements of `<cputune>` that hold one number. */
export const SCHEDULER_WORDS = [
  "shares",
  "period",
  "quota",
  "global_period",
  "global_quota",
  "emulator_period",
  "emulator_quota",
  "iothread_period",
  "iothread_quota",
] as const;

/** How the host runs the machine's threads. */
export function patchTuning(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const { pins, emulatorPin, ioThreadPins, scheduler } = inputs.libvirt?.cpuTuning ?? {};
  const tuned = patchChild(domain, "cputune", (tune) => {
    let patched = tune;
    for (const word of SCHEDULER_WORDS) patched = patchText(patched, word, scheduler?.[word]);
    patched = patchChildren(patched, "vcpupin", pinsXml("vcpupin", "vcpu", pins));
    patched = patchChildAttributes(patched, "emulatorpin", { cpuset: emulatorPin });
    const threads = pinsXml("iothreadpin", "iothread", ioThreadPins);
    return patchChildren(patched, "iothreadpin", threads);
  });
  return patchIoThreads(tuned, inputs.libvirt?.ioThreads ?? 0);
}

function pinsXml(
  tag: string,
  attribute: string,
  pins: { readonly [number: string]: string } | undefined,
): readonly XmlElement[] {
  return Object.entries(pins ?? {}).map(([number, cpuset]) =>
    element(tag, { [attribute]: number, cpuset }),
  );
}

/** The threads' own settings go only when their number changes. */
function patchIoThreads(domain: XmlElement, count: number): XmlElement {
  if (ioThreadsOf(domain) === count) return domain;
  const plain = withoutChild(withoutChild(domain, "iothreadids"), "defaultiothread");
  return patchText(plain, "iothreads", count === 0 ? undefined : count);
}

function ioThreadsOf(domain: XmlElement): number {
  const ids = childOf(domain, "iothreadids");
  return numberOf(textAt(domain, "iothreads")) ?? (ids ? childrenOf(ids, "iothread").length : 0);
}

export function readTuning(domain: XmlElement): Properties {
  const tune = childOf(domain, "cputune") ?? element("cputune");
  const scheduler: Record<string, Value> = {};
  for (const word of SCHEDULER_WORDS) {
    const child = childOf(tune, word);
    const value = child && numberOf(textOf(child));
    if (value !== undefined && value !== null) scheduler[word] = value;
  }
  const ioThreads = ioThreadsOf(domain);
  return {
    libvirt: {
      cpuTuning: {
        pins: pinsOf(tune, "vcpupin", "vcpu"),
        emulatorPin: attributeAt(tune, "emulatorpin", "cpuset") ?? null,
        ioThreadPins: pinsOf(tune, "iothreadpin", "iothread"),
        scheduler: Object.keys(scheduler).length === 0 ? null : scheduler,
      },
      ioThreads: ioThreads === 0 ? null : ioThreads,
    },
  };
}

function pinsOf(tune: XmlElement, tag: string, attribute: string): Value {
  const pins: Record<string, Value> = {};
  for (const { attributes } of childrenOf(tune, tag)) {
    const number = attributes[attribute];
    if (number !== undefined) pins[number] = attributes.cpuset ?? "";
  }
  return Object.keys(pins).length === 0 ? null : pins;
}

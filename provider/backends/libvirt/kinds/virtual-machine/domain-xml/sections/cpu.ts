import type { Properties, Value } from "../../../../../../core/value";
import { CPU_FEATURE_POLICIES } from "../../../../../../kinds/virtual-machine/cpu-properties";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  textAt,
  withoutChild,
  type XmlElement,
} from "../../../../xml";
import type { DomainContext, DomainReadContext } from "../domain-context";
import {
  patchAttributes,
  patchChild,
  patchChildAttributes,
  patchChildren,
  patchText,
} from "../patch-element";
import { numberAt, numberOf, onOff, switchOf, wordOf } from "../read-element";
import { patchCells, readCells } from "./numa-cells";

const MODES = ["host-passthrough", "host-model", "maximum"];

/** What a processor must have for machines inside the machine, by its maker. */
const NESTING = { intel: "vmx", amd: "svm" } as const;

export function patchCpu(
  domain: XmlElement,
  inputs: MachineInputs,
  context: Pick<DomainContext, "emulatorCapabilities">,
): XmlElement {
  const counted = patchCount(domain, inputs);
  const { cpu, libvirt } = inputs;
  const tuning = libvirt?.cpuTuning;
  return patchChild(counted, "cpu", (stored) => {
    let patched = patchModel(stored, inputs);
    patched = patchTopology(patched, inputs);
    patched = patchFeatures(patched, wantedFeatures(cpu, context));
    patched = patchChildAttributes(patched, "cache", {
      mode: tuning?.cache,
      level: tuning?.cache === "emulate" ? "3" : undefined,
    });
    return patchCells(patched, libvirt?.numa?.cells ?? []);
  });
}

/** `<vcpus>` says of each virtual CPU whether it is there; it must not contradict a new count. */
function patchCount(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const { count, maxCount = count } = inputs.cpu;
  const before = readCount(domain);
  const same = before.count === count && before.max === maxCount;
  const base = same ? domain : withoutChild(domain, "vcpus");
  const patched = patchText(base, "vcpu", maxCount);
  return patchChild(patched, "vcpu", (vcpu) =>
    patchAttributes(vcpu, {
      cpuset: inputs.libvirt?.cpuTuning?.affinity,
      current: count === maxCount ? undefined : count,
    }),
  );
}

function readCount(domain: XmlElement): { readonly count: number; readonly max: number } {
  const max = numberOf(textAt(domain, "vcpu")) ?? 1;
  return { max, count: numberAt(domain, "vcpu", "current") ?? max };
}

function patchModel(stored: XmlElement, inputs: MachineInputs): XmlElement {
  const { migratable, check } = inputs.libvirt?.cpuTuning ?? {};
  const model = inputs.cpu.model ?? (inputs.cpu.nested ? "host-passthrough" : undefined);
  if (model === undefined) return isDefaultCpu(stored) ? stored : withoutModel(stored);
  if (model === modelOf(stored) && check === undefined) {
    return patchAttributes(stored, {
      migratable: onOff(migratable) ?? stored.attributes.migratable,
    });
  }
  const bare = withoutModel(stored);
  if (MODES.includes(model)) {
    return patchAttributes(bare, { mode: model, check, migratable: onOff(migratable) });
  }
  const named = patchAttributes(bare, { mode: "custom", match: "exact", check });
  return {
    ...named,
    children: [element("model", { fallback: "forbid" }, model), ...named.children],
  };
}

function withoutModel(cpu: XmlElement): XmlElement {
  const { mode, match, check, migratable } = cpu.attributes;
  const bare = withoutChild(withoutChild(cpu, "model"), "vendor");
  if (mode ?? match ?? check ?? migratable) {
    return patchAttributes(bare, {
      mode: undefined,
      match: undefined,
      check: undefined,
      migratable: undefined,
    });
  }
  return bare;
}

/** What libvirt writes when nothing is asked. */
function isDefaultCpu(cpu: XmlElement): boolean {
  return (
    attributeAt(cpu, "", "mode") === "custom" &&
    attributeAt(cpu, "", "check") === "none" &&
    attributeAt(cpu, "model", "fallback") === "forbid" &&
    /^(qemu|kvm)(32|64)$/.test(textAt(cpu, "model") ?? "")
  );
}

function modelOf(cpu: XmlElement): string | undefined {
  const mode = attributeAt(cpu, "", "mode") ?? "custom";
  if (MODES.includes(mode)) return mode;
  return isDefaultCpu(cpu) ? undefined : textAt(cpu, "model");
}

function patchTopology(cpu: XmlElement, inputs: MachineInputs): XmlElement {
  const wanted = inputs.cpu.topology;
  if (wanted === undefined) return withoutChild(cpu, "topology");
  const { sockets, cores, threads } = wanted;
  const dies = inputs.libvirt?.cpuTuning?.dies ?? attributeAt(cpu, "topology", "dies");
  return patchChildAttributes(cpu, "topology", { sockets, dies, cores, threads });
}

type Features = { readonly [name: string]: string };

function wantedFeatures(
  cpu: MachineInputs["cpu"],
  { emulatorCapabilities }: Pick<DomainContext, "emulatorCapabilities">,
): Features {
  const features: Record<string, string> = {};
  const amd = emulatorCapabilities.cpuVendor === "AMD";
  if (cpu.nested !== undefined) {
    features[amd ? NESTING.amd : NESTING.intel] = cpu.nested ? "require" : "disable";
  }
  for (const { name, policy } of cpu.features ?? []) features[name] = policy;
  return features;
}

function patchFeatures(cpu: XmlElement, wanted: Features): XmlElement {
  const features = Object.entries(wanted).map(([name, policy]) =>
    element("feature", { policy, name }),
  );
  return patchChildren(cpu, "feature", features);
}

export function readCpu(
  domain: XmlElement,
  context: Pick<DomainReadContext, "imported">,
): Properties {
  const cpu = childOf(domain, "cpu") ?? element("cpu");
  const { count, max } = readCount(domain);
  const features: Record<string, string> = {};
  for (const { attributes } of childrenOf(cpu, "feature")) {
    const policy = wordOf(CPU_FEATURE_POLICIES, attributes.policy ?? "require");
    if (attributes.name && policy) features[attributes.name] = policy;
  }
  // Written down for the first time, the features say it all.
  const nested = context.imported ? null : nestedOf(cpu, features);
  return {
    cpu: {
      count,
      maxCount: max === count ? null : max,
      model: modelOf(cpu) ?? null,
      topology: topologyOf(cpu),
      features: Object.entries(features).map(([name, policy]) => ({ name, policy })),
      nested,
    },
    libvirt: { cpuTuning: readPolicy(domain, cpu), numa: { cells: readCells(cpu) } },
  };
}

/** The feature that nesting needs is among the features as well. */
function nestedOf(cpu: XmlElement, features: { readonly [name: string]: string }): boolean | null {
  for (const name of Object.values(NESTING)) {
    const policy = features[name];
    if (policy === "disable") return false;
    if (policy === "require" && modelOf(cpu) === "host-passthrough") return true;
  }
  return null;
}

function topologyOf(cpu: XmlElement): Value {
  if (childOf(cpu, "topology") === undefined) return null;
  return {
    sockets: numberAt(cpu, "topology", "sockets"),
    cores: numberAt(cpu, "topology", "cores"),
    threads: numberAt(cpu, "topology", "threads"),
  };
}

function readPolicy(domain: XmlElement, cpu: XmlElement): Properties {
  const passes = MODES.includes(modelOf(cpu) ?? "");
  const usual = isDefaultCpu(cpu) || !passes || modelOf(cpu) === "host-model" ? "partial" : "none";
  const check = isDefaultCpu(cpu)
    ? null
    : wordOf(["none", "partial", "full"], cpu.attributes.check);
  const dies = numberAt(cpu, "topology", "dies");
  return {
    affinity: attributeAt(domain, "vcpu", "cpuset") ?? null,
    dies: dies === 1 ? null : dies,
    migratable: switchOf(cpu.attributes.migratable) === false ? false : null,
    check: check === usual ? null : check,
    cache: wordOf(["emulate", "passthrough", "disable"], attributeAt(cpu, "cache", "mode")),
  };
}

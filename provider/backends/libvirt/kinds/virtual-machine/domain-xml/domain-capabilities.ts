import { attributeAt, childrenOf, elementAt, textAt, type XmlElement } from "../../../xml";

/** What the host can run, as far as a definition depends on it. */
export interface DomainCapabilities {
  readonly emulator: string;
  readonly domainType: "kvm" | "qemu";
  readonly architecture: string;
  /** The processor's maker as libvirt spells it: `Intel`, `AMD`. */
  readonly cpuVendor?: string;
  /** Names of CPU models that the host can run. */
  readonly cpuModels: readonly string[];
  /** Modes of `<cpu>` that the host can run: `host-passthrough`, `host-model`, `maximum`. */
  readonly cpuModes: readonly string[];
  /** The firmware can be chosen by the words `bios` and `uefi`. */
  readonly firmwares: readonly string[];
  readonly secureBoot: boolean;
  /** Values that a device's property may take, as `disk.bus` or `graphics.type`. */
  readonly deviceValues: { readonly [deviceProperty: string]: readonly string[] };
  /** The greatest number of virtual CPUs of one machine. */
  readonly maxCpus?: number;
}

/** Reads what `connectGetDomainCapabilities` answered. */
export function parseDomainCapabilities(root: XmlElement): DomainCapabilities {
  const vendor = modeOf(root, "host-model") && textAt(modeOf(root, "host-model") ?? root, "vendor");
  const maxCpus = Number(attributeAt(root, "vcpu", "max"));
  return {
    emulator: textAt(root, "path") ?? "",
    domainType: textAt(root, "domain") === "kvm" ? "kvm" : "qemu",
    architecture: textAt(root, "arch") ?? "x86_64",
    ...(vendor ? { cpuVendor: vendor } : {}),
    cpuModels: usableModels(root),
    cpuModes: cpuModes(root),
    firmwares: [
      "bios",
      ...(enumOf(elementAt(root, "os"), "firmware").includes("efi") ? ["uefi"] : []),
    ],
    secureBoot: enumOf(elementAt(root, "os/loader"), "secure").includes("yes"),
    deviceValues: deviceValues(root),
    ...(maxCpus > 0 ? { maxCpus } : {}),
  };
}

function modeOf(root: XmlElement, name: string): XmlElement | undefined {
  const cpu = elementAt(root, "cpu");
  return cpu && childrenOf(cpu, "mode").find((mode) => mode.attributes.name === name);
}

function cpuModes(root: XmlElement): readonly string[] {
  return ["host-passthrough", "host-model", "maximum"].filter(
    (name) => modeOf(root, name)?.attributes.supported === "yes",
  );
}

function usableModels(root: XmlElement): readonly string[] {
  const custom = modeOf(root, "custom");
  if (custom === undefined) return [];
  return childrenOf(custom, "model")
    .filter((model) => model.attributes.usable !== "no")
    .map((model) => textAt(model, "") ?? "");
}

function enumOf(parent: XmlElement | undefined, name: string): readonly string[] {
  const found = parent && childrenOf(parent, "enum").find((el) => el.attributes.name === name);
  return found ? childrenOf(found, "value").map((value) => textAt(value, "") ?? "") : [];
}

function deviceValues(root: XmlElement): Record<string, readonly string[]> {
  const values: Record<string, readonly string[]> = {};
  for (const device of childrenOf(elementAt(root, "devices") ?? root)) {
    for (const set of childrenOf(device, "enum")) {
      const name = set.attributes.name;
      if (name !== undefined) values[`${device.name}.${name}`] = enumOf(device, name);
    }
  }
  return values;
}

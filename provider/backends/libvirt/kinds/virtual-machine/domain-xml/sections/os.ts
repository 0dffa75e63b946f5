import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  elementAt,
  replaceChild,
  textAt,
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
import { numberAt, switchOf, wordOf, yesNo } from "../read-element";
import { patchFirmware, readFirmware } from "./firmware";

const BOOT_DEVICES = ["hd", "cdrom", "network", "fd"] as const;

/** Machine types without a version, and how libvirt spells their versions. */
const FAMILIES: { readonly [alias: string]: RegExp } = {
  q35: /^pc-q35-/,
  pc: /^pc-(i440fx-)?\d/,
  virt: /^virt-/,
};

export function patchOs(
  domain: XmlElement,
  inputs: MachineInputs,
  context: DomainContext,
): XmlElement {
  const patched = patchChild(domain, "os", (os) => {
    let next = patchType(os, inputs, context);
    next = patchFirmware(next, inputs);
    next = patchKernel(next, inputs, context);
    next = patchBoot(next, domain, inputs, context);
    return patchChildAttributes(next, "smbios", { mode: smbiosMode(next, domain, inputs) });
  });
  const emulator = inputs.libvirt?.emulator ?? textAt(patched, "devices/emulator");
  const program = emulator ?? (context.emulatorCapabilities.emulator || undefined);
  return patchChild(patched, "devices", (devices) => patchText(devices, "emulator", program));
}

/** What is written into the definition is shown to the guest; a stored choice about it stays. */
function smbiosMode(os: XmlElement, domain: XmlElement, inputs: MachineInputs): string | undefined {
  const stored = attributeAt(os, "smbios", "mode");
  if (inputs.libvirt?.smbios === undefined) return stored === "sysinfo" ? undefined : stored;
  return hasSmbios(domain) ? stored : "sysinfo";
}

function hasSmbios(domain: XmlElement): boolean {
  return childrenOf(domain, "sysinfo").some(
    (info) => (attributeAt(info, "", "type") ?? "smbios") === "smbios",
  );
}

/** The version of a machine type is pinned when the machine is made; only another wish moves it. */
function patchType(os: XmlElement, inputs: MachineInputs, context: DomainContext): XmlElement {
  const type = childOf(os, "type") ?? element("type", {}, "hvm");
  const arch =
    inputs.libvirt?.architecture ??
    type.attributes.arch ??
    context.emulatorCapabilities.architecture;
  const stored = type.attributes.machine;
  const wanted = inputs.libvirt?.machine ?? stored ?? defaultMachine(arch);
  const same = stored !== undefined && wanted !== undefined && FAMILIES[wanted]?.test(stored);
  return replaceChild(os, patchAttributes(type, { arch, machine: same ? stored : wanted }));
}

function defaultMachine(arch: string): string | undefined {
  if (arch === "x86_64" || arch === "i686") return "q35";
  return arch === "aarch64" || arch === "riscv64" ? "virt" : undefined;
}

function patchKernel(os: XmlElement, inputs: MachineInputs, context: DomainContext): XmlElement {
  const { kernel, install } = { kernel: inputs.kernel, install: context.install };
  const path = (tag: string, file: string | undefined) => {
    const stored = textAt(os, tag);
    if (file === undefined || file.startsWith("/")) return file;
    const same = stored !== undefined && context.volumeOfPath?.(stored) === file;
    return same ? stored : context.volumePath(file);
  };
  let patched = patchText(os, "kernel", install?.kernelPath ?? path("kernel", kernel?.kernel));
  patched = patchText(patched, "initrd", install?.initrdPath ?? path("initrd", kernel?.initrd));
  return patchText(patched, "cmdline", install?.arguments ?? kernel?.arguments);
}

/** Kinds of devices in order, or an order of single devices: libvirt refuses both together. */
function patchBoot(
  os: XmlElement,
  domain: XmlElement,
  inputs: MachineInputs,
  context: DomainContext,
): XmlElement {
  const { boot } = inputs.libvirt ?? {};
  // Without a wish what libvirt itself would write.
  const wanted =
    (context.install ? undefined : boot?.devices) ?? (ordersDevices(domain) ? [] : ["hd"]);
  let patched = patchChildren(
    os,
    "boot",
    wanted.map((dev) => element("boot", { dev })),
  );
  patched = patchChildAttributes(patched, "bootmenu", {
    enable: yesNo(boot?.menu),
    timeout: boot?.menu ? boot.menuTimeout : undefined,
  });
  return patchChildAttributes(patched, "bios", {
    useserial: yesNo(boot?.biosSerial),
    rebootTimeout: boot?.rebootTimeout,
  });
}

function ordersDevices(domain: XmlElement): boolean {
  const devices = childOf(domain, "devices");
  return devices !== undefined && childrenOf(devices).some((device) => childOf(device, "boot"));
}

export function readOs(domain: XmlElement, context: DomainReadContext): Properties {
  const os = elementAt(domain, "os") ?? element("os");
  const { libvirt, ...firmware } = readFirmware(os);
  const devices = childrenOf(os, "boot").flatMap((boot) => boot.attributes.dev ?? []);
  const isDefault = devices.length === 1 && devices[0] === "hd";
  return {
    ...firmware,
    kernel: readKernel(os),
    libvirt: {
      architecture: attributeAt(os, "type", "arch") ?? null,
      machine: machineOf(os, context),
      ...(context.imported ? {} : { emulator: textAt(domain, "devices/emulator") ?? null }),
      boot: {
        devices: isDefault ? [] : devices.flatMap((dev) => wordOf(BOOT_DEVICES, dev) ?? []),
        menu: switchOf(attributeAt(os, "bootmenu", "enable")),
        menuTimeout: numberAt(os, "bootmenu", "timeout"),
        rebootTimeout: numberAt(os, "bios", "rebootTimeout"),
        biosSerial: switchOf(attributeAt(os, "bios", "useserial")),
        ...libvirt,
      },
    },
  };
}

/** Written down for the first time, the default's family needs no word: its version is kept. */
function machineOf(os: XmlElement, context: DomainReadContext): string | null {
  const machine = attributeAt(os, "type", "machine");
  const family = defaultMachine(attributeAt(os, "type", "arch") ?? "x86_64");
  const isDefault =
    machine !== undefined && family !== undefined && FAMILIES[family]?.test(machine);
  return machine === undefined || (context.imported && isDefault) ? null : machine;
}

function readKernel(os: XmlElement): Properties | null {
  const kernel = textAt(os, "kernel");
  if (kernel === undefined) return null;
  return {
    kernel,
    initrd: textAt(os, "initrd") ?? null,
    arguments: textAt(os, "cmdline") ?? null,
  };
}

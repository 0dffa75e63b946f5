import { element, formatXml, textElement, type XmlElement } from "../../../backends/libvirt/xml";

export const EMULATOR = "/usr/bin/qemu-system-x86_64";

/** `q35` and `pc` are names for the newest machine of their family. */
export function machineTypeOf(machine: string): string {
  if (machine === "q35") return "pc-q35-7.2";
  return machine === "pc" ? "pc-i440fx-7.2" : machine;
}

/** `<capabilities>` of a host with QEMU for x86_64 and no KVM. */
export function capabilitiesXml(uuid: string): string {
  return formatXml(
    element(
      "capabilities",
      {},
      element(
        "host",
        {},
        textElement("uuid", uuid),
        element("cpu", {}, textElement("arch", "x86_64"), textElement("model", "qemu64")),
      ),
      element(
        "guest",
        {},
        textElement("os_type", "hvm"),
        element(
          "arch",
          { name: "x86_64" },
          textElement("wordsize", 64),
          textElement("emulator", EMULATOR),
          element("machine", { canonical: "pc-q35-7.2", maxCpus: 288 }, "q35"),
          element("machine", { canonical: "pc-i440fx-7.2", maxCpus: 255 }, "pc"),
          element("domain", { type: "qemu" }),
        ),
      ),
    ),
  );
}

/** What each device may be: device, property, values. */
const DEVICE_VALUES: readonly (readonly [device: string, name: string, values: string])[] = [
  ["disk", "diskDevice", "disk cdrom floppy lun"],
  ["disk", "bus", "fdc scsi virtio usb sata"],
  ["graphics", "type", "vnc spice"],
  ["video", "modelType", "vga cirrus qxl virtio none bochs ramfb"],
  ["hostdev", "subsysType", "usb pci scsi"],
  ["rng", "model", "virtio virtio-transitional virtio-non-transitional"],
  ["rng", "backendModel", "random egd builtin"],
  ["filesystem", "driverType", "path handle virtiofs"],
  ["tpm", "model", "tpm-tis tpm-crb"],
  ["tpm", "backendModel", "passthrough emulator"],
  ["redirdev", "bus", "usb"],
  ["channel", "type", "pty unix spicevmc"],
];

export function domainCapabilitiesXml(machine: string): string {
  const devices = [...new Set(DEVICE_VALUES.map(([device]) => device))];
  return formatXml(
    element(
      "domainCapabilities",
      {},
      textElement("path", EMULATOR),
      textElement("domain", "qemu"),
      textElement("machine", machineTypeOf(machine)),
      textElement("arch", "x86_64"),
      element("vcpu", { max: 288 }),
      element("iothreads", { supported: "yes" }),
      element(
        "os",
        { supported: "yes" },
        enumeration("firmware", "efi"),
        element("loader", { supported: "yes" }, enumeration("secure", "yes no")),
      ),
      element(
        "cpu",
        {},
        element("mode", { name: "maximum", supported: "yes" }),
        element("mode", { name: "host-model", supported: "yes" }, textElement("vendor", "AMD")),
        element(
          "mode",
          { name: "custom", supported: "yes" },
          ["qemu64", "kvm64", "EPYC"].map((name) => element("model", { usable: "yes" }, name)),
        ),
      ),
      element(
        "devices",
        {},
        devices.map((device) =>
          element(
            device,
            { supported: "yes" },
            DEVICE_VALUES.filter(([name]) => name === device).map(([, name, values]) =>
              enumeration(name, values),
            ),
          ),
        ),
      ),
    ),
  );
}

function enumeration(name: string, values: string): XmlElement {
  return element(
    "enum",
    { name },
    values.split(" ").map((value) => textElement("value", value)),
  );
}

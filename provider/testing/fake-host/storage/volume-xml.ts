import type { StorageVolRef } from "../../../backends/libvirt/rpc/objects";
import { element, textElement, type XmlElement } from "../../../backends/libvirt/xml";
import type { FakeFile } from "./file-system";
import { probeVolume } from "./probe-volume";

/** A volume as its host describes it. */
export function volumeXml({ name, key }: StorageVolRef, file: FakeFile): XmlElement {
  const probed = probeVolume(file);
  const bytes = (tag: string, value: number) => element(tag, { unit: "bytes" }, String(value));
  const { backing } = probed;
  return element(
    "volume",
    { type: "file" },
    textElement("name", name),
    textElement("key", key),
    bytes("capacity", probed.capacityBytes),
    bytes("allocation", probed.allocationBytes),
    bytes("physical", probed.physicalBytes),
    element(
      "target",
      {},
      textElement("path", key),
      element("format", { type: probed.format }),
      element(
        "permissions",
        {},
        textElement("mode", file.mode),
        textElement("owner", 0),
        textElement("group", 0),
      ),
      probed.format === "qcow2" && textElement("compat", "1.1"),
    ),
    backing !== undefined &&
      element(
        "backingStore",
        {},
        textElement("path", backing.path),
        element("format", { type: backing.format ?? "raw" }),
      ),
  );
}

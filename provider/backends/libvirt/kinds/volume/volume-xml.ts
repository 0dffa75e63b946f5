import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import { attributeAt, element, textAt, textElement, type XmlElement } from "../../xml";
import { permissionsXml } from "../storage-pool/pool-xml";

/** The image below an overlay, as the host finds it. */
export interface Backing {
  readonly path: string;
  readonly format: "raw" | "qcow2";
}

/** What a new volume is to be, as libvirt is told. */
export interface NewVolume {
  readonly inputs: VolumeInputs;
  /** Of the pool; decides what a volume can be told to be. */
  readonly poolType: string;
  readonly format: string;
  readonly capacityBytes: number;
  readonly backing?: Backing;
}

/** Pools that cut devices up: their volumes have no format, and always all of their space. */
const DEVICE_POOLS = ["logical", "disk"];

export function newVolumeXml(volume: NewVolume): XmlElement {
  const { inputs, format, capacityBytes, backing } = volume;
  const isDevice = DEVICE_POOLS.includes(volume.poolType);
  const isFull = inputs.preallocation === "full" || isDevice;
  return element(
    "volume",
    {},
    textElement("name", inputs.name),
    element("capacity", { unit: "bytes" }, String(capacityBytes)),
    element("allocation", { unit: "bytes" }, isFull ? String(capacityBytes) : "0"),
    element(
      "target",
      {},
      !isDevice && element("format", { type: format }),
      permissionsXml(inputs.permissions),
      inputs.encryption && encryptionXml(inputs.encryption.secret),
      format === "qcow2" && qcow2Xml(inputs),
    ),
    backing &&
      element(
        "backingStore",
        {},
        textElement("path", backing.path),
        element("format", { type: backing.format }),
      ),
  );
}

function encryptionXml(uuid: string): XmlElement {
  return element("encryption", { format: "luks" }, element("secret", { type: "passphrase", uuid }));
}

function qcow2Xml({ qcow2 }: VolumeInputs): readonly XmlElement[] {
  const { clusterSize, lazyRefcounts } = qcow2 ?? {};
  return [
    // Without it libvirt writes version 2 images.
    element("compat", {}, "1.1"),
    ...(clusterSize === undefined
      ? []
      : [element("clusterSize", { unit: "bytes" }, String(clusterSize))]),
    ...(lazyRefcounts ? [element("features", {}, element("lazy_refcounts"))] : []),
  ];
}

/** A volume as its host describes it. */
export interface VolumeOnHost {
  readonly name: string;
  readonly key: string;
  readonly path: string;
  /** libvirt's type of storage: file, block, dir, network, … */
  readonly type: string;
  /** Probed by libvirt; absent where the pool knows none. */
  readonly format: string | undefined;
  readonly capacityBytes: number;
  readonly allocationBytes: number;
  readonly backing: { readonly path: string; readonly format: string | undefined } | undefined;
}

export function readVolumeXml(volume: XmlElement): VolumeOnHost {
  const backingPath = textAt(volume, "backingStore/path");
  return {
    name: textAt(volume, "name") ?? "",
    key: textAt(volume, "key") ?? "",
    path: textAt(volume, "target/path") ?? "",
    type: volume.attributes.type ?? "file",
    format: attributeAt(volume, "target/format", "type"),
    capacityBytes: Number(textAt(volume, "capacity") ?? 0),
    allocationBytes: Number(textAt(volume, "allocation") ?? 0),
    backing: backingPath
      ? { path: backingPath, format: attributeAt(volume, "backingStore/format", "type") }
      : undefined,
  };
}

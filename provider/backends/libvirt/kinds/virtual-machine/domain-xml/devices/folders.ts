import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { attributeAt, childOf, childrenOf, element, type XmlElement } from "../../../../xml";
import { withAlias } from "../device-alias";
import { type DeviceList, patchDevices } from "../device-list";
import type { DomainReadContext } from "../domain-context";
import { guestAddressOf, withGuestAddress } from "../guest-address";
import { patchAttributes, patchChild, patchChildAttributes, patchFlag } from "../patch-element";
import { wordOf } from "../read-element";

export type Folder = NonNullable<NonNullable<MachineInputs["libvirt"]>["folders"]>[number];

const ACCESS_MODES = ["passthrough", "mapped", "squash"] as const;

export function patchFolders(devices: XmlElement, inputs: MachineInputs): XmlElement {
  const items = (inputs.libvirt?.folders ?? []).map((item) => ({ ...item, name: item.tag }));
  const list: DeviceList<Folder & { readonly name: string }> = {
    tag: "filesystem",
    nameOf: tagOf,
    write: (item, stored) => folderToXml(item, stored),
  };
  return patchDevices(devices, list, items);
}

/** Undefined for a file system that is no plain folder. */
function tagOf(folder: XmlElement): string | undefined {
  const type = attributeAt(folder, "", "type") ?? "mount";
  const plain =
    attributeAt(folder, "source", "dir") !== undefined && driverOf(folder) !== undefined;
  return type === "mount" && plain ? attributeAt(folder, "target", "dir") : undefined;
}

function driverOf(folder: XmlElement): "virtiofs" | "9p" | undefined {
  const type = attributeAt(folder, "driver", "type") ?? "path";
  if (type === "path") return "9p";
  return type === "virtiofs" ? "virtiofs" : undefined;
}

/** One shared folder, laid over its stored element. */
function folderToXml(input: Folder, stored: XmlElement | undefined): XmlElement {
  const virtiofs = input.driver === "virtiofs";
  const before = stored?.attributes.accessmode;
  let folder = patchAttributes(stored ?? element("filesystem"), {
    type: "mount",
    accessmode: input.accessMode ?? (virtiofs ? "passthrough" : (before ?? "passthrough")),
  });
  folder = patchChild(folder, "driver", (driver) => ({
    ...driver,
    attributes: { ...(virtiofs ? { type: "virtiofs" } : {}), ...input.driverOptions },
  }));
  folder = patchChildAttributes(folder, "source", { dir: input.path });
  folder = patchChildAttributes(folder, "target", { dir: input.tag });
  folder = patchFlag(folder, "readonly", input.readOnly);
  return withGuestAddress(withAlias(folder, "folder", input.tag), input.address);
}

export function readFolders(devices: XmlElement, context: DomainReadContext): Properties {
  const folders = childrenOf(devices, "filesystem").flatMap((folder) => {
    const tag = tagOf(folder);
    if (tag === undefined) return [];
    const { type: _, ...options } = childOf(folder, "driver")?.attributes ?? {};
    const accessMode = wordOf(ACCESS_MODES, attributeAt(folder, "", "accessmode"));
    return {
      tag,
      path: attributeAt(folder, "source", "dir") ?? "",
      driver: driverOf(folder) ?? "9p",
      accessMode: accessMode === "passthrough" ? null : accessMode,
      readOnly: childOf(folder, "readonly") !== undefined,
      driverOptions: Object.keys(options).length === 0 ? null : options,
      ...(context.imported ? {} : { address: guestAddressOf(folder) ?? null }),
    };
  });
  return { libvirt: { folders } };
}

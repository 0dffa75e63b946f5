import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { childOf, element, isElement, withoutChild, type XmlElement } from "../../../xml";
import { aliasedName } from "./device-alias";
import { isInstallerDrive } from "./devices/disks";
import type { DomainContext } from "./domain-context";
import { notesOf, withNotes } from "./owner-mark";
import { patchChildAttributes } from "./patch-element";

/** How far the installation is that a machine was made with; our mark notes it. */
export type InstallStage = "wanted" | "running" | "done";

/** Among the pending changes of a machine whose installer has not come to its end. */
export const INSTALL_PENDING = "install";

const NOTE = "install";

/** Undefined for a machine that was never to be installed. */
export function installStage(domain: XmlElement): InstallStage | undefined {
  const [note] = notesOf(domain, NOTE);
  return note === "wanted" || note === "running" || note === "done" ? note : undefined;
}

export function patchInstallStage(
  domain: XmlElement,
  inputs: MachineInputs,
  context: DomainContext,
): XmlElement {
  const stage = stageAfter(domain, inputs, context);
  return withNotes(domain, NOTE, stage === undefined ? [] : [stage]);
}

/** Only a machine that is new is installed: one that has run already holds a system. */
function stageAfter(
  domain: XmlElement,
  inputs: MachineInputs,
  context: DomainContext,
): InstallStage | undefined {
  const before = installStage(domain);
  if (context.install !== undefined) return "running";
  if (context.installed || before === "done") return "done";
  if (inputs.install === undefined) return undefined;
  return before ?? (context.isNew ? "wanted" : "done");
}

/** While an installer runs nothing else is tried at boot. */
export function patchInstallOrder(devices: XmlElement, context: DomainContext): XmlElement {
  const { install } = context;
  if (install === undefined) return devices;
  const children = devices.children.map((node) => {
    if (!isElement(node)) return node;
    const bare = childOf(node, "boot") ? withoutChild(node, "boot") : node;
    const first =
      (install.isoPath !== undefined && isInstallerDrive(node)) ||
      (node.name === "interface" &&
        install.bootInterface !== undefined &&
        aliasedName("nic", node) === install.bootInterface);
    return first ? patchChildAttributes(bare, "boot", { order: 1 }) : bare;
  });
  return { ...devices, children };
}

/** A reboot ends the installer as a power-off does: then the machine is defined without it. */
export function patchInstallEvents(domain: XmlElement, context: DomainContext): XmlElement {
  if (context.install === undefined) return domain;
  const events = ["on_poweroff", "on_reboot"].map((name) => element(name, {}, "destroy"));
  const others = domain.children.filter(
    (node) => !isElement(node) || !events.some(({ name }) => name === node.name),
  );
  return { ...domain, children: [...others, ...events] };
}

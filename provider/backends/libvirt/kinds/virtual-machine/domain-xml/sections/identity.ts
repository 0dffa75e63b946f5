import type { Properties, Value } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { childOf, childrenOf, formatXml, parseXml, textAt, type XmlElement } from "../../../../xml";
import type { DomainContext } from "../domain-context";
import { namespaceOf, notesOf, OWNER_NAMESPACE, withNotes, withOwnerMark } from "../owner-mark";
import { patchAttributes, patchChild, patchText } from "../patch-element";

export function patchIdentity(
  domain: XmlElement,
  inputs: MachineInputs,
  context: DomainContext,
): XmlElement {
  const stored = domain.attributes.type;
  const type = inputs.libvirt?.accelerator ?? stored ?? context.emulatorCapabilities.domainType;
  let patched = patchAttributes(domain, { type });
  patched = patchText(patched, "name", inputs.name);
  patched = patchText(patched, "uuid", context.uuid);
  patched = patchText(patched, "title", inputs.title);
  patched = patchText(patched, "description", inputs.description);
  const metadata = inputs.libvirt?.metadata ?? {};
  patched = patchMetadata(patched, metadata, notesOf(domain, NOTE));
  patched = withOwnerMark(patched, {
    owner: context.owner,
    name: inputs.name,
    fingerprint: context.fingerprint,
  });
  return withNotes(patched, NOTE, Object.keys(metadata));
}

/** Our mark notes whose metadata the user wrote, so that what is gone from the program goes. */
const NOTE = "metadata";

/** Metadata of namespaces that the user never wrote belongs to other programs and stays. */
function patchMetadata(
  domain: XmlElement,
  wanted: { readonly [namespace: string]: string },
  before: readonly string[],
): XmlElement {
  const ours = new Set([...before, ...Object.keys(wanted)]);
  return patchChild(domain, "metadata", (metadata) => {
    const kept = metadata.children.filter(
      (node) => typeof node === "string" || !ours.has(namespaceOf(node) ?? ""),
    );
    return { ...metadata, children: [...kept, ...Object.values(wanted).map(parseXml)] };
  });
}

/** libvirt indents what it stores; the white space between elements means nothing. */
function withoutIndent(node: XmlElement): XmlElement {
  if (childrenOf(node).length === 0) return node;
  const children = node.children
    .filter((child) => typeof child !== "string" || child.trim() !== "")
    .map((child) => (typeof child === "string" ? child : withoutIndent(child)));
  return { ...node, children };
}

export function readIdentity(domain: XmlElement): Properties {
  const metadata: Record<string, Value> = {};
  for (const child of childrenOf(childOf(domain, "metadata") ?? { ...domain, children: [] })) {
    const namespace = namespaceOf(child);
    if (namespace === undefined || namespace === OWNER_NAMESPACE) continue;
    metadata[namespace] = formatXml(withoutIndent(child));
  }
  return {
    name: textAt(domain, "name") ?? null,
    title: textAt(domain, "title") ?? null,
    description: textAt(domain, "description") ?? null,
    libvirt: {
      accelerator: domain.attributes.type === "qemu" ? "qemu" : "kvm",
      metadata: Object.keys(metadata).length === 0 ? null : metadata,
    },
  };
}
